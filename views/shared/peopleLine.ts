import type { Key } from "../sentences.ts"
import type { Translate } from "../translate.ts"

type College = "public" | "associative"

/** Someone invited, as kept with the meeting or its minutes: the names of that day. */
export type Attending = {
  name: string
  organisation: string | null
  college: College | null
  /** She speaks and does not vote: the count of her college is of those who do. */
  advisory?: boolean
  answer: "present" | "excused" | "represented" | "absent" | "invited"
  representedBy?: string | null | undefined
  /** For which other hours she had answered: she is asked again. */
  unconfirmed?: string | null | undefined
}

const answers = ["present", "excused", "represented"] as const
const order = ["present", "represented", "excused", "absent"]

// A guest has no mark that would say that she comes.
const guestWithState = (guest: Attending, t: Translate) =>
  guest.answer === "present" ? t("common.people.isPresent", { name: guest.name }) : nameWithState(guest, t)

function nameWithState({ name, answer, representedBy }: Attending, t: Translate): string {
  if (answer === "excused") return t("common.people.isExcused", { name })
  if (answer === "absent") return t("common.people.isAbsent", { name })
  if (answer !== "represented") return name
  return representedBy
    ? t("common.people.isRepresentedBy", { name, other: representedBy })
    : t("common.people.isRepresented", { name })
}

function countOf(people: Attending[], t: Translate): string {
  const voting = people.filter(({ advisory }) => !advisory)
  const advising = people.filter(({ advisory, answer }) => advisory && answer === "present").length
  return [
    ...answers
      .map((answer) => ({ answer, count: voting.filter((each) => each.answer === answer).length }))
      .filter(({ answer, count }) => count > 0 || answer === "present")
      .map(({ answer, count }) => t(`common.people.${answer}`, { count })),
    ...(advising > 0 ? [t("common.people.advising", { count: advising })] : []),
  ].join(", ")
}

const fromOf = ({ organisation, advisory }: Attending, t: Translate): string | null =>
  [organisation, advisory ? t("common.people.advisory") : null].filter(Boolean).join(", ") || null

const nameAndFrom = (each: Attending, t: Translate) => {
  const from = fromOf(each, t)
  return from ? `${each.name} (${from})` : each.name
}

/** Who was not there, in one sentence for each word. */
function presentAway(people: Attending[], t: Translate): string[] {
  return (["excused", "absent"] as const).flatMap((answer) => {
    const names = people.filter((each) => each.answer === answer).map((each) => nameAndFrom(each, t))
    return names.length > 0 ? [t(`common.people.${answer}Names`, { count: names.length, names: names.join(", ") })] : []
  })
}

function presentCollege(
  college: College,
  everyone: Attending[],
  t: Translate,
  { shown, told }: { shown: number; told: boolean },
) {
  const people = everyone
    .filter((each) => each.college === college && each.answer !== "invited")
    .sort((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer))
  const listed = told ? people.filter(({ answer }) => answer === "present" || answer === "represented") : people
  const lines = listed.map((each) => ({
    name: nameWithState(each, t),
    from: fromOf(each, t),
    college,
    hollow: each.answer !== "present",
  }))
  // One line more is shorter than the words that would hide it.
  const cut = lines.length > shown + 1 ? shown : lines.length
  return {
    college,
    title: t(`common.people.${college}`),
    count: countOf(people, t),
    people: lines.slice(0, cut),
    more:
      cut < lines.length
        ? { title: t("common.people.more", { count: lines.length - cut }), people: lines.slice(cut) }
        : null,
    away: told ? presentAway(people, t) : [],
  }
}

function named({ name, organisation, unconfirmed }: Attending): string {
  const beside = [organisation, unconfirmed].filter(Boolean).join(", ")
  return beside ? `${name} (${beside})` : name
}

function presentWaiting(everyone: Attending[], t: Translate, title: Key) {
  const waiting = everyone.filter(({ answer }) => answer === "invited")
  if (waiting.length === 0) return null
  const groups = [
    ["waitingPublic", "public"],
    ["waitingAssociative", "associative"],
    ["waitingGuests", null],
  ] as const
  return {
    title: t(title, { count: waiting.length }),
    colleges: groups.flatMap(([key, college]) => {
      const names = waiting.filter((each) => each.college === college).map(named)
      return names.length > 0 ? [t(`common.people.${key}`, { names: names.join(", ") })] : []
    }),
  }
}

type Showing = { shown?: number; waiting?: Key; coming?: boolean; told?: boolean }

/**
 * What shared/peopleLine shows: both colleges facing each other, those who come first; guests and those who have not
 * answered are named below, under `waiting` (the key of a sentence). Beyond `shown` in a college
 * the rest is folded: minutes pass Infinity. `coming`: they have only said so, guests too. `told`: who was not there is a
 * sentence below the others.
 */
export function peopleLine(
  everyone: Attending[],
  t: Translate,
  { shown = 16, waiting = "common.people.waiting", coming = false, told = false }: Showing = {},
) {
  const guests = everyone
    .filter(({ college, answer }) => college === null && answer !== "invited")
    .map((each) => named({ ...each, name: coming ? guestWithState(each, t) : nameWithState(each, t) }))
  return {
    colleges: (["public", "associative"] as const).map((college) =>
      presentCollege(college, everyone, t, { shown, told }),
    ),
    guests: guests.length > 0 ? t("common.people.guests", { names: guests.join(", ") }) : null,
    waiting: presentWaiting(everyone, t, waiting),
  }
}
