import { type Choice, type ChoiceKind, type Choices, findsNone } from "../../models/choosing.ts"
import { nameIn } from "../../models/concerns/localName.ts"
import { limits } from "../../models/limits.ts"
import type { Speaking } from "./network/words.ts"

/** The words by which somebody stands in the field once she is picked: with where she works where that is chosen with her. */
export function labelOf({ name, from }: Choice, kind: ChoiceKind, { language }: Speaking): string {
  const said = typeof name === "string" ? name : nameIn(name, language)
  return kind === "post" && from[0] ? `${said} (${nameIn(from[0], language)})` : said
}

const counts = {
  person: "choosing.found.people",
  post: "choosing.found.people",
  organisation: "choosing.found.organisations",
} as const
/** How many may be meant, in a sentence. */
export function saidOf(kind: ChoiceKind, { found, more }: Choices, { t }: Speaking, anyName = false): string {
  if (found.length === 0) return t(anyName ? "choosing.newcomer" : findsNone[kind])
  return more ? t("choosing.more", { count: limits.choices }) : t(counts[kind], { count: found.length })
}

/** Who may be meant, for the script of a field: what each is called, and the words under which she is picked. */
export function presentChoices(kind: ChoiceKind, choices: Choices, speaking: Speaking) {
  const labels = choices.found.map((choice) => labelOf(choice, kind, speaking))
  return {
    said: saidOf(kind, choices, speaking),
    choices: choices.found.map((choice, index) => {
      const { id, name, from } = choice
      const label = labels[index]!
      const houses = from.map((house) => nameIn(house, speaking.language))
      const isShared = labels.indexOf(label) !== labels.lastIndexOf(label)
      return {
        id,
        name: typeof name === "string" ? name : nameIn(name, speaking.language),
        from: houses.join(", "),
        label: isShared && kind === "person" && houses[0] ? `${label} (${houses[0]})` : label,
      }
    }),
  }
}
