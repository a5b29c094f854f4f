import { expect } from "chai"
import { MongoClient } from "mongodb"
import { changeNumberIn, withChanges } from "../../server/changes.ts"
import { databaseName } from "../../server/connection.ts"
import { openDouble } from "../../server/scripts/bench/saves/double.ts"
import { saveTogether } from "../../server/scripts/bench/saves/together.ts"
import { temporaryDatabases } from "./database/temporary.ts"

describe("two processes that save at a time, where whoever writes a document second is refused at once", () => {
  const { opened } = temporaryDatabases()

  it("are seldom refused, fail never, and count what a reader sees meanwhile", async function () {
    this.timeout(240_000)
    const double = await openDouble((await opened({ port: 0 })).uri)
    const client = await new MongoClient(double.uri).connect()
    const db = client.db(databaseName(double.uri))
    const changes = async () =>
      changeNumberIn(
        (await db.aggregate([{ $documents: [{}] }, withChanges]).next()) as { changes: { number: number }[] },
      )
    const revisions = async () => {
      const all = await db.collection<{ revision: number }>("texts").find().toArray()
      return all.reduce((sum, { revision }) => sum + revision, 0)
    }
    let isOver = false
    const saving = saveTogether(double.uri, { processes: 2, perSecond: 100, seconds: 4, texts: 100_000 }).finally(
      () => {
        isOver = true
      },
    )
    let [last, held] = [await changes(), 0]
    while (!isOver) {
      const seen = await revisions()
      const again = await changes()
      if (again === last) {
        held += 1
        expect(seen).to.equal(last)
      }
      expect(again).to.be.at.least(last)
      last = again
    }
    const { took, failed, again } = await saving
    expect(failed).to.deep.equal([])
    expect(held).to.be.above(0)
    expect(took).to.have.length(400)
    expect(again).to.be.at.most(20)
    expect(await revisions()).to.equal(await changes())
    await client.close()
    await double.close()
  })

  it("are refused by that double where they do write one document", async function () {
    this.timeout(240_000)
    const double = await openDouble((await opened({ port: 0 })).uri)
    const { took, again } = await saveTogether(double.uri, { processes: 2, perSecond: 400, seconds: 2, texts: 1 })
    expect(took).to.have.length(800)
    expect(again).to.be.above(10)
    expect(double.refusals()).to.be.at.least(again)
    await double.close()
  })
})
