import { type Declared, declarationsOf, type Rules, rulesOf } from "./styles.ts"

/** What was pasted, as a document in which nothing runs, loads or is drawn. */
export type Opened = { body: HTMLElement; declared: Declared }

const kept = "data-style"

/** The beginning of an attribute that runs something: onclick=. */
const handler = /([\s/"'])on(?=[a-z]{1,30}\s{0,9}=)/gi

/**
 * Opens HTML of a clipboard. The site's rules on content (style-src 'self') leave `element.style` empty in parsed
 * documents too, and complain of each attribute: styles are renamed before they are parsed, and read as text. What would
 * run (script-src 'self') does not here either, and is renamed for the same reason.
 */
export function openPasted(html: string): Opened {
  const { html: bare, sheets } = withoutSheets(html)
  const renamed = bare.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replaceAll(/\sstyle\s*=/gi, ` ${kept}=`).replaceAll(handler, "$1data-on"),
  )
  const { body } = new DOMParser().parseFromString(renamed, "text/html")
  return { body, declared: readerOf(rulesOf(sheets)) }
}

// Of the style sheet that word processors and spreadsheets send along, only what a class says of words and cells.
function readerOf(rules: Rules): Declared {
  const inherits = new Set(["span", "td", "th"])
  return (element, property) => {
    const own = declarationsOf(element.getAttribute(kept) ?? "").get(property)
    if (own !== undefined || !inherits.has(element.localName)) return own ?? ""
    return [...element.classList].map((name) => rules.get(name)?.get(property)).find(Boolean) ?? ""
  }
}

// What opens and is never closed swallows all that follows, as in a browser.
function withoutSheets(html: string): { html: string; sheets: string } {
  let [words, sheets, from, opened] = ["", "", 0, -1]
  for (const { 0: tag, index } of html.matchAll(/<\/?style\b[^<>]*>?/gi)) {
    const isClosing = tag.startsWith("</")
    if (isClosing === opened < 0) continue
    if (isClosing) [sheets, from, opened] = [sheets + html.slice(opened, index), index + tag.length, -1]
    else [words, opened] = [words + html.slice(from, index), index + tag.length]
  }
  return { html: opened < 0 ? words + html.slice(from) : words, sheets }
}
