import { randomBytes } from "node:crypto"
import { cpSync, existsSync, readdirSync, statfsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { expect } from "chai"
import { GridFSBucket, type Db } from "mongodb"
import { nameFor } from "../../../server/backup/folder.ts"
import { dataFolders, inside } from "../../support/dataFolders.ts"
import { runProgram, startProgram } from "../../support/program.ts"
import { smallDisk } from "../../support/smallDisk.ts"
import { until } from "../../support/until.ts"

const papers = 20_000
const attachment = randomBytes(20_000_000)

describe("a backup or a restore that does not reach its end", function () {
  this.timeout(300_000)
  const newFolder = dataFolders()

  const fillBefore = async (db: Db) => {
    await db.collection("papers").insertOne({ title: "from before" })
  }
  const fill = async (db: Db) => {
    await db.collection("papers").createIndex({ title: 1 }, { unique: true })
    await db
      .collection("papers")
      .insertMany(Array.from({ length: papers }, (_, n) => ({ title: `Page ${n}`, text: "œuvre ".repeat(20) })))
    const upload = new GridFSBucket(db).openUploadStream("pv.pdf")
    upload.end(attachment)
    await new Promise((resolve) => upload.once("finish", resolve))
  }

  /** What a folder holds: the data from before, those of the backup, or what nobody should ever find. */
  const held = (dataDir: string) =>
    inside(dataDir, async (db) => {
      const titles = await db.collection("papers").distinct("title")
      if (titles.length === 1 && titles[0] === "from before") return "what was there before"
      if (titles.length !== papers) return `${titles.length} papers`
      const chunks: Buffer[] = []
      for await (const chunk of new GridFSBucket(db).openDownloadStreamByName("pv.pdf")) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks).equals(attachment) ? "the backup" : "a damaged file"
    })

  /** What the audit of a folder's network says of its backups; a backup is made before its line is written. */
  const noted = (dataDir: string) => inside(dataDir, (db) => db.collection("audit").distinct("act"))

  /** What a start says in one line when it refuses; what the folder holds when it does not. */
  async function start(dataDir: string): Promise<string> {
    const site = startProgram("start", dataDir, [], { LOG_LEVEL: "error" })
    let over = false
    void site.end.then(() => {
      over = true
    })
    await until("the site to start or to refuse", () => over || site.said().includes("Maillage: http"), 60_000)
    if (!over) site.kill("SIGTERM")
    const { code, said } = await site.end
    return code === 0 ? held(dataDir) : said
  }

  let old: string
  let file: string
  let duration: number

  before(async () => {
    ;[old, file] = [newFolder(), join(newFolder(), "all.bson.gz")]
    await inside(old, fillBefore)
    const source = newFolder()
    await inside(source, fill)
    await runProgram("scripts/backup", source, [file])
    const startedAt = Date.now()
    const target = newFolder()
    expect((await runProgram("scripts/restore", target, [file])).code).to.equal(0)
    duration = Date.now() - startedAt
    expect(await held(target)).to.equal("the backup")
    expect([await noted(source), await noted(target)]).to.deep.equal([["backupMade"], ["backupRestored"]])
  })

  const withOld = () => {
    const dataDir = newFolder()
    cpSync(join(old, "database"), join(dataDir, "database"), { recursive: true })
    return dataDir
  }
  const restore = (dataDir: string, ...args: string[]) => runProgram("scripts/restore", dataDir, [file, ...args])

  for (const [round, part] of [0.35, 0.6, 0.85].entries())
    it(`leaves the data from before whole when a restore over them is killed, and succeeds when it is run again (${round + 1})`, async () => {
      const dataDir = withOld()
      const delay = duration * (part + (Math.random() - 0.5) * 0.25)
      const restoring = startProgram("scripts/restore", dataDir, [file, "--overwrite"])
      await pause(delay)
      restoring.kill()
      const { code } = await restoring.end
      const moment = `killed after ${Math.round(delay)} of ${duration} ms`
      expect(await start(dataDir), moment).to.equal(code === 0 ? "the backup" : "what was there before")
      expect(readdirSync(dataDir), moment).not.to.include("database.restoring")
      expect((await restore(dataDir, "--overwrite")).code, moment).to.equal(0)
      expect(await held(dataDir), moment).to.equal("the backup")
    })

  it("starts no empty network where a restore into an empty folder was killed: it says so, and what to do", async () => {
    const dataDir = newFolder()
    const restoring = startProgram("scripts/restore", dataDir, [file])
    await until("the restore to write", () => existsSync(join(dataDir, "database.restoring/data.mdb")))
    await pause((Math.random() * duration) / 3)
    restoring.kill()
    await restoring.end
    const refusal =
      /^A restore into .* was interrupted: run npm run restore again, to its end\. Or remove .*database\.restoring, to do without it\.$/
    expect(await start(dataDir)).to.match(refusal)
    for (const name of ["database", "backup", "checkData", "move"])
      expect(
        (await runProgram(`scripts/${name}`, dataDir, name === "move" ? ["--from", "mongodb://127.0.0.1:1"] : []))
          .refusal,
        name,
      ).to.match(refusal)
    expect((await restore(dataDir)).code).to.equal(0)
    expect(await start(dataDir)).to.equal("the backup")
  })

  /** Something that happens to a restore at the moment at which what it has written takes the place of the data. */
  const whenItTakesTheirPlace = (event: string) => {
    const hook = join(newFolder(), "hook.mjs")
    writeFileSync(
      hook,
      `import fs from "node:fs"
      import { syncBuiltinESMExports } from "node:module"
      const rename = fs.renameSync
      fs.renameSync = (from, to) => { if (from.endsWith(".restoring")) { ${event} } rename(from, to) }
      syncBuiltinESMExports()`,
    )
    return { NODE_OPTIONS: `--import=${pathToFileURL(hook).href}` }
  }

  it("says where the data from before are when it is killed in the very moment in which they give way", async () => {
    const dataDir = withOld()
    await runProgram(
      "scripts/restore",
      dataDir,
      [file, "--overwrite"],
      whenItTakesTheirPlace(`process.kill(process.pid, "SIGKILL")`),
    )
    const said = await start(dataDir)
    const [, aside] =
      /^A restore into .* was interrupted: run npm run restore again.* call (\S+), which was put aside, \S+ again/.exec(
        said,
      ) ?? []
    expect(said.split("\n")).to.have.length(1)
    const copy = newFolder()
    cpSync(aside!, join(copy, "database"), { recursive: true })
    expect(await held(copy)).to.equal("what was there before")
    expect((await restore(dataDir)).code).to.equal(0)
    expect(await start(dataDir)).to.equal("the backup")
    expect(existsSync(aside!)).to.equal(true)
  })

  it("puts the data from before back when nothing can take their place", async () => {
    const dataDir = withOld()
    const { code, refusal } = await runProgram(
      "scripts/restore",
      dataDir,
      [file, "--overwrite"],
      whenItTakesTheirPlace(`throw Object.assign(new Error("EIO: i/o error, rename"), { code: "EIO" })`),
    )
    expect([code, refusal]).to.deep.equal([1, "EIO: i/o error, rename"])
    expect(readdirSync(dataDir)).to.deep.equal(["database"])
    expect(await start(dataDir)).to.equal("what was there before")
  })

  it("says that the disk is full, and has touched nothing", async function () {
    const disk = smallDisk(this, 80)
    try {
      cpSync(join(old, "database"), join(disk.path, "database"), { recursive: true })
      const { code, refusal } = await restore(disk.path, "--overwrite")
      expect([code, refusal]).to.deep.equal([1, "The disk is full: make room and begin again. Nothing was changed."])
      expect(readdirSync(disk.path)).to.deep.equal(["database"])
      expect(await held(disk.path)).to.equal("what was there before")
    } finally {
      disk.remove()
    }
  })

  it("never leaves half a backup under a backup's name, and keeps the old ones: on a full disk, and when it is killed", async function () {
    const dataDir = newFolder()
    await inside(dataDir, fill)
    const disk = smallDisk(this, 8)
    try {
      const name = nameFor(new Date("2026-11-26T01:15:00Z"))
      writeFileSync(join(disk.path, name), "an old one")
      const full = await runProgram("scripts/backup", dataDir, [join(disk.path, nameFor(new Date()))])
      expect([full.code, full.refusal]).to.deep.equal([
        1,
        "The disk is full: make room and begin again. Nothing is left of this backup.",
      ])
      expect(readdirSync(disk.path)).to.deep.equal([name])

      const { bavail, bsize } = statfsSync(disk.path)
      expect(bavail * bsize).to.be.above(7_000_000)
    } finally {
      disk.remove()
    }
    const backups = join(dataDir, "backups")
    const made = startProgram("scripts/backup", dataDir)
    await until("the backup to be written", () => existsSync(join(backups, "being-made.partial")))
    made.kill()
    await made.end
    expect(readdirSync(backups)).to.deep.equal(["being-made.partial"])
    // Nobody else holds the data, so that what lies there is nobody's.
    expect((await runProgram("scripts/backup", dataDir)).code).to.equal(0)
  })
})
