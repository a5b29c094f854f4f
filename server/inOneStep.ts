import { AsyncLocalStorage } from "node:async_hooks"
import type { ClientSession } from "mongodb"
import mongoose from "mongoose"
import { takeCounter } from "./changes.ts"
import { dropCopies } from "./copies.ts"

mongoose.set("transactionAsyncLocalStorage", true)

type Step = { after: (() => void)[]; session: ClientSession }
const steps = new AsyncLocalStorage<Step>()

const open = new Set<Promise<unknown>>()

/**
 * Saves a fact, its mails, its search entries and its audit line together or not at all: one transaction, which every
 * Mongoose call inside `work` joins by itself. A step inside a step joins it. `work` may run more than once when two
 * steps meet, so whatever leaves the database goes through `afterStep`. Every step also counts as one change of the
 * network, which is how a page knows that it is still the same (server/unchanged.ts). That is counted first: in the
 * embedded database, where one transaction writes at a time, the second step then begins after the first, rather than
 * being thrown away at its end.
 */
export function inOneStep<T>(work: () => Promise<T>): Promise<T> {
  if (steps.getStore()) return work()
  const step = save(work)
  open.add(step)
  const end = () => void open.delete(step)
  step.then(end, end)
  return step
}

async function save<T>(work: () => Promise<T>): Promise<T> {
  let after: Step["after"] = []
  let failed: { error: unknown } | null = null
  const counter = await takeCounter()
  const result = await mongoose.connection
    .transaction((session) => {
      after = []
      failed = null
      return steps.run({ after, session }, async () => {
        try {
          await counter.count()
          const done = await work()
          // The driver takes this for meant, and says nothing.
          if (!session.inTransaction())
            throw new Error("A step was undone while it was being saved: nothing of it is saved.")
          return done
        } catch (error) {
          failed = { error }
          throw error
        }
      })
    })
    .catch((error: unknown) => {
      // Where the step was undone already, the driver undoes it once more, and throws that instead of what happened first.
      throw (failed as { error: unknown } | null)?.error ?? error
    })
    .finally(() => counter.release())
  dropCopies()
  for (const wake of after) wake()
  return result
}

/**
 * Waits for the steps that are being saved: whoever closes the database. A browser that went away leaves one behind,
 * which its connection does not tell; closed under it, the driver undoes it twice and fails.
 */
export async function stepsEnded(): Promise<void> {
  while (open.size > 0) await Promise.allSettled(open)
}

/** Runs `wake` once, after the step around it is saved; at once where there is no step. */
export function afterStep(wake: () => void): void {
  const step = steps.getStore()
  if (step) step.after.push(wake)
  else wake()
}

/** What a command of the driver itself, which joins no step, carries as its option to join the one that is open. */
export const sessionOfStep = (): ClientSession | undefined => steps.getStore()?.session
