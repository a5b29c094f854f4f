// A field to copy from: a button beside it, where the browser can.
for (const field of document.querySelectorAll<HTMLInputElement>("input[data-copy]")) {
  if (!navigator.clipboard) continue
  const button = document.createElement("button")
  button.type = "button"
  button.className = "button small"
  button.textContent = field.dataset["copy"] ?? ""
  const said = document.createElement("span")
  said.setAttribute("role", "status")
  button.addEventListener("click", async () => {
    field.select()
    await navigator.clipboard.writeText(field.value)
    said.textContent = ` ${field.dataset["copied"]}`
  })
  const line = document.createElement("p")
  line.className = "actions"
  line.append(button, said)
  field.after(line)
}
