import { EJSON, type Document } from "bson"
import type { Db } from "mongodb"
import type { CollectionRecord } from "../backup/format.ts"

/** What is no data of the network: the mark of a move, and the session secret, which has another place on each side. */
const apart = ["moves", "secrets"]

export const isView = ({ options }: CollectionRecord): boolean => "viewOn" in options

/** What a database holds, views last, as a move and a backup describe it. */
export async function describedIn(db: Db): Promise<CollectionRecord[]> {
  const listed = (await db.listCollections().toArray()) as { name: string; type?: string; options?: Document }[]
  const own = listed
    .filter(({ name }) => !apart.includes(name) && !name.startsWith("system."))
    .sort((a, b) => Number(a.type === "view") - Number(b.type === "view") || (a.name < b.name ? -1 : 1))
  return Promise.all(
    own.map(async ({ name, type, options = {} }) => ({
      collection: name,
      options,
      indexes: type === "view" ? [] : await indexesOf(db, name),
    })),
  )
}

// The numbers of a partial filter keep their types.
const indexesOf = async (db: Db, name: string): Promise<Document[]> =>
  (await db.collection(name).listIndexes({ promoteValues: false }).toArray()) as Document[]

/** Whether two descriptions of a collection say the same: its indexes and what it asks of documents, or the pipeline of a view. */
export function isSameDescription(one: CollectionRecord, other: CollectionRecord): boolean {
  return canonical(one) === canonical(other)
}

/** Servers differ in the order of what they say of an index, in what they leave out when it is false, and in versions. */
function canonical({ indexes, options }: CollectionRecord): string {
  const plain = indexes.map((index) =>
    EJSON.stringify(
      Object.fromEntries(
        Object.entries(index)
          .filter(([name, value]) => !["v", "ns"].includes(name) && value !== false)
          .map(
            ([name, value]) =>
              [name, name === "collation" ? { ...(value as Document), version: null } : value] as const,
          )
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    ),
  )
  const {
    viewOn,
    pipeline,
    validator,
    validationLevel = "strict",
    validationAction = "error",
  } = options as Record<string, unknown>
  const rule = validator ? { validator, validationLevel, validationAction } : null
  return JSON.stringify([plain.sort(), EJSON.stringify({ viewOn, pipeline, rule })])
}
