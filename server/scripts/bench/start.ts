import { readFileSync } from "node:fs"
import { setTimeout } from "node:timers/promises"
import { childrenOf, openSite } from "./processes.ts"
import { number, printTable } from "./table.ts"

/** When the memory of a site that nobody uses is read, in milliseconds after its first page. */
const settled = 60_000

/** What a process alone holds of the memory, in MB (proc(5), smaps_rollup); null where the system does not tell. */
function privateMemory(pid: number): number | null {
  try {
    const rows = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8").matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)
    return [...rows].reduce((sum, [, size]) => sum + Number(size), 0) / 1000
  } catch {
    return null
  }
}

/** How long a built site takes from its start to its first page, and what it and its database hold a minute later. */
export async function benchStart(folder: string) {
  const begun = performance.now()
  const site = await openSite(folder)
  try {
    await (await fetch(`${site.address}/session/new`)).text()
    const firstPage = performance.now() - begun
    await setTimeout(settled)
    const [own, database] = [[site.pid], childrenOf(site.pid)].map((pids) =>
      pids
        .map(privateMemory)
        .reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0),
    ) as [number | null, number | null]
    console.log(
      "\nA built site on the demonstration's data that nobody uses, and what it holds a minute after its start.",
    )
    printTable([
      ["first page", "site", "database", "together"],
      [
        `${number(firstPage)} ms`,
        ...[own, database, own === null || database === null ? null : own + database].map(
          (each) => `${number(each)} MB`,
        ),
      ],
    ])
  } finally {
    await site.close()
  }
}
