import type { Asked } from "./look.ts"

/** What stands in the box, in the reader's language (views/layouts/_words.hbs). */
export type BoxWords = { signs: string; national: string; service: string }

export function boxWords(): BoxWords {
  const { signsWords = "", nationalWords = "", serviceWords = "" } = document.body.dataset
  return { signs: signsWords, national: nationalWords, service: serviceWords }
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties)
}

/**
 * The words of a field that may be a person's, marked, and the box that she ticks where they are a service's
 * (views/shared/_question.hbs). `answered` takes her answer at once; without, it is sent with the form.
 */
export function boxOf({ pieces, answer }: Asked, id: string, answered: ((answer: string) => void) | null): HTMLElement {
  const words = boxWords()
  const box = element("div", { className: "question" })
  box.dataset["of"] = id
  box.dataset["signs"] = answer ?? ""
  box.setAttribute("role", "alert")
  const excerpt = element("p", { className: "excerpt" })
  for (const { text, marked } of pieces) excerpt.append(element(marked ? "mark" : "span", { textContent: text }))
  box.append(element("p", { className: "error", textContent: answer === null ? words.national : words.signs }), excerpt)
  if (answer === null) return box
  const choice = element("div", { className: "choice" })
  const input = element("input", { type: "checkbox", id: `${id}-service`, value: answer })
  if (answered) input.addEventListener("change", () => input.checked && answered(answer))
  else input.name = "serviceContact"
  choice.append(input, element("label", { htmlFor: input.id, textContent: words.service }))
  box.append(choice)
  return box
}
