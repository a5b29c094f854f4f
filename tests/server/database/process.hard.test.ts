import { fork } from "node:child_process"
import { once } from "node:events"
import { chmodSync, existsSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { expect } from "chai"
import { openDatabase } from "../../support/builtDatabase.ts"
import { refusalOf } from "./driver.ts"
import { count, insertOne, pidOf, temporaryDatabases } from "./temporary.ts"

const { newFolder, opened } = temporaryDatabases(openDatabase)

describe("the process of the embedded database", function () {
  this.timeout(60_000)

  it("keeps what was written from one opening to the next", async () => {
    const folder = newFolder()
    const first = await openDatabase({ folder })
    await insertOne(first.uri)
    await first.close()
    expect(await count((await opened({ folder })).uri)).to.equal(1)
  })

  it("listens on a socket that only its owner can reach", async () => {
    const { uri } = await opened()
    const path = decodeURIComponent(new URL(uri).host)
    expect(path).to.match(/\.sock$/)
    expect(statSync(dirname(path)).mode & 0o777).to.equal(0o700)
  })

  it("leaves nothing behind when it is closed", async () => {
    const { close, uri } = await openDatabase({ folder: newFolder() })
    const path = decodeURIComponent(new URL(uri).host)
    await close()
    await close()
    expect(existsSync(dirname(path))).to.be.false
  })

  it("refuses a folder that another process holds, and harms nothing", async () => {
    const folder = newFolder()
    const { uri } = await opened({ folder })
    await insertOne(uri)
    const error = await refusalOf(openDatabase({ folder }))
    expect(error.message).to.equal(
      `The database in ${folder} is already open in another process; only one may hold it at a time.`,
    )
    expect((await refusalOf(openDatabase({ folder, port: 0 }))).message).to.equal(error.message)
    await insertOne(uri)
    expect(await count(uri)).to.equal(2)
  })

  it("lets one of several that start together have the folder, also after a kill", async () => {
    const folder = newFolder()
    const first = await openDatabase({ folder })
    process.kill(await pidOf(first.uri), "SIGKILL")
    await first.close()
    const starts = await Promise.allSettled([1, 2, 3].map(() => opened({ folder })))
    expect(starts.map(({ status }) => status).sort()).to.deep.equal(["fulfilled", "rejected", "rejected"])
  })

  it("takes over the folder of a process that was killed", async () => {
    const folder = newFolder()
    const { onExit, uri } = await openDatabase({ folder })
    await insertOne(uri)
    const reason = new Promise<string>((resolve) => onExit(resolve))
    process.kill(await pidOf(uri), "SIGKILL")
    expect(await reason).to.equal(`The database in ${folder} has stopped: its process ended with SIGKILL.`)
    expect(await count((await opened({ folder })).uri)).to.equal(1)
  })

  it("ends when its parent is killed", async () => {
    const folder = newFolder()
    const program = fileURLToPath(new URL("./parent.ts", import.meta.url))
    const parent = fork(program, [folder], { execArgv: ["--import", "tsx"] })
    const [{ pid, uri }] = (await once(parent, "message")) as [{ pid: number; uri: string }]
    await insertOne(uri)
    parent.kill("SIGKILL")
    for (let tries = 0; isAlive(pid) && tries < 100; tries++) await pause(20)
    expect(isAlive(pid)).to.be.false
    expect(await count((await opened({ folder })).uri)).to.equal(1)
  })

  it("does not keep a parent alive that forgets to close it", async () => {
    const program = fileURLToPath(new URL("./parent.ts", import.meta.url))
    const parent = fork(program, [newFolder(), "forgetful"], { execArgv: ["--import", "tsx"] })
    expect(await once(parent, "exit")).to.deep.equal([0, null])
  })

  it("leaves Ctrl-C to its parent", async () => {
    const { uri } = await opened()
    const pid = await pidOf(uri)
    process.kill(pid, "SIGINT")
    process.kill(pid, "SIGTERM")
    await insertOne(uri)
  })

  it("says in one line that its folder is no folder", async () => {
    const file = join(newFolder(), "file")
    writeFileSync(file, "")
    const { message } = await refusalOf(openDatabase({ folder: join(file, "database") }))
    expect(message).to.include(file).and.not.include("\n")
  })

  it("says that a folder cannot be written", async function () {
    if (process.getuid?.() === 0) this.skip()
    const folder = newFolder()
    chmodSync(folder, 0o500)
    expect((await refusalOf(openDatabase({ folder }))).message).to.include(folder)
  })

  describe("on loopback", () => {
    it("lets in whoever knows the password, with any driver's own sign-in", async () => {
      const { uri } = await opened({ port: 0, password: "pass wörd/1" })
      expect(new URL(uri).hostname).to.equal("127.0.0.1")
      await insertOne(uri)
      await insertOne(uri.replace("&authMechanism=SCRAM-SHA-256", ""))
      expect(await count(uri)).to.equal(2)
    })

    it("is found as a replica set by a driver that looks for one", async () => {
      const { uri } = await opened({ port: 0 })
      await insertOne(uri.replace("directConnection=true&", "replicaSet=maillage&"))
      await insertOne(uri.replace("directConnection=true&", ""))
      expect(await count(uri)).to.equal(2)
    })

    it("refuses a wrong password, a wrong name and no password", async () => {
      const { uri } = await opened({ port: 0, password: "right" })
      expect(await refusalOf(insertOne(uri.replace("right", "wrong")))).to.include({ code: 18 })
      expect(await refusalOf(insertOne(uri.replace("maillage:", "somebody:")))).to.include({ code: 18 })
      const unsigned = uri.replace("maillage:right@", "").replace(/&.*/, "")
      expect(await refusalOf(insertOne(unsigned))).to.include({ code: 13 })
    })

    it("makes a password up when none is given", async () => {
      const { uri } = await opened({ port: 0 })
      expect(new URL(uri).password).to.have.length.above(20)
      await insertOne(uri)
    })

    it("says that a port is taken", async () => {
      const { uri } = await opened({ port: 0 })
      const port = Number(new URL(uri.replace("mongodb:", "http:")).port)
      const { message } = await refusalOf(openDatabase({ folder: newFolder(), port }))
      expect(message).to.equal(`Port ${port} is already in use.`)
    })
  })
})

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
