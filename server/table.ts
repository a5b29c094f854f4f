import { childProgram } from "./childProgram.ts"
import { type Ending, oneByOne, readInChild } from "./childReading.ts"
import { type Sheet, type TableFault, type TableLimits, UnreadTable } from "./table/cells.ts"
import type { Order, Said } from "./table/reader.ts"

/** How long its reader may take to be there on a busy machine, in milliseconds. */
const start = 30_000

const inTurn = oneByOne()

// Out of memory, most of the time.
const faults = { late: "tooSlow", broken: "broken", gone: "tooLarge" } as const satisfies Record<
  Exclude<Ending, "heard">,
  TableFault
>

/**
 * The sheets of a file (XLSX, OpenDocument, CSV), read by one process at a time, which is ended at its limits. Throws
 * UnreadTable with the reason where it is none, is closed by a password, or holds more than is read.
 */
export function readTable(bytes: Uint8Array, limits: TableLimits): Promise<Sheet[]> {
  if (bytes.length === 0) return Promise.reject(new UnreadTable("empty"))
  if (bytes.length > limits.bytes) return Promise.reject(new UnreadTable("tooLarge"))
  return inTurn(() => readNow({ bytes, limits }))
}

async function readNow(order: Order): Promise<Sheet[]> {
  let read: { sheets: Sheet[] } | { fault: TableFault } | null = null
  const ending = await readInChild<Said>({
    program: childProgram(import.meta.url, "./table/reader"),
    order,
    room: { ...order.limits, start },
    hear(said, end) {
      read = said
      end()
    },
  })
  return sheetsOf(ending === "heard" ? read! : { fault: faults[ending] })
}

function sheetsOf(said: { sheets: Sheet[] } | { fault: TableFault }): Sheet[] {
  if ("fault" in said) throw new UnreadTable(said.fault)
  return said.sheets
}
