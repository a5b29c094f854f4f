import { notGoneAmong } from "../../../models/convocation/reached.ts"
import type { Convocation } from "../../../models/convocation.ts"
import { replacing } from "../../../models/convocation/replacing.ts"
import { prepareSending, type Sending } from "../../../models/convocation/sending.ts"
import { isConvocation, type Mail, mayHaveArrived } from "../../../models/attendance/reaching.ts"
import { cautionsOf } from "../../../models/meeting/cautions.ts"
import type { ReadMeeting } from "../../../models/meeting/reading.ts"
import type { Reader } from "../../../models/reader.ts"
import { hasCome } from "../../../server/clock.ts"
import { config } from "../../../server/config.ts"
import type { Form } from "../../../server/forms.ts"
import type { Language } from "../../../server/languages.ts"
import { idIn, messagesOf } from "../../../server/outbox.ts"
import { brussels, hour, longDate } from "../../dates.ts"
import type { End } from "../../sentences.ts"
import { type Translate, translator } from "../../translate.ts"
import { presentLetter } from "../convocations/letter.ts"
import { calledIn } from "../mails/called.ts"
import { conveningToCome } from "../mails/convocations.ts"
import { presentCautions } from "./cautions.ts"
import { pageBelow, pathOf, type Speaking } from "./page.ts"
import { presentKeptMails } from "./states.ts"

/** What pressing the button will send, to whom, and who will not be reached. */
export async function presentPreview(meeting: ReadMeeting, form: Form, reader: Reader, speaking: Speaking) {
  const { t, language } = speaking
  const sending = await prepareSending({ ...meeting, body: meeting.body._id })
  const path = pathOf(meeting)
  const cautions = await cautionsOf({ ...meeting, body: meeting.body._id })
  const over = hasCome(meeting.startsAt)
  const { news, reader: first, before } = await replacing(sending, language)
  const kind = sending.kind === "changed" && first && !before ? "changedFirst" : sending.kind
  const others = sending.recipients.filter((each) => each.language !== first?.language)
  const letter = first ? await letterFor(first, meeting, { sending, before }, reader) : null
  return {
    page: pageBelow(meeting, t(`convocations.titles.${kind === "changedFirst" ? "first" : kind}`), speaking),
    form: { ...form, values: { ...form.values, seen: sending.seen } },
    back: path,
    action: `${path}/convocation`,
    testAction: `${path}/convocation/test`,
    testTo: reader.email,
    state: over ? t("convocations.over") : await saidOf(sending, { kind, news }, t),
    letter: over ? null : letter,
    convener: t("convocations.address", { name: reader.name, email: reader.email }),
    recipient: first ? t("convocations.address", { name: first.name, email: first.email }) : null,
    cautions: over || sending.kind === "none" ? [] : presentCautions(meeting, cautions, speaking),
    noAgenda: sending.told.agenda.length === 0 ? `${path}/agenda` : null,
    button: t("convocations.send", { count: sending.recipients.length }),
    count: sending.recipients.length,
    others: others.length > 0 ? t(`convocations.others.${others[0]!.language}`, { count: others.length }) : null,
    names: sending.recipients.map(({ name, email, organisationName: organisation }) => ({ name, email, organisation })),
    missing: sending.unreachable.map(({ name, person }) => ({
      name,
      href: person ? `/people/${String(person)}` : `${path}/guests`,
    })),
    gone: sending.gone.filter(({ told }) => told).map(({ name }) => name),
    rest: sending.kind === "rest",
  }
}

type Recipient = { name: string; email: string; language: Language; person: unknown }

// As one of its readers will get it: in her language, with her name; pressing an answer in the preview does nothing.
async function letterFor(
  first: Recipient,
  meeting: ReadMeeting,
  replacing: { sending: Sending; before: Convocation | null },
  reader: Reader,
) {
  const speaking = { t: translator(first.language), language: first.language, baseUrl: config.baseUrl }
  const convening = { ...conveningToCome(meeting, meeting.body, replacing, reader), note: "" }
  const to = {
    ...first,
    called: await calledIn({ person: first.person, to: first }),
    guest: first.person === null,
    account: first.person !== null,
    replyHref: "#",
  }
  return { language: first.language, ...presentLetter(convening, to, speaking) }
}

/** Every sending of a meeting: its number, when, by whom, whom it reached, whom it did not, and what it added. */
export function presentSendings(meeting: ReadMeeting, mails: readonly Mail[], reader: Reader, speaking: Speaking) {
  const { t, language } = speaking
  return {
    page: pageBelow(meeting, t("convocations.history.title"), speaking),
    kept: presentKeptMails(notGoneAmong(mails).kept, reader, speaking),
    sendings: [...meeting.convocations].reverse().map((convocation) => {
      const { revision, at, convener, note } = convocation
      const { day, time } = brussels(at)
      const fates = fatesOf(convocation, mails)
      return {
        title: t("convocations.history.number", { number: revision }),
        note: note.split(/\n+/).filter(Boolean),
        state: [
          t(`convocations.history.${fates.known ? "sent" : "noted"}`, {
            count: fates.reached,
            name: convener.name,
            at: t("common.dayAtHour", { day: longDate(day, language), hour: hour(time, language) }),
          }),
          ...notYet(fates, t),
        ].join(" "),
      }
    }),
  }
}

/** `known`: its mails are there, and say whom it reached. */
type Fates = { known: boolean; reached: number; waiting: number; kept: number; unsent: number }

/** Whom a sending has not reached, a sentence for each reason. */
const notYet = (fates: Fates, t: Translate): string[] =>
  (["waiting", "kept", "unsent"] as const).flatMap((fate) =>
    fates[fate] > 0 ? [t(`convocations.history.${fate}`, { count: fates[fate] })] : [],
  )

// A sending older than its mails names those whom it reached.
function fatesOf({ _id, invited }: { _id: unknown; invited: readonly string[] }, mails: readonly Mail[]): Fates {
  const letters = mails.filter((mail) => isConvocation(mail) && idIn(mail, "convocation") === String(_id))
  const reached = letters.filter(mayHaveArrived).length
  const counted = (...states: Mail["state"][]) => letters.filter(({ state }) => states.includes(state)).length
  const [waiting, kept] = [counted("queued"), counted("kept")]
  const known = letters.length > 0
  return {
    known,
    reached: known ? reached : invited.length,
    waiting,
    kept,
    unsent: letters.length - reached - waiting - kept,
  }
}

// That everyone has it is said only where everyone does.
async function saidOf(
  { recipients, last }: Sending,
  { kind, news }: { kind: End<"convocations.states">; news: number },
  t: Translate,
): Promise<string> {
  const said = t(`convocations.states.${kind}`, { count: recipients.length })
  if (kind === "changed" && news > 0) return `${said} ${t("convocations.states.changedSome", { count: news })}`
  if (kind !== "none" || !last) return said
  const fates = fatesOf(last, await messagesOf({ kind: "meeting", id: last.meeting }))
  const missing = notYet(fates, t)
  return fates.known && missing.length === 0
    ? t("convocations.states.none")
    : [t("convocations.states.noneYet"), ...missing].join(" ")
}
