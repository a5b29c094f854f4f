import mongoose from "mongoose"
import { dropCopies } from "../../server/copies.ts"
import { stepsEnded } from "../../server/inOneStep.ts"

type Db = NonNullable<typeof mongoose.connection.db>
type Collection = ReturnType<Db["collection"]>

/** Pages are remembered by the number of steps (server/unchanged.ts): it goes on, whatever is taken away. */
const lasting = ["changes"]

/** Indexed by the libraries that write in them, once for each process and later than the others. */
const libraries = ["sessions", "rate_limits"]

const named = async (db: Db): Promise<Collection[]> =>
  (await db.listCollections({ type: "collection" }, { nameOnly: true }).toArray())
    .filter(({ name }) => !name.startsWith("system.") && !lasting.includes(name))
    .map(({ name }) => db.collection(name))

const indexesOf = async (collection: Collection) =>
  (await collection.indexes()).filter(({ name }) => name !== "_id_").map(({ ns: _ns, v: _v, ...index }) => index)

type State = Awaited<ReturnType<typeof stateOf>>
const stateOf = async (collection: Collection) => ({
  documents: await collection.find().toArray(),
  indexes: await indexesOf(collection),
})

async function putBack(collection: Collection, { documents, indexes }: State) {
  await collection.deleteMany({})
  if (documents.length > 0) await collection.insertMany(documents)
  const left = await indexesOf(collection)
  if (JSON.stringify(left) === JSON.stringify(indexes)) return
  if (left.length > 0) await collection.dropIndexes()
  if (indexes.length > 0) await collection.createIndexes(indexes)
}

/**
 * Remembers what the site's database holds and how it is indexed, and gives what puts it back: each file of tests then
 * begins with what the first one began with, whichever ran before it in this process.
 */
export async function rememberFirstState(): Promise<() => Promise<void>> {
  const db = mongoose.connection.db!
  const first = new Map<string, State>()
  for (const each of await named(db)) first.set(each.collectionName, await stateOf(each))
  return async () => {
    await stepsEnded()
    for (const each of await named(db)) {
      const begun = first.get(each.collectionName)
      if (libraries.includes(each.collectionName)) await each.deleteMany({})
      else if (begun) await putBack(each, begun)
      else await each.drop()
    }
    dropCopies()
  }
}
