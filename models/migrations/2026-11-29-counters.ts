import type { Migration, Stored } from "../../server/migrations.ts"

/** Each collection of things with numbers, and what makes their series. */
const numbered = [
  { name: "interpellations", ofBody: false },
  { name: "minutes", ofBody: true },
  { name: "decisions", ofBody: true },
  { name: "actions", ofBody: true },
]

type Series = { _id: { year: number; body?: unknown }; last: number }

// A series has one row: as many as bodies and years, whatever the number of things.
async function raise({ name, ofBody }: (typeof numbered)[number], stored: Stored): Promise<void> {
  const series = await stored
    .collection(name)
    .aggregate<Series>([
      { $match: { number: { $type: "number" } } },
      { $group: { _id: { year: "$year", ...(ofBody ? { body: "$body" } : {}) }, last: { $max: "$number" } } },
    ])
    .toArray()
  for (const {
    _id: { year, body },
    last,
  } of series) {
    const key = [name, ...(ofBody ? [String(body)] : []), year].join(":")
    await stored.collection<{ _id: string }>("counters").updateOne({ _id: key }, { $max: { last } }, { upsert: true })
  }
}

/** No counter lags behind the numbers in use: the demonstration wrote numbers of its own. The mark is what is done. */
export const counters: Migration = {
  name: "2026-11-29-counters",
  async run(after, stored) {
    const next = numbered[after === null ? 0 : numbered.findIndex(({ name }) => name === after) + 1]
    if (!next) return null
    await raise(next, stored)
    return next.name
  },
}
