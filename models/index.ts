import { createHash } from "node:crypto"
import mongoose, { Schema, model } from "mongoose"
import { log } from "../server/log.ts"
import { migrations } from "./migrations/index.ts"

// Made below, and not by each model by itself at every start.
mongoose.set("autoCreate", false).set("autoIndex", false)

/**
 * What this database was made ready for: the collections, indexes and changes of the code that last started on it, and the
 * names of the indexes that it made, by collection.
 */
const Ready = model("Ready", new Schema({ _id: String, indexes: String, made: Schema.Types.Mixed }), "ready")

/**
 * Waits until every collection and index of every model that is loaded exists (whoever uses one imports it: there is no list
 * of them to keep), and between the two for what `bringUpToDate` changes in the data: a
 * transaction must not be the first to touch a collection, and a new index is made over data that suit it. A start on
 * a database that the same models have made ready asks nothing more of it.
 */
export async function readyModels(bringUpToDate: () => Promise<void> = async () => {}): Promise<void> {
  const models = mongoose
    .modelNames()
    .sort()
    .map((name) => mongoose.model(name))
  const wished = models.map(({ collection, schema }) => [collection.name, schema.indexes()])
  // A change of the data may have dropped indexes, so that it is over only when they are made.
  const changes = migrations.map(({ name }) => name)
  const indexes = createHash("sha256")
    .update(JSON.stringify([wished, changes]))
    .digest("base64url")
  const before = await Ready.findById("models").lean()
  const madeBefore = before?.made as Record<string, string[]> | undefined
  const isReady = before?.indexes === indexes
  if (!isReady) for (const each of models) await each.createCollection()
  await bringUpToDate()
  if (isReady) return
  for (const each of models) {
    // One that left its schema, or is another one there, costs every write and may stand in the way of the new.
    const dropped = await dropOld(each, madeBefore?.[each.collection.name])
    if (dropped.length > 0) log.info({ collection: each.collection.name, indexes: dropped }, "Indexes were dropped")
    await each.createIndexes()
  }
  const made = Object.fromEntries(models.map((each) => [each.collection.name, namesWished(each)]))
  await Ready.updateOne({ _id: "models" }, { indexes, made }, { upsert: true })
}

type Each = Pick<mongoose.Model<object>, "collection" | "diffIndexes"> & {
  schema: { indexes(): [object, { name?: string }][] }
}

const nameOf = (key: object) =>
  Object.entries(key)
    .map(([path, order]) => `${path}_${order}`)
    .join("_")
const namesWished = ({ schema }: Each) => schema.indexes().map(([key, { name }]) => name ?? nameOf(key))

/**
 * Drops what earlier code made and this one does not wish, or wishes otherwise. What whoever runs the database made for
 * herself stays, but where its name stands in the way of ours; of a database from before the names were kept, nothing is hers.
 */
async function dropOld(each: Each, made: string[] | undefined): Promise<string[]> {
  const { toDrop } = (await each.diffIndexes()) as unknown as { toDrop: string[] }
  const wished = namesWished(each)
  const old = toDrop.filter((name) => !made || made.includes(name) || wished.includes(name))
  for (const name of old) await each.collection.dropIndex(name)
  return old
}
