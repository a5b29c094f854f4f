import { randomBytes } from "node:crypto"
import { MongoClient } from "mongodb"
import mongoose, { Schema } from "mongoose"
import { documentOf, fill, people, personOf, type Page } from "./documents.ts"
import type { Work } from "./work.ts"

const person = { type: Schema.Types.ObjectId, ref: "Person" }
const pageSchema = new Schema({
  number: Number,
  group: Number,
  at: Date,
  tags: [String],
  author: person,
  editor: person,
  title: String,
  text: String,
})

/** The work through the driver and Mongoose on a server, in a database of its own that is dropped at the end. */
export async function openServer(uri: string, count: number): Promise<Work> {
  const dbName = `maillage-bench-${randomBytes(4).toString("hex")}`
  const client = await new MongoClient(uri).connect()
  const db = client.db(dbName)
  const pages = db.collection<Page>("pages")
  await fill(pages, count)
  await db.collection("people").insertMany(Array.from({ length: people }, (_, n) => personOf(n)))
  const connection = await mongoose.createConnection(uri, { dbName, autoIndex: false, autoCreate: false }).asPromise()
  connection.model("Person", new Schema({ name: String }), "people")
  const Page = connection.model("Page", pageSchema, "pages")
  return {
    byId: (n) => pages.findOne({ _id: documentOf(n)._id }),
    byIndex: (n) => pages.findOne({ number: n }),
    insert: (n) => pages.insertOne(documentOf(n)),
    update: (n, at) => pages.updateOne({ number: n }, { $set: { at } }),
    page: (group) => Page.find({ group }).sort({ at: -1 }).limit(40).populate("author").populate("editor"),
    modelById: (n) => Page.findById(documentOf(n)._id),
    async close() {
      await db.dropDatabase()
      await connection.close()
      await client.close()
    },
  }
}
