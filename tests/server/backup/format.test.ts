import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { serialize } from "bson"
import { expect } from "chai"
import { BackupError, format, readBackup, version, written } from "../../../server/backup/format.ts"

describe("the file of a backup", () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "maillage-format-"))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  const documents = 200
  async function* records() {
    yield serialize({ collection: "papers", options: {}, indexes: [] })
    for (let n = 0; n < documents; n += 1) yield serialize({ document: { _id: n, text: randomBytes(3000) } })
  }
  async function whole(): Promise<Buffer> {
    const pieces: Uint8Array[] = []
    for await (const piece of written({ format, version, at: new Date(), maillage: "0", changes: [] }, records()))
      pieces.push(piece)
    return gzipSync(Buffer.concat(pieces))
  }
  async function read(bytes: Buffer): Promise<number | string> {
    const file = join(folder, "a.bson.gz")
    writeFileSync(file, bytes)
    try {
      let count = 0
      for await (const record of readBackup(file)) if ("document" in record) count += 1
      return count
    } catch (error) {
      return error instanceof BackupError ? error.message.replace(file, "It") : String(error)
    }
  }

  it("is known to be cut off, wherever it was", async () => {
    const bytes = await whole()
    expect(await read(bytes)).to.equal(documents)
    for (let round = 0; round < 100; round += 1) {
      const length = Math.floor(Math.random() * bytes.length)
      expect(await read(bytes.subarray(0, length)), `${length} of ${bytes.length} bytes`).to.equal(
        "It is damaged: it is not what was written. Take another backup, or another copy of this one.",
      )
    }
  })

  it("cannot be read where there is none", async () => {
    for (const name of ["nothing.gz", "."])
      await readBackup(join(folder, name))
        .next()
        .then(
          () => expect.fail("It was read."),
          (error: Error) => {
            expect(error).to.be.instanceOf(BackupError)
            expect(error.message).to.match(/ cannot be read: E/)
          },
        )
  })
})
