/**
 * The closed list of what structured text is made of: it feeds the sanitiser, the editor, Markdown, the PDF. What is
 * not in it keeps its words and loses its form.
 */
export const allowedTags = [
  "h2",
  "h3",
  "p",
  "ul",
  "ol",
  "li",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
  "a",
  "strong",
  "em",
  "blockquote",
  "br",
] as const

/** Where a link may lead. */
export const allowedSchemes = ["http", "https", "mailto", "tel"] as const

/** What every link says to the browser: nothing is told to the other site, and it is not ours. */
export const linkRelation = "noopener noreferrer"

/** How deep lists, quotes and tables may stand in one another, in tags; what is deeper loses its form. */
export const deepest = 24

/** How many columns a table may have; further cells join the last one. */
export const widestTable = 30

const longestAddress = 2000

/** The address of a link as it is kept, or null where it may not be one. */
export function safeHref(given: string): string | null {
  const typed = given.replace(/[\u0000-\u001f\u007f]/g, "").trim()
  const scheme = /^([a-z]+):/i.exec(typed)?.[1]?.toLowerCase()
  if (typed.length > longestAddress || !allowedSchemes.some((allowed) => allowed === scheme)) return null
  if (scheme === "tel") return plainAddress(scheme, typed.slice(4).replace(/[^\d+*#;=]/g, ""))
  if (scheme === "mailto") return plainAddress(scheme, typed.slice(7))
  if (!URL.canParse(typed)) return null
  const url = new URL(typed)
  // "https://cpas.example@elsewhere.example" leads elsewhere than it reads.
  return url.username || url.password ? null : encodeOdd(url.href)
}

const plainAddress = (scheme: string, rest: string) => (rest ? `${scheme}:${encodeOdd(rest)}` : null)

const percent = (byte: number) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`
const encodeOdd = (text: string) =>
  text.replace(/[\s<>"'`\\^{|}()]|\p{Cs}/gu, (odd) => [...new TextEncoder().encode(odd)].map(percent).join(""))
