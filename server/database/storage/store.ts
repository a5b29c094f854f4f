import { open } from "lmdb"
import { CatalogCache } from "./catalog/cache.ts"
import { statisticsAsCounters } from "./collection/state.ts"
import { deleteSome, isAnythingOver } from "./expire.ts"
import { MAX_READERS, openingFailure, readingFailure, requireReserve, writingFailure } from "./files/failures.ts"
import { checkFolder, noteFormat } from "./files/folder.ts"
import { LmdbSnapshot, LmdbWrite, type Lmdb } from "./map/lmdb.ts"
import type { OrderedMap } from "./map/orderedMap.ts"
import { Overlay } from "./map/overlay.ts"
import type { Difference, Snapshot, Store, Transaction, Verified, View } from "./types.ts"
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
    maxReaders: MAX_READERS,
  })
}

class LmdbStore implements Store {
  readonly examined = { keysExamined: 0, docsExamined: 0 }
  private readonly catalog = new CatalogCache()
  /** Counts the writes, so that a transaction knows whether it was alone. */
  private writes = 0
  private isWriting = false

  constructor(
    private readonly folder: string,
    private readonly lmdb: Lmdb,
  ) {}

  read<T>(work: (view: View) => T): T {
    return this.readMap(work)
  }

  write<T>(work: (view: View) => T, isSmall = false): T {
    return this.writeMap(work, isSmall)
  }

  snapshot(): Snapshot {
    return this.mapSnapshot()
  }

  begin(): Transaction {
    const base = this.openSnapshot()
    const since = this.writes
    let latest: LmdbSnapshot | undefined
    const overlay = new Overlay(base, statisticsAsCounters)
    const close = () => {
      base.close()
      latest?.close()
    }
    return {
      run: (work) => this.runOver(overlay, work),
      catchUp: () => {
        if (this.writes !== since) overlay.catchUp((latest = this.openSnapshot()))
      },
      commit: () => {
        base.checkOpen()
        const changes = overlay.changes()
        close()
        if (changes.length > 0) this.inWriteTransaction((map) => putAll(map, changes), { bytes: sizeOf(changes) })
      },
      abort: close,
    }
  }

  expire(now: Date): number {
    if (!this.readMap((view) => isAnythingOver(view, now))) return 0
    let deleted = 0
    for (let some = -1; some !== 0; deleted += some) some = this.writeMap((view) => deleteSome(view, now))
    return deleted
  }

  verify(tell?: (collection: Verified) => void): Difference[] {
    return this.readMap((view) => verify(view, tell))
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
    const map = this.openSnapshot()
    const view = new MapView(map, false, this.catalog, this.examined)
    return {
      view,
      close() {
        view.forget()
        map.close()
      },
    }
  }

  private openSnapshot(): LmdbSnapshot {
    if (this.isWriting) throw new Error("A snapshot cannot be taken inside a write")
    try {
      return new LmdbSnapshot(this.lmdb)
    } catch (error) {
      throw readingFailure(error)
    }
  }

  private writeMap<T>(work: (view: MapView) => T, isSmall = false): T {
    return this.inWriteTransaction(
      (map) => {
        const view = new MapView(map, true, this.catalog, this.examined)
        try {
          const result = work(view)
          view.finish()
          return result
        } finally {
          view.forget()
        }
      },
      { isSmall },
    )
  }

  /** What a command wrote before it failed stays, and is counted; the caller decides whether to go on. */
  private runOver<T>(overlay: Overlay, work: (view: View) => T): T {
    const view = new MapView(overlay, true, this.catalog, this.examined)
    try {
      return work(view)
    } finally {
      view.finish()
    }
  }

  private inWriteTransaction<T>(work: (map: OrderedMap) => T, size: { bytes?: number; isSmall?: boolean }): T {
    if (this.isWriting) throw new Error("A write cannot be nested in another")
    requireReserve(this.folder, size)
    this.isWriting = true
    const map = new LmdbWrite(this.lmdb)
    try {
      const result = this.lmdb.transactionSync(() => work(map))
      this.writes += 1
      return result
    } catch (error) {
      throw writingFailure(this.folder, error)
    } finally {
      map.close()
      this.isWriting = false
    }
  }
}

type Changes = ReturnType<Overlay["changes"]>

function sizeOf(changes: Changes) {
  return changes.reduce((sum, [key, value]) => sum + key.length + (value?.length ?? 0), 0)
}

function putAll(map: OrderedMap, changes: Changes) {
  for (const [key, value] of changes) {
    if (value === null) map.remove(key)
    else map.put(key, value)
  }
}
