import { birthColumns } from "./births/columns.ts"
import { type Dated, type Day, dayAt } from "./births/day.ts"
import { nameAfter, nameBefore } from "./births/names.ts"
import { withYears } from "./births/years.ts"
import { phonesIn, type Sign } from "./phones.ts"
import { groupsIn } from "./reading.ts"

/** How far before and after a day its words are looked for, in signs. */
const around = 60

/**
 * Birth dates, and initials or a name with one:
 * - a day of a calendar (births/day.ts, its year also in words) not after this year, near a word that says birth (né·e le, date de naissance, DDN,
 *   geboren op, geb., geboortedatum, °, born, nacida), or in a column of a table that says it (births/columns.ts);
 * - such a day right beside the age of somebody (« âgée de 40 ans, 12.3.1985 ») that it agrees with;
 * - such a day right beside initials, a title with a name, a child's name (« Mme K., 12/03/1985 », « D.B. (12-03-1985) »), at
 *   least two years ago; right beside a first and a family name, at least sixteen years ago (births/names.ts).
 * An association that « est née » on a day, a law, a decree, an assembly (births/papers.ts) and an enumeration (1°) are none.
 */
export function birthsIn(reading: Dated): Sign[] {
  const groups = withYears(reading, groupsIn(reading))
  const columns = birthColumns(reading)
  const found: Sign[] = []
  let column = 0
  for (let at = 0; at < groups.length; at++) {
    const day = dayAt(reading, groups, at)
    if (!day) continue
    while (column < columns.length && columns[column]![1] < day.end) column += 1
    const sign = birthOf(reading, day, column < columns.length && columns[column]![0] <= day.start)
    if (sign) found.push(sign)
    at = day.last
  }
  return found
}

/** For how many years at least a day that stands beside a telephone is no day from which, or until which, it is called. */
const longSince = 2

/** The birth dates of a text that should be a telephone number: there a day of some years ago can hardly be anything else. */
export function daysIn(reading: Dated): Sign[] {
  const groups = withYears(reading, groupsIn(reading))
  const found = birthsIn(reading)
  const taken = [...found, ...phonesIn(reading)]
  for (let at = 0; at < groups.length; at++) {
    const day = dayAt(reading, groups, at)
    if (!day) continue
    const { start, end } = day
    if (
      !day.isWhole &&
      reading.thisYear - day.year >= longSince &&
      !taken.some((sign) => sign.start < end && sign.end > start)
    )
      found.push({ start, end, folded: `birth:${day.day}` })
    at = day.last
  }
  return found
}

const bornBefore =
  /(?:(?<!\p{L})(?:n[ée](?:\(e\)|[·.-]?e)?[·.-]?\(?s?\)?(?![\p{L}’'])(?=(?: [\p{L}(),'’-]{1,20}){0,5}[ ,:(=–-]*(?:le |les |en |op |:|$|à )|[ ,:(=]*$)|(?:dates?|lieux?)(?: et (?:lieux?|dates?))? ?(?:de )?naiss(?:ance|\.)?|(?<!(?:primes?|allocations?|congés?|actes?|déclarations?|lieux?) de )naissance(?= ?(?:[:=,(]|le |$))|naiss\. ?(?::|le )?|d\.? ?d\.? ?n\.?(?= ?[:(=,]| ?$)|dat\. ?naiss|geboren|geb\.|geb(?= ?[:=,]? ?$)|geboorte(?:datum|dag|plaats)|geboorte ?:|a vu le jour|(?:anniversaire|verjaardag)(?= ?(?::|le|op)? ?$)|born|naci(?:d[oa]s?|miento|ó)|nascid[oa]s?|date of birth|d\.? ?o\.? ?b\.?(?= ?[:=,]| ?$))|(?<!\d|(?<!\p{L})n ?)°)/giu
const bornAfter =
  /^[ ,)(:–-]{0,3}(?:n[ée](?:\(e\)|·?e)?(?= à|\)|,| [àa] )|\(?(?:date de naissance|ddn|geboortedatum|geboren))/iu

/** What is born without being a person. */
const noPerson =
  /(?:asbl|vzw|associations?|projets?|réseau|maison|groupe|idée|coordination|initiative|service|comité|plate-?forme|vereniging|projecten?|project|netwerk|werking|dienst|organisatie|huis|coopérative|institution|loi|dispositif|fédération|mouvement|collectif|épicerie|café|centre|centrum)(?!\p{L})/iu

// Cells of one row stand beside each other; blocks do not.
const cells = /[\uE000\uE001]+/g
const isBeside = (run: string) => /^\uE000*\uE001+\uE000*$/.test(run)

function sidesOf(text: string, day: Day): { earlier: string; later: string } {
  const [line, rest] = [text.slice(Math.max(0, day.start - around), day.start), text.slice(day.end, day.end + around)]
  const start = [...line.matchAll(cells)].findLast(([run]) => !isBeside(run))
  const end = [...rest.matchAll(cells)].find(([run]) => !isBeside(run))
  return {
    earlier: line.slice(start ? start.index + start[0].length : 0).replace(cells, commas),
    later: rest.slice(0, end?.index ?? rest.length).replace(cells, commas),
  }
}

const commas = (run: string) => ",".repeat(run.length)

const age = /(?:âgée?(?:\(e\)|·e)? de |(?<!\p{L})oud )?(\d{1,3}) ?(?:ans|jaar oud|jaar)[ ,;(:–-]{1,4}$/iu

/** « âgée de 40 ans, 12.3.1985 »: where the age begins that the day beside it says too, give or take what a text is old. */
function ageBefore(earlier: string, years: number): number | null {
  const found = age.exec(earlier)
  const isSaid = found !== null && /^âg|oud/i.test(found[0])
  return isSaid && years >= Number(found[1]) && years <= Number(found[1]) + 5 ? found.index : null
}

function birthOf({ text, thisYear }: Dated, day: Day, isInColumn: boolean): Sign | null {
  const { earlier, later } = sidesOf(text, day)
  const said = isInColumn
    ? { index: earlier.length, 0: "" }
    : [...earlier.matchAll(bornBefore)].findLast(
        (each) => !/[\d\n;?!]/.test(earlier.slice(each.index + each[0].length)),
      )
  const years = thisYear - day.year
  const name = nameBefore(said ? earlier.slice(0, said.index) : earlier, later, said ? Infinity : years)
  const next = name || said || day.isWhole ? null : nameAfter(earlier, later, years)
  if (said && !isInColumn && !name && noPerson.test(earlier.slice(0, said.index))) return null
  const old = said || name || next ? null : ageBefore(earlier, years)
  if (!said && !name && !next && old === null && !bornAfter.test(later)) return null
  const start = day.start - earlier.length + (name ? name.at : said ? said.index : (old ?? earlier.length))
  const end = day.end + (next ? next.at : 0)
  const who = (name ?? next)?.who.toLowerCase().replace(/[^\p{L}]/gu, "") ?? ""
  return { start, end, folded: `birth:${day.day}${who ? `:${who}` : ""}` }
}
