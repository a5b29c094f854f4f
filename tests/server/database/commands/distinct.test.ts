import { expect } from "chai"
import { Double, Int32, Long } from "mongodb"
import { collection, refusalOf } from "../driver.ts"

describe("distinct", () => {
  it("gives each value once, those of arrays one by one", async () => {
    const rows = await collection([
      { tags: ["a", "b"], by: { name: "Ana" } },
      { tags: "b", by: [{ name: "Bo" }, { name: "Ana" }] },
      { tags: [] },
      {},
    ])
    expect(await rows.distinct("tags")).to.deep.equal(["a", "b"])
    expect(await rows.distinct("by.name")).to.deep.equal(["Ana", "Bo"])
    expect(await rows.distinct("tags", { "by.name": "Bo" })).to.deep.equal(["b"])
    expect(await rows.distinct("none")).to.deep.equal([])
  })

  it("takes numbers that are equal for one value, whatever their types", async () => {
    const rows = await collection([{ n: new Int32(1) }, { n: new Double(1) }, { n: Long.fromNumber(1) }, { n: null }])
    expect(await rows.distinct("n")).to.deep.equal([1, null])
  })

  it("is given up when there are more values than one answer holds, not when they are the same ones again", async () => {
    const long = (n: number) => `${n} ${"x".repeat(2 ** 20)}`
    const rows = await collection<{ n?: number; text: string }>(
      Array.from({ length: 40 }, (_, n) => ({ n, text: long(n % 10) })),
    )
    expect(await rows.distinct("text")).to.have.length(10)
    await rows.insertMany(Array.from({ length: 40 }, (_, n) => ({ text: long(n) })))
    expect(await refusalOf(rows.distinct("text"))).to.include({ code: 17217 })
    expect(
      await refusalOf(rows.distinct("text", { n: { $exists: false } }, { collation: { locale: "fr" } })),
    ).to.include({ code: 17217 })
  })

  it("uses a collation", async () => {
    const rows = await collection([{ name: "été" }, { name: "Ete" }, { name: "eta" }])
    expect(await rows.distinct("name", {}, { collation: { locale: "fr", strength: 1 } })).to.deep.equal(["été", "eta"])
  })
})
