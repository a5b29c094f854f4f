import { Int32, ObjectId, serialize } from "bson"
import { expect } from "chai"
import type { Collection } from "../../../../server/database/storage/index.ts"
import { codeOf, withStore } from "./support.ts"

describe("The store", () => {
  const test = withStore()

  it("gives documents back in the order of insertion, also after a restart", async () => {
    test.insert({ _id: 3 }, { _id: 1 }, { _id: 2 })
    await test.reopen()
    test.insert({ _id: 0 })
    expect(test.ids().ids).to.deep.equal([3, 1, 2, 0])
    expect(test.ids({ sort: { $natural: new Int32(-1) } }).ids).to.deep.equal([0, 2, 1, 3])
  })

  it("keeps a document at its place when it is replaced, and never uses a place twice", () => {
    test.insert({ _id: 1 }, { _id: 2 }, { _id: 3 })
    test.write((people) => {
      people.replace(people.get(2)!, serialize({ _id: 2, name: "Ada" }))
      people.remove(people.get(3)!)
      people.insert(serialize({ _id: 4 }))
    })
    expect(test.ids().ids).to.deep.equal([1, 2, 4])
    expect(test.read((people) => people.get(2)!.doc()["name"])).to.equal("Ada")
  })

  it("keeps a document of 16 MB and refuses a larger one", () => {
    const large = serialize({ _id: 1, text: "x".repeat(16 * 1024 * 1024 - 30) })
    test.write((people) => people.insert(large))
    expect(test.read((people) => Buffer.compare(people.get(1)!.bytes, large))).to.equal(0)
    const larger = serialize({ _id: 2, text: "x".repeat(16 * 1024 * 1024) })
    expect(codeOf(() => test.write((people) => people.insert(larger)))).to.equal(10334)
  })

  it("keeps nothing of a write that throws", () => {
    test.insert({ _id: 1 })
    const failing = () =>
      test.store.write((view) => {
        view.collection("test", "people")!.insert(serialize({ _id: 2 }))
        view.createCollection("test", "others").createIndex({ key: { a: 1 } })
        throw new Error("no")
      })
    expect(failing).to.throw("no")
    expect(test.store.read((view) => view.collections("test").map(({ name }) => name))).to.deep.equal(["people"])
    expect(test.read((people) => people.count())).to.equal(1)
  })

  it("goes on in the same write after a refused document, of which nothing is kept", () => {
    test.write((people) => {
      people.createIndex({ key: { email: 1 }, unique: true })
      people.createIndex({ key: { name: 1 } })
      people.insert(serialize({ _id: 1, email: "a@x.example" }))
      expect(codeOf(() => people.insert(serialize({ _id: 2, name: "Ada", email: "a@x.example" })))).to.equal(11000)
      people.insert(serialize({ _id: 3, email: "b@x.example" }))
    })
    expect(test.ids().ids).to.deep.equal([1, 3])
  })

  it("refuses a second document with the same _id, whatever the type of the number", () => {
    test.insert({ _id: 1 })
    expect(codeOf(() => test.insert({ _id: 1.0 }))).to.equal(11000)
    expect(codeOf(() => test.insert({ _id: 1n }))).to.equal(11000)
    expect(codeOf(() => test.write((people) => people.insert(serialize({ _id: [1] }))))).to.equal(53)
  })

  it("refuses another _id for a document that is replaced", () => {
    test.insert({ _id: 1 })
    expect(codeOf(() => test.write((people) => people.replace(people.get(1)!, serialize({ _id: 2 }))))).to.equal(66)
  })

  it("reads one snapshot, whatever is written meanwhile", () => {
    test.insert({ _id: 1 })
    const snapshot = test.store.snapshot()
    const before = snapshot.view.collection("test", "people")!.scan()
    const reading = before.records[Symbol.iterator]()
    test.insert({ _id: 2 })
    expect(reading.next().value?.doc()).to.deep.equal({ _id: new Int32(1) })
    expect(reading.next().done).to.equal(true)
    expect(snapshot.view.collection("test", "people")!.count()).to.equal(1)
    expect(test.ids().ids).to.deep.equal([1, 2])
    snapshot.close()
  })

  it("reads nothing from a snapshot that is closed, nor writes after a write", () => {
    test.insert({ _id: 1 })
    const stored = test.read((people) => people.get(1)!)
    expect(() => stored.bytes).to.throw("closed")
    expect(() => test.read((people) => people).count()).to.throw("closed")
    const kept = test.write((people) => people)
    expect(() => kept.insert(serialize({ _id: 2 }))).to.throw("over")
    expect(test.ids().ids).to.deep.equal([1])
  })

  it("keeps hundreds of snapshots apart", () => {
    test.insert({ _id: 0 })
    const snapshots = Array.from({ length: 500 }, (_, i) => {
      test.insert({ _id: i + 1 })
      return test.store.snapshot()
    })
    const counts = snapshots.map(({ view }) => view.collection("test", "people")!.count())
    expect(counts).to.deep.equal(counts.map((_, i) => i + 2))
    snapshots.forEach((snapshot) => snapshot.close())
  })

  it("lets a loop write to the collection that it reads, and shows it only what was there", () => {
    test.insert(...Array.from({ length: 10 }, (_, i) => ({ _id: i, rank: i })))
    test.write((people) => {
      people.createIndex({ key: { rank: 1 } })
      const seen: number[] = []
      for (const stored of people.scan({ sort: { rank: new Int32(1) } }).records) {
        const id = Number(stored.doc()["_id"])
        seen.push(id)
        people.replace(stored, serialize({ _id: id, rank: id + 100 }))
        people.insert(serialize({ _id: id + 1000, rank: id + 1 }))
        if (id === 0) people.remove(people.get(9)!)
      }
      expect(seen).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8])
    })
  })

  it("takes keys from what is stored, not from what the caller made of the document in memory", () => {
    test.insert({ _id: 1, name: "Ada" })
    test.write((people) => {
      people.createIndex({ key: { name: 1 } })
      const stored = people.get(1)!
      stored.doc()["name"] = "Grace"
      people.replace(stored, serialize({ _id: 1, name: "Grace" }))
    })
    expect(test.ids({ filter: { name: "Ada" } }).ids).to.deep.equal([])
  })

  it("names what it holds, and forgets what is dropped", () => {
    test.store.write((view) => {
      view.createCollection("b", "two", { validator: { a: 1 } }).insert(serialize({ _id: 1 }))
      view.createCollection("a", "one")
      view.createCollection("b", "one").insert(serialize({ _id: 1 }))
    })
    test.store.read((view) => {
      expect(view.databases()).to.deep.equal(["a", "b"])
      expect(view.collections("b").map(({ name }) => name)).to.deep.equal(["one", "two"])
      expect(view.collection("b", "two")!.options).to.deep.equal({ validator: { a: new Int32(1) } })
    })
    expect(codeOf(() => test.store.write((view) => view.createCollection("a", "one")))).to.equal(48)
    test.store.write((view) => {
      expect(view.dropCollection("b", "one")).to.equal(true)
      expect(view.dropCollection("b", "one")).to.equal(false)
      expect(view.dropDatabase("a")).to.equal(true)
      expect(view.createCollection("b", "one").count()).to.equal(0)
    })
    expect(test.store.read((view) => view.databases())).to.deep.equal(["b"])
  })

  it("renames a collection with its documents, indexes and identity", () => {
    test.insert({ _id: 1, name: "Ada" })
    const uuid = test.read((people) => people.uuid)
    const [from, to] = [
      { database: "test", name: "people" },
      { database: "other", name: "persons" },
    ]
    test.store.write((view) => {
      view.collection("test", "people")!.createIndex({ key: { name: 1 } })
      view.collection("test", "people")!.insert(serialize({ _id: 2 }))
      view.createCollection("other", "persons")
      expect(codeOf(() => view.renameCollection(from, to))).to.equal(48)
      view.renameCollection(from, to, { dropTarget: true })
      expect(codeOf(() => view.renameCollection(from, to))).to.equal(26)
    })
    test.store.read((view) => {
      const persons = view.collection("other", "persons")!
      expect(persons.uuid.equals(uuid)).to.equal(true)
      expect(persons.count()).to.equal(2)
      expect(persons.scan({ filter: { name: "Ada" } }).plan.indexName).to.equal("name_1")
      expect(view.databases()).to.deep.equal(["other"])
    })
  })

  it("empties a collection of thousands and keeps its indexes", () => {
    test.insert(...Array.from({ length: 2500 }, (_, i) => ({ _id: i, tags: [i, i + 1] })))
    test.write((people) => {
      people.createIndex({ key: { tags: 1 } })
      people.clear()
      expect(people.count()).to.equal(0)
      expect(people.indexes()).to.have.length(2)
    })
  })
})

