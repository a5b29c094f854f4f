import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { root } from "../../../paths.ts"
import type { Order, Saved } from "./saver.ts"

export type Load = { processes: number; perSecond: number; seconds: number; texts: number }

/** The saves that went through, in milliseconds from when each was due; why others failed; how many were run again. */
export type Together = { took: number[]; failed: string[]; again: number }

/** Saves from several processes at the same time, each with its share of the saves. */
export async function saveTogether(uri: string, { processes, perSecond, seconds, texts }: Load): Promise<Together> {
  const order: Order = { uri, perSecond: perSecond / processes, seconds, texts }
  const all = await Promise.all(Array.from({ length: processes }, () => saveIn(order)))
  const [took, failed] = [all.flatMap((each) => each.took), all.flatMap((each) => each.failed)]
  const begun = all.reduce((sum, each) => sum + each.begun, 0)
  return { took, failed, again: begun - took.length - failed.length }
}

async function saveIn(order: Order): Promise<Saved> {
  const child = fork(join(root, "server/scripts/bench/saves/saver.ts"), { execArgv: ["--import", "tsx"] })
  child.send(order)
  const ended = once(child, "exit").then(() => Promise.reject(new Error("A process that saves has ended.")))
  const [saved] = (await Promise.race([once(child, "message"), ended])) as [Saved]
  // Its end is no fault from here on.
  ended.catch(() => {})
  child.disconnect()
  return saved
}
