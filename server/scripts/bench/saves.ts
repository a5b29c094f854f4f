import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openDatabase } from "../../database/index.ts"
import { openDouble } from "./saves/double.ts"
import { type Load, saveTogether } from "./saves/together.ts"
import { number, printTable } from "./table.ts"

/** What the aims are written for. */
const load: Omit<Load, "seconds"> = { processes: 2, perSecond: 200, texts: 200 }

async function row(name: string, uri: string, seconds: number): Promise<string[]> {
  const { took, failed, again } = await saveTogether(uri, { ...load, seconds })
  if (failed[0] !== undefined) console.log(`The first that failed: ${failed[0]}`)
  took.sort((a, b) => a - b)
  const at = (share: number) => `${number(took[Math.floor(took.length * share)] ?? null, 1)} ms`
  const steps = took.length + failed.length
  return [name, String(steps), String(failed.length), at(0.5), at(0.95), `${number((100 * again) / steps, 1)} %`]
}

/** What steps cost that two processes save at the same time, and how many of them are run again because they met. */
export async function benchSaves(seconds: number) {
  const folder = mkdtempSync(join(tmpdir(), "maillage-bench-"))
  const database = await openDatabase({ folder, port: 0 })
  const double = await openDouble(database.uri)
  try {
    const rows = [
      ["steps on", "steps", "failed", "median", "p95", "run again"],
      await row("npm run database", database.uri, seconds),
      await row("its double, which refuses at once as MongoDB does", double.uri, seconds),
    ]
    console.log(`\n${load.processes} processes, ${load.perSecond} saves a second together, for ${seconds} s.`)
    printTable(rows)
  } finally {
    await double.close()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
