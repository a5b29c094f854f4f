import type { ChoiceKind, Choices } from "../../models/choosing.ts"
import { nameIn } from "../../models/concerns/localName.ts"
import { labelOf, saidOf } from "./choosing.ts"
import type { Speaking } from "./network/words.ts"

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
