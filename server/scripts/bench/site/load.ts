import autocannon, { type Request } from "autocannon"
import { childrenOf, cpuOf, type Running } from "../processes.ts"

/** What the aims are written for. */
export const connections = 16

/** Per request: p99 in milliseconds, processor time of the application and of its database in microseconds. */
export type Measured = { perSecond: number; p99: number; cpu: number | null; databaseCpu: number | null }

/** Asks the same for so many seconds, after a moment of warming up, and fails on a refusal. */
export async function measure({ address, pid }: Running, requests: Request[], seconds: number): Promise<Measured> {
  await autocannon({ url: address, connections, duration: 1, requests })
  const children = childrenOf(pid)
  const before = { application: cpuOf(pid), database: total(children) }
  const result = await autocannon({ url: address, connections, duration: seconds, requests })
  const {
    requests: { total: count },
    latency: { p99 },
    duration,
  } = result
  const refused = result.errors + result.timeouts + result["4xx"] + result["5xx"]
  if (refused > 0 || count === 0)
    throw new Error(`${refused} of ${count} requests were refused: ${JSON.stringify(requests[0])}`)
  const per = (then: number | null, now: number | null) => (then === null || now === null ? null : (now - then) / count)
  return {
    perSecond: count / duration,
    p99,
    cpu: per(before.application, cpuOf(pid)),
    databaseCpu: per(before.database, total(children)),
  }
}

function total(pids: number[]): number | null {
  return pids.reduce<number | null>((sum, pid) => {
    const cpu = cpuOf(pid)
    return sum === null || cpu === null ? null : sum + cpu
  }, 0)
}
