import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

/** The processes that this one has started, that run now, and in whose command this word stands. */
export const childrenCalled = (word: string): number[] =>
  execFileSync("ps", ["--ppid", String(process.pid), "-o", "pid=,args="], { encoding: "utf8" })
    .split("\n").filter((line) => line.includes(word)).map((line) => Number(line.trim().split(" ")[0]))

/** Seconds of processor, which do not depend on who else uses the machine (proc(5), stat: utime and stime in 1/100 s). */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ")
  return (Number(fields[11]) + Number(fields[12])) / 100
}
