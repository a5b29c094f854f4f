import { ClusterClock } from "./clusterClock.ts"
import { Cursors } from "./cursors.ts"
import { forgetBefore } from "./retries.ts"
import { Sessions, sessionTimeoutMinutes } from "./sessions.ts"
import type { Store } from "./storage/index.ts"

/** How often what is over is cleared away: documents by TTL indexes, idle cursors and sessions. */
export const sweepSeconds = 60

export interface InstanceSettings {
  sweepSeconds?: number | undefined
  transactionLifetimeSeconds?: number | undefined
  /** Collections of small documents that are written down to the last megabytes of a disk that fills up. */
  writtenToTheEnd?: string[] | undefined
}

/** What all connections of one endpoint share. */
export class Instance {
  readonly startedAt = Date.now()
  readonly cursors = new Cursors()
  readonly clock = new ClusterClock()
  readonly sessions: Sessions
  private readonly sweeper: NodeJS.Timeout
  private open = true
  private readonly writtenToTheEnd: readonly string[]

  constructor(
    readonly store: Store,
    settings: InstanceSettings = {},
  ) {
    this.sessions = new Sessions(store, this.cursors, settings.transactionLifetimeSeconds)
    this.writtenToTheEnd = settings.writtenToTheEnd ?? []
    this.sweeper = setTimeout(() => void this.sweep(), (settings.sweepSeconds ?? sweepSeconds) * 1000)
  }

  /** Whether writes of this collection may take of the room that is kept free. */
  isSmall(collection: unknown): boolean {
    return typeof collection === "string" && this.writtenToTheEnd.includes(collection)
  }

  /** Aborts what is open and closes the files. */
  async close() {
    this.open = false
    clearTimeout(this.sweeper)
    this.sessions.endAll()
    this.cursors.closeWhere(() => true)
    await this.store.close()
  }

  /** What cannot be cleared away now, for the disk is full, is cleared away a sweep later. */
  private async sweep() {
    const now = Date.now()
    this.cursors.closeIdle(now)
    this.sessions.endIdle(now)
    const release = await this.sessions.lock.acquire()
    try {
      if (!this.open) return
      this.store.expire(new Date(now))
      forgetBefore(this.store, new Date(now - sessionTimeoutMinutes * 60_000))
    } catch (error) {
      console.error(error)
    } finally {
      release()
      if (this.open) this.sweeper.refresh()
    }
  }
}
