import { Schema } from "mongoose"
import type { Language } from "../../server/languages.ts"
import type { LocalName } from "../concerns/localName.ts"
import { prose } from "../concerns/privacy.ts"
import { limits } from "../limits.ts"

/** What an organisation works on, as it is called in each language. */
export type Theme = { fr: string; nl: string }

export const themeSchema = new Schema<Theme>({ fr: prose(limits.theme), nl: prose(limits.theme) }, { _id: false })

/** What tells a theme from another: its French name, where it has one. */
export const themeKey = ({ fr, nl }: LocalName): string => fr || nl || ""

/** The themes of a form's line; between two commas there may be nothing, where the other language alone has a name. */
const wordsIn = (line: string) => line.split(/[,;]/).map((word) => word.trim())

/** How the form shows the themes in one language, on a line. */
export function themeLine(themes: readonly LocalName[], language: Language): string {
  const words = themes.map((theme) => theme[language] ?? "")
  return words.slice(0, words.findLastIndex(Boolean) + 1).join(", ")
}

type Lines = { fr?: string | undefined; nl?: string | undefined }

/**
 * The themes of the two lines of a form, in the same order, each once; null where neither line was changed. Where only the
 * French line was, a theme keeps the Dutch name that it had, whatever its place.
 */
export function themesOf({ fr, nl }: Lines, before: readonly LocalName[]): Theme[] | null {
  if (fr === undefined && nl === undefined) return null
  const french = wordsIn(fr ?? themeLine(before, "fr"))
  const dutch =
    nl === undefined ? french.map((word) => before.find((theme) => theme.fr === word)?.nl ?? "") : wordsIn(nl)
  const pairs = Array.from({ length: Math.max(french.length, dutch.length) }, (_, at) => ({
    fr: french[at] ?? "",
    nl: dutch[at] ?? "",
  }))
  return [...new Map(pairs.filter((pair) => themeKey(pair) !== "").map((pair) => [themeKey(pair), pair])).values()]
}

type Themed = { themes: readonly LocalName[] }

/** Every theme of these organisations once, by its key, in all the languages in which one of them names it. */
export function namedThemes(organisations: readonly Themed[]): Map<string, LocalName> {
  const named = new Map<string, LocalName>()
  for (const theme of organisations.flatMap(({ themes }) => themes)) {
    const known = named.get(themeKey(theme))
    named.set(themeKey(theme), { fr: known?.fr || theme.fr || "", nl: known?.nl || theme.nl || "" })
  }
  return named
}

/** The key of a theme that an address names, in either language or by its key; null where it names none. */
export function themeCalled(asked: string, themes: ReadonlyMap<string, LocalName>): string | null {
  if (asked === "") return null
  return [...themes].find(([key, name]) => [key, name.fr, name.nl].includes(asked))?.[0] ?? asked
}
