import { today } from "../../../models/concerns/day.ts"
import { isHeldOn } from "../../../models/concerns/period.ts"
import { fullName } from "../../../models/person.ts"
import { collegeOn } from "../../../models/organisation/colleges.ts"
import type { ReadPerson } from "../../../models/person/reading.ts"
import { canKeepBodies } from "../../../models/policies/body.ts"
import { canEditPerson, canKeepPeople } from "../../../models/policies/person.ts"
import type { Reader } from "../../../models/reader.ts"
import { longDate } from "../../dates.ts"
import { actionRef } from "../actions.ts"
import { fromUntil, officeOf, type Speaking } from "../network/words.ts"
import { dialled } from "../telephone.ts"

/** A person for a reader: where she works, how she is reached, where she sits, and what she has in hand. */
export function presentPerson(person: ReadPerson, reader: Reader, speaking: Speaking) {
  const { t } = speaking
  const path = `/people/${String(person._id)}`
  const keep = canKeepPeople(reader)
  const hasLeft = person.ended !== null && person.ended !== "" && person.ended < today()
  const account = person.accounts.find(({ withdrawn }) => !withdrawn)
  return {
    page: { title: fullName(person), section: "network", crumbs: [{ text: t("people.title"), href: "/people" }] },
    path,
    state: stateOf(person, speaking),
    posts: postsOf(person, path, keep, speaking),
    ...seatsOf(person, speaking),
    phone: person.phone ? { text: person.phone, href: dialled(person.phone) } : null,
    email: person.email || null,
    actions: person.actions.map(({ meeting, text, number, day, due }) => ({
      text,
      due: due || null,
      ref: actionRef({ number, day }, speaking),
      late: due !== "" && due < today(),
      href: `/meetings/${String(meeting)}/minutes#action-${number}`,
    })),
    pages: person.pages.map(({ slug, title, language, reviewBy }) => ({
      title,
      href: `/guide/${slug}`,
      lang: language === speaking.language ? null : language,
      overdue: reviewBy !== null && reviewBy < today() ? reviewBy : null,
    })),
    access: keep ? t(`people.access.${account ? (account.password ? "open" : "invited") : "none"}`) : null,
    may: {
      edit: canEditPerson(reader, person),
      keep,
      self: String(person._id) === reader.person,
      invite: keep && !account && !hasLeft ? `/invitations/new?person=${String(person._id)}` : null,
      seat: canKeepBodies(reader) && !hasLeft ? `/bodies?person=${String(person._id)}` : null,
      leave: keep && !person.ended,
      reconsider: keep && person.ended ? t(hasLeft ? "departures.past" : "departures.reconsider") : null,
    },
  }
}

function stateOf({ ended }: ReadPerson, { t, language }: Speaking): string | null {
  if (!ended) return null
  return t(ended < today() ? "people.left" : "people.leaving", { day: longDate(ended, language) })
}

function postsOf({ posts }: ReadPerson, path: string, keep: boolean, speaking: Speaking) {
  const { t, language } = speaking
  const lines = posts.map((post) => ({
    name: post.organisation.name,
    href: `/organisations/${String(post.organisation._id)}`,
    college: collegeOn(post.organisation, today()),
    title: post.title || null,
    isOpen: isHeldOn(post, today()),
    when: isHeldOn(post, today())
      ? t(post.until ? "people.sinceUntil" : "people.since", {
          from: longDate(post.from, language),
          until: post.until ? longDate(post.until, language) : "",
        })
      : period(post, speaking),
    editHref: keep ? `${path}/affiliations/${String(post._id)}/edit` : null,
  }))
  return { now: lines.filter(({ isOpen }) => isOpen), other: lines.filter(({ isOpen }) => !isOpen) }
}

const period = ({ from, until }: { from: string; until: string | null }, speaking: Speaking) =>
  until
    ? fromUntil({ from, until }, speaking)
    : speaking.t("people.fromOn", { from: longDate(from, speaking.language) })

function seatsOf({ seats }: ReadPerson, speaking: Speaking) {
  const lines = seats.map((seat) => ({
    body: seat.body.name,
    href: `/bodies/${seat.body.slug}`,
    office: officeOf(seat, speaking.t),
    organisation: seat.organisation.name,
    isOpen: isHeldOn(seat, today()),
    when: period(seat, speaking),
  }))
  return { seats: lines.filter(({ isOpen }) => isOpen), formerSeats: lines.filter(({ isOpen }) => !isOpen) }
}
