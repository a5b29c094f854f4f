import { existsSync } from "node:fs"
import { chromium, type Browser, type Locator, type Page } from "playwright-core"
import { isWorker } from "./run.ts"

// The same engine without the window that nobody looks at takes half the time, where it is installed.
const programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"]
const program = process.env["CHROMIUM"] ?? programs.find(existsSync)
const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A name that is not localhost, for what browsers do only there.
  "--host-resolver-rules=MAP maillage.test 127.0.0.1",
]

let running: Promise<Browser> | undefined

/** The run's real Chromium, without window: one for all files, each of which opens and closes contexts of its own. */
export function theChromium(): Promise<Browser> {
  if (!program || !existsSync(program))
    throw new Error(
      `No Chromium at ${program ?? programs.join(" or ")}: install it (apt-get install chromium-headless-shell, or chromium), or name its place in CHROMIUM.`,
    )
  running ??= chromium.launch({ executablePath: program, args: quiet })
  return running
}

/** Presses what leads to another page, and waits until that one is there. */
export async function leaveBy(page: Page, button: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("load"), button.click()])
}

async function close() {
  await (await running)?.close()
}

/** Hooks of the browser tests: see tests/journeys/.mocharc.json. A worker's ends with it. */
export const mochaHooks = { afterAll: isWorker ? [] : close }
