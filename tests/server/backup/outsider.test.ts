import { spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import { type Binary, EJSON } from "bson"
import { expect } from "chai"
import { Double, GridFSBucket, Int32, Long, MongoClient, ObjectId, type Document } from "mongodb"
import { openDatabase } from "../../../server/database/index.ts"
import { root } from "../../../server/paths.ts"
import { makeBackup } from "../../../server/backup/making.ts"

describe("somebody who has a backup, and no Maillage", () => {
  const attachment = randomBytes(700_000)
  const people = [
    {
      _id: new ObjectId(),
      name: "Ömer",
      age: new Int32(40),
      height: new Double(2),
      big: Long.fromNumber(7),
      since: new Date(0),
    },
    { _id: new ObjectId(), name: "Léa", bodies: [{ name: "Logement" }], left: null },
  ]
  let folder: string
  let file: string
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "maillage-outsider-"))
    file = join(folder, "all.bson.gz")
    const database = await openDatabase({ folder: join(folder, "database") })
    const client = new MongoClient(database.uri)
    const db = client.db("maillage")
    await db.collection("people").insertMany(people)
    const upload = new GridFSBucket(db).openUploadStream("pv.pdf")
    upload.end(attachment)
    await new Promise((resolve) => upload.once("finish", resolve))
    await makeBackup(db, file, new Date())
    await client.close()
    await database.close()
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  /** The program of its README, with Node and the package `bson` alone. */
  function read(backup: string) {
    const [, program = ""] =
      /```js\n([\s\S]+?)```/.exec(readFileSync(join(root, "server/backup/README.md"), "utf8")) ?? []
    return spawnSync(process.execPath, ["--input-type=module", "--eval", program, "read.mjs", backup], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    })
  }
  const documents = (printed: string, of: string) =>
    printed
      .split("\n")
      .filter((line) => line.startsWith(`${of} `))
      .map((line) => EJSON.parse(line.slice(of.length + 1), { relaxed: false }) as Document)

  it("reads every document with its types, and puts the files together, with what its README says", () => {
    const { status, stdout, stderr } = read(file)
    expect([status, stderr]).to.deep.equal([0, ""])
    expect(documents(stdout, "people")).to.deep.equal(
      people.map((each) => EJSON.parse(EJSON.stringify(each, { relaxed: false }), { relaxed: false })),
    )
    const [pv] = documents(stdout, "fs.files")
    const chunks = documents(stdout, "fs.chunks")
      .filter(({ files_id: of }) => (of as ObjectId).equals(pv!["_id"] as ObjectId))
      .sort((a, b) => Number(a["n"]) - Number(b["n"]))
      .map(({ data }) => Buffer.from((data as Binary).value()))
    expect(pv!["filename"]).to.equal("pv.pdf")
    expect(Buffer.concat(chunks).equals(attachment)).to.equal(true)
  })

  it("learns that it is damaged", () => {
    const bytes = gunzipSync(readFileSync(file))
    bytes[bytes.length >> 1]! ^= 1
    const damaged = join(folder, "damaged.bson.gz")
    writeFileSync(damaged, gzipSync(bytes))
    const { status, stderr } = read(damaged)
    expect(status).to.equal(1)
    expect(stderr).to.contain("The file is damaged.")
  })
})
