import { type Group, type Reading } from "../reading.ts"

const months: [RegExp, number][] = [
  [/^jan(?:v(?:ier)?|uari|uary)?$|^enero$/, 1],
  [/^f(?:é|e)v(?:r(?:ier)?)?$|^feb(?:ruari|ruary)?$|^febrero$/, 2],
  [/^mars$|^m(?:aa)?rt$|^mar(?:ch|zo)?$/, 3],
  [/^avr(?:il)?$|^a[pb]r(?:il)?$/, 4],
  [/^mai$|^mei$|^mayo?$/, 5],
  [/^juin$|^jun(?:i|e|io)?$/, 6],
  [/^juil(?:let)?$|^jul(?:i|y|io)?$/, 7],
  [/^ao(?:u|û)t$|^aug(?:ustus|ust)?$|^agosto$/, 8],
  [/^sept?(?:embre|ember|iembre)?$|^setiembre$/, 9],
  [/^o[ck]t(?:obre|ober|ubre)?$/, 10],
  [/^nov(?:embre|ember|iembre)?$/, 11],
  [/^d(?:é|e)c(?:embre|ember)?$|^dic(?:iembre)?$/, 12],
]

// Without their accents, which people leave out.
const inFrench =
  "premier/un,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze,treize,quatorze,quinze,seize,dix-sept,dix-huit,dix-neuf," +
  "vingt,vingt-et-un,vingt-deux,vingt-trois,vingt-quatre,vingt-cinq,vingt-six,vingt-sept,vingt-huit,vingt-neuf,trente,trente-et-un"
const inDutch =
  "een,twee,drie,vier,vijf,zes,zeven,acht,negen,tien,elf,twaalf,dertien,veertien,vijftien,zestien,zeventien,achttien,negentien," +
  "twintig,eenentwintig,tweeentwintig,drieentwintig,vierentwintig,vijfentwintig,zesentwintig,zevenentwintig,achtentwintig,negenentwintig," +
  "dertig,eenendertig"
const inOrder =
  "eerste,tweede,derde,vierde,vijfde,zesde,zevende,achtste,negende,tiende,elfde,twaalfde,dertiende,veertiende,vijftiende,zestiende," +
  "zeventiende,achttiende,negentiende,twintigste,eenentwintigste,tweeentwintigste,drieentwintigste,vierentwintigste,vijfentwintigste," +
  "zesentwintigste,zevenentwintigste,achtentwintigste,negenentwintigste,dertigste,eenendertigste"

/** The days of a month as people say them: « douze », « vingt-et-un », « twaalf », « twaalfde ». */
const dayWords = new Map(
  [inFrench, inDutch, inOrder].flatMap((list) =>
    list.split(",").flatMap((words, index) => words.split("/").map((word) => [word, String(index + 1)] as const)),
  ),
)
const bare = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "")

/** A day of a calendar in a text; `last` is its last group of digits, `isWhole`: eight digits in a row, which may be anything. */
export type Day = { start: number; end: number; day: string; year: number; last: number; isWhole: boolean }

/** Where days are looked for: a text, and the year in which it is read, after which nobody is born. */
export type Dated = Reading & { thisYear: number }

const between = /^(?: ?[-/.,·] ?| )$/

/**
 * The day that begins with a group of digits: 12/03/1985, 12.3.85, 12 mars 1985, douze mars 1985, 1985 le 12 mars, 1985-03-12,
 * March 12, 1985, 12031985.
 */
export function dayAt({ text, thisYear }: Dated, groups: Group[], at: number): Day | null {
  const [first, second, third] = [groups[at]!, groups[at + 1], groups[at + 2]]
  const before = text.slice(Math.max(0, first.start - 2), first.start)
  if (/[\d./-]$/.test(before) && !/[a-z][./-]$/i.test(before)) return null
  const made = (written: [year: string, month: number, day: string], last: number, start = first.start): Day | null =>
    ofCalendar(written, { text, thisYear, start, end: groups[last]!.end, last })
  const last = first.digits.length === 4 ? dayAfter(text, first) : null
  if (last) {
    const isDigits = second !== undefined && second.start < last.end
    const place = { text, thisYear, start: first.start, end: last.end, last: isDigits ? at + 1 : at }
    return ofCalendar([first.digits, last.month, last.date], place)
  }
  const word = monthBefore(text, first)
  if (word && second && /^,? $/.test(second.gap) && second.digits.length === 4)
    return made([second.digits, word.month, first.digits], at + 1, word.start)
  const said = first.digits.length === 4 ? dayBefore(text, first) : null
  if (said) return made([first.digits, said.month, said.date], at, said.start)
  if (first.digits.length === 8) return wholeDay(first.digits, made, at)
  if (!second) return null
  if (first.digits.length === 4 && third && /^[-/.]$/.test(second.gap) && /^[-/.]$/.test(third.gap))
    return second.digits.length <= 2 && third.digits.length <= 2
      ? made([first.digits, Number(second.digits), third.digits], at + 2)
      : null
  if (first.digits.length > 2) return null
  const month = monthIn(second.gap)
  if (month) return isYear(second.digits) ? made([second.digits, month, first.digits], at + 1) : null
  if (
    !third ||
    second.digits.length > 2 ||
    !isYear(third.digits) ||
    !between.test(second.gap) ||
    !between.test(third.gap)
  )
    return null
  // Two digits for the year: only where the others are parted as a day is.
  if (third.digits.length === 2 && /[ ,·]/.test(second.gap.length === 1 ? second.gap : "")) return null
  return made([third.digits, Number(second.digits), first.digits], at + 2)
}

