// <input data-choices="/people/choices">: who may be meant appears below as one types (a combobox with a list, after the
// ARIA Authoring Practices). In a chooser ([data-chooser]) whoever is picked is kept with her words; elsewhere her name is
// written, in a line of several ([data-several]) in the place of the one that was begun. Without it « Chercher » does.
import {
  type Answer,
  choiceAt,
  choices,
  close,
  current,
  describe,
  frame,
  moveTo,
  place,
  reach,
  reached,
  show,
} from "./list.ts"
import { chooserOf, partOf, pick, pickAgain } from "./picking.ts"
import { inOrder, proposedIn } from "./proposed.ts"

/** How long typing rests before it is asked who may be meant, in milliseconds; from how many letters on. */
const rest = 150
const shortest = 2

let timer: ReturnType<typeof setTimeout> | undefined
let asking = new AbortController()

const isAsking = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.matches("[data-choices]")

function leave() {
  clearTimeout(timer)
  asking.abort()
  close()
}

function propose(input: HTMLInputElement) {
  const proposed = proposedIn(input)
  if (!proposed || input.value !== "") return false
  moveTo(input)
  tell(input, proposed, new AbortController().signal)
  return true
}

async function ask(input: HTMLInputElement) {
  asking.abort()
  asking = new AbortController()
  const { signal } = asking
  const words = input.value.slice(...partOf(input)).trim()
  if (words.length < shortest) return propose(input) || close()
  moveTo(input)
  const address = new URL(input.dataset["choices"]!, location.href)
  address.searchParams.set("q", words)
  try {
    const answer = await fetch(address, { signal, headers: { Accept: "application/json" } })
    if (!answer.ok || answer.redirected) throw new Error(answer.statusText)
    tell(input, inOrder((await answer.json()) as Answer, input), signal)
  } catch {
    // Where she is, and what she wrote, stay: a whole name is understood without the list.
    tell(input, { choices: [], said: input.dataset["failed"] ?? "" }, signal)
  }
}

function tell(input: HTMLInputElement, answer: Answer, { aborted }: AbortSignal) {
  if (aborted) return
  if (!frame.isConnected) (document.querySelector("main") ?? document.body).append(frame)
  show(answer)
  const adding = chooserOf(input)?.querySelector<HTMLElement>("[data-add]")
  if (adding) adding.hidden = answer.choices.length > 0
}

function take(index: number) {
  const [input, choice] = [current(), choices()[index]]
  leave()
  if (input && choice) pick(input, choice)
}

// Going back, a browser puts back what stood in a field, but for one that is « off »: it is so only while one types in it.
const takeTurns = (input: HTMLInputElement, isOurs: boolean) => {
  if (isOurs) input.autocomplete = "off"
  else input.removeAttribute("autocomplete")
}
const yieldAll = () =>
  document.querySelectorAll<HTMLInputElement>("[data-choices]").forEach((each) => takeTurns(each, false))

addEventListener("focusin", ({ target }) => {
  if (!isAsking(target)) return
  describe(target)
  takeTurns(target, true)
  propose(target)
})
addEventListener("focusout", ({ target }) => {
  if (!isAsking(target)) return
  leave()
  takeTurns(target, false)
})
addEventListener("submit", yieldAll)
addEventListener("beforeunload", yieldAll)
addEventListener("pagehide", yieldAll)

addEventListener("input", (event) => {
  if (!event.isTrusted || !isAsking(event.target)) return
  const input = event.target
  clearTimeout(timer)
  timer = setTimeout(() => void ask(input), rest)
})

// Where a name may be anybody's, Enter takes what was reached; where somebody is to be chosen, the only one too.
function press({ key, target }: KeyboardEvent): boolean {
  const last = choices().length - 1
  if (key === "Escape") leave()
  else if (last < 0) return false
  else if (key === "ArrowDown") reach(reached() === last ? 0 : reached() + 1)
  else if (key === "ArrowUp") reach(reached() <= 0 ? last : reached() - 1)
  else if (key !== "Enter") return false
  else if (reached() >= 0) take(reached())
  else if (chooserOf(target as Element) === null) return false
  else if (last === 0) take(0)
  else reach(0)
  return true
}

addEventListener(
  "keydown",
  (event) => {
    if (event.isComposing || frame.hidden || event.target !== current() || !press(event)) return
    event.preventDefault()
    event.stopPropagation()
  },
  { capture: true },
)

// The field keeps the cursor, so that the keyboard of a phone stays; who slides over the list scrolls it.
frame.addEventListener("mousedown", (event) => event.preventDefault())
frame.addEventListener("click", ({ target }) => {
  const choice = choiceAt(target as Element)
  if (choice) take(choices().indexOf(choice))
})
addEventListener("resize", place)

for (const button of document.querySelectorAll<HTMLElement>("[data-find]")) button.hidden = true
pickAgain()
