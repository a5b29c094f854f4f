import { decoded } from "../fileText/markup.ts"

/** The name of a tag or an attribute without its prefix: some programs write « x:row ». */
export const local = (name: string) => name.slice(name.indexOf(":") + 1)

/** The value of an attribute in a tag, whatever its prefix; "" where it has none. */
export function attribute(tag: string, name: string): string {
  for (let at = tag.indexOf(`${name}=`); at >= 0; at = tag.indexOf(`${name}=`, at + 1)) {
    const quote = tag[at + name.length + 1]!
    if (!/[\s:]/.test(tag[at - 1] ?? "") || !/["']/.test(quote)) continue
    const end = tag.indexOf(quote, at + name.length + 2)
    return end < 0 ? "" : decoded(tag.slice(at + name.length + 2, end))
  }
  return ""
}