describe("A transaction", () => {
  const test = withStore()
  const people = (view: { collection(database: string, name: string): Collection | undefined }) =>
    view.collection("test", "people")!

  beforeEach(() => {
    test.insert({ _id: 1, name: "Ada" }, { _id: 2, name: "Grace" }, { _id: 3, name: "Joan" })
    test.write((collection) => collection.createIndex({ key: { name: 1 }, unique: true }))
  })

  it("sees its own writes, which nobody else sees before it commits", () => {
    const transaction = test.store.begin()
    transaction.run((view) => people(view).insert(serialize({ _id: 4, name: "Barbara" })))
    transaction.run((view) => people(view).remove(people(view).get(2)!))
    const names = transaction.run((view) =>
      [...people(view).scan({ sort: { name: new Int32(1) } }).records].map((stored) => stored.doc()["name"]),
    )
    expect(names).to.deep.equal(["Ada", "Barbara", "Joan"])
    expect(transaction.run((view) => people(view).count())).to.equal(3)
    expect(test.ids().ids).to.deep.equal([1, 2, 3])
    transaction.commit()
    expect(test.ids().ids).to.deep.equal([1, 3, 4])
  })

  it("walks its own and older documents in one order, forwards and backwards", () => {
    const transaction = test.store.begin()
    transaction.run((view) => {
      people(view).insert(serialize({ _id: 0, name: "Zoe" }))
      people(view).insert(serialize({ _id: 9, name: "Bea" }))
      people(view).replace(people(view).get(1)!, serialize({ _id: 1, name: "Mia" }))
    })
    const ids = (order: number) =>
      transaction.run((view) =>
        [...people(view).scan({ sort: { name: new Int32(order) } }).records].map(({ record }) => record),
      )
    expect(ids(1)).to.deep.equal([5, 2, 3, 1, 4])
    expect(ids(-1)).to.deep.equal([4, 1, 3, 2, 5])
    transaction.abort()
  })

  it("leaves nothing when it is aborted", () => {
    const transaction = test.store.begin()
    transaction.run((view) => {
      view.createCollection("test", "others").insert(serialize({ _id: new ObjectId() }))
      people(view).clear()
    })
    transaction.abort()
    expect(test.store.read((view) => view.collections("test"))).to.have.length(1)
    expect(test.read((collection) => collection.count())).to.equal(3)
    expect(() => transaction.commit()).to.throw("closed")
  })

  it("refuses a duplicate of its own writes", () => {
    const transaction = test.store.begin()
    transaction.run((view) => people(view).insert(serialize({ _id: 4, name: "Barbara" })))
    expect(
      codeOf(() => transaction.run((view) => people(view).insert(serialize({ _id: 5, name: "Barbara" })))),
    ).to.equal(11000)
    transaction.abort()
  })

  it("holds many documents", () => {
    const transaction = test.store.begin()
    transaction.run((view) => {
      for (let i = 10; i < 5010; i++) people(view).insert(serialize({ _id: i, name: `person ${(i * 7) % 5000}` }))
    })
    expect(
      transaction.run((view) => [
        ...people(view).scan({ filter: { name: { $gte: "person 1" } }, sort: { name: new Int32(1) } }).records,
      ]),
    ).to.have.length(5000 - 1)
    transaction.commit()
    expect(test.read((collection) => collection.count())).to.equal(5003)
  })
  it("builds an index over its own documents and older ones", () => {
    test.write((collection) => {
      for (let i = 10; i < 1510; i++) collection.insert(serialize({ _id: i, name: `person ${i}`, rank: i % 7 }))
    })
    const transaction = test.store.begin()
    transaction.run((view) => {
      for (let i = 2000; i < 3500; i++)
        people(view).insert(serialize({ _id: i, name: `person ${i}`, rank: [i % 7, -i] }))
      people(view).createIndex({ key: { rank: 1 } })
    })
    const found = transaction.run((view) => [...people(view).scan({ filter: { rank: 3 } }).records])
    expect(found).to.have.length(429)
    transaction.commit()
    expect(test.ids({ filter: { rank: { $lt: 0 } } }).ids).to.have.length(1500)
  })
})
