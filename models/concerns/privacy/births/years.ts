import type { Group, Reading } from "../reading.ts"

const units = (words: string) => words.split(",")
const french = units(
  ",un,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze,treize,quatorze,quinze,seize,dixsept,dixhuit,dixneuf",
)
const dutch = units(
  ",een,twee,drie,vier,vijf,zes,zeven,acht,negen,tien,elf,twaalf,dertien,veertien,vijftien,zestien,zeventien,achttien,negentien",
)
const frenchTens: [word: string, value: number, upTo: number][] = [
  ["vingt", 20, 9],
  ["trente", 30, 9],
  ["quarante", 40, 9],
  ["cinquante", 50, 9],
  ["soixante", 60, 19],
  ["septante", 70, 9],
  ["quatrevingt", 80, 19],
  ["octante", 80, 9],
  ["huitante", 80, 9],
  ["nonante", 90, 9],
]
const dutchTens = units("twintig,dertig,veertig,vijftig,zestig,zeventig,tachtig,negentig")

/** The numbers below a hundred in words, written in one and without « et ». */
const smaller = (list: string[], tens: [string, number][]) =>
  [...list.map((word, value) => [word, value] as [string, number]), ...tens].filter(([word]) => word)
const inFrench = smaller(
  french,
  frenchTens.flatMap(([word, value, upTo]) =>
    french.slice(0, upTo + 1).map((unit, more): [string, number] => [word + unit, value + more]),
  ),
)
const inDutch = smaller(
  dutch,
  dutchTens.flatMap((word, index) =>
    dutch
      .slice(0, 10)
      .map((unit, more): [string, number] => [unit ? `${unit}en${word}` : word, 20 + 10 * index + more]),
  ),
)

/** The years of a life in words: « milneufcentquatrevingtcinq », « negentienvijfentachtig », « tweeduizendtwaalf ». */
const years = new Map<string, string>()
const put = (heads: string[], century: number, numbers: [string, number][]) =>
  heads.forEach((head) => numbers.forEach(([word, value]) => years.set(head + word, String(century + value))))
put(["milneufcent", "dixneufcent"], 1900, [["", 0], ...inFrench])
put(["deuxmil", "vingtcent"], 2000, [["", 0], ...inFrench])
put(["negentienhonderd", "negentienhonderden"], 1900, [["", 0], ...inDutch])
put(["negentien"], 1900, inDutch)
put(["tweeduizend", "tweeduizenden"], 2000, [["", 0], ...inDutch])
put(
  ["twintig"],
  2000,
  inDutch.filter(([, value]) => value > 9),
)

const begins =
  /(?<!\p{L})(?:mil(?:le)?[ \n-]neuf|dix[ \n-]neuf[ \n-]cent|deux[ \n-]mil|vingt[ \n-]cent|negentien|twee ?duizend|twintig)/giu
/** How many signs, and words, a year in words has at most. */
const longest = { signs: 60, words: 9 } as const

const bare = (word: string) =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/^mille$/, "mil")
    .replace(/^(cent|vingt)s$/, "$1")
    .replace(/^(?:et|en)$/, "")

/** Whether a text may hold a year in words, before anything longer is looked at. */
export const mayHoldYear = (typed: string): boolean =>
  /(?<!\p{L})(?:mil(?:le)?|cents?)(?!\p{L})|duizend|negentien|twintig/iu.test(typed)

/** Groups of digits, and the years in words among them as if they were written in digits. */
export function withYears({ text }: Reading, groups: Group[]): Group[] {
  const found: Omit<Group, "gap">[] = [...groups]
  let free = 0
  for (const { index } of text.matchAll(begins)) {
    const year = index < free ? null : yearAt(text, index)
    if (!year) continue
    found.push(year)
    free = year.end
  }
  if (found.length === groups.length) return groups
  found.sort((one, other) => one.start - other.start)
  return found.map((each, at) => ({ ...each, gap: text.slice(at > 0 ? found[at - 1]!.end : 0, each.start) }))
}

function yearAt(text: string, start: number): Omit<Group, "gap"> | null {
  const part = /^\p{L}{1,40}(?:[ \n-]\p{L}{1,40}){0,9}/u.exec(text.slice(start, start + longest.signs))?.[0] ?? ""
  let [said, best]: [string, Omit<Group, "gap"> | null] = ["", null]
  for (const { index, 0: word } of [...part.matchAll(/\p{L}{1,40}/gu)].slice(0, longest.words)) {
    said += bare(word)
    const digits = years.get(said)
    if (digits) best = { digits, start, end: start + index + word.length }
  }
  return best
}
