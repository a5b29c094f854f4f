import { readFileSync, writeFileSync } from "node:fs"
import ts from "typescript"
import { type Language, languages } from "../../../views/translate.ts"
import { drawn } from "../../drawn.ts"
import { fileOf, listSentences, localesFolder } from "./listing.ts"

/** One correction as the page gives it: what stood there when it was written, and what shall. */
export type Correction = { path: string; language: Language; was: string; is: string }

/** What became of a file of corrections. */
export type Corrected = { made: Correction[]; refused: { correction: Correction; why: string }[] }

/** Reads a file that the page of sentences saved; an Error says what is wrong with it as a whole. */
export function readCorrections(text: string): Correction[] {
  let given: unknown
  try {
    // Some programs of Windows put a mark before what they save (U+FEFF).
    given = JSON.parse(text.replace(/^\ufeff/, ""))
  } catch {
    throw new Error("This is no file of corrections: it cannot be read as JSON.")
  }
  const isOne = (each: unknown): each is Correction =>
    typeof each === "object" &&
    each !== null &&
    ["path", "language", "was", "is"].every((name) => typeof (each as Record<string, unknown>)[name] === "string") &&
    languages.some((language) => language === (each as Record<string, unknown>)["language"])
  if (!Array.isArray(given) || !given.every(isOne))
    throw new Error("This is no file of corrections: the page of sentences makes one.")
  return given
}

/**
 * Writes corrections into the files of sentences, each on its own line, nothing else moved. What changed since its page was
 * made, is too long, or does not hold the same {values} and the same markup is refused with the reason.
 */
export function correct(corrections: readonly Correction[], folder = localesFolder): Corrected {
  const known = new Map(
    listSentences(folder).flatMap(({ sentences }) =>
      sentences.flatMap(({ maxlength, words }) =>
        words.map(({ path, texts }) => [path, { maxlength, texts }] as const),
      ),
    ),
  )
  const [made, refused]: [Correction[], Corrected["refused"]] = [[], []]
  for (const given of corrections) {
    const correction = { ...given, is: tidied(given.is) }
    const place = known.get(given.path)
    const now = place?.texts[given.language]
    const why = now === undefined ? "there is no such sentence" : faultOf(correction, now, place!.maxlength)
    if (why) refused.push({ correction, why })
    else {
      write(folder, correction)
      place!.texts[given.language] = correction.is
      made.push(correction)
    }
  }
  return { made, refused }
}

// Files have plain spaces: the narrow ones of French come when they are read (views/translate.ts).
const tidied = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").trim()

/** What is filled in, and a brace that belongs to nothing. */
const values = /\{[\w.]+\}|[{}]/g

const holds = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)]
    .map(([found]) => found)
    .sort()
    .join(" ")

function faultOf({ was, is }: Correction, now: string, maxlength: number): string | null {
  if (drawn(is) === "") return "a sentence cannot be empty"
  if (is === now) return "it says so already"
  if (was !== now) return `it was changed meanwhile, and says now: ${now}`
  if (is.length > Math.max(maxlength, now.length)) return `it is longer than ${maxlength} characters`
  if (holds(is, values) !== holds(now, values)) return "its {values} are not those that stood there"
  if (holds(is, /<[^>]*>?/g) !== holds(now, /<[^>]*>?/g)) return "its markup is not what stood there"
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(is)) return "it has more than one line"
  return /[\p{Cf}\p{Cs}]/u.test(is) ? "it has signs that nobody sees" : null
}

function write(folder: string, { path, language, is }: Correction): void {
  const [area, ...names] = path.split(".")
  const file = fileOf(folder, language, area!)
  const source = readFileSync(file, "utf8")
  const { pos, end } = literalAt(source, names)
  writeFileSync(file, source.slice(0, pos) + JSON.stringify(is) + source.slice(end))
}

// Where the words lie in their file, quotes included.
function literalAt(source: string, names: readonly string[]): { pos: number; end: number } {
  const sheet = ts.parseJsonText("sentences.json", source)
  let value = sheet.statements[0]!.expression as ts.Expression
  for (const name of names) {
    if (ts.isArrayLiteralExpression(value)) value = value.elements[Number(name)]!
    else
      value = (value as ts.ObjectLiteralExpression).properties
        .filter(ts.isPropertyAssignment)
        .find((each) => (each.name as ts.StringLiteral).text === name)!.initializer
  }
  return { pos: value.getStart(sheet), end: value.end }
}
