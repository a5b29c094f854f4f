import { expect } from "chai"
import { Decimal128, Double, Int32, Long } from "bson"
import type { Document } from "mongodb"
import { temporaryDatabases, using } from "../temporary.ts"

const { opened } = temporaryDatabases()

describe("a cursor over a whole database", () => {
  it("gives every collection with its options, its indexes and its documents as they are kept", async () => {
    await using((await opened()).uri, async (client) => {
      const db = client.db("network")
      const numbers = {
        _id: 1 as never,
        int: new Int32(5),
        double: new Double(5),
        long: Long.fromNumber(5),
        decimal: Decimal128.fromString("5.0"),
      }
      await db.createCollection("empty", { validator: { a: { $type: "string" } } })
      await db.collection("numbers").insertOne(numbers)
      await db.collection("numbers").createIndex({ int: 1 }, { unique: true, name: "by number" })
      await db.collection("sessions").insertOne({ secret: "x" })

      const cursor = db.runCursorCommand({ backup: 1, without: ["sessions"] }, { promoteValues: false })
      const [empty, described, document, ...rest] = (await cursor.toArray()) as Document[]
      expect(empty).to.deep.include({ collection: "empty", options: { validator: { a: { $type: "string" } } } })
      expect(described!.collection).to.equal("numbers")
      expect(described!.indexes.map(({ name, unique }: Document) => [name, unique])).to.deep.equal([
        ["_id_", undefined],
        ["by number", true],
      ])
      expect(document!.document).to.deep.equal({ ...numbers, _id: new Int32(1) })
      expect(rest).to.deep.equal([])
    })
  })

  it("keeps to the moment at which it was opened, whatever is written meanwhile", async () => {
    await using((await opened()).uri, async (client) => {
      const db = client.db("network")
      const filler = "x".repeat(1000)
      await db.collection("a").insertMany(Array.from({ length: 20_000 }, (_, n) => ({ _id: n as never, filler })))
      await db.collection("b").insertOne({ moment: "before" })

      const cursor = db.runCursorCommand({ backup: 1 })
      await cursor.next()
      await db.collection("b").updateOne({}, { $set: { moment: "after" } })
      await db.collection("a").deleteMany({})
      await db.collection("c").insertOne({ moment: "after" })

      const rest = (await cursor.toArray()) as Document[]
      expect(rest.filter(({ document }) => document?.filler)).to.have.length(20_000)
      expect(rest.filter(({ document }) => document?.moment).map(({ document }) => document.moment)).to.deep.equal([
        "before",
      ])
      expect(rest.some(({ collection }) => collection === "c")).to.equal(false)
    })
  })
})
