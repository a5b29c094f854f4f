import type { Sender } from "../../../models/concerns/parts.ts"
import type { Body } from "../../../models/body.ts"
import { toMarkdown } from "../../../models/concerns/richText.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { Minutes } from "../../../models/minutes.ts"
import { itemFields, markOf, nextId } from "../../../models/minutes/marks.ts"
import { publishMinutes } from "../../../models/minutes/publishing.ts"
import { type Proceedings, readProceedings } from "../../../models/minutes/reading.ts"
import { saveDraft, type TypedDraft } from "../../../models/minutes/saving.ts"
import { beginMinutes } from "../../../models/minutes/starting.ts"
import { cast, type Someone } from "../cast.ts"
import { aMeeting } from "./meetings.ts"
import type { Plan } from "../../../models/meeting/planning.ts"

export const nothingTyped: TypedDraft = {
  summary: null, closedAt: null, language: null, presences: [], newcomers: [], items: [], decisions: [], actions: [],
}

const personOf = (someone: Someone) => String(someone.person._id)

/** A meeting with a draft begun by the housing group's secretary, or by someone else. */
export async function aDraft(body?: Body, { by, plan = {} }: { by?: Someone, plan?: Plan } = {}): Promise<Meeting> {
  const meeting = await aMeeting(body ?? await cast.housing(), plan)
  await begin(meeting, by)
  return meeting
}

export async function begin(meeting: Meeting, by?: Someone): Promise<void> {
  await beginMinutes(meeting._id, { by: personOf(by ?? await cast.secretary()), language: "fr", untitled: "Notes" })
}

/** The minutes of a meeting as they are saved now, whole. */
export async function proceedings(meeting: Meeting): Promise<Proceedings> {
  return (await readProceedings(meeting.id))!
}

/** Saves some of a draft as its form would send it; a part's text starts from what is saved now. */
export async function write(meeting: Meeting, typed: Partial<TypedDraft>, by?: Someone, sender?: Sender) {
  return saveDraft({ _id: meeting._id, day: meeting.day }, { ...nothingTyped, ...typed }, personOf(by ?? await cast.secretary()), sender)
}

/** What the form of an item sends when its text is replaced. */
export async function typedItem(meeting: Meeting, index: number, text: string) {
  const item = (await proceedings(meeting)).items[index]!
  return { id: String(item._id), title: item.title, text, was: markOf(item.revision, itemFields(item)), keep: null }
}

/** A new decision and a new action on an item, as their blank lines send them. */
export async function typedDecision(meeting: Meeting, index: number, text: string) {
  const { items, decisions } = await proceedings(meeting)
  const item = String(items[index]!._id)
  return { id: nextId(item, "decision", decisions.length), item, text, was: "0." }
}

export async function typedAction(meeting: Meeting, index: number, { text, who = "", due = "" }: { text: string, who?: string, due?: string }) {
  const { items, actions } = await proceedings(meeting)
  const item = String(items[index]!._id)
  return { id: nextId(item, "action", actions.length), item, text, who, due, was: "0." }
}

/** A meeting whose minutes are published: notes, a decision, an action of the secretary. */
export async function publishedMinutes(body?: Body, plan: Plan = {}): Promise<Meeting> {
  const meeting = await aDraft(body, { plan })
  await write(meeting, {
    summary: "Neuf refus en octobre.", items: [await typedItem(meeting, 1, "Neuf **refus** en octobre.")],
    decisions: [await typedDecision(meeting, 1, "Un relevé mensuel est remis au CPAS.")],
    actions: [await typedAction(meeting, 1, { text: "Envoyer le relevé.", who: "Inès Vandamme", due: "2026-12-20" })],
  })
  await publish(meeting)
  return meeting
}

export async function publish(meeting: Meeting, by?: Someone): Promise<number> {
  return publishMinutes(meeting._id, { by: personOf(by ?? await cast.secretary()) })
}

export async function minutesOf(meeting: Meeting): Promise<Minutes> {
  return (await Minutes.findOne({ meeting: meeting._id }))!
}

/** The Markdown that the form shows for an item. */
export async function shown(meeting: Meeting, index: number): Promise<string> {
  return toMarkdown((await proceedings(meeting)).items[index]!.html)
}
