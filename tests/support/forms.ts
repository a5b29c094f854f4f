/** A field of a form as a page shows it; `lines`: several lines may be written; not `writable`: chosen, or not shown. */
export type PageField = { name: string; value: string; writable: boolean; lines: boolean }
/** A form; `files`: the names under which it sends files, where it does (RFC 7578). */
export type PageForm = { method: string; action: string; fields: PageField[]; files: string[] }

const unescape = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&#x3D;", "=")
    .replaceAll("&#x60;", "`")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/(?<![\w-])([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, unescape(value!)]),
  )

const writing = ["text", "search", "email", "tel", "url", "password", "date", "time", "number"]

/** Every form of a page with its fields, in the order in which a browser sends them, as it stands. */
export function formsOf(html: string): PageForm[] {
  return html
    .split("<form")
    .slice(1)
    .map((piece) => piece.split("</form>")[0]!)
    .map((piece) => {
      const { method = "get", action = "" } = attributesOf(piece.slice(0, piece.indexOf(">") + 1))
      return { method, action, fields: fieldsOf(piece), files: filesOf(piece) }
    })
}

const filesOf = (piece: string) =>
  [...piece.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => attributesOf(tag))
    .flatMap(({ type, name }) => (type === "file" && name ? [name] : []))

function fieldsOf(piece: string): PageField[] {
  return [...piece.matchAll(/<(input|textarea|select)\b([^>]*)>/g)].flatMap(
    ({ 0: tag, 1: kind, 2: rest, index }): PageField[] => {
      const { name, type = "text", value = "" } = attributesOf(tag)
      if (!name) return []
      if (kind === "textarea" && /\sdata-line\b/.test(rest!))
        return [{ name, value: writtenAt(piece, index + tag.length), writable: true, lines: false }]
      if (kind === "textarea") return [{ name, value: "", writable: true, lines: true }]
      if (kind === "select") return [{ name, value: chosen(piece, tag), writable: false, lines: false }]
      if ((type === "checkbox" || type === "radio") && !/\schecked/.test(rest!)) return []
      return type === "file" ? [] : [{ name, value, writable: writing.includes(type), lines: false }]
    },
  )
}

// The line end after the tag is no part of what is written.
const writtenAt = (piece: string, from: number) =>
  unescape(piece.slice(from, piece.indexOf("</textarea>", from)).replace(/^\n/, ""))

function chosen(piece: string, tag: string): string {
  const options = piece.slice(piece.indexOf(tag) + tag.length).split("</select>")[0]!
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([option]) => option)
  const picked =
    all.find((option) => /\sselected/.test(option)) ?? all.find((option) => attributesOf(option)["value"]) ?? ""
  return attributesOf(picked)["value"] ?? ""
}
