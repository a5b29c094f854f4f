import type { Range } from "../keys/layout.ts"
import type { OrderedMap } from "../map/orderedMap.ts"

const AT_ONCE = 1000

/** Removes all keys of a range, some at a time: the map must not change while it is walked. */
export function removeRange(map: OrderedMap, { start, end }: Range) {
  let from = start
  for (;;) {
    const keys = firstKeys(map, { start: from, end })
    for (const key of keys) map.remove(key)
    if (keys.length < AT_ONCE) return
    from = keys.at(-1)!
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
