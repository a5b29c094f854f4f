import { fold } from "../search/words.ts"
import type { House } from "./gathering.ts"
import { plain } from "./said.ts"

const legal = /(?:^| )(?:asbl|vzw|aisbl|ivzw|fondation|stichting|scrl|cvba|sc)(?= |$)/g
const article = /^(?:l|le|la|les|de|het|een|d) /

/** A house's name without what some write and others not: its form, its article, signs. */
export const houseKey = (name: string): string => {
  const words = plain(name.replace(/\([^)]*\)?/g, " "))
    .replace(legal, " ")
    .replace(/ {2,}/g, " ")
    .trim()
  return words.replace(article, "") || plain(name)
}

/** The ways in which the register may have a house's name: with its form and article, or without. */
export function namesOfHouse({ name, key, nameNl }: Pick<House, "name" | "key" | "nameNl">): string[] {
  const bare = fold(name)
    .replace(/\([^)]*\)?/g, " ")
    .trim()
  const starts = ["", "l'", "l’", "le ", "la ", "les ", "de ", "het "]
  const ends = ["", " asbl", " vzw", " asbl/vzw"]
  return [
    ...new Set(
      [
        bare,
        fold(nameNl),
        ...starts.flatMap((start) => ends.map((end) => `${start}${key}${end}`)),
        `asbl ${key}`,
        `vzw ${key}`,
      ].filter(Boolean),
    ),
  ]
}

/** The acronym that stands in brackets behind a name. */
export const acronymIn = (text: string) => /\(\s?([A-Z0-9][A-Za-z0-9.&’'-]{1,11})\s?\)/.exec(text)?.[1] ?? ""
