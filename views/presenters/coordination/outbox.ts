import { namesOf } from "../../../models/person.ts"
import { config } from "../../../server/config.ts"
import { outgoing } from "../../../server/delivery.ts"
import { newForm, type Form } from "../../../server/forms.ts"
import { log } from "../../../server/log.ts"
import { readKept } from "../../../server/keptMessages.ts"
import type { Letter } from "../../../server/mailer.ts"
import { listSendings, listTroubles } from "../../../server/sendings.ts"
import { type Message, resendable } from "../../../server/outbox.ts"
import { brusselsDay, dayAndMonth } from "../../dates.ts"
import type { Language, Translate } from "../../translate.ts"
import { renderMail } from "../mails/index.ts"
import { momentIn } from "../moment.ts"
import { fateOf, isTrouble } from "./fate.ts"
import { presentKept, presentRelease } from "./kept.ts"
import { presentSending, thingsOf, titleOf, toOf } from "./sendings.ts"
import { presentPagination } from "../pagination.ts"
import { pageOf } from "../../../server/pages.ts"

type Speech = { t: Translate; language: Language }
type Kept = Parameters<typeof outgoing>[0] &
  Pick<Message, "createdAt" | "resent" | "corrected" | "state" | "reason" | "answer">

/** Every sending of the site: first the letters that ask for somebody's hand, then the newest sendings. */
export async function presentOutbox(asked: number, { t, language }: Speech) {
  const list = await pageOf(asked, listSendings)
  const troubles = list.page > 1 ? [] : await listTroubles()
  const { kept, release } = await readKept()
  const things = await thingsOf([...troubles, ...list.sendings], { t, language })
  return {
    page: { title: t("coordination.outbox.title"), section: "coordination", crumbs: crumbs(t).slice(0, 1) },
    noServer: !config.smtpUrl,
    kept: presentKept(kept, { t, language }),
    released: presentRelease(release, { t, language }),
    troubles: troubles.map((message) => ({
      href: `/coordination/outbox/${String(message._id)}`,
      title: titleOf(message, things, t),
      to: toOf(message, t),
      written: dayAndMonth(brusselsDay(message.createdAt), language),
      fate: fateOf(message, language, t),
    })),
    sendings: list.sendings.map((sending) => presentSending(sending, things, { t, language })),
    pagination: presentPagination(list, (page) => `/coordination/outbox?page=${page}`, t),
  }
}

const crumbs = (t: Translate) => [
  { text: t("coordination.title"), href: "/coordination" },
  { text: t("coordination.outbox.title"), href: "/coordination/outbox" },
]

// The subject comes with the letter itself, so what was never written has none.
const subjectOf = ({ subject, state }: Kept, t: Translate) =>
  subject || t(state === "dropped" ? "coordination.outbox.needless" : "coordination.outbox.unnamed")

/** One letter: its fate, its story, how it looks, and sending it again where that makes sense. */
export async function presentLetter(message: Kept, form: Form | null, { t, language }: Speech) {
  const letter = await made(message)
  const action = `/coordination/outbox/${String(message._id)}`
  return {
    page: { title: letter?.subject || subjectOf(message, t), section: "coordination", crumbs: crumbs(t) },
    form: form ?? newForm({ email: message.to?.email ?? "" }),
    fate: fateOf(message, language, t),
    trouble: isTrouble(message),
    answer: message.answer,
    lang: message.language,
    unknown: message.state === "unknown",
    sealed: message.sealed,
    mayResend: resendable.includes(message.state),
    sending: `${action}/sending`,
    to: message.to?.email ?? "",
    name: message.to?.name ?? "",
    replyTo: letter?.replyTo?.email ?? null,
    calendar: Boolean(letter?.calendar),
    text: letter?.text ?? null,
    veiled: letter?.text.includes("/…") ?? false,
    whole: letter && `${action}/letter`,
    story: await storyOf(message, { t, language }),
  }
}

// A letter that cannot be made is no reason not to show what became of it.
async function made(message: Kept): Promise<Letter | null> {
  try {
    return await renderMail(outgoing(message), { veiled: true })
  } catch (error) {
    log.error({ err: error, template: message.template }, "A letter of the outbox cannot be shown")
    return null
  }
}

async function storyOf({ createdAt, corrected, resent }: Kept, { t, language }: Speech): Promise<string[]> {
  const names = await namesOf([...corrected, ...resent].map(({ by }) => by))
  const name = (by: unknown) => names.get(String(by)) ?? t("admin.accounts.someone")
  const steps = [
    { at: createdAt, text: t("coordination.outbox.story.posted", { moment: momentIn(createdAt, language, t) }) },
    ...corrected.map(({ by, at, from }) => ({
      at,
      text: t("coordination.outbox.story.corrected", {
        moment: momentIn(at, language, t),
        name: name(by),
        from: from || t("coordination.outbox.story.noAddress"),
      }),
    })),
    ...resent.map(({ by, at }) => ({
      at,
      text: t("coordination.outbox.story.resent", { moment: momentIn(at, language, t), name: name(by) }),
    })),
  ]
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ text }) => text)
}
