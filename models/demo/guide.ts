import { workingDay, workingDayBefore } from "./days.ts"
import { html, line } from "./markup.ts"
import { type Content, content } from "./reading.ts"
import type { Day, DemoChapter, DemoPage, Language } from "./types.ts"

const monthsBetweenChecks = 6
const daysBetweenChecks = Math.round(monthsBetweenChecks * 30.4)

/** The ten chapters of the guide, in their order. */
export function chapters(): DemoChapter[] {
  return content().chapters.map((row) => ({
    number: row.number,
    slug: row.slug,
    name: { fr: row["name.fr"], nl: row["name.nl"] },
    description: { fr: row["description.fr"], nl: row["description.nl"] },
  }))
}

function pageAt(today: Day, row: Content["pages"][number]): DemoPage {
  const [slug, language] = row.name.split(".") as [string, Language]
  const text = (value: string): string => line(value, language)
  const day = workingDayBefore(today, row.checked)
  return {
    page: row.page ?? slug,
    chapter: Number(row.number.split(".")[0]),
    number: row.number,
    language,
    slug,
    title: text(row.title),
    lead: text(row.lead),
    who: text(row.who),
    address: text(row.address),
    phone: row.phone,
    hours: text(row.hours),
    forWhom: text(row.forWhom),
    toBring: row.toBring.map(text),
    html: html(row.text, language),
    owners: row.owners,
    checked: { by: row.owners[0]!, day },
    reviewBy: workingDay(day, daysBetweenChecks),
  }
}

// « 1.9 » comes before « 1.10 », the French pages before the Dutch ones.
const placeOf = ({ language, number }: DemoPage): number => {
  const [chapter, place] = number.split(".").map(Number)
  return (language === "fr" ? 0 : 10_000) + chapter! * 100 + place!
}

/** The 123 pages of the guide: 105 in French, 18 in Dutch, of which fourteen translate a French one. */
export function pagesAt(today: Day): DemoPage[] {
  return content()
    .pages.map((row) => pageAt(today, row))
    .sort((a, b) => placeOf(a) - placeOf(b))
}
