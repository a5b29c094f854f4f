import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { config } from "../server/config.ts"
import { type Language, languages } from "../server/languages.ts"
import { root } from "../server/paths.ts"
import type { Key } from "./sentences.ts"
import { told } from "./told.ts"

export { languages, type Language } from "../server/languages.ts"
type Sentence = string | { [form: string]: string }
type Values = Record<string, unknown>

const folder = join(root, "views/locales")
const narrow = "\u202f"

/** French spacing: a narrow no-break space before ; : ! ? » and after «, which styles/fonts.css has a glyph for. */
function frenchSpaces(sentence: string): string {
  return sentence.replace(/ ([;:!?»])/g, `${narrow}$1`).replace(/« /g, `«${narrow}`)
}

function flatten(value: unknown, path: string, sentences: Map<string, Sentence>, tidy: (text: string) => string) {
  if (typeof value === "string") sentences.set(path, tidy(value))
  else if (isPlural(value))
    sentences.set(path, Object.fromEntries(Object.entries(value).map(([form, text]) => [form, tidy(text)])))
  else for (const [key, each] of Object.entries(value as object)) flatten(each, `${path}.${key}`, sentences, tidy)
}

function isPlural(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    "other" in value &&
    Object.entries(value).every(([form, text]) => ["zero", "one", "other"].includes(form) && typeof text === "string")
  )
}

/** Every sentence of one language, by key; the file's name is the first part of the key. */
export function readLocale(language: Language): Map<string, Sentence> {
  const sentences = new Map<string, Sentence>()
  for (const file of readdirSync(join(folder, language)).filter((name) => name.endsWith(".json"))) {
    const content: unknown = JSON.parse(readFileSync(join(folder, language, file), "utf8"))
    flatten(content, file.slice(0, -".json".length), sentences, language === "fr" ? frenchSpaces : (text) => text)
  }
  return sentences
}

const locales = new Map<string, Map<string, Sentence>>()
const plurals = new Map(languages.map((language) => [language, new Intl.PluralRules(language)]))

function localeOf(language: Language) {
  if (!locales.has(language)) locales.set(language, readLocale(language))
  return locales.get(language)!
}

/** Where a sentence that promises an e-mail has a twin for a site that has no mail server: locales/…/unsent.json. */
const twins = "unsent"

/** Whether what a key says is said otherwise here, because no e-mail leaves: « La convocation est envoyée… ». */
export function isUnsent(key: string): boolean {
  return !config.smtpUrl && localeOf("fr").has(`${twins}.${key}`)
}

/**
 * The sentence of a key in a language with its {placeholders} filled, those of limits by themselves (told.ts); where no mail
 * server is set, its true twin. `count` chooses the plural form, and a form "zero" is used for none. A missing key, or a
 * placeholder without a value, is an error: no page may show either.
 */
export function translate(language: Language, key: Key, values: Values = {}): string {
  const sentence = localeOf(language).get(isUnsent(key) ? `${twins}.${key}` : key)
  if (sentence === undefined) throw new Error(`No sentence "${key}" in ${language}`)
  return choose(language, sentence, values).replace(
    /(\b[Dd]e |\b[Qq]ue )?\{(limits\.)?(\w+)\}/g,
    (_, before: string | undefined, limit: string | undefined, name: string) => {
      const value = limit ? told[name] : name === "nothing" ? translate(language, `${twins}.nothing`) : values[name]
      if (value === undefined || value === null) throw new Error(`No value for {${name}} in "${key}"`)
      return elided(before, String(value as string | number), language)
    },
  )
}

// « le siège d’Anne », « d’avril 2026 ». Before h and y it cannot be told: Houria, Hélène, Yasmina; in an address nobody expects it.
const beginsWithVowel = /^[aeiouàâäéèêëîïôöùûüœæ](?!nze\b|ui\b)[^@]*$/i

function elided(before: string | undefined, value: string, language: Language): string {
  if (!before) return value
  return language === "fr" && beginsWithVowel.test(value) ? `${before.slice(0, -2)}’${value}` : before + value
}

function choose(language: Language, sentence: Sentence, values: Values): string {
  if (typeof sentence === "string") return sentence
  const count = Number(values["count"])
  if (count === 0 && sentence["zero"] !== undefined) return sentence["zero"]
  return sentence[plurals.get(language)!.select(count)] ?? sentence["other"]!
}

export type Translate = (key: Key, values?: Values) => string

/** `translate` bound to one reader's language. */
export const translator =
  (language: Language): Translate =>
  (key, values) =>
    translate(language, key, values)

/** In which language something speaks. */
export type Speaking = { t: Translate; language: Language }

/** What an official text speaks: its own language, whoever reads it. */
export const speakingIn = (language: Language): Speaking => ({ t: translator(language), language })
