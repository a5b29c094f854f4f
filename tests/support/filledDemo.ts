import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openSite, type Site } from "./site.ts"

let filled: Promise<string> | undefined

/**
 * A site on a copy of the demonstration, in an empty folder of its own unless one is given. It is filled once for the
 * run, or once for all commands whose `DEMO_FOLDER` names the same place: filling costs more than most of what is done
 * with it.
 */
export async function openDemoSite({ folder = mkdtempSync(join(tmpdir(), "maillage-site-")), smtpUrl = "" } = {}): Promise<Site> {
  cpSync(await (filled ??= fill()), folder, { recursive: true })
  return openSite({ demo: true, folder, smtpUrl })
}

// Two commands may fill at the same moment: each its own, and the first to end gives the place its name.
async function fill(): Promise<string> {
  const shared = process.env["DEMO_FOLDER"]
  const place = shared ?? mkdtempSync(join(tmpdir(), "maillage-demo-"))
  if (!shared) process.once("exit", () => rmSync(place, { recursive: true, force: true }))
  const whole = join(place, "filled")
  if (existsSync(whole)) return whole
  mkdirSync(place, { recursive: true })
  const begun = mkdtempSync(join(place, "begun-"))
  const site = await openSite({ demo: true, folder: begun })
  await site.end()
  if (!existsSync(whole)) renameSync(begun, whole)
  return whole
}
