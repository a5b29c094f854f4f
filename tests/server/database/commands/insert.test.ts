import { expect } from "chai"
import {
  BSON,
  Decimal128,
  Double,
  Int32,
  Long,
  MongoBulkWriteError,
  ObjectId,
  Timestamp,
  type Collection,
  type Document,
} from "mongodb"
import { embeddedTestDatabase } from "../../../support/database.ts"
import { collection, db, refusalOf } from "../driver.ts"
import { RawConnection } from "../rawConnection.ts"

type Sent = [name: string, value: unknown][]

/** The documents of a collection as they are kept. */
async function bytesOf(rows: Collection<Document>) {
  return (await rows.find({}, { raw: true }).toArray()).map((raw) => Buffer.from(raw as unknown as Uint8Array))
}

const written = (fields: Sent) => Buffer.from(BSON.serialize(new Map(fields) as unknown as Document))

describe("insert", () => {
  it("keeps every type as it was sent", async () => {
    const people = await collection()
    const sent = {
      _id: new ObjectId(),
      int: new Int32(5),
      double: new Double(5),
      long: Long.fromBigInt(2n ** 60n),
      decimal: Decimal128.fromString("1.50"),
      text: "« été »",
      date: new Date(0),
      yes: true,
      nothing: null,
      binary: new BSON.Binary(Buffer.from([1, 2]), 0),
      uuid: new BSON.UUID(),
      list: [1, [2], { three: 3 }],
      regex: new BSON.BSONRegExp("^a", "i"),
      stamp: new BSON.Timestamp({ t: 5, i: 6 }),
      min: new BSON.MinKey(),
    }
    await people.insertOne(sent)

    const raw = await people.findOne({}, { raw: true })
    expect(Buffer.from(raw as unknown as Uint8Array)).to.deep.equal(Buffer.from(BSON.serialize(sent)))
  })

  it("gives an _id where there is none, and puts it first", async () => {
    const people = await collection()
    const client = await db()
    await client.command({ insert: people.collectionName, documents: [{ name: "Ana" }, { name: "Bo", _id: 7 }] })

    const [ana, bo] = await people.find().toArray()
    expect(ana!._id).to.be.instanceOf(ObjectId)
    expect(Object.keys(ana!)).to.deep.equal(["_id", "name"])
    expect(Object.keys(bo!)).to.deep.equal(["_id", "name"])
  })

  it("keeps fields where they are that are named like numbers, however they are sent, behind the _id", async () => {
    const fields: Sent = [
      ["z", 1],
      ["10", 2],
      [
        "2",
        new Map([
          ["b", 1],
          ["1", 2],
        ]),
      ],
    ]
    const withId: Sent = [["_id", 1], ...fields]
    const sent: Sent[] = [withId, [...fields, ["_id", 2]], [["_id", 3], ...fields, ["at", new Timestamp(0n)]], fields]

    const connection = await RawConnection.open((await embeddedTestDatabase()).uri)
    const people = await collection()
    const documents = sent.map((each) => new Map(each))
    await connection.ask({ insert: people.collectionName, documents, $db: people.dbName })
    connection.close()
    const [first, second, third, fourth] = await bytesOf(people)
    expect(first).to.deep.equal(written(withId))
    expect(second).to.deep.equal(written([["_id", 2], ...fields]))
    const { at } = BSON.deserialize(third!)
    expect(third).to.deep.equal(written([["_id", 3], ...fields, ["at", at]]))
    expect((at as Timestamp).getHighBits()).to.be.closeTo(Date.now() / 1000, 60)
    expect(fourth).to.deep.equal(written([["_id", BSON.deserialize(fourth!)._id], ...fields]))

    const others = await collection()
    await others.insertMany(sent.slice(0, 2).map((each) => new Map(each) as unknown as Document))
    expect(await bytesOf(others)).to.deep.equal([first, second])
  })

  it("keeps a timestamp of zero where MongoDB keeps it: in the _id, and in what lies deeper", async () => {
    const people = await collection()
    const zero = new Timestamp(0n)
    await people.insertMany([
      { _id: zero as never, in: { at: zero }, list: [zero] },
      { _id: 2 as never, a: zero, b: zero },
    ])
    const [first, second] = await people.find().toArray()
    expect(first).to.deep.equal({ _id: zero, in: { at: zero }, list: [zero] })
    expect(second!.a.toBigInt() > 0n && second!.b.toBigInt() > second!.a.toBigInt()).to.be.true
  })

  it("refuses a document with two _id", async () => {
    const connection = await RawConnection.open((await embeddedTestDatabase()).uri)
    const people = await collection()
    const twice = Buffer.from(
      BSON.serialize({ insert: people.collectionName, documents: [{ _id: 1, _xx: 2 }], $db: people.dbName }),
    )
    twice.write("_id", twice.indexOf("_xx"))
    const answer = await connection.ask(twice)
    connection.close()
    expect(answer.writeErrors[0]).to.include({ code: 2, errmsg: "can't have multiple _id fields in one document" })
    expect(await people.countDocuments()).to.equal(0)
  })

  it("stops at the first refused document when it is ordered", async () => {
    const people = await collection<{ _id: number }>()
    const error = await refusalOf(people.insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }]))

    expect(error).to.be.instanceOf(MongoBulkWriteError)
    expect(error.code).to.equal(11000)
    expect(error.message).to.match(/^E11000 duplicate key error collection: .* index: _id_ dup key: \{ _id: 1 \}/)
    expect(await people.distinct("_id")).to.deep.equal([1])
  })

  it("goes on after a refused document when it is not", async () => {
    const people = await collection<{ _id: number }>()
    const documents = [{ _id: 1 }, { _id: 1 }, { _id: 2 }, { _id: 2 }, { _id: 3 }]
    const error = (await refusalOf(people.insertMany(documents, { ordered: false }))) as unknown as MongoBulkWriteError

    expect(error.insertedCount).to.equal(3)
    expect([error.writeErrors].flat().map(({ index }) => index)).to.deep.equal([1, 3])
    expect(await people.distinct("_id")).to.deep.equal([1, 2, 3])
  })

  it("names the key of a unique index that is taken", async () => {
    const people = await collection()
    await people.createIndex({ mail: 1 }, { unique: true })
    await people.insertOne({ mail: "a@b" })

    const error = await refusalOf(people.insertOne({ mail: "a@b" }))
    expect(error).to.include({ code: 11000 })
    expect(error.keyPattern).to.deep.equal({ mail: 1 })
    expect(error.keyValue).to.deep.equal({ mail: "a@b" })
  })

  it("refuses an _id that MongoDB refuses", async () => {
    const people = await collection()
    expect(await refusalOf(people.insertOne({ _id: [1] as never }))).to.include({ code: 53 })
    expect(await refusalOf(people.insertOne({ _id: /a/ as never }))).to.include({ code: 53 })
    expect(await refusalOf(people.insertOne({ _id: { $a: 1 } as never }))).to.include({ code: 52 })
    expect(await people.countDocuments()).to.equal(0)
  })

  it("refuses a document above 16 MB", async () => {
    const people = await collection()
    const client = await db()
    const insert = (size: number) =>
      client.command({ insert: people.collectionName, documents: [{ text: "x".repeat(size) }] })
    expect(await insert(16 * 1024 * 1024 - 50)).to.include({ n: 1 })
    expect((await insert(16 * 1024 * 1024)).writeErrors[0]).to.include({ code: 10334 })
    expect(await people.countDocuments()).to.equal(1)
  })

  it("refuses a document whose parts lie too deep in each other", async () => {
    const people = await collection<{ _id: number; deep: unknown }>()
    const deep = (levels: number): unknown => (levels === 0 ? "end" : { in: [deep(levels - 1)] })
    await people.insertOne({ _id: 1, deep: deep(90) })
    expect(await refusalOf(people.insertOne({ _id: 2, deep: deep(120) }))).to.include({ code: 22 })
    const path = `deep${".in.0".repeat(90)}`
    expect(await refusalOf(people.updateOne({ _id: 1 }, { $set: { [path]: deep(30) } }))).to.include({ code: 15 })
    expect(await people.findOne()).to.deep.equal({ _id: 1, deep: deep(90) })
  })

  it("says that a batch has too few documents", async () => {
    const client = await db()
    expect(await refusalOf(client.command({ insert: "none", documents: [] }))).to.include({ code: 16 })
  })

  it("writes without an answer when none is wanted", async () => {
    const people = await collection()
    const result = await people.insertOne({ a: 1 }, { writeConcern: { w: 0 } })
    expect(result.acknowledged).to.be.false
    while ((await people.countDocuments()) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  })

  it("tells when more nodes are wanted than there are", async () => {
    const people = await collection()
    const error = await refusalOf(people.insertOne({ a: 1 }, { writeConcern: { w: 2 } }))
    expect(error).to.include({ code: 100 })
    expect(await people.countDocuments()).to.equal(1)
  })
})
