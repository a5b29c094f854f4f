import { barrier, type Group, groupsIn, type Reading } from "./reading.ts"
import type { Sign } from "./phones.ts"

const months: [RegExp, number][] = [
  [/^jan(?:v(?:ier)?|uari|uary)?$/, 1], [/^f(?:é|e)v(?:r(?:ier)?)?$|^feb(?:ruari|ruary)?$/, 2], [/^mars$|^m(?:aa)?rt$|^mar(?:ch)?$/, 3],
  [/^avr(?:il)?$|^apr(?:il)?$/, 4], [/^mai$|^mei$|^may$/, 5], [/^juin$|^jun[ie]?$/, 6], [/^juil(?:let)?$|^jul[iy]?$/, 7],
  [/^ao(?:u|û)t$|^aug(?:ustus|ust)?$/, 8], [/^sept?(?:embre|ember)?$/, 9], [/^o[ck]t(?:obre|ober)?$/, 10],
  [/^nov(?:embre|ember)?$/, 11], [/^d(?:é|e)c(?:embre|ember)?$/, 12],
]

type Day = { start: number, end: number, day: string, year: number, isShort: boolean, last: number }

/** How far before and after a day its words are looked for, in signs. */
const around = 60

const thisYear = new Date().getFullYear()

/**
 * Birth dates, and initials or a name with one:
 * - a day of a calendar (12/03/1985, 12.3.85, 12 mars 1985, 12 maart 1985, 1985-03-12) not after this year, near a word
 *   that says birth (né·e le, date de naissance, DDN, geboren op, geb., geboortedatum, °, born);
 * - such a day right beside initials or a title with a name (« Mme K., 12/03/1985 », « D.B. (12-03-1985) »), at least two
 *   years ago; right beside a first and a family name, at least sixteen years ago.
 * An association that « est née » on a day, a law, a decree and an enumeration (1°) are none.
 */
export function birthsIn(reading: Reading): Sign[] {
  const groups = groupsIn(reading)
  const found: Sign[] = []
  for (let at = 0; at < groups.length; at++) {
    const day = dayAt(reading, groups, at)
    if (!day) continue
    const sign = birthOf(reading, day)
    if (sign) found.push(sign)
    at = day.last
  }
  return found
}

function dayAt({ text }: Reading, groups: Group[], at: number): Day | null {
  const [first, second, third] = [groups[at]!, groups[at + 1], groups[at + 2]]
  if (/[\d./-]$/.test(text.slice(Math.max(0, first.start - 1), first.start)) && !/[a-z][./-]$/i.test(text.slice(Math.max(0, first.start - 2), first.start))) return null
  const made = (year: string, month: number, day: string, last: number): Day | null => {
    const [full, date] = [fullYear(year), Number(day)]
    const isDay = month >= 1 && month <= 12 && date >= 1 && date <= 31 && full >= 1900 && full <= thisYear
    const after = text.slice(groups[last]!.end, groups[last]!.end + 2)
    if (!isDay || /^[/-]?\d/.test(after)) return null
    return { start: first.start, end: groups[last]!.end, year: full, isShort: year.length === 2, last,
      day: `${full}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` }
  }
  if (!second) return null
  if (first.digits.length === 4 && third && /^[-/.]$/.test(second.gap) && /^[-/.]$/.test(third.gap))
    return second.digits.length <= 2 && third.digits.length <= 2 ? made(first.digits, Number(second.digits), third.digits, at + 2) : null
  if (first.digits.length > 2) return null
  const month = monthIn(second.gap)
  if (month) return isYear(second.digits) ? made(second.digits, month, first.digits, at + 1) : null
  const between = / ?[-/.] ?|^ $/
  if (!third || second.digits.length > 2 || !isYear(third.digits) || second.gap.length > 3 || third.gap.length > 3) return null
  if (!between.test(second.gap) || !between.test(third.gap) || /[\p{L}]/u.test(second.gap + third.gap)) return null
  if (third.digits.length === 2 && second.gap === " ") return null
  return made(third.digits, Number(second.digits), first.digits, at + 2)
}

const isYear = (digits: string) => digits.length === 4 || digits.length === 2
const fullYear = (digits: string) =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) + 2000 > thisYear ? 1900 : 2000)

function monthIn(gap: string): number | null {
  if (gap.length > 16) return null
  const word = /^(?:er|ste|de|e|st|nd|rd|th)?[ .\-/]{1,2}(\p{L}{3,10})\.?[ \-/]$/u.exec(gap.toLowerCase())?.[1]
  return word ? months.find(([name]) => name.test(word))?.[1] ?? null : null
}

