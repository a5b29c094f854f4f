import { Types } from "mongoose"
import { answersHere } from "../../server/answers.ts"
import { FormError, refusedFields } from "../../server/formError.ts"
import type { Fact } from "../concerns/fact.ts"
import type { Fields, Sender } from "../concerns/parts.ts"
import { Interpellation } from "../interpellation.ts"
import type { Change } from "./changes.ts"
import type { RowKind } from "./parts.ts"
import { type Register, whoIs } from "./register.ts"

const ids = (words: string | undefined) =>
  (words ?? "")
    .split(",")
    .filter(Boolean)
    .map((id) => new Types.ObjectId(id))

/** The fields of a row as they are stored; an addressee is tied to the organisation that bears exactly its name. */
export function storedFields(kind: RowKind, fields: Fields, register: Register): Record<string, unknown> {
  if (kind === "addressees") return { name: fields["name"], organisation: whoIs(fields["name"]!, register) }
  if (kind === "opinions") return { text: fields["text"], constats: ids(fields["constats"]) }
  if (kind === "propositions") return { text: fields["text"], addressee: ids(fields["addressee"])[0] ?? null }
  return { ...fields }
}

type Row = { _id: Types.ObjectId; position: number; set(fields: object): void; deleteOne(): void }
type Applying = { register: Register; edited: Fact; sender: Sender }

const listOf = (one: Interpellation, kind: RowKind) => one[kind] as unknown as Types.DocumentArray<Row>

/** Makes the changes in the document in hand, so that its schema can refuse them; gives where each row stood in the form. */
export function apply(
  one: Interpellation,
  changes: Change[],
  { register, edited, sender }: Applying,
): Map<string, number> {
  const places = new Map<string, number>()
  const marks = { edited, ...sender }
  const next = { addressees: 0, constats: 0, opinions: 0, propositions: 0 }
  for (const change of changes) {
    if (change.act === "head")
      one.set({ [change.head]: change.value, [`parts.${change.head}`]: { revision: change.revision + 1, ...marks } })
    else if (change.act === "remove") listOf(one, change.kind).id(change.id)!.deleteOne()
    else {
      const list = listOf(one, change.kind)
      const fields = storedFields(change.kind, change.fields, register)
      places.set(change.id, change.place)
      if (change.act === "set") list.id(change.id)!.set({ ...fields, ...marks, revision: change.revision + 1 })
      else {
        // A row that comes back stands about where it stood.
        next[change.kind] ||= Math.max(0, ...list.map(({ position }) => position + 1))
        const position = change.returned ? change.place : next[change.kind]++
        list.push({ _id: new Types.ObjectId(change.id), ...fields, ...marks, revision: 1, position })
      }
    }
  }
  return places
}

/** Asks the schema; what it refuses is said at the row's place in the form. */
export async function refuseInvalid(one: Interpellation, places: Map<string, number>): Promise<void> {
  const asked = answersHere()?.asked
  asked?.clear()
  try {
    await one.validate()
  } catch (error) {
    // What is asked about a row is asked at its place in the form too.
    const questions = [...(asked?.values() ?? [])].map((question) => ({
      ...question,
      path: placed(one, question.path, places),
    }))
    asked?.clear()
    for (const question of questions) asked?.set(question.path, question)
    const refused = refusedFields(error)
    if (!refused) throw error
    throw new FormError(
      Object.fromEntries(Object.entries(refused).map(([path, key]) => [placed(one, path, places), key])),
    )
  }
}

function placed(one: Interpellation, path: string, places: Map<string, number>): string {
  const [kind, index, field] = path.split(".")
  if (!field) return path
  const row = listOf(one, kind as RowKind)[Number(index)]
  return `${kind!}.${places.get(String(row?._id)) ?? Number(index)}.${field}`
}

/** Writes each part by itself, on the revision that was read: never a whole list. */
export async function write(one: Interpellation, changes: Change[]): Promise<void> {
  for (const change of changes) {
    const done = await Interpellation.updateOne(...updateOf(one, change))
    if (done.matchedCount !== 1) throw new Error(`A part of the interpellation ${one.id} changed within the step.`)
  }
}

function updateOf(one: Interpellation, change: Change): [filter: object, update: object] {
  const { _id } = one
  if (change.act === "head") {
    const { head } = change
    return [{ _id }, { $set: { [head]: one[head], [`parts.${head}`]: { ...one.toObject().parts![head] } } }]
  }
  const { kind, id, act } = change
  const row = listOf(one, kind).id(id) as unknown as { toObject(): Record<string, unknown> } | null
  const at = act === "add" ? {} : { [kind]: { $elemMatch: { _id: new Types.ObjectId(id), revision: change.revision } } }
  if (act === "remove") return [{ _id, ...at }, { $pull: { [kind]: { _id: new Types.ObjectId(id) } } }]
  if (act === "add") return [{ _id }, { $push: { [kind]: { $each: [row!.toObject()], $sort: { position: 1 } } } }]
  return [
    { _id, ...at },
    {
      $set: Object.fromEntries(
        Object.entries(row!.toObject())
          .filter(([name]) => name !== "_id")
          .map(([name, value]) => [`${kind}.$.${name}`, value]),
      ),
    },
  ]
}
