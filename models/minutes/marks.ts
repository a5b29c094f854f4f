import { createHash } from "node:crypto"

/** What a form says of a part that it shows: the revision it started from, and in one word what stood there. */
export type Mark = { revision: number, print: string }

const printOf = (fields: readonly string[]) =>
  createHash("sha256").update(JSON.stringify(fields)).digest("base64url").slice(0, 12)

/** The mark of a part as it is, for the form's hidden field: « 3.q8Yw… ». */
export function markOf(revision: number, fields: readonly string[]): string {
  return `${revision}.${printOf(fields)}`
}

export function readMark(text: string): Mark {
  const [revision = "", print = ""] = text.split(".")
  return { revision: Number(revision) || 0, print }
}

/** Whether these are the words that the mark was made of. */
export const isSame = (mark: Mark, fields: readonly string[]): boolean => mark.print === printOf(fields)

type Item = { title: string, html: string }
type Line = { text: string }
type Task = Line & { ownerNames: readonly string[], due: string }

export const itemFields = ({ title, html }: Item): string[] => [title, html]
export const decisionFields = ({ text }: Line): string[] => [text]
export const actionFields = ({ text, ownerNames, due }: Task): string[] => [text, ownerNames.join(", "), due]

/** The id of the next line that has none yet: the same each time the page is shown, so that it is the same page. */
export function nextId(of: unknown, kind: string, count: number): string {
  return createHash("sha256").update(`${String(of)}:${kind}:${count}`).digest("hex").slice(0, 24)
}
