import { spawnSync } from "node:child_process"
import { truncateSync } from "node:fs"
import { join } from "node:path"
import { serialize } from "bson"
import { expect } from "chai"
import { open } from "lmdb"
import { openStore } from "../../../server/database/storage/index.ts"
import { allEntries, recordKey } from "../../../server/database/storage/keys/layout.ts"
import { root } from "../../../server/paths.ts"
import { builtProgram } from "../../support/built.ts"
import { openDatabase } from "../../support/builtDatabase.ts"
import { temporaryDatabases, using } from "./temporary.ts"

const { newFolder, opened } = temporaryDatabases(openDatabase)

function checkData(dataDir: string, env: NodeJS.ProcessEnv = {}) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [builtProgram("scripts/checkData")], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, MONGODB_URI: "", DATA_DIR: dataDir, ...env },
  })
  return { status, said: stdout.split("\n").slice(0, -1), refused: stderr }
}

/** A data folder in which the collections `people` and `rooms` have two indexes each. */
async function filled() {
  const dataDir = newFolder()
  const folder = join(dataDir, "database")
  const store = openStore(folder)
  store.write((view) => {
    for (const collection of ["people", "rooms"].map((name) => view.createCollection("kept", name))) {
      collection.createIndex({ key: { name: 1 } })
      for (const name of ["a", "b", "c"]) collection.insert(serialize({ _id: name, name }))
    }
  })
  await store.close()
  return { dataDir, folder }
}

/** Takes the last key of a range out of the file, behind the database's back. */
async function losing(folder: string, range: { start: Uint8Array; end: Uint8Array }) {
  const map = open<Uint8Array, Uint8Array>({ path: folder, noSubdir: false, keyEncoding: "binary", encoding: "binary" })
  await map.remove([...map.getKeys(range)].at(-1)!)
  await map.close()
}

describe("npm run check-data", function () {
  this.timeout(60_000)

  it("finds that every collection agrees with its indexes", async () => {
    const { dataDir } = await filled()
    expect(checkData(dataDir)).to.deep.equal({
      status: 0,
      refused: "",
      said: [
        "ok     kept.people: 3 documents, 2 indexes",
        "ok     kept.rooms: 3 documents, 2 indexes",
        "2 of 2 collections agree with their indexes.",
      ],
    })
  })

  it("says which index was tampered with, and ends badly", async () => {
    const { dataDir, folder } = await filled()
    await losing(folder, allEntries)
    expect(checkData(dataDir)).to.deep.equal({
      status: 1,
      refused: "",
      said: [
        "ok     kept.people: 3 documents, 2 indexes",
        "failed kept.rooms: 3 documents, 2 indexes",
        "       name_1: record 3 is missing",
        "       name_1: there are 2 entries for 3 keys",
        "1 of 2 collections agree with their indexes. Keep a copy of the folder, then restore the last backup.",
      ],
    })
  })

  it("says what belongs to no collection", async () => {
    const { dataDir, folder } = await filled()
    const map = open<Uint8Array, Uint8Array>({
      path: folder,
      noSubdir: false,
      keyEncoding: "binary",
      encoding: "binary",
    })
    await map.put(recordKey(99, 1), Buffer.from("lost"))
    await map.close()
    const { said, status } = checkData(dataDir)
    expect(status).to.equal(1)
    expect(said.slice(2, 4)).to.deep.equal([
      "failed outside of all collections",
      "       id 99: records of no collection",
    ])
  })

  it("refuses while the site holds the data, which goes on unharmed", async () => {
    const { dataDir, folder } = await filled()
    const { uri } = await opened({ folder })
    expect(checkData(dataDir)).to.deep.equal({
      status: 1,
      said: [],
      refused: `The database in ${folder} is already open in another process; only one may hold it at a time.\n`,
    })
    expect(await using(uri, (client) => client.db("kept").collection("people").countDocuments())).to.equal(3)
  })

  it("says in one line what it cannot look at", async () => {
    const { dataDir, folder } = await filled()
    truncateSync(join(folder, "data.mdb"), 10_000)
    const cut = checkData(dataDir)
    expect(cut).to.include({ status: 1 })
    expect(cut.refused).to.match(new RegExp(`^The database in ${folder} cannot be opened: .* is cut short.*\n$`))

    const empty = newFolder()
    expect(checkData(empty)).to.deep.equal({
      status: 1,
      said: [],
      refused: `There is no database in ${join(empty, "database")}.\n`,
    })
    expect(checkData(dataDir, { MONGODB_URI: "mongodb://localhost:1" }).refused).to.match(/^MONGODB_URI is set: .*\n$/)
  })
})
