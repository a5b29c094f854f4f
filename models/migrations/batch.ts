import type { Collection, Document, ObjectId } from "mongodb"
import { Types } from "mongoose"

type Reading = { after: string | null; most: number; fields?: Document }

/**
 * The next documents of a collection after a mark, in the order of their ids, `most` at a time and with these fields alone;
 * and the mark that stands after them, null where they were the last: what `run` of a change of the data goes on with.
 */
export async function nextBatch<T extends { _id: ObjectId }>(
  collection: Collection<T>,
  { after, most, fields = {} }: Reading,
): Promise<{ rows: T[]; mark: string | null }> {
  const rest = after === null ? {} : { _id: { $gt: new Types.ObjectId(after) } }
  const rows = await (collection as unknown as Collection<Document>)
    .find(rest)
    .sort({ _id: 1 })
    .limit(most)
    .project<T>(fields)
    .toArray()
  return { rows, mark: rows.length < most ? null : String(rows.at(-1)!._id) }
}
