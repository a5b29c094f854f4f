import { emailsIn, isFormer, phoneIn, severalIn } from "./cells.ts"
import type { Note, Reader } from "./entries.ts"
import { type FullName, nameIn, tidy } from "./names.ts"
import { isNobody } from "./said.ts"

/** Somebody on a line of a table. `unsure`: a question mark stood beside her; `former`: the line says that she is gone. */
export type Someone = FullName & { text: string; email: string; phone: string; unsure: boolean; former: boolean }

const phonePattern = /(?:\+|\b0)[\d ./-]{7,20}\d/

/** A telephone as it may be kept; what a spreadsheet has spoilt is said. */
export function phoneOf(text: string, notes: Note[]): string {
  const phone = phoneIn(text)
  if (text !== "" && phone === "") notes.push({ kind: "phone", text })
  return phone
}

/** Who stands in one cell with a whole name, and perhaps with where she is reached: « Marie Dupont, 0475 12 34 56 ». */
export function someoneIn(cell: string, familyFirst = false): Someone {
  const email = emailsIn(cell)[0] ?? ""
  const phone = phonePattern.exec(cell)?.[0] ?? ""
  const words = cell.replace(phonePattern, " ").split(" ")
  const text = words
    .filter((word) => email === "" || !word.toLowerCase().includes(email))
    .join(" ")
    .trim()
  return { text, ...nameIn(text, familyFirst), email, phone, unsure: cell.includes("?"), former: isFormer(cell) }
}

/** Those whom a line names: by a whole name, several in a cell perhaps, or by given and family name. */
export function peopleOf(read: Reader, notes: Note[]): { people: Someone[]; several: string } {
  const [given, family, whole] = [read.at("given"), read.at("family"), read.at("name")]
  const text = whole || [given, family].filter(Boolean).join(" ")
  const emails = emailsIn(read.at("email"))
  if (emails.length === 0 && isSaid(read.at("email"))) notes.push({ kind: "email", text: read.at("email") })
  const phones = [read.at("phone"), read.at("mobile")].map((each) => phoneOf(each, notes)).filter(Boolean)
  if (text === "") return { people: [], several: "" }
  if (isNobody(text)) {
    notes.push({ kind: "nobody", text })
    return { people: [], several: "" }
  }
  const familyFirst = read.column("name")?.familyFirst
  const split = whole && !isFormer(whole) ? severalIn(whole) : [text]
  const parts = split.length > 1 && split.every(isName) ? split : [text]
  const isAlone = parts.length === 1
  const named = parts.map((part) => someoneIn(part, familyFirst))
  const shared = named.findLast(({ givenName }) => givenName !== "")?.familyName
  const lines = read
    .at("phone")
    .split(/[\n;/]/)
    .map((each) => each.trim())
  return {
    several: isAlone ? "" : whole,
    people: named.map((each, at) => ({
      ...each,
      ...(whole ? sharing(each, isAlone ? undefined : shared) : tidy({ givenName: given, familyName: family })),
      email: (isAlone ? emails[0] : emails[at]) ?? each.email,
      phone: (isAlone ? phones.join(" / ") : lines.length === parts.length ? phoneIn(lines[at]!) : "") || each.phone,
      unsure: text.includes("?"),
      former: isFormer(text),
    })),
  }
}

const isSaid = (text: string) => /\w/.test(text) && !isNobody(text)

const isName = (text: string) => /\p{L}{2}/u.test(text) && !/^[\d\s./+-]{6,}$/.test(text) && !text.includes("@")

// « Marie et Paul Dupont »: one family name for both.
const sharing = ({ givenName, familyName }: FullName, family: string | undefined): FullName =>
  family && givenName === "" && family !== familyName
    ? { givenName: familyName, familyName: family }
    : { givenName, familyName }
