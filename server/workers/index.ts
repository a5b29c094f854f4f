import cluster, { type Worker } from "node:cluster"
import { once } from "node:events"
import { extname } from "node:path"
import { fileURLToPath } from "node:url"
import { log } from "../log.ts"

/** What a worker is told by its parent, by message: arguments would show the database's address to the whole machine. */
export type Order = { uri: string } | { close: true }

/** What a worker tells its parent: that it hears, since what is said before is lost, then how its start went. */
export type Report = { ready: true } | { listening: true } | { failed: string }

/** How long a worker may take to finish what is at hand before it is ended, in milliseconds. */
const patience = 30_000

/** More deaths than this in a minute are no accident. */
const deathsAllowed = 10

/**
 * Runs the site in `count` processes that share its port; one that dies is replaced. Resolves when all of them listen
 * with what ends them; rejects with the reason of the first that cannot. `giveUp` is called with one line when they die
 * one after the other.
 */
export async function openWorkers(
  uri: string,
  count: number,
  giveUp: (reason: string) => void,
): Promise<() => Promise<void>> {
  const running = new Set<Worker>()
  let deaths: number[] = []
  let settled = false

  cluster.setupPrimary({
    exec: fileURLToPath(new URL(`./process${extname(fileURLToPath(import.meta.url))}`, import.meta.url)),
    args: [],
  })
  const begin = () => {
    const worker = cluster.fork()
    running.add(worker)
    worker.once("exit", (code: number | null, signal: string | null) => {
      running.delete(worker)
      if (settled) replace(`${signal ?? code}`)
    })
    return listening(worker, uri)
  }
  const replace = (how: string) => {
    const now = Date.now()
    deaths = [...deaths.filter((death) => death > now - 60_000), now]
    if (deaths.length > deathsAllowed)
      return giveUp(`The workers of the site die as soon as they start: the last one ended with ${how}.`)
    log.error(`A worker of the site ended with ${how}; another takes its place.`)
    begin().catch((error: Error) => log.error(error.message))
  }

  await Promise.all(Array.from({ length: count }, begin))
  settled = true
  return async () => {
    settled = false
    await Promise.all([...running].map(ended))
  }
}

/** Tells a worker where its database is. Resolves when it listens, rejects with its reason when it cannot. */
function listening(worker: Worker, uri: string): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on("message", (report: Report) => {
      if ("ready" in report) worker.send({ uri } satisfies Order)
      else if ("failed" in report) reject(new Error(report.failed))
      else resolve()
    })
    worker.once("exit", (code, signal) =>
      reject(new Error(`A worker of the site ended with ${signal ?? code} before it listened.`)),
    )
  })
}

async function ended(worker: Worker): Promise<void> {
  const gone = once(worker, "exit")
  const timer = setTimeout(() => worker.process.kill("SIGKILL"), patience)
  // One that is dying already cannot be told.
  worker.send({ close: true } satisfies Order, () => {})
  await gone
  clearTimeout(timer)
}
