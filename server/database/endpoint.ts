import { createServer, type AddressInfo, type Server, type Socket } from "node:net"
import { credentialsFor, userName, type Credentials } from "./authentication.ts"
import type { Failure } from "./child.ts"
import { Connection } from "./connection.ts"
import { holdFolder, OpeningError, type Hold } from "./folderLock.ts"
import { Instance, type InstanceSettings } from "./instance.ts"
import { addressOf, listen, openSocket } from "./privateSocket.ts"
import { openStore } from "./storage/index.ts"

/** What the parent asks of this process, in its one message: arguments would show the password to the whole machine. */
export interface EndpointOptions extends InstanceSettings {
  folder: string
  /** Listens on loopback: on this port, or on any with 0. Without it, on the private socket alone. */
  port?: number | undefined
  /** Asked of whoever comes by loopback. */
  password?: string | undefined
}

/** What this process tells its parent, once. */
export type Report = { uri: string } | Failure

/**
 * The child process that serves a folder. It ends when its parent does or says so; the signals of a terminal are left
 * to the parent, which still needs its database to end well.
 */
async function serve(options: EndpointOptions) {
  // What it makes is read by its owner alone.
  process.umask(0o077)
  const sockets = new Set<Socket>()
  const hold = holdFolder(options.folder)
  const socket = await openSocket()
  const instance = new Instance(openStore(options.folder), options)
  const accept = (listener: Server, address: string, credentials?: Credentials) => {
    listener.on("connection", (socket) => {
      sockets.add(socket)
      socket.on("close", () => sockets.delete(socket))
      new Connection(instance, socket, address, credentials)
    })
  }
  accept(socket.server, socket.path)
  let uri = addressOf(socket.path)
  if (options.port !== undefined) uri = await serveLoopback(options, accept)

  const stop = async () => {
    for (const socket of sockets) socket.destroy()
    await instance.close()
    await socket.close()
    hold.letGo()
    process.exit(0)
  }
  process.removeAllListeners("disconnect").on("disconnect", () => void stop())
  process.on("SIGINT", () => {})
  process.on("SIGTERM", () => {})
  announce(hold, socket.path)
  report({ uri })
}

/** A disk that is full to its last byte keeps no address: other programs are refused then, and the site goes on. */
function announce(hold: Hold, path: string): void {
  try {
    hold.announce(path)
  } catch (error) {
    console.error((error as Error).message)
  }
}

async function serveLoopback(
  { password, port }: EndpointOptions,
  accept: (listener: Server, address: string, credentials?: Credentials) => void,
): Promise<string> {
  const listener = createServer()
  await listen(listener, { host: "127.0.0.1", port: port! }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE" ? new OpeningError(`Port ${port} is already in use.`) : error
  })
  const address = `127.0.0.1:${(listener.address() as AddressInfo).port}`
  accept(listener, address, password === undefined ? undefined : credentialsFor(password))
  if (password === undefined) return `mongodb://${address}/?directConnection=true`
  const user = `${userName}:${encodeURIComponent(password)}`
  return `mongodb://${user}@${address}/?directConnection=true&authSource=admin&authMechanism=SCRAM-SHA-256`
}

const report = (message: Report) => process.send?.(message)

process.on("disconnect", () => process.exit())
process.once("message", (options: EndpointOptions) => {
  serve(options).catch((error: Error) => {
    report({ failed: error.message })
    process.exitCode = 1
    process.disconnect()
  })
})
