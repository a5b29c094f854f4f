import { freshMark, markOf, type Sender } from "../../../models/concerns/parts.ts"
import type { Body } from "../../../models/body.ts"
import { toMarkdown } from "../../../models/concerns/richText.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { Minutes } from "../../../models/minutes.ts"
import { itemFields, nextId, partsOf, type PartKind, partName } from "../../../models/minutes/parts.ts"
import { publishMinutes } from "../../../models/minutes/publishing.ts"
import { type Proceedings, readProceedings } from "../../../models/minutes/reading.ts"
import { saveDraft, type Typed } from "../../../models/minutes/saving.ts"
import { beginMinutes } from "../../../models/minutes/starting.ts"
import { cast, type Someone } from "../cast.ts"
import { aMeeting } from "./meetings.ts"
import type { Plan } from "../../../models/meeting/planning.ts"

const personOf = (someone: Someone) => String(someone.person._id)

/** A meeting with a draft begun by the housing group's secretary, or by someone else. */
export async function aDraft(body?: Body, { by, plan = {} }: { by?: Someone; plan?: Plan } = {}): Promise<Meeting> {
  const meeting = await aMeeting(body ?? (await cast.housing()), plan)
  await begin(meeting, by)
  return meeting
}

export async function begin(meeting: Meeting, by?: Someone): Promise<void> {
  await beginMinutes(meeting._id, { by: personOf(by ?? (await cast.secretary())), language: "fr", untitled: "Notes" })
}

/** The minutes of a meeting as they are saved now, whole. */
export async function proceedings(meeting: Meeting): Promise<Proceedings> {
  return (await readProceedings(meeting.id))!
}

/** Saves parts of a draft as its form would send them. */
export async function write(meeting: Meeting, parts: Typed[], by?: Someone, sender?: Sender) {
  const { outcomes, published } = await saveDraft(
    { _id: meeting._id, day: meeting.day },
    parts,
    personOf(by ?? (await cast.secretary())),
    sender,
  )
  const all = [...outcomes]
  return {
    published,
    outcomes,
    met: all.flatMap(([, each]) => (each.kind === "met" ? [each] : [])),
    errors: Object.fromEntries(
      all.flatMap(([name, each]) =>
        each.kind === "refused" ? Object.entries(each.errors).map(([field, key]) => [`${name}.${field}`, key]) : [],
      ),
    ),
  }
}

/** What the form sends of a part when some of its fields are changed: it starts from what is saved now. */
export async function typed(
  meeting: Meeting,
  kind: PartKind,
  id: string,
  fields: Record<string, string>,
): Promise<Typed> {
  const part = partsOf(await proceedings(meeting)).find(({ name }) => name === partName(kind, id))
  return { kind, id, item: "", was: part?.mark ?? freshMark, keep: null, fields: { ...part?.fields, ...fields } }
}

export const typedSummary = async (meeting: Meeting, text: string) => typed(meeting, "summary", "", { text })

/** What the form of an item sends when its text is replaced. */
export async function typedItem(meeting: Meeting, index: number, text: string): Promise<Typed> {
  const item = (await proceedings(meeting)).items[index]!
  return {
    kind: "items",
    id: String(item._id),
    item: "",
    keep: null,
    fields: { title: item.title, text },
    was: markOf({ revision: item.revision, fields: itemFields(item) }),
  }
}

/** A new decision and a new action on an item, as their blank lines send them. */
export async function typedDecision(meeting: Meeting, index: number, text: string): Promise<Typed> {
  const { items, decisions } = await proceedings(meeting)
  const item = String(items[index]!._id)
  return {
    kind: "decisions",
    id: nextId(item, "decision", decisions.length),
    item,
    keep: null,
    fields: { text },
    was: freshMark,
  }
}

export async function typedAction(
  meeting: Meeting,
  index: number,
  { text, who = "", due = "" }: { text: string; who?: string; due?: string },
): Promise<Typed> {
  const { items, actions } = await proceedings(meeting)
  const item = String(items[index]!._id)
  return {
    kind: "actions",
    id: nextId(item, "action", actions.length),
    item,
    keep: null,
    fields: { text, who, due },
    was: freshMark,
  }
}

/** A meeting whose minutes are published: notes, a decision, an action of the secretary. */
export async function publishedMinutes(body?: Body, plan: Plan = {}): Promise<Meeting> {
  const meeting = await aDraft(body, { plan })
  await write(meeting, [
    await typedSummary(meeting, "Neuf refus en octobre."),
    await typedItem(meeting, 1, "Neuf **refus** en octobre."),
    await typedDecision(meeting, 1, "Un relevé mensuel est remis au CPAS."),
    await typedAction(meeting, 1, { text: "Envoyer le relevé.", who: "Inès Vandamme", due: "2026-12-20" }),
  ])
  await publish(meeting)
  return meeting
}

export async function publish(meeting: Meeting, by?: Someone): Promise<number> {
  return publishMinutes(meeting._id, { by: personOf(by ?? (await cast.secretary())) })
}

export async function minutesOf(meeting: Meeting): Promise<Minutes> {
  return (await Minutes.findOne({ meeting: meeting._id }))!
}

/** The Markdown that the form shows for an item. */
export async function shown(meeting: Meeting, index: number): Promise<string> {
  return toMarkdown((await proceedings(meeting)).items[index]!.html)
}
