import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { serialize } from "bson"
import { expect } from "chai"
import { open } from "lmdb"
import { openStore, type Verified } from "../../../../server/database/storage/index.ts"
import { encodeKey } from "../../../../server/database/storage/keys/encode.ts"
import { entryKey, packRecord, recordKey, statisticsKey } from "../../../../server/database/storage/keys/layout.ts"

/** The ids that the first collection of a folder and its indexes `_id_` and `name_1` have. */
const ID_INDEX = 1
const COLLECTION = 2
const NAME_INDEX = 3
const ROOM_ID_INDEX = 4
const ROOMS = 5
const NUMBER_INDEX = 6

type Put = (key: Buffer, value?: Uint8Array) => void

describe("Verifying", () => {
  let folder: string

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "maillage-verify-"))
    const store = openStore(folder)
    store.write((view) => {
      const people = view.createCollection("test", "people")
      people.createIndex({ key: { name: 1 } })
      for (const name of ["Ada", "Grace", "Joan"]) people.insert(serialize({ _id: name, name }))
      const rooms = view.createCollection("test", "rooms")
      rooms.createIndex({ key: { number: 1 }, unique: true })
      rooms.insert(serialize({ _id: "small", number: 1 }))
    })
    await store.close()
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** What is found after the file was changed behind the store's back. */
  async function found(change: (put: Put, remove: (key: Buffer) => void) => void) {
    const lmdb = open<Uint8Array, Uint8Array>({
      path: folder,
      noSubdir: false,
      keyEncoding: "binary",
      encoding: "binary",
      overlappingSync: false,
    })
    change(
      (key, value = Buffer.alloc(0)) => lmdb.putSync(key, value),
      (key) => lmdb.removeSync(key),
    )
    await lmdb.close()
    const store = openStore(folder)
    const differences = store.verify()
    await store.close()
    return differences.map(({ namespace, index = "", problem }) => `${namespace} ${index}: ${problem}`)
  }

  const ada = encodeKey(["Ada"])

  it("finds nothing where nothing is wrong", async () => {
    expect(await found(() => undefined)).to.deep.equal([])
  })

  it("finds a document that an index has lost", async () => {
    expect(await found((_, remove) => remove(entryKey(NAME_INDEX, ada, 1)))).to.deep.equal([
      "test.people name_1: record 1 is missing",
      "test.people name_1: there are 2 entries for 3 keys",
    ])
  })

  it("finds an entry that leads to no document", async () => {
    expect(await found((put) => put(entryKey(NAME_INDEX, ada, 77)))).to.deep.equal([
      "test.people name_1: there are 4 entries for 3 keys",
      "test.people name_1: an entry leads to record 77, which is not there",
    ])
  })

  it("finds an entry under a key that its document does not have", async () => {
    expect(
      await found((put, remove) => {
        remove(entryKey(NAME_INDEX, ada, 1))
        put(entryKey(NAME_INDEX, encodeKey(["Eve"]), 1))
      }),
    ).to.deep.equal(["test.people name_1: record 1 is missing"])
  })

  it("finds a document that is gone, or is not one", async () => {
    expect(await found((_, remove) => remove(recordKey(COLLECTION, 1)))).to.deep.equal([
      "test.people : the count says 3, there are 2 documents",
      "test.people _id_: there are 3 entries for 2 keys",
      "test.people _id_: an entry leads to record 1, which is not there",
      "test.people name_1: there are 3 entries for 2 keys",
      "test.people name_1: an entry leads to record 1, which is not there",
    ])
    expect(await found((put) => put(recordKey(COLLECTION, 1), Buffer.from("torn")))).to.include(
      "test.people : record 1 is not BSON",
    )
  })

  it("finds two documents with one key of a unique index", async () => {
    const one = encodeKey([1])
    expect(
      await found((put) => {
        put(recordKey(ROOMS, 2), serialize({ _id: "large", number: 1 }))
        put(entryKey(ROOM_ID_INDEX, encodeKey(["large"]), 2).subarray(0, -6), packRecord(2))
        put(entryKey(NUMBER_INDEX, one, 2))
        put(statisticsKey(ROOMS), Buffer.concat([packRecord(2), packRecord(3)]))
      }),
    ).to.deep.equal([
      "test.rooms number_1: record 1 has a key that another has too",
      "test.rooms number_1: record 2 has a key that another has too",
    ])
  })

  it("tells of each collection when it has been compared", async () => {
    const store = openStore(folder)
    const told: Verified[] = []
    store.verify((collection) => told.push(collection))
    await store.close()
    expect(told).to.deep.equal([
      { namespace: "test.people", documents: 3, indexes: 2, differences: [] },
      { namespace: "test.rooms", documents: 1, indexes: 2, differences: [] },
    ])
  })

  it("finds a wrong count", async () => {
    const statistics = Buffer.concat([packRecord(7), packRecord(4)])
    expect(await found((put) => put(statisticsKey(COLLECTION), statistics))).to.deep.equal([
      "test.people : the count says 7, there are 3 documents",
    ])
  })

  it("finds what belongs to nothing", async () => {
    expect(
      await found((put) => {
        put(recordKey(99, 1), serialize({}))
        put(entryKey(98, ada, 1))
        put(entryKey(97, ada, 1))
      }),
    ).to.deep.equal(["id 99 : records of no collection", "id 97 : entries of no index", "id 98 : entries of no index"])
  })

  it("finds an array that the catalog does not know of", async () => {
    const document = serialize({ _id: "Ada", name: ["Ada"] })
    expect(await found((put) => put(recordKey(COLLECTION, 1), document))).to.deep.equal([
      "test.people name_1: record 1 has an array or a long key that the catalog ignores",
    ])
  })

  it("compares the index of _id too", async () => {
    expect(await found((put) => put(entryKey(ID_INDEX, ada, 1).subarray(0, -6), packRecord(2)))).to.deep.equal([
      "test.people _id_: record 1 is missing",
    ])
  })
})
