import { type Block, type Cell, textOf } from "../../../models/concerns/richText/blocks.ts"

const isStrong = (cell: Cell) => cell.length > 0 && cell.every(({ strong, text }) => strong || text.trim() === "")
const plain = (cell: Cell): Cell => cell.map((run) => ({ ...run, strong: false }))

/** The same blocks; a first row that alone is bold, which is how word processors say it, is the head of its table. */
export function withHeads(blocks: readonly Block[]): Block[] {
  return blocks.map((block): Block => {
    if (block.kind === "quote") return { ...block, blocks: withHeads(block.blocks) }
    if (block.kind === "list") return { ...block, items: block.items.map(withHeads) }
    if (block.kind !== "table") return block
    if (block.head) return { ...block, head: block.head.map(plain) }
    const [first = [], ...others] = block.rows
    const filled = first.filter((cell) => textOf(cell) !== "")
    const isHead =
      others.length > 0 && filled.length > 1 && filled.every(isStrong) && !others.some((row) => row.every(isStrong))
    return isHead ? { ...block, head: first.map(plain), rows: others } : block
  })
}
