import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import { expect } from "chai"
import { Double, GridFSBucket, Int32, Long, type Db } from "mongodb"
import { deserialize, serialize } from "bson"
import { exact } from "../../../server/backup/filling.ts"
import { written, type Header } from "../../../server/backup/format.ts"
import { dataFolders, inside } from "../../support/dataFolders.ts"
import { runProgram } from "../../support/program.ts"

async function* none(): AsyncGenerator<Uint8Array> {}

const run = (script: string, ...given: [dataDir: string, args?: string[], settings?: Record<string, string>]) =>
  runProgram(`scripts/${script}`, ...given)

describe("npm run backup and npm run restore", function () {
  this.timeout(240_000)
  const newFolder = dataFolders()

  const attachment = Buffer.alloc(700_000, "pièce jointe ")

  async function fillNetwork(db: Db) {
    await db.collection("people").createIndex({ email: 1 }, { unique: true, name: "one each" })
    await db.collection("people").insertMany([
      { email: "omer@demo.example", age: new Int32(40), height: new Double(2), big: Long.fromNumber(7) },
      { email: "lea@demo.example", age: 20 },
    ])
    await db.collection("sessions").insertOne({ secret: "who is signed in" })
    await db.collection("messages").insertMany([
      { name: "waits", state: "queued", dueAt: new Date(Date.now() - 1000) },
      { name: "leaves", state: "sending", dueAt: new Date() },
      { name: "later", state: "queued", dueAt: new Date(Date.now() + 86_400_000) },
      { name: "left", state: "sent", dueAt: new Date() },
    ])
    await db.collection<{ _id: string; number: number }>("changes").insertOne({ _id: "network", number: 12 })
    await db.collection<{ _id: null | string; number: unknown }>("ruled").insertMany(
      [
        { _id: null, number: 1 },
        { _id: "old", number: "III" },
      ],
      { forceServerObjectId: true },
    )
    await db.command({ collMod: "ruled", validator: { number: { $type: "number" } } })
    // As where this database was served as a MongoDB.
    await db.collection("secrets").insertOne({ secret: "what signs the cookies" })
    const upload = new GridFSBucket(db).openUploadStream("pv.pdf")
    upload.end(attachment)
    await new Promise((resolve) => upload.once("finish", resolve))
  }

  let dataDir: string
  let file: string

  before(async () => {
    dataDir = newFolder()
    file = join(newFolder(), "all.bson.gz")
    await inside(dataDir, async (db) => {
      await fillNetwork(db)
      // While the site runs, and holds the folder.
      const { code, said } = await run("backup", dataDir, [file])
      expect(said).to.match(/^Saved: .*all\.bson\.gz \(\d.* [kM]B\)/)
      expect(code).to.equal(0)
    })
  })

  it("bring everything back into an empty folder, files and types and indexes included", async () => {
    expect(statSync(file).mode & 0o777).to.equal(0o600)
    const restored = newFolder()
    const { code, said } = await run("restore", restored, [file])
    expect(said).to.contain("Everyone signs in again.")
    expect(code).to.equal(0)
    await inside(restored, async (db) => {
      const [omer, lea] = await db
        .collection("people")
        .find({}, { promoteValues: false, sort: { age: -1 } })
        .toArray()
      expect(omer).to.deep.include({ age: new Int32(40), height: new Double(2), big: Long.fromNumber(7) })
      expect(lea!["email"]).to.equal("lea@demo.example")
      const chunks: Buffer[] = []
      for await (const chunk of new GridFSBucket(db).openDownloadStreamByName("pv.pdf")) chunks.push(chunk as Buffer)
      expect(Buffer.concat(chunks).equals(attachment)).to.equal(true)
      expect(
        await db
          .collection("people")
          .insertOne({ email: "omer@demo.example" })
          .catch(({ code: why }) => why),
      ).to.equal(11000)
      for (const name of ["sessions", "secrets"]) expect(await db.collection(name).countDocuments()).to.equal(0)
    })
  })

  it("bring back what is older than the rule of its collection, and the rule", async () => {
    const restored = newFolder()
    await run("restore", restored, [file])
    await inside(restored, async (db) => {
      expect(
        await db
          .collection("ruled")
          .find({}, { sort: { _id: 1 } })
          .toArray(),
      ).to.deep.equal([
        { _id: null, number: 1 },
        { _id: "old", number: "III" },
      ])
      expect(
        await db
          .collection("ruled")
          .insertOne({ number: "IV" })
          .catch(({ code }) => code),
      ).to.equal(121)
    })
  })

  it("never send a mail again that may have left since, and make every browser ask for its pages anew", async () => {
    const restored = newFolder()
    await run("restore", restored, [file])
    await inside(restored, async (db) => {
      const states = await db
        .collection("messages")
        .find({}, { sort: { _id: 1 } })
        .toArray()
      expect(states.map(({ name, state }) => [name, state])).to.deep.equal([
        ["waits", "unknown"],
        ["leaves", "unknown"],
        ["later", "queued"],
        ["left", "sent"],
      ])
      expect((await db.collection("changes").findOne())!["number"]).to.be.above(1_000_000)
    })
  })

  it("refuse to overwrite without being told, and put aside what was there", async () => {
    const other = newFolder()
    await inside(other, async (db) => {
      await db.collection("people").insertOne({ email: "before@demo.example" })
    })
    const refused = await run("restore", other, [file])
    expect([refused.code, refused.refusal.split("\n").length]).to.deep.equal([1, 1])
    expect(refused.refusal).to.contain("holds data already").and.contain("--overwrite")
    await inside(other, async (db) => expect(await db.collection("people").countDocuments()).to.equal(1))

    expect((await run("restore", other, [file, "--overwrite"])).code).to.equal(0)
    await inside(other, async (db) => expect(await db.collection("people").countDocuments()).to.equal(2))
    expect(readdirSync(other).filter((name) => name.startsWith("database.before-"))).to.have.length(1)
  })

  it("send a document with the bytes that it was read with, whatever its fields are called", () => {
    const bytes = Buffer.from(
      serialize(
        new Map<string, unknown>([
          ["_id", new Double(1)],
          [
            "2",
            [
              new Map<string, unknown>([
                ["b", 1],
                ["1", "é"],
              ]),
            ],
          ],
          ["1", null],
        ]),
      ),
    )
    expect(Buffer.from(serialize(exact(bytes))).equals(bytes)).to.equal(true)
  })

  const whole = () => gunzipSync(readFileSync(file))
  const header = () => {
    const bytes = whole()
    const size = bytes.readInt32LE(0)
    return { first: deserialize(bytes.subarray(0, size)), rest: bytes.subarray(size) }
  }
  const changed = (change: object) =>
    gzipSync(Buffer.concat([serialize({ ...header().first, ...change }), header().rest]))
  const flipped = () => {
    const bytes = Buffer.from(whole())
    bytes[Math.floor(bytes.length / 2)]! ^= 1
    return gzipSync(bytes)
  }
  let newer: Buffer
  let inUse: string
  before(async () => {
    inUse = newFolder()
    await inside(inUse, (db) => db.collection("people").insertOne({ email: "before@demo.example" }))
    const pieces: Uint8Array[] = []
    for await (const piece of written({ ...(header().first as Header), changes: ["2099-01-01-later"] }, none()))
      pieces.push(piece)
    newer = gzipSync(Buffer.concat(pieces))
  })

  it("refuse a file that is not there, and make no folder for it", async () => {
    const target = join(newFolder(), "data")
    const { code, refusal } = await run("restore", target, ["maillage-2026-11-27T01-15-00Z.bson.gz"])
    expect([code, existsSync(target)]).to.deep.equal([1, false])
    expect(refusal).to.include(
      `There is no backup ${join(target, "backups", "maillage-2026-11-27T01-15-00Z.bson.gz")}.`,
    )
  })

  const wrong: [what: string, content: () => Buffer, said: string][] = [
    ["that was cut off", () => readFileSync(file).subarray(0, -2000), "is damaged"],
    ["of which one bit has turned", flipped, "is damaged"],
    ["that is empty", () => Buffer.alloc(0), "is damaged"],
    ["that is something else", () => Buffer.from("Procès-verbal"), "is damaged"],
    ["that is something else in gzip", () => gzipSync("Procès-verbal ".repeat(1000)), "is damaged"],
    [
      "of BSON that no Maillage wrote",
      () => gzipSync(serialize({ title: "Procès-verbal" })),
      "is no backup of Maillage",
    ],
    ["of another program", () => changed({ format: "other" }), "is no backup of Maillage"],
    ["of a newer format", () => changed({ version: 2 }), "was written by a newer Maillage"],
    ["of newer data", () => newer, "was written by a newer Maillage (2099-01-01-later)"],
  ]
  for (const [what, content, expected] of wrong)
    it(`refuse a file ${what} with one line, and touch nothing`, async () => {
      const bad = join(newFolder(), "bad.bson.gz")
      writeFileSync(bad, content())
      const target = newFolder()
      for (const [folder, args, left] of [
        [target, [], []],
        [inUse, ["--overwrite"], ["database"]],
      ] as const) {
        const { code, refusal } = await run("restore", folder, [bad, ...args])
        expect(refusal).to.contain(expected)
        expect([code, refusal.split("\n").length]).to.deep.equal([1, 1])
        expect(readdirSync(folder)).to.deep.equal(left)
      }
      expect(await inside(inUse, (db) => db.collection("people").distinct("email"))).to.deep.equal([
        "before@demo.example",
      ])
    })

  it("save nothing that an interrupted move has brought in part, since nothing would say so any more", async () => {
    const half = newFolder()
    await inside(half, (db) =>
      db.collection<{ _id: string; finishedAt: null }>("moves").insertOne({ _id: "move", finishedAt: null }),
    )
    const { code, refusal } = await run("backup", half)
    expect([code, refusal]).to.deep.equal([
      1,
      "The data were not moved here completely: run the same npm run move again, to its end.",
    ])
    expect(readdirSync(half)).to.deep.equal(["database"])
  })

  it("refuse while the site holds the folder, and with a database elsewhere", async () => {
    await inside(dataDir, async () => {
      const { code, refusal } = await run("restore", dataDir, [file, "--overwrite"])
      expect(refusal).to.contain("already open in another process")
      expect(code).to.equal(1)
    })
    for (const script of ["backup", "restore"]) {
      const { code, refusal } = await run(script, dataDir, [file], { MONGODB_URI: "mongodb://127.0.0.1:1/network" })
      expect(refusal).to.contain("Use its own tools")
      expect(code).to.equal(1)
    }
    expect(existsSync(join(dataDir, "database"))).to.equal(true)
  })
})
