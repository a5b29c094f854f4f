import { bodyNamed, collegeSaid, isTotal, plain } from "./said.ts"
import { type Role, roleOf } from "./headings.ts"
import { dayIn, emailsIn } from "./cells.ts"

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

/** How far down a heading is looked for, and how many lines show what a column holds. */
const looked = { heading: 15, sample: 3, content: 40 }

type Heading = { texts: string[]; score: number; filled: number }

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
    else if (section !== null && sectionSays(section, table!)) {
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

// A house may stand alone on its line too: a section is what says a college, a body, or what is merged over its columns.
function sectionSays(text: string, { columns }: Table): boolean {
  if (columns.length < 2) return false
  if (bodyNamed(text) !== null) return true
  const words = plain(text).split(" ")
  return (
    /:$/.test(text) ||
    (/^(?:membre|membres|leden|college|secteur|sector|partenaire|partenaires|les |asbl|vzw|associations?|verenigingen|organisaties|services?|diensten|public|openbaar|institutions?)$/.test(
      words[0]!,
    ) &&
      words.length <= 4 &&
      (collegeSaid(text) !== null || /membres?|leden|partenaires?/.test(plain(text))) &&
      text === text.toLocaleLowerCase().replace(/^./, text[0]!)) ||
    (/^\P{Ll}+$/u.test(text) && collegeSaid(text) !== null && words.length <= 3 && /s$|public|openbaar/i.test(text))
  )
}

function joined(above: Line, { texts }: Heading, below: Heading): Heading {
  return {
    ...below,
    texts: Array.from({ length: Math.max(texts.length, below.texts.length) }, (_, at) => {
      const [one, other] = [texts[at] ?? "", below.texts[at] ?? ""]
      if (one === other || other === "" || above.cells[at]?.spread === "down") return one || other
      return above.cells[at]?.spread === "right" || above.cells[at + 1]?.spread === "right" ? spoken(one, other) : other
    }),
  }
}

// « Contact » over « Tél. » is the telephone; « Instances » over « COPIL » is the body.
function spoken(above: string, below: string): string {
  if (/^(?:nom|naam)$/.test(plain(below))) return roleOf(above)?.role === "house" ? above : below
  return roleOf(below) ? below : `${below} ${above}`
}

type Beginning = { tables: Table[]; chosen: ReadonlyMap<string, Role>; taken: (column: number) => boolean }

function begun(sheet: number, { name }: SheetHead, { texts }: Heading, { tables, chosen, taken }: Beginning): Table {
  const found = texts.map((text) => roleOf(text))
  const count = (role: Role) => found.filter((each) => each?.role === role).length
  const hasHouse = count("house") > 0
  const columns = texts.map((heading, at): Column => {
    const key = `${sheet}-${tables.length}-${at}`
    const told = found[at]
    let role = told?.role ?? (heading === "" ? "skip" : bodyNamed(heading) ? "mark" : "skip")
    // « Nom » beside « Prénom » is the family name; alone it is the whole, of a house where nobody else is named.
    if (role === "family" && count("given") === 0)
      role =
        !hasHouse && (count("college") > 0 || (count("name") > 0 && count("family") === 1) || isOfHouses(found))
          ? "house"
          : "name"
    if (role === "office" && count("body") === 0 && count("mark") > 0) role = "title"
    if (
      found.findIndex((each) => each?.role === role) < at &&
      ["house", "name", "given", "family", "college"].includes(role)
    )
      role = "skip"
    if (!taken(at)) role = "skip"
    return { key, heading, role: chosen.get(key) ?? role, familyFirst: told?.familyFirst ?? false, sample: [] }
  })
  const table: Table = { sheet, name, columns, rows: [] }
  tables.push(table)
  return table
}

// Columns that only a list of houses has, and none that only people have.
const isOfHouses = (found: ReturnType<typeof roleOf>[]) => {
  const roles = new Set(found.flatMap((each) => (each ? [each.role] : [])))
  return (
    ["street", "website", "acronym", "memberSince", "postcode", "number"].some((role) => roles.has(role as Role)) &&
    !["name", "given", "title", "mobile", "body", "office", "mark"].some((role) => roles.has(role as Role))
  )
}

// Headings for columns that have none, by what stands in them.
function guessed(lines: readonly Line[]): string[] {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length))
  const free = ["organisation", "nom et prenom", "fonction"]
  return Array.from({ length: width }, (_, at) => {
    const texts = lines.slice(0, looked.content).flatMap(({ cells }) => (cells[at]?.text ? [cells[at].text] : []))
    const most = (test: (text: string) => boolean) => texts.length > 0 && texts.filter(test).length * 2 > texts.length
    if (most((text) => emailsIn(text).length > 0)) return "e-mail"
    if (most((text) => /^[+\d][\d\s./()-]{7,}$/.test(text))) return "telephone"
    if (most((text) => dayIn(text) !== null)) return "depuis"
    if (most((text) => bodyNamed(text) !== null)) return "instance"
    if (most((text) => /^(?:public|associatif|openbaar|privé|privaat)/i.test(text))) return "college"
    return texts.length > 0 ? (free.shift() ?? "") : ""
  })
}

function sampled({ columns, rows }: Table): void {
  columns.forEach((column, at) => {
    column.sample = [
      ...new Set(rows.flatMap(({ cells }) => (cells[at]?.text ? [cells[at].text.slice(0, 60)] : []))),
    ].slice(0, looked.sample)
  })
}