const bornBefore = /(?:(?<!\p{L})(?:n[ée](?:\(e\)|[·.-]?e)?\(?s?\)?(?![\p{L}’'])(?=(?: [\p{L}(),'’-]{1,20}){0,5}[ ,:(–-]*(?:le |en |op |:|$|à )|[ ,:(]*$)|date(?:s)? de naiss(?:ance|\.)?|naissance ?(?::|le )|naiss\. ?(?::|le )?|d\.? ?d\.? ?n\.?(?= ?[:( ]|$)|dat\. ?naiss|geboren|geb\.|geboortedatum|geboortedag|geboorte ?:|born|date of birth|d\.? ?o\.? ?b\.?(?= ?[: ]|$))|(?<![\p{L}\d]|(?<!\p{L})n )°)/giu
const bornAfter = /^[ ,)(:–-]{0,3}(?:n[ée](?:\(e\)|·?e)?(?= à|\)|,| [àa] )|\(?(?:date de naissance|ddn|geboortedatum|geboren))/iu

/** What is born without being a person. */
const noPerson = /(?:asbl|vzw|associations?|projets?|réseau|maison|groupe|idée|coordination|initiative|service|comité|plate-?forme|vereniging|projecten?|project|netwerk|werking|dienst|organisatie|huis|coopérative|institution|loi|dispositif|fédération|mouvement|collectif|épicerie|café|centre|centrum)(?!\p{L})/iu

// A title with initials or a name, initials alone, one initial after a word, a first and a family name: right before a day.
const titled = /(?<!\p{L})(?:M|Mr|Mme|Mlle|Me|Dr|Dhr|Mevr|Mw|Mej|Monsieur|Madame|Mademoiselle|Mijnheer|Meneer|Mevrouw)\.? ((?:(?:\p{Lu}\.[ -]?){1,3}\p{Lu}\.?|\p{Lu}\.?|\p{Lu}[\p{L}'’-]{1,25})(?: (?:(?:\p{Lu}\.[ -]?){1,3}\p{Lu}\.?|\p{Lu}\.|\p{Lu}[\p{L}'’-]{1,25})){0,3})[ ,;:(\[\n–-]{0,4}$/u
const lettered = /(?<![\p{L}\d.])((?:\p{Lu}\.[ -]?){1,3}\p{Lu}\.?)(?<=\.[^.]{0,2}\p{Lu}|\.)[ ,;:(\[\n–-]{0,4}$/u
const lonely = /\p{Ll} (\p{Lu}\.)[ ,;:(\[\n–-]{0,4}$/u
const named = /(?<!\p{L})(\p{Lu}[\p{L}'’-]{1,25}(?: \p{Lu}[\p{L}'’-]{1,25}){1,3})[ ,;:(\[\n–-]{0,4}$/u
const afterwards = /^[ ,;:)–-]{1,4}((?:M|Mr|Mme|Mlle|Me|Dr|Dhr|Mevr|Mw|Mej|Monsieur|Madame|Mademoiselle|Mijnheer|Meneer|Mevrouw)\.? (?:(?:\p{Lu}\.[ -]?){1,3}\p{Lu}\.?|\p{Lu}\.|\p{Lu}[\p{L}'’-]{1,25})|(?:\p{Lu}\.[ -]?){2,4})(?!\p{L})/u

// Initials and names that are no person's: laws, papers, assemblies.
const papers = /^(?:A\.? ?R|K\.? ?B|M\.? ?B|B\.? ?S|A\.? ?M|P\.? ?V|C\.? ?A|A\.? ?G|R\.? ?G|M\.? ?v\.? ?T|L\.? ?O|O\.? ?J|B\.? ?E)\.?$/i
const noName = /(?:arrêtés?|lois?|décrets?|ordonnances?|royal|code|convention|moniteur|belge|belgisch|staatsblad|wet|besluit|koninklijk|circulaire|omzendbrief|journal|réunion|vergadering|assemblée|conseil|raad|comité|bureau|groupe|asbl|vzw|cpas|ocmw|commune|gemeente|ville|stad|bruxelles|brussel|région|gewest|belgique|belgië|rue|avenue|place|chaussée|straat|fête|journée|salle|zaal|maison|centre|centrum|service|dienst|procès|verbal|décision|beslissing|avis|advies|statuts?|statuten|charte|charter|version|versie|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|convocation|invitation|page|fiche|rapport|verslag|union|nations|saint|sainte)(?!\p{L})/iu

function birthOf({ text }: Reading, day: Day): Sign | null {
  const line = text.slice(Math.max(0, day.start - around), day.start)
  const earlier = line.slice(line.lastIndexOf(barrier) + 1)
  const later = text.slice(day.end, day.end + around)
  const said = [...earlier.matchAll(bornBefore)].findLast((each) => !/[\d\n;?!]/.test(earlier.slice(each.index + each[0].length)))
  const name = nameBefore(said ? earlier.slice(0, said.index) : earlier, said ? Infinity : thisYear - day.year)
  const next = name || said ? null : nameAfter(later, day)
  if (said && !name && noPerson.test(earlier.slice(0, said.index))) return null
  if (!said && !name && !next && !bornAfter.test(later)) return null
  const start = day.start - earlier.length + (name ? name.at : said ? said.index : earlier.length)
  const end = day.end + (next ? next.at : 0)
  const who = (name ?? next)?.who.toLowerCase().replace(/[^\p{L}]/gu, "") ?? ""
  return { start, end, folded: `birth:${day.day}${who ? `:${who}` : ""}` }
}

type Name = { who: string, at: number }

function nameBefore(earlier: string, years: number): Name | null {
  for (const [pattern, least] of [[titled, 2], [lettered, 2], [lonely, 2], [named, 16]] as const) {
    const found = years >= least ? pattern.exec(earlier) : null
    const who = found?.[1]
    if (!found || !who || papers.test(who) || (pattern === named && noName.test(who))) continue
    return { who, at: pattern === lonely || pattern === lettered ? found.index + found[0].indexOf(who) : found.index }
  }
  return null
}

function nameAfter(later: string, day: Day): Name | null {
  const found = thisYear - day.year >= 2 ? afterwards.exec(later) : null
  return found && !papers.test(found[1]!.trim()) ? { who: found[1]!, at: found[0].length } : null
}
