import { companyDigits, isCompanyNumber } from "../organisation/companyNumber.ts"
import { dayIn, emailsIn, isFormer, isMonthFirst } from "./cells.ts"
import type { Role } from "./headings.ts"
import { otherNames, repeated, without } from "./cellsOfLine.ts"
import { firstIn } from "./names.ts"
import { isNobody, languageSaid, seatSaid } from "./said.ts"
import { type Said, seatsOf } from "./sittings.ts"
import { peopleOf, phoneOf, type Someone } from "./someone.ts"
import type { Column, KeptCell, Table, TableRow } from "./tables.ts"

/** What one line of a table says, before anybody looks what is there already. */
export type Entry = {
  sheet: string
  row: number
  house: string
  houseNl: string
  acronym: string
  college: string
  address: string
  website: string
  companyNumber: string
  housePhone: string
  houseEmail: string
  memberSince: string | null
  people: Someone[]
  /** Whether several stand in one cell; whoever brought it is asked. */
  several: string
  title: string
  language: "fr" | "nl" | null
  from: string | null
  until: string | null
  seats: Said[]
  office: string
  struck: boolean
  former: boolean
  notes: Note[]
}

/** What was not understood, or not kept, of a cell. */
export type Note = {
  kind: "national" | "birth" | "client" | "day" | "email" | "phone" | "number" | "formula" | "nobody" | "seat"
  text: string
}

/** What stands on a line, by what its columns hold. */
export type Reader = {
  at(role: Role): string
  cell(role: Role): KeptCell | null
  column(role: Role): Column | null
  all(role: Role): { column: Column; cell: KeptCell }[]
}

/** What the lines of a table say, in their order. */
export function entriesOf(table: Table): Entry[] {
  const above = new Map<number, string>()
  const monthFirst = new Set(
    table.columns.flatMap((_, at) => (isMonthFirst(table.rows.map(({ cells }) => cells[at]?.text ?? "")) ? [at] : [])),
  )
  table.columns.forEach((column, at) => {
    if (column.role !== "name") return
    const first = table.rows.map(({ cells }) => firstIn(cells[at]?.text ?? ""))
    const [family, given] = (["family", "given"] as const).map((each) => first.filter((one) => one === each).length)
    // What most names of the column tell counts more than its heading.
    if (family !== given) column.familyFirst = family! > given!
  })
  const entries: Entry[] = []
  let houseAbove = ""
  const others = otherNames(table)
  for (const row of table.rows) {
    const cells = row.cells.map((cell, at) => repeated(cell, at, above))
    const entry = entryOf(
      table,
      {
        ...row,
        cells: without(
          cells,
          others.flatMap((range) => range),
        ),
      },
      monthFirst,
    )
    // A blank below a house, beside somebody, is the house above.
    if (
      entry.house === "" &&
      houseAbove !== "" &&
      entry.people.length > 0 &&
      table.columns.some(({ role }) => role === "house")
    )
      entry.house = houseAbove
    if (entry.house !== "") houseAbove = entry.house
    if (entry.house !== "" || entry.people.length > 0 || entry.notes.length > 0) entries.push(entry)
    for (const range of others) {
      const own = cells.map((cell, at) => (range.includes(at) || table.columns[at]!.role === "house" ? cell : null))
      const other = entryOf(table, { ...row, cells: own, context: { ...row.context, body: "" } }, monthFirst)
      // What a column of seats says on this line, it says of the first of them.
      if (other.people.length > 0) entries.push({ ...other, house: entry.house })
    }
  }
  return entries
}

function entryOf(table: Table, { line, cells, context }: TableRow, monthFirst: ReadonlySet<number>): Entry {
  const notes: Note[] = cells.flatMap((cell): Note[] =>
    cell?.cleared
      ? [{ kind: cell.cleared as Note["kind"], text: "" }]
      : cell?.kind === "formula"
        ? [{ kind: "formula", text: "" }]
        : [],
  )
  const index = (role: Role) => table.columns.findIndex((column, at) => column.role === role && cells[at]?.text)
  const read: Reader = {
    cell: (role) => cells[index(role)] ?? null,
    column: (role) => table.columns[index(role)] ?? null,
    at: (role) => cells[index(role)]?.text ?? "",
    all: (role) =>
      table.columns.flatMap((column, at) =>
        column.role === role && cells[at]?.text ? [{ column, cell: cells[at] }] : [],
      ),
  }
  const day = (role: Role) => {
    const text = read.at(role)
    if (text === "") return null
    const found = dayIn(text, monthFirst.has(index(role)))
    if (!found) notes.push({ kind: "day", text })
    return found
  }
  const { people, several } = peopleOf(read, notes)
  const house = isNobody(read.at("house")) ? "" : read.at("house")
  const inBody = context.body !== "" || read.at("body") !== ""
  // « Présidente » under « Fonction » is what she is in the body, where the table is one of seats.
  const isOffice = inBody && read.at("office") === "" && seatSaid(read.at("title")) !== null
  const own = read.at("title") || (people.length === 1 ? aside(people[0]!.text) : "")
  const named = read.cell("name") ?? read.cell("family") ?? read.cell("house")
  return {
    sheet: table.name,
    row: line.number,
    house: house.replace(/\((?:ancien\w*|ex|voormalig\w*)\)/i, "").trim(),
    houseNl: read.at("houseNl"),
    acronym: read.at("acronym"),
    college: read.at("college") || context.college,
    address: [
      read.at("street").replaceAll("\n", ", "),
      [read.at("postcode"), read.at("commune")].filter(Boolean).join(" "),
    ]
      .filter(Boolean)
      .join(", "),
    website: read.at("website"),
    companyNumber: companyNumberIn(read.at("number"), notes),
    housePhone: phoneOf(
      people.length === 0 ? read.at("housePhone") || read.at("phone") || read.at("mobile") : read.at("housePhone"),
      notes,
    ),
    houseEmail:
      emailsIn(people.length === 0 ? read.at("houseEmail") || read.at("email") : read.at("houseEmail"))[0] ?? "",
    memberSince: day("memberSince"),
    people,
    several,
    title: isOffice ? "" : own,
    language: languageSaid(read.at("language")),
    from: day("from"),
    until: day("until"),
    seats: seatsOf(read, { body: context.body, hasPeople: people.length > 0, notes }),
    office: [read.at("office"), read.at("voice"), isOffice ? read.at("title") : ""].filter(Boolean).join("\n"),
    struck: named?.struck === true,
    former: isFormer(read.at("house")) || people.some((each) => each.former),
    notes,
  }
}

// « Marie Dupont (directrice) »: what stands beside a name is what she does.
function aside(text: string): string {
  const inside = /\(([^)]*)/.exec(text)?.[1]?.trim() ?? ""
  return /^\p{L}[^\d?]{2,60}$/u.test(inside) && !isFormer(text) ? inside : ""
}

function companyNumberIn(text: string, notes: Note[]): string {
  const digits = companyDigits(text)
  if (isCompanyNumber(digits)) return digits
  if (/\d/.test(text)) notes.push({ kind: "number", text })
  return ""
}
