import { Decimal128, EJSON, Int32 } from "bson"
import { expect } from "chai"
import fc from "fast-check"
import type { Collection, MongoClient } from "mongodb"
import { embeddedTestDatabase } from "../../../support/database.ts"
import { newClient } from "../driver.ts"
import { ends, matches, sortKey } from "./matching.ts"
import { compare, exact, isDocument, type Document } from "./order.ts"
import { decimal, Refused, updated, type Update } from "./updating.ts"
import { worlds, type World } from "./worlds.ts"

/** Keeps the types of numbers and of regular expressions as they are on the wire. */
const asSent = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const

/** A document, or the refusal, as text with the types of its values; of decimals their value, for a sum may be written with other zeros. */
const shown = (value: unknown) => EJSON.stringify(normal(value), { relaxed: false })

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal)
  if (isDocument(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, normal(inner)]))
  return value instanceof Decimal128 && /\d/.test(value.toString()) ? decimal(exact(value)) : value
}

/** An index on two arrays side by side refuses a document, as MongoDB does: such a world says nothing. */
const parallelArrays = 171

type Row = Document & { _id: number }

async function codeOf(promise: Promise<unknown>): Promise<number | undefined> {
  try {
    await promise
  } catch (error) {
    return (error as { code: number }).code
  }
  return undefined
}

const usualSeed = 20_261_127

/**
 * The server beside a model of what the manual says: slow, obvious, and written apart from it. A failure prints its
 * seed and the smallest world that shows it; `SEED` runs it again, `RUNS` runs more, and without either
 * the worlds are the same every time: a run that nobody watches does not turn red by chance.
 */
describe("the server answers as the model does", function () {
  this.timeout(300_000)
  let client: MongoClient
  let rows: Collection<Row>
  let number = 0

  before(async () => {
    client = await newClient()
  })

  async function build({ documents, indexes }: World) {
    rows = client.db((await embeddedTestDatabase()).dbName).collection<Row>(`model${++number}`)
    const all: Row[] = documents.map((document, _id) => ({ _id, ...document }))
    await rows.insertMany(all)
    for (const key of indexes) expect(await codeOf(rows.createIndex(key as never))).to.be.oneOf([undefined, parallelArrays])
    return (await rows.find({}, asSent).sort({ _id: 1 }).toArray()) as Document[]
  }

  const idsOf = (documents: Document[]) => documents.map(({ _id }) => Number(_id))

  async function compareAnswers(all: Document[], { questions }: World) {
    for (const { filter, path, direction } of questions) {
      const wanted = all.filter((document) => matches(document, filter))
      const key = (document: Document) => sortKey(document, path, direction)
      wanted.sort((a, b) => compare(key(a), key(b)) * direction || compare(a._id, b._id))
      const question = EJSON.stringify({ filter, path, direction, all }, { relaxed: false })
      expect(idsOf(await rows.find(filter).sort({ [path]: direction, _id: 1 }).toArray()), question).to.deep.equal(idsOf(wanted))
      expect(await rows.countDocuments(filter), question).to.equal(wanted.length)
      const values = wanted.flatMap((document) => ends(document, path)
        .flatMap((end) => Array.isArray(end) ? end as unknown[] : end === undefined ? [] : [end]))
      const distinct = values.filter((one, i) => values.findIndex((other) => compare(one, other) === 0) === i)
      expect(await rows.distinct(path, filter), question).to.have.length(distinct.length)
    }
  }

  /** Updates one document here and there; both give the same document, or are refused with the same code. */
  async function compareUpdate(before: Document, change: Update, condition: Document = {}) {
    const filter = { _id: before._id, ...condition }
    const options = change.arrayFilters ? { arrayFilters: change.arrayFilters } : {}
    const code = await codeOf(rows.updateOne(filter as never, change.update, options))
    if (code === parallelArrays) return before
    const expected = matches(before, filter) ? attempt(() => updated(before, change, filter)) : before
    const after = await rows.findOne({ _id: before._id } as never, asSent)
    const world = EJSON.stringify({ before, change, condition }, { relaxed: false })
    const isRefused = expected instanceof Refused
    expect(shown([code, after]), world).to.equal(shown(isRefused ? [expected.code, before] : [undefined, expected]))
    return after as Document
  }

  function attempt(work: () => Document): Document | Refused {
    try {
      return work()
    } catch (error) {
      if (error instanceof Refused) return error
      throw error
    }
  }

  async function compareUpsert({ upserted: { c, setOnInsert, change } }: World) {
    const update = { ...change.update, $setOnInsert: { fresh: setOnInsert } }
    const code = await codeOf(rows.updateOne({ _id: -1, c } as never, update, { upsert: true }))
    if (code === parallelArrays) return
    const expected = attempt(() => updated({ _id: new Int32(-1), c }, { update }, {}, true))
    const made = await rows.findOne({ _id: -1 } as never, asSent)
    const world = EJSON.stringify({ c, update }, { relaxed: false })
    const isRefused = expected instanceof Refused
    expect(shown([code, made]), world).to.equal(shown(isRefused ? [expected.code, null] : [undefined, expected]))
  }

  async function check(world: World) {
    const all = await build(world)
    await compareAnswers(all, world)
    const after: Document[] = []
    for (const document of all) after.push(await compareUpdate(document, world.change))
    const { condition, value } = world.placed
    for (const [i, document] of after.entries()) {
      if (Array.isArray(document.a)) after[i] = await compareUpdate(document, { update: { $set: { "a.$": value } } }, { a: condition })
    }
    await compareAnswers(after, world)
    await compareUpsert(world)
    const { valid, errors } = await rows.db.command({ validate: rows.collectionName })
    expect(valid, String(errors)).to.equal(true)
    await rows.drop()
  }

  it("to finds, sorts, counts, updates and upserts of documents of all types, with indexes and without", async () => {
    const seed = Number(process.env["SEED"]) || (process.env["RUNS"] ? Date.now() : usualSeed)
    await fc.assert(fc.asyncProperty(worlds, check), { numRuns: Number(process.env["RUNS"]) || 150, seed })
  })
})
