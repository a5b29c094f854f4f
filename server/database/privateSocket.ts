import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { createConnection, createServer, type Server } from "node:net"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"

/** The longest path of a Unix socket on Linux; Node cuts a longer one off without a word. */
const maxSocketPath = 107

const folderName = "maillage-"
const socketName = "database.sock"

export interface PrivateSocket {
  server: Server
  path: string
  close(): Promise<void>
}

/** Listens in a folder of its own, which nobody else may look into. */
export async function openSocket(): Promise<PrivateSocket> {
  const path = process.platform === "win32" ? String.raw`\\.\pipe\maillage-${randomUUID()}` : newPath()
  const server = createServer()
  await listen(server, path)
  return {
    server,
    path,
    async close() {
      await new Promise((resolve) => server.close(resolve))
      forgetSocket(path)
    },
  }
}

function newPath(): string {
  // Six letters more, and a name.
  const length = Buffer.byteLength(join(tmpdir(), `${folderName}xxxxxx`, socketName))
  if (length > maxSocketPath)
    throw new Error(`The temporary folder ${tmpdir()} has too long a name for a socket; set TMPDIR to a shorter one.`)
  return join(mkdtempSync(join(tmpdir(), folderName)), socketName)
}

/** Removes what a socket leaves behind, also one whose process was killed. */
export function forgetSocket(path: string): void {
  const folder = dirname(path)
  if (basename(path) === socketName && /^maillage-\w{6}$/.test(basename(folder)))
    rmSync(folder, { recursive: true, force: true })
}

/** What a driver calls a private socket. */
export const addressOf = (path: string) => `mongodb://${encodeURIComponent(path)}/?directConnection=true`

/** Whether somebody listens there. */
export function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path)
    socket.on("connect", () => {
      socket.destroy()
      resolve(true)
    })
    socket.on("error", () => resolve(false))
  })
}

export function listen(server: Server, where: string | { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(where, () => {
      server.off("error", reject)
      resolve()
    })
  })
}
