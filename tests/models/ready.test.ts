import { expect } from "chai"
import mongoose from "mongoose"
import { Decision } from "../../models/decision.ts"
import { readyModels } from "../../models/index.ts"
import { testApp } from "../support/app.ts"

/** As on a database that other code has made ready. */
const asOfOthers = (also: object = {}) =>
  mongoose.connection.collection("ready").updateOne({}, { $set: { indexes: "others" }, ...also })
const namesOf = async () => (await Decision.listIndexes()).map(({ name }) => name as string)

describe("a database that other code has made ready", () => {
  before(testApp)

  it("gets the indexes that are new, and loses those that left their schema", async () => {
    const wished = await namesOf()
    await Decision.collection.createIndex({ audience: 1, day: -1 })
    await Decision.collection.dropIndex("meeting_1")
    await asOfOthers({ $push: { "made.decisions": "audience_1_day_-1" } })
    await readyModels()
    expect(await namesOf()).to.have.members(wished)
  })

  it("keeps the index that whoever runs it made for herself", async () => {
    await Decision.collection.createIndex({ audience: 1, day: -1 })
    await asOfOthers()
    await readyModels()
    expect(await namesOf()).to.include("audience_1_day_-1")
    await Decision.collection.dropIndex("audience_1_day_-1")
  })

  it("loses all that no schema wishes where nobody kept which were made", async () => {
    await Decision.collection.createIndex({ audience: 1, day: -1 })
    await asOfOthers({ $unset: { made: 1 } })
    await readyModels()
    expect(await namesOf()).to.not.include("audience_1_day_-1")
  })

  it("gets anew what bears the same name and is another index", async () => {
    await Decision.collection.dropIndex("meeting_1")
    await Decision.collection.createIndex({ meeting: 1 }, { partialFilterExpression: { number: { $type: "number" } } })
    await asOfOthers()
    await readyModels()
    const made = (await Decision.listIndexes()).find(({ name }) => name === "meeting_1")
    expect(made).to.include({ name: "meeting_1" }).and.not.have.property("partialFilterExpression")
  })
})
