import { createHash } from "node:crypto"
import { chmodSync, lstatSync, mkdirSync, realpathSync, rmdirSync, rmSync, statSync } from "node:fs"
import { createConnection, createServer, type Server } from "node:net"
import { tmpdir, userInfo } from "node:os"
import { dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { openingFailure } from "./storage/files/failures.ts"

/** What stops a start, in one line for the person who starts it. */
export class OpeningError extends Error {}

/** The longest path of a Unix socket on Linux; Node cuts a longer one off without a word. */
const maxSocketPath = 107
const claimTimeout = 5_000

/**
 * Takes a folder for this process by listening on the socket that is named after it: whoever listens holds the folder,
 * and the system lets go of it when the process ends, however it ends. Gives the server and its path.
 */
export async function holdFolder(folder: string): Promise<{ server: Server, path: string }> {
  const name = nameOf(folder)
  const path = process.platform === "win32" ? String.raw`\\.\pipe\maillage-${name}` : socketPath(name)
  const server = createServer()
  const done = process.platform === "win32" ? () => {} : await claim(path)
  try {
    if (await answers(path)) throw inUse(folder)
    if (process.platform !== "win32") rmSync(path, { force: true })
    await listen(server, path)
    return { server, path }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EADDRINUSE" ? inUse(folder) : error
  } finally {
    done()
  }
}

const nameOf = (folder: string) => createHash("sha256").update(placeOf(folder)).digest("hex").slice(0, 16)

/** Where a folder is being served, for another process of the same account; null where nobody serves it. */
export async function runningAt(folder: string): Promise<string | null> {
  if (process.platform === "win32") return null
  const path = socketPath(nameOf(folder))
  return await answers(path) ? addressOf(path) : null
}

/** What a driver calls a private socket. */
export const addressOf = (path: string) => `mongodb://${encodeURIComponent(path)}/?directConnection=true`

/** One folder has one place, by whatever path it is reached. */
function placeOf(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return realpathSync(folder)
  } catch (error) {
    throw openingFailure(folder, error)
  }
}

const inUse = (folder: string) =>
  new OpeningError(`The database in ${folder} is already open in another process; only one may hold it at a time.`)

/** The private folder of a socket: nobody else may look into it, and nobody else may have made it. */
function socketPath(name: string): string {
  const private_ = join(tmpdir(), `maillage-${userInfo().uid}-${name}`)
  const path = join(private_, "database.sock")
  if (Buffer.byteLength(path) > maxSocketPath) {
    throw new OpeningError(`The temporary folder ${tmpdir()} has too long a name for a socket; set TMPDIR to a shorter one.`)
  }
  mkdirSync(private_, { recursive: true, mode: 0o700 })
  const found = lstatSync(private_)
  if (!found.isDirectory() || found.uid !== userInfo().uid) {
    throw new OpeningError(`${private_} belongs to somebody else; remove it, or set TMPDIR to another folder.`)
  }
  chmodSync(private_, 0o700)
  return path
}

/** Lets go of the folder, and leaves no private folder behind unless somebody is about to use it. */
export async function letGo({ path, server }: { path: string, server: Server }) {
  await new Promise((resolve) => server.close(resolve))
  if (process.platform === "win32") return
  try {
    rmdirSync(dirname(path))
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error
  }
}

/** Looking whether somebody listens, and listening, must be one step: two that start together take turns here. */
async function claim(path: string): Promise<() => void> {
  const turn = `${path}.claim`
  const startedAt = Date.now()
  for (;;) {
    try {
      mkdirSync(turn)
      return () => rmdirSync(turn)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === "ENOENT") mkdirSync(dirname(turn), { mode: 0o700, recursive: true })
      else if (code !== "EEXIST") throw error
    }
    const age = Date.now() - (statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > claimTimeout || Date.now() - startedAt > 2 * claimTimeout) rmSync(turn, { recursive: true, force: true })
    await wait(10)
  }
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path)
    socket.on("connect", () => {
      socket.destroy()
      resolve(true)
    })
    socket.on("error", () => resolve(false))
  })
}

export function listen(server: Server, where: string | { host: string, port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(where, () => {
      server.off("error", reject)
      resolve()
    })
  })
}
