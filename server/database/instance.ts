import { Cursors } from "./cursors.ts"
import { forgetBefore } from "./retries.ts"
import { Sessions, sessionTimeoutMinutes } from "./sessions.ts"
import type { Store } from "./storage/index.ts"

/** How often what is over is cleared away: documents by TTL indexes, idle cursors and sessions. */
export const sweepSeconds = 60

export interface InstanceSettings {
  sweepSeconds?: number | undefined
  transactionLifetimeSeconds?: number | undefined
}

/** What all connections of one endpoint share. */
export class Instance {
  readonly startedAt = Date.now()
  readonly cursors = new Cursors()
  readonly sessions: Sessions
  private readonly sweeper: NodeJS.Timeout

  constructor(readonly store: Store, settings: InstanceSettings = {}) {
    this.sessions = new Sessions(store, this.cursors, settings.transactionLifetimeSeconds)
    this.sweeper = setInterval(() => void this.sweep(), (settings.sweepSeconds ?? sweepSeconds) * 1000)
  }

  /** Aborts what is open and closes the files. */
  async close() {
    clearInterval(this.sweeper)
    this.sessions.endAll()
    this.cursors.closeWhere(() => true)
    await this.store.close()
  }

  private async sweep() {
    const now = Date.now()
    this.cursors.closeIdle(now)
    this.sessions.endIdle(now)
    const release = await this.sessions.lock.acquire()
    try {
      this.store.expire(new Date(now))
      this.store.write((view) => forgetBefore(view, new Date(now - sessionTimeoutMinutes * 60_000)))
    } finally {
      release()
    }
  }
}
