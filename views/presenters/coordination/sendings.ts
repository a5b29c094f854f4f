import { Types } from "mongoose"
import type { LocalName } from "../../../models/concerns/localName.ts"
import { Meeting } from "../../../models/meeting.ts"
import type { Message } from "../../../server/outbox.ts"
import { type Sending, lettersOf } from "../../../server/sendings.ts"
import { pageOf } from "../../../server/pages.ts"
import { brusselsDay, dayAndMonth } from "../../dates.ts"
import type { Speaking, Translate } from "../../translate.ts"
import { mailTemplates } from "../mails/index.ts"
import { atStart, titleOf as titleOfMeeting } from "../meetings/words.ts"
import { presentPagination } from "../pagination.ts"
import { fateOf, isTrouble } from "./fate.ts"

type Named = Pick<Message, "template" | "subject" | "state"> & { of?: { kind: string, id: string } | null, data?: unknown }
type Thing = { _id: Types.ObjectId, title: string, day?: string, body?: { name: LocalName, kind: string } | null }

/** Which thing a letter is about, where its title says more than the kind of letter: a meeting, an interpellation. */
function thingOf({ of, data }: Named): string | null {
  const meeting = (data as Record<string, unknown> | null)?.["meeting"]
  const id = of?.kind === "minutes" ? String(meeting) : of?.kind === "meeting" || of?.kind === "interpellation" ? of.id : ""
  return Types.ObjectId.isValid(id) ? id : null
}

/** The titles of the things that these letters are about, in one command. */
export async function thingsOf(letters: readonly Named[], { t, language }: Speaking): Promise<Map<string, string>> {
  const ids = letters.flatMap((letter) => thingOf(letter) ?? []).map((id) => new Types.ObjectId(id))
  if (ids.length === 0) return new Map()
  const about = { $match: { _id: { $in: ids } } }
  const things = await Meeting.aggregate<Thing>([
    about, { $lookup: { from: "bodies", localField: "body", foreignField: "_id", as: "body" } },
    { $project: { title: 1, day: 1, body: { $first: "$body" } } },
    { $unionWith: { coll: "interpellations", pipeline: [about, { $project: { title: 1 } }] } },
  ])
  return new Map(things.map(({ _id, title, day, body }) => [String(_id), body ? titleOfMeeting({ title, day: day!, body }, t, language) : title]))
}

/** « Convocation : Groupe Logement, 8 décembre »; by its subject where nobody writes such letters any more. */
export function titleOf(letter: Named, things: ReadonlyMap<string, string>, t: Translate): string {
  if (!mailTemplates.includes(letter.template))
    return letter.subject || t(letter.state === "dropped" ? "coordination.outbox.needless" : "coordination.outbox.unnamed")
  const kind = t(`coordination.outbox.kinds.${letter.template.replace("/", ".")}`)
  const what = things.get(thingOf(letter) ?? "")
  return what ? t("coordination.outbox.sendings.title", { kind, what }) : kind
}

const order = ["failed", "unknown", "kept", "queued", "sending", "sent", "dropped"] as const

/** « 2 pas partis, 23 envoyés »: what asks for a hand first. */
function countsOf({ counts }: Sending, t: Translate): string {
  const parts = order.flatMap((state) => counts.filter(({ _id }) => _id === state))
    .map(({ _id, count }) => t(`coordination.outbox.sendings.states.${_id}`, { count }))
  return `${atStart(parts.join(", "))}.`
}

const hasTrouble = ({ counts }: Sending) => counts.some(({ _id }) => isTrouble({ state: _id }))
const totalOf = ({ counts }: Sending) => counts.reduce((sum, { count }) => sum + count, 0)

/** One entry for all letters that were posted together; a letter that went alone is its own. */
export function presentSending(sending: Sending, things: ReadonlyMap<string, string>, { t, language }: Speaking) {
  const total = totalOf(sending)
  const alone = total === 1
  return {
    href: alone ? `/coordination/outbox/${String(sending._id)}` : `/coordination/outbox/sendings/${String(sending.sending)}`,
    title: titleOf(sending, things, t), written: dayAndMonth(brusselsDay(sending.createdAt), language),
    to: alone ? toOf(sending, t) : t("coordination.outbox.sendings.to", { count: total }),
    fate: alone ? fateOf(sending, language, t) : countsOf(sending, t),
    trouble: hasTrouble(sending),
  }
}

/** « À Yasmina Haddouchi, travailleuse@demo.example ». */
export const toOf = ({ to }: { to?: { name?: string | null, email?: string | null } | null }, t: Translate): string =>
  to?.name ? t("coordination.outbox.to", { name: to.name, email: to.email ?? "" }) : to?.email ?? ""

/** The letters of one sending, a page at a time, each with its fate. */
export async function presentLetters(sending: Sending, asked: number, { t, language }: Speaking) {
  const list = await pageOf(asked, (page) => lettersOf(sending, page))
  const here = `/coordination/outbox/sendings/${String(sending.sending)}`
  return {
    page: { title: titleOf(sending, await thingsOf([sending], { t, language }), t), section: "coordination", crumbs: [
      { text: t("coordination.title"), href: "/coordination" }, { text: t("coordination.outbox.title"), href: "/coordination/outbox" }] },
    fates: countsOf(sending, t), trouble: hasTrouble(sending),
    letters: list.letters.map((letter) => ({ href: `/coordination/outbox/${String(letter._id)}`, title: toOf(letter, t),
      fate: fateOf(letter, language, t), trouble: isTrouble(letter) })),
    pagination: presentPagination(list, (page) => `${here}?page=${page}`, t),
  }
}
