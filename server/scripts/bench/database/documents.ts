import { ObjectId, type Collection, type IndexDescription } from "mongodb"

export const groups = 10
export const people = 50
const sentence =
  "somebody asks for an appointment with the housing service before the end of the month, and for a guarantee; "

/** The same id for the same number, in the order of the numbers. */
const idOf = (n: number) => new ObjectId(n.toString(16).padStart(24, "0"))

export const personOf = (n: number) => ({ _id: idOf(n), name: `person ${n}` })

/** A document of 2 kB, about what a page of minutes or of the guide takes. */
export function documentOf(n: number) {
  return {
    _id: idOf(n),
    number: n,
    group: n % groups,
    at: new Date(1_700_000_000_000 + n * 60_000),
    tags: [`t${n % 100}`, `n${n}`],
    author: idOf(n % people),
    editor: idOf((n * 7) % people),
    title: `meeting ${n}`,
    text: sentence.repeat(18),
  }
}

export type Page = ReturnType<typeof documentOf>

export const indexes: IndexDescription[] = [{ key: { number: 1 } }, { key: { group: 1, at: -1 } }, { key: { tags: 1 } }]

const atOnce = 2000

/** Fills a collection under its indexes, as a network does over the years. */
export async function fill(pages: Collection<Page>, count: number) {
  await pages.createIndexes(indexes)
  for (let n = 0; n < count; n += atOnce) {
    await pages.insertMany(Array.from({ length: Math.min(atOnce, count - n) }, (_, i) => documentOf(n + i)))
  }
}
