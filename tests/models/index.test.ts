import { expect } from "chai"
import { execFile } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { root } from "../../server/paths.ts"

/** The names of all models, as the sources declare them. */
const declared = () =>
  ["models", "server"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/^(demo|database|scripts)\//.test(file))
      .map((file) => readFileSync(join(root, folder, file), "utf8"))
      .flatMap((source) => [...source.matchAll(/= model(?:<[^(]*>)?\(\s*"(\w+)"/g)].map(([, name]) => name!)),
  )

// What a start loads before it makes collections and indexes, in a process that has loaded nothing else.
const program = `
  await import("./server/run.ts")
  const { default: mongoose } = await import("mongoose")
  console.log(JSON.stringify(mongoose.modelNames()))`

describe("the models of a start", () => {
  it("are all that there are, so that each has its collection and its indexes before the first page", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", program],
      { cwd: root },
    )
    const names = declared()
    expect(names).to.have.length.above(35).and.include.members(["Event", "Message", "Press", "Session"])
    expect((JSON.parse(stdout) as string[]).sort()).to.deep.equal(names.sort())
  })
})
