import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { pipeline } from "node:stream/promises"
import { randomBytes } from "node:crypto"
import { expect } from "chai"
import MongoStore from "connect-mongo"
import { GridFSBucket } from "mongodb"
import mongoose, { Schema, type Connection } from "mongoose"
import { embeddedTestDatabase } from "../../support/database.ts"
import { collection, db, newClient } from "./driver.ts"

describe("Mongoose on the embedded database", () => {
  let connection: Connection

  before(async () => {
    const { dbName, uri } = await embeddedTestDatabase()
    connection = await mongoose
      .createConnection(uri, { dbName: `${dbName}-mongoose`, autoCreate: true, autoIndex: true })
      .asPromise()
  })

  after(async () => {
    await connection.dropDatabase()
    await connection.close()
  })

  it("makes its indexes, validates, saves, populates and counts", async () => {
    const Person = connection.model(
      "Person",
      new Schema(
        { name: { type: String, required: true }, mail: { type: String, unique: true } },
        { timestamps: true },
      ),
    )
    const Letter = connection.model(
      "Letter",
      new Schema(
        { by: { type: Schema.Types.ObjectId, ref: "Person" }, words: [String] },
        { optimisticConcurrency: true },
      ),
    )
    await Promise.all([Person.init(), Letter.init()])

    const ana = await Person.create({ name: "Ana", mail: "ana@example.org" })
    const letter = await Letter.create({ by: ana._id, words: ["one"] })
    letter.words.push("two")
    await letter.save()
    const found = await Letter.findOne({ words: "two" }).populate<{ by: { name: string } }>("by").orFail()
    expect(found.by.name).to.equal("Ana")
    expect(await Person.countDocuments({ name: /^a/i })).to.equal(1)
    await Person.create({ name: "Bo", mail: "ana@example.org" }).then(
      () => expect.fail("the address is taken"),
      (error: { code: number }) => expect(error.code).to.equal(11000),
    )

    const stale = await Letter.findById(letter._id).orFail()
    found.words.push("three")
    await found.save()
    stale.set("words.0", "first")
    await stale.save().then(
      () => expect.fail("it was changed meanwhile"),
      (error: Error) => {
        expect(error.name).to.equal("VersionError")
      },
    )
    await Letter.deleteOne({ _id: letter._id })
    expect(await Letter.exists({})).to.be.null
  })

  it("saves several things in one step, or none", async () => {
    const Fact = connection.model("Fact", new Schema({ name: String }))
    await connection.transaction(async (session) => {
      await Fact.create([{ name: "a" }], { session })
      await Fact.create([{ name: "b" }], { session })
    })
    expect(await Fact.countDocuments()).to.equal(2)
    const failed = connection.transaction(async (session) => {
      await Fact.create([{ name: "c" }], { session })
      throw new Error("changed my mind")
    })
    await failed.then(
      () => expect.fail("it was to fail"),
      () => {},
    )
    expect(await Fact.countDocuments()).to.equal(2)
  })
})

describe("GridFS on the embedded database", () => {
  it("keeps a file, streams it or a part of it, and lets go of it", async () => {
    const bucket = new GridFSBucket(await db(), { bucketName: "files" })
    const content = randomBytes(3 * 1024 * 1024 + 17)
    const upload = bucket.openUploadStream("réunion.pdf", { metadata: { of: "meeting" } })
    await pipeline(Readable.from([content.subarray(0, 1_000_000), content.subarray(1_000_000)]), upload)

    const [file] = await bucket.find({ filename: "réunion.pdf" }).toArray()
    expect(file).to.include({ length: content.length })
    expect((await buffer(bucket.openDownloadStream(upload.id))).equals(content)).to.be.true
    const part = await buffer(bucket.openDownloadStream(upload.id, { start: 300_000, end: 600_000 }))
    expect(part.equals(content.subarray(300_000, 600_000))).to.be.true

    await bucket.delete(upload.id)
    expect(await (await db()).collection("files.chunks").countDocuments()).to.equal(0)
  })
})

describe("connect-mongo on the embedded database", () => {
  it("keeps sessions as fields, finds and ends them", async () => {
    const { collectionName, dbName } = await collection()
    const store = MongoStore.create({
      client: await newClient(),
      dbName,
      collectionName,
      stringify: false,
      touchAfter: 3600,
      ttl: 60,
    })
    const session = { cookie: { maxAge: 60_000, originalMaxAge: 60_000 }, person: "p1" } as never
    const call = <T>(run: (done: (error: Error | null, result?: T | null) => void) => unknown) =>
      new Promise((resolve, reject) => run((error, result) => (error ? reject(error) : resolve(result))))
    await call((done) => store.set("sid", session, done))
    expect(await call((done) => store.get("sid", done))).to.deep.include({ person: "p1" })
    const rows = (await db()).collection(collectionName)
    expect(await rows.countDocuments({ "session.person": "p1" })).to.equal(1)
    const indexes = await rows.indexes()
    expect(indexes.find(({ key }) => "expires" in key)).to.include({ expireAfterSeconds: 0 })
    await call((done) => store.destroy("sid", done))
    expect(await call((done) => store.get("sid", done))).to.not.be.ok
    await store.close()
  })
})
