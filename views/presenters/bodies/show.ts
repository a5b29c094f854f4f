import type { ReadBody, ReadHolder } from "../../../models/body/reading.ts"
import { today } from "../../../models/concerns/day.ts"
import { isHeldOn } from "../../../models/concerns/period.ts"
import { langOf, nameIn } from "../../../models/concerns/localName.ts"
import { collegeOn, colleges } from "../../../models/organisation/colleges.ts"
import { fullName } from "../../../models/person.ts"
import { canKeepBodies, canReadWorkOf } from "../../../models/policies/body.ts"
import { canPlan } from "../../../models/policies/meeting.ts"
import type { Reader } from "../../../models/reader.ts"
import { offices } from "../../../models/seat.ts"
import { longDate } from "../../dates.ts"
import { hoursOf, placeOf, saidDayOf, shortTitleOf } from "../meetings/words.ts"
import { officeOf, type Speaking } from "../network/words.ts"
import { frameOf, pathOf } from "./page.ts"
import { acronymIn } from "../../../models/concerns/acronym.ts"

/** A body for a reader: what it is for, who sits there for whom, when it meets, what it wrote and decided. */
export function presentBody(body: ReadBody, reader: Reader, speaking: Speaking) {
  const { t, language } = speaking
  const open = canReadWorkOf(reader, body)
  const seats = body.seats.filter((seat) => isHeldOn(seat, today()))
  const keep = canKeepBodies(reader)
  const ended = body.ended && body.ended < today() ? "bodies.ended" : body.ended ? "bodies.ending" : null
  return {
    page: frameOf(body, speaking),
    path: pathOf(body),
    kind: t(`bodies.kinds.${body.kind}`),
    code: body.code,
    state: ended ? t(ended, { day: longDate(body.ended!, language) }) : null,
    openness: t(`bodies.opennessSaid.${body.openness}`),
    mission: linesOf(nameIn(body.mission, language)),
    lang: langOf(body.mission, language),
    colleges: seats.length > 0 ? collegesOf(seats, speaking) : null,
    parity: body.kind === "steering" ? parityOf(seats, t) : null,
    count: seats.length > 0 ? t("bodies.members", { count: seats.length }) : null,
    secretary: secretaryOf(body, seats, speaking),
    place: placeOf({ place: body.place }) || null,
    meetings: body.meetings.map((meeting) => ({
      day: meeting.day,
      href: `/meetings/${String(meeting._id)}`,
      title: shortTitleOf({ ...meeting, body }, language),
      said: saidDayOf({ ...meeting, body }, language),
      when: hoursOf(meeting, t, language),
      place: meeting.place.name || null,
      late: meeting.cancelled ? t("meetings.states.cancelledShort") : null,
    })),
    allMeetings: `/meetings?body=${body.slug}`,
    open,
    minutes: body.minutes.map(({ meeting, record }) => ({
      href: `/meetings/${String(meeting)}/minutes`,
      title: record ? longDate(record.day, language) : t("bodies.minutesOne"),
      what: record?.title || null,
    })),
    decisions: body.decisions.map(({ meeting, code, text, day }) => ({
      code,
      text,
      day,
      href: `/meetings/${String(meeting)}/minutes`,
    })),
    may: {
      keep,
      plan: canPlan(reader, body) && ended !== "bodies.ended" ? `/meetings/new?body=${body.slug}` : null,
      end: keep && !body.ended,
      reconsider: keep && Boolean(body.ended) && body.ended! >= today(),
    },
  }
}

const linesOf = (text: string) => text.split("\n").filter((line) => line.trim() !== "")

const rank = ({ office }: ReadHolder) => offices.indexOf(office as (typeof offices)[number])

// A seat with an advisory voice is none of its college's: it speaks, and does not vote.
const votes = ({ voice }: ReadHolder) => voice !== "advisory"
const seatsOf = (seats: ReadHolder[], college: (typeof colleges)[number]) =>
  seats.filter((seat) => collegeOn(seat.organisation, today()) === college)

/** The steering committee decides with as many voices of one college as of the other: how many there are is said. */
function parityOf(seats: ReadHolder[], t: Speaking["t"]) {
  const [ofPublic, associative] = colleges.map((college) => seatsOf(seats, college).filter(votes).length) as [
    number,
    number,
  ]
  if (ofPublic + associative === 0) return null
  const equal = ofPublic === associative
  return {
    late: !equal,
    text: t(equal ? "bodies.parity.equal" : "bodies.parity.unequal", { public: ofPublic, associative }),
  }
}

/** The two colleges facing each other, offices first. */
function collegesOf(seats: ReadHolder[], { t, language }: Speaking) {
  return colleges.map((college) => {
    const held = seatsOf(seats, college).sort((a, b) => rank(a) - rank(b))
    const [voting, advising] = [held.filter(votes).length, held.filter((seat) => !votes(seat)).length]
    return {
      college,
      title: t(`organisations.colleges.${college}`),
      count: [
        t("bodies.seatCount", { count: voting }),
        ...(advising > 0 ? [t("common.people.advising", { count: advising })] : []),
      ].join(", "),
      people: held.map((seat) => ({
        name: fullName(seat.person),
        href: `/people/${String(seat.person._id)}`,
        office: officeOf(seat, t),
        from: acronymIn(seat.organisation, language) || nameIn(seat.organisation.name, language),
      })),
    }
  })
}

// Who takes the notes is said here only where no seat says it.
function secretaryOf({ secretary, secretaries }: ReadBody, seats: ReadHolder[], { t }: Speaking): string | null {
  const person = secretaries[0]
  const isSeated = seats.some((seat) => seat.office === "secretary" && String(seat.person._id) === String(secretary))
  return person && !isSeated ? t("bodies.secretary", { name: fullName(person) }) : null
}
