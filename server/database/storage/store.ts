import { open, type RootDatabase } from "lmdb"
import { MongoError } from "../errors.ts"
import { CatalogCache } from "./catalog/cache.ts"
import { deleteSome, isAnythingOver } from "./expire.ts"
import { checkFolder, noteFormat } from "./files/folder.ts"
import { openingFailure, writingFailure } from "./files/failures.ts"
import { LmdbSnapshot, LmdbWrite } from "./map/lmdb.ts"
import { Overlay } from "./map/overlay.ts"
import type { Difference, Snapshot, Store, Transaction, View } from "./types.ts"
import { verify } from "./verify.ts"
import { MapView } from "./view.ts"

/**
 * Opens the databases of a folder, which is made when it is not there. What LMDB would die of (a damaged file, a
 * folder that cannot be written to) is looked for first and thrown as a StorageError, whose message is one line.
 */
export function openStore(folder: string): Store {
  checkFolder(folder)
  try {
    const lmdb = openLmdb(folder)
    noteFormat(folder)
    return new LmdbStore(folder, lmdb)
  } catch (error) {
    throw openingFailure(folder, error)
  }
}

function openLmdb(folder: string) {
  return open<Uint8Array, Uint8Array>({
    path: folder,
    noSubdir: false,
    keyEncoding: "binary",
    encoding: "binary",
    // Otherwise a commit returns before it is on the disk.
    overlappingSync: false,
    cache: false,
  })
}

class LmdbStore implements Store {
  private readonly catalog = new CatalogCache()
  private readonly writable: LmdbWrite
  /** Counts the writes, so that a transaction knows when it was not alone. */
  private writes = 0
  private isWriting = false

  constructor(private readonly folder: string, private readonly lmdb: RootDatabase<Uint8Array, Uint8Array>) {
    this.writable = new LmdbWrite(lmdb)
  }

  read<T>(work: (view: View) => T): T {
    return this.readMap(work)
  }

  write<T>(work: (view: View) => T): T {
    return this.writeMap(work)
  }

  snapshot(): Snapshot {
    return this.mapSnapshot()
  }

  begin(): Transaction {
    const base = this.lmdb.useReadTransaction()
    const overlay = new Overlay(new LmdbSnapshot(this.lmdb, base))
    const since = this.writes
    let isOpen = true
    const end = () => {
      if (!isOpen) throw new Error("The transaction is over")
      isOpen = false
      base.done()
    }
    return {
      run: work => this.runOver(overlay, work),
      commit: () => {
        end()
        if (!overlay.isChanged) return
        if (this.writes !== since) throw writeConflict()
        this.inWriteTransaction(() => overlay.replay(this.writable))
      },
      abort: end,
    }
  }

  expire(now: Date): number {
    if (!this.readMap(view => isAnythingOver(view, now))) return 0
    let deleted = 0
    for (let some = -1; some !== 0; deleted += some) some = this.writeMap(view => deleteSome(view, now))
    return deleted
  }

  verify(): Difference[] {
    return this.readMap(verify)
  }

  close(): Promise<void> {
    return this.lmdb.close()
  }

  private readMap<T>(work: (view: MapView) => T): T {
    const snapshot = this.mapSnapshot()
    try {
      return work(snapshot.view)
    } finally {
      snapshot.close()
    }
  }

  private mapSnapshot() {
    if (this.isWriting) throw new Error("A snapshot cannot be taken inside a write")
    const transaction = this.lmdb.useReadTransaction()
    const view = new MapView(new LmdbSnapshot(this.lmdb, transaction), false, this.catalog)
    let isOpen = true
    return {
      view,
      close() {
        if (!isOpen) return
        isOpen = false
        view.forget()
        transaction.done()
      },
    }
  }

  private writeMap<T>(work: (view: MapView) => T): T {
    const view = new MapView(this.writable, true, this.catalog)
    return this.inWriteTransaction(() => {
      try {
        const result = work(view)
        view.finish()
        return result
      } finally {
        view.forget()
      }
    })
  }

  private runOver<T>(overlay: Overlay, work: (view: View) => T): T {
    const view = new MapView(overlay, true, this.catalog)
    try {
      return work(view)
    } finally {
      view.finish()
    }
  }

  private inWriteTransaction<T>(work: () => T): T {
    if (this.isWriting) throw new Error("A write cannot be nested in another")
    this.isWriting = true
    try {
      const result = this.lmdb.transactionSync(work)
      this.writes += 1
      return result
    } catch (error) {
      throw writingFailure(this.folder, error)
    } finally {
      this.isWriting = false
    }
  }
}

function writeConflict() {
  return new MongoError("WriteConflict", "Another write came between: the transaction must be tried again",
    { labels: [ "TransientTransactionError" ] })
}
