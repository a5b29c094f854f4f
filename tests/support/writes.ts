import type { MongoClient } from "mongodb"
import { today } from "../../models/concerns/day.ts"
import { config } from "../../server/config.ts"
import { dropCopies } from "../../server/copies.ts"
import { countChange } from "../../server/changes.ts"
import { sessionOfStep } from "../../server/inOneStep.ts"

const writes = ["insert", "update", "delete", "findAndModify"]

/** What no page shows: it may be written outside a step. */
const exempt =
  /^(sessions|changes|jobs|secrets|migrations|migration_locks|attempts|rate_?limits?.*|fs\..*|attachments\..*)$/

/**
 * What no page shows, written so and in no other way: a sign-in or a refusal is counted on its line of the minute; where
 * somebody is writing is said to those who write beside her.
 */
const exemptCommands = ["update audit", "update writings"]

let loose: string[] = []

/** How often something was written beside the site, and what it was told of last: as many, its day, its settings. */
let writtenBeside = 0
let toldOf = ""

/** How often sessions were ended. */
let endings = 0

/**
 * Notes every write that no step made: pages are remembered by the number of steps, so the site does not see such a one.
 * One that is made inside a step and beside it is refused before it is sent: it would wait for that step to end, and
 * that step for it.
 */
export function watchWrites(client: MongoClient): void {
  client.on("commandStarted", ({ commandName, command }) => {
    const collection = String(command[commandName])
    if (commandName === "delete" && collection === "sessions") endings += 1
    if (!writes.includes(commandName) || command["autocommit"] === false) return
    const written = `${commandName} ${collection}`
    if (!exempt.test(collection) && !exemptCommands.includes(written)) {
      loose.push(written)
      writtenBeside += 1
      if (sessionOfStep()?.inTransaction())
        throw new Error(
          `« ${written} » goes beside the step that is open, and would wait for it forever: give it { session: sessionOfStep() }.`,
        )
    }
  })
}

/** The loose writes since the last call. */
export function takeLooseWrites(): string[] {
  const taken = loose
  loose = []
  return taken
}

/** How often sessions were ended in this run: whoever keeps a cookie asks whether it is still good when there are more. */
export const endedSessions = (): number => endings

/** What was written beside the site, the day to which the clock was set and the settings that changed show from now on. */
export async function showChanges(): Promise<void> {
  const toTell = JSON.stringify([writtenBeside, today(), config])
  if (toTell === toldOf) return
  await countChange()
  dropCopies()
  toldOf = toTell
}
