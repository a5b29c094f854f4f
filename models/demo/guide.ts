import { addDays } from "../concerns/day.ts"
import { debts1 } from "./guide/debts1.ts"
import { debts2 } from "./guide/debts2.ts"
import { dutch1 } from "./guide/dutch1.ts"
import { dutch2 } from "./guide/dutch2.ts"
import { dutch3 } from "./guide/dutch3.ts"
import { emergencies1 } from "./guide/emergencies1.ts"
import { emergencies2 } from "./guide/emergencies2.ts"
import { families1 } from "./guide/families1.ts"
import { families2 } from "./guide/families2.ts"
import { health1 } from "./guide/health1.ts"
import { health2 } from "./guide/health2.ts"
import { housing1 } from "./guide/housing1.ts"
import { housing2 } from "./guide/housing2.ts"
import { housing3 } from "./guide/housing3.ts"
import { income1 } from "./guide/income1.ts"
import { income2 } from "./guide/income2.ts"
import { learning1 } from "./guide/learning1.ts"
import { learning2 } from "./guide/learning2.ts"
import { residence1 } from "./guide/residence1.ts"
import { residence2 } from "./guide/residence2.ts"
import { rights1 } from "./guide/rights1.ts"
import { rights2 } from "./guide/rights2.ts"
import { work1 } from "./guide/work1.ts"
import { work2 } from "./guide/work2.ts"
import type { PageRow } from "./guide/row.ts"
import { html, line } from "./markup.ts"
import type { Day, DemoPage, Language } from "./types.ts"

/** The French pages, chapter by chapter. */
const french: PageRow[][] = [
  [...emergencies1, ...emergencies2],
  [...housing1, ...housing2, ...housing3],
  [...income1, ...income2],
  [...health1, ...health2],
  [...debts1, ...debts2],
  [...residence1, ...residence2],
  [...families1, ...families2],
  [...work1, ...work2],
  [...learning1, ...learning2],
  [...rights1, ...rights2],
]
const dutch: PageRow[] = [...dutch1, ...dutch2, ...dutch3]

const monthsBetweenChecks = 6
const daysBetweenChecks = Math.round(monthsBetweenChecks * 30.4)

type Place = { page: string, chapter: number, number: string }

function written(row: PageRow, language: Language, place: Place, today: Day): DemoPage {
  const text = (value: string): string => line(value, language)
  const day = addDays(today, -row.checked)
  return {
    ...place, language, slug: row.slug, title: text(row.title), lead: text(row.lead), who: text(row.who),
    address: text(row.address), phone: row.phone, hours: text(row.hours), forWhom: text(row.forWhom),
    toBring: row.toBring.map(text), html: html(row.text, language), owners: row.owners,
    checked: { by: row.owners[0]!, day }, reviewBy: addDays(day, daysBetweenChecks),
  }
}

function frenchPlaces(): [PageRow, Place][] {
  return french.flatMap((rows, chapter) => rows.map((row, index): [PageRow, Place] =>
    [row, { page: row.slug, chapter: chapter + 1, number: `${chapter + 1}.${index + 1}` }]))
}

// A translation keeps the number of its page; a page of its own comes after the French ones of its chapter.
function dutchPlaces(places: [PageRow, Place][]): [PageRow, Place][] {
  const lengths = french.map((rows) => rows.length)
  return dutch.map((row) => {
    const original = places.find(([{ slug }]) => slug === row.page)?.[1]
    if (original) return [row, original]
    const chapter = row.chapter!
    return [row, { page: row.slug, chapter, number: `${chapter}.${(lengths[chapter - 1]! += 1)}` }]
  })
}

/** The 120 pages of the guide: 105 in French, 15 in Dutch, of which eleven translate a French one. */
export function pagesAt(today: Day): DemoPage[] {
  const places = frenchPlaces()
  return [
    ...places.map(([row, place]) => written(row, "fr", place, today)),
    ...dutchPlaces(places).map(([row, place]) => written(row, "nl", place, today)),
  ]
}
