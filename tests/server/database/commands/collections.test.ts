import { expect } from "chai"
import { collection, db, refusalOf } from "../driver.ts"

const namesLike = async (prefix: string) =>
  (await (await db()).listCollections({ name: new RegExp(`^${prefix}`) }, { nameOnly: true }).toArray()).map(
    ({ name }) => name,
  )

describe("collections", () => {
  it("are made, listed and dropped", async () => {
    const database = await db()
    await database.createCollection("made-1")
    await database.collection("made-2").insertOne({})
    expect(await namesLike("made-")).to.deep.equal(["made-1", "made-2"])
    expect(await refusalOf(database.createCollection("made-1"))).to.include({ code: 48, codeName: "NamespaceExists" })
    await database.dropCollection("made-1")
    await database.dropCollection("made-2")
    await database.dropCollection("made-2")
    expect(await namesLike("made-")).to.deep.equal([])
  })

  it("are told batch by batch when they are many", async () => {
    const database = await db()
    const many = database.client.db(`${database.databaseName}-many`)
    for (let n = 0; n < 12; n++) await many.createCollection(`c${n}`)
    const batches = many.listCollections({}, { batchSize: 5, nameOnly: true })
    expect(await batches.toArray()).to.have.length(12)
    const unfinished = many.listCollections({}, { batchSize: 5 })
    await unfinished.next()
    await unfinished.close()
    await many.dropDatabase()
  })

  it("are told with their options and indexes", async () => {
    const database = await db()
    await database.createCollection("told", { validator: { n: { $gt: 0 } } })
    const [told] = await database.listCollections({ name: "told" }).toArray()
    expect(told).to.deep.include({ name: "told", type: "collection", options: { validator: { n: { $gt: 0 } } } })
    await database.dropCollection("told")
  })

  it("refuse a document that their validator refuses, unless told otherwise", async () => {
    const database = await db()
    const rows = await database.createCollection<{ _id: number; n: number }>("valid", { validator: { n: { $gt: 0 } } })
    await rows.insertOne({ _id: 1, n: 1 })
    const error = await refusalOf(rows.insertOne({ _id: 2, n: 0 }))
    expect(error).to.include({ code: 121, message: "Document failed validation" })
    expect(error.errInfo).to.deep.equal({
      failingDocumentId: 2,
      details: { operatorName: "$gt", specifiedAs: { n: { $gt: 0 } }, reason: "comparison failed", consideredValue: 0 },
    })
    expect(await refusalOf(rows.updateOne({ _id: 1 }, { $set: { n: -1 } }))).to.include({ code: 121 })
    await rows.insertOne({ _id: 3, n: 0 }, { bypassDocumentValidation: true })
    await database.command({ collMod: "valid", validator: {} })
    await rows.insertOne({ _id: 4, n: 0 })
    await rows.drop()
  })

  it("change their names, and take the place of another when told to", async () => {
    const database = await db()
    await database.collection("old").insertOne({ a: 1 })
    await database.collection("old").createIndex({ a: 1 })
    await database.collection("other").insertOne({ b: 1 })
    expect(await refusalOf(database.renameCollection("old", "other"))).to.include({ code: 48 })
    await database.renameCollection("old", "other", { dropTarget: true })
    expect(
      await database
        .collection("other")
        .find({}, { projection: { _id: 0 } })
        .toArray(),
    ).to.deep.equal([{ a: 1 }])
    expect((await database.collection("other").indexes()).map(({ name }) => name)).to.deep.equal(["_id_", "a_1"])
    expect(await refusalOf(database.renameCollection("old", "another"))).to.include({ code: 26 })
    await database.dropCollection("other")
  })

  it("refuse names that MongoDB refuses, and those that are the database's own", async () => {
    const database = await db()
    for (const name of ["", "a$b", ".a", "system.users"]) {
      const made = database.command({ create: name })
      expect(await refusalOf(made), name).to.include({ code: 73 })
    }
    const own = database.client.db("config").collection("transactions")
    expect(await refusalOf(own.insertOne({ a: 1 }))).to.include({ code: 73 })
  })

  it("refuse by name the kinds that are not supported", async () => {
    const database = await db()
    const kinds = {
      capped: true,
      timeseries: { timeField: "t" },
      clusteredIndex: { key: { _id: 1 }, unique: true },
      changeStreamPreAndPostImages: { enabled: true },
    }
    for (const [option, value] of Object.entries(kinds)) {
      const error = await refusalOf(database.command({ create: "kinds", [option]: value }))
      expect(error).to.include({ code: 238 })
      expect(error.message).to.include(option)
    }
    const collation = { locale: "fr", strength: 1 }
    expect(await refusalOf(database.createCollection("kinds", { collation }))).to.include({ code: 238 })
    expect(await namesLike("kinds")).to.deep.equal([])
  })

  it("are shown empty when a database is dropped, and only that one", async () => {
    const { client } = await db()
    const rows = await collection([{ a: 1 }])
    const gone = client.db(`${rows.dbName}-gone`)
    await gone.collection("a").insertOne({ a: 1 })
    const names = async () => {
      const { databases } = await client.db().admin().listDatabases({ nameOnly: true })
      return databases.map(({ name }) => name)
    }
    expect(await names()).to.include.members([rows.dbName, gone.databaseName])
    await gone.dropDatabase()
    expect(await names())
      .to.include(rows.dbName)
      .and.not.include(gone.databaseName)
    expect(await rows.countDocuments()).to.equal(1)
    expect(await refusalOf(client.db("config").command({ dropDatabase: 1 }))).to.include({ code: 20 })
    expect(await refusalOf(gone.command({ listDatabases: 1 }))).to.include({ code: 13 })
  })
})
