import { today } from "../../../models/concerns/day.ts"
import type { ReadInterpellation } from "../../../models/interpellation/reading.ts"
import { nextStep, stateOf, type Step, steps } from "../../../models/interpellation.ts"
import {
  canLinkDecision,
  canMove,
  canNotePositions,
  canTakeBack,
  canWithdraw,
  canWrite,
  speaksFor,
} from "../../../models/policies/interpellation.ts"
import type { Reader } from "../../../models/reader.ts"
import { brusselsDay, dayBeside } from "../../dates.ts"
import type { Key } from "../../sentences.ts"
import { adoptionOf } from "./adoption.ts"
import { stateSentence } from "./list.ts"
import {
  addressedAuthors,
  authorsOf,
  bodyName,
  frameOf,
  linesOf,
  listed,
  numberOf,
  organisationName,
  pathOf,
  type Speaking,
  wordingOf,
} from "./page.ts"
import { isEarlier, signatures } from "./signatures.ts"
import { sourceOf } from "./sources.ts"

/**
 * An interpellation as an argument: what was seen, what one thinks of it, what one asks, and who stands behind it, in its
 * own language; where it stands and what can be done, in the reader's.
 */
export function presentInterpellation(one: ReadInterpellation, reader: Reader, speaking: Speaking) {
  const { t, language } = speaking
  const wording = wordingOf(one, speaking)
  const path = pathOf(one)
  const next = nextStep(one)
  return {
    page: frameOf(one, speaking),
    one: {
      path,
      title: one.title,
      kicker: numberOf(one, t),
      lang: wording.lang,
      language: one.language,
      to: one.addressees.map(({ name }) => name),
      alert: t("interpellations.alertLevel", { level: t(`interpellations.alerts.${one.alert}`) }),
      byWhom: t("interpellations.carried", { body: bodyName(one, language), names: listed(authorsOf(one), language) }),
      state: stateSentence(one, speaking),
      addressed: addressedSentence(one, speaking),
      withdrawal: one.withdrawal ? one.withdrawal.reason : null,
      timeline: timelineOf(one, speaking),
      stepNow: stepNowOf(one, speaking),
      slips: slipsOf(one, reader, speaking),
      ...claimsOf(one, wording),
      ...signatures(one, wording),
      reply: one.reply ? { lines: linesOf(one.reply.text) } : null,
      closure: one.closure ? { lines: linesOf(one.closure.text) } : null,
      letterHref: `${path}/letter`,
      versionsHref: `${path}/versions`,
      editHref: canWrite(reader, one) ? `${path}/edit` : null,
      move:
        next && canMove(reader, one, next)
          ? { text: t(`interpellations.move.${next}`), href: `${path}/${next}/new` }
          : null,
      noteHref: canNotePositions(reader, one) ? `${path}/positions/new` : null,
      adoption: adoptionOf(one, canLinkDecision(reader, one), speaking),
      returnHref: canTakeBack(reader, one) ? `${path}/return/new` : null,
      withdrawHref: canWithdraw(reader, one) ? `${path}/withdrawal/new` : null,
    },
  }
}

const takenBackOf = ({ takenBack = [] }: ReadInterpellation, step: Step, { t, language }: Speaking) =>
  takenBack
    .filter((each) => each.step === step)
    .map(({ day, at, reason }) =>
      t("interpellations.return.was", {
        reason,
        noted: dayBeside(day, today(), language),
        day: dayBeside(brusselsDay(at), today(), language),
      }),
    )

function addressedSentence(one: ReadInterpellation, { t, language }: Speaking): string | null {
  const names = addressedAuthors(one)
  return names.length > 0 ? t("interpellations.addressedAuthors", { names: listed(names, language) }) : null
}

/** « Étape 2 sur 6 : consultation, jusqu’au jeudi 10 décembre », for a phone. */
function stepNowOf(one: ReadInterpellation, speaking: Speaking): string {
  const line = timelineOf(one, speaking)
  const index = line.findIndex(({ state }) => state === "now")
  if (index < 0) return speaking.t("interpellations.steps.label")
  const { title, text } = line[index]!
  return speaking.t("interpellations.stepNow", {
    number: index + 1,
    all: line.length,
    step: title.toLocaleLowerCase(speaking.language),
    day: text,
  })
}

