import { Types } from "mongoose"
import type { Alert } from "../interpellation.ts"

type Row = { _id: Types.ObjectId, text: string }
type Constat = Row & { sources: string }
type Opinion = Row & { constats: Types.ObjectId[] }
type Proposition = Row & { addressee: string }

/** What people write of an interpellation, as it is kept. */
export type Text = {
  title: string, alert: Alert, addressees: string
  constats: Constat[], opinions: Opinion[], propositions: Proposition[]
}

/** A text made of two, and the ids of the rows that hold both. */
export type Merged = { text: Text, both: string[] }

/**
 * Puts together two texts that began as one (`base`; null where that is no longer known): what only one of the two
 * people changed is taken from her, and where both wrote, `theirs` is followed by `mine`, so that no word is lost.
 */
export function merge(base: Text | null, theirs: Text, mine: Text): Merged {
  const both = new Set<string>()
  const words = (id: unknown, base: string | undefined, theirs: string, mine: string, between = "\n") => {
    if (mine === theirs || mine === base) return theirs
    if (theirs === base) return mine
    both.add(String(id))
    return [theirs, mine].filter(Boolean).join(between)
  }
  const constats = mergeRows<Constat>(base?.constats, theirs.constats, mine.constats, (before, hers, own) => ({ ...hers,
    text: words(hers._id, before?.text, hers.text, own.text),
    sources: words(hers._id, before?.sources, hers.sources, own.sources) }))
  const opinions = mergeRows<Opinion>(base?.opinions, theirs.opinions, mine.opinions, (before, hers, own) => ({ ...hers,
    text: words(hers._id, before?.text, hers.text, own.text),
    constats: mergeIds(before?.constats ?? [], hers.constats, own.constats) }))
  const propositions = mergeRows<Proposition>(base?.propositions, theirs.propositions, mine.propositions, (before, hers, own) =>
    ({ ...hers, text: words(hers._id, before?.text, hers.text, own.text),
      addressee: words(hers._id, before?.addressee, hers.addressee, own.addressee, inOneLine) }))
  const text = {
    title: words("title", base?.title, theirs.title, mine.title, inOneLine),
    alert: mine.alert === base?.alert ? theirs.alert : mine.alert,
    addressees: words("addressees", base?.addressees, theirs.addressees, mine.addressees),
    constats, opinions, propositions,
  }
  return { text, both: [...both] }
}

const inOneLine = " / "

// In one order, whatever the one in which it was kept.
const printed = (row: Row) => JSON.stringify(row, ["_id", "text", "sources", "constats", "addressee"])

// A row that one of the two took out goes, unless the other one wrote on it since.
function mergeRows<R extends Row>(base: R[] = [], theirs: R[], mine: R[], mergeRow: (before: R | undefined, hers: R, own: R) => R): R[] {
  const find = (list: R[], { _id }: R) => list.find((each) => each._id.equals(_id))
  const isSame = (before: R | undefined, row: R) => before !== undefined && printed(before) === printed(row)
  const kept = theirs.flatMap((hers) => {
    const [before, own] = [find(base, hers), find(mine, hers)]
    if (own) return [mergeRow(before, hers, own)]
    return isSame(before, hers) ? [] : [hers]
  })
  const added = mine.filter((own) => !find(theirs, own) && !isSame(find(base, own), own))
  return [...kept, ...added]
}

function mergeIds(base: Types.ObjectId[], theirs: Types.ObjectId[], mine: Types.ObjectId[]): Types.ObjectId[] {
  const has = (list: Types.ObjectId[], id: Types.ObjectId) => list.some((each) => each.equals(id))
  return [...theirs.filter((id) => has(mine, id) || !has(base, id)), ...mine.filter((id) => !has(theirs, id) && !has(base, id))]
}
