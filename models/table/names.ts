import { fold } from "../search/words.ts"
import { givenNames } from "./givenNames.ts"

const civil = /^(?:m|mr|mme|mlle|mevr|mw|dhr|dr|mmes|mrs|me|madame|monsieur|mevrouw|meneer)\.?\s+(?=\p{L}{2})/iu
const particles = new Set([
  "van",
  "von",
  "de",
  "der",
  "den",
  "du",
  "des",
  "di",
  "da",
  "del",
  "della",
  "el",
  "al",
  "ben",
  "ould",
  "le",
  "la",
])

export type FullName = { givenName: string; familyName: string }

const isUpper = (word: string) => /\p{L}{2}/u.test(word) && word === word.toUpperCase()
const isInitial = (word: string) =>
  /^\p{L}{1,2}\.?(?:-?\p{L}{1,2}\.)?$/u.test(word) && (word.endsWith(".") || word.length === 1)
const isGiven = (word: string) => givenNames.has(fold(word.split("-")[0]!))
const isParticle = (word: string) => particles.has(fold(word))

const bareOf = (text: string) =>
  text
    .replace(/\([^)]*\)?/g, " ")
    .replace(/[\s?]{1,200}/g, " ")
    .trim()
    .replace(civil, "")

/** Which part of a whole name stands first, where the name itself tells: capitals, small words, initials, known given names. */
export function firstIn(text: string): "given" | "family" | null {
  const bare = bareOf(text)
  const words = bare.split(" ")
  if (bare.includes(",")) return "family"
  if (words.length < 2) return null
  const [first, last] = [words[0]!, words.at(-1)!]
  if (isUpper(first) !== isUpper(last)) return isUpper(last) ? "given" : "family"
  if (isInitial(last) || isParticle(first)) return "family"
  if (isInitial(first) || words.slice(1, -1).some(isParticle)) return "given"
  if (isGiven(first) !== isGiven(last)) return isGiven(first) ? "given" : "family"
  return null
}

/** A whole name, with its parts told apart by what the name tells itself, else by what its column writes first. */
export function nameIn(text: string, familyFirst = false): FullName {
  const bare = bareOf(text)
  const comma = bare.indexOf(",")
  if (comma > 0) return tidy({ familyName: bare.slice(0, comma), givenName: bare.slice(comma + 1) })
  const words = bare.split(" ")
  if (words.length === 1) return tidy({ givenName: "", familyName: bare })
  const first = firstIn(text) ?? (familyFirst ? "family" : "given")
  const capitals = words.map((word, at) => isUpper(word) || (isParticle(word) && words.slice(at + 1).some(isUpper)))
  if (capitals.includes(true) && capitals.includes(false)) {
    const part = (family: boolean) => words.filter((_, at) => capitals[at] === family).join(" ")
    return tidy({ familyName: part(true), givenName: part(false) })
  }
  const cut = first === "family" ? familyEnd(words) : givenEnd(words)
  const [before, after] = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")]
  return tidy(first === "family" ? { familyName: before, givenName: after } : { givenName: before, familyName: after })
}

// « Van den Berghe Paul », « El Idrissi Samira », « Garcia Lopez Ana »: small words and the word after them.
function familyEnd(words: readonly string[]): number {
  const start = words.findIndex((word) => !isParticle(word)) + 1
  const given = words.findIndex((word, at) => at >= start && (isGiven(word) || isInitial(word)))
  return given > 0 ? given : Math.max(1, Math.min(start, words.length - 1))
}

// « Marie Claire Dupont », « Jean M. Peeters », « Paul van den Berghe ».
function givenEnd(words: readonly string[]): number {
  const particle = words.findIndex((word, at) => at > 0 && isParticle(word))
  if (particle > 0) return particle
  const next = words.findIndex((word, at) => at > 0 && !isGiven(word) && !isInitial(word))
  return next > 0 ? next : words.length - 1
}

// « DUPONT-MARTIN » → « Dupont-Martin ».
const cased = (text: string) =>
  text.length > 2 && text === text.toUpperCase()
    ? text
        .toLowerCase()
        .replace(/(^|[\s'’-])(\p{L})/gu, (_, sign: string, letter: string) => sign + letter.toUpperCase())
    : text

/** A name with its capitals as people write them. */
export const tidy = ({ givenName, familyName }: FullName): FullName => ({
  givenName: cased(givenName.trim()),
  familyName: cased(familyName.trim()),
})
