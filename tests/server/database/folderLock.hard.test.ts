import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect } from "chai"
import { holdFolder, runningAt, type Hold } from "../../../server/database/folderLock.ts"
import { openSocket, type PrivateSocket } from "../../../server/database/privateSocket.ts"
import { refusalOf } from "./driver.ts"

describe("the lock of a folder", () => {
  const held: Hold[] = []
  const sockets: PrivateSocket[] = []
  let folder: string

  const hold = async (place = folder) => {
    held.push(holdFolder(place))
    return held.at(-1)!
  }
  const release = () => {
    for (const each of held.splice(0)) each.letGo()
  }

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), "maillage-test-lock-")), "database")
  })

  afterEach(async () => {
    release()
    for (const each of sockets.splice(0)) await each.close()
    rmSync(dirname(folder), { recursive: true, force: true })
  })

  it("has one holder, until it lets go", async () => {
    await hold()
    expect((await refusalOf(hold())).message).to.include("already open")
    release()
    await hold()
  })

  it("is the same by another path to the folder", async () => {
    await hold()
    symlinkSync(folder, `${folder}-link`)
    expect((await refusalOf(hold(`${folder}-link`))).message).to.include("already open")
  })

  it("is held whatever the temporary folder is called", async () => {
    await hold()
    const before = process.env["TMPDIR"]
    process.env["TMPDIR"] = dirname(folder)
    try {
      expect((await refusalOf(hold())).message).to.include("already open")
    } finally {
      if (before === undefined) delete process.env["TMPDIR"]
      else process.env["TMPDIR"] = before
    }
  })

  it("leaves nothing behind, and minds nothing that a killed process left: a lock file, a socket", async () => {
    const dead = mkdtempSync(join(tmpdir(), "maillage-"))
    writeFileSync(join(dead, "database.sock"), "")
    mkdirSync(folder)
    writeFileSync(`${folder}.lock`, join(dead, "database.sock"))
    expect(await runningAt(folder)).to.equal(null)
    await hold()
    expect(existsSync(dead)).to.equal(false)
    release()
    expect(existsSync(`${folder}.lock`)).to.equal(false)
  })

  it("removes nothing but sockets, whatever its file says", async () => {
    const other = join(dirname(folder), "kept")
    writeFileSync(other, "")
    mkdirSync(folder)
    for (const said of [other, dirname(folder), join(dirname(folder), "database.sock")]) {
      writeFileSync(`${folder}.lock`, said)
      await hold()
      release()
    }
    expect(existsSync(other)).to.equal(true)
  })

  it("says where the folder is served, as long as somebody answers there", async () => {
    const held = await hold()
    sockets.push(await openSocket())
    held.announce(sockets[0]!.path)
    expect(await runningAt(folder)).to.include(encodeURIComponent(sockets[0]!.path))
    await sockets.pop()!.close()
    expect(await runningAt(folder)).to.equal(null)
  })

  it("makes the folder and what lies in it its owner's alone, whoever made it", async () => {
    mkdirSync(folder, { mode: 0o755 })
    writeFileSync(join(folder, "data.mdb"), "", { mode: 0o644 })
    await hold()
    expect(
      [folder, join(folder, "data.mdb"), `${folder}.lock`].map((path) => statSync(path).mode & 0o777),
    ).to.deep.equal([0o700, 0o600, 0o600])
    expect(readFileSync(`${folder}.lock`, "utf8")).to.equal("")
  })
})

describe("the socket of a database", () => {
  it("lies in a folder of its owner alone, and leaves nothing behind", async () => {
    const socket = await openSocket()
    expect(statSync(dirname(socket.path)).mode & 0o777).to.equal(0o700)
    await socket.close()
    expect(existsSync(dirname(socket.path))).to.be.false
  })

  it("tells when the temporary folder's name is too long for it", async () => {
    const before = process.env["TMPDIR"]
    process.env["TMPDIR"] = join(tmpdir(), "long".repeat(30))
    try {
      expect((await refusalOf(openSocket())).message).to.include("TMPDIR")
    } finally {
      if (before === undefined) delete process.env["TMPDIR"]
      else process.env["TMPDIR"] = before
    }
  })
})
