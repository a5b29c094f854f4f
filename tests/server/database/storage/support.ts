import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { serialize } from "bson"
import { expect } from "chai"
import { MongoError } from "../../../../server/database/errors.ts"
import { openStore, type Collection, type ScanRequest, type Store } from "../../../../server/database/storage/index.ts"
import type { Document } from "../../../../server/database/values/types.ts"

/** A folder of its own for each test of the suite; after each, its indexes must agree with their collections. */
export function withStore() {
  const opened = { folder: "", store: undefined as unknown as Store }

  beforeEach(() => {
    opened.folder = mkdtempSync(join(tmpdir(), "maillage-storage-"))
    opened.store = openStore(opened.folder)
  })

  afterEach(async () => {
    const differences = opened.store.verify()
    await opened.store.close()
    rmSync(opened.folder, { recursive: true, force: true })
    expect(differences).to.deep.equal([])
  })

  return {
    get store() {
      return opened.store
    },
    /** Closes and opens again, as a restart does; `meanwhile` the folder belongs to nobody. */
    async reopen(meanwhile: (folder: string) => unknown = () => undefined) {
      await opened.store.close()
      try {
        await meanwhile(opened.folder)
      } finally {
        opened.store = openStore(opened.folder)
      }
    },
    /** Writes to the collection `people` of the database `test`. */
    write<T>(work: (people: Collection) => T): T {
      return opened.store.write((view) =>
        work(view.collection("test", "people") ?? view.createCollection("test", "people")),
      )
    },
    read<T>(work: (people: Collection) => T): T {
      return opened.store.read((view) => work(view.collection("test", "people")!))
    },
    index(spec: Document) {
      return this.write((people) => people.createIndex(spec))
    },
    insert(...documents: Document[]) {
      this.write((people) => documents.forEach((document) => people.insert(serialize(document))))
    },
    /** The `_id`s that a scan gives, as plain numbers, and its plan. */
    ids(request: ScanRequest = {}) {
      return this.read((people) => {
        const scan = people.scan(request)
        return { ids: [...scan.records].map((stored) => Number(stored.doc()["_id"])), ...scan }
      })
    },
  }
}

/** The MongoError that the work is refused with. */
export function refusal(work: () => unknown): MongoError {
  const error = refused(work)
  if (error === undefined) throw new Error("nothing was refused")
  return error
}

/** Its code, where there is one. */
export function codeOf(work: () => unknown): number | undefined {
  return refused(work)?.code
}

function refused(work: () => unknown): MongoError | undefined {
  try {
    work()
  } catch (error) {
    if (error instanceof MongoError) return error
    throw error
  }
  return undefined
}
