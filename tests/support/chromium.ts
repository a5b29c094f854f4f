import { existsSync } from "node:fs"
import { chromium, type Browser } from "playwright-core"

const program = process.env["CHROMIUM"] ?? "/usr/bin/chromium"
const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"]

/** A real Chromium without window, or null where there is none (CHROMIUM names another place for it). */
export async function launchChromium(): Promise<Browser | null> {
  return existsSync(program) ? chromium.launch({ executablePath: program, args: quiet }) : null
}
