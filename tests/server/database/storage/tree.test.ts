import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { serialize } from "bson"
import { expect } from "chai"
import { checkTree } from "../../../../server/database/storage/files/tree.ts"
import { openStore } from "../../../../server/database/storage/index.ts"

const PAGE = 4096
const HEADER = 24
const OVERFLOW = 1

/** Places in the file, found by its newest header, in which a wrong number would end the process. */
class Places {
  private readonly meta: number

  constructor(readonly bytes: Buffer) {
    const [first, second] = [152, PAGE + 152].map((at) => bytes.readBigUInt64LE(at))
    this.meta = second! > first! ? PAGE : 0
  }

  /** The root page of the tree that holds the documents. */
  get root() {
    return Number(this.bytes.readBigUInt64LE(this.meta + 136)) * PAGE
  }

  get lastPage() {
    return this.meta + 144
  }

  node(page: number, i: number) {
    return page + HEADER + this.bytes.readUInt16LE(page + HEADER + i * 2)
  }

  /** The leftmost leaf. */
  get leaf() {
    let page = this.root
    while ((this.bytes.readUInt16LE(page + 18) & 2) === 0) page = this.bytes.readUInt32LE(this.node(page, 0)) * PAGE
    return page
  }

  /** Where the page number of a large document lies in its leaf. */
  get outside() {
    for (let page = 2 * PAGE; page < this.bytes.length; page += PAGE) {
      if ((this.bytes.readUInt16LE(page + 18) & 2) === 0) continue
      for (let i = 0; i < this.bytes.readUInt16LE(page + 20) / 2; i++) {
        const node = this.node(page, i)
        if (this.bytes.readUInt16LE(node + 4) === OVERFLOW) return node + 8 + this.bytes.readUInt16LE(node + 6)
      }
    }
    throw new Error("no large document")
  }
}

describe("The pages of a data file", () => {
  let folder: string
  let whole: Buffer

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "maillage-tree-"))
    const store = openStore(folder)
    store.write((view) => {
      const people = view.createCollection("test", "people")
      for (let i = 0; i < 500; i++) people.insert(serialize({ _id: i, text: "x".repeat(i * 10) }))
    })
    await store.close()
    whole = readFileSync(join(folder, "data.mdb"))
  })

  after(() => rmSync(folder, { recursive: true, force: true }))

  function problemOf(change: (bytes: Buffer, places: Places) => unknown) {
    const file = join(folder, "changed.mdb")
    const places = new Places(Buffer.from(whole))
    change(places.bytes, places)
    writeFileSync(file, places.bytes)
    return checkTree(file)
  }

  it("are in order as they were written", () => {
    expect(problemOf(() => undefined)).to.equal(undefined)
  })

  const damaged: [what: string, change: (bytes: Buffer, places: Places) => unknown, detail: RegExp][] = [
    ["another version of the format", (bytes) => bytes.writeUInt32LE(1, 28), /version 1/],
    ["an impossible size of pages", (bytes) => bytes.writeUInt32LE(4097, 48), /pages of 4097 bytes/],
    ["the number of another page", (bytes, { leaf }) => bytes.writeBigUInt64LE(99n, leaf), /is not what it should be/],
    ["a leaf for a branch", (bytes, { root }) => bytes.writeUInt16LE(2, root + 18), /is not what it should be/],
    ["a branch for a leaf", (bytes, { leaf }) => bytes.writeUInt16LE(1, leaf + 18), /is not what it should be/],
    ["more content than room", (bytes, { leaf }) => bytes.writeUInt16LE(60_000, leaf + 22), /overflows/],
    ["an entry outside the page", (bytes, { leaf }) => bytes.writeUInt16LE(4090, leaf + HEADER), /outside itself/],
    ["an entry inside the header", (bytes, { leaf }) => bytes.writeUInt16LE(0, leaf + HEADER), /outside itself/],
    [
      "a key that is too long",
      (bytes, places) => bytes.writeUInt16LE(5000, places.node(places.leaf, 0) + 6),
      /outside itself/,
    ],
    [
      "a value that is too long",
      (bytes, places) => bytes.writeUInt32LE(5000, places.node(places.leaf, 0)),
      /more than/,
    ],
    [
      "a kind of entry that is never written",
      (bytes, places) => bytes.writeUInt16LE(4, places.node(places.leaf, 0) + 4),
      /more than/,
    ],
    [
      "a page beyond the last one",
      (bytes, places) => bytes.writeUInt32LE(90_000, places.node(places.root, 0)),
      /page 90000 of/,
    ],
    [
      "a large document beyond the last page",
      (bytes, { outside }) => bytes.writeUInt32LE(90_000, outside),
      /page 90000 of/,
    ],
    [
      "a circle",
      (bytes, { root }) => {
        // Each level leads back to the root, which the header says is deeper than it is.
        bytes.writeUInt16LE(2000, 102)
        bytes.writeUInt16LE(2000, PAGE + 102)
        const places = new Places(bytes)
        for (let i = 0; i < bytes.readUInt16LE(root + 20) / 2; i++)
          bytes.writeUInt32LE(root / PAGE, places.node(root, i))
      },
      /in a circle/,
    ],
  ]
  for (const [what, change, detail] of damaged) {
    it(`are refused for ${what}`, () => {
      const problem = problemOf(change)
      expect(problem?.reason).to.equal("damaged")
      expect(problem?.detail).to.match(detail)
    })
  }

  it("are known to be missing where a large document lies behind the end", () => {
    const file = join(folder, "changed.mdb")
    writeFileSync(file, whole.subarray(0, whole.length - PAGE))
    const problem = checkTree(file)
    expect(problem?.reason).to.equal("truncated")
    expect(problem?.detail).to.match(/^\d+ bytes, but at least \d+ are needed$/)
  })
})
