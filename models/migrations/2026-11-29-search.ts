import type { Document, ObjectId } from "mongodb"
import { Types } from "mongoose"
import type { Migration, Stored } from "../../server/migrations.ts"
import { wordsOfEntry } from "../search/indexing.ts"
import type { SearchLanguage } from "../search/words.ts"
import type { SearchKind } from "../search/kinds.ts"
import { nextBatch } from "./batch.ts"

/** Entries at a time: each holds the whole of its text. */
const batch = 50

type Entry = Document & {
  _id: ObjectId
  of: { kind: SearchKind; id: string }
  language: SearchLanguage | null
  title: string
  lead: string
  text: string
}

/**
 * Words are found with their accents and without, names with their small words and in one; a result says whether its page is
 * to be looked at again: what lies in the search is written anew from its own texts.
 */
export const search: Migration = {
  name: "2026-11-29-search",
  async run(after, stored) {
    const entries = stored.collection<Entry>("search_entries")
    const { rows, mark } = await nextBatch(entries, { after, most: batch })
    const reviews = await reviewsOf(rows, stored)
    for (const {
      _id,
      of: { kind, id },
      language = null,
      title,
      lead = "",
      text = "",
    } of rows)
      await entries.updateOne(
        { _id },
        { $set: { ...wordsOfEntry({ kind, language, title, lead, text }), reviewBy: reviews.get(id) ?? null } },
      )
    return mark
  },
}

async function reviewsOf(entries: Entry[], stored: Stored): Promise<Map<string, string | null>> {
  const ids = entries
    .filter(({ of }) => of.kind === "guidePage" && Types.ObjectId.isValid(of.id))
    .map(({ of }) => new Types.ObjectId(of.id))
  const pages = await stored
    .collection<Document & { _id: ObjectId; reviewBy: string | null }>("guide_pages")
    .find({ _id: { $in: ids } })
    .project<{ _id: ObjectId; reviewBy: string | null }>({ reviewBy: 1 })
    .toArray()
  return new Map(pages.map(({ _id, reviewBy }) => [String(_id), reviewBy]))
}
