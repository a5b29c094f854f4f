import { spawn } from "node:child_process"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { expect } from "chai"
import { temporaryDatabases } from "./temporary.ts"

const atLeast = 300
const { opened } = temporaryDatabases()

describe("the driver specification's own tests", () => {
  it(`pass, ${atLeast} of them or more`, async function () {
    const folder = process.env["CONFORMANCE_DIR"]
    if (!folder) return this.skip()
    this.timeout(120_000)
    const { uri } = await opened()
    const run = spawn(process.execPath, [join(folder, "spec-runner.mjs"), join(folder, "crud")], {
      env: { ...process.env, MONGODB_URI: uri }, stdio: ["ignore", "pipe", "inherit"],
    })
    const report = await text(run.stdout)
    const passed = /^(\d+) passed, \d+ failed/m.exec(report)
    expect(Number(passed?.[1]), report).to.be.at.least(atLeast)
  })
})
