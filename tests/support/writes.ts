import type { MongoClient } from "mongodb"

const writes = ["insert", "update", "delete", "findAndModify"]

/** What no page shows: it may be written outside a step. */
const exempt = /^(sessions|changes|jobs|secrets|migrations|migration_locks|attempts|rate_?limits?.*|fs\..*|attachments\..*)$/

/**
 * What no page shows, written so and in no other way: a sign-in or a refusal is counted on its line of the minute; where
 * somebody is writing is said to those who write beside her.
 */
const exemptCommands = ["update audit", "update writings"]

let loose: string[] = []

/** Notes every write that no step made: pages are remembered by the number of steps, so such a write stays unseen. */
export function watchWrites(client: MongoClient): void {
  client.on("commandStarted", ({ commandName, command }) => {
    if (!writes.includes(commandName) || command["autocommit"] === false) return
    const collection = String(command[commandName])
    const written = `${commandName} ${collection}`
    if (!exempt.test(collection) && !exemptCommands.includes(written)) loose.push(written)
  })
}

/** The loose writes since the last call. */
export function takeLooseWrites(): string[] {
  const taken = loose
  loose = []
  return taken
}
