import cluster from "node:cluster"
import { Schema, model } from "mongoose"
import { now } from "./clock.ts"
import { dropCopies } from "./copies.ts"

const Change = model("Change", new Schema({ _id: String, number: { type: Number, default: 0 }, at: Date }), "changes")

/** What no step made is counted here, and what was counted while there was one counter. */
const outside = "network"

/** How many counters the steps of a network share. */
const places = 256

/**
 * How many steps a process has open at a time; further ones wait for their turn. Each holds a line to the database while
 * it waits for another one there: were all lines held so, the one that is waited for would find none to go on.
 */
const openAtMost = 16

/**
 * The counters in the order in which this process takes them. The processes of one site begin apart from each other;
 * those of two sites on one database learn by meeting.
 */
const first = (cluster.worker?.id ?? 0) * openAtMost
const order = Array.from({ length: places }, (_, at) => `place ${(first + at) % places}`)

const taken = new Set<string>()
const waiting: ((id: string) => void)[] = []

function take(): string {
  const id = order.find((each) => !taken.has(each))!
  taken.add(id)
  return id
}

/** A counter for a step that begins: at once, or once another step of this process is over. */
export const takeCounter = async (): Promise<Counter> =>
  new Counter(taken.size < openAtMost ? take() : await new Promise<string>((go) => waiting.push(go)))

/**
 * Where an open step counts itself as one change of the network: in a counter that no other open step of this process
 * uses. A counter that all steps shared would be a document that every two of them write, and MongoDB refuses the second
 * at once: they would be saved one after the other, most of them twice.
 */
class Counter {
  #id: string

  constructor(id: string) {
    this.#id = id
  }

  /** Adds one, in the transaction of the step. Where another process counts there meanwhile, the next attempt goes elsewhere. */
  async count(): Promise<void> {
    try {
      await Change.updateOne({ _id: this.#id }, { $inc: { number: 1 }, $max: { at: now() } }, { upsert: true })
    } catch (error) {
      taken.delete(this.#id)
      order.push(...order.splice(order.indexOf(this.#id), 1))
      this.#id = take()
      throw error
    }
  }

  /** The step is over: the next one counts here. */
  release(): void {
    const next = waiting.shift()
    if (next) next(this.#id)
    else taken.delete(this.#id)
  }
}

/**
 * What a pipeline joins to learn how many steps this network has saved so far, as `changes`. Counters only ever grow and
 * none is ever removed, so that their sum is another one after each step, also where they are read one after the other.
 */
export const withChanges = {
  $lookup: { from: "changes", as: "changes", pipeline: [{ $group: { _id: null, number: { $sum: "$number" } } }] },
}

/**
 * The number in what `withChanges` joined: two equal ones mean that nothing that a page shows was written between them.
 */
export const changeNumberIn = ({ changes }: { changes: { number: number }[] }): number => changes[0]?.number ?? 0

/** When the newest step was saved, by the clock of then; null where none was. */
export const lastChange = async (): Promise<Date | null> => (await Change.findOne().sort({ at: -1 }).lean())?.at ?? null

/** From now on the newest step counts as of this moment: its clock was wrong. */
export async function forgetLastChange(): Promise<void> {
  await Change.updateMany({}, { $set: { at: now() } })
}

/** Counts a change that no step made: the start of a process, a restored backup. */
export async function countChange(): Promise<void> {
  await Change.updateOne({ _id: outside }, { $inc: { number: 1 } }, { upsert: true })
  dropCopies()
}
