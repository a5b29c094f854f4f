import type { Range } from "../keys/layout.ts"
import type { OrderedMap } from "./orderedMap.ts"

const AT_ONCE = 1000

/** The keys of a range, some at a time: between two parts the map may change. */
export function* parts(map: OrderedMap, { start, end }: Range): Generator<Uint8Array[]> {
  for (let from = start; ;) {
    const keys = firstKeys(map, { start: from, end })
    yield keys
    if (keys.length < AT_ONCE) return
    from = Buffer.concat([keys.at(-1)!, Buffer.of(0)])
  }
}

function firstKeys(map: OrderedMap, range: Range): Uint8Array[] {
  const keys: Uint8Array[] = []
  for (const key of map.keys(range)) {
    keys.push(key)
    if (keys.length === AT_ONCE) break
  }
  return keys
}

export function removeRange(map: OrderedMap, range: Range) {
  for (const keys of parts(map, range)) for (const key of keys) map.remove(key)
}
