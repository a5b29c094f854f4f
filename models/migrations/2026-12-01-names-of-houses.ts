import type { Document, ObjectId } from "mongodb"
import { now } from "../../server/clock.ts"
import type { Migration } from "../../server/migrations.ts"
import type { LocalName } from "../concerns/localName.ts"
import { nextBatch } from "./batch.ts"

/** How many documents are read at a time. */
const batch = 200

type Named = Document & { _id: ObjectId; name?: LocalName }

/**
 * People are found under both names of the house where they work: those of houses that have two are made findable anew, by
 * the job that follows a new name (models/jobs.ts), which does no harm twice.
 */
export const namesOfHouses: Migration = {
  name: "2026-12-01-names-of-houses",
  async run(after, stored) {
    const { rows, mark } = await nextBatch(stored.collection<Named>("organisations"), {
      after,
      most: batch,
      fields: { name: 1 },
    })
    const jobs = rows
      .filter(({ name }) => name?.fr && name.nl && name.fr !== name.nl)
      .map(({ _id }) => ({
        name: "people.index",
        ids: [String(_id)],
        dueAt: now(),
        attempts: 0,
        error: null,
        failed: null,
      }))
    if (jobs.length > 0) await stored.collection("jobs").insertMany(jobs)
    return mark
  },
}
