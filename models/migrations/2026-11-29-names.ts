import type { ObjectId } from "mongodb"
import type { Migration } from "../../server/migrations.ts"
import { nameWordsOf } from "../person.ts"
import { sortKeyOf } from "../search/names.ts"
import { nextBatch } from "./batch.ts"

/** People at a time. */
const batch = 200

type Kept = { _id: ObjectId; givenName?: string; familyName?: string }

/** Names are put in order whatever their apostrophes, blanks and strokes, and found in the register with or without them. */
export const names: Migration = {
  name: "2026-11-29-names",
  async run(after, stored) {
    const people = stored.collection<Kept>("people")
    const { rows, mark } = await nextBatch(people, { after, most: batch, fields: { givenName: 1, familyName: 1 } })
    for (const { _id, givenName = "", familyName = "" } of rows) {
      const name = { givenName, familyName }
      await people.updateOne({ _id }, { $set: { sortKey: sortKeyOf(name), nameWords: nameWordsOf(name) } as object })
    }
    return mark
  },
}
