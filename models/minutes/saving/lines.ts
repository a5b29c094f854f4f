import { type HydratedDocument, Types } from "mongoose"
import { Action } from "../../action.ts"
import type { Fields } from "../../concerns/parts.ts"
import { Decision } from "../../decision.ts"
import { limits } from "../../limits.ts"
import { MinutesItem } from "../../minutesItem.ts"
import { peopleNamed } from "../../person/named.ts"
import { actionFields, decisionFields } from "../parts.ts"
import { allOf, asPart, attempt, type Refused, type Saving, stampOf, type Store, type Typed } from "./part.ts"

type Line = HydratedDocument<unknown> & Pick<Decision, "revision" | "number" | "withdrawn">

/** The decisions of a point; emptied, one is taken out. */
export const decisions: Store<Decision> = {
  makesLines: true,
  async find({ minutes }, ids) {
    const lines = allOf(minutes, await Decision.find({ _id: { $in: ids } }))
    return new Map(
      lines.map((line) => [line.id as string, { part: line.withdrawn ? null : partOfDecision(line), doc: line }]),
    )
  },
  async read(_saving, { fields: { text = "" } }) {
    return { fields: { text } }
  },
  async write(saving, typed, found) {
    const { text = "" } = typed.fields
    if (text === "") return takeOut(saving, found?.part ? found.doc : null)
    const line = found?.doc ?? new Decision({ _id: new Types.ObjectId(typed.id) })
    const refused = found?.part ? null : await place(saving, typed, line, "decisions")
    if (refused) return { errors: refused }
    const errors = await saveLine(saving, line, { text })
    return errors ? { errors } : { part: partOfDecision(line) }
  },
  both: (theirs, mine) => ({ text: together(theirs, mine) }),
  versions: async (saving, typed, found) => ({
    of: typed.id,
    kind: "decision",
    within: await pointOf(saving, typed, found),
    audience: saving.minutes.audience,
  }),
}

/** The actions of a point, with their owners, by name, and their day; emptied, one is taken out. */
export const actions: Store<Action> = {
  makesLines: true,
  async find({ minutes }, ids) {
    const lines = allOf(minutes, await Action.find({ _id: { $in: ids } }))
    return new Map(
      lines.map((line) => [line.id as string, { part: line.withdrawn ? null : partOfAction(line), doc: line }]),
    )
  },
  async read(_saving, { fields: { text = "", who = "", due = "" } }, found) {
    const fields = { text, who, due }
    if (text === "" || who === "" || found?.part?.fields["who"] === who) return { fields }
    const { people: owners, unknown, ambiguous } = await peopleNamed(who)
    const problem =
      unknown.length > 0
        ? "actions.errors.unknown"
        : ambiguous.length > 0
          ? "actions.errors.ambiguous"
          : owners.length > limits.actionOwners
            ? "actions.errors.owners"
            : null
    if (problem) return { fields, errors: { who: problem } }
    return { fields: { ...fields, who: owners.map(({ name }) => name).join(", ") } }
  },
  async write(saving, typed, found) {
    const { text = "", who = "", due = "" } = typed.fields
    // Emptied, it is taken out with whom it named; whom it names from now on stands nowhere else.
    const isNew = (field: "who" | "due", value: string) => value !== "" && value !== found?.part?.fields[field]
    if (text === "" && (isNew("who", who) || isNew("due", due))) return { errors: { text: "actions.errors.text" } }
    if (text === "") return takeOut(saving, found?.part ? found.doc : null)
    const line = found?.doc ?? new Action({ _id: new Types.ObjectId(typed.id) })
    const refused = found?.part ? null : await place(saving, typed, line, "actions")
    if (refused) return { errors: refused }
    const errors = await saveLine(saving, line, { text, due, ...(await ownersOf(line, who)) })
    return errors ? { errors } : { part: partOfAction(line) }
  },
  both: (theirs, mine) => ({
    ...mine,
    text: together(theirs, mine),
    who: mine["who"] || theirs["who"]!,
    due: mine["due"] || theirs["due"]!,
  }),
  versions: async (saving, typed, found) => ({
    of: typed.id,
    kind: "action",
    within: await pointOf(saving, typed, found),
    audience: saving.minutes.audience,
  }),
}

const partOfDecision = (line: Decision) => asPart(line.id, decisionFields(line), line)
const partOfAction = (line: Action) => asPart(line.id, actionFields(line), line)
const together = (theirs: Fields, mine: Fields) => [theirs["text"], mine["text"]].filter(Boolean).join("\n")

// Where a line stands is not for a form to say, once it stands. What was written on a point that is gone is kept by the minutes.
async function pointOf(saving: Saving, { item }: Typed, found: { doc: Decision | Action } | null): Promise<string> {
  if (found) return String(found.doc.item)
  return (await isPoint(saving, item)) ? item : (saving.minutes.id as string)
}

async function isPoint({ minutes, points }: Saving, item: string): Promise<boolean> {
  if (item === "" || points.has(item)) return item !== ""
  if (!(await MinutesItem.exists({ _id: item, minutes: minutes._id }))) return false
  points.add(item)
  return true
}

// Those who stand there already stay, though one of them has left since.
async function ownersOf(line: Action, who: string): Promise<{ owners?: Types.ObjectId[]; ownerNames?: string[] }> {
  if (line.ownerNames.join(", ") === who) return {}
  const { people: owners } = await peopleNamed(who)
  return { owners: owners.map(({ person }) => person), ownerNames: owners.map(({ name }) => name) }
}

// A line that is new, or that was taken out after it had a number and comes back under it.
async function place(
  saving: Saving,
  { item }: Typed,
  line: Decision | Action,
  kind: "decisions" | "actions",
): Promise<Refused | null> {
  const { minutes, meeting } = saving
  if (line.withdrawn) {
    line.set({ withdrawn: null })
    return null
  }
  if (!(await isPoint(saving, item))) return { text: "minutes.errors.noPoint" }
  const model = kind === "decisions" ? Decision : Action
  const siblings = await (model as typeof Decision)
    .find({ minutes: minutes._id, item, withdrawn: null })
    .select("position")
    .lean()
  if (siblings.length >= limits.perItem) return { text: `${kind}.errors.many` }
  line.set({
    body: minutes.body,
    meeting: meeting._id,
    minutes: minutes._id,
    day: meeting.day,
    item: new Types.ObjectId(item),
    position: Math.max(-1, ...siblings.map(({ position }) => position)) + 1,
    audience: minutes.audience,
  })
  return null
}

async function saveLine(saving: Saving, line: Line, fields: object): Promise<Refused | null> {
  line.set({ ...fields, ...stampOf(saving, line.revision) })
  return attempt(() => line.save(), { text: "text", due: "due" })
}

// A number is never given again: what had one stays in the register as withdrawn.
async function takeOut({ by, at }: Saving, line: Line | null): Promise<{ part: null }> {
  if (!line) return { part: null }
  if (line.number === null) await line.deleteOne()
  else await line.set({ withdrawn: { by, at } }).save()
  return { part: null }
}
