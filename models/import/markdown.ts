import { blockOf, type Block, fieldsIn } from "./block.ts"
import { ReadingFault } from "./fault.ts"

const fence = "---"

/** A Markdown file: the fields between the two lines of dashes at its head, and what follows, as the field `text`. */
export function partsOf(file: string, written: string): Map<string, Block> {
  const lines = written.trimEnd().split("\n")
  if (lines[0] !== fence) throw new ReadingFault({ file, line: 1 }, `expected "${fence}"`)
  const end = lines.indexOf(fence, 1)
  if (end < 0) throw new ReadingFault({ file, line: lines.length }, `the head has no end: "${fence}"`)
  const fields = fieldsIn(blockOf(file, lines.slice(1, end).join("\n"), 2))
  const [head, text] = [fields.get("text"), lines.slice(end + 1).join("\n")]
  if (head) throw new ReadingFault(head, `"text" stands below the head`)
  return text.trim() === "" ? fields : fields.set("text", blockOf(file, text, end + 2))
}
