import { today } from "../../models/concerns/day.ts"
import type { Found } from "../../models/search.ts"
import { searchKinds, type SearchKind } from "../../models/search/kinds.ts"
import { dayInYear, longDate } from "../dates.ts"
import type { Language, Translate } from "../translate.ts"
import { presentPagination } from "./pagination.ts"
import type { Paged } from "../../server/pages.ts"
import type { End } from "../sentences.ts"

type Asked = { typed: string; kind: SearchKind | null; found: Found & Paged; t: Translate; language: Language }

function address(typed: string, kind: SearchKind | null, page: number): string {
  const query = new URLSearchParams({
    q: typed,
    ...(kind ? { kind } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  })
  return `/search?${query}`
}

const counted = ({ isMore }: { isMore: boolean }, text: string, t: Translate) =>
  isMore ? t("search.moreThan", { counted: text }) : text

// Below the last of its kind that is shown: how many others there are, and where.
function moreAfter({ results, others }: Found, index: number, hrefOf: (kind: SearchKind) => string, t: Translate) {
  const { kind } = results[index]!
  const more = others.find((each) => each.kind === kind)
  const isLast = results.findLastIndex((each) => each.kind === kind) === index
  return more && isLast
    ? {
        href: hrefOf(kind),
        text: counted(more, t(`${searchKinds[kind].area}.inSearch.others`, { count: more.count }), t),
      }
    : null
}

/** What was found, for the page: where each kind and the next results are. */
export function presentSearch({ typed, kind, found, t, language }: Asked) {
  return {
    typed,
    asked: typed !== "",
    loosened: found.loosened && t(found.loosened === "guide" ? "search.loosenedGuide" : "search.loosened"),
    found: t(found.isMore ? "search.foundMore" : "search.found", { count: found.total, typed }),
    kinds:
      found.counts.length < 2 && !kind
        ? []
        : [
            { text: t("search.kinds.all"), href: address(typed, null, 1), current: kind === null },
            ...found.counts.map((each) => ({
              text: counted(each, t(`${searchKinds[each.kind].area}.inSearch.count`, { count: each.count }), t),
              href: address(typed, each.kind, 1),
              current: kind === each.kind,
            })),
          ],
    results: found.results.map((result, index) => {
      const of = searchKinds[result.kind]
      const lang = result.language === language ? null : result.language
      const titleLang = result.titleLanguage === language ? null : result.titleLanguage
      // The body alone would name all its minutes alike.
      const named =
        result.kind === "minutes" && result.date
          ? [{ text: `, ${dayInYear(result.date, language)}`, marked: false }]
          : []
      return {
        ...result,
        title: [...result.title, ...named],
        kindName: t(`${of.area}.inSearch.kind`),
        lang,
        titleLang,
        more: moreAfter(found, index, (each) => address(typed, each, 1), t),
        dated:
          result.date && "dated" in of
            ? t(`${of.area}.inSearch.dated`, { day: longDate(result.date, language) })
            : null,
        overdue:
          result.reviewBy && result.reviewBy < today()
            ? t("guide.overdueSince", { day: longDate(result.reviewBy, language) })
            : null,
        written: lang && result.kind === "guidePage" ? t(`common.written.${lang as End<"common.written">}`) : null,
      }
    }),
    pagination: presentPagination(found, (page) => address(typed, kind, page), t),
  }
}
