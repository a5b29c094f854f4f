import type { ReadPage } from "../../../models/guidePage/reading.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { fullName } from "../../../models/person.ts"
import type { Language, Translate } from "../../translate.ts"
import { titleBelow } from "../titleBelow.ts"

/** In which language a page of the site speaks. */
export type Speaking = { t: Translate; language: Language }

export const pathOf = (page: { slug: string }): string => `/guide/${page.slug}`

/** The frame of a page of the guide, or of what lies below it when `below` is its title. */
export function frameOf(page: ReadPage, { t, language }: Speaking, below: string | null = null) {
  const chapter = page.chapters[0]
  return {
    title: below === null ? page.title : titleBelow(below, page.title, t),
    section: "guide",
    crumbs: [
      { text: t("guide.title"), href: "/guide" },
      ...(chapter
        ? [{ text: nameIn(chapter.name, language), href: `/guide?chapter=${chapter.slug}#${chapter.slug}` }]
        : []),
      ...(below ? [{ text: page.title, href: pathOf(page) }] : []),
    ],
  }
}

/** The name of one of the people of a page, or "" for one who is not there any more. */
export function nameOf(page: Pick<ReadPage, "people">, id: unknown): string {
  const person = page.people.find((each) => String(each._id) === String(id))
  return person ? fullName(person) : ""
}
