import { today } from "../../../models/concerns/day.ts"
import { inOrder, type PageLine, type ReadPage } from "../../../models/guidePage/reading.ts"
import { canEditPage } from "../../../models/policies/guide.ts"
import type { Reader } from "../../../models/reader.ts"
import { config } from "../../../server/config.ts"
import { callsIn } from "../telephone.ts"
import { frameOf, nameOf, pathOf, type Speaking } from "./page.ts"

/** How many neighbours a page names. */
const neighboursShown = 4

/** Headings of a text with an anchor each, and the list of contents made of them. */
export function withContents(html: string) {
  const contents: { id: string; text: string }[] = []
  const anchored = html.replace(/<h2>([\s\S]*?)<\/h2>/g, (_, inner: string) => {
    const id = `s${contents.length + 1}`
    contents.push({ id, text: inner.replace(/<[^<>]*>/g, "") })
    return `<h2 id="${id}">${inner}</h2>`
  })
  return { html: anchored, contents }
}

/** A page of the guide for a reader: the answers first, then the text, then what lies beside it. */
export function presentPage(page: ReadPage, reader: Reader, speaking: Speaking) {
  const { t } = speaking
  const { html, contents } = withContents(page.html)
  const bring = page.toBring
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
  const path = pathOf(page)
  const calls = callsIn(page.phone)
  const mayEdit = canEditPage(reader, page)
  const sister = page.sisters.find((each) => each.language !== page.language)
  return {
    page: { ...frameOf(page, speaking), sister: sister ? { language: sister.language, href: pathOf(sister) } : null },
    guide: {
      path,
      title: page.title,
      kicker: t("guide.number", { number: page.number }),
      lead: page.lead || null,
      lang: page.language === speaking.language ? null : page.language,
      calls,
      phoneLine: calls.length > 1 ? page.phone : null,
      who: page.who,
      address: page.address,
      hours: page.hours,
      forWhom: page.forWhom,
      bring,
      checked: page.checked ? { day: page.checked.day, by: nameOf(page, page.checked.by) } : null,
      review: page.reviewBy,
      overdue: page.reviewBy !== null && page.reviewBy < today(),
      html,
      contents: [...(bring.length > 0 ? [{ id: "apporter", text: t("guide.bring") }] : []), ...contents],
      owners: page.owners.map((owner) => nameOf(page, owner)).filter(Boolean),
      sister: sister
        ? {
            href: pathOf(sister),
            title: sister.title,
            lang: sister.language,
            newer: sister.changed.at > page.changed.at,
          }
        : null,
      neighbours: neighboursOf(page, speaking),
      binned: page.binned ? { at: page.binned.at } : null,
      translateHref: mayEdit && !sister ? `/guide/new?of=${page.slug}` : null,
      // A sheet that lies in a waiting room says where it comes from, and how old it is.
      printed: { day: today(), address: `${config.baseUrl}${path}`.replace(/^https?:\/\//, "") },
      may: { edit: mayEdit },
    },
  }
}

// In the reader's language where it is written in it, else in the one of the page: she leafs on in words that she reads.
function isShownTo(each: PageLine, { neighbours, language: shown }: ReadPage, language: string): boolean {
  const sisters = neighbours.filter(({ page }) => page === each.page)
  const wanted = [language, shown].find((wish) => sisters.some((sister) => sister.language === wish))
  return each.language === wanted
}

// Those that follow in the chapter, then those before: what one leafs to next.
function neighboursOf(page: ReadPage, { language }: Speaking) {
  const others = page.neighbours
    .sort(inOrder)
    .filter((each) => each.page !== page.page && isShownTo(each, page, language))
  const after = others.filter((each) => inOrder(each, page) > 0)
  return [...after, ...others.filter((each) => !after.includes(each))]
    .slice(0, neighboursShown)
    .map((each) => ({
      href: pathOf(each),
      title: each.title,
      lang: each.language === language ? null : each.language,
      checked: each.checked?.day ?? null,
      overdue: each.reviewBy !== null && each.reviewBy < today() ? each.reviewBy : null,
    }))
}
