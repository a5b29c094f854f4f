/** A text without the signs that close a sentence, or open what follows. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && " .,;:!?()[]–-".includes(text[end - 1]!)) end -= 1
  return text.slice(0, end)
}

/**
 * A source as one reads it: the address of a page in its line is where its words lead, and no part of them. Nothing leads
 * anywhere from a line without address, and an address alone is its own words.
 */
export function sourceOf(line: string): { text: string; href: string | null } {
  const words = line.split(/\s+/)
  const index = words.findIndex((word) => /^\(?https?:\/\/./.test(word))
  if (index < 0) return { text: line, href: null }
  const href = withoutEnd(words[index]!.replace(/^\(/, ""))
  return { text: withoutEnd(words.toSpliced(index, 1).join(" ")) || href, href }
}
