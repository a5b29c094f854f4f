import { EJSON } from "bson"
import { expect } from "chai"
import mongoose, { Types } from "mongoose"
import { addDays, today } from "../../models/concerns/day.ts"
import { as } from "../support/app.ts"
import { cast, type Someone } from "../support/cast.ts"
import { docsExamined } from "../support/examined.ts"
import { aMeeting, convokeNow } from "../support/makers/meetings.ts"
import { publishedMinutes } from "../support/makers/minutes.ts"
import { showChanges } from "../support/writes.ts"

type Stored = Record<string, unknown> & { _id: unknown }

/** What lies in the database of a meeting and its minutes, by collection. */
async function storedOf(meeting: Types.ObjectId): Promise<[string, Stored[]][]> {
  const of = async (name: string, filter: object) =>
    [name, await mongoose.connection.collection<Stored>(name).find(filter).toArray()] as [string, Stored[]]
  const minutes = await mongoose.connection.collection("minutes").findOne({ meeting })
  const items = await mongoose.connection.collection("minutes_items").find({ minutes: minutes!._id }).toArray()
  const ids = [meeting, minutes!._id, ...items.map(({ _id }) => _id)].map(String)
  return Promise.all([
    of("meetings", { _id: meeting }),
    of("minutes", { meeting }),
    of("minutes_items", { minutes: minutes!._id }),
    ...["attendances", "convocations", "decisions", "actions"].map((name) => of(name, { meeting })),
    of("versions", { of: { $in: items.map(({ _id }) => _id) } }),
    of("search_entries", { "of.id": { $in: ids } }),
  ])
}

/** Puts copies of it beside it: of another day, with another number and ids; what is to do is others’, and half of it done. */
async function copy(stored: [string, Stored[]][], { day, from, to }: { day: string; from: number; to: number }) {
  const known = stored.flatMap(([, all]) =>
    all.flatMap(({ _id }) => (_id instanceof Types.ObjectId ? [String(_id)] : [])),
  )
  const texts = stored.map(([name, all]) => [name, all.map((each) => EJSON.stringify(each))] as const)
  const fact = { by: new Types.ObjectId(), at: new Date() }
  const made = new Map<string, Stored[]>(stored.map(([name]) => [name, []]))
  for (let number = from; number < to; number++) {
    const ids = new Map(known.map((id) => [id, String(new Types.ObjectId())]))
    for (const [name, all] of texts)
      for (const text of all) {
        const changed = text
          .replace(/[0-9a-f]{24}/g, (id) => ids.get(id) ?? id)
          .replaceAll(`"${day}"`, `"${addDays(day, -number)}"`)
        const one = EJSON.parse(changed) as Stored
        made
          .get(name)!
          .push({
            ...one,
            ...("year" in one && { year: 1000 + number }),
            ...(name === "actions" && { owners: [new Types.ObjectId()], done: number % 2 ? one.done : fact }),
          })
      }
  }
  for (const [name, all] of made) if (all.length > 0) await mongoose.connection.collection<Stored>(name).insertMany(all)
  await showChanges()
}

describe("documents examined", function () {
  this.timeout(600_000)

  // Before, the lists have a page of their own.
  const [few, many] = [100, 1000]

  it(`are as many for ${many} minutes as for ${few}, on every page that shows some`, async () => {
    const day = addDays(today(), -3)
    const past = await publishedMinutes(undefined, { day })
    const coming = await aMeeting(await cast.housing(), { day: addDays(today(), 9) })
    await convokeNow(coming)
    const [secretary, coordinator] = [await cast.secretary(), await cast.coordinator()]
    const pages: [Someone, string][] = [
      ...["/", "/meetings", "/meetings?when=bin", "/coordination/outbox"].map((path): [Someone, string] => [
        coordinator,
        path,
      ]),
      ...[
        ...["/", "/meetings", "/meetings?when=past", "/meetings?when=past&body=logement", "/meetings?when=past&page=2"],
        ...[`/meetings/${past.id}`, `/meetings/${past.id}/minutes`, `/meetings/${past.id}/minutes.pdf`],
        ...[`/meetings/${coming.id}`, `/meetings/${coming.id}/attendance`, "/meetings/new"],
        ...["/bodies", "/bodies/logement", "/actions", "/actions?show=all", "/actions?show=done"],
        ...["/decisions", "/decisions?body=logement", "/decisions?page=2", "/calendar", "/calendar/feed"],
        ...["/people", "/organisations", "/guide", "/interpellations"],
        `/people/${String(secretary.person._id)}`,
      ].map((path): [Someone, string] => [secretary, path]),
    ]
    let asked = 0
    // Another address each time, so that no copy of the page answers.
    const anew = (path: string) => `${path}${path.includes("?") ? "&" : "?"}anew=${(asked += 1)}`
    const examined = async () => {
      const counts: number[] = []
      for (const [who, path] of pages) {
        const agent = await as(who)
        counts.push(await docsExamined(async () => expect((await agent.get(anew(path))).status, path).to.equal(200)))
      }
      return counts
    }
    const stored = await storedOf(past._id)
    await copy(stored, { day, from: 1, to: few })
    const before = await examined()
    await copy(stored, { day, from: few, to: many })
    const after = await examined()
    const grown = pages.flatMap(([, path], index) =>
      after[index]! > before[index]! * 1.1 + 10 ? [`${path}: ${before[index]} → ${after[index]}`] : [],
    )
    expect(grown).to.deep.equal([])
  })
})
