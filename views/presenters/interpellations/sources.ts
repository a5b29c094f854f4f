const address = /https?:\/\/[^\s<>"«»]+/

/**
 * A source as one reads it: the address of a page in its line is where its words lead, and no part of them. Nothing leads
 * anywhere from a line without address, and an address alone is its own words.
 */
export function sourceOf(line: string): { text: string, href: string | null } {
  const [found] = address.exec(line) ?? []
  if (!found) return { text: line, href: null }
  const href = found.replace(/[.,;:!?)\]]+$/, "")
  const words = line.replace(href, "").replace(/[\s(:,–-]*[)\].,;:–-]?\s*$/, "").trim()
  return { text: words || href, href }
}
