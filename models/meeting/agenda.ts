import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { type Fact, fact } from "../concerns/fact.ts"
import { changedParts, type ChangedPart, type ShownMarks } from "../concerns/hearing.ts"
import { changesOf, partsOfFields } from "../concerns/meanwhile.ts"
import { atOwnFields } from "../concerns/ownFields.ts"
import { limits } from "../limits.ts"
import { Meeting } from "../meeting.ts"
import type { AgendaItem, ItemKind } from "./agendaItem.ts"
import { binDocuments } from "./attaching.ts"
import { refuseMore } from "./fields.ts"
import { noteChange, type Plan } from "./planning.ts"

type Plain = { title: string; kind: ItemKind | null; minutes: number | null; presenter: string; description: string }
/** What a form says of an item; `presenters`: those of the register whom it names. */
type Item = Plain & { presenters?: string[] }
type Saved = Meeting["agenda"][number]

/** What the form of an agenda item shows as it is saved. */
export function itemPlanOf(item: Pick<Saved, "title" | "kind" | "minutes" | "presenter" | "description">): Plan {
  return {
    title: item.title,
    kind: item.kind,
    minutes: item.minutes,
    presenter: item.presenter,
    description: item.description,
  }
}

/** The fields of an item that are saved otherwise than an opened form shows them, as it would show them now. */
export const changedOfItem = (item: Saved | AgendaItem, changed: Fact | null, marks: ShownMarks): ChangedPart[] =>
  changedParts(
    partsOfFields(itemPlanOf(item), () => item.edited ?? changed),
    marks,
  )

async function saved(meeting: Meeting, by: string): Promise<Meeting> {
  await atOwnFields(/^agenda\.\d+\./, () => noteChange(meeting, by))
  return meeting
}

/** Adds an item at the end of the agenda. */
export async function addItem(id: Types.ObjectId, item: Item, by: string): Promise<Meeting> {
  return inOneStep(async () => {
    const meeting = still(await Meeting.findById(id))
    if (meeting.agenda.length >= limits.agendaItems) refuseMore("title", "agendaItems")
    meeting.agenda.push({ ...item, edited: fact(by) })
    return saved(meeting, by)
  })
}

/** Changes an item from a form that was opened on `was`; null when the item is gone. */
export async function changeItem(
  id: Types.ObjectId,
  itemId: string,
  { typed: { presenters = [], ...typed }, was, by }: { typed: Item; was: string; by: string },
): Promise<Meeting | null> {
  return inOneStep(async () => {
    const meeting = still(await Meeting.findById(id))
    const item = meeting.agenda.id(itemId)
    if (!item) return null
    const changes = changesOf(itemPlanOf(item), { typed, was }, { changed: item.edited, revision: item.revision })
    if (Object.keys(changes).length > 0) item.set({ ...changes, edited: fact(by), revision: item.revision + 1 })
    // Those whom other words named, which somebody else saved, are theirs.
    if (item.presenter === typed.presenter && String(item.presenters) !== String(presenters)) item.set({ presenters })
    return saved(meeting, by)
  })
}

export type Direction = "up" | "down"

/** Moves an item one place; the first one goes no higher, the last one no lower. */
export async function moveItem(id: Types.ObjectId, itemId: string, direction: Direction, by: string): Promise<void> {
  await inOneStep(async () => {
    const meeting = still(await Meeting.findById(id))
    const items = meeting.agenda.map((item) => item.toObject())
    const from = items.findIndex((item) => String(item._id) === itemId)
    const to = direction === "up" ? from - 1 : from + 1
    if (from < 0 || to < 0 || to >= items.length) return
    items.splice(to, 0, ...items.splice(from, 1))
    meeting.set("agenda", items)
    await noteChange(meeting, by)
  })
}

/** Takes an item off the agenda. */
export async function removeItem(id: Types.ObjectId, itemId: string, by: string): Promise<void> {
  await inOneStep(async () => {
    const meeting = still(await Meeting.findById(id))
    await binDocuments(meeting, { _id: itemId }, fact(by))
    meeting.agenda.pull(itemId)
    await noteChange(meeting, by)
  })
}
