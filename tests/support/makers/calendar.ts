import { today, addDays } from "../../../models/concerns/day.ts"
import { addEvent } from "../../../models/event/editing.ts"
import type { Event } from "../../../models/event.ts"
import { cast, type Someone } from "../cast.ts"

const blank = {
  title: "Formation : accueillir",
  day: "",
  until: "",
  start: "",
  end: "",
  place: "Salle Verte",
  description: "",
  organiser: "",
  openTo: "network",
}

/** An event, in ten days unless the test says otherwise, added by the health member. */
export async function anEvent(wish: Partial<typeof blank> = {}, by?: Someone): Promise<Event> {
  await cast.network()
  const author = by ?? (await cast.healthMember())
  return addEvent({ ...blank, day: addDays(today(), 10), ...wish }, author.person.id)
}
