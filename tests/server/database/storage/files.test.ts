import { spawnSync } from "node:child_process"
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { serialize } from "bson"
import { expect } from "chai"
import { openStore, type Store } from "../../../../server/database/storage/index.ts"

const script = `
  import { openStore } from "./server/database/storage/index.ts"
  for (const folder of process.argv.slice(1)) {
    try {
      const store = openStore(folder)
      const count = store.read(view => view.collection("test", "people")?.count())
      console.log("opened", count, store.verify().length)
      await store.close()
    } catch (error) {
      console.log(error.message)
    }
  }
`

/**
 * Opens folders in a process of its own, as the site does, because LMDB may end it: one line for each, either what a
 * person would read, or how many documents and differences there are.
 */
function opened(folders: string[]): string[] {
  const { stdout, stderr, signal, status } = spawnSync(
    process.execPath,
    ["--import=tsx", "--input-type=module", "-e", script, ...folders],
    { encoding: "utf8" },
  )
  expect({ signal, status }, stdout + stderr).to.deep.equal({ signal: null, status: 0 })
  return stdout.trim().split("\n")
}

interface Case {
  what: string
  damage(folder: string, data: string): void
  says: RegExp
}

const cutShort: Case[] = [0.999, 0.5, 0.01, 0.00001].map((part) => ({
  what: `cut to ${part * 100} %`,
  damage: (_, data) => truncateSync(data, Math.floor(statSync(data).size * part)),
  says: /cut short.*bytes/,
}))

const overwritten: Case[] = [0, 0xa5].flatMap((noise) =>
  [1, 2, 3, 4, 5, 6, 7].map((eighth) => ({
    what: `with one page of ${noise} at ${eighth} eighths`,
    damage(_, data) {
      const content = readFileSync(data)
      const start = Math.floor(((content.length / 4096) * eighth) / 8) * 4096
      writeFileSync(data, content.fill(noise, start, start + 4096))
    },
    says: /^opened 1000 \d+$|is damaged/,
  })),
)

const cases: Case[] = [
  { what: "that is whole", damage: () => undefined, says: /^opened 1000 0$/ },
  {
    what: "with another's lock file",
    damage: (folder) => writeFileSync(join(folder, "lock.mdb"), "x".repeat(9000)),
    says: /^opened 1000 0$/,
  },
  ...cutShort,
  ...overwritten,
  { what: "with an empty file", damage: (_, data) => truncateSync(data, 0), says: /empty or gone/ },
  { what: "without its file", damage: (_, data) => rmSync(data), says: /empty or gone/ },
  {
    what: "with something else in the file",
    says: /is damaged.*no LMDB header/,
    damage: (_, data) => writeFileSync(data, "SQLite format 3\0".repeat(10_000)),
  },
  {
    what: "whose second header is lost",
    says: /is damaged.*no LMDB header/,
    damage: (_, data) => writeFileSync(data, readFileSync(data).fill(0, 4096, 8192)),
  },
  {
    what: "written by a newer version",
    damage: (folder) => writeFileSync(join(folder, "format"), "2\n"),
    says: /newer version/,
  },
  {
    what: "that is a file",
    says: /cannot be opened/,
    damage(folder) {
      rmSync(folder, { recursive: true })
      writeFileSync(folder, "")
    },
  },
]

describe("A data folder", () => {
  let parent: string
  let lines: string[]
  const folderOf = (i: number) => join(parent, String(i))

  before(async function () {
    this.timeout(60_000)
    parent = mkdtempSync(join(tmpdir(), "maillage-files-"))
    await fill(openStore(join(parent, "whole")))
    cases.forEach((test, i) => {
      cpSync(join(parent, "whole"), folderOf(i), { recursive: true })
      test.damage(folderOf(i), join(folderOf(i), "data.mdb"))
    })
    lines = opened(cases.map((_, i) => folderOf(i)))
  })

  after(() => rmSync(parent, { recursive: true, force: true }))

  function fill(store: Store) {
    store.write((view) => {
      const people = view.createCollection("test", "people")
      people.createIndex({ key: { name: 1 } })
      for (let i = 0; i < 1000; i++) people.insert(serialize({ _id: i, name: `person ${i}`, text: "x".repeat(i * 3) }))
    })
    return store.close()
  }

  cases.forEach(({ what, says }, i) => {
    it(`${what} opens, or is refused in one line`, () => {
      expect(lines[i]).to.match(says)
      if (!lines[i]!.startsWith("opened")) expect(lines[i]).to.include(folderOf(i))
    })
  })

  it("that was refused is left as it was", () => {
    const missing = cases.findIndex(({ what }) => what === "without its file")
    expect(existsSync(join(folderOf(missing), "data.mdb"))).to.equal(false)
    const half = cases.findIndex(({ what }) => what === "cut to 50 %")
    const whole = readFileSync(join(parent, "whole", "data.mdb"))
    expect(readFileSync(join(folderOf(half), "data.mdb")).equals(whole.subarray(0, whole.length / 2))).to.equal(true)
  })

  it("is made, for its owner alone, when it is not there", async () => {
    const deeper = join(parent, "new", "deeper")
    await openStore(deeper).close()
    expect(statSync(deeper).mode & 0o777).to.equal(0o700)
  })

  it("that this account may not write to is refused", function () {
    // The superuser may write everywhere.
    if (process.getuid?.() === 0) this.skip()
    const closed = join(parent, "closed")
    cpSync(join(parent, "whole"), closed, { recursive: true })
    chmodSync(closed, 0o500)
    expect(() => openStore(closed)).to.throw(/closed cannot be opened: this account may not write/)
    chmodSync(closed, 0o700)
    chmodSync(join(closed, "data.mdb"), 0o400)
    expect(() => openStore(closed)).to.throw(/closed cannot be opened: this account may not write/)
  })
})
