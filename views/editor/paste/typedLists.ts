import { type Block, paragraphsOf, type Run, textOf } from "../../../models/concerns/richText/blocks.ts"

// Lists that somebody typed with signs of her own: lines that begin with "-", "•", "–", "1.", "2)", "3/".

type Sign = { ordered: boolean; number: number; length: number; sure: boolean }
type Line = { runs: Run[]; sign: Sign | null }

const bullet = /^([-–—−*•·▪◦●○■□➢✓➔→►‣⁃])[\s\u00a0]+(?=\S)/u
const numbered = /^\(?(\d{1,3})[.)/°-]+[\s\u00a0]+(?=\S)/

function signOf(runs: Run[]): Sign | null {
  const text = textOf(runs)
  const number = numbered.exec(text)
  if (number) return { ordered: true, number: Number(number[1]), length: number[0].length, sure: false }
  const sign = bullet.exec(text)
  return sign && { ordered: false, number: 1, length: sign[0].length, sure: !/[–—−→*]/.test(sign[1]!) }
}

/** The same blocks, with typed lists as lists: a sign that could be a dash or a date only where a second one follows. */
export function typedLists(blocks: readonly Block[]): Block[] {
  const made: Block[] = []
  let lines: Line[] = []
  const flush = () => {
    made.push(...blocksOfLines(lines))
    lines = []
  }
  for (const block of blocks) {
    const own = block.kind === "paragraph" ? linesOf(block.runs) : []
    // A paragraph is a line of a list only where each of its lines is; one that is not ends the list.
    if (own.some(({ sign }) => sign)) lines.push(...own, ...(own.at(-1)!.sign ? [] : [end]))
    else {
      flush()
      made.push(block.kind === "quote" ? { ...block, blocks: typedLists(block.blocks) } : block)
    }
  }
  flush()
  return made
}

const end: Line = { runs: [], sign: null }

function linesOf(runs: Run[]): Line[] {
  const lines: Run[][] = [[]]
  for (const run of runs)
    for (const [index, text] of run.text.split("\n").entries()) {
      if (index > 0) lines.push([])
      if (text) lines.at(-1)!.push({ ...run, text })
    }
  return lines.map((each) => ({ runs: each, sign: signOf(each) }))
}

function blocksOfLines(lines: Line[]): Block[] {
  const made: Block[] = []
  let plain: Run[][] = []
  const flush = () => {
    const runs = plain.flatMap((line, index) =>
      index > 0 ? [{ text: "\n", strong: false, em: false, href: null }, ...line] : line,
    )
    made.push(...paragraphsOf(runs).map((each): Block => ({ kind: "paragraph", runs: each })))
    plain = []
  }
  for (let at = 0; at < lines.length;) {
    const length = listAt(lines, at)
    if (length === 0) {
      if (lines[at] === end) flush()
      else plain.push(lines[at]!.runs)
      at += 1
      continue
    }
    flush()
    const items = lines.slice(at, at + length)
    const { ordered, number } = items[0]!.sign!
    made.push({
      kind: "list",
      ordered,
      start: ordered ? number : 1,
      items: items.map(({ runs, sign }): Block[] => [{ kind: "paragraph", runs: without(runs, sign!.length) }]),
    })
    at += length
  }
  flush()
  return made
}

/** How many lines from here make one list; 0 where none begins. */
function listAt(lines: Line[], at: number): number {
  const first = lines[at]?.sign
  if (!first) return 0
  let length = 1
  for (let next = lines[at + length]?.sign; next; next = lines[at + length]?.sign) {
    if (next.ordered !== first.ordered || (first.ordered && next.number !== first.number + length)) break
    length += 1
  }
  return length > 1 || first.sure ? length : 0
}

function without(runs: Run[], length: number): Run[] {
  const [first, ...others] = runs
  if (!first || length === 0) return runs
  return first.text.length > length
    ? [{ ...first, text: first.text.slice(length) }, ...others]
    : without(others, length - first.text.length)
}
