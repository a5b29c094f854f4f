const isBold = (element: HTMLElement) => /^(bold|[6-9]00)$/.test(element.style.fontWeight)
const isNormal = (element: HTMLElement) => /^(normal|[1-4]00)$/.test(element.style.fontWeight)

function replace(element: Element, tag: string): Element {
  const made = element.ownerDocument.createElement(tag)
  made.append(...element.childNodes)
  element.replaceWith(made)
  return made
}

// Word writes a line of a list as a paragraph with its level in a style and its sign as text.
type Line = { element: HTMLElement, level: number, ordered: boolean }

function lineOf(element: HTMLElement): Line | null {
  const [, level] = /mso-list:[^;]*\blevel(\d)/i.exec(element.getAttribute("style") ?? "") ?? []
  if (!level) return null
  const sign = element.querySelector<HTMLElement>("[style*='mso-list:Ignore' i]")
  const ordered = /^\s*(\d+|[a-z]|[ivx]+)[.)]/i.test(sign?.textContent ?? "")
  sign?.remove()
  return { element, level: Number(level), ordered }
}

function openList(parent: Element, { ordered }: Line): Element {
  const list = parent.ownerDocument.createElement(ordered ? "ol" : "ul")
  parent.append(list)
  return list
}

function gatherLists(body: HTMLElement): void {
  let open: Element[] = []
  let previous: Element | null = null
  for (const element of [...body.querySelectorAll<HTMLElement>("p, h1, h2, h3, h4, h5, h6, div")]) {
    const line = lineOf(element)
    if (!line || (previous && element.previousElementSibling !== previous)) open = []
    if (!line) continue
    open = open.slice(0, line.level)
    if (open.length === 0) {
      const list = body.ownerDocument.createElement(line.ordered ? "ol" : "ul")
      element.before(list)
      open = [list]
    }
    while (open.length < line.level) open.push(openList(open.at(-1)!.lastElementChild ?? open.at(-1)!, line))
    const item = body.ownerDocument.createElement("li")
    item.append(...element.childNodes)
    open.at(-1)!.append(item)
    element.remove()
    previous = open[0]!
  }
}

/** What is pasted from a word processor, a mail or another page, as the editor's list of marks understands it. */
export function cleanPasted(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html")
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const gone: Node[] = []
  while (comments.nextNode()) gone.push(comments.currentNode)
  for (const comment of gone) comment.parentNode?.removeChild(comment)
  for (const each of body.querySelectorAll("style, script, meta, link, title, xml, img, object")) each.remove()
  for (const each of body.querySelectorAll<HTMLElement>("b, strong")) if (isNormal(each)) replace(each, "span")
  for (const each of body.querySelectorAll<HTMLElement>("span, font")) if (isBold(each)) replace(each, "strong")
  for (const each of body.querySelectorAll<HTMLElement>("span[style*='italic' i]")) replace(each, "em")
  gatherLists(body)
  for (const each of body.querySelectorAll("h1")) replace(each, "h2")
  for (const each of body.querySelectorAll("h4, h5, h6")) replace(each, "h3")
  return body.innerHTML
}
