import { Types } from "mongoose"
import { nationalNumbersIn } from "../../concerns/privacy.ts"
import { fromMarkdown, sanitize, toMarkdown } from "../../concerns/richText.ts"
import { refusedMarkdown } from "../../concerns/richText/budget.ts"
import { limits } from "../../limits.ts"
import { MinutesItem } from "../../minutesItem.ts"
import { keepVersion } from "../../version.ts"
import { isSame, itemFields, readMark } from "../marks.ts"
import type { Saving } from "../saving.ts"
import { savedBy } from "./savedBy.ts"
import { refuse, saved } from "./part.ts"

/** What to do with two texts of one point: both, one below the other; only one of them (the other is in its versions). */
export const keepings = ["both", "mine", "theirs"] as const
export type TypedItem = {
  id: string, title: string, text: string, was: string, keep: (typeof keepings)[number] | null
}

/** Saves the notes on a point, written in Markdown; a new point when there is none of that id. */
export async function saveItem(saving: Saving, typed: TypedItem): Promise<void> {
  const field = `items.${typed.id}`
  const refused = refusedMarkdown(typed.text)
  if (refused) return refuse(saving, `${field}.text`, refused)
  const next = { title: typed.title, html: fromMarkdown(typed.text) }
  const was = readMark(typed.was)
  const item = saving.items.get(typed.id)
  if (!item) return addItem(saving, typed.id, next, was.revision)
  if (isSame(was, itemFields(next)) || typed.keep === "theirs" || sameAs(item, next)) return
  if (item.revision !== was.revision) return keepBoth(saving, item, next)
  await write(saving, item, typed.keep === "both" ? { ...next, html: sanitize(item.html + next.html) } : next)
}

type Notes = { title: string, html: string }

const sameAs = (item: MinutesItem, next: Notes) => item.title === next.title && item.html === next.html

async function write(saving: Saving, item: MinutesItem, next: Notes): Promise<void> {
  item.set({ ...next, revision: item.revision + 1, edited: { by: saving.by, at: saving.at } })
  const fields = { title: "title", html: "text" }
  if (!await saved(saving, item, `items.${String(item._id)}`, fields)) return
  await keepVersion(item._id, "minutesItem", { ...next, revision: item.revision }, saving.by,
    { audience: item.audience, device: saving.sender.device })
}

// What she wrote is kept beside the text before she is asked: closing the page loses nothing.
async function keepBoth(saving: Saving, item: MinutesItem, next: Notes): Promise<void> {
  if (nationalNumbersIn(`${next.title} ${next.html}`).length > 0)
    return refuse(saving, `items.${String(item._id)}.text`, "common.errors.nationalNumber")
  await keepVersion(item._id, "minutesItem", { ...next, revision: item.revision }, saving.by, { audience: item.audience, aside: true })
  saving.changed = true
  saving.conflicts.push({ kind: "item", id: String(item._id), ...savedBy(item.edited), saved: toMarkdown(item.html),
    typed: toMarkdown(next.html) })
}

/** Keeps what somebody wrote on a point of minutes that were published meanwhile among the versions of that point. */
export async function keepLate(item: MinutesItem, { title, text }: TypedItem, by: string): Promise<void> {
  if (text.length > limits.document) return
  const late = { title, html: fromMarkdown(text) }
  if (sameAs(item, late) || nationalNumbersIn(`${late.title} ${late.html}`).length > 0) return
  await keepVersion(item._id, "minutesItem", { ...late, revision: item.revision }, by, { audience: item.audience, aside: true })
}

// One that was removed while she wrote on it comes back with what she wrote.
async function addItem(saving: Saving, id: string, next: Notes, revision: number): Promise<void> {
  if (next.title === "" && next.html === "") return
  if (saving.items.size >= limits.minutesItems) return refuse(saving, `items.${id}.title`, "minutes.errors.items")
  const last = Math.max(-1, ...[...saving.items.values()].map(({ position }) => position))
  const item = new MinutesItem({ _id: new Types.ObjectId(id), minutes: saving.minutes._id, position: last + 1, revision,
    audience: saving.minutes.audience })
  await write(saving, item, next)
  if (!item.isNew) saving.items.set(id, item)
}
