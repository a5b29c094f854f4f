import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { serialize } from "bson"
import { expect } from "chai"
import fc from "fast-check"
import { MongoError } from "../../../../server/database/errors.ts"
import { compileFilter, compileSort, type Sorter } from "../../../../server/database/query/index.ts"
import { openStore, type Collection, type ScanRequest, type Store } from "../../../../server/database/storage/index.ts"
import { parseCollation } from "../../../../server/database/values/collation.ts"
import type { Document } from "../../../../server/database/values/types.ts"
import { collatedWorlds, elementWorlds, narrowWorlds, wideWorlds, type World } from "./worlds.ts"

const RUNS = 250

describe("Answers through indexes", () => {
  let folder: string
  let store: Store

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "maillage-answers-"))
    store = openStore(folder)
  })

  after(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Parallel arrays, or a sort over them, are refused by MongoDB too: such a world says nothing. */
  function isRefused(error: unknown) {
    return error instanceof MongoError && /parallel|Ambiguous/.test(error.message)
  }

  function build(view: { createCollection(database: string, name: string): Collection }, world: World) {
    const collection = view.createCollection("test", "world")
    world.indexes.forEach((spec, i) => collection.createIndex({ ...spec, name: `index ${i}` }))
    world.documents.forEach((document, i) => {
      try {
        collection.insert(serialize({ _id: i, ...document }))
      } catch (error) {
        if (!isRefused(error)) throw error
      }
    })
    return collection
  }

  /** Everything that must hold of one request, against a filter and a sort over all documents. */
  function check(collection: Collection, { filter, sort, collation }: World) {
    const options = { collation: parseCollation(collation) }
    const matcher = compileFilter(filter, options)
    const all = [...collection.scan().records].map((stored) => stored.doc())
    const wanted = all.filter((document) => matcher.matches(document))
    const request: ScanRequest = { filter, ...(sort && { sort }), ...(collation && { collation }) }
    const { records, exact, sorted, plan } = collection.scan(request)
    const read = [...records].map((stored) => stored.doc())
    const found = read.filter((document) => matcher.matches(document))
    const ids = (list: Document[]) => list.map((document) => Number(document["_id"])).sort((a, b) => a - b)
    const context = JSON.stringify({ plan, all })
    expect(ids(found), `every match, ${context}`).to.deep.equal(ids(wanted))
    expect(new Set(ids(read)).size, `each once, ${context}`).to.equal(read.length)
    if (exact) expect(read.length, `nothing else, ${context}`).to.equal(found.length)
    if (sorted && sort !== undefined) expectOrder(found, compileSort(sort, options), context)
  }

  function expectOrder(found: Document[], compare: Sorter, context: string) {
    const isOrdered = found.every((document, i) => i === 0 || compare(found[i - 1]!, document) <= 0)
    expect(isOrdered, `in order, ${context}`).to.equal(true)
  }

  for (const [name, worlds] of Object.entries({ wideWorlds, narrowWorlds, elementWorlds, collatedWorlds })) {
    it(`are those of a filter and a sort over every document: ${name}`, () => {
      fc.assert(fc.property<[World]>(worlds, answer), { numRuns: Number(process.env["RUNS"] ?? RUNS) })
    })
  }

  function answer(world: World) {
    try {
      store.write((view) => {
        view.dropDatabase("test")
        check(build(view, world), world)
      })
      store.read((view) => check(view.collection("test", "world")!, world))
      expect(store.verify()).to.deep.equal([])
    } catch (error) {
      if (!isRefused(error)) throw error
    }
  }
})
