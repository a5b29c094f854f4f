import { bodyNamed, collegeSaid, isTotal, plain } from "./said.ts"
import { type Role, roleOf } from "./headings.ts"
import { begun, guessed, joined, sampled } from "./columns.ts"

/** A cell of a table that somebody brought, as it is kept: without what nobody may keep (clearing.ts). */
export type KeptCell = {
  text: string
  kind: string
  struck?: boolean
  spread?: string | undefined
  cleared?: string | undefined
}
export type Line = { sheet: number; number: number; hidden: boolean; cells: KeptCell[] }
export type SheetHead = { name: string; hidden: boolean; hiddenColumns: number[] }

/** What a column holds, under which heading; `key` names it on the page where it can be said otherwise. */
export type Column = { key: string; heading: string; role: Role; familyFirst: boolean; sample: string[] }

/** What a section above some lines says of all of them: « ASBL membres », « GT Logement ». */
export type Context = { college: string; body: string }

export type TableRow = { line: Line; cells: (KeptCell | null)[]; context: Context }
export type Table = { sheet: number; name: string; columns: Column[]; rows: TableRow[] }

/** A line of which nothing is made, and why. */
export type Aside = { line: Line; reason: "title" | "total" | "section" | "hidden"; text: string }

/** How far down a heading is looked for. */
const looked = { heading: 15 }

/** A line as a heading: its texts, how many of them are known words, and how many cells hold something. */
export type Heading = { texts: string[]; score: number; filled: number }

const headingOf = (line: Line): Heading => {
  const texts = line.cells.map(({ text, kind }) => (kind === "text" ? text.replaceAll("\n", " ") : ""))
  const distinct = texts.filter((text, at) => text !== "" && line.cells[at]!.spread !== "right")
  const scored = new Set(distinct.filter((text) => roleOf(text) !== null))
  return {
    texts,
    score: scored.size,
    filled: line.cells.filter(({ text, spread }) => text !== "" && spread !== "right").length,
  }
}

const isHeading = ({ score, filled }: Heading, width: number) =>
  score >= 2 ? score * 2 >= filled : score === 1 && filled === 1 && width === 1

const isHalfHeading = ({ score, filled }: Heading) => score === 1 && filled === 2

/** The tables of the lines of one sheet: each begins with a heading; where there is none, its content tells. */
export function tablesOf(
  sheet: number,
  head: SheetHead,
  lines: readonly Line[],
  { chosen, hidden }: { chosen: ReadonlyMap<string, Role>; hidden: boolean },
): { tables: Table[]; aside: Aside[] } {
  const [tables, aside]: [Table[], Aside[]] = [[], []]
  const shown = lines.filter((line) => hidden || (!line.hidden && !head.hidden))
  aside.push(
    ...lines
      .filter((line) => !shown.includes(line))
      .map((line) => ({ line, reason: "hidden" as const, text: wordsOf(line) })),
  )
  const width = Math.max(0, ...shown.map(({ cells }) => cells.length))
  const taken = (column: number) => hidden || !head.hiddenColumns.includes(column)
  const hasHeading = shown.slice(0, looked.heading).some((line) => isHeading(headingOf(line), width))
  // Where no line has two known words, the first that has one among two is the heading: the page asks what the other is.
  const only = hasHeading ? undefined : shown.slice(0, looked.heading).find((line) => isHalfHeading(headingOf(line)))
  let table: Table | null =
    hasHeading || only
      ? null
      : begun(sheet, head, { texts: guessed(shown), score: 0, filled: 0 }, { tables, chosen, taken })
  // What was guessed stands nowhere in the table.
  for (const column of table?.columns ?? []) column.heading = ""
  let context: Context = { college: "", body: bodyNamed(head.name) ? head.name : "" }
  for (let at = 0; at < shown.length; at++) {
    const line = shown[at]!
    const heading = headingOf(line)
    if (line === only || (hasHeading && isHeading(heading, width))) {
      const next = shown[at + 1] && headingOf(shown[at + 1]!)
      // A heading over two lines: what is merged above goes with what stands below.
      const isDouble = next && isHeading(next, width) && line.cells.some(({ spread }) => spread !== undefined)
      if (isDouble) at += 1
      table = begun(sheet, head, isDouble ? joined(line, heading, next) : heading, { tables, chosen, taken })
      continue
    }
    const section = sectionIn(line)
    if (section !== null && (isTotal(section) || !table))
      aside.push({ line, reason: table ? "total" : "title", text: section })
    else if (section !== null && sectionSays(section, line, table!)) {
      const college = collegeSaid(section)
      context = {
        college: college ?? context.college,
        body: bodyNamed(section) ? section : college ? context.body : "",
      }
      aside.push({ line, reason: "section", text: section })
    } else if (!table) aside.push({ line, reason: "title", text: wordsOf(line) })
    else if (isTotal(line.cells.find(({ text }) => text !== "")?.text ?? ""))
      aside.push({ line, reason: "total", text: wordsOf(line) })
    else
      table.rows.push({
        line,
        context,
        cells: table.columns.map((_, column) => (taken(column) ? (line.cells[column] ?? null) : null)),
      })
  }
  for (const each of tables) sampled(each)
  return { tables: tables.filter(({ rows }) => rows.length > 0), aside }
}

const wordsOf = ({ cells }: Line) =>
  cells
    .filter(({ text, spread }) => text !== "" && !spread)
    .map(({ text }) => text)
    .join(" · ")
    .slice(0, 200)

// One cell alone, or one that is merged over all others.
function sectionIn({ cells }: Line): string | null {
  const own = cells.filter(({ text, spread }) => text !== "" && spread !== "right")
  return own.length === 1 && (own[0]!.spread === undefined || cells.length === 1) ? own[0]!.text : null
}

const general =
  /^(?:membres?|leden|lid|colleges?|secteurs?|sector|publi(?:cs?|que)|openbaar|publiek|associati(?:fs?|ve)|associations?|asbl|vzw|partenaires?|partners|organisations?|services?|institutions?|prives?|privaat|vereniging(?:en)?|over(?:heid|heden)|diensten|pouvoirs|autres|andere|effectifs|adherents|les|de|des|du|d|la|le|van|het|et|en)$/

// A house may stand alone on its line too: a section is what says a body, what is merged over all columns, or only kinds.
function sectionSays(text: string, { cells }: Line, { columns }: Table): boolean {
  if (columns.length < 2) return false
  const isWide = cells.filter(({ spread, text: each }) => spread === "right" && each === text).length > 0
  return (
    bodyNamed(text) !== null ||
    text.endsWith(":") ||
    isWide ||
    plain(text)
      .split(" ")
      .every((word) => general.test(word))
  )
}
