import { addDays } from "../../concerns/day.ts"
import { isHeldOn } from "../../concerns/period.ts"
import type { Day, DemoAttendance, DemoPerson, DemoSeat } from "../types.ts"
import type { Slot } from "./calendar.ts"
import { spread } from "./spread.ts"

type Invited = { seats: DemoSeat[], people: Map<string, DemoPerson>, slot: Slot, today: Day }
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
  return { person: seat.person, answer, representedBy: null, presence: null,
    answered: silent ? null : addDays(today, -(1 + chance % 6)) }
}

/** Who was invited to a meeting, what each one answered and who came; those whose words were noted did come. */
export function attendanceOf(invited: Invited, heard: Set<string>): DemoAttendance[] {
  const { seats, people, slot } = invited
  const open = seats.filter((seat) => isHeldOn(seat, slot.day))
  if (!slot.convoked) return []
  if (slot.state === "planned" || slot.state === "cancelled") return open.map((seat) => answerAhead(seat, invited))
  const presences = new Map(open.map((seat) => [seat.person, presenceOf(seat, invited, heard)]))
  const here = open.filter((seat) => presences.get(seat.person) === "present").map((seat) => people.get(seat.person)!)
  return open.map(({ person }) => {
    const presence = presences.get(person)!
    const chance = spread(slot.day, person, "reply")
    const silent = presence === "absent" || presence === "present" && chance < 15
    const stand = here[chance % here.length]
    const representedBy = presence === "represented" && stand ? `${stand.givenName} ${stand.familyName}` : null
    return { person, presence, representedBy, answer: silent ? "invited" : presence,
      answered: silent ? null : addDays(slot.day, -(2 + chance % 9)) }
  })
}