function timelineOf(one: ReadInterpellation, { t, language }: Speaking) {
  const state = stateOf(one)
  const now = state === "draft" || state === "withdrawal" ? -1 : steps.indexOf(state)
  const dayOf = {
    consultation: one.consultation?.until,
    adoption: one.adoption?.day,
    dispatch: one.dispatch?.day,
    reply: one.reply?.day,
    closure: one.closure && brusselsDay(one.closure.at),
  }
  const sayDay = (step: Step, day: string) => {
    if (step === "dispatch" && one.dispatch?.how)
      return t("interpellations.sentHow", { day: dayBeside(day, today(), language), how: one.dispatch.how })
    // An adoption before its last day closed it: the day that was given no longer holds.
    if (step === "consultation" && one.adoption && one.adoption.day < day) return t("interpellations.closedByAdoption")
    return t(step === "consultation" ? "interpellations.untilDay" : "interpellations.onDay", {
      day: dayBeside(day, today(), language),
    })
  }
  const isNoted = (step: Step) => Boolean(dayOf[step]) || (one.takenBack ?? []).some((each) => each.step === step)
  return [
    {
      title: t("interpellations.steps.draft"),
      state: state === "draft" ? "now" : "done",
      text: dayBeside(brusselsDay(one.createdAt), today(), language),
    },
    // What was given up has no step to come.
    ...steps
      .filter((step) => state !== "withdrawal" || isNoted(step))
      .map((step, index) => ({
        title: t(`interpellations.steps.${step}`),
        state: index < now ? "done" : index === now ? "now" : "next",
        text: [
          dayOf[step] ? sayDay(step, dayOf[step]) : t("interpellations.toDo"),
          ...takenBackOf(one, step, { t, language }),
        ].reduce((first, then) => t("interpellations.stepThen", { first, then })),
      })),
  ]
}

// One slip for each organisation that this reader speaks for.
function slipsOf(one: ReadInterpellation, reader: Reader, { t, language }: Speaking) {
  return speaksFor(reader, one).flatMap((id, index) => {
    const organisation = organisationName(one, id, language)
    if (!organisation) return []
    const mine = one.positions.find((position) => String(position.organisation) === id)
    return [
      {
        id: `slip-${id}`,
        title: t("interpellations.positions.question", { organisation }),
        until: dayBeside(one.consultation!.until, today(), language),
        said: mine ? t(`interpellations.positions.said.${mine.stance}`, { name: mine.byName }) : null,
        changed: mine && isEarlier(mine, one) ? t("interpellations.positions.changed") : null,
        organisation: id,
        primary: index === 0 && !mine,
        action: `${pathOf(one)}/positions`,
        dissentHref: `${pathOf(one)}/positions/new?organisation=${id}`,
      },
    ]
  })
}

/** The three parts, numbered; each avis names its constats, each proposition whom it is for. */
export function claimsOf(one: ReadInterpellation, { t }: Speaking) {
  const numbers = new Map(one.constats.map((constat, index) => [String(constat._id), index + 1]))
  const aside = (title: Key, items: { text: string; href: string | null }[]) =>
    items.length > 0 ? { title: t(title), items } : null
  return {
    titles: {
      constats: t("interpellations.parts.constats"),
      opinions: t("interpellations.parts.opinions"),
      propositions: t("interpellations.parts.propositions"),
    },
    constats: one.constats.map(({ text, sources }, index) => ({
      id: `constat-${index + 1}`,
      number: t("interpellations.constat", { number: index + 1 }),
      text,
      aside: aside("interpellations.sources", linesOf(sources).map(sourceOf)),
    })),
    opinions: one.opinions.map(({ text, constats }, index) => ({
      id: `avis-${index + 1}`,
      number: t("interpellations.opinion", { number: index + 1 }),
      text,
      aside: aside(
        "interpellations.restsOn",
        constats
          .flatMap((id) => numbers.get(String(id)) ?? [])
          .sort((a, b) => a - b)
          .map((number) => ({ text: t("interpellations.constat", { number }), href: `#constat-${number}` })),
      ),
    })),
    propositions: one.propositions.map(({ text, addressee }, index) => ({
      id: `proposition-${index + 1}`,
      number: t("interpellations.proposition", { number: index + 1 }),
      text,
      aside: aside(
        "interpellations.addressedTo",
        one.addressees
          .filter(({ _id }) => String(_id) === String(addressee))
          .map(({ name }) => ({ text: name, href: null })),
      ),
    })),
  }
}
