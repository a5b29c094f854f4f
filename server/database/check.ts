import { endOf, startChild } from "./child.ts"
import type { CheckReport } from "./checker.ts"
import type { Difference, Verified } from "./storage/index.ts"

/**
 * Compares every collection of a folder with its indexes, in a process of its own that holds the folder meanwhile.
 * Tells of each as it goes, gives all differences; rejects with one line when the folder is held or cannot be opened.
 */
export async function checkDatabase(folder: string, tell: (collection: Verified) => void): Promise<Difference[]> {
  const child = startChild("checker", { folder })
  const said = new Promise<Exclude<CheckReport, { collection: Verified }>>((resolve) => {
    child.on("message", (report: CheckReport) => {
      if ("collection" in report) tell(report.collection)
      else resolve(report)
    })
  })
  const report = await Promise.race([said, endOf(child, folder)])
  if ("failed" in report) throw new Error(report.failed)
  return report.differences
}
