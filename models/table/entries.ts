import { companyDigits, isCompanyNumber } from "../organisation/companyNumber.ts"
import { dayIn, emailsIn, isFormer, isMonthFirst, phoneIn, severalIn } from "./cells.ts"
import type { Role } from "./headings.ts"
import { firstIn, type FullName, nameIn, tidy } from "./names.ts"
import { isDitto, isNobody, isNo, languageSaid, seatSaid } from "./said.ts"
import type { Column, KeptCell, Table, TableRow } from "./tables.ts"

/** Somebody on a line of a table. `unsure`: a question mark stood beside her; `former`: the line says that she is gone. */
export type Someone = FullName & { text: string; email: string; phone: string; unsure: boolean; former: boolean }

/** A seat on a line: in which body, as what; `who` where the cell of the body names somebody. */
export type Said = { body: string; words: string; who: Someone | null }

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
  kind: "national" | "birth" | "client" | "day" | "email" | "phone" | "number" | "formula" | "nobody"
  text: string
}

type Reader = {
  at(role: Role): string
  cell(role: Role): KeptCell | null
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
  for (const row of table.rows) {
    const cells = row.cells.map((cell, at) => repeated(cell, at, above))
    const entry = entryOf(table, { ...row, cells }, monthFirst)
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
  }
  return entries
}

// « idem » is what stands above; a part of a merged cell stands for the whole downwards, and never beside.
function repeated(cell: KeptCell | null, at: number, above: Map<number, string>): KeptCell | null {
  if (!cell || cell.spread === "right") return null
  if (isDitto(cell.text)) return { ...cell, text: above.get(at) ?? "" }
  if (cell.text !== "") above.set(at, cell.text)
  return cell
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
  const { people, several } = peopleOf(table, read, notes)
  const house = isNobody(read.at("house")) ? "" : read.at("house").replaceAll("\n", " ")
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
    title: read.at("title"),
    language: languageSaid(read.at("language")),
    from: day("from"),
    until: day("until"),
    seats: seatsOf(read, context.body, people.length > 0),
    office: [read.at("office"), read.at("voice")].filter(Boolean).join("\n"),
    struck: named?.struck === true,
    former: isFormer(read.at("house")) || people.some((each) => each.former),
    notes,
  }
}

function phoneOf(text: string, notes: Note[]): string {
  const phone = phoneIn(text)
  if (text !== "" && phone === "") notes.push({ kind: "phone", text })
  return phone
}

function companyNumberIn(text: string, notes: Note[]): string {
  const digits = companyDigits(text)
  if (isCompanyNumber(digits)) return digits
  if (/\d/.test(text)) notes.push({ kind: "number", text })
  return ""
}

function peopleOf(table: Table, read: Reader, notes: Note[]): { people: Someone[]; several: string } {
  const isNamed = table.columns.some(({ role }) => role === "name" || role === "family" || role === "given")
  if (!isNamed) return { people: [], several: "" }
  const emails = emailsIn(read.at("email"))
  if (emails.length === 0 && /@|\w/.test(read.at("email"))) notes.push({ kind: "email", text: read.at("email") })
  const phones = [read.at("phone"), read.at("mobile")]
    .filter(Boolean)
    .map((text) => phoneOf(text, notes))
    .filter(Boolean)
  const [given, family, whole] = [read.at("given"), read.at("family"), read.at("name")]
  const text = whole || [given, family].filter(Boolean).join(" ")
  if (text === "") return { people: [], several: "" }
  if (isNobody(text)) {
    notes.push({ kind: "nobody", text })
    return { people: [], several: "" }
  }
  const column = table.columns.find(({ role }) => role === "name")
  const parts = whole && !isFormer(whole) ? severalIn(whole) : [text]
  const several = parts.length > 1 && parts.every((part) => /\p{L}{2}/u.test(part)) ? parts : [text]
  const lastFamily = several.map((part) => nameIn(part, column?.familyFirst).familyName).findLast(Boolean)
  return {
    several: several.length > 1 ? whole : "",
    people: several.map((part, at) => ({
      text: part,
      // « Marie et Paul Dupont »: one family name for both.
      ...(whole
        ? sharing(nameIn(part, column?.familyFirst), lastFamily, several.length > 1 && !part.includes(" "))
        : tidy({ givenName: given, familyName: family })),
      email: (several.length > 1 ? emails[at] : emails[0]) ?? "",
      phone:
        several.length > 1
          ? read.at("phone").split(/[\n;/]/)[at]
            ? phoneIn(
                read
                  .at("phone")
                  .split(/[\n;/]/)
                  [at]!.trim(),
              )
            : ""
          : phones.join(" / "),
      unsure: /\?/.test(text),
      former: isFormer(text),
    })),
  }
}

const sharing = (name: FullName, family: string | undefined, isAlone: boolean): FullName =>
  isAlone && family && family !== name.familyName ? { givenName: name.familyName, familyName: family } : name

const someone = (text: string): Someone => ({
  text,
  ...nameIn(text),
  email: "",
  phone: "",
  unsure: text.includes("?"),
  former: isFormer(text),
})

// « COPIL (prés.), AG »: several bodies in a cell, each perhaps with what she is there.
function seatsOf(read: Reader, contextBody: string, hasPeople: boolean): Said[] {
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
    // A house beside who sits for it.
    return severalIn(cell.text).map((text) => ({ body: column.heading, words: insideOf(text), who: someone(text) }))
  })
  const own = contextBody && hasPeople && ![...listed, ...marked].some(({ body }) => body === contextBody)
  return [...listed, ...marked, ...(own ? [{ body: contextBody, words: "", who: null }] : [])]
}

const insideOf = (text: string) => /\(([^)]*)/.exec(text)?.[1] ?? ""
