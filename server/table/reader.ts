import { type Sheet, type TableFault, type TableLimits, UnreadTable } from "./cells.ts"
import { sheetsOf } from "./opening.ts"

// A process of its own, started by server/table.ts: what a file holds may be made to harm who reads it.

export type Order = { bytes: Uint8Array; limits: TableLimits }
export type Said = { ready: true } | { sheets: Sheet[] } | { fault: TableFault }

const say = (said: Said) => process.send!(said)

process.on("message", ({ bytes, limits }: Order) => {
  try {
    say({ sheets: sheetsOf(new Uint8Array(bytes), limits) })
  } catch (error) {
    say({ fault: error instanceof UnreadTable ? error.fault : "broken" })
  }
})
say({ ready: true })
