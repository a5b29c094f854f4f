// Replies appear as they come: a part of the page marked data-live="true" is asked for again every twenty seconds while
// somebody looks at it; when nothing changed the answer is empty (304). It waits while the part is being used.
const every = 20_000
const liveParts = () => [...document.querySelectorAll('[data-live="true"][id]')]

async function refresh() {
  if (document.hidden || liveParts().some((part) => part.contains(document.activeElement))) return
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null)
  if (!answer?.ok || answer.redirected) return
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  for (const part of liveParts()) replacePart(part, page.getElementById(part.id))
}

function replacePart(part: Element, next: Element | null) {
  if (!next) return
  const folds = [...part.querySelectorAll("details")].map((each) => each.open)
  for (const [index, each] of [...next.querySelectorAll("details")].entries()) each.open = folds[index] ?? false
  if (next.innerHTML !== part.innerHTML) part.replaceChildren(...next.childNodes)
}

if (liveParts().length > 0) setInterval(refresh, every)
