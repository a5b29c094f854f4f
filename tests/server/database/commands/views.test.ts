import { expect } from "chai"
import type { Document } from "mongodb"
import { collection, db, refusalOf } from "../driver.ts"

let made = 0

/** A view of ten rows: those that are odd, with their doubles. */
async function odd(more: Document[] = []) {
  const database = await db()
  const rows = await collection(Array.from({ length: 10 }, (_, n) => ({ _id: n, n, tags: [n, "all"] })))
  const name = `view-${++made}`
  const pipeline = [{ $match: { n: { $mod: [2, 1] } } }, { $set: { double: { $multiply: ["$n", 2] } } }, ...more]
  await database.createCollection(name, { viewOn: rows.collectionName, pipeline })
  return { database, rows, name, view: database.collection<{ _id: number; n: number; double: number }>(name) }
}

describe("a view", () => {
  it("is found in, counted and grouped as its pipeline shows it", async () => {
    const { view } = await odd()
    expect(
      await view
        .find({ double: { $gt: 6 } })
        .sort({ n: -1 })
        .limit(2)
        .project({ _id: 0, double: 1 })
        .toArray(),
    ).to.deep.equal([{ double: 18 }, { double: 14 }])
    expect(await view.countDocuments({ double: { $lt: 10 } })).to.equal(2)
    expect(await view.estimatedDocumentCount()).to.equal(5)
    expect(await view.distinct("double")).to.have.members([2, 6, 10, 14, 18])
    expect(await view.aggregate([{ $group: { _id: null, sum: { $sum: "$double" } } }]).toArray()).to.deep.equal([
      { _id: null, sum: 50 },
    ])
  })

  it("shows at once what its collection becomes", async () => {
    const { rows, view } = await odd()
    await rows.insertOne({ _id: 11, n: 11, tags: [] })
    expect(await view.findOne({ n: 11 })).to.include({ double: 22 })
  })

  it("stands on another, and is joined with", async () => {
    const { database, name, rows } = await odd()
    await database.createCollection(`${name}-small`, { viewOn: name, pipeline: [{ $match: { double: { $lt: 8 } } }] })
    expect(await database.collection(`${name}-small`).distinct("n")).to.have.members([1, 3])
    const join = { from: `${name}-small`, localField: "n", foreignField: "n", as: "small" }
    expect(await rows.aggregate([{ $lookup: join }, { $match: { small: { $ne: [] } } }]).toArray()).to.have.length(2)
    expect(await rows.aggregate([{ $unionWith: name }]).toArray()).to.have.length(15)
  })

  it("is read through the indexes of its collection", async () => {
    const { database, rows } = await odd()
    await rows.createIndex({ n: 1 })
    await database.createCollection(`plain-${made}`, {
      viewOn: rows.collectionName,
      pipeline: [{ $match: { n: { $gt: 3 } } }],
    })
    const { executionStats, queryPlanner } = await database
      .collection(`plain-${made}`)
      .find({ n: 5 })
      .explain("executionStats")
    expect(JSON.stringify(queryPlanner.winningPlan)).to.include("n_1")
    expect(executionStats).to.include({ nReturned: 1, totalDocsExamined: 1 })
  })

  it("is listed as a view with what it is made of, and dropped without its collection", async () => {
    const { database, name, rows, view } = await odd()
    const [listed] = await database.listCollections({ name }).toArray()
    expect(listed).to.deep.include({ name, type: "view", info: { readOnly: true } })
    expect((listed as Document).options).to.include({ viewOn: rows.collectionName })
    await view.drop()
    expect(await database.listCollections({ name }).toArray()).to.deep.equal([])
    expect(await rows.countDocuments()).to.equal(10)
  })

  it("takes no write and no index", async () => {
    const { database, name, rows, view } = await odd()
    const refused = [
      () => view.insertOne({ _id: 1, n: 1, double: 2 }),
      () => view.updateMany({}, { $set: { n: 0 } }),
      () => view.deleteOne({ n: 1 }),
      () => view.findOneAndDelete({ n: 1 }),
      () => view.createIndex({ n: 1 }),
      () => database.command({ dropIndexes: name, index: "*" }),
      () => view.indexes(),
      () => view.rename("elsewhere"),
      () => rows.aggregate([{ $out: name }]).toArray(),
      () => rows.aggregate([{ $merge: name }]).toArray(),
      () => database.command({ collMod: name, validator: {} }),
      () => database.command({ validate: name }),
      () => database.command({ collStats: name }),
    ]
    for (const attempt of refused) {
      const error = await refusalOf(attempt())
      expect(error, String(attempt)).to.include({ code: 166 })
      expect(error.message).to.include(`${name} is a view, not a collection`)
    }
    expect(await view.countDocuments()).to.equal(5)
  })

  it("cannot be asked with a collation, which its strings do not have", async () => {
    const { view } = await odd()
    const collation = { locale: "fr", strength: 1 }
    expect(await refusalOf(view.find({ n: 1 }, { collation }).toArray())).to.include({ code: 167 })
  })

  it("is refused where it writes, knows no such stage, leads back to itself or is deeper than MongoDB allows", async () => {
    const database = await db()
    const code = async (command: Document) => (await refusalOf(database.command(command))).code
    const create = (name: string, viewOn: string, pipeline: Document[] = []) => ({ create: name, viewOn, pipeline })
    expect(await code(create("wrong", "rows", [{ $out: "x" }]))).to.equal(167)
    expect(await code(create("wrong", "rows", [{ $nothing: {} }]))).to.equal(40324)
    expect(await code(create("wrong", "wrong"))).to.equal(5)
    expect(await code({ create: "wrong", pipeline: [] })).to.equal(72)
    expect(await code({ ...create("wrong", "rows"), validator: {} })).to.equal(72)
    await database.command(create("circle", "rows", [{ $lookup: { from: "circle", as: "x", pipeline: [] } }]))
    await database.collection("rows").insertOne({ a: 1 })
    expect(await refusalOf(database.collection("circle").find().toArray())).to.include({ code: 165 })
    for (let n = 0; n < 20; n++) await database.command(create(`deep-${n}`, n === 0 ? "rows" : `deep-${n - 1}`))
    expect(await code(create("deep-20", "deep-19"))).to.equal(165)
    expect(await database.collection("deep-19").countDocuments()).to.equal(1)
  })
})
