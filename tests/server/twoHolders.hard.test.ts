import { mkdirSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { expect } from "chai"
import { dataFolders } from "../support/dataFolders.ts"
import { runProgram } from "../support/program.ts"
import { openSite, type Site } from "../support/site.ts"

describe("a data folder that a site has open", function () {
  this.timeout(180_000)
  const newFolder = dataFolders()
  let site: Site, folder: string, temporary: string, backup: string

  before(async () => {
    temporary = newFolder()
    backup = join(newFolder(), "all.bson.gz")
    folder = join(newFolder(), "data")
    mkdirSync(join(temporary, "a"))
    mkdirSync(join(temporary, "b"))
    site = await openSite({ folder, settings: { TMPDIR: join(temporary, "a") } })
  })
  after(() => site?.close())

  const fromElsewhere = (name: string, ...args: string[]) =>
    runProgram(name, folder, args, { TMPDIR: join(temporary, "b"), LOG_LEVEL: "error" })

  it("is backed up all the same from another temporary folder, by the socket that its lock names", async () => {
    expect(await fromElsewhere("scripts/backup", backup)).to.deep.include({ code: 0 })
  })

  for (const [name, args] of [
    ["start", []],
    ["scripts/restore", ["--overwrite"]],
    ["scripts/checkData", []],
    ["scripts/database", ["--port", "0"]],
  ] as [string, string[]][])
    it(`is refused in one line to ${name} ${args.join(" ")} with another temporary folder`, async () => {
      const before = statSync(join(folder, "database")).ino
      const { code, refusal } = await fromElsewhere(name, ...(name === "scripts/restore" ? [backup, ...args] : args))
      expect(code).to.equal(1)
      expect(refusal.split("\n")).to.have.length(1)
      expect(refusal).to.include("is already open in another process; only one may hold it at a time.")
      expect(statSync(join(folder, "database")).ino).to.equal(before)
      expect((await fetch(`${site.address}/health`)).status).to.equal(200)
    })

  it("is its owner's alone, with all that lies in it", () => {
    const modes = (path: string, wanted: number) => expect(statSync(path).mode & 0o777, path).to.equal(wanted)
    modes(folder, 0o700)
    for (const name of readdirSync(folder))
      modes(join(folder, name), statSync(join(folder, name)).isDirectory() ? 0o700 : 0o600)
    for (const name of readdirSync(join(folder, "database"))) modes(join(folder, "database", name), 0o600)
  })

  it("is free as soon as its holder is killed", async () => {
    process.kill(site.pid, "SIGKILL")
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect((await fromElsewhere("scripts/checkData")).said).to.include("collections agree with their indexes.")
  })
})
