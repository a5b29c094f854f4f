import "../wholeAnswers.ts"
import mongoose from "mongoose"
import { connect } from "../connection.ts"
import { openSite } from "../site.ts"
import { startFailure } from "../startFailure.ts"
import type { Order, Report } from "./index.ts"

// One worker: the whole site but its database, beside others that share its port. It ends when its parent says so, and
// with its parent; the signals of a terminal are left to the parent, which ends its workers before their database.
const report = (what: Report, done?: () => void) => process.send?.(what, undefined, undefined, done)

let close: (() => Promise<void>) | undefined

async function open(uri: string): Promise<void> {
  await connect(uri)
  close = await openSite()
  report({ listening: true })
}

async function end(): Promise<void> {
  await close?.()
  await mongoose.disconnect()
  process.exit(0)
}

process.on("SIGINT", () => {})
process.on("SIGTERM", () => {})
process.on("message", (order: Order) => {
  if ("close" in order) return void end()
  open(order.uri).catch((error: Error) => {
    report({ failed: startFailure(error) }, () => process.exit(1))
  })
})
report({ ready: true })
