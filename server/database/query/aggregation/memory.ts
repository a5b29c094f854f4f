import { MongoError } from "../../errors.ts"
import { isDocument } from "../../values/types.ts"

/** What one stage may hold in memory: MongoDB's own limit for a stage that may not use the disk. */
export const maxStageMemory = 100 * 1024 * 1024

/** Counts what a stage holds, roughly, and refuses what is too much before the process runs out of memory. */
export class Memory {
  #bytes = 0

  constructor(readonly stage: string) {}

  hold<T>(value: T): T {
    this.#bytes += roughSize(value)
    if (this.#bytes <= maxStageMemory) return value
    throw new MongoError(
      "QueryExceededMemoryLimitNoDiskUseAllowed",
      `${this.stage} exceeded its memory limit of ` + `${maxStageMemory} bytes; match or project less before it`,
      { code: 292 },
    )
  }

  *holdEach<T>(values: Iterable<T>): Iterable<T> {
    for (const value of values) yield this.hold(value)
  }
}

/** About what a value takes in memory: closer to the truth than its size in BSON, and quicker to tell. */
export function roughSize(value: unknown): number {
  if (typeof value === "string") return 16 + 2 * value.length
  if (Array.isArray(value)) return value.reduce<number>((size, item) => size + roughSize(item), 32)
  if (!isDocument(value)) return 32
  let size = 48
  for (const name in value) size += 16 + roughSize(value[name])
  return size
}
