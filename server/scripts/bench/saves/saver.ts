import mongoose from "mongoose"
import { databaseName } from "../../../connection.ts"
import { inOneStep } from "../../../inOneStep.ts"
import { stepCollection } from "../../../stepCollection.ts"

/** What a process that saves is asked, and what it answers: how long each save took, in milliseconds. */
export type Order = { uri: string; perSecond: number; seconds: number; texts: number }
export type Saved = { took: number[]; failed: string[]; begun: number }

type Text = { _id: string; revision: number }

let begun = 0

// A save as the site's are: a text, the line that says who wrote it, and the mail that tells somebody, in one step.
function save({ texts }: Order): Promise<unknown> {
  const _id = `text ${Math.floor(Math.random() * texts)}`
  return inOneStep(async () => {
    await stepCollection<Text>("texts").updateOne({ _id }, { $inc: { revision: 1 } }, { upsert: true })
    await stepCollection("lines").insertOne({ of: _id, at: new Date() })
    await stepCollection("mails").insertOne({ of: _id, state: "queued" })
  })
}

/** Begins so many saves a second, whether those before have ended or not, and counts from when each was due. */
async function saveOn(order: Order): Promise<Saved> {
  const saved: Saved = { took: [], failed: [], begun: 0 }
  const start = performance.now()
  const running = Array.from({ length: order.perSecond * order.seconds }, async (_, at) => {
    const due = start + (at * 1000) / order.perSecond
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()))
    await save(order).then(
      () => saved.took.push(performance.now() - due),
      (error: Error) => saved.failed.push(error.message),
    )
  })
  await Promise.all(running)
  return { ...saved, begun }
}

process.on("message", (order: Order) => void run(order))
process.on("disconnect", () => process.exit())

async function run(order: Order): Promise<void> {
  await mongoose.connect(order.uri, { dbName: databaseName(order.uri), monitorCommands: true })
  // The first of a process are slower, and belong to its start.
  await saveOn({ ...order, seconds: 2 })
  mongoose.connection.getClient().on("commandStarted", ({ command }) => {
    if (command["startTransaction"] === true) begun += 1
  })
  process.send!(await saveOn(order))
}
