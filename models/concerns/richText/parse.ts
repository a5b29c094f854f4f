export type Element = { tag: string; attributes: Record<string, string>; children: Node[] }
export type Node = Element | string

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' }
const decode = (text: string) => text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!)

/** HTML of the sanitiser, which writes regularly: "<" opens a tag and nothing else, attributes stand in quotes. */
export function parse(html: string): Element {
  const root: Element = { tag: "", attributes: {}, children: [] }
  const open = [root]
  for (const [, closing, tag, attributes, text] of html.matchAll(/<(\/?)([a-z0-9]+)(?![a-z0-9])([^<>]*)>|([^<]+)/g)) {
    if (text !== undefined) open.at(-1)!.children.push(decode(text))
    else if (closing)
      open.length = Math.max(
        1,
        open.findLastIndex((each) => each.tag === tag),
      )
    else {
      const element = { tag: tag!, attributes: readAttributes(attributes!), children: [] }
      open.at(-1)!.children.push(element)
      if (!attributes!.endsWith("/") && tag !== "br") open.push(element)
    }
  }
  return root
}

const readAttributes = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/(?<![a-z])([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name!, decode(value!)]),
  )

export const elements = (node: Element): Element[] => node.children.filter((child) => typeof child !== "string")
