import { Types } from "mongoose"
import { isConvocation } from "../../../models/attendance/reaching.ts"
import type { LocalName } from "../../../models/concerns/localName.ts"
import { Meeting } from "../../../models/meeting.ts"
import { idIn, type Message } from "../../../server/outbox.ts"
import { type Sending, lettersOf } from "../../../server/sendings.ts"
import { pageOf } from "../../../server/pages.ts"
import { brusselsDay, dayAndMonth } from "../../dates.ts"
import type { End } from "../../sentences.ts"
import type { Speaking, Translate } from "../../translate.ts"
import { mailTemplates } from "../mails/index.ts"
import { atStart, titleOf as titleOfMeeting } from "../meetings/words.ts"
import { presentPagination } from "../pagination.ts"
import { saidOf } from "../titleBelow.ts"
import { fateOf, isTrouble } from "./fate.ts"

type Named = Pick<Message, "template" | "subject" | "state"> & {
  of?: { kind: string; id: string } | null
  data?: unknown
}
type Thing = {
  _id: Types.ObjectId
  title: string
  day?: string
  revision?: number
  body?: { name: LocalName; kind: string } | null
}
/** What a letter is about, as it was when it was written where that is known, and which convocation it is. */
type Called = { what: string; revision: number }

/** Which thing a letter is about, where its title says more than the kind of letter: a meeting, an interpellation. */
function thingOf(letter: Named): string | null {
  const { of } = letter
  const id =
    of?.kind === "minutes"
      ? idIn(letter, "meeting")
      : of?.kind === "meeting" || of?.kind === "interpellation"
        ? of.id
        : ""
  return Types.ObjectId.isValid(id) ? id : null
}

/** The titles of the things that these letters are about, and of what their convocations told, in one command. */
export async function thingsOf(letters: readonly Named[], { t, language }: Speaking): Promise<Map<string, Called>> {
  const ids = letters
    .flatMap((letter) => [thingOf(letter) ?? "", idIn(letter, "convocation")])
    .filter((id) => Types.ObjectId.isValid(id))
    .map((id) => new Types.ObjectId(id))
  if (ids.length === 0) return new Map()
  const about = { $match: { _id: { $in: ids } } }
  const things = await Meeting.aggregate<Thing>([
    about,
    { $lookup: { from: "bodies", localField: "body", foreignField: "_id", as: "body" } },
    { $project: { title: 1, day: 1, body: { $first: "$body" } } },
    { $unionWith: { coll: "interpellations", pipeline: [about, { $project: { title: 1 } }] } },
    {
      $unionWith: {
        coll: "convocations",
        pipeline: [
          about,
          { $lookup: { from: "meetings", localField: "meeting", foreignField: "_id", as: "meeting" } },
          { $lookup: { from: "bodies", localField: "meeting.body", foreignField: "_id", as: "body" } },
          { $project: { title: "$told.title", day: "$told.day", revision: 1, body: { $first: "$body" } } },
        ],
      },
    },
  ])
  return new Map(
    things.map(({ _id, title, day, body, revision = 1 }) => [
      String(_id),
      { what: body ? titleOfMeeting({ title, day: day!, body }, t, language) : title, revision },
    ]),
  )
}

/**
 * « Convocation 2 : Groupe Logement, 8 décembre », on the day that it told, to which the meeting may not have stayed; by its
 * subject where nobody writes such letters any more.
 */
export function titleOf(letter: Named, things: ReadonlyMap<string, Called>, t: Translate): string {
  if (!mailTemplates.includes(letter.template))
    return (
      letter.subject || t(letter.state === "dropped" ? "coordination.outbox.needless" : "coordination.outbox.unnamed")
    )
  const kind = t(`coordination.outbox.kinds.${letter.template.replace("/", ".") as End<"coordination.outbox.kinds">}`)
  const about = things.get(idIn(letter, "convocation")) ?? things.get(thingOf(letter) ?? "")
  if (!about) return kind
  const again = isConvocation(letter) && about.revision > 1
  return saidOf(again ? `${kind} ${about.revision}` : kind, about.what, t)
}

const order = ["failed", "unknown", "kept", "queued", "sending", "sent", "dropped"] as const

/** « 2 pas partis, 23 envoyés »: what asks for a hand first. */
function countsOf({ counts }: Sending, t: Translate): string {
  const parts = order
    .flatMap((state) => counts.filter(({ _id }) => _id === state))
    .map(({ _id, count }) => t(`coordination.outbox.sendings.states.${_id}`, { count }))
  return `${atStart(parts.join(", "))}.`
}

const hasTrouble = ({ counts }: Sending) => counts.some(({ _id }) => isTrouble({ state: _id }))
const totalOf = ({ counts }: Sending) => counts.reduce((sum, { count }) => sum + count, 0)

/** One entry for all letters that were posted together; a letter that went alone is its own. */
export function presentSending(sending: Sending, things: ReadonlyMap<string, Called>, { t, language }: Speaking) {
  const total = totalOf(sending)
  const alone = total === 1
  return {
    href: alone
      ? `/coordination/outbox/${String(sending._id)}`
      : `/coordination/outbox/sendings/${String(sending.sending)}`,
    title: titleOf(sending, things, t),
    written: dayAndMonth(brusselsDay(sending.createdAt), language),
    to: alone ? toOf(sending, t) : t("coordination.outbox.sendings.to", { count: total }),
    fate: alone ? fateOf(sending, language, t) : countsOf(sending, t),
    trouble: hasTrouble(sending),
  }
}

/** « À Yasmina Haddouchi, travailleuse@demo.example ». */
export const toOf = ({ to }: { to?: { name?: string | null; email?: string | null } | null }, t: Translate): string =>
  to?.name ? t("coordination.outbox.to", { name: to.name, email: to.email ?? "" }) : (to?.email ?? "")

/** The letters of one sending, a page at a time, each with its fate. */
export async function presentLetters(sending: Sending, asked: number, { t, language }: Speaking) {
  const list = await pageOf(asked, (page) => lettersOf(sending, page))
  const here = `/coordination/outbox/sendings/${String(sending.sending)}`
  return {
    page: {
      title: titleOf(sending, await thingsOf([sending], { t, language }), t),
      section: "coordination",
      crumbs: [
        { text: t("coordination.title"), href: "/coordination" },
        { text: t("coordination.outbox.title"), href: "/coordination/outbox" },
      ],
    },
    fates: countsOf(sending, t),
    trouble: hasTrouble(sending),
    letters: list.letters.map((letter) => ({
      href: `/coordination/outbox/${String(letter._id)}`,
      title: toOf(letter, t),
      fate: fateOf(letter, language, t),
      trouble: isTrouble(letter),
    })),
    pagination: presentPagination(list, (page) => `${here}?page=${page}`, t),
  }
}
