import { log } from "./log.ts"

/** How often a worker looks for work that another process, or an earlier start, has left: milliseconds. */
export const pollEvery = 5000

export type Worker = {
  /** Looks for work at once instead of at the next poll. */
  wake(): void
  /** Takes no further work; resolves when what is at hand is done. */
  stop(): Promise<void>
}

/**
 * Repeats `turn` as long as it says that it found something to do (true), then waits for `wake` or the next poll. A turn
 * that throws is logged and tried again at the next poll.
 */
export function startWorker(name: string, turn: () => Promise<boolean>, every = pollEvery): Worker {
  let stopped = false
  let woken = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null

  async function work(): Promise<void> {
    try {
      do {
        woken = false
        while (!stopped && (await turn()));
      } while (woken && !stopped)
    } catch (error) {
      log.error({ err: error, worker: name }, "A worker stumbled")
    }
    running = null
    if (!stopped) timer = setTimeout(start, every)
  }

  function start(): void {
    clearTimeout(timer)
    woken = true
    if (!stopped) running ??= work()
  }

  start()
  return {
    wake: start,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
