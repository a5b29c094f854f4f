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

/** Where what has a telephone of its own lies. */
const collections = { guidePage: "guide_pages", organisation: "organisations", person: "people" } as const

/** A telephone number finds whose it is, however it is written: what lies in the search is written anew, with the numbers. */
export const phones: Migration = {
  name: "2026-11-30-phones",
  async run(after, stored) {
    const entries = stored.collection<Entry>("search_entries")
    const { rows, mark } = await nextBatch(entries, { after, most: batch })
    const owned = await phonesOf(rows, stored)
    for (const {
      _id,
      of: { kind, id },
      language = null,
      title,
      lead = "",
      text: old = "",
    } of rows) {
      const phone = owned.get(`${kind} ${id}`) ?? ""
      const text = phone === "" || old.split("\n").includes(phone) ? old : [old, phone].filter(Boolean).join("\n")
      await entries.updateOne({ _id }, { $set: { text, ...wordsOfEntry({ kind, language, title, lead, text }) } })
    }
    return mark
  },
}

async function phonesOf(entries: Entry[], stored: Stored): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const [kind, name] of Object.entries(collections)) {
    const ids = entries
      .filter(({ of }) => of.kind === kind && Types.ObjectId.isValid(of.id))
      .map(({ of }) => new Types.ObjectId(of.id))
    if (ids.length === 0) continue
    const rows = await stored
      .collection<Document & { _id: ObjectId }>(name)
      .find({ _id: { $in: ids } })
      .project<{ _id: ObjectId; phone?: string }>({ phone: 1 })
      .toArray()
    for (const { _id, phone = "" } of rows) found.set(`${kind} ${String(_id)}`, phone)
  }
  return found
}
