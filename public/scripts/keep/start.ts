import { holdTab, keyOf, lostKeys, reader, settleSent, storage, thingOf, tidy } from "./device.ts"
import { KeptForm } from "./form.ts"
import { tellElsewhere } from "./notice.ts"

async function start() {
  tidy()
  settleSent()
  if (reader === "") return
  const forms = [...document.querySelectorAll<HTMLFormElement>("form[method=post]")]
    .filter((form) => form.querySelector("textarea"))
    .map((form) => new KeptForm(form))
  for (const form of forms) form.start()
  holdTab(forms)
  const lost = (await lostKeys()).filter(
    (key) => key !== keyOf(thingOf(key)) || !forms.some(({ thing }) => thing === thingOf(key)),
  )
  for (const form of forms) {
    for (const key of lost.filter((each) => thingOf(each) === form.thing)) {
      form.take(storage.read(key)!)
      storage.forget(key)
    }
  }
  const here = (href: string) =>
    location.pathname === "/" || href.startsWith(`${location.pathname}/`) || href === location.pathname
  const elsewhere = lost.filter(
    (key) => !forms.some(({ thing }) => thing === thingOf(key)) && here(storage.read(key)!.href),
  )
  if (elsewhere.length > 0)
    tellElsewhere(
      elsewhere.map((key) => storage.read(key)!),
      () => elsewhere.forEach(storage.forget),
    )
}

addEventListener("submit", ({ target, defaultPrevented }) => {
  if (!(target as HTMLFormElement).matches("[data-leave]") || defaultPrevented) return
  storage.keys().forEach(storage.forget)
  localStorage.removeItem("reader")
})
void start()
