import { Decimal128, EJSON, Int32 } from "bson"
import { expect } from "chai"
import type { Collection, Db } from "mongodb"
import { ends, matches } from "./matching.ts"
import { decimal, exact, inTurn, product, sum } from "./numbers.ts"
import { compare, isDocument, isNumber, under, type Collation, type Document } from "./order.ts"
import { Reach } from "./reach.ts"
import { attempt, Refused } from "./refused.ts"
import { sorted, sorter } from "./sorting.ts"
import { updated, upserted, type Update } from "./updating.ts"
import type { Index, Question, World } from "./worlds.ts"

/** Keeps the types of numbers and of regular expressions as they are on the wire. */
const asSent = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const

/** The same in the types of all values; of decimals in their value, for a sum may be written with other zeros. */
function expectSame(found: unknown, wanted: unknown, context: Document) {
  const [server, model, all] = [normal(found), normal(wanted), context].map((value) =>
    EJSON.stringify(value, { relaxed: false }),
  )
  expect(server === model, `server ${server}\nmodel ${model}\n${all}`).to.equal(true)
}

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal)
  if (isDocument(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, normal(inner)]))
  return value instanceof Decimal128 && /\d/.test(value.toString()) ? decimal(exact(value)) : value
}

/**
 * Where an index cannot keep a document, a world says nothing: two arrays side by side, as in MongoDB, and here a
 * character without a place in a collation's alphabet.
 */
const unindexable = [171, 238]

type Row = Document & { _id: number }

const orRefusal = <T>(promise: Promise<T>): Promise<T | Refused> =>
  promise.catch((error: Error & { code?: number }) => {
    if (error.code === undefined) throw error
    return new Refused(error.code)
  })

/** Puts the same questions and changes to the server and to the model. */
export class Comparison {
  readonly reach = new Reach()
  private rows!: Collection<Row>
  private readonly indexes = new Map<string, Index["options"]>()
  private number = 0

  constructor(private readonly db: Db) {}

  async check(world: World) {
    let all = await this.build(world)
    await Promise.all(world.questions.map((question) => this.compareAnswer(all, question)))
    await this.notePlan(world.questions[0]!)
    await this.compareCalculation(all, world.calculated)
    for (const change of world.changes) all = await this.compareUpdates(all, change, {}, world.collation)
    for (const { filter, update } of world.placed)
      all = await this.compareUpdates(all, { update }, filter, world.collation)
    await Promise.all(world.questions.map((question) => this.compareAnswer(all, question)))
    await this.compareUpsert(world.upserted, world.collation)
    const { valid, errors } = await this.db.command({ validate: this.rows.collectionName })
    expect(valid, String(errors)).to.equal(true)
    await this.rows.drop()
  }

  private async build({ documents, indexes }: World) {
    this.rows = this.db.collection<Row>(`model${++this.number}`)
    await this.rows.insertMany(documents.map((document, _id) => ({ _id, ...document })))
    this.indexes.clear()
    for (const { key, options } of indexes) {
      const made = await orRefusal(this.rows.createIndex(key as never, options))
      if (made instanceof Refused) expect(made.code).to.be.oneOf(unindexable)
      else this.indexes.set(made, options)
    }
    return this.all()
  }

  private async all() {
    return (await this.rows.find({}, asSent).sort({ _id: 1 }).toArray()) as Document[]
  }

  private async compareAnswer(all: Document[], question: Question) {
    const { filter, sort, skip, limit, collation } = question
    const path = Object.keys(sort)[0]!
    const context = EJSON.stringify({ question, all }, { relaxed: false })
    const [found, count, values] = await Promise.all([
      orRefusal(this.rows.find(filter, { collation }).sort(sort).skip(skip).limit(limit).toArray()),
      this.rows.countDocuments(filter, { collation }),
      this.rows.distinct(path, filter, { collation }),
    ])
    const wanted = under(collation, () => all.filter((document) => matches(document, filter)))
    const inOrder = under(collation, () => attempt(() => sorted(wanted, sort)))
    this.reach.asked(question, all, wanted, inOrder)
    if (inOrder instanceof Refused || found instanceof Refused) expect(found, context).to.deep.equal(inOrder)
    else expectOrder(idsOf(found), inOrder, question, context)
    expect(count, context).to.equal(wanted.length)
    expect(values, context).to.have.length(under(collation, () => distinct(wanted, path)).length)
  }

