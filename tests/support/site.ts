import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "../../server/paths.ts"
import { freePort } from "../../server/scripts/bench/processes.ts"
import { builtProgram } from "./built.ts"

/** How long a site may take to fill itself with the demonstration and listen, in milliseconds. */
export const patience = 240_000

type Options = { demo?: boolean; smtpUrl?: string; host?: string; folder?: string; settings?: Record<string, string> }

/** A site that runs as a process of its own, on an empty folder of its own unless one is given; `output` is what it printed. */
export type Site = {
  address: string
  port: number
  pid: number
  folder: string
  output: () => string
  /** Asks it to end, and says how it did. */
  end: () => Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  close: () => Promise<void>
}

/** Starts the site as its operator would, with the demonstration's two years, with nothing at all or with what is there. */
export async function openSite({
  demo = false,
  smtpUrl = "",
  host = "127.0.0.1",
  settings = {},
  ...given
}: Options = {}): Promise<Site> {
  const folder = given.folder ?? mkdtempSync(join(tmpdir(), "maillage-site-"))
  const port = await freePort()
  const address = `http://localhost:${port}`
  const site = spawn(process.execPath, [builtProgram("start"), ...(demo ? ["--demo"] : [])], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "",
      MONGODB_URI: "",
      DATA_DIR: folder,
      PORT: String(port),
      HOST: host,
      BASE_URL: address,
      SMTP_URL: smtpUrl,
      LOG_LEVEL: "warn",
      ...settings,
    },
  })
  let printed = ""
  for (const stream of [site.stdout, site.stderr])
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString()
    })
  await untilItAnswers(site, `http://127.0.0.1:${port}/health`, () => printed)
  const over = new Promise<Awaited<ReturnType<Site["end"]>>>((resolve) => {
    site.once("exit", (code, signal) => resolve({ code, signal }))
  })
  const end = () => {
    site.kill("SIGTERM")
    return over
  }
  return {
    address,
    port,
    pid: site.pid!,
    folder,
    output: () => printed,
    end,
    async close() {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilItAnswers(site: ChildProcess, health: string, printed: () => string) {
  const end = Date.now() + patience
  while (Date.now() < end && site.exitCode === null) {
    const answer = await fetch(health).catch(() => null)
    // It answers a moment before it says so, and where its first page is.
    if (answer?.ok && printed().includes("Maillage: ")) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  site.kill("SIGKILL")
  throw new Error(`The site did not start: ${printed()}`)
}
