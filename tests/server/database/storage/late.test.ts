import { serialize } from "bson"
import { expect } from "chai"
import fc from "fast-check"
import { MongoError } from "../../../../server/database/errors.ts"
import type { Collection, View } from "../../../../server/database/storage/index.ts"
import { withStore } from "./support.ts"

/** One change: the document of that `_id` gets that key and value, or goes. */
type Change = { id: number; key: number; value: number } | { id: number; key: undefined }
type Rows = Record<number, { key: number; value: number }>

const change = fc.oneof(
  fc.record({ id: fc.nat(6), key: fc.nat(8), value: fc.nat(3) }),
  fc.record({ id: fc.nat(6), key: fc.constant(undefined) }),
)

const people = (view: View): Collection => view.collection("test", "people")!

/** False when nothing came of it: there is no such document, or another one has the key. */
function make(collection: Collection, change: Change): boolean {
  const old = collection.get(change.id)
  if (change.key === undefined) return old !== undefined && collection.remove(old)
  const bytes = serialize({ _id: change.id, key: change.key, value: change.value })
  try {
    if (old) collection.replace(old, bytes)
    else collection.insert(bytes)
    return true
  } catch (error) {
    if (error instanceof MongoError && error.code === 11000) return false
    throw error
  }
}

const rowsOf = (collection: Collection): Rows =>
  Object.fromEntries(
    [...collection.scan().records]
      .map((stored) => stored.doc())
      .map(({ _id, key, value }) => [Number(_id), { key: Number(key), value: Number(value) }]),
  )

const keysOf = (rows: Rows, id: number) => [rows[id]?.key].filter((key) => key !== undefined)

describe("A transaction that is late", () => {
  const test = withStore()

  it("adds its changes to those of others, or meets them and leaves nothing", () => {
    let [kept, refused] = [0, 0]
    test.write((collection) => collection.createIndex({ key: { key: 1 }, unique: true }))
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 5 }),
        fc.array(change, { maxLength: 4 }),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (first, others, own) => {
          test.write((collection) => {
            collection.clear()
            first.forEach((each) => make(collection, each))
          })
          const before = test.read(rowsOf)
          const transaction = test.store.begin()
          others.forEach((each) => test.write((collection) => make(collection, each)))
          const meanwhile = test.read(rowsOf)
          transaction.catchUp()

          const touched = new Set<number>()
          let mine = before
          try {
            transaction.run((view) => {
              for (const each of own) if (make(people(view), each)) touched.add(each.id)
              mine = rowsOf(people(view))
              expect(people(view).count()).to.equal(Object.keys(mine).length)
            })
            transaction.commit()
            kept += 1
          } catch (error) {
            expect(error).to.include({ code: 112 })
            transaction.abort()
            refused += 1
          }

          const together = { ...meanwhile }
          if (mine !== before)
            for (const id of touched) {
              if (mine[id]) together[id] = mine[id]
              else delete together[id]
            }
          expect(test.read(rowsOf)).to.deep.equal(together)
          expect(test.read((collection) => collection.count())).to.equal(Object.keys(together).length)
          const keys = Object.keys(together).flatMap((id) => keysOf(together, Number(id)))
          expect(new Set(keys).size).to.equal(keys.length)
          expect(test.store.verify()).to.deep.equal([])
        },
      ),
      { seed: 20_261_127, numRuns: 1500 },
    )
    expect(Math.min(kept, refused)).to.be.above(200)
  })
})
