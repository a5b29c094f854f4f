import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs"
import type { Server } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect } from "chai"
import { holdFolder, letGo } from "../../../server/database/folderLock.ts"
import { refusalOf } from "./driver.ts"

describe("the lock of a folder", () => {
  const held: { path: string, server: Server }[] = []
  let folder: string

  const hold = async (place = folder) => {
    held.push(await holdFolder(place))
    return held.at(-1)!.path
  }
  const release = async () => {
    for (const each of held.splice(0)) await letGo(each)
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "maillage-test-lock-"))
  })

  afterEach(async () => {
    await release()
    rmSync(folder, { recursive: true, force: true })
  })

  it("has one holder, until it lets go", async () => {
    await hold()
    expect((await refusalOf(hold())).message).to.include("already open")
    await release()
    await hold()
  })

  it("is the same by another path to the folder", async () => {
    await hold()
    symlinkSync(folder, `${folder}-link`)
    expect((await refusalOf(hold(`${folder}-link`))).message).to.include("already open")
    rmSync(`${folder}-link`)
  })

  it("has one holder, also when several find a dead socket at the same moment", async () => {
    const path = await hold()
    await release()
    mkdirSync(dirname(path))
    writeFileSync(path, "")
    const tries = await Promise.allSettled([1, 2, 3, 4, 5].map(() => hold()))
    expect(tries.filter(({ status }) => status === "fulfilled")).to.have.length(1)
    expect(statSync(path).isSocket()).to.be.true
  })

  it("is not held up by a start that died halfway", async () => {
    const turn = `${await hold()}.claim`
    await release()
    mkdirSync(turn, { recursive: true })
    utimesSync(turn, 0, 0)
    await hold()
  })

  it("leaves nothing behind in the temporary folder", async () => {
    const place = dirname(await hold())
    await release()
    expect(existsSync(place)).to.be.false
  })

  it("opens its private folder again to its owner alone", async () => {
    const place = dirname(await hold())
    expect(statSync(place).mode & 0o777).to.equal(0o700)
  })

  it("tells when the temporary folder's name is too long for a socket", async () => {
    const before = process.env["TMPDIR"]
    process.env["TMPDIR"] = join(folder, "long".repeat(30))
    try {
      expect((await refusalOf(hold())).message).to.include("TMPDIR")
    } finally {
      if (before === undefined) delete process.env["TMPDIR"]
      else process.env["TMPDIR"] = before
    }
  })
})
