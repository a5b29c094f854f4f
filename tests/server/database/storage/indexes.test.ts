import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Int32, ObjectId, serialize } from "bson"
import { expect } from "chai"
import type { Document } from "../../../../server/database/values/types.ts"
import { codeOf, refusal, withStore } from "./support.ts"

describe("Indexes", () => {
  const test = withStore()

  describe("that are unique", () => {
    it("refuse a second document with the key, and say which key", () => {
      test.index({ key: { email: 1 }, unique: true })
      test.insert({ _id: 1, email: "ada@x.example" })
      const error = refusal(() => test.insert({ _id: 2, email: "ada@x.example" }))
      expect(error.code).to.equal(11000)
      expect(error.message).to.equal(
        "E11000 duplicate key error collection: test.people index: email_1 dup key: " + '{ email: "ada@x.example" }',
      )
      expect(error.details).to.deep.equal({ keyPattern: { email: new Int32(1) }, keyValue: { email: "ada@x.example" } })
    })

    it("take a missing field as null: only one document may lack it", () => {
      test.index({ key: { email: 1 }, unique: true })
      test.insert({ _id: 1 })
      expect(codeOf(() => test.insert({ _id: 2, email: null }))).to.equal(11000)
    })

    it("allow many documents without the field when they are sparse", () => {
      test.index({ key: { email: 1 }, unique: true, sparse: true })
      test.insert({ _id: 1 }, { _id: 2 }, { _id: 3, email: null })
      expect(codeOf(() => test.insert({ _id: 4, email: null }))).to.equal(11000)
    })

    it("hold only among the documents of a partial filter", () => {
      test.index({ key: { email: 1 }, unique: true, partialFilterExpression: { active: true } })
      test.insert({ _id: 1, email: "a" }, { _id: 2, email: "a" }, { _id: 3, email: "a", active: true })
      expect(codeOf(() => test.insert({ _id: 4, email: "a", active: true }))).to.equal(11000)
      const activate = () =>
        test.write((people) => people.replace(people.get(1)!, serialize({ _id: 1, email: "a", active: true })))
      expect(codeOf(activate)).to.equal(11000)
      test.write((people) => people.replace(people.get(3)!, serialize({ _id: 3, email: "a" })))
      activate()
    })

    it("refuse an element that another document has in its array, but not twice in its own", () => {
      test.index({ key: { "phones.number": 1 }, unique: true })
      test.insert({ _id: 1, phones: [{ number: "1" }, { number: "2" }, { number: "1" }] })
      expect(codeOf(() => test.insert({ _id: 2, phones: [{ number: "3" }, { number: "2" }] }))).to.equal(11000)
      test.insert({ _id: 2, phones: [{ number: "3" }] })
    })

    it("hold for all their fields together", () => {
      test.index({ key: { body: 1, number: -1 }, unique: true })
      test.insert({ _id: 1, body: "a", number: 1 }, { _id: 2, body: "a", number: 2 }, { _id: 3, body: "b", number: 1 })
      expect(codeOf(() => test.insert({ _id: 4, body: "b", number: 1.0 }))).to.equal(11000)
    })

    it("let a document keep its own key when it is replaced, and free it when it goes", () => {
      test.index({ key: { email: 1 }, unique: true })
      test.insert({ _id: 1, email: "a" }, { _id: 2, email: "b" })
      test.write((people) => people.replace(people.get(1)!, serialize({ _id: 1, email: "a", name: "Ada" })))
      const take = () => test.write((people) => people.replace(people.get(2)!, serialize({ _id: 2, email: "a" })))
      expect(codeOf(take)).to.equal(11000)
      test.write((people) => people.remove(people.get(1)!))
      take()
    })

    it("tell long texts apart, however far they are the same", () => {
      test.index({ key: { text: 1 }, unique: true })
      const long = "é".repeat(3000)
      test.insert({ _id: 1, text: `${long}a` }, { _id: 2, text: `${long}b` })
      expect(codeOf(() => test.insert({ _id: 3, text: `${long}a` }))).to.equal(11000)
    })
  })

  describe("over long texts", () => {
    beforeEach(() => {
      test.index({ key: { text: 1, rank: 1 } })
      test.insert(...[3, 1, 2].map((rank) => ({ _id: rank, text: "x".repeat(5000), rank })))
    })

    it("find them, but leave the sorting to others", () => {
      const { ids, plan, sorted } = test.ids({ filter: { text: "x".repeat(5000) }, sort: { rank: new Int32(1) } })
      expect(ids).to.have.members([1, 2, 3])
      expect(plan.indexName).to.equal("text_1_rank_1")
      expect(sorted).to.equal(false)
    })

    it("never claim that what they found is exactly what was asked", () => {
      expect(test.ids({ filter: { text: "x".repeat(4000) } }).exact).to.equal(false)
    })
  })

  it("refuse two arrays side by side in one document", () => {
    test.index({ key: { a: 1, b: 1 } })
    test.insert({ _id: 1, a: [1, 2], b: 1 }, { _id: 2, a: 1, b: [1, 2] })
    expect(refusal(() => test.insert({ _id: 3, a: [1], b: [2] })).message).to.equal(
      "cannot index parallel arrays [b] [a]",
    )
  })

  describe("made over documents that are there", () => {
    beforeEach(() => test.insert({ _id: 1, a: [1, 2] }, { _id: 2, a: 3 }, { _id: 3 }))

    it("hold all of them, and know of their arrays", () => {
      test.index({ key: { a: -1 } })
      const { ids, plan } = test.ids({ filter: { a: { $gte: 2 } } })
      expect(ids).to.deep.equal([2, 1])
      expect(plan).to.include({ stage: "IXSCAN", isMultiKey: true, keysExamined: 2, docsExamined: 2 })
    })

    it("leave no trace when two documents have the same key", () => {
      test.insert({ _id: 4, a: 2 })
      expect(codeOf(() => test.index({ key: { a: 1 }, unique: true }))).to.equal(11000)
      expect(test.read((people) => people.indexes())).to.have.length(1)
    })

    it("leave no trace either when the refusal is caught in the write", () => {
      test.insert({ _id: 4, a: 2 })
      test.write((people) => expect(codeOf(() => people.createIndex({ key: { a: 1 }, unique: true }))).to.equal(11000))
    })

    it("are there after a restart, and gone when dropped", async () => {
      test.index({ key: { a: 1 }, name: "by a" })
      await test.reopen()
      expect(test.ids({ filter: { a: 3 } }).plan.indexName).to.equal("by a")
      test.write((people) => people.dropIndex("by a"))
      expect(test.ids({ filter: { a: 3 } }).plan.stage).to.equal("COLLSCAN")
    })
  })

  describe("as they are asked for", () => {
    it("show what they were given", () => {
      test.index({ key: { a: 1, b: -1 }, unique: true, sparse: true, background: true })
      test.index({ key: { c: 1 }, name: "c", expireAfterSeconds: 60, partialFilterExpression: { a: { $gt: 1 } } })
      const [one, minusOne] = [new Int32(1), new Int32(-1)]
      expect(test.read((people) => people.indexes())).to.deep.equal([
        { v: 2, key: { _id: one }, name: "_id_" },
        { v: 2, key: { a: one, b: minusOne }, name: "a_1_b_-1", unique: true, sparse: true },
        { v: 2, key: { c: one }, name: "c", expireAfterSeconds: 60, partialFilterExpression: { a: { $gt: one } } },
      ])
    })

    it("are made once: the same again changes nothing", () => {
      expect(test.index({ key: { a: 1 } })).to.equal(true)
      expect(test.index({ key: { a: 1 } })).to.equal(false)
      expect(test.index({ key: { _id: 1 }, name: "_id_" })).to.equal(false)
    })

    it("refuse the same name for another index, another name or other options for the same", () => {
      test.index({ key: { a: 1 } })
      expect(codeOf(() => test.index({ key: { b: 1 }, name: "a_1" }))).to.equal(86)
      expect(codeOf(() => test.index({ key: { a: 1 }, unique: true }))).to.equal(86)
      expect(codeOf(() => test.index({ key: { a: 1 }, name: "other" }))).to.equal(85)
      expect(codeOf(() => test.index({ key: { a: 1 }, expireAfterSeconds: 1 }))).to.equal(85)
    })

    it("may stand beside each other with the same fields when they are not the same", () => {
      test.index({ key: { a: 1 } })
      test.index({ key: { a: 1 }, name: "unique", unique: true })
      test.index({ key: { a: 1 }, name: "partial", partialFilterExpression: { a: 1 } })
      expect(test.read((people) => people.indexes())).to.have.length(4)
    })

    const refused: [spec: Document, code: number, words: RegExp][] = [
      [{ key: { a: "text" } }, 67, /'text' is not supported/],
      [{ key: { a: "2dsphere" } }, 67, /'2dsphere' is not supported/],
      [{ key: { a: "hashed" } }, 67, /'hashed' is not supported/],
      [{ key: { "$**": 1 } }, 67, /'wildcard' is not supported/],
      [{ key: {} }, 67, /empty/],
      [{ key: { a: 0 } }, 67, /other than 0/],
      [{ key: { "a..b": 1 } }, 67, /empty field/],
      [{ key: { $a: 1 } }, 67, /starts with '\$'/],
      [{ key: { a: 1 }, sparse: true, partialFilterExpression: {} }, 67, /cannot mix/],
      [{ key: { a: 1, b: 1 }, expireAfterSeconds: 1 }, 67, /single-field/],
      [{ key: { a: 1 }, expireAfterSeconds: "1" }, 67, /must be numeric/],
      [{ key: { a: 1 }, expireAfterSeconds: -1 }, 72, /between 0 and/],
      [{ key: { _id: 1 }, sparse: true }, 197, /_id/],
      [{ key: { _id: -1 } }, 2, /_id/],
      [{ key: { a: 1 }, weights: { a: 1 } }, 197, /'weights' is not valid/],
      [{ key: { a: 1 }, partialFilterExpression: { $nothing: 1 } }, 2, /\$nothing/],
      ...[
        { b: { $exists: false } },
        { b: { $ne: 1 } },
        { b: { $nin: [1] } },
        { $nor: [{ b: 1 }] },
        { b: { $regex: "x" } },
        { b: { $elemMatch: { $gt: 1 } } },
        { b: { $size: 1 } },
        { b: { $not: { $gt: 1 } } },
        { b: { $mod: [2, 0] } },
        { b: { $bitsAllSet: 1 } },
        { b: { $all: [/x/] } },
        { b: /x/ },
        { $or: [{ b: { $ne: 1 } }] },
        { $and: [{ c: 1 }, { $or: [{ b: 1 }, { b: { $gt: 1, $ne: 3 } }] }] },
      ].map((filter): [Document, number, RegExp] => [
        { key: { a: 1 }, partialFilterExpression: filter },
        67,
        /not supported in partial index/,
      ]),
      [{ key: { a: 1 }, partialFilterExpression: { $expr: true } }, 224, /\$expr is not allowed/],
      [
        {
          key: { a: 1 },
          partialFilterExpression: {
            $or: [{ a: 1 }, { $and: [{ a: 1 }, { $or: [{ a: 1 }, { $and: [{ a: 1 }, { b: 1 }] }] }] }],
          },
        },
        67,
        /depth/,
      ],
    ]
    it("keep a filter that was taken before they were looked at so closely", async () => {
      test.index({ key: { a: 1 }, name: "old", unique: true, partialFilterExpression: { b: { $gt: 1 } } })
      await test.reopen((folder) => {
        const [gt, ne] = [Buffer.from("$gt\0"), Buffer.from("$ne\0")]
        const bytes = readFileSync(join(folder, "data.mdb"))
        for (let at = bytes.indexOf(gt); at >= 0; at = bytes.indexOf(gt)) ne.copy(bytes, at)
        writeFileSync(join(folder, "data.mdb"), bytes)
      })
      const specs = () => test.store.read((view) => view.collection("test", "people")!.indexes())
      expect(specs().find(({ name }) => name === "old")!.partialFilterExpression).to.have.nested.property("b.$ne")
      test.insert({ _id: 1, a: 5, b: 2 }, { _id: 2, a: 5, b: 1 })
      expect(codeOf(() => test.insert({ _id: 3, a: 5, b: 3 }))).to.equal(11000)
    })

    it("take every filter that MongoDB takes", () => {
      const taken: Document[] = [
        {},
        { b: 1 },
        { b: null },
        { b: { $eq: 1 } },
        { b: { $exists: true } },
        { b: { $gt: 1, $lte: 5 } },
        { b: { $type: "string" } },
        { b: { $in: [1, /x/] } },
        { $and: [{ b: 1 }, { c: 1 }] },
        { $or: [{ b: 1 }, { c: { $lt: 1 } }] },
        { b: { $all: [1, 2] } },
        { $comment: "why", b: 1 },
        { b: { c: 1 } },
      ]
      taken.forEach((partialFilterExpression, at) =>
        test.index({ key: { a: 1 }, name: `i${at}`, partialFilterExpression }),
      )
    })

    for (const [spec, code, words] of refused) {
      it(`are refused by name: ${JSON.stringify(spec)}`, () => {
        const error = refusal(() => test.index(spec))
        expect(error.code).to.equal(code)
        expect(error.message).to.match(words)
      })
    }

    it("stop at 64", () => {
      test.write((people) => {
        for (let i = 0; i < 63; i++) people.createIndex({ key: { [`f${i}`]: 1 } })
        expect(codeOf(() => people.createIndex({ key: { g: 1 } }))).to.equal(67)
      })
    })

    it("cannot be dropped when they are not there, nor _id_", () => {
      test.insert({ _id: 1 })
      expect(codeOf(() => test.write((people) => people.dropIndex("none")))).to.equal(27)
      expect(codeOf(() => test.write((people) => people.dropIndex("_id_")))).to.equal(72)
    })
  })

  describe("that let documents expire", () => {
    const noon = new Date("2026-03-01T12:00:00Z")
    const before = (seconds: number) => new Date(noon.getTime() - seconds * 1000)

    it("delete what is older, by the earliest of several dates, and nothing that is not a date", () => {
      test.index({ key: { at: 1 }, expireAfterSeconds: 60 })
      test.insert(
        { _id: 1, at: before(61) },
        { _id: 2, at: before(59) },
        { _id: 3, at: [before(0), before(3600)] },
        { _id: 4 },
        { _id: 5, at: "2020" },
        { _id: 6, at: 0 },
        { _id: 7, at: null },
        { _id: 8, at: before(60) },
      )
      expect(test.store.expire(noon)).to.equal(3)
      expect(test.ids().ids).to.deep.equal([2, 4, 5, 6, 7])
      expect(test.store.expire(noon)).to.equal(0)
    })

    it("work when they are descending or partial, and follow a change of their seconds", () => {
      test.index({ key: { at: -1 }, expireAfterSeconds: 3600, partialFilterExpression: { draft: true } })
      test.insert({ _id: 1, at: before(100), draft: true }, { _id: 2, at: before(100) })
      expect(test.store.expire(noon)).to.equal(0)
      test.write((people) => people.modifyIndex("at_-1", { expireAfterSeconds: 10 }))
      expect(test.store.expire(noon)).to.equal(1)
      expect(test.ids().ids).to.deep.equal([2])
    })

    it("delete thousands, some at a time", () => {
      test.index({ key: { at: 1 }, expireAfterSeconds: 0 })
      test.insert(...Array.from({ length: 2500 }, () => ({ _id: new ObjectId(), at: before(1) })))
      expect(test.store.expire(noon)).to.equal(2500)
      expect(test.read((people) => people.count())).to.equal(0)
    })
  })
})
