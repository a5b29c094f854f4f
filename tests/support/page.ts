const unescape = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&#x3D;", "=")
    .replaceAll("&#x60;", "`")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

/** What a form of a page would send as it stands, by the address it posts to; fails when there is none. */
export function formOf(html: string, action: string): Record<string, string> {
  const form = [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)]
    .map(([each]) => each)
    .find((each) => attribute(each.slice(0, each.indexOf(">") + 1), "action") === action)
  if (!form) throw new Error(`No form posts to ${action}`)
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, type] = [attribute(tag, "name"), attribute(tag, "type")]
    if (!name || ((type === "radio" || type === "checkbox") && !/\schecked/.test(tag))) continue
    fields[name] = unescape(attribute(tag, "value") ?? "")
  }
  for (const [, name, text] of form.matchAll(/<textarea[^>]*\sname="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/g))
    fields[name!] = unescape(text!)
  for (const [, name, options] of form.matchAll(/<select[^>]*\sname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name!] = unescape(/<option value="([^"]*)" selected/.exec(options!)?.[1] ?? "")
  return fields
}

/** The text of a page as a person reads it: no markup, single spaces. */
export function textOf(html: string): string {
  const bare = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, "").replace(/<[^<>]*>/g, " ")
  return unescape(bare)
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
}
