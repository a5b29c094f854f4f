import { Types } from "mongoose"
import { fromMarkdown, sanitize } from "../../concerns/richText.ts"
import { refusedMarkdown } from "../../concerns/richText/budget.ts"
import { readMark } from "../../concerns/parts.ts"
import { limits } from "../../limits.ts"
import { MinutesItem } from "../../minutesItem.ts"
import { itemFields } from "../parts.ts"
import { allOf, asPart, attempt, stampOf, type Store } from "./part.ts"

const partOf = (item: MinutesItem) => asPart(item.id, itemFields(item), item)

/** The notes on a point, written in Markdown. One that was removed while somebody wrote on it comes back with her words. */
export const items: Store<MinutesItem> = {
  makesLines: true,
  async find({ minutes, points }, ids) {
    const items = allOf(minutes, await MinutesItem.find({ _id: { $in: ids } }))
    for (const { id } of items) points.add(String(id))
    return new Map(items.map((item) => [item.id as string, { part: partOf(item), doc: item }]))
  },
  async read(_saving, { fields: { title = "", text = "" } }) {
    const refused = refusedMarkdown(text)
    if (refused) return { fields: { title, html: "" }, errors: { text: refused } }
    return { fields: { title, html: fromMarkdown(text) } }
  },
  async write(saving, { id, fields: { title = "", html = "" }, was }, found) {
    const { minutes } = saving
    if (!found && title === "" && html === "") return { part: null }
    if (!found && (await MinutesItem.countDocuments({ minutes: minutes._id })) >= limits.minutesItems)
      return { errors: { title: "minutes.errors.items" } }
    const item =
      found?.doc ??
      new MinutesItem({
        _id: new Types.ObjectId(id),
        minutes: minutes._id,
        audience: minutes.audience,
        position: await nextPosition(minutes._id),
        revision: readMark(was).revision,
      })
    item.set({ title, html, ...stampOf(saving, item.revision) })
    const errors = await attempt(() => item.save(), { title: "title", html: "text" })
    if (errors) return { errors }
    saving.points.add(id)
    return { part: partOf(item) }
  },
  both: (theirs, mine) => ({ title: mine["title"]!, html: sanitize(theirs["html"]! + mine["html"]!) }),
  // A new one that was sent after the publication stands nowhere: the minutes themselves keep it.
  versions: ({ minutes }, { id }, found) => ({
    of: id,
    kind: "minutesItem",
    within: !found && minutes.published ? minutes.id : null,
    audience: minutes.audience,
  }),
}

async function nextPosition(minutes: Types.ObjectId): Promise<number> {
  const last = await MinutesItem.findOne({ minutes }).sort({ position: -1 }).select("position").lean()
  return (last?.position ?? -1) + 1
}
