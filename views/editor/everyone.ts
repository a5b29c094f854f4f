// [data-everyone]: « Tout le monde était là » notes present, at once, whoever is « à noter », and takes it back. Without
// scripts its button sends the form.

type Choice = HTMLInputElement

const choicesIn = (form: HTMLElement) => [...form.querySelectorAll<Choice>("#presences input[type=radio]")]
const inPart = (choice: Element, value: string) =>
  choice.closest("[data-part]")!.querySelector<Choice>(`input[type=radio][value="${value}"]`)!

function make(choice: Choice): void {
  choice.checked = true
  choice.dispatchEvent(new Event("input", { bubbles: true }))
}

/** Says beside the list how many are noted. */
function count(form: HTMLElement): void {
  const title = form.querySelector<HTMLElement>("[data-noted]")
  const noted = choicesIn(form).filter(({ checked, value }) => checked && value !== "").length
  if (title) title.textContent = title.dataset["noted"]!.replace("{noted}", String(noted))
}

export function startEveryone(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>("[data-everyone]")
  const said = place?.querySelector<HTMLElement>("[data-said]")
  form.addEventListener("input", () => count(form))
  if (!place || !said) return
  let made: Choice[] = []
  place.querySelector("button[name=everyone]")!.addEventListener("click", (event) => {
    event.preventDefault()
    made = choicesIn(form)
      .filter(({ checked, value }) => checked && value === "")
      .map((choice) => inPart(choice, "present"))
    made.forEach(make)
    said.hidden = made.length === 0
    if (made.length > 0) said.querySelector("button")!.focus()
  })
  said.querySelector("button")!.addEventListener("click", () => {
    for (const choice of made) if (choice.checked) make(inPart(choice, ""))
    made = []
    said.hidden = true
    place.querySelector<HTMLButtonElement>("button[name=everyone]")!.focus()
  })
}
