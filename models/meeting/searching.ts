import type { Types } from "mongoose"
import { Body } from "../body.ts"
import { everyone } from "../concerns/audience.ts"
import { type LocalName, nameIn } from "../concerns/localName.ts"
import { forgetFromSearch, indexForSearch } from "../concerns/searchable.ts"

type Indexed = {
  _id: Types.ObjectId
  body: Types.ObjectId
  title: string
  day: string
  place: { name: string; address: string }
  audience: string[]
  binned?: unknown
  agenda: Iterable<{ title: string; presenter: string; description: string }>
}

const months = new Map(
  (["fr", "nl"] as const).map((language) => [
    language,
    new Intl.DateTimeFormat(`${language}-BE`, { month: "long", year: "numeric", timeZone: "UTC" }),
  ]),
)

/** What a meeting without a title of its own is called among results: its body and its month. */
export const nameInSearch = (language: "fr" | "nl", body: { name: LocalName }, day: string) =>
  `${nameIn(body.name, language)}, ${months.get(language)!.format(new Date(`${day}T00:00:00Z`))}`

/**
 * Makes a meeting findable, inside the step that saves it. Its date and place are everyone's, so everyone finds it; the
 * agenda is searched only where everyone reads it (elsewhere the minutes are found, by those who read them). What is in
 * the bin is not found.
 */
export async function indexMeeting(meeting: Indexed, body: { name: LocalName } | null = null): Promise<void> {
  if (meeting.binned) return
  const of = body ?? (await Body.findById(meeting.body).lean())!
  const open = meeting.audience.some((key) => everyone.includes(key))
  const agenda = open ? [...meeting.agenda].flatMap((item) => [item.title, item.presenter, item.description]) : []
  await indexForSearch({
    kind: "meeting",
    id: meeting._id,
    language: "fr",
    title: meeting.title || nameInSearch("fr", of, meeting.day),
    lead: [nameInSearch("fr", of, meeting.day), nameInSearch("nl", of, meeting.day)].join("\n"),
    text: [meeting.place.name, meeting.place.address, ...agenda].join("\n"),
    href: `/meetings/${String(meeting._id)}`,
    date: meeting.day,
    audience: everyone,
  })
}

/** Takes a meeting out of the search. */
export const forgetMeeting = (id: Types.ObjectId): Promise<void> => forgetFromSearch("meeting", id)
