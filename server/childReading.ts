import { fork } from "node:child_process"
import type { childProgram } from "./childProgram.ts"
import { log } from "./log.ts"

/** How much the reading of a file may take: milliseconds until its reader is there, and from then on; megabytes of memory. */
export type ReadingRoom = Readonly<Record<"start" | "time" | "megabytes", number>>

type Reading<Said> = {
  program: ReturnType<typeof childProgram>
  /** What the reader is told when it starts, and once it said that it is ready. */
  args?: string[]
  order: object
  room: ReadingRoom
  /** What it says; `end` once it said all, or enough. */
  hear: (said: Exclude<Said, { ready: true }>, end: () => void) => void
}

/** Why a reading ended: all was heard, its time was over, it could not begin, or it went away, mostly out of memory. */
export type Ending = "heard" | "late" | "broken" | "gone"

/**
 * Reads a file in a process of its own, which is ended at its limits: what a file holds may be made to harm who reads it.
 * The process says `{ ready: true }` once all that it reads with is loaded, since a busy machine takes seconds for that
 * which are not the file's, and is then sent its order. Never throws.
 */
export function readInChild<Said extends object>({ program, args = [], order, room, hear }: Reading<Said>) {
  return new Promise<Ending>((resolve) => {
    const child = fork(program.file, args, {
      execArgv: [`--max-old-space-size=${room.megabytes}`, ...program.execArgv],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      env: { PATH: process.env["PATH"] ?? "" },
    })
    const end = (ending: Ending) => {
      clearTimeout(timer)
      child.removeAllListeners().kill("SIGKILL")
      resolve(ending)
    }
    let timer = setTimeout(end, room.start, "late")
    child.on("error", () => end("broken"))
    child.on("exit", (code, signal) => {
      log.warn({ args, code, signal }, "The reader of a file ended in the middle of it")
      end("gone")
    })
    child.on("message", (said: Said) => {
      if ("ready" in said) {
        clearTimeout(timer)
        timer = setTimeout(end, room.time, "late")
        child.send(order)
      } else hear(said as Exclude<Said, { ready: true }>, () => end("heard"))
    })
  })
}

/** Lets one work at a time be done, in the order in which they are asked for, whatever becomes of the one before. */
export function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }
}
