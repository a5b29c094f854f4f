import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"

/** The processes that this one has started, that run now, and in whose command this word stands. */
export const childrenCalled = (word: string): number[] =>
  execFileSync("ps", ["--ppid", String(process.pid), "-o", "pid=,args="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(word))
    .map((line) => Number(line.trim().split(" ")[0]))

/** Seconds of processor, which do not depend on who else uses the machine (proc(5), stat: utime and stime in 1/100 s). */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ")
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** How much of an answer may be waiting for a disk, beside the work of the site and its database, in milliseconds. */
export const waiting = 300

/** The process of the embedded database; none where the tests run on another one, or where the system does not tell. */
const databases = () => (existsSync("/proc/self/stat") ? childrenCalled("database/endpoint") : [])

/**
 * Measures how long something takes, in milliseconds: by the clock, or, since a machine that does other things too gives
 * less than the time that goes by, by what this process and its database have worked and `waiting` more. By the clock
 * alone where the work of the database is not known.
 */
export function stopwatch(): () => () => number {
  const pids = databases()
  const worked = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000 + pids.reduce((sum, pid) => sum + processorTime(pid) * 1000, 0)
  }
  return () => {
    const [began, before] = [performance.now(), worked()]
    return () => {
      const byClock = performance.now() - began
      return pids.length === 0 ? byClock : Math.min(byClock, worked() - before + waiting)
    }
  }
}
