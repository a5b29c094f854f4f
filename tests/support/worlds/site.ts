import { Types } from "mongoose"
import { type Fields, markOf, type Sender } from "../../../models/concerns/parts.ts"
import { changedSince } from "../../../models/minutes/hearing.ts"
import { Minutes } from "../../../models/minutes.ts"
import { partsOf, type SavedPart } from "../../../models/minutes/parts.ts"
import { publishMinutes, withdrawMinutes } from "../../../models/minutes/publishing.ts"
import type { Place, Proceedings, ReadMinutes } from "../../../models/minutes/reading.ts"
import { type Outcome, saveDraft, type Typed } from "../../../models/minutes/saving.ts"
import { Version } from "../../../models/version.ts"
import type { Answer } from "../../../views/editor/parts.ts"
import { presentAnswer } from "../../../views/presenters/minutes/answer.ts"
import { formFields } from "../../../views/presenters/minutes/conflict.ts"
import { translator } from "../../../views/translate.ts"
import { killedAfter } from "../killing.ts"

/** Minutes that are written in a world. */
export type Draft = { id: string; day: string }

/** A part as a form shows it, with the point that it stands on. */
export type PageLine = { name: string; fields: Fields; mark: string; item: string }

/** What became of a part that was sent, and what is saved of it now. */
export type Became = {
  name: string
  kind: Outcome["kind"]
  typed: Typed
  saved: { fields: Fields; mark: string } | null
}

/** What the pages of a world ask of a site; it lives in this process, or in one that can be killed. */
export type Site = {
  open(): Promise<{ minutes: string; meeting: string; at: number; lines: PageLine[] }>
  save(typed: Typed[], by: string, sender: Sender): Promise<{ answer: Answer; became: Became[] }>
  hear(since: number, device: string): Promise<PageLine[]>
  publishOrWithdraw(by: string, publishes: boolean): Promise<void>
  /** All words that are kept anywhere, and each part as it stands. */
  kept(): Promise<{ words: string; parts: { name: string; fields: Fields }[] }>
  /** Does `work`, and is killed at this moment of it (0: at its beginning, 1: hardly before its end). */
  killed(moment: number, work: () => Promise<unknown>): Promise<void>
}

/** How many commands a server does at most before it is killed in the middle of a saving. */
const longestLife = 14

const speaking = { t: translator("fr"), language: "fr" as const }

type Written = Pick<Proceedings, "items" | "decisions" | "actions" | "lines"> & { minutes: ReadMinutes }

// The parts of minutes, without the names and the neighbours that a page shows beside them: half of the time of a world.
async function readWritten(meeting: Types.ObjectId): Promise<Written> {
  const [{ items, decisions, actions, lines, ...minutes }] = (await Minutes.aggregate<
    ReadMinutes & Omit<Written, "minutes">
  >([
    { $match: { meeting } },
    ...(
      [
        ["minutes_items", "items"],
        ["decisions", "decisions"],
        ["actions", "actions"],
      ] as const
    ).map(([from, as]) => ({ $lookup: { from, as, localField: "_id", foreignField: "minutes" } })),
    { $lookup: { from: "attendances", as: "lines", localField: "meeting", foreignField: "meeting" } },
  ])) as [ReadMinutes & Omit<Written, "minutes">]
  return { items, decisions, actions, lines, minutes }
}

const inForm = ({ name, kind, fields, mark, item }: SavedPart): PageLine => ({
  name,
  mark,
  item,
  fields: { ...formFields(kind, fields) },
})

const becameOf = ([name, outcome]: [string, Outcome]): Became => {
  const part = "part" in outcome ? outcome.part : null
  return { name, kind: outcome.kind, typed: outcome.typed, saved: part && { fields: part.fields, mark: markOf(part) } }
}

/** The site in this process, as the pages of these minutes ask it. */
export function siteOf({ id, day }: Draft): Site {
  const meeting = new Types.ObjectId(id)
  return {
    async open() {
      const written = await readWritten(meeting)
      return {
        minutes: String(written.minutes._id),
        meeting: id,
        at: written.minutes.edited?.at.getTime() ?? 0,
        lines: partsOf(written).map(inForm),
      }
    },
    async save(typed, by, sender) {
      const saved = await saveDraft({ _id: meeting, day }, typed, by, sender)
      const about = {
        names: new Map<string, string>(),
        questions: [],
        reader: { person: by, name: "" },
        path: "",
        today: day,
      }
      return {
        answer: JSON.parse(JSON.stringify(presentAnswer(saved, about, speaking))) as Answer,
        became: [...saved.outcomes].map(becameOf),
      }
    },
    async hear(since, device) {
      const minutes = await Minutes.findOne({ meeting }).select("edited").lean()
      const heard = await changedSince({ _id: meeting, minutes } as Place, { since: new Date(since), device })
      return heard.filter(({ removed }) => !removed).map(inForm)
    },
    async publishOrWithdraw(by, publishes) {
      const { published } = (await Minutes.findOne({ meeting }).select("published").lean())!
      if (published) await withdrawMinutes(meeting, { by, reason: "À corriger." })
      else if (publishes) await publishMinutes(meeting, { by, silently: "longAgo" })
    },
    async kept() {
      const written = await readWritten(meeting)
      const ids = [written.minutes._id, ...written.items.map(({ _id }) => _id)]
      const versions = await Version.find({ $or: [{ of: { $in: ids } }, { within: { $in: ids } }] })
        .select("snapshot")
        .lean()
      const parts = partsOf(written).map(({ name, fields }) => ({ name, fields }))
      return { words: JSON.stringify([parts, versions.map(({ snapshot }) => snapshot as object)]), parts }
    },
    killed: (moment, work) => killedAfter(Math.floor(moment * longestLife), work),
  }
}
