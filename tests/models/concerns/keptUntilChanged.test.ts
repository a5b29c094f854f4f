import { expect } from "chai"
import mongoose, { Schema } from "mongoose"
import { keptUntilChanged } from "../../../models/concerns/keptUntilChanged.ts"
import { testApp } from "../../support/app.ts"
import { showChanges } from "../../support/writes.ts"

const pebble = () => mongoose.model("Pebble", new Schema({ name: String }, { timestamps: true }))

describe("what is kept until something of it changed", () => {
  // Known for as long as this runs: other tests look at every model.
  let Pebble: ReturnType<typeof pebble>
  before(async () => {
    await testApp()
    Pebble = pebble()
  })
  after(async () => {
    await Pebble.collection.drop()
    mongoose.deleteModel("Pebble")
    await showChanges()
  })

  it("is read once, and again after one came, changed or went; each time where a clock was ahead", async () => {
    let read = 0
    // A query runs each time that it is waited for: it is run once all the same.
    const names = keptUntilChanged(Pebble, async () => {
      read += 1
      return (await Pebble.find().sort({ name: 1 }).lean()).map(({ name }) => name)
    })
    const change = async (what: () => Promise<unknown>, expected: string[]) => {
      await what()
      await showChanges()
      expect(await names()).to.deep.equal(expected)
      const so = read
      expect(await names()).to.deep.equal(expected)
      return read - so
    }
    expect(await change(() => Pebble.create([{ name: "a" }, { name: "b" }]), ["a", "b"])).to.equal(0)
    expect(await change(() => Pebble.updateOne({ name: "a" }, { name: "c" }), ["b", "c"])).to.equal(0)
    expect(await change(() => Pebble.deleteOne({ name: "b" }), ["c"])).to.equal(0)
    expect(read).to.equal(3)
    const ahead = new Date(Date.now() + 86_400_000)
    await Pebble.collection.insertOne({ name: "z", updatedAt: ahead })
    expect(await change(() => Pebble.updateOne({ name: "c" }, { name: "d" }), ["d", "z"])).to.equal(1)
  })
})
