// <input type="file" data-choosing="{limits and sentences}">: says how much was chosen before it is sent, and leaves out
// what would be refused after minutes of sending.
function sizeOf(bytes) {
  const [unit, divisor] = bytes < 1e6 ? ["kilobyte", 1e3] : ["megabyte", 1e6]
  return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, maximumFractionDigits: 1 }).format(bytes / divisor)
}

const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name])

function linesOf(field, chosen) {
  const { bytes, files, words } = JSON.parse(field.dataset.choosing)
  const kept = new DataTransfer()
  const left = []
  for (const file of chosen) {
    const why = file.size === 0 ? "empty" : file.size > bytes ? "tooLarge" : kept.files.length >= files ? "oneTooMany" : null
    if (why) left.push(fill(words[why], { name: file.name, size: sizeOf(file.size) }))
    else kept.items.add(file)
  }
  if (left.length > 0) field.files = kept.files
  const size = sizeOf([...kept.files].reduce((sum, file) => sum + file.size, 0))
  const said = kept.files.length === 1 ? words.chosen : words.severalChosen
  return [...left, ...kept.files.length > 0 ? [fill(said, { files: kept.files.length, size })] : []]
}

addEventListener("change", ({ target }) => {
  if (!target.matches?.("input[type=file][data-choosing]")) return
  target.parentElement.querySelector(".chosen")?.remove()
  const said = document.createElement("ul")
  said.className = "chosen help"
  said.setAttribute("role", "status")
  for (const line of linesOf(target, [...target.files])) said.append(Object.assign(document.createElement("li"), { textContent: line }))
  target.after(said)
})
