// <input type="file" data-choosing="{limits and sentences}">: says how much was chosen before it is sent, and leaves out
// what would be refused after minutes of sending.
function sizeOf(bytes: number) {
  const [unit, divisor] = bytes < 1e6 ? (["kilobyte", 1e3] as const) : (["megabyte", 1e6] as const)
  return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, maximumFractionDigits: 1 }).format(
    bytes / divisor,
  )
}

const fill = (sentence: string, values: Record<string, string | number>) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))

/** What the server says of a field: its limits, and the sentences for what passes them (views/shared). */
type Choosing = {
  bytes: number
  files: number
  words: Record<"empty" | "tooLarge" | "oneTooMany" | "chosen" | "severalChosen", string>
}

function linesOf(field: HTMLInputElement, chosen: File[]) {
  const { bytes, files, words } = JSON.parse(field.dataset["choosing"]!) as Choosing
  const kept = new DataTransfer()
  const left: string[] = []
  for (const file of chosen) {
    const why =
      file.size === 0 ? "empty" : file.size > bytes ? "tooLarge" : kept.files.length >= files ? "oneTooMany" : null
    if (why) left.push(fill(words[why], { name: file.name, size: sizeOf(file.size) }))
    else kept.items.add(file)
  }
  if (left.length > 0) field.files = kept.files
  const size = sizeOf([...kept.files].reduce((sum, file) => sum + file.size, 0))
  const said = kept.files.length === 1 ? words.chosen : words.severalChosen
  return [...left, ...(kept.files.length > 0 ? [fill(said, { files: kept.files.length, size })] : [])]
}

addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches("[type=file][data-choosing]")) return
  target.parentElement!.querySelector(".chosen")?.remove()
  const said = document.createElement("ul")
  said.className = "chosen help"
  said.setAttribute("role", "status")
  for (const line of linesOf(target, [...(target.files ?? [])]))
    said.append(Object.assign(document.createElement("li"), { textContent: line }))
  target.after(said)
})
