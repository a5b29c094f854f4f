import { addDays, today } from "../concerns/day.ts"
import { readableBy } from "../policies/keys.ts"
import type { Reader } from "../reader.ts"
import { SearchEntry } from "../searchEntry.ts"
import { kindOf, type SearchKind } from "./kinds.ts"
import { type Asked, hasWord, wholeWord } from "./query.ts"

/**
 * How many entries that match are all ranked and counted · of each kind, where there are more: how many are counted, and
 * how many ranked, if it is looked at alone or beside the others · how many are ranked by where each word stands in the
 * text, which is read for it.
 */
export const gatherLimits = { ranked: 200, counted: 100, alone: 400, beside: 40, closely: 80 } as const

/** What is recent, in days: where there is much of a kind, its last two years come before what is older. */
const recent = 730

/** An entry as it is ranked; its terms, which are long, are read of few. */
export type Row = Pick<SearchEntry, "titleTerms" | "leadTerms" | "titleWords" | "language"> & {
  _id: unknown
  of: { kind: SearchKind; id: string }
  date: string | null
}
export type Count = { kind: SearchKind; count: number; isMore: boolean }
export type Gathered = { rows: Row[]; counts: Count[] }

/** What is looked for: all the words or some, in these kinds; one of them may be looked at alone. */
type Looking = {
  reader: Reader
  asked: Asked[]
  join: "$and" | "$or"
  kinds: readonly SearchKind[]
  kind: SearchKind | undefined
}

/**
 * What is to be ranked, and how much of each kind there is. Where it is much, of each kind what has a word in its title and
 * what is recent: a word that stands in half of all minutes must not hide the page of the guide, nor cost more each year.
 */
export async function gather(looking: Looking): Promise<Gathered> {
  const rows = await rowsOf(looking, looking.kinds, {}, gatherLimits.ranked + 1)
  if (rows.length <= gatherLimits.ranked) return { rows, counts: countsOf(rows) }
  const all = await Promise.all(looking.kinds.map((kind) => gatherKind(looking, kind)))
  return { rows: all.flatMap(({ rows }) => rows), counts: mostFirst(all.flatMap(({ counts }) => counts)) }
}

async function gatherKind(looking: Looking, kind: SearchKind): Promise<Gathered> {
  const isAlone = looking.kind === kind
  const most = isAlone ? gatherLimits.alone : gatherLimits.counted
  const any = await rowsOf(looking, [kind], {}, most + 1)
  if (any.length === 0) return { rows: [], counts: [] }
  const counts = [{ kind, count: Math.min(any.length, most), isMore: any.length > most }]
  const isShown = isAlone || looking.kind === undefined
  if (!isShown || any.length <= most) return { rows: any, counts }
  const wanted = isAlone ? most : gatherLimits.beside
  const titled = await rowsOf(
    looking,
    [kind],
    { titleTerms: { $in: looking.asked.flatMap(({ forms }) => forms) } },
    wanted,
  )
  const late = kindOf(kind).dated ? await rowsOf(looking, [kind], recentOf(looking), wanted) : []
  return { rows: [...unique([...titled, ...late, ...any])].slice(0, most), counts }
}

// The index has the day after the word: of words that are whole, what is older is not read.
const recentOf = ({ asked, join }: Looking) => ({
  date: { $gte: addDays(today(), -recent) },
  ...joined(join, asked.map(wholeWord)),
})

const joined = (join: Looking["join"], words: object[]) => (join === "$and" ? { $and: words } : { $or: words })

const rowsOf = ({ reader, asked, join }: Looking, kinds: readonly SearchKind[], also: object, limit: number) =>
  SearchEntry.find({
    "of.kind": kinds.length === 1 ? kinds[0]! : { $in: [...kinds] },
    ...readableBy(reader),
    $and: [joined(join, asked.map(hasWord)), also],
  })
    .select("of language date titleTerms leadTerms titleWords")
    .limit(limit)
    .batchSize(limit)
    .lean<Row[]>()

/** The same with the terms of each: all the words under which it is found. */
export async function withTerms(rows: Row[]): Promise<(Row & { terms: string[] })[]> {
  const read = await SearchEntry.find({ _id: { $in: rows.map(({ _id }) => _id) } })
    .select("terms")
    .lean<{ _id: unknown; terms: string[] }[]>()
  const byId = new Map(read.map(({ _id, terms }) => [String(_id), terms]))
  return rows.map((row) => ({ ...row, terms: byId.get(String(row._id)) ?? [] }))
}

const unique = (rows: Row[]) => new Map(rows.map((row) => [String(row._id), row])).values()

function countsOf(rows: Row[]): Count[] {
  const counts = new Map<SearchKind, number>()
  for (const { of } of rows) counts.set(of.kind, (counts.get(of.kind) ?? 0) + 1)
  return mostFirst([...counts].map(([kind, count]) => ({ kind, count, isMore: false })))
}

export const mostFirst = (counts: Count[]) => counts.sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind))
