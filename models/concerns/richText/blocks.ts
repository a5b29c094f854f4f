/** A stretch of text with the same marks; "\n" in it is a line break. */
export type Run = { text: string; strong: boolean; em: boolean; href: string | null }
export type Marks = Omit<Run, "text">
export type Cell = Run[]

export type Block =
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "heading"; level: 2 | 3; runs: Run[] }
  | { kind: "list"; ordered: boolean; start: number; items: Block[][] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "table"; head: Cell[] | null; rows: Cell[][] }

/** Every row of a table, its head first. */
export const allRows = ({ head, rows }: Block & { kind: "table" }): Cell[][] => (head ? [head, ...rows] : rows)

export const noMarks: Marks = { strong: false, em: false, href: null }

export const sameMarks = (a: Marks, b: Marks): boolean => a.strong === b.strong && a.em === b.em && a.href === b.href

/** The words of runs without their marks. */
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("")

// What has no shape on paper (control characters, soft hyphens, zero-width marks of pasted pages, turned directions)
// would only make two equal texts differ, or one text read as another.
const shapeless =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\p{Cs}]/gu
const white = /[ \t\r\n\f\v\u0085\u2028\u2029]+/g

/** Text as it is kept: composed letters, one space for any white run, no shapeless characters; no-break spaces stay. */
export function tidyText(text: string): string {
  return text.replace(shapeless, "").normalize("NFC").replace(white, " ")
}

/** Runs of one line or of several as they are kept: no white at the ends nor beside a break, marks end at a word. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  return join(markSpaces(trim(join(collapse(runs)))))
}

/** The paragraphs that an empty line between two breaks makes of runs. */
export function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]]
  // The two breaks may stand in two runs.
  const pieces = cutAt(collapse(runs), /(\n)/)
  for (const piece of pieces) {
    const isSecondBreak = piece.text === "\n" && paragraphs.at(-1)!.at(-1)?.text === "\n"
    if (isSecondBreak) paragraphs.push([])
    else paragraphs.at(-1)!.push(piece)
  }
  return paragraphs.map(tidyRuns).filter((each) => each.length > 0)
}

const cutAt = (runs: readonly Run[], cut: RegExp): Run[] =>
  runs.flatMap((run) =>
    run.text
      .split(cut)
      .filter(Boolean)
      .map((text) => ({ ...run, text })),
  )

/** The same runs on one line. */
export function onOneLine(runs: readonly Run[], between = " "): Run[] {
  return tidyRuns(runs.map((run) => ({ ...run, text: run.text.replaceAll("\n", between) })))
}

// White runs across the borders of runs: two breaks at most, no space beside a break, one space elsewhere.
function collapse(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  let before = "\n"
  let breaks = 2
  for (const run of runs) {
    const text: string[] = []
    for (const char of run.text) {
      if (char === "\n") {
        if (breaks >= 2) continue
        if (before === " ") dropSpace(text, kept)
        breaks += 1
      } else if (char === " ") {
        if (before === " " || before === "\n") continue
      } else breaks = 0
      text.push(char)
      before = char
    }
    if (text.length > 0) kept.push({ ...run, text: text.join("") })
  }
  return kept
}

function dropSpace(text: string[], kept: Run[]): void {
  if (text.pop() !== undefined) return
  const last = kept.at(-1)
  if (last) last.text = last.text.slice(0, -1)
}

function trim(runs: Run[]): Run[] {
  const trimmed = runs.map((run) => ({ ...run }))
  let first = 0
  while (trimmed[first] && (trimmed[first]!.text = trimmed[first]!.text.trimStart()) === "") first += 1
  while (trimmed.length > first && (trimmed.at(-1)!.text = trimmed.at(-1)!.text.trimEnd()) === "") trimmed.pop()
  return trimmed.slice(first)
}

// A mark begins and ends at a word: white at its edge belongs to it only when both neighbours do. Markdown cannot say
// otherwise, and nobody sees a bold space.
function markSpaces(runs: Run[]): Run[] {
  const pieces = runs.flatMap(edgesApart)
  const before = nearestWords(pieces)
  const after = nearestWords(pieces.toReversed()).reverse()
  return pieces.map((piece, index) =>
    piece.text.trim() === "" ? { text: piece.text, ...sharedMarks(before[index]!, after[index]!) } : piece,
  )
}

function edgesApart(run: Run): Run[] {
  const start = run.text.length - run.text.trimStart().length
  const end = Math.max(start, run.text.trimEnd().length)
  return [run.text.slice(0, start), run.text.slice(start, end), run.text.slice(end)]
    .filter(Boolean)
    .map((text) => ({ ...run, text }))
}

/** For each piece, the marks of the last word at or before it. */
function nearestWords(pieces: Run[]): Marks[] {
  let last: Marks = noMarks
  return pieces.map((piece) => (last = piece.text.trim() === "" ? last : piece))
}

// Marks nest in one order (link, strong, em): where an outer one ends, the inner ones end too.
function sharedMarks(a: Marks, b: Marks): Marks {
  if (a.href !== b.href) return noMarks
  return { href: a.href, strong: a.strong && b.strong, em: a.em && b.em && a.strong === b.strong }
}

function join(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && sameMarks(last, run)) last.text += run.text
    else if (run.text) joined.push({ ...run })
  }
  return joined
}
