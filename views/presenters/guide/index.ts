import { addDays, today } from "../../../models/concerns/day.ts"
import type { Fact } from "../../../models/concerns/fact.ts"
import type { PageLine, ReadGuide } from "../../../models/guidePage/reading.ts"
import { binDays } from "../../../models/limits.ts"
import { canAddPage, canArrangeGuide } from "../../../models/policies/guide.ts"
import type { Reader } from "../../../models/reader.ts"
import { brusselsDay } from "../../dates.ts"
import type { Translate } from "../../translate.ts"
import { pathOf, type Speaking } from "./page.ts"

/**
 * The guide's first screen: one field, the chapters in a line each with their pages folded below, what this reader is to
 * look at again or may take out of the bin. `open` is the chapter that an address unfolds.
 */
export function presentGuide(
  { chapters, review, binned, owns }: ReadGuide,
  open: string,
  reader: Reader,
  { t }: Speaking,
) {
  return {
    page: { title: t("guide.title"), section: "guide" },
    chapters: chapters.map(({ number, slug, name, description, pages }) => ({
      number,
      slug,
      name,
      description,
      open: slug === open,
      count: pages.length,
      pages: pages.map((page) => lineOf(page, reader, t)),
    })),
    review: review.map((page) => lineOf(page, reader, t)),
    binned: binned.map((page) => ({ ...lineOf(page, reader, t), until: lastDayOf(page.binned) })),
    may: { add: canAddPage(reader, owns), arrange: canArrangeGuide(reader) },
  }
}

const lastDayOf = ({ at }: Fact) => addDays(brusselsDay(at), binDays)

function lineOf(page: PageLine, reader: Reader, t: Translate) {
  const lang = page.language === reader.language ? null : page.language
  return {
    href: pathOf(page),
    number: page.number,
    title: page.title,
    lead: page.lead,
    lang,
    written: lang && t(`common.written.${lang}`),
    overdue: page.reviewBy !== null && page.reviewBy < today() ? page.reviewBy : null,
  }
}
