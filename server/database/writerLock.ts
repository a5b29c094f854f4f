import { MongoError } from "./errors.ts"

export interface Waiting {
  /** One of them is aborted when nobody waits for the answer any more. */
  signals?: readonly AbortSignal[]
  /** Milliseconds since the epoch after which waiting is given up (maxTimeMS). */
  deadline?: number | undefined
}

type Waiter = { start(): void }

/**
 * The right to write: one holder at a time, first come, first served. A write holds it for the length of its command,
 * a transaction from its first write to its end; readers never ask for it.
 */
export class WriterLock {
  private held = false
  private readonly queue = new Set<Waiter>()

  /** Resolves with the function that lets go, which may be called twice. */
  acquire({ signals = [], deadline }: Waiting = {}): Promise<() => void> {
    if (!this.held) {
      this.held = true
      return Promise.resolve(this.releaser())
    }
    return new Promise((resolve, reject) => {
      const giveUp = (error: MongoError) => {
        stopWaiting()
        reject(error)
      }
      const disconnected = () => giveUp(abandoned())
      const timer = deadline === undefined ? undefined : setTimeout(() => giveUp(expired()), deadline - Date.now())
      const waiter = {
        start: () => {
          stopWaiting()
          resolve(this.releaser())
        },
      }
      const stopWaiting = () => {
        this.queue.delete(waiter)
        clearTimeout(timer)
        for (const signal of signals) signal.removeEventListener("abort", disconnected)
      }
      this.queue.add(waiter)
      for (const signal of signals) signal.addEventListener("abort", disconnected)
      if (signals.some(({ aborted }) => aborted)) disconnected()
    })
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
export const abandoned = () => new MongoError("NoSuchTransaction", "The client has given this command up",
  { labels: ["TransientTransactionError"] })

/** The answer to a command that took longer than its maxTimeMS. */
export const expired = () => new MongoError("MaxTimeMSExpired", "operation exceeded time limit")
