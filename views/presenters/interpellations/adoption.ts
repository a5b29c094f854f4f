import { today } from "../../../models/concerns/day.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import type { Basis } from "../../../models/interpellation/adopting.ts"
import type { ReadInterpellation } from "../../../models/interpellation/reading.ts"
import { stateOf } from "../../../models/interpellation.ts"
import { limits } from "../../../models/limits.ts"
import { collegeOn, colleges } from "../../../models/organisation/colleges.ts"
import type { Form } from "../../../server/forms.ts"
import { dayBeside, longDate } from "../../dates.ts"
import type { End } from "../../sentences.ts"
import { frameOf, pathOf, type Speaking } from "./page.ts"
import { earlierOf, silentOf } from "./signatures.ts"

const meetingOf = ({ bodies, day }: Pick<Basis, "bodies" | "day">, { t, language }: Speaking) =>
  t("interpellations.adoption.meeting", {
    body: bodies[0] ? nameIn(bodies[0].name, language) : "",
    day: longDate(day, language),
  })

/** The characters of a decision beside its number. */
const firstWords = 80

const decisionsIn = (basis: Basis) =>
  basis.decisions.map(({ _id, code, text }) => ({
    value: `${String(basis._id)}:${String(_id)}`,
    said: `${code}, ${text.length > firstWords ? `${text.slice(0, firstWords)}…` : text}`,
  }))

const isPublished = ({ minutes }: Pick<Basis, "minutes">) => Boolean(minutes[0]?.published)

/** What to choose from: the decisions of a meeting whose minutes are published, the meeting itself where they are to come. */
export function basisOptions(bases: Basis[], speaking: Speaking) {
  const { t } = speaking
  return bases.flatMap((basis) => {
    const meeting = meetingOf(basis, speaking)
    return isPublished(basis)
      ? decisionsIn(basis).map(({ value, said }) => ({
          value,
          text: t("interpellations.adoption.decided", { meeting, decision: said }),
        }))
      : [{ value: String(basis._id), text: t("interpellations.adoption.unpublished", { meeting }) }]
  })
}

/**
 * Before an adoption is noted: who has not answered, by college, who answered on an earlier text, that the term is not
 * over, and which meetings it cannot rest on yet, their minutes being published without a decision that the reader reads.
 */
export function beforeAdoption(one: ReadInterpellation, bases: Basis[], speaking: Speaking) {
  const { t, language } = speaking
  const silent = silentOf(one)
  const until = one.consultation?.until ?? ""
  return {
    stillOpen:
      until >= today() ? t("interpellations.adoption.stillOpen", { day: dayBeside(until, today(), language) }) : null,
    silent: colleges
      .map((college) => ({
        college,
        title: t(`organisations.colleges.${college}`),
        names: silent.filter((each) => collegeOn(each, today()) === college).map(({ name }) => nameIn(name, language)),
      }))
      .filter(({ names }) => names.length > 0),
    earlier: earlierOf(one).map(({ name }) => nameIn(name, language)),
    noMeeting: bases.length === 0,
    undecided: bases
      .filter((basis) => isPublished(basis) && basis.decisions.length === 0)
      .map((basis) => ({ href: `/meetings/${String(basis._id)}/minutes`, text: meetingOf(basis, speaking) })),
    silentTitle: silent.length > 0 ? t("interpellations.adoption.silent", { count: silent.length }) : null,
  }
}

/** What an adoption rests on, in a sentence with its link; null before it, and where that was not asked yet. */
export function adoptionOf(one: ReadInterpellation, mayLink: boolean, speaking: Speaking) {
  const [basis] = one.bases
  if (!one.adoption || !basis) return null
  const { t } = speaking
  const [decision] = one.decisions
  const minutes = `/meetings/${String(basis._id)}/minutes`
  const linkHref = mayLink && isPublished(basis) ? `${pathOf(one)}/adoption/edit` : null
  return {
    text: t("interpellations.adoption.rests", { meeting: meetingOf(basis, speaking) }),
    meetingHref: `/meetings/${String(basis._id)}`,
    decision: decision
      ? {
          text: t("interpellations.adoption.decision", { code: decision.code }),
          href: `${minutes}#decision-${decision.number}`,
        }
      : null,
    coming: isPublished(basis) ? null : t("interpellations.adoption.coming"),
    link: linkHref && {
      href: linkHref,
      text: t(decision ? "interpellations.adoption.change" : "interpellations.adoption.link"),
    },
  }
}

export function presentLinking(one: ReadInterpellation, basis: Basis, form: Form, speaking: Speaking) {
  const { t } = speaking
  const meeting = meetingOf(basis, speaking)
  return {
    page: frameOf(one, speaking, t("interpellations.adoption.link")),
    form,
    back: pathOf(one),
    action: `${pathOf(one)}/adoption`,
    lead: t("interpellations.adoption.rests", { meeting }),
    options: decisionsIn(basis).map(({ value, said }) => ({ value, text: said })),
    none: t(isPublished(basis) ? "interpellations.adoption.noDecision" : "interpellations.adoption.coming"),
  }
}

/** On the page that publishes minutes: the interpellations that their meeting adopted. */
export const presentAdoptionsToLink = (ones: { _id: unknown; title: string }[], { t }: Speaking) =>
  ones.map((one) => ({
    href: `${pathOf(one)}/adoption/edit`,
    text: t("interpellations.adoption.toLink", { title: one.title }),
  }))

export function presentReturn(one: ReadInterpellation, form: Form, speaking: Speaking) {
  const { t } = speaking
  const step = stateOf(one) as End<"interpellations.return.lead">
  return {
    page: frameOf(one, speaking, t("interpellations.return.title")),
    form,
    limits,
    back: pathOf(one),
    action: `${pathOf(one)}/return`,
    lead: t(`interpellations.return.lead.${step}`),
  }
}
