import { readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect } from "chai"
import type { Collection, MongoClient } from "mongodb"
import { openDatabase } from "../../support/builtDatabase.ts"
import { openStore } from "../../../server/database/storage/index.ts"
import { refusalOf } from "./driver.ts"
import { smallDisk } from "../../support/smallDisk.ts"
import { temporaryDatabases, using } from "./temporary.ts"

type Row = { _id: number; text: string; turn?: number }

const { opened } = temporaryDatabases(openDatabase)
const refused = {
  code: 14031,
  codeName: "OutOfDiskSpace",
  message: "The disk is full: nothing of this write was kept. Make room and try again.",
}

describe("a disk", function () {
  this.timeout(60_000)
  let disk: ReturnType<typeof smallDisk>

  /** Fills what is left of the disk, but for less than a page. */
  const ballast = () => join(disk.path, "ballast")
  const fillUp = () => {
    for (let size = 1 << 20; size >= 1024; size >>= 1) {
      try {
        for (;;) writeFileSync(ballast(), Buffer.alloc(size), { flag: "a" })
      } catch {
        // No room for that much; perhaps for half of it.
      }
    }
  }
  const makeRoom = () => rmSync(ballast())

  beforeEach(function () {
    disk = smallDisk(this, 82)
  })

  afterEach(() => disk.remove())

  async function rowsOf(client: MongoClient) {
    const rows = client.db("kept").collection<Row>("rows")
    await rows.createIndex({ text: 1, turn: -1 })
    return rows
  }

  /** Inserts until it is refused; gives what was acknowledged. */
  async function insertAll(rows: Collection<Row>) {
    for (let _id = 0; ; _id++) {
      const error = await rows.insertOne({ _id, text: `${_id} ${"x".repeat(2000)}` }).then(
        () => null,
        (each: Error) => each,
      )
      if (error) return { acknowledged: Array.from({ length: _id }, (_, n) => n), error }
    }
  }

  it("that is full stops writing, in so many words, and nothing else; when there is room again, all goes on", async () => {
    const folder = join(disk.path, "database")
    const { close, uri } = await openDatabase({ folder })
    await using(uri, async (client) => {
      const rows = await rowsOf(client)
      writeFileSync(ballast(), Buffer.alloc(10 << 20))
      const { acknowledged, error } = await insertAll(rows)
      fillUp()
      expect(error).to.include(refused)
      expect(acknowledged.length).to.be.above(100)
      const ids = () =>
        rows
          .find()
          .sort({ _id: 1 })
          .map(({ _id }) => _id)
          .toArray()
      expect(await ids()).to.deep.equal(acknowledged)

      expect(await refusalOf(rows.updateMany({}, { $set: { turn: 1 } }))).to.include(refused)
      expect(await refusalOf(rows.createIndex({ turn: 1 }))).to.include(refused)
      expect(
        await refusalOf(
          client.withSession((session) =>
            session.withTransaction(async () => {
              await rows.insertMany(
                Array.from({ length: 50 }, (_, n) => ({ _id: -1 - n, text: "x".repeat(2000) })),
                { session },
              )
            }),
          ),
        ),
      ).to.include(refused)
      expect(await ids()).to.deep.equal(acknowledged)
      expect(await rows.countDocuments({ turn: 1 })).to.equal(0)
      expect(await rows.indexes()).to.have.length(2)

      makeRoom()
      await rows.updateMany({}, { $set: { turn: 2 } })
      await rows.insertOne({ _id: 1_000_000, text: "after", turn: 2 })
      expect(await rows.countDocuments({ turn: 2 })).to.equal(acknowledged.length + 1)
    })
    await close()
    const store = openStore(folder)
    expect(store.verify()).to.deep.equal([])
    await store.close()
  })

  it("that is full when the database starts is named, and the database starts when there is room", async () => {
    const folder = join(disk.path, "database")
    fillUp()
    expect((await refusalOf(openDatabase({ folder }))).message).to.equal(
      `The database in ${folder} cannot be opened: the disk is full; make room and start again.`,
    )
    makeRoom()
    const { close } = await openDatabase({ folder })
    await close()
    fillUp()
    await (await opened({ folder })).close()
  })

  it("that may only be read is named, and left as it is", async () => {
    const folder = join(disk.path, "database")
    await (await openDatabase({ folder })).close()
    const before = readdirSync(folder)
    expect(disk.makeReadOnly()).to.equal(true)
    expect((await refusalOf(openDatabase({ folder }))).message).to.equal(
      `The database in ${folder} cannot be opened: ` +
        "this account may not write to it; give it the right to write, or set DATA_DIR to another folder.",
    )
    expect((await refusalOf(openDatabase({ folder: join(disk.path, "new") }))).message).to.include(
      "may not write to it",
    )
    expect(readdirSync(folder)).to.deep.equal(before)
  })
})
