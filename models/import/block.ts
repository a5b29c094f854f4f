import { ReadingFault, type Where } from "./fault.ts"

type Line = { number: number; text: string }

/** Lines of a file that belong to one value, without the indentation that they share; `line` is where the value begins. */
export type Block = Where & { lines: Line[] }

const indent = "  "
const item = "- "

/** A whole text as a block, its first line being the `first` of its file. */
export function blockOf(file: string, text: string, first = 1): Block {
  return { file, line: first, lines: text.split("\n").map((line, index) => ({ number: first + index, text: line })) }
}

/** The words of a block on one line. */
export const wordsIn = ({ lines }: Block): string =>
  lines
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join(" ")

/** The fields of a block: `name: words`, or a name alone with what is indented below it. */
export function fieldsIn(block: Block): Map<string, Block> {
  const fields = new Map<string, Block>()
  let last: Block | undefined
  for (const line of block.lines) {
    const where = { file: block.file, line: line.number }
    if (line.text.startsWith(indent)) {
      if (!last) throw new ReadingFault(where, "is indented under no field")
      last.lines.push({ ...line, text: line.text.slice(indent.length) })
      continue
    }
    const [, name, words] = /^([\w.]+):(?: (.*))?$/.exec(line.text) ?? []
    if (!name) throw new ReadingFault(where, `expected "field: words", found "${line.text}"`)
    if (fields.has(name)) throw new ReadingFault(where, `"${name}" stands there twice`)
    last = { ...where, lines: words?.trim() ? [{ ...line, text: words }] : [] }
    fields.set(name, last)
  }
  return fields
}

/** The items of a block, each after a dash; what goes on is indented. */
export function itemsIn(block: Block): Block[] {
  const items: Block[] = []
  for (const line of block.lines) {
    const where = { file: block.file, line: line.number }
    if (line.text.startsWith(item)) items.push({ ...where, lines: [{ ...line, text: line.text.slice(item.length) }] })
    else if (line.text.startsWith(indent) && items.length > 0)
      items.at(-1)!.lines.push({ ...line, text: line.text.slice(indent.length) })
    else throw new ReadingFault(where, `expected an item of a list, "- …", found "${line.text}"`)
  }
  return items
}
