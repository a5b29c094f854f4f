import { isDay, isTime } from "../concerns/day.ts"
import { type Block, fieldsIn, itemsIn, wordsIn } from "./block.ts"
import { ReadingFault } from "./fault.ts"
import type { Names } from "./names.ts"

/** What a value must be, and how it is read; one with `absent` may be left out. */
export type Shape<T> = { read: (block: Block, names: Names) => T; absent?: T }
export type Fields = Record<string, Shape<unknown>>
export type ReadOf<S> = S extends Shape<infer T> ? T : never
export type Row<F extends Fields> = { [K in keyof F]: ReadOf<F[K]> }

function words<T>(what: string, read: (text: string, block: Block, names: Names) => T | undefined): Shape<T> {
  return {
    read: (block, names) => {
      const text = wordsIn(block)
      const value = text === "" ? undefined : read(text, block, names)
      if (value === undefined) throw new ReadingFault(block, `expected ${what}, found "${text}"`)
      return value
    },
  }
}

/** Words, on one line or on several. */
export const text = words("words", (written) => written)

/** A text of several paragraphs, as it is written. */
export const markdown: Shape<string> = {
  read: ({ lines }) =>
    lines
      .map((line) => line.text)
      .join("\n")
      .trim(),
}

/** A whole number. */
export const number = words("a whole number", (written) => (/^-?\d{1,9}$/.test(written) ? Number(written) : undefined))

/** A day, or a number of days from the day on which the content is used: -30 is a month ago. */
export const dayOrOffset = words(
  "a day (2026-12-08) or a number of days (-30)",
  (written): string | number | undefined =>
    /^-?\d{1,6}$/.test(written) ? Number(written) : isDay(written) ? written : undefined,
)

/** A day as it is written down. */
export const day = words("a day (2026-12-08)", (written) => (isDay(written) ? written : undefined))

/** An hour of the day. */
export const time = words("an hour (09:30)", (written) => (isTime(written) ? written : undefined))

/** One of some words. */
export const oneOf = <T extends string>(...values: readonly T[]): Shape<T> =>
  words(`one of ${values.join(", ")}`, (written) => values.find((value) => value === written))

/** The key of a thing that another file describes. */
export const reference = (kind: string): Shape<string> =>
  words(`the key of a ${kind}`, (written, block, names) => {
    names.refer(kind, written, block)
    return written
  })

const separated = (written: string): string[] => written.split(",").map((each) => each.trim())

/** Keys of things that other files describe, with commas between them. */
export const references = (kind: string): Shape<string[]> =>
  words(`keys of a ${kind}`, (written, block, names) => {
    const keys = separated(written)
    if (new Set(keys).size < keys.length) return undefined
    for (const key of keys) names.refer(kind, key, block)
    return keys
  })

/** Words with commas between them. */
export const several = words("words with commas between them", (written) =>
  separated(written).every(Boolean) ? separated(written) : undefined,
)

/** Whole numbers with commas between them. */
export const numbers = words("numbers with commas between them", (written) =>
  /^[\d, ]+$/.test(written) && separated(written).every(Boolean) ? separated(written).map(Number) : undefined,
)

/** What may be left out. */
export const optional = <T>(shape: Shape<T>): Shape<T | undefined> => ({ ...shape, absent: undefined })

/** What may be left out, and is then this. */
export const otherwise = <T, A>(shape: Shape<T>, absent: A): Shape<T | A> => ({ ...shape, absent })

/** Several values of one shape, each after a dash. */
export const list = <T>(shape: Shape<T>): Shape<T[]> => ({
  read: (block, names) => {
    const items = itemsIn(block)
    if (items.length === 0) throw new ReadingFault(block, "expected a list")
    return items.map((each) => shape.read(each, names))
  },
})

/** Named values; no other names may stand there, and none may be missing but those that may be left out. */
export const record = <F extends Fields>(fields: F): Shape<Row<F>> => ({
  read: (block, names) => rowOf(fields, fieldsIn(block), { block, names }),
})

/** Reads what was found under each name. */
export function rowOf<F extends Fields>(
  fields: F,
  found: Map<string, Block>,
  { block, names }: { block: Block; names: Names },
): Row<F> {
  for (const [name, value] of found)
    if (!Object.hasOwn(fields, name)) throw new ReadingFault(value, `unknown field "${name}"`)
  return Object.fromEntries(
    Object.entries(fields).map(([name, shape]) => {
      const value = found.get(name)
      if (!value && !Object.hasOwn(shape, "absent")) throw new ReadingFault(block, `"${name}" is missing`)
      return [name, value ? shape.read(value, names) : shape.absent]
    }),
  ) as Row<F>
}
