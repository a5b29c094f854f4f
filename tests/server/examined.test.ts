import { EJSON } from "bson"
import { expect } from "chai"
import mongoose, { Types } from "mongoose"
import { Account } from "../../models/account.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { Organisation } from "../../models/organisation.ts"
import { Person } from "../../models/person.ts"
import { as } from "../support/app.ts"
import { cast, type Someone } from "../support/cast.ts"
import { docsExamined } from "../support/examined.ts"
import { interpellation } from "../support/makers/interpellation.ts"
import { aMeeting, convokeNow } from "../support/makers/meetings.ts"
import { aDraft, publishedMinutes } from "../support/makers/minutes.ts"
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

/** People with an account, and as many organisations, from one number to another. */
async function register(from: number, to: number) {
  const numbers = Array.from({ length: to - from }, (_, at) => `${from + at}`.padStart(4, "0"))
  const since = "2021-03-01"
  await Organisation.insertMany(
    numbers.map((number) => ({
      name: { fr: `Zz maison ${number}` },
      colleges: [{ college: "public", from: since }],
      from: since,
    })),
  )
  const people = await Person.insertMany(
    numbers.map((number) => ({ givenName: "Zoé", familyName: `Zz ${number}`, language: "fr" })),
  )
  await Account.insertMany(people.map(({ _id }) => ({ person: _id, email: `zz-${String(_id)}@demo.example` })))
  await showChanges()
}

let asked = 0
// Another address each time, so that no copy of the page answers.
const anew = (path: string) => `${path}${path.includes("?") ? "&" : "?"}anew=${(asked += 1)}`

type Page = [Someone, string]

async function examined(pages: Page[]): Promise<number[]> {
  const counts: number[] = []
  for (const [who, path] of pages) {
    const agent = await as(who)
    counts.push(await docsExamined(async () => expect((await agent.get(anew(path))).status, path).to.equal(200)))
  }
  return counts
}

const grown = (names: string[], before: number[], after: number[]) =>
  names.flatMap((name, index) =>
    after[index]! > before[index]! * 1.1 + 10 ? [`${name}: ${before[index]} → ${after[index]}`] : [],
  )

describe("documents examined", function () {
  this.timeout(600_000)

  after(async () => {
    await Organisation.deleteMany({ "name.fr": { $gte: "Zz maison", $lt: "Zz maisoo" } })
    await Person.deleteMany({ familyName: { $gte: "Zz 0", $lt: "Zz 9z" } })
    await Account.deleteMany({ email: { $gte: "zz-", $lt: "zz." } })
    await showChanges()
  })

  // With few, a list has no page that is full, and what a page tells of lately is not all there.
  const [some, few, many] = [10, 100, 1000]
  const fewNames = 250

  it(`are as many for ${many} minutes as for ${few}, on every page that shows some`, async () => {
    const day = addDays(today(), -3)
    const coming = await aMeeting(await cast.housing(), { day: addDays(today(), 9) })
    await convokeNow(coming)
    const past = await publishedMinutes(undefined, { day })
    const draft = await aDraft(undefined, { plan: { day: addDays(today(), -2) } })
    const [secretary, coordinator, admin] = [await cast.secretary(), await cast.coordinator(), await cast.admin()]
    const by = (who: Someone, paths: string[]) => paths.map((path): Page => [who, path])
    const single = [
      ...by(secretary, [
        ...[`/meetings/${past.id}/minutes`, `/meetings/${past.id}/minutes.pdf`, `/meetings/${draft.id}/minutes/edit`],
        ...[`/meetings/${coming.id}/attendance`, "/meetings/new", "/bodies", "/actions", "/calendar/feed"],
        ...["/people", "/organisations", "/guide", "/interpellations", "/interpellations/new"],
        `/people/${String(secretary.person._id)}`,
      ]),
      ...by(coordinator, ["/coordination/outbox", "/meetings?when=bin"]),
      ...by(admin, ["/admin/accounts"]),
    ]
    const lists = [
      ...by(coordinator, ["/", "/meetings"]),
      ...by(secretary, [
        ...["/", "/meetings", "/meetings?when=past", "/meetings?when=past&body=logement", "/meetings?when=past&page=2"],
        ...[`/meetings/${past.id}`, `/meetings/${coming.id}`, "/bodies/logement", "/actions?show=all"],
        ...["/actions?show=done", "/decisions", "/decisions?body=logement", "/decisions?page=2", "/calendar"],
      ]),
    ]
    const stored = await storedOf(past._id)
    const namesOf = (pages: Page[]) => pages.map(([, path]) => path)
    await copy(stored, { day, from: 1, to: some })
    const ofSome = await examined(single)
    await copy(stored, { day, from: some, to: few })
    const before = await examined(lists)
    await copy(stored, { day, from: few, to: many })
    expect(grown(namesOf(single), ofSome, await examined(single))).to.deep.equal([])
    expect(grown(namesOf(lists), before, await examined(lists))).to.deep.equal([])
  })

  it(`are as many for ${many} organisations and accounts as for ${fewNames}, on the pages that list them and in what names them`, async () => {
    const [admin, secretary] = [await cast.admin(), await cast.secretary()]
    const pages: Page[] = [
      ...["/admin/accounts", "/admin/accounts?page=2"].map((path): Page => [admin, path]),
      ...["/organisations", "/organisations?page=2", "/people", "/people?page=2", "/interpellations/new"].map(
        (path): Page => [secretary, path],
      ),
    ]
    const addressee = "Zz maison 0007"
    const measured = async () => {
      // What is kept of a register is read when something of it changed.
      await examined(["/organisations", "/people"].map((path): Page => [secretary, path]))
      return [...(await examined(pages)), await docsExamined(() => interpellation("draft", { addressee }))]
    }
    await register(0, fewNames)
    const before = await measured()
    await register(fewNames, many)
    const names = [...pages.map(([, path]) => path), "an interpellation that is begun"]
    expect(grown(names, before, await measured())).to.deep.equal([])
  })
})
