const unitsBefore = /(?:^|[^\p{L}])(?:[kdcm]?m|µm|ha)$/iu
const exponents: Record<string, string> = { 2: "²", 3: "³" }

/**
 * What stands for raised signs: the number of a note in brackets, so that it never lengthens the figure before it; "m²";
 * null where the letters themselves may stay ("1er").
 */
export function raised(element: Element): string | null {
  const text = (element.textContent ?? "").replace(/[\s\u00a0]+/g, " ").trim()
  if (text === "" || /^\[.*\]$/.test(text)) return null
  if (element.closest("a[href^='#']") ?? element.querySelector("a[href^='#']")) return `[${text}]`
  if (!/^\d{1,3}(?:, ?\d{1,3})*$/.test(text)) return null
  return (exponents[text] && unitsBefore.test(before(element)) ? exponents[text] : undefined) ?? `[${text}]`
}

/** The words before an element, within its block. */
function before(element: Element): string {
  let [node, text]: [Node, string] = [element, ""]
  while (text.length < 8) {
    if (node.previousSibling) [node, text] = [node.previousSibling, node.previousSibling.textContent + text]
    else if (!node.parentNode || /^(?:p|li|td|th|div|h\d|body)$/i.test(node.parentNode.nodeName)) break
    else node = node.parentNode
  }
  return text.trimEnd()
}

/** Whether a link is the number before a note's own words, at the foot (LibreOffice, Google Docs). */
export const opensNote = (link: Element): boolean => link.matches(".sdfootnotesym, .sdendnotesym, a[href^='#ftnt_ref']")
