import { addDays } from "../../concerns/day.ts"
import { isHeldOn } from "../../concerns/period.ts"
import { fullName } from "../../person.ts"
import { content } from "../reading.ts"
import type { College, Day, DemoAttendance, DemoPerson, DemoSeat } from "../types.ts"
import type { Slot } from "./calendar.ts"
import { spread } from "./spread.ts"

type Invited = { seats: DemoSeat[]; people: Map<string, DemoPerson>; slot: Slot; today: Day }
type Presence = NonNullable<DemoAttendance["presence"]>

// Those who try the demonstration find something to answer.
const waitsForTheVisitor = (person: DemoPerson): boolean => person.account !== null && !person.coordinator

function presenceOf(seat: DemoSeat, { slot }: Invited, heard: Set<string>): Presence {
  const chance = spread(slot.body, slot.day, seat.person)
  const carries = seat.office !== "member" || slot.body === "comite-de-pilotage"
  if (heard.has(seat.person) || chance < (carries ? 90 : 68)) return "present"
  return chance < 93 ? "excused" : chance < 97 ? "represented" : "absent"
}

// Before the meeting some have answered; nobody's presence is known yet.
function answerAhead(seat: DemoSeat, { slot, today, people }: Invited): DemoAttendance {
  const chance = spread("answer", slot.body, seat.person)
  const silent = chance < 42 || waitsForTheVisitor(people.get(seat.person)!) || slot.day < today
  const answer = silent ? "invited" : chance < 84 ? "present" : "excused"
  return {
    person: seat.person,
    answer,
    representedBy: null,
    presence: null,
    answered: silent ? null : addDays(today, -(1 + (chance % 6))),
  }
}

const collegeOf = (seat: DemoSeat): College =>
  content().organisations.find(({ key }) => key === seat.organisation)!.college

type Presences = Map<string, Presence>

// The steering committee decides with as many voices of one college as of the other: nobody is missing alone.
function evened(presences: Presences, open: DemoSeat[]): void {
  const missing = (college: College) =>
    open.filter(
      (seat) =>
        seat.voice === "deliberative" && collegeOf(seat) === college && presences.get(seat.person) !== "present",
    )
  const [few, many] = [missing("public"), missing("associative")].sort((a, b) => a.length - b.length) as [
    DemoSeat[],
    DemoSeat[],
  ]
  for (const { person } of many.slice(few.length)) presences.set(person, "present")
  for (const { person } of few) presences.set(person, "excused")
  for (const { person } of many.slice(0, few.length)) presences.set(person, "excused")
}

// A voice is given to a voice of the same college that carries no other; where there is none, she is excused.
function standIns(presences: Presences, open: DemoSeat[], day: Day): Map<string, DemoSeat> {
  const given = new Map<string, DemoSeat>()
  for (const seat of open.filter(({ person }) => presences.get(person) === "represented")) {
    const free = open.filter(
      (other) =>
        presences.get(other.person) === "present" &&
        other.voice === "deliberative" &&
        collegeOf(other) === collegeOf(seat) &&
        ![...given.values()].includes(other),
    )
    const stand =
      seat.voice === "deliberative" ? free[spread(day, seat.person, "stand") % Math.max(1, free.length)] : undefined
    if (stand) given.set(seat.person, stand)
    else presences.set(seat.person, "excused")
  }
  return given
}

/** Who was invited to a meeting, what each one answered and who came; those whose words were noted did come. */
export function attendanceOf(invited: Invited, heard: Set<string>): DemoAttendance[] {
  const { seats, people, slot } = invited
  const open = seats.filter((seat) => isHeldOn(seat, slot.day))
  if (!slot.convoked) return []
  if (slot.state === "planned" || slot.state === "cancelled") return open.map((seat) => answerAhead(seat, invited))
  const presences: Presences = new Map(open.map((seat) => [seat.person, presenceOf(seat, invited, heard)]))
  if (slot.body === "comite-de-pilotage") evened(presences, open)
  const given = standIns(presences, open, slot.day)
  return open.map(({ person }) => {
    const presence = presences.get(person)!
    const chance = spread(slot.day, person, "reply")
    const silent = presence === "absent" || (presence === "present" && chance < 15)
    const stand = given.get(person) && people.get(given.get(person)!.person)
    const representedBy = stand ? fullName(stand) : null
    return {
      person,
      presence,
      representedBy,
      answer: silent ? "invited" : presence,
      answered: silent ? null : addDays(slot.day, -(2 + (chance % 9))),
    }
  })
}
