import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { expect } from "chai"
import { MongoClient, MongoServerError } from "mongodb"
import { openDatabase } from "../../support/builtDatabase.ts"
import { openStore } from "../../../server/database/storage/index.ts"
import { Uploader } from "./load/files.ts"
import { Indexer } from "./load/indexes.ts"
import { Mover } from "./load/moves.ts"
import { Reviser, Writer } from "./load/rows.ts"

const kills = 50

describe("a database that is killed again and again", () => {
  const folder = mkdtempSync(join(tmpdir(), "maillage-test-kill-"))
  const deeds = () => workers.reduce((sum, worker) => sum + worker.deeds, 0)
  const workers = [
    new Writer("a"),
    new Writer("b"),
    new Writer("c"),
    new Reviser("r"),
    new Mover("m"),
    new Mover("n"),
    new Indexer("i"),
    new Uploader("u"),
  ]

  const refusals: string[] = []

  after(() => rmSync(folder, { recursive: true, force: true }))

  it("has all that it acknowledged, nothing by halves, and indexes that agree", async function () {
    this.timeout(900_000)
    for (let round = 0; round <= kills; round++) {
      await expectIndexesAgree(folder)
      const { close, uri } = await openDatabase({ folder })
      const client = await new MongoClient(uri, { retryWrites: false }).connect()
      const db = client.db("load")
      for (const worker of workers) {
        if (round === 0) await worker.prepare(db)
        else expect(await worker.check(db), `after ${round} kills`).to.deep.equal([])
      }
      if (round === kills) {
        await client.close()
        await close()
        break
      }
      const pid = Number((await db.admin().serverStatus()).pid)
      const working = workers.map((worker) =>
        worker.work(client).catch((error: unknown) => {
          if (error instanceof MongoServerError) refusals.push(error.message)
        }),
      )
      const enough = deeds() + 20 + Math.random() * 40
      while (deeds() < enough) await pause(5)
      await pause(Math.random() * 20)
      process.kill(pid, "SIGKILL")
      await client.close()
      await Promise.race([Promise.all(working), pause(1000)])
    }
    expect(refusals).to.deep.equal([])
    for (const worker of workers) expect(worker.deeds).to.be.above(0)
  })
})

async function expectIndexesAgree(folder: string) {
  const store = openStore(folder)
  expect(store.verify()).to.deep.equal([])
  await store.close()
}
