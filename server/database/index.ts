import type { ChildProcess } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import type { Socket } from "node:net"
import { endOf, howItEnded, startChild } from "./child.ts"
import type { EndpointOptions, Report } from "./endpoint.ts"

/** How long a database may take to close before its process is ended. */
const closingTimeout = 10_000

export interface DatabaseOptions extends Omit<EndpointOptions, "port" | "password"> {
  /** Serves loopback too, for other tools: on this port, or on any free one with 0. */
  port?: number
  /** Asked of whoever comes by loopback; made up when it is not given. */
  password?: string
}

export interface Database {
  /** Where it answers, for any MongoDB driver. */
  uri: string
  /** Finishes what is being written and ends the process. */
  close: () => Promise<void>
  /** Calls the listener with one line when the process ends without being asked to. */
  onExit: (listener: (reason: string) => void) => void
}

/**
 * Opens the embedded database of a folder, made when it is not there, in a process of its own. Rejects with one line to
 * show: the folder is held by another process, its file is damaged, its disk cannot be written.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const withoutSockets = process.platform === "win32"
  const port = options.port ?? (withoutSockets ? 0 : undefined)
  const password = port === undefined ? undefined : (options.password ?? randomBytes(24).toString("base64url"))
  const child = startChild("endpoint", { ...options, port, password })
  const said = once(child, "message").then(([report]) => report as Report)
  const report = await Promise.race([said, endOf(child, options.folder)])
  if ("failed" in report) throw new Error(report.failed)
  return opened(child, report.uri, options.folder)
}

function opened(child: ChildProcess, uri: string, folder: string): Database {
  let closing = false
  child.stderr!.removeAllListeners("data").pipe(process.stderr, { end: false })
  // Whoever forgets to close it can still end.
  for (const handle of [child, child.channel, child.stderr as Socket]) handle?.unref()
  return {
    uri,
    async close() {
      closing = true
      if (child.exitCode !== null || child.signalCode !== null) return
      child.ref()
      const gone = once(child, "exit")
      const timer = setTimeout(() => child.kill("SIGKILL"), closingTimeout)
      child.disconnect()
      await gone
      clearTimeout(timer)
    },
    onExit(listener) {
      child.once("exit", (code, signal) => {
        if (!closing) listener(`The database in ${folder} has stopped: ${howItEnded(code, signal)}.`)
      })
    },
  }
}
