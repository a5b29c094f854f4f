import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { blocksOf, fromMarkdown } from "../../models/concerns/richText.ts"
import { conferencePassage, groupNotes } from "./passages.ts"

/** What the paper of minutes shows, with so many points of the same text. */
export const document = (points: number, text = conferencePassage + "\n\n" + groupNotes) => ({
  title: "Essai", language: "fr", pageOf: "page {page} sur {pages}", date: null, house: "Coordination", kicker: "Projet", heading: "Groupe",
  lines: ["Mardi"], roles: null, people: null, summary: null, correction: null, lang: null, recap: null, annexes: null, foot: [], signing: ["a", "b"],
  items: Array.from({ length: points }, (_, index) => ({ id: "x", number: `${index + 1}.`, title: `Point ${index + 1}`,
    blocks: blocksOf(fromMarkdown(text)), decisions: [], actions: [] })),
})

/** The processes that this one has started and that run now. */
export const typesetters = () => execFileSync("ps", ["--ppid", String(process.pid), "-o", "pid=,args="], { encoding: "utf8" })
  .split("\n").filter((line) => line.includes("typesetter")).map((line) => Number(line.trim().split(" ")[0]))

/** Seconds of processor, which do not depend on who else uses the machine (proc(5), stat: utime and stime in 1/100 s). */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ")
  return (Number(fields[11]) + Number(fields[12])) / 100
}
