import { today } from "../../../models/concerns/day.ts"
import type { Chapter, PageLine } from "../../../models/guidePage/reading.ts"
import { canArrangeGuide } from "../../../models/policies/guide.ts"
import type { Reader } from "../../../models/reader.ts"
import { pathOf, type Speaking } from "./page.ts"

type Guide = { chapters: (Chapter & { pages: PageLine[] })[], review: PageLine[], mayAdd: boolean }

/** The guide's first screen: one field, what is to be looked at again, the chapters with their pages. */
export function presentGuide({ chapters, review, mayAdd }: Guide, reader: Reader, { t }: Speaking) {
  return {
    page: { title: t("guide.title"), section: "guide" },
    chapters: chapters.map(({ number, slug, name, description, pages }) => ({ number, slug, name, description,
      count: pages.length, pages: pages.map((page) => lineOf(page, reader)) })),
    review: review.map((page) => lineOf(page, reader)),
    may: { add: mayAdd, arrange: canArrangeGuide(reader) },
  }
}

function lineOf(page: PageLine, reader: Reader) {
  return {
    href: pathOf(page), number: page.number, title: page.title, lead: page.lead,
    lang: page.language === reader.language ? null : page.language,
    overdue: page.reviewBy !== null && page.reviewBy < today() ? page.reviewBy : null,
  }
}
