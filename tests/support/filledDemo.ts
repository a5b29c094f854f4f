import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runFolder } from "./run.ts"
import { openSite, patience, type Site } from "./site.ts"
import { until } from "./until.ts"

let filled: Promise<string> | undefined

/**
 * A site on a copy of the demonstration, in an empty folder of its own unless one is given. It is filled once for the
 * run, or once for all commands whose `DEMO_FOLDER` names the same place: filling costs more than most of what is done
 * with it.
 */
export async function openDemoSite({
  folder = mkdtempSync(join(tmpdir(), "maillage-site-")),
  smtpUrl = "",
} = {}): Promise<Site> {
  cpSync(await (filled ??= fill()), folder, { recursive: true })
  return openSite({ demo: true, folder, smtpUrl })
}

// Of several processes that want it at the same moment, the one that makes its folder fills it, and the others wait.
async function fill(): Promise<string> {
  const place = process.env["DEMO_FOLDER"] ?? join(runFolder(), "filled-demo")
  const [begun, whole] = [join(place, "begun"), join(place, "filled")]
  mkdirSync(place, { recursive: true })
  while (!existsSync(whole)) {
    if (!claims(begun)) {
      await until("somebody else's demonstration", () => existsSync(whole) || !existsSync(begun), patience)
      continue
    }
    try {
      await (await openSite({ demo: true, folder: begun })).end()
      renameSync(begun, whole)
    } finally {
      rmSync(begun, { recursive: true, force: true })
    }
  }
  return whole
}

function claims(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false
    throw error
  }
}
