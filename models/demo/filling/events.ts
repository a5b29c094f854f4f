import { everyone } from "../../concerns/audience.ts"
import { addDays, addMinutes } from "../../concerns/day.ts"
import { indexEvent } from "../../event/editing.ts"
import { Event } from "../../event.ts"
import type { Day, DemoContent, DemoEvent } from "../types.ts"
import { idOf, momentOn } from "./keys.ts"

/** What the calendar holds beside the meetings: added by the coordination, each about a month before its day. */
export async function fillEvents(content: DemoContent, today: Day): Promise<void> {
  const by = idOf("person", content.people.find((person) => person.coordinator)!.key)
  for (const each of content.events) {
    const month = addDays(each.day, -32)
    const added = { by, at: momentOn(month < today ? month : addDays(today, -6), each.key) }
    const event = new Event({ ...fieldsOf(each, content), added, audience: everyone, createdAt: added.at })
    await event.save()
    await indexEvent(event)
  }
}

// What takes several days has no hours of its own: they are said in its text.
function fieldsOf(
  { key, title, day, until, start, length, place, organiser, description }: DemoEvent,
  { organisations }: DemoContent,
) {
  const { name } = organisations.find((known) => known.key === organiser)!
  return {
    _id: idOf("event", key),
    title: title.fr,
    day,
    until,
    start: until ? "" : start,
    length: until ? null : length,
    place,
    organiser: name.fr ?? name.nl,
    description: until
      ? `${description} Chaque jour de ${spoken(start)} à ${spoken(addMinutes(start, length))}.`
      : description,
  }
}

const spoken = (time: string): string => time.replace(":", " h ").replace(/^0/, "").replace(/ 00$/, "")
