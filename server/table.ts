import { fork } from "node:child_process"
import { childProgram } from "./childProgram.ts"
import { log } from "./log.ts"
import { type Sheet, type TableLimits, UnreadTable } from "./table/cells.ts"
import type { Order, Said } from "./table/reader.ts"

/** How long its reader may take to be there on a busy machine, in milliseconds. */
const start = 30_000

let last: Promise<unknown> = Promise.resolve()

/**
 * The sheets of a file (XLSX, OpenDocument, CSV), read by one process at a time, which is ended at its limits. Throws
 * UnreadTable with the reason where it is none, is closed by a password, or holds more than is read.
 */
export function readTable(bytes: Uint8Array, limits: TableLimits): Promise<Sheet[]> {
  if (bytes.length === 0) return Promise.reject(new UnreadTable("empty"))
  if (bytes.length > limits.bytes) return Promise.reject(new UnreadTable("tooLarge"))
  const reading = last.then(() => readNow({ bytes, limits }))
  last = reading.catch(() => {})
  return reading
}

function readNow(order: Order): Promise<Sheet[]> {
  return new Promise((resolve, reject) => {
    const { file, execArgv } = childProgram(import.meta.url, "./table/reader")
    const child = fork(file, [], {
      execArgv: [`--max-old-space-size=${order.limits.megabytes}`, ...execArgv],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      env: { PATH: process.env["PATH"] ?? "" },
    })
    const end = (outcome: Sheet[] | UnreadTable) => {
      clearTimeout(timer)
      child.removeAllListeners().kill("SIGKILL")
      if (outcome instanceof UnreadTable) reject(outcome)
      else resolve(outcome)
    }
    const late = () => end(new UnreadTable("tooSlow"))
    let timer = setTimeout(late, start)
    child.on("error", () => end(new UnreadTable("broken")))
    // Out of memory, most of the time.
    child.on("exit", (code, signal) => {
      log.warn({ code, signal }, "The reader of a table ended in the middle of it")
      end(new UnreadTable("tooLarge"))
    })
    child.on("message", (said: Said) => {
      if ("ready" in said) {
        clearTimeout(timer)
        timer = setTimeout(late, order.limits.time)
        child.send(order)
      } else end("sheets" in said ? said.sheets : new UnreadTable(said.fault))
    })
  })
}
