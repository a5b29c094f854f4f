import { wordsOfEntry } from "../search/indexing.ts"
import type { SearchKind } from "../search/kinds.ts"
import { SearchEntry } from "../searchEntry.ts"
import type { SearchLanguage } from "../search/words.ts"
import type { Audience } from "./audience.ts"

export type Findable = {
  kind: SearchKind
  id: unknown
  /** Null where nobody said it: it is then found by the endings of both. */
  language: SearchLanguage | null
  title: string
  /** One line that counts more than the text: what it is, for whom, other names. */
  lead?: string
  /** Plain text; use plainText(html) for structured text. */
  text?: string
  /** Where it is read. */
  href: string
  /** "YYYY-MM-DD". */
  date?: string | null
  /** The day from which it is to be looked at again, "YYYY-MM-DD". */
  reviewBy?: string | null
  audience: Audience
}

/**
 * Makes a thing findable, or changes how it is found; called in the step that saves it. The audience is the thing's
 * own: what may not be read is not found, nor counted.
 */
export async function indexForSearch(thing: Findable): Promise<void> {
  await indexAllForSearch([thing])
}

/** The same for many things, in one command. */
export async function indexAllForSearch(things: Findable[]): Promise<void> {
  if (things.length === 0) return
  await SearchEntry.bulkWrite(
    things.map((thing) => ({
      updateOne: {
        filter: { "of.kind": thing.kind, "of.id": String(thing.id) },
        update: { $set: entryOf(thing) },
        upsert: true,
      },
    })),
  )
}

function entryOf({
  kind,
  language,
  title,
  lead = "",
  text = "",
  href,
  date = null,
  reviewBy = null,
  audience,
}: Findable) {
  return {
    language,
    title,
    lead,
    text,
    href,
    date,
    reviewBy,
    audience,
    ...wordsOfEntry({ kind, language, title, lead, text }),
  }
}

/** Takes things out of the search, in the step that ends them. */
export async function forgetFromSearch(kind: SearchKind, ...ids: unknown[]): Promise<void> {
  if (ids.length > 0) await SearchEntry.deleteMany({ "of.kind": kind, "of.id": { $in: ids.map(String) } })
}
