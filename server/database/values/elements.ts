import { Cursor, damaged } from "./cursor.ts"

/** A field of a document where it lies in its bytes: from its type to the end of its value. */
export interface Element {
  type: number
  name: string
  start: number
  /** Where its value begins. */
  value: number
  end: number
}

/** The bytes of the values that always have as many, by the numbers of the BSON specification. */
const sizes: Record<number, number> = {
  1: 8,
  6: 0,
  7: 12,
  8: 1,
  9: 8,
  10: 0,
  16: 4,
  17: 8,
  18: 8,
  19: 16,
  127: 0,
  255: 0,
}

/** The fields of a document in their order, none of them decoded. */
export function elementsOf(bytes: Uint8Array): Element[] {
  const cursor = new Cursor(bytes)
  const elements: Element[] = []
  const end = cursor.enter()
  for (let start = cursor.at, type = cursor.byte(); type !== 0; start = cursor.at, type = cursor.byte()) {
    const name = cursor.name()
    const value = cursor.at
    skipValue(cursor, type)
    elements.push({ type, name, start, value, end: cursor.at })
  }
  cursor.leave(end)
  return elements
}

/** Passes over a value of this type. */
export function skipValue(cursor: Cursor, type: number) {
  const size = sizes[type]
  if (size !== undefined) return cursor.skip(size)
  switch (type) {
    case 2:
    case 13:
    case 14:
      return cursor.skip(cursor.int32())
    // Their lengths count themselves.
    case 3:
    case 4:
    case 15:
      return cursor.skip(cursor.int32() - 4)
    case 5:
      return cursor.skip(cursor.int32() + 1)
    case 11:
      cursor.skipName()
      return cursor.skipName()
  }
  throw damaged(`no type has the number ${type}`)
}
