import { MongoError } from "./errors.ts"

export interface Waiting {
  /** One of them is aborted when nobody waits for the answer any more. */
  signals?: readonly AbortSignal[]
  /** Milliseconds since the epoch after which waiting is given up (maxTimeMS). */
  deadline?: number | undefined
  /** Of a transaction, which its client can try again: gives up when the one who holds the right seems to wait for it. */
  conflicts?: boolean
}

/**
 * How long a transaction waits for another one in which nothing happens, in milliseconds. One program that writes in
 * two transactions by turns waits for itself: MongoDB refuses its second write at once. Steps that are busy are waited
 * for as long as they take.
 */
export const idleHolder = 5_000

type Waiter = { start(): void }

/**
 * The right to write: one holder at a time, first come, first served. A write holds it for the length of its command,
 * a transaction from its first write to its end; readers never ask for it.
 */
export class WriterLock {
  private held = false
  private usedAt = 0
  private readonly queue = new Set<Waiter>()

  /** Resolves with the function that lets go, which may be called twice. */
  acquire({ signals = [], deadline, conflicts = false }: Waiting = {}): Promise<() => void> {
    if (!this.held) {
      this.held = true
      this.used()
      return Promise.resolve(this.releaser())
    }
    return new Promise((resolve, reject) => {
      const giveUp = (error: MongoError) => {
        stopWaiting()
        reject(error)
      }
      const disconnected = () => giveUp(abandoned())
      const timer = deadline === undefined ? undefined : setTimeout(() => giveUp(expired()), deadline - Date.now())
      const stopWatching = conflicts ? this.watch(() => giveUp(conflict())) : () => {}
      const waiter = {
        start: () => {
          stopWaiting()
          this.used()
          resolve(this.releaser())
        },
      }
      const stopWaiting = () => {
        this.queue.delete(waiter)
        clearTimeout(timer)
        stopWatching()
        for (const signal of signals) signal.removeEventListener("abort", disconnected)
      }
      this.queue.add(waiter)
      for (const signal of signals) signal.addEventListener("abort", disconnected)
      if (signals.some(({ aborted }) => aborted)) disconnected()
    })
  }

  /** The holder does something. */
  used() {
    this.usedAt = Date.now()
  }

  /** Calls once when somebody has waited long enough for a holder that does nothing. */
  private watch(giveUp: () => void) {
    const since = Date.now()
    const look = () => {
      const quiet = Date.now() - Math.max(since, this.usedAt)
      if (quiet >= idleHolder) giveUp()
      else timer = setTimeout(look, idleHolder - quiet)
    }
    let timer = setTimeout(look, idleHolder)
    return () => clearTimeout(timer)
  }

  private releaser() {
    let released = false
    return () => {
      if (released) return
      released = true
      const [next] = this.queue
      if (next) next.start()
      else this.held = false
    }
  }
}

/** The answer to a command whose client has gone, or has given its transaction up. */
export const abandoned = () =>
  new MongoError("NoSuchTransaction", "The client has given this command up", { labels: ["TransientTransactionError"] })

/** The answer to a transaction that another one keeps from writing: withTransaction tries it again. */
const conflict = () =>
  new MongoError(
    "WriteConflict",
    "Caused by :: Write conflict during plan execution and yielding is " +
      "disabled. :: Please retry your operation or multi-document transaction.",
    { labels: ["TransientTransactionError"] },
  )

/** The answer to a command that took longer than its maxTimeMS. */
export const expired = () => new MongoError("MaxTimeMSExpired", "operation exceeded time limit")
