import { type LocalName, nameIn } from "../../../models/concerns/localName.ts"
import type { Language, Translate } from "../../translate.ts"
import { titleBelow } from "../titleBelow.ts"
import { titleOf } from "./words.ts"

/** In which language a page speaks. */
export type Speaking = { t: Translate; language: Language }

type Paged = { _id: unknown; title: string; day: string; body: { slug: string; name: LocalName; kind: string } }

export const pathOf = (meeting: { _id: unknown }): string => `/meetings/${String(meeting._id)}`

/** Where a page about a body's meetings is. */
export function crumbsOf(body: { slug: string; name: LocalName }, { t, language }: Speaking) {
  return [
    { text: t("meetings.title"), href: "/meetings" },
    { text: nameIn(body.name, language), href: `/bodies/${body.slug}` },
  ]
}

/** The frame of a page below a meeting: editing it, its agenda, its replies. */
export function pageBelow(meeting: Paged, title: string, speaking: Speaking) {
  const { t, language } = speaking
  const meetingTitle = titleOf(meeting, t, language)
  return {
    title: titleBelow(title, meetingTitle, t),
    section: "meetings",
    crumbs: [
      { text: t("meetings.title"), href: "/meetings" },
      { text: meetingTitle, href: pathOf(meeting) },
    ],
  }
}
