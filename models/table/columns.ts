import { dayIn, emailsIn } from "./cells.ts"
import { type Role, roleOf } from "./headings.ts"
import { bodyNamed, plain } from "./said.ts"
import type { Column, Heading, Line, SheetHead, Table } from "./tables.ts"

/** How many lines show what a column holds, and how many tell it where it has no heading. */
const looked = { sample: 3, content: 40 }

/** A heading over two lines: what is merged above goes with what stands below. */
export function joined(above: Line, { texts }: Heading, below: Heading): Heading {
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

// Of these a table has one; of two the first.
const once = new Set<Role>(["house", "given", "family", "college"])

type Beginning = { tables: Table[]; chosen: ReadonlyMap<string, Role>; taken: (column: number) => boolean }

/** Begins a table at its heading, with what each of its columns holds, or is said to. */
export function begun(
  sheet: number,
  { name }: SheetHead,
  { texts }: Heading,
  { tables, chosen, taken }: Beginning,
): Table {
  const found = texts.map((text) => roleOf(text))
  const count = (role: Role) => found.filter((each) => each?.role === role).length
  const hasHouse = count("house") > 0
  const seen = new Set<Role>()
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
    if (once.has(role) && seen.has(role)) role = "skip"
    seen.add(role)
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

/** Headings for columns that have none, by what stands in them. */
export function guessed(lines: readonly Line[]): string[] {
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

/** Shows of each column what stands first in it. */
export function sampled({ columns, rows }: Table): void {
  columns.forEach((column, at) => {
    column.sample = [
      ...new Set(rows.flatMap(({ cells }) => (cells[at]?.text ? [cells[at].text.slice(0, 60)] : []))),
    ].slice(0, looked.sample)
  })
}
