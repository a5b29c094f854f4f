import { firstWords } from "./firstWords.ts"
import type { Opened } from "./opening.ts"

// A line of a list as word processors write it: a paragraph (Word, Outlook) or a list of its own (Word on the web), with
// its level beside it and its sign as text.
type Line = { element: Element; content: Element; level: number; sign: Sign }
/** number: of an ordered list; label: a sign that a number would not keep ("a)", "Art. 2"); else a bullet. */
type Sign = { number: number | null; label: string | null }

/** A sign that was read: "3.", "2.1)", "a)", "·". */
export function signOf(text: string): Sign {
  const sign = text.replace(/[\s\u00a0]+/g, " ").trim()
  const number = /^\(?(?:\d{1,4}\.)*(\d{1,9})(?:[.)\]:°]{0,2}|-)$/.exec(sign)?.[1]
  if (number) return { number: Number(number), label: null }
  return { number: null, label: /[\p{L}\d][.):°]/u.test(sign) || /\d/.test(sign) ? sign : null }
}

/** Makes real lists of such lines, each with its kind, its level and the number at which it begins. */
export function gatherLists(opened: Opened): void {
  const stack: { list: Element; level: number; ordered: boolean; next: number }[] = []
  for (const { element, content, level, sign } of linesIn(opened)) {
    if (element.previousElementSibling !== stack[0]?.list) stack.length = 0
    while (stack.length > 0 && stack.at(-1)!.level > level) stack.pop()
    const [ordered, number] = [sign.number !== null, sign.number ?? 1]
    const top = stack.at(-1)
    if (top?.level === level && (top.ordered !== ordered || (ordered && top.next !== number))) {
      stack.pop()
      open(top.list, "after")
    } else if (top?.level !== level) open(top?.list.lastElementChild ?? element, top ? "in" : "before")
    const item = element.ownerDocument.createElement("li")
    item.append(...(sign.label ? [`${sign.label} `] : []), ...content.childNodes)
    const here = stack.at(-1)!
    here.list.append(item)
    here.next = number + 1
    element.remove()

    function open(beside: Element, place: "in" | "before" | "after") {
      const list = element.ownerDocument.createElement(ordered ? "ol" : "ul")
      if (ordered && number !== 1) list.setAttribute("start", String(number))
      if (place === "in") beside.append(list)
      else beside[place](list)
      stack.push({ list, level, ordered, next: number })
    }
  }
}

function linesIn({ body, declared }: Opened): Line[] {
  return [...body.querySelectorAll("p, div, li[data-aria-level]")].flatMap((element) =>
    element.localName === "li" ? lineOfWeb(element) : lineOfWord(element, declared),
  )
}

function lineOfWord(element: Element, declared: Opened["declared"]): Line[] {
  const level = /\blevel(\d)/.exec(declared(element, "mso-list"))?.[1]
  if (!level) return []
  const signs = [...element.querySelectorAll("span")].filter((each) => declared(each, "mso-list") === "ignore")
  const sign = signOf(signs[0]?.textContent ?? "")
  for (const each of signs) each.remove()
  return [{ element, content: element, level: Number(level), sign }]
}

function lineOfWeb(item: Element): Line[] {
  const list = item.parentElement
  if (!list || list.querySelectorAll(":scope > li").length !== 1) return []
  const around = list.parentElement?.matches(".ListContainerWrapper") ? list.parentElement : list
  const number = Number(item.getAttribute("data-aria-posinset")) || Number(list.getAttribute("start")) || 1
  return [
    {
      element: around,
      content: item,
      level: Number(item.getAttribute("data-aria-level")) || 1,
      sign: { number: list.localName === "ol" ? number : null, label: null },
    },
  ]
}

/** Lists that count in letters: closed here to bullets whose line says its letter, since somebody will write « point b ». */
export function spellLetters({ body, declared }: Opened): void {
  for (const list of body.querySelectorAll("ol")) {
    const items = [...list.children].filter(({ localName }) => localName === "li")
    const kind = list.getAttribute("type") ?? declared(list, "list-style-type")
    const kinds = items.map((item) => letterKind(kind || declared(item, "list-style-type")))
    if (!kinds.some(Boolean)) continue
    let at = Number(list.getAttribute("start") ?? 1)
    for (const [index, item] of items.entries()) firstWords(item, `${letters(at++, kinds[index] ?? "a")}. `)
    const bullets = list.ownerDocument.createElement("ul")
    bullets.append(...list.childNodes)
    list.replaceWith(bullets)
  }
}

type Letters = "a" | "A" | "i" | "I"

function letterKind(kind: string): Letters | null {
  const known: Record<string, Letters> = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
  }
  return known[kind] ?? (/^[aAiI]$/.test(kind) ? (kind as Letters) : null)
}

const romans: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
]

function letters(number: number, kind: Letters): string {
  if (kind === kind.toUpperCase()) return letters(number, kind.toLowerCase() as Letters).toUpperCase()
  let [left, text] = [Math.min(Math.max(1, number), 3000), ""]
  if (kind === "i") for (const [value, sign] of romans) for (; left >= value; left -= value) text += sign
  else for (; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(97 + ((left - 1) % 26)) + text
  return text
}
