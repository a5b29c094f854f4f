import type { Answer } from "./list.ts"
import { chooserOf } from "./picking.ts"

/** Those whom a field proposes before a word is typed; null where it proposes nobody. */
export function proposedIn(input: HTMLInputElement): Answer | null {
  const list = chooserOf(input)?.querySelector<HTMLDataListElement>("[data-proposed]")
  return list
    ? {
        said: list.dataset["said"] ?? "",
        choices: [...list.options].map(({ value, label, dataset }) => ({
          id: value,
          name: dataset["name"] ?? label,
          from: dataset["from"] ?? "",
          label,
        })),
      }
    : null
}

/** Those who are proposed come first. */
export function inOrder({ said, choices }: Answer, input: HTMLInputElement): Answer {
  const first = new Set(proposedIn(input)?.choices.map(({ id }) => id))
  return { said, choices: [...choices].sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id))) }
}
