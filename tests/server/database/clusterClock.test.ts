import { BSON, Long, Timestamp, type ClientSession, type Document } from "mongodb"
import { expect } from "chai"
import { ClusterClock } from "../../../server/database/clusterClock.ts"
import { embeddedTestDatabase } from "../../support/database.ts"
import { collection, newClient } from "./driver.ts"
import { RawConnection } from "./rawConnection.ts"

const at = (t: number, i: number) => new Timestamp({ t, i })
/** What a clock tells with an answer. */
function told(clock: ClusterClock) {
  const size = Buffer.alloc(4)
  size.writeInt32LE(clock.tail().length + 5)
  const { $clusterTime, operationTime } = BSON.deserialize(Buffer.concat([size, clock.tail(), Buffer.alloc(1)]))
  return [($clusterTime as { clusterTime: Timestamp }).clusterTime, operationTime as Timestamp].map((time) => [
    time.high,
    time.low,
  ])
}

describe("the cluster clock", () => {
  it("moves with every write, also when the machine's clock goes back, and never goes back itself", () => {
    let seconds = 1000
    const clock = new ClusterClock(() => seconds * 1000)
    expect(told(clock)).to.deep.equal([
      [1000, 1],
      [1000, 1],
    ])
    clock.tick()
    expect(told(clock)).to.deep.equal([
      [1000, 2],
      [1000, 2],
    ])
    seconds = 1005
    clock.tick()
    expect(told(clock)).to.deep.equal([
      [1005, 1],
      [1005, 1],
    ])
    seconds = 900
    clock.tick()
    expect(told(clock)).to.deep.equal([
      [1005, 2],
      [1005, 2],
    ])
  })

  it("takes a later time from a client, but for one of a year ahead", () => {
    const clock = new ClusterClock(() => 1000_000)
    clock.advance({ clusterTime: at(2000, 7) })
    expect(told(clock)).to.deep.equal([
      [2000, 7],
      [1000, 1],
    ])
    clock.advance({ clusterTime: at(1500, 1) })
    clock.tick()
    expect(told(clock)).to.deep.equal([
      [2000, 8],
      [2000, 8],
    ])
    expect(() => clock.advance({ clusterTime: at(1000 + 366 * 86400, 1) }))
      .to.throw("too far")
      .with.property("code", 209)
    expect(() => clock.advance({ clusterTime: 5 }))
      .to.throw("wrong type")
      .with.property("code", 14)
  })
})

describe("a clock that was years ahead and is set right", () => {
  it("takes back the times that it told then, and none beyond them", () => {
    let seconds = 1000 + 5 * 366 * 86400
    const clock = new ClusterClock(() => seconds * 1000)
    clock.tick()
    const { latest } = clock
    seconds = 1000
    clock.advance({ clusterTime: latest })
    clock.tick()
    expect(clock.latest.greaterThan(latest)).to.equal(true)
    expect(() => clock.advance({ clusterTime: at(1000 + 6 * 366 * 86400, 1) }))
      .to.throw("too far")
      .with.property("code", 209)
  })
})

describe("the time of an answer", () => {
  it("is told with each, signed as by a node without passwords, and later after a write", async () => {
    const rows = await collection()
    const raw = await RawConnection.open((await embeddedTestDatabase()).uri)
    const read = () => raw.askWhole({ find: rows.collectionName, $db: rows.dbName })
    const first = await read()
    const { hash, keyId } = first.$clusterTime.signature as Document
    expect([hash.value().equals(Buffer.alloc(20)), Long.fromNumber(Number(keyId)).isZero()]).to.deep.equal([true, true])
    await rows.insertOne({})
    const second = await read()
    expect(second.operationTime.greaterThan(first.operationTime)).to.equal(true)
    expect(second.$clusterTime.clusterTime.lessThan(second.operationTime)).to.equal(false)
    expect((await raw.askWhole({ nothing: 1, $db: "admin" })).operationTime, "a refusal too").to.be.an.instanceOf(
      Timestamp,
    )
    raw.close()
  })

  it("makes a session of the driver read what it has written", async () => {
    const rows = await collection()
    const client = await newClient({ monitorCommands: true })
    const asked: Document[] = []
    client.on("commandStarted", ({ command, commandName }) => commandName === "find" && asked.push(command))
    await client.withSession(async (session: ClientSession) => {
      const mine = client.db(rows.dbName).collection(rows.collectionName)
      await mine.insertOne({ a: 1 }, { session })
      expect(await mine.findOne({ a: 1 }, { session })).to.include({ a: 1 })
      expect(session.operationTime).to.be.an.instanceOf(Timestamp)
      const other = client.startSession()
      other.advanceClusterTime(session.clusterTime!)
      expect(other.clusterTime!.clusterTime.equals(session.clusterTime!.clusterTime)).to.equal(true)
      await other.endSession()
    })
    expect(asked[0]!.readConcern.afterClusterTime).to.be.an.instanceOf(Timestamp)
    expect(asked[0]!.$clusterTime.clusterTime).to.be.an.instanceOf(Timestamp)
  })
})