type Made = (written: [year: string, month: number, day: string], last: number) => Day | null

function wholeDay(digits: string, made: Made, at: number): Day | null {
  const day =
    made([digits.slice(4), Number(digits.slice(2, 4)), digits.slice(0, 2)], at) ??
    made([digits.slice(0, 4), Number(digits.slice(4, 6)), digits.slice(6)], at)
  return day && { ...day, isWhole: true }
}

type Place = { text: string; thisYear: number; start: number; end: number; last: number }

function ofCalendar(
  [year, month, day]: [string, number, string],
  { text, thisYear, start, end, last }: Place,
): Day | null {
  const [full, date] = [fullYear(year, thisYear), Number(day)]
  const isDay = month >= 1 && month <= 12 && date >= 1 && date <= 31 && full >= 1900 && full <= thisYear
  if (!isDay || /^[/-]?\d/.test(text.slice(end, end + 2))) return null
  return {
    start,
    end,
    year: full,
    last,
    isWhole: false,
    day: `${full}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`,
  }
}

const isYear = (digits: string) => digits.length === 4 || digits.length === 2
const fullYear = (digits: string, thisYear: number) =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) + 2000 > thisYear ? 1900 : 2000)

const monthNamed = (word: string) => months.find(([name]) => name.test(word.toLowerCase()))?.[1] ?? null

function monthIn(gap: string): number | null {
  if (gap.length < 5 || gap.length > 32) return null
  const word =
    /^(?:er|ste|de|e|st|nd|rd|th)?[ .\-/]{1,3}(?:(?:of|de) )?(\p{L}{3,10})\.?(?:,? (?:en|de|del|van|of|in|de l[’']année))?,?[ \-/]{1,2}$/iu.exec(
      gap,
    )?.[1]
  return word ? monthNamed(word) : null
}

function monthBefore(text: string, { start, digits }: Group): { month: number; start: number } | null {
  if (digits.length > 2 || !/\p{L}\.? $/u.test(text.slice(Math.max(0, start - 3), start))) return null
  const found = /(?<!\p{L})(\p{L}{3,9})\.? $/u.exec(text.slice(Math.max(0, start - 12), start))
  const month = found ? monthNamed(found[1]!) : null
  return found && month ? { month, start: start - found[0].length } : null
}

/** How far before a year a day and a month in words begin, in signs: « vingt-et-un septembre ». */
const longestDay = 32

/** « douze mars 1985 », « vingt et un mars 1985 », « twaalf maart 1985 »: the day and the month before a year. */
function dayBefore(text: string, { start }: Group): { month: number; date: string; start: number } | null {
  if (!/\p{L}\.? $/u.test(text.slice(Math.max(0, start - 3), start))) return null
  const from = Math.max(0, start - longestDay)
  const words = [...text.slice(from, start).matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({
    at: from + index,
    word: word.toLowerCase(),
  }))
  const month = monthNamed(words.pop()?.word ?? "")
  if (month === null) return null
  for (const count of [3, 2, 1]) {
    const parts = words.slice(-count)
    const date = parts.length === count ? dayWords.get(parts.map(({ word }) => bare(word)).join("-")) : undefined
    // « vingt\net un » is no day, nor is what stands in another cell.
    if (date && /^[\p{L} .-]+$/u.test(text.slice(parts[0]!.at, start))) return { month, date, start: parts[0]!.at }
  }
  return null
}

/** How far after a year its day and its month end, in signs: « , le vingt-et-un septembre ». */
const longestRest = 40

/** « 1985 le 12 mars », « 1985, op twaalf maart »: the day and the month after a year. */
function dayAfter(text: string, { end }: Group): { month: number; date: string; end: number } | null {
  const rest = text.slice(end, end + longestRest)
  const lead = /^,? (?:le|un|op(?: de)?|on(?: the)?|el) /iu.exec(rest)?.[0].length ?? 0
  if (lead === 0) return null
  const words = [...rest.slice(lead).matchAll(/[\p{L}\d]{1,20}/gu)].slice(0, 4)
  for (const count of [1, 2, 3]) {
    const said = words.slice(0, count).map(([word]) => bare(word.toLowerCase()))
    const date = dayWords.get(said.join("-")) ?? /^(\d{1,2})(?:er|ste|de|e)?$/.exec(said.join("-"))?.[1]
    const month = monthNamed(words[count]?.[0] ?? "")
    const to = month ? lead + words[count]!.index + words[count]![0].length : 0
    if (date && month && /^[\p{L}\d .-]+$/u.test(rest.slice(lead, to))) return { month, date, end: end + to }
  }
  return null
}
