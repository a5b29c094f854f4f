import { randomBytes } from "node:crypto"
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect } from "chai"
import type { Db } from "mongodb"
import { root } from "../../server/paths.ts"
import { builtProgram } from "../support/built.ts"
import { dataFolders, inside } from "../support/dataFolders.ts"
import { type Program, startProgram } from "../support/program.ts"
import { until } from "../support/until.ts"

const papers = 100
type Paper = { _id: number; text: string; times?: number }

describe("a start that brings the data up to date, killed", function () {
  this.timeout(180_000)
  const newFolder = dataFolders()

  async function filled(text: string) {
    const dataDir = newFolder()
    await inside(dataDir, async (db) => {
      await db
        .collection<{ _id: string }>("networks")
        .insertOne({ _id: "network", name: "Coordination", commune: "Jette" } as { _id: string })
      await db.collection<Paper>("papers").insertMany(Array.from({ length: papers }, (_, _id) => ({ _id, text })))
    })
    return dataDir
  }

  const start = (dataDir: string, slow: number): Program =>
    startProgram("start", dataDir, [], {
      LOG_LEVEL: "warn",
      SLOW_MIGRATION: String(slow),
      SLOW_SITE: builtProgram("start"),
      NODE_OPTIONS: `--import ${pathToFileURL(join(root, "tests/support/slowMigration.mjs")).href}`,
    })

  /** How long a start took until it listened, in milliseconds; it is ended then. */
  async function started(dataDir: string, slow = 0): Promise<number> {
    const begun = Date.now()
    const site = start(dataDir, slow)
    let over = false
    void site.end.then(() => {
      over = true
    })
    await until("the site to listen", () => over || site.said().includes("Maillage: http"), 60_000)
    const took = Date.now() - begun
    site.kill("SIGTERM")
    expect(await site.end).to.deep.include({ code: 0 })
    return took
  }

  const kept = (dataDir: string) =>
    inside(dataDir, async (db: Db) => ({
      changed: await db.collection<Paper>("papers").countDocuments({ times: 1 }),
      twice: await db.collection<Paper>("papers").countDocuments({ times: { $gt: 1 } }),
      mark: await db
        .collection<{ _id: string; after: string | null; at: Date | null }>("migrations")
        .findOne({ _id: "2099-01-01-slow" }),
    }))
  const backups = (dataDir: string) => readdirSync(join(dataDir, "backups"))

  it("inside a change: the next start goes on where it was, at once, and makes no second backup", async () => {
    const dataDir = await filled("Short")
    const site = start(dataDir, 50)
    const some = Math.floor(2 + Math.random() * 40)
    await until("some of it to be changed", () => site.said().includes(`Slow change: ${some}\n`))
    site.kill("SIGKILL")
    await site.end
    const { changed, twice, mark } = await kept(dataDir)
    expect([changed > 0 && changed < papers, twice, mark?.at]).to.deep.equal([true, 0, null])
    expect(mark!.after).to.equal(String(changed - 1))
    expect(await started(dataDir)).to.be.below(30_000)
    const after = await kept(dataDir)
    expect([after.changed, after.twice]).to.deep.equal([papers, 0])
    expect(after.mark!.at).to.be.instanceOf(Date)
    // Beside the one of this night, where the site had the time for it.
    expect(backups(dataDir).filter((name) => name.includes("before-upgrade"))).to.have.length(1)
  })

  it("inside the backup before it: the next start makes another one, at once", async () => {
    // Nothing that compresses well, so that it takes a while.
    const dataDir = await filled(randomBytes(150_000).toString("base64"))
    const site = start(dataDir, 0)
    await until("the backup to be written", () => existsSync(join(dataDir, "backups/being-made.partial")))
    site.kill("SIGKILL")
    await site.end
    expect(backups(dataDir)).to.deep.equal(["being-made.partial"])
    expect(await kept(dataDir)).to.deep.equal({ changed: 0, twice: 0, mark: null })
    expect(await started(dataDir)).to.be.below(60_000)
    expect((await kept(dataDir)).changed).to.equal(papers)
    // The half-made one is gone. Beside the one of this night, where the site had the time for it.
    expect(backups(dataDir).filter((name) => /^maillage-before-upgrade-.*\.bson\.gz$/.test(name))).to.have.length(1)
    expect(backups(dataDir).filter((name) => !name.endsWith(".bson.gz"))).to.deep.equal([])
  })
})
