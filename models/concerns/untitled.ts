import { type Language, languages } from "../../server/languages.ts"
import { type LocalName, nameIn } from "./localName.ts"

const months = new Map(
  languages.map((language) => [
    language,
    new Intl.DateTimeFormat(`${language}-BE`, { month: "long", year: "numeric", timeZone: "UTC" }),
  ]),
)

/** What a meeting without a title of its own is called among results: its body and its month. */
export const nameInSearch = (language: Language, body: { name: LocalName }, day: string) =>
  `${nameIn(body.name, language)}, ${months.get(language)!.format(new Date(`${day}T00:00:00Z`))}`
