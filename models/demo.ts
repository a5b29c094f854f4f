import mongoose from "mongoose"
import { inOneStep } from "../server/inOneStep.ts"
import { Progress } from "../server/progress.ts"
import { today } from "./concerns/day.ts"
import { demoContent } from "./demo/content.ts"
import { fillEvents } from "./demo/filling/events.ts"
import { fillInterpellations } from "./demo/filling/interpellations.ts"
import { idOf } from "./demo/filling/keys.ts"
import { fillMeetings } from "./demo/filling/meetings.ts"
import { fillMinutes } from "./demo/filling/minutes.ts"
import { fillAccounts, nameNetwork, planOf } from "./demo/filling/network.ts"
import { apply } from "./import/applying.ts"
import { Network } from "./network.ts"
import { Person } from "./person.ts"

/** The accounts to look around with, all with the password `demonstration`. */
export const demoAccounts = [
  "admin@demo.example",
  "coordination@demo.example",
  "pilotage.public@demo.example",
  "pilotage.associatif@demo.example",
  "secretaire.logement@demo.example",
  "membre.sante@demo.example",
  "travailleuse@demo.example",
]

/**
 * Fills an empty database with two years of an invented network's life, up to three months ahead; a database that holds
 * a network is left as it is, and one whose filling was broken off is filled anew. The content is the same every time,
 * its dates follow from today. It takes about a minute on a small machine, and says how far it is.
 */
export async function fillDemo(write = demoContent, progress = new Progress()): Promise<void> {
  if (await Network.exists({ _id: "network" })) return
  const content = write(today())
  progress.begin(
    "Filling the demonstration, once: about a minute on a small machine…",
    3 * shareOfOneStep + 2 * content.meetings.length,
  )
  await emptyWhatWasBegun()
  progress.step("the organisations, people and guide", 0)
  await apply(planOf(content), { idOf })
  await inOneStep(() => fillAccounts(content, today()))
  progress.step("the meetings", shareOfOneStep)
  await fillMeetings(content, () => progress.step("the meetings"))
  await fillMinutes(content, () => progress.step("the minutes"))
  progress.step("the interpellations and the calendar", shareOfOneStep)
  await inOneStep(() => fillInterpellations(content))
  await inOneStep(() => fillEvents(content, today()))
  await inOneStep(() => nameNetwork(content))
  progress.end()
}

/** What is filled in one step takes about as long as so many meetings. */
const shareOfOneStep = 30

// No person comes before her network, except where an earlier filling was broken off.
async function emptyWhatWasBegun(): Promise<void> {
  if (!(await Person.exists({}))) return
  const made = Object.values(mongoose.models).filter(({ modelName }) => !ofTheSite.includes(modelName))
  for (const model of made) await model.deleteMany({})
}

/** What a start writes before it fills. */
const ofTheSite = ["Migration", "MigrationLock", "Change"]
