import { type ChildProcess, fork, spawn } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "../../paths.ts"

/** How long the site may take to be built, filled and to answer, in milliseconds. */
const patience = 600_000
/** Clock ticks a second in /proc (proc(5), USER_HZ). */
const ticks = 100

export type Running = { address: string; pid: number; close: () => Promise<void> }

/** A folder for the data of a site, and what takes it away. */
export function dataFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "maillage-bench-"))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The built site on the demonstration's data, which lie in the folder or are filled into it. */
export async function openSite(folder: string): Promise<Running> {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const site = spawn(process.execPath, [join(root, "server/scripts/start.mjs"), "--demo"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      MONGODB_URI: "",
      SMTP_URL: "",
      DATA_DIR: folder,
      PORT: String(port),
      BASE_URL: address,
      LOG_LEVEL: "error",
    },
  })
  const close = () => ended(site)
  const end = Date.now() + patience
  while (!(await fetch(`${address}/health`).catch(() => null))?.ok) {
    if (site.exitCode !== null || Date.now() > end) {
      await close()
      throw new Error("The site did not start.")
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return { address, pid: site.pid!, close }
}

/** Bare Express with one page; `show` gives it the page. */
export async function openConstant(): Promise<Running & { show: (html: string) => Promise<void> }> {
  const server = fork(join(root, "server/scripts/bench/site/constant.ts"), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production" },
  })
  const told = () => new Promise<unknown>((resolve) => server.once("message", resolve))
  const port = (await told()) as number
  return {
    address: `http://localhost:${port}`,
    pid: server.pid!,
    close: () => ended(server),
    async show(html) {
      const ready = told()
      server.send(html)
      await ready
    },
  }
}

async function ended(child: ChildProcess) {
  if (child.exitCode !== null) return
  const exit = new Promise((resolve) => child.once("exit", resolve))
  child.kill("SIGTERM")
  await exit
}

/** A port of this machine on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The processor time of a process so far, in microseconds; null where the system does not tell. */
export function cpuOf(pid: number): number | null {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return null
  const fields = readFileSync(file, "utf8").split(") ")[1]!.split(" ")
  return ((Number(fields[11]) + Number(fields[12])) * 1_000_000) / ticks
}

/** The processes that a process has started: the site's is its database. */
export function childrenOf(pid: number): number[] {
  if (!existsSync("/proc")) return []
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => {
      const file = `/proc/${each}/stat`
      return existsSync(file) && Number(readFileSync(file, "utf8").split(") ")[1]?.split(" ")[1]) === pid
    })
}
