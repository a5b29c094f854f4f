import type { Fields } from "../../../../models/concerns/parts.ts"

/** A field of a form as it stands in a page; `part`: the name of the part that it belongs to ("" for none). */
export type Field = { name: string; part: string; type: string; value: string; checked: boolean; options: string[] }

const signs: Record<string, string> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&#x3D;": "=",
  "&#x60;": "`",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
}
const plain = (text: string) => text.replaceAll(/&(?:quot|#x27|#x3D|#x60|lt|gt|amp);/g, (sign) => signs[sign]!)

const attribute = (tag: string, name: string) => plain(tag.split(` ${name}="`)[1]?.split('"')[0] ?? "")

/** The form of a page that is told of what others write, and where it goes. */
export function writingForm(html: string): { piece: string; action: string } {
  const piece = html
    .split("<form")
    .slice(1)
    .map((each) => each.split("</form>")[0]!)
    .find((each) => each.split(">")[0]!.includes(" data-writings="))
  if (piece === undefined) throw new Error(`No form is told of what others write in ${html.slice(0, 2000)}`)
  return { piece, action: attribute(piece.split(">")[0]!, "action") }
}

/** Its fields in the order of the page, and what else is written in each part: what is said of another text. */
export function fieldsIn(piece: string): { fields: Field[]; said: Map<string, string> } {
  const said = new Map<string, string>()
  const fields: Field[] = []
  for (const [index, part] of piece.split('data-part="').entries()) {
    const name = index === 0 ? "" : part.split('"')[0]!
    said.set(name, part.replaceAll(/<textarea[\s\S]*?<\/textarea>|<[^<>]*>/g, " "))
    for (const [tag, kind] of part.matchAll(
      /<(input|textarea|select)\b[^>]*>(?:(?<=<textarea[^>]*>)[\s\S]*?<\/textarea>|(?<=<select[^>]*>)[\s\S]*?<\/select>)?/g,
    ))
      if (attribute(tag, "name")) fields.push(fieldOf(tag, kind!, name))
  }
  return { fields, said }
}

function fieldOf(tag: string, kind: string, part: string): Field {
  const head = tag.split(">")[0]!
  const type = kind === "input" ? (head.includes(" data-was") ? "was" : attribute(head, "type")) : kind
  const options = [...tag.matchAll(/<option [^>]*>/g)].map(([option]) => option)
  const inside =
    kind === "textarea"
      ? plain(tag.slice(head.length + 1, -"</textarea>".length).replace(/^\n/, ""))
      : kind === "select"
        ? attribute(options.find((option) => option.includes(" selected")) ?? "", "value")
        : attribute(head, "value")
  return {
    name: attribute(head, "name"),
    part,
    type,
    value: inside,
    checked: head.includes(" checked"),
    options: options.map((option) => attribute(option, "value")),
  }
}

const keyOf = (name: string) => (name.includes("[") ? name.slice(name.lastIndexOf("[") + 1, -1) : name)

/** What a part shows, by the name of each of its fields, as views/editor/page.ts reads it. */
export function shownIn(fields: readonly Field[]): Fields {
  const shown: Fields = {}
  for (const { name, type, value, checked } of fields) {
    if (type === "was" || name.startsWith("keep[")) continue
    if (type === "checkbox") shown[keyOf(name)] = checked ? value : ""
    else if (type !== "radio" || checked) shown[keyOf(name)] = value
    else shown[keyOf(name)] ??= ""
  }
  return shown
}

/** Puts what somebody else saved into the fields of a part. */
export function fill(fields: readonly Field[], values: Fields): void {
  for (const field of fields) {
    const value = values[keyOf(field.name)]
    if (value === undefined || field.type === "was" || field.name.startsWith("keep[")) continue
    if (field.type === "radio") field.checked = field.value === value
    else if (field.type === "checkbox") field.checked = value !== ""
    else field.value = value
  }
}