  /** Of `c` and the operands, where they are numbers or nothing. */
  private async compareCalculation(all: Document[], { operator, operands }: World["calculated"]) {
    const given = ["$c", ...operands]
    const values = (document: Document) =>
      given.map((each) => (typeof each === "string" ? document[each.slice(1)] : each))
    const calculable = all.filter((document) =>
      values(document).every((value) => value === undefined || value === null || isNumber(value)),
    )
    const wanted = calculable.map((document) =>
      operator === "$add" ? inTurn(values(document), sum, 0) : inTurn(values(document), product, 1),
    )
    const found = await this.rows
      .aggregate(
        [
          { $match: { _id: { $in: calculable.map(({ _id }) => _id) } } },
          { $sort: { _id: 1 } },
          { $project: { value: { [operator]: given } } },
        ],
        asSent,
      )
      .toArray()
    this.reach.calculated(operator, wanted)
    expectSame(
      found.map(({ value }) => value as unknown),
      wanted,
      { operator, values: calculable.map(values) },
    )
  }

  private async notePlan({ filter, sort, collation }: Question) {
    const { queryPlanner } = (await this.rows
      .find(filter, { collation })
      .sort(sort)
      .explain("queryPlanner")) as Document & { queryPlanner: Document }
    this.reach.planned(queryPlanner["winningPlan"], this.indexes)
  }

  /** Updates each document here and there; both give the same document, or are refused with the same code. */
  private async compareUpdates(all: Document[], change: Update, condition: Document, collation: Collation) {
    const filters = all.map(({ _id }) => ({ _id, ...condition }))
    const written = await Promise.all(filters.map((filter) => this.write(filter, change, { collation })))
    const after = await this.all()
    for (const [i, before] of all.entries()) {
      const { code, modifiedCount } = written[i]!
      if (unindexable.includes(code!)) continue
      const isFound = under(collation, () => matches(before, filters[i]!))
      const expected = isFound
        ? under(collation, () => attempt(() => updated(before, change, filters[i]!)))
        : { document: before, isModified: false }
      if (isFound) this.reach.updated(change.update, expected)
      const wanted =
        expected instanceof Refused
          ? [expected.code, 0, before]
          : [undefined, Number(expected.isModified), expected.document]
      expectSame([code, modifiedCount, after[i]], wanted, { before, change, condition, collation })
    }
    return after
  }

  private async compareUpsert({ filter: sought, setOnInsert, change }: World["upserted"], collation: Collation) {
    const filter = { ...sought, _id: new Int32(-1) }
    const update = { ...change.update, $setOnInsert: { fresh: setOnInsert } }
    const { code } = await this.write(filter, { update }, { collation, upsert: true })
    if (unindexable.includes(code!)) return
    const expected = under(collation, () => attempt(() => upserted(filter, { update })))
    this.reach.upserted(expected)
    const made = await this.rows.findOne({ _id: -1 } as never, asSent)
    expectSame([code, made], expected instanceof Refused ? [expected.code, null] : [undefined, expected], {
      filter,
      update,
      collation,
    })
  }

  private async write(
    filter: Document,
    { update, arrayFilters }: Update,
    options: { collation: Collation; upsert?: true },
  ) {
    const written = await orRefusal(
      this.rows.updateOne(filter as never, update, { ...options, ...(arrayFilters && { arrayFilters }) }),
    )
    return written instanceof Refused ? { code: written.code, modifiedCount: 0 } : { code: undefined, ...written }
  }
}

/** Documents of one key may come in any order: each is in its place if it could stand there. */
function expectOrder(ids: number[], inOrder: Document[], { sort, skip, limit, collation }: Question, context: string) {
  const wanted = inOrder.slice(skip, limit === 0 ? undefined : skip + limit)
  const found = ids.map((id) => inOrder.find(({ _id }) => Number(_id) === id))
  const isRight =
    found.length === wanted.length &&
    new Set(found).size === found.length &&
    under(collation, () =>
      found.every((document, i) => document !== undefined && sorter(sort)(document, wanted[i]!) === 0),
    )
  expect(isRight, `found ${ids.join()} rather than ${idsOf(wanted).join()}: ${context}`).to.equal(true)
}

const idsOf = (documents: Document[]) => documents.map(({ _id }) => Number(_id))

/** One of each value that the path leads to, the elements of arrays apart. */
function distinct(documents: Document[], path: string): unknown[] {
  const values = documents.flatMap((document) =>
    ends(document, path).flatMap((end) => (Array.isArray(end) ? (end as unknown[]) : end === undefined ? [] : [end])),
  )
  return values.filter((one, i) => values.findIndex((other) => compare(one, other) === 0) === i)
}
