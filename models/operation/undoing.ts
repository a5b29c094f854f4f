import mongoose, { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Affiliation } from "../affiliation.ts"
import { Body } from "../body.ts"
import { today } from "../concerns/day.ts"
import { fact } from "../concerns/fact.ts"
import { ImportLine } from "../importLine.ts"
import { Operation } from "../operation.ts"
import { Organisation } from "../organisation.ts"
import { Person } from "../person.ts"
import { references } from "../references.ts"
import { SearchEntry } from "../searchEntry.ts"
import { Seat } from "../seat.ts"
import { settleSecretary } from "../seat/holding.ts"

/** Whether an import can still be taken back. */
export const canBeUndone = ({ state, until }: Pick<Operation, "state" | "until">): boolean =>
  state === "written" && (until ?? "") >= today()

// What stands on what: the last goes first.
const made = {
  seats: Seat,
  affiliations: Affiliation,
  bodies: Body,
  people: Person,
  organisations: Organisation,
} as const
type Made = keyof typeof made

/** Throws a draft away, with all that it holds. */
export async function throwAway(id: Types.ObjectId): Promise<void> {
  await inOneStep(async () => {
    const { deletedCount } = await Operation.deleteOne({ _id: id, state: "draft" })
    if (deletedCount > 0) await ImportLine.deleteMany({ operation: id })
  })
}

/**
 * Takes an import back: what it made goes, as if it had never been there; but what was changed since, or on which something
 * else was built, stays with what it stands on, and the page of the import says why. Pressed twice, it is done once.
 */
export async function undoImport(id: Types.ObjectId, by: string): Promise<void> {
  await inOneStep(async () => {
    const operation = still(await Operation.findById(id))
    if (!canBeUndone(operation)) return
    const staying = await builtOn(operation)
    const gone = (await idsMade(id)).filter((each) => !staying.has(each.id))
    const of = (collection: Made) =>
      gone.filter((each) => each.collection === collection).map((each) => new Types.ObjectId(each.id))
    const bodies = await Seat.distinct("body", { _id: { $in: of("seats") }, office: "secretary" })
    for (const [collection, model] of Object.entries(made))
      await (model as typeof Seat).deleteMany({ _id: { $in: of(collection as Made) } })
    for (const body of bodies) if (await Body.exists({ _id: body })) await settleSecretary(body)
    await SearchEntry.deleteMany({
      "of.kind": { $in: ["organisation", "person", "body"] },
      "of.id": { $in: gone.map((each) => each.id) },
    })
    operation.set({ state: "undone", undone: fact(by) })
    await operation.save()
    await ImportLine.deleteMany({ operation: id })
  })
}

type Thing = { collection: Made; id: string }

async function idsMade(source: Types.ObjectId): Promise<Thing[]> {
  const lists = await Promise.all(
    Object.entries(made).map(async ([collection, model]) =>
      (await (model as typeof Seat).find({ source }).select("_id").lean()).map(({ _id }) => ({
        collection: collection as Made,
        id: String(_id),
      })),
    ),
  )
  return lists.flat()
}

// Places that follow a thing and say nothing of their own about it.
const following = new Set(["search_entries", "jobs", "counters", "operations", "sign_keys"])

/** What an import made that stays where it is taken back, by its id: changed since, or with something built on it. */
export async function builtOn(operation: Operation): Promise<Map<string, "changed" | "used">> {
  const source = operation._id
  const things = await idsMade(source)
  const staying = new Map<string, "changed" | "used">()
  const at = operation.written?.at ?? new Date(0)
  for (const model of [Organisation, Person, Body])
    for (const { _id } of await (model as typeof Person)
      .find({ source, "changed.at": { $gt: at } })
      .select("_id")
      .lean())
      staying.set(String(_id), "changed")
  for (const model of [Affiliation, Seat])
    for (const { _id } of await (model as typeof Seat)
      .find({ source, updatedAt: { $gt: operation.updatedAt } })
      .select("_id")
      .lean())
      staying.set(String(_id), "changed")
  for (const id of await usedAmong(things, source)) if (!staying.has(id)) staying.set(id, "used")
  await withGround(source, staying)
  return staying
}

/** Which of these things something names that the import did not make: looked for once in each place that holds ids. */
async function usedAmong(things: readonly Thing[], source: Types.ObjectId): Promise<Set<string>> {
  const ids = new Set(things.map(({ id }) => id))
  const [asIds, used] = [[...ids].map((id) => new Types.ObjectId(id)), new Set<string>()]
  const models = new Map(Object.values(mongoose.models).map((model) => [model.collection.collectionName, model]))
  const places = references().filter(
    ({ collection, as, to }) => !following.has(collection) && as === "id" && (to === null || collections.has(to)),
  )
  for (const { collection, path } of places) {
    const model = models.get(collection)
    if (!model) continue
    const found = await model
      .find({ [path]: { $in: asIds }, ...(collection in made && { source: { $ne: source } }) })
      .select(path)
      .lean()
    // The document's own id is none of what it names.
    for (const held of found as { _id: unknown }[])
      for (const [id] of JSON.stringify({ ...held, _id: null }).matchAll(/[0-9a-f]{24}/g)) if (ids.has(id)) used.add(id)
  }
  return used
}

const collections = new Set(Object.values(made).map(({ modelName }) => modelName as string))

// Who stays keeps her seats and her work; what stays keeps who and what it stands on.
async function withGround(source: Types.ObjectId, staying: Map<string, "changed" | "used">): Promise<void> {
  const stay = (id: unknown) => void (staying.has(String(id)) || staying.set(String(id), "used"))
  const seats = await Seat.find({ source }).select("person body organisation").lean()
  const posts = await Affiliation.find({ source }).select("person organisation").lean()
  for (const each of [...seats, ...posts]) if (staying.has(String(each.person))) stay(each._id)
  for (const each of [...seats, ...posts])
    if (staying.has(String(each._id)))
      for (const id of [each.person, each.organisation, ...("body" in each ? [each.body] : [])]) stay(id)
}
