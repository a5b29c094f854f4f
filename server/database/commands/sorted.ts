import { MongoError } from "../errors.ts"
import { roughSize, type Sorter, type SortKey } from "../query/index.ts"
import type { Stored } from "../storage/index.ts"
import { decode } from "../wire/documents.ts"
import type { Source } from "./selection.ts"

/** What a sort may hold in memory, as in MongoDB without `allowDiskUse`. */
export const maxSortMemory = 100 * 1024 * 1024

/** What is held of a document beside its key and its bytes. */
const placeSize = 64

/** A document while it waits for its turn: where it is to be read again, or itself where it lies nowhere. */
interface Waiting {
  key: SortKey
  place: number | Stored
}

/** Sorts by keys that are read once; of a sort with a limit, only what may still be wanted is kept. */
export function* sorted(
  records: Iterable<Stored>,
  { compareKeys, fields, keyOf }: Sorter,
  wanted: number | undefined,
  source: Source,
): Generator<Stored> {
  const inOrder = (a: Waiting, b: Waiting) => compareKeys(a.key, b.key)
  let kept: Waiting[] = []
  let size = 0
  for (const stored of records) {
    const waiting = { key: keyOf(stored.fields(fields)), place: source.at ? stored.record : light(stored) }
    kept.push(waiting)
    size += sizeOf(waiting)
    if (wanted && kept.length >= 2 * wanted + 100) {
      kept = kept.sort(inOrder).slice(0, wanted)
      size = kept.reduce((sum, each) => sum + sizeOf(each), 0)
    }
    if (size > maxSortMemory) {
      throw new MongoError(
        "QueryExceededMemoryLimitNoDiskUseAllowed",
        `Sort exceeded memory limit of ${maxSortMemory} bytes; an index on the sorted fields avoids the sort`,
        { code: 292 },
      )
    }
  }
  for (const { place } of kept.sort(inOrder)) yield typeof place === "number" ? source.at!(place) : place
}

function sizeOf({ key, place }: Waiting): number {
  return placeSize + roughSize(key) + (typeof place === "number" ? 0 : place.bytes.length)
}

/** The same record without its decoded document, which takes several times the room of its bytes. */
function light({ record, bytes }: Stored): Stored {
  const doc = () => decode(bytes)
  return { record, bytes, doc, fields: doc }
}
