import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect } from "chai"
import { openDatabase } from "../../support/builtDatabase.ts"
import { refusalOf } from "./driver.ts"
import { temporaryDatabases, using } from "./temporary.ts"

const { newFolder, opened } = temporaryDatabases(openDatabase)
const pageSize = 4096

/** A folder whose database holds a few hundred documents, closed. */
async function filled() {
  const folder = newFolder()
  const { close, uri } = await openDatabase({ folder })
  await using(uri, (client) =>
    client
      .db("kept")
      .collection("rows")
      .insertMany(Array.from({ length: 500 }, (_, n) => ({ n, text: "x".repeat(500) }))),
  )
  await close()
  return folder
}

const contents = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name !== "lock.mdb")
    .map((name) => readFileSync(join(folder, name)).toString("hex"))

function overwrite(file: string, from: number, to: number) {
  const bytes = readFileSync(file)
  bytes.fill(0xa5, from, to)
  writeFileSync(file, bytes)
}

const damages: Record<string, (file: string) => void> = {
  "a file with another header": (file) => overwrite(file, 0, 2 * pageSize),
  "a file cut short": (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  "a file cut short within a page": (file) => truncateSync(file, statSync(file).size - 100),
  "an empty file": (file) => truncateSync(file, 0),
  "a file overwritten in the middle": (file) => overwrite(file, 2 * pageSize, statSync(file).size),
  "a file that was never a database": (file) => writeFileSync(file, "a letter to the coordination\n".repeat(2000)),
}

describe("a damaged database", function () {
  this.timeout(60_000)

  for (const [damage, spoil] of Object.entries(damages)) {
    it(`is refused in one line that names its folder: ${damage}`, async () => {
      const folder = await filled()
      spoil(join(folder, "data.mdb"))
      const before = contents(folder)

      const { message } = await refusalOf(openDatabase({ folder }))
      expect(message).to.include(folder).and.include("cannot be opened").and.not.include("\n")
      expect(contents(folder)).to.deep.equal(before)
    })
  }

  it("is replaced by a copy that was whole", async () => {
    const folder = await filled()
    const file = join(folder, "data.mdb")
    copyFileSync(file, `${file}.copy`)
    overwrite(file, 0, 2 * pageSize)
    await refusalOf(openDatabase({ folder }))
    copyFileSync(`${file}.copy`, file)
    const { uri } = await opened({ folder })
    expect(await using(uri, (client) => client.db("kept").collection("rows").countDocuments())).to.equal(500)
  })
})
