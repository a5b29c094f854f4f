import { once } from "node:events"
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { connect, createServer, type AddressInfo } from "node:net"
import { join } from "node:path"
import { expect } from "chai"
import { Decimal128, Double, GridFSBucket, Int32, Long, type Db } from "mongodb"
import { openDatabase, type Database } from "../../server/database/index.ts"
import { Progress } from "../../server/progress.ts"
import { at, dataFolders, inside } from "../support/dataFolders.ts"
import { runProgram, startProgram } from "../support/program.ts"

type Any = { _id: unknown; [field: string]: unknown }
const move = (dataDir: string, ...args: string[]) => runProgram("scripts/move", dataDir, args)

/** A line to a server that stops before a command on a collection, until it is told to go on. */
async function stoppedAt(uri: string, command: string, collection: string) {
  const length = Buffer.alloc(4)
  length.writeInt32LE(collection.length + 1)
  const sign = Buffer.concat([Buffer.from(`${command}\0`), length, Buffer.from(`${collection}\0`)])
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let reached = () => {}
  const held = new Promise<void>((resolve) => {
    reached = resolve
  })
  const { port } = new URL(uri)
  const server = createServer((client) => {
    const behind = connect(Number(port), "127.0.0.1")
    for (const socket of [client, behind]) socket.on("error", () => {})
    behind.pipe(client)
    client.on("close", () => behind.destroy())
    client.on("data", (bytes) => {
      if (!bytes.includes(sign)) return void behind.write(bytes)
      reached()
      void released.then(() => behind.write(bytes))
    })
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    uri: uri.replace(`:${port}/`, `:${(server.address() as AddressInfo).port}/`),
    held,
    release,
    close: () => server.close(),
  }
}

describe("npm run move", function () {
  this.timeout(240_000)
  const newFolder = dataFolders()
  const servers: Database[] = []
  const newServer = async () => {
    const server = await openDatabase({ folder: join(newFolder(), "database"), port: 0 })
    servers.push(server)
    return server.uri
  }
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close()
  })

  async function fill(db: Db) {
    await db.collection("people").createIndexes([
      { key: { email: 1 }, name: "one each", unique: true },
      { key: { name: 1 }, collation: { locale: "fr", strength: 1 } },
      { key: { number: -1, email: 1 }, partialFilterExpression: { number: { $gt: new Double(0) } } },
    ])
    await db.collection<Any>("people").insertMany([
      { _id: new Int32(1), email: "omer@demo.example", name: "Ömer", number: new Int32(2) },
      { _id: new Double(1.5), email: "lea@demo.example", number: new Double(2) },
      { _id: "fr", email: "a", number: Long.fromString("9007199254740993") },
      { _id: { day: 1 }, email: "b", number: Decimal128.fromString("1.50"), matches: /^a/i, nothing: null },
      new Map<string, unknown>([
        ["_id", "order"],
        ["z", 1],
        ["10", new Double(3)],
        ["2", { b: 1, a: [1] }],
      ]) as unknown as Any,
    ])
    await db.collection("sessions").createIndex({ expires: 1 }, { expireAfterSeconds: 0 })
    await db
      .collection("sessions")
      .insertMany([{ expires: new Date(Date.now() - 1000) }, { expires: new Date(Date.now() + 86_400_000) }])
    await db.createCollection("empty")
    await db.collection<{ _id: null | string; number: unknown }>("ruled").insertMany(
      [
        { _id: null, number: 1 },
        { _id: "old", number: "III" },
      ],
      { forceServerObjectId: true },
    )
    await db.command({ collMod: "ruled", validator: { number: { $type: "number" } } })
    await db.createCollection("names", { viewOn: "people", pipeline: [{ $project: { name: 1 } }] })
    const upload = new GridFSBucket(db).openUploadStream("pv.pdf")
    upload.end(Buffer.alloc(3_000_000, "pièce jointe "))
    await once(upload, "finish")
  }

  /** What a database holds but the sessions, which end: collections and indexes and bytes, as a backup would write them. */
  const everything = (db: Db) =>
    (
      db
        .runCursorCommand({ backup: 1, without: ["moves", "secrets", "sessions"] }, { raw: true } as object)
        .toArray() as Promise<unknown[]>
    ).then((records) => records.map((bytes) => Buffer.from(bytes as Uint8Array).toString("latin1")))

  let network: string
  let whole: string[]
  before(async () => {
    network = newFolder()
    writeFileSync(join(network, "session-secret"), "what signs the cookies")
    whole = await inside(network, async (db) => {
      await fill(db)
      return everything(db)
    })
  })

  it("brings everything to a MongoDB and back into an empty folder, the secret of the sessions included", async () => {
    const server = await newServer()
    const there = await move(network, "--to", server)
    expect(there.said)
      .to.contain("Moved and found the same: 21 documents in 6 collections.")
      .and.match(/verified +people: 5 documents, sha256 [\da-f]{64}/)
    expect(there.code).to.equal(0)
    await at(server, async (db) => {
      expect(await everything(db)).to.deep.equal(whole)
      expect(
        await db
          .collection("people")
          .insertOne({ email: "a" })
          .catch(({ code }) => code),
      ).to.equal(11000)
      expect(await db.collection("names").countDocuments()).to.equal(5)
      expect(
        await db
          .collection("ruled")
          .insertOne({ number: "IV" })
          .catch(({ code }) => code),
      ).to.equal(121)
      expect(await db.collection("sessions").countDocuments({ expires: { $gt: new Date() } })).to.equal(1)
    })

    const again = newFolder()
    const back = await move(again, "--from", server)
    expect([back.code, back.said]).to.satisfy(
      ([code, said]: [number, string]) => code === 0 && said.includes("Start without MONGODB_URI"),
    )
    expect(await inside(again, everything)).to.deep.equal(whole)
    expect(await inside(again, (db) => db.collection("secrets").countDocuments())).to.equal(0)
    expect(readFileSync(join(again, "session-secret"), "utf8")).to.equal("what signs the cookies")
    expect(statSync(join(again, "session-secret")).mode & 0o777).to.equal(0o600)
    expect(await inside(network, everything)).to.deep.equal(whole)
  })

  it("goes on where it was killed, and lets no site start before it is over", async () => {
    const server = await newServer()
    const line = await stoppedAt(server, "createIndexes", "fs.chunks")
    const killed = startProgram("scripts/move", network, ["--to", line.uri])
    await line.held
    killed.kill()
    await killed.end
    line.close()

    const site = await runProgram("start", newFolder(), [], { MONGODB_URI: server })
    expect(site.said).to.equal("The data were not moved here completely: run the same npm run move again, to its end.")
    expect(site.code).to.equal(1)
    const other = newFolder()
    await inside(other, (db) => db.collection("people").insertOne({ email: "other" }))
    expect((await move(other, "--to", server)).said)
      .to.contain("holds an unfinished move from")
      .and.contain(network)

    expect((await move(newFolder(), "--from", server)).said).to.contain("not moved here completely")
    const { code, said } = await move(network, "--to", server)
    expect(said)
      .to.match(/there already +empty/)
      .and.match(/copied +fs\.chunks/)
    expect(code).to.equal(0)
    expect(await at(server, everything)).to.deep.equal(whole)
  })

  it("finds what differs in the end, names it, and mends it when it is run again", async () => {
    const server = await newServer()
    const line = await stoppedAt(server, "create", "names")
    const moving = startProgram("scripts/move", network, ["--to", line.uri])
    await line.held
    await at(server, async (db) => {
      await db.collection<{ _id: number }>("people").updateOne({ _id: 1 }, { $set: { number: new Double(2) } })
      await db.collection("fs.files").deleteMany({})
      await db.collection("fs.chunks").dropIndexes()
      await db.command({ collMod: "ruled", validator: {} })
      await db.collection("recipes").insertOne({ name: "stoemp" })
      // As a server does by itself, in its own time.
      await db.collection("sessions").deleteMany({ expires: { $lt: new Date() } })
    })
    line.release()
    const { code, said } = await moving.end
    line.close()
    const [, ...differences] = said.slice(said.indexOf("The two sides are not the same.")).split("\n  ")
    expect(differences.map((each) => each.replace(/\{[^{}]+\}/, "…"))).to.deep.equal([
      "fs.chunks: its indexes or its rule are not the same",
      "fs.files: document … is on one side only",
      "people: document 1 is not the same",
      "ruled: its indexes or its rule are not the same",
      "recipes: it is only where the data were moved to",
    ])
    expect(code).to.equal(1)

    await at(server, (db) => db.dropCollection("recipes"))
    expect((await move(network, "--to", server)).code).to.equal(0)
    expect(await at(server, everything)).to.deep.equal(whole)
  })

  it("refuses a database that holds something, and touches nothing of it", async () => {
    const server = await newServer()
    await at(server, (db) => db.collection("recipes").insertOne({ name: "stoemp" }))
    for (const way of ["--to", "--from"]) {
      const { code, refusal } = await move(network, way, server)
      expect(refusal).to.contain("holds data already, and nothing is ever moved over data").and.not.contain("\n")
      expect(code).to.equal(1)
    }
    expect(await inside(network, everything)).to.deep.equal(whole)
    await at(server, async (db) =>
      expect((await db.listCollections().toArray()).map(({ name }) => name)).to.deep.equal(["recipes"]),
    )
  })

  it("refuses while the site holds the folder, in one line", async () => {
    const server = await newServer()
    await inside(network, async () => {
      const { code, refusal } = await move(network, "--to", server)
      expect(refusal).to.contain("already open in another process").and.not.contain("\n")
      expect(code).to.equal(1)
    })
    await at(server, async (db) => expect(await db.listCollections().toArray()).to.deep.equal([]))
  })

  it("says in one line, without the password, that nobody answers, and leaves no folder behind", async () => {
    const empty = newFolder()
    for (const uri of ["mongodb://me:hunter2@127.0.0.1:1/x", "mongodb://me:hunter2@"]) {
      const { code, refusal } = await move(empty, "--from", uri)
      expect(refusal)
        .to.match(/^That MongoDB does not answer/)
        .and.not.contain("hunter2")
        .and.not.contain("\n")
      expect(code).to.equal(1)
    }
    expect(existsSync(join(empty, "database"))).to.equal(false)
    expect((await move(empty, "--to", "mongodb://127.0.0.1:1")).said).to.contain("There is nothing to move")
    expect((await move(empty)).said).to.match(/^Say where to/)
  })

  it("fills a bar on a terminal, and nothing but the bar", () => {
    let written = ""
    const progress = new Progress({
      isTTY: true,
      write: (text) => {
        written += text
      },
    })
    progress.expect(4)
    progress.step("copying people", 2)
    progress.say("copied people")
    progress.step("verifying people", 2)
    progress.end()
    expect(written.split("\r").slice(1)).to.deep.equal([
      `[${"#".repeat(15)}${"-".repeat(15)}]  50 %  copying people\u001B[K`,
      `[${"#".repeat(30)}] 100 %  verifying people\u001B[K\n`,
    ])
  })
})
