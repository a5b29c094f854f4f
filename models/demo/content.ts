import { bodiesAt } from "./bodies.ts"
import { eventsAt } from "./events.ts"
import { chapters, pagesAt } from "./guide.ts"
import { interpellationsAt } from "./interpellations.ts"
import { meetingsAt } from "./meetings.ts"
import { network } from "./network.ts"
import { organisationsAt } from "./organisations.ts"
import { peopleAt } from "./people.ts"
import type { Day, DemoContent } from "./types.ts"

export type * from "./types.ts"

/**
 * All that the demonstration shows, as plain data joined by keys: two years of a network's life up to `today`, and the
 * three months after. The same day gives the same content, to the letter. Its texts lie in content/.
 * Links in structured text lead to pages of this site, by their path ("/guide/…").
 */
export function demoContent(today: Day): DemoContent {
  const people = peopleAt(today)
  const bodies = bodiesAt(today, people)
  return {
    network: network(),
    organisations: organisationsAt(today),
    people,
    bodies,
    chapters: chapters(),
    pages: pagesAt(today),
    meetings: meetingsAt(today, people, bodies),
    interpellations: interpellationsAt(today, bodies),
    events: eventsAt(today),
  }
}
