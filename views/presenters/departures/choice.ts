import { type LocalName, nameIn } from "../../../models/concerns/localName.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import type { Leaver } from "../../../models/departure.ts"
import { fullName } from "../../../models/person.ts"
import type { Form } from "../../../server/forms.ts"
import type { Speaking } from "../network/words.ts"

type Id = { toString(): string }
export type Leaving = { _id: Id; givenName?: string; familyName?: string; name?: LocalName; slug?: string }

export function pathOf(kind: Leaver, { _id, slug }: Leaving): string {
  if (kind === "body") return `/bodies/${slug!}`
  return `/${kind === "person" ? "people" : "organisations"}/${String(_id)}`
}

export function nameOf(kind: Leaver, leaving: Leaving, { language }: Speaking): string {
  return kind === "person"
    ? fullName(leaving as { givenName: string; familyName: string })
    : nameIn(leaving.name!, language)
}

/** The frame of the pages about a departure. */
export function frameOf(kind: Leaver, leaving: Leaving, title: string, speaking: Speaking) {
  const register = kind === "person" ? "people" : kind === "body" ? "bodies" : "organisations"
  return {
    title,
    section: "network",
    crumbs: [
      { text: speaking.t(`${register}.title`), href: `/${register}` },
      { text: nameOf(kind, leaving, speaking), href: pathOf(kind, leaving) },
    ],
  }
}

/** Choosing the last day; what it will end is shown next, before anything is done. A day that is over ends access at once. */
export function presentChoice(kind: Leaver, leaving: Leaving, form: Form, speaking: Speaking) {
  const name = nameOf(kind, leaving, speaking)
  return {
    page: frameOf(kind, leaving, speaking.t(`departures.titles.${kind}`, { name }), speaking),
    form,
    help: speaking.t(`departures.dayHelp.${kind}`),
    action: `${pathOf(kind, leaving)}/departure/new`,
    back: pathOf(kind, leaving),
    today: today(),
    atOnce: kind === "person" ? `${pathOf(kind, leaving)}/departure/new?day=${addDays(today(), -1)}` : null,
  }
}
