import { nameIn } from "../../../models/concerns/localName.ts"
import type { FirstSteps } from "../../../models/home/firstSteps.ts"
import { dayAndMonth } from "../../dates.ts"
import type { End } from "../../sentences.ts"
import type { Speaking } from "../meetings/page.ts"

type Name = "organisations" | "bodies" | "seats" | "meeting" | "accounts"
type Act = { text: string; href: string }
/** One step of the first days: `did` once it is done, and how it goes on; the next one has the page's filled button. */
export type Step = {
  number: number
  title: string
  note: string
  did: string | null
  acts: (Act & { primary: boolean })[]
  primary: boolean
  usual: boolean
}

/** The first days of a network as a numbered register: what is done, in words, and the next act of each step. */
export function presentFirstSteps(steps: FirstSteps, { t, language }: Speaking) {
  const { organisations, bodies, posts, seats, unseated, meeting } = steps
  const act = (key: End<"home.first">, href: string, values = {}): Act => ({
    text: t(`home.first.${key}`, values),
    href,
  })
  const step = (key: Name, did: string | null, acts: Act[], usual = false) => ({
    title: t(`home.first.${key}.title`),
    note: t(`home.first.${key}.note`),
    did,
    acts,
    usual,
  })
  const done = (key: Name, count: number) => (count > 0 ? t(`home.first.${key}.done`, { count }) : null)
  const seatActs =
    posts === 0
      ? [act("seats.addPerson", "/people/new")]
      : unseated
        ? [
            act("seats.open", `/bodies/${unseated.slug}/seats`, { body: nameIn(unseated.name, language) }),
            act("seats.another", "/people/new"),
          ]
        : [act("seats.another", "/people/new")]
  const path = meeting && `/meetings/${String(meeting._id)}`
  const all = [
    step("organisations", done("organisations", organisations), [
      act(organisations ? "organisations.another" : "organisations.add", "/organisations/new"),
      // All that a spreadsheet holds at once: houses, people, bodies and seats.
      act("organisations.paste", "/imports/new"),
    ]),
    step(
      "bodies",
      done("bodies", bodies),
      [act(bodies ? "bodies.another" : "bodies.add", "/bodies/new")],
      bodies === 0,
    ),
    step("seats", done("seats", seats), bodies > 0 ? seatActs : []),
    step(
      "meeting",
      meeting && t("home.first.meeting.done", { day: dayAndMonth(meeting.day, language) }),
      path
        ? [act("meeting.convoke", `${path}/convocation/new`), act("meeting.agenda", `${path}/agenda`)]
        : bodies > 0
          ? [act("meeting.plan", "/meetings/new")]
          : [],
    ),
    step("accounts", done("accounts", steps.accounts - 1), [act("accounts.invite", "/invitations/new")]),
  ]
  // When all is done but the convocation, that is what is next.
  const next = all.find(({ did }) => did === null) ?? all.find(({ title }) => title === t("home.first.meeting.title"))
  return all.map((each, index): Step => ({
    ...each,
    number: index + 1,
    primary: each === next,
    acts: each.acts.map((one, first) => ({ ...one, primary: each === next && first === 0 && !each.usual })),
  }))
}
