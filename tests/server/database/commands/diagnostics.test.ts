import { expect } from "chai"
import { collection, db, refusalOf } from "../driver.ts"

describe("what the server says of itself", () => {
  it("is one node of a replica set that follows 7.0", async () => {
    const database = await db()
    const hello = await database.command({ hello: 1 })
    expect(hello).to.include({
      isWritablePrimary: true,
      secondary: false,
      setName: "maillage",
      maxWireVersion: 21,
      minWireVersion: 0,
      maxBsonObjectSize: 16777216,
      maxMessageSizeBytes: 48000000,
      maxWriteBatchSize: 100000,
      readOnly: false,
    })
    expect(hello.hosts).to.deep.equal([hello.me])
    expect(hello).to.not.have.property("topologyVersion")
    expect(await database.command({ isMaster: 1 })).to.include({ ismaster: true })
    expect((await database.admin().buildInfo()).version).to.match(/^7\.0\./)
    expect(await database.command({ ping: 1 })).to.include({ ok: 1 })
  })

  it("gives the parameters that tools ask for", async () => {
    const admin = (await db()).admin()
    const { featureCompatibilityVersion } = await admin.command({ getParameter: 1, featureCompatibilityVersion: 1 })
    expect(featureCompatibilityVersion).to.deep.equal({ version: "7.0" })
    expect(await admin.command({ getParameter: "*" })).to.have.property("authenticationMechanisms")
    expect(await refusalOf(admin.command({ getParameter: 1, none: 1 }))).to.include({ code: 40415 })
  })

  it("answers what shells and browsers ask when they start", async () => {
    const admin = (await db()).admin()
    for (const command of [
      { serverStatus: 1 },
      { connectionStatus: 1, showPrivileges: true },
      { hostInfo: 1 },
      { getCmdLineOpts: 1 },
      { getLog: "startupWarnings" },
      { listDatabases: 1, nameOnly: true },
    ]) {
      expect(await admin.command(command), JSON.stringify(command)).to.include({ ok: 1 })
    }
  })

  it("counts what all commands look at", async () => {
    const rows = await collection(Array.from({ length: 20 }, (_, i) => ({ _id: i, group: i % 4, next: i + 1 })))
    await rows.createIndex({ group: 1 })
    const counters = async () => (await (await db()).admin().serverStatus()).metrics.queryExecutor
    const looking = async (work: () => Promise<unknown>) => {
      const before = await counters()
      await work()
      const after = await counters()
      return [Number(after.scanned - before.scanned), Number(after.scannedObjects - before.scannedObjects)]
    }
    const next = { from: rows.collectionName, localField: "next", foreignField: "_id", as: "found" }
    expect(await looking(() => rows.find({ next: 3 }).toArray()), "a find without index").to.deep.equal([0, 20])
    expect(await looking(() => rows.find({ group: 3 }).toArray()), "a find with index").to.deep.equal([5, 5])
    expect(await looking(() => rows.countDocuments({ group: 3 })), "a count in the index").to.deep.equal([5, 0])
    expect(
      await looking(() => rows.aggregate([{ $match: { group: 3 } }, { $lookup: next }]).toArray()),
      "a join",
    ).to.deep.equal([10, 9])
    expect(await looking(() => rows.updateMany({ group: 2 }, { $set: { x: 1 } })), "an update").to.deep.equal([5, 5])
    expect(await looking(() => rows.deleteOne({ next: 7 })), "a delete").to.satisfy(
      ([, documents]: number[]) => documents! >= 7,
    )
    const session = (await db()).client.startSession()
    await session.withTransaction(async () => {
      const inside = () => rows.find({ group: 1 }, { session }).toArray()
      expect(await looking(inside), "a find in a transaction").to.deep.equal([5, 5])
    })
    await session.endSession()
  })

  it("measures collections and databases", async () => {
    const rows = await collection([
      { _id: 1, a: "x" },
      { _id: 2, a: "y" },
    ])
    const database = await db()
    const stats = await database.command({ collStats: rows.collectionName })
    expect(stats).to.include({ count: 2, size: 2 * 23, nindexes: 1, capped: false })
    expect(await database.stats()).to.deep.include({ db: database.databaseName, views: 0 })
    const { databases } = await database.admin().listDatabases()
    const { sizeOnDisk } = databases.find(({ name }) => name === database.databaseName)!
    expect(sizeOnDisk).to.be.at.least(2 * 23)
    expect(await database.admin().listDatabases({ filter: { name: "none" } })).to.deep.include({ databases: [] })
  })

  it("compares a collection with its indexes", async () => {
    const rows = await collection([{ a: 1 }, { a: 2 }])
    await rows.createIndex({ a: 1 })
    const database = await db()
    expect(await database.command({ validate: rows.collectionName })).to.deep.include({
      valid: true,
      errors: [],
      nrecords: 2,
      nIndexes: 2,
    })
    // As Compass asks.
    expect(await database.command({ validate: rows.collectionName, full: false, scandata: true })).to.include({
      valid: true,
    })
    expect(await refusalOf(database.command({ validate: "nowhere" }))).to.include({ code: 26 })
  })

  it("refuses unknown commands by name", async () => {
    const database = await db()
    for (const name of ["mapReduce", "createUser", "replSetGetStatus", "constructor", "bulkWrite"]) {
      const error = await refusalOf(database.command({ [name]: 1 }))
      expect(error).to.include({ code: 59, codeName: "CommandNotFound", message: `no such command: '${name}'` })
    }
  })

  it("refuses concerns that it does not know, and those that it cannot keep", async () => {
    const rows = await collection([{ a: 1 }])
    const database = await db()
    const find = (readConcern: object) => refusalOf(database.command({ find: rows.collectionName, readConcern }))
    expect(await find({ level: "some" })).to.include({ code: 9 })
    expect(await find({ level: "snapshot" })).to.include({ code: 238 })
    for (const level of ["local", "available", "majority", "linearizable"] as const) {
      expect(await rows.find({}, { readConcern: { level } }).toArray()).to.have.length(1)
    }
    expect(await refusalOf(rows.insertOne({ a: 2 }, { writeConcern: { w: "nodes" as "majority" } }))).to.include({
      code: 79,
    })
  })
})
