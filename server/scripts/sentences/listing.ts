import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { readTemplates } from "../../../views/engine.ts"
import { type Language, languages } from "../../../views/translate.ts"
import { root } from "../../paths.ts"
import { type Place, placeAfter, placeOf, room } from "./room.ts"

/** One sentence as its file has it: its words in each language by where they lie ("meetings.minutes.one"). */
export type Listed = {
  key: string
  words: { path: string; texts: Record<Language, string> }[]
  /** Where it is named, as files of the project without their ending; by whom its key is composed, where nothing names it. */
  uses: string[]
  maxlength: number
}

const forms = ["zero", "one", "other"]
const isText = (value: unknown): value is string => typeof value === "string"
const isPlural = (value: object) => Object.entries(value).every(([form, text]) => forms.includes(form) && isText(text))

export const localesFolder = join(root, "views/locales")

/** The file of a language that holds the sentences of an area. */
export const fileOf = (folder: string, language: Language, area: string): string =>
  join(folder, language, `${area}.json`)

// In the order of their names.
const areasIn = (folder: string): string[] =>
  readdirSync(join(folder, "fr"))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort()

/** Every sentence in both languages, by area, in the order of its file. */
export function listSentences(folder = localesFolder): { area: string; sentences: Listed[] }[] {
  const uses = usesOfKeys()
  return areasIn(folder).map((area) => {
    const [fr, nl] = languages.map((language) =>
      wordsBelow(JSON.parse(readFileSync(fileOf(folder, language, area), "utf8")), area),
    )
    return {
      area,
      sentences: [...fr!].map(([key, forms]) => ({
        key,
        ...uses.of(key),
        words: Object.entries(forms).map(([form, text]) => {
          const dutch = nl!.get(key) ?? {}
          return { path: form ? `${key}.${form}` : key, texts: { fr: text, nl: dutch[form] ?? "" } }
        }),
      })),
    }
  })
}

// A sentence by its key: its one text under "", or that of each form of its plural.
function wordsBelow(value: unknown, path: string, found = new Map<string, Record<string, string>>()) {
  if (isText(value)) found.set(path, { "": value })
  else if (isPlural(value as object)) found.set(path, value as Record<string, string>)
  else for (const [name, each] of Object.entries(value as object)) wordsBelow(each, `${path}.${name}`, found)
  return found
}

/** Where keys are named: written out, or composed of their beginning and what a thing is. */
function usesOfKeys() {
  const named = new Map<string, { uses: Set<string>; places: Set<Place> }>()
  const composed: { beginning: string; end: string; file: string }[] = []
  const at = (key: string) => named.get(key) ?? named.set(key, { uses: new Set(), places: new Set() }).get(key)!
  for (const [file, source] of readTemplates())
    for (const { 1: key, index } of source.matchAll(/[({]t "([\w.-]+)"/g)) {
      at(key!).uses.add(`views/${file}`)
      at(key!).places.add(placeAfter(source.slice(0, index + 1)))
    }
  for (const [file, source] of programs()) {
    for (const { 1: key } of source.matchAll(/["`]([a-z]\w*(?:\.[\w-]+)+)["`]/g)) at(key!).uses.add(file)
    for (const { 1: beginning, 2: end } of source.matchAll(/`([a-z][\w.]*\.|)\$\{[^`]*\}([\w.]*)`/g))
      if (beginning || end) composed.push({ beginning: beginning!, end: end!, file })
  }
  return {
    of(key: string): Pick<Listed, "uses" | "maxlength"> {
      // What is said where no mail leaves stands where its twin would.
      const twin = key.startsWith("unsent.") && !named.has(key) ? key.slice("unsent.".length) : key
      const { uses, places } = at(twin)
      const composing = composed.filter(({ beginning, end }) => twin.startsWith(beginning) && twin.endsWith(end))
      const by = uses.size > 0 ? uses : new Set(composing.map(({ file }) => file))
      return { uses: [...by].sort(), maxlength: Math.min(...[...places, placeOf(twin)].map((place) => room[place])) }
    },
  }
}

function programs(): [file: string, source: string][] {
  return ["server", "models", "routes", "views"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file): [string, string] => [
        `${folder}/${file.slice(0, -".ts".length).replaceAll("\\", "/")}`,
        readFileSync(join(root, folder, file), "utf8"),
      ]),
  )
}
