import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { expect } from "chai"
import { root } from "../../../server/paths.ts"
import { builtProgram } from "../../support/built.ts"
import { openDatabase } from "../../support/builtDatabase.ts"
import { count, insertOne, temporaryDatabases } from "./temporary.ts"

const { newFolder, opened } = temporaryDatabases(openDatabase)

function run(dataDir: string, ...options: string[]): ChildProcess {
  return spawn(process.execPath, [builtProgram("scripts/database"), ...options], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  })
}

describe("npm run database", function () {
  this.timeout(60_000)

  it("serves the data on loopback under the address that it prints, until it is told to end", async () => {
    const dataDir = newFolder()
    const program = run(dataDir, "--port", "0")
    const [chunk] = (await once(program.stdout!, "data")) as [Buffer]
    const uri = chunk.toString().trim()
    expect(uri).to.match(/^mongodb:\/\/\S+@127\.0\.0\.1:\d+\/\S*$/)
    await insertOne(uri)
    program.kill("SIGTERM")
    expect(await once(program, "exit")).to.deep.equal([0, null])
    expect(await count((await opened({ folder: join(dataDir, "database") })).uri)).to.equal(1)
  })

  it("refuses while the site holds the data", async () => {
    const dataDir = newFolder()
    const folder = join(dataDir, "database")
    await opened({ folder })
    const program = run(dataDir, "--port", "0")
    const [said, [code]] = await Promise.all([text(program.stderr!), once(program, "exit")])
    expect(code).to.equal(1)
    expect(said).to.equal(
      `The database in ${folder} is already open in another process; only one may hold it at a time.\n`,
    )
  })

  it("says that a port is no port", async () => {
    const program = run(newFolder(), "--port", "many")
    const [said, [code]] = await Promise.all([text(program.stderr!), once(program, "exit")])
    expect(code).to.equal(1)
    expect(said).to.equal('--port must be from 0 to 65535; it is "many".\n')
  })
})
