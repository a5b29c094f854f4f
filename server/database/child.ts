import { fork, type ChildProcess } from "node:child_process"
import { createRequire } from "node:module"
import { extname } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { damaged, StorageError } from "./storage/files/failures.ts"

/** What a child that works on a folder tells its parent instead of anything else, in one line. */
export interface Failure {
  failed: string
}

/**
 * In MB: how large V8 may make the room of new objects. It makes it 16 by itself, three times over, which is most of what
 * such a process takes; a quarter of it costs no time here.
 */
const newSpace = 4

/** Starts a program of this folder in a process of its own, and gives it its one message. */
export function startChild(name: "endpoint" | "checker", message: object): ChildProcess {
  const extension = extname(fileURLToPath(import.meta.url))
  const program = fileURLToPath(new URL(`./${name}${extension}`, import.meta.url))
  const loader = () => pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href
  const execArgv = [`--max-semi-space-size=${newSpace}`, ...(extension === ".ts" ? ["--import", loader()] : [])]
  const child = fork(program, [], { execArgv, stdio: ["ignore", "inherit", "pipe", "ipc"] })
  child.send(message)
  return child
}

/** How LMDB dies of a damaged file: it reads the file as memory. */
const deathsOfDamage = ["SIGSEGV", "SIGBUS", "SIGABRT", "SIGILL", "SIGTRAP"]

/** Why a child ended, once it has: the likely cause, in one line that names the folder. */
export function endOf(child: ChildProcess, folder: string): Promise<Failure> {
  let noise = ""
  child.stderr!.on("data", (chunk: Buffer) => (noise += chunk.toString()))
  return new Promise((resolve) => {
    child.once("close", (code, signal) => {
      const died = howItEnded(code, signal)
      resolve({
        failed: deathsOfDamage.includes(signal ?? "")
          ? new StorageError(folder, "damaged", `${damaged} (${died})`).message
          : new StorageError(folder, "unknown", `${died}. ${noise}`).message,
      })
    })
  })
}

export const howItEnded = (code: unknown, signal: unknown) => `its process ended with ${String(signal ?? code)}`
