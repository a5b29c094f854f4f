import { isFormer, severalIn } from "./cells.ts"
import type { Note, Reader } from "./entries.ts"
import { isNobody, isNo, seatSaid } from "./said.ts"
import { type Someone, someoneIn } from "./someone.ts"

/** A seat on a line: in which body, as what; `who` where the cell of the body names somebody. */
export type Said = { body: string; words: string; who: Someone | null }

type Around = { body: string; hasPeople: boolean; notes: Note[] }

/** The seats of a line: « COPIL (prés.), AG » in a cell, a cross or a name below « GT Logement », the body of its section. */
export function seatsOf(read: Reader, { body, hasPeople, notes }: Around): Said[] {
  const listed = read.all("body").flatMap(({ cell }) =>
    cell.text
      .replace(/\([^()]{0,80}\)/g, (inside) => inside.replaceAll(",", " "))
      .split(/[;+\n/,]/)
      .map((text) => text.trim())
      .filter((text) => text !== "" && !isNo(text) && !isNobody(text))
      .map((text): Said => ({ body: text.replace(/\([^)]*\)?/g, "").trim(), words: insideOf(text), who: null })),
  )
  const marked = read.all("mark").flatMap(({ column, cell }): Said[] => {
    if (isNo(cell.text) || isNobody(cell.text)) return []
    const words = cell.text.split(/[,;\n+/]/).map((word) => word.trim())
    if (words.some((word) => seatSaid(word) !== null)) return [{ body: column.heading, words: cell.text, who: null }]
    const names = severalIn(cell.text)
    if (!names.every((name) => isWholeName(name) || (!hasPeople && /^\p{Lu}\p{L}/u.test(name)))) {
      notes.push({ kind: "seat", text: cell.text })
      return []
    }
    // A house beside who sits for it.
    return names.map((text) => ({ body: column.heading, words: insideOf(text), who: someoneIn(text) }))
  })
  const own = body && hasPeople && ![...listed, ...marked].some((each) => each.body === body)
  return [...listed, ...marked, ...(own ? [{ body, words: "", who: null }] : [])]
}

const isWholeName = (text: string) => /^\P{Ll}\S*(?: \S+)+$/u.test(text) && !isFormer(text)

const insideOf = (text: string) => /\(([^)]*)/.exec(text)?.[1] ?? ""
