import { expect } from "chai"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "../../../server/paths.ts"
import { changesOf } from "../../../server/scripts/mutate/changes.ts"
import { type Copy, copyTree } from "../../../server/scripts/mutate/copy.ts"
import { tryAll } from "../../../server/scripts/mutate/trying.ts"
import { startProgram } from "../../support/program.ts"
import { until } from "../../support/until.ts"

const file = "server/adult.ts"
const tests = ["tests/first.test.ts", "tests/second.test.ts"]

// A tree of its own, as small as there is one: of its three bounds, one is asked by each of its tests, and one by none.
const source = `export const isAdult = (age: number) => age > 17
export const isChild = (age: number) => age < 12
export function isOld(age: number) {
  while (age !== 80) age += 1
  return true
}
`
const test = (asks: string) => `import { strict as assert } from "node:assert"
import { isAdult, isChild, isOld } from "../server/adult.ts"
it("holds", () => {
  ${asks}
})
`

describe("npm run mutate", function () {
  this.timeout(300_000)
  let folder: string
  let copies: Copy[]

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "maillage-test-mutate-"))
    for (const part of ["server", "tests"]) mkdirSync(join(folder, part))
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"))
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", mocha: { import: ["tsx"] } }))
    writeFileSync(join(folder, file), source)
    writeFileSync(join(folder, tests[0]!), test("assert(isAdult(18)); assert(!isAdult(17))"))
    writeFileSync(join(folder, tests[1]!), test("assert(isChild(11)); assert(isOld(79))"))
    copies = [copyTree(folder), copyTree(folder)]
  })
  afterEach(() => {
    for (const copy of copies) copy.remove()
    rmSync(folder, { recursive: true })
  })
  const tryThem = (end = Date.now() + 240_000) => {
    const changes = changesOf(source).filter(({ line }) => line < 3)
    return tryAll([{ file, text: source, tests, changes }], { copies, end, say: () => {} })
  }

  it("tells what leaves all tests green, ends what never ends, and leaves the tree as it was", async () => {
    const { killed, survivors, untried } = await tryThem()
    expect(survivors.map(({ change }) => change.what)).to.have.members(["< → <=", "12 → 13"])
    expect([killed, untried]).to.deep.equal([2, 0])
    expect(readFileSync(join(folder, file), "utf8")).to.equal(source)
    const endless = copies[0]!
    endless.write(file, source.replace("age !== 80", "age !== -1"))
    expect(await endless.run(tests, 5_000)).to.equal("endless")
  })

  it("tries nothing after its time, and nothing on tests that are red already", async () => {
    expect(await tryThem(Date.now())).to.deep.equal({ survivors: [], killed: 0, untried: 4 })
    for (const copy of copies) copy.write(tests[1]!, test("assert(isChild(12))"))
    const refusal = await tryThem().then(String, (error: Error) => error.message)
    expect(refusal).to.match(/^These tests are to be green before server\/adult\.ts is changed/)
  })

  it("leaves nothing behind when it is ended in the middle", async () => {
    const place = mkdtempSync(join(tmpdir(), "maillage-test-mutate-"))
    const before = readFileSync(join(root, "server/flash.ts"), "utf8")
    const program = startProgram("scripts/mutate", place, ["server/flash.ts", "tests/server/flash.test.ts"], {
      TMPDIR: place,
    })
    const isCopied = () => readdirSync(place).filter((name) => name.startsWith("maillage-mutate-")).length === 2
    await until("two copies of the tree", isCopied, 60_000)
    program.kill("SIGTERM")
    expect((await program.end).code).to.equal(1)
    expect(readdirSync(place).filter((name) => name.startsWith("maillage"))).to.deep.equal([])
    expect(readFileSync(join(root, "server/flash.ts"), "utf8")).to.equal(before)
    rmSync(place, { recursive: true })
  })
})
