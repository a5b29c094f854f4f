/** What a style says of a property, in small letters; "" where it says nothing. */
export type Declared = (element: Element, property: string) => string
export type Rules = Map<string, Map<string, string>>

/** "color: red; font-weight: 700" → its properties and values. */
export function declarationsOf(style: string): Map<string, string> {
  return new Map(
    style.split(";").flatMap((each): [string, string][] => {
      const colon = each.indexOf(":")
      return colon < 0
        ? []
        : [
            [
              each.slice(0, colon).trim().toLowerCase(),
              each
                .slice(colon + 1)
                .trim()
                .toLowerCase(),
            ],
          ]
    }),
  )
}

/** The rules of a style sheet that stand for one class (".xl65", "span.Strong1"), by that class. */
export function rulesOf(sheet: string): Rules {
  const rules: Rules = new Map()
  const bare = sheet
    .replaceAll("<!--", "")
    .replaceAll("-->", "")
    .split("/*")
    .map((part, index) => (index > 0 ? part.slice(part.indexOf("*/") + 2) : part))
    .join("")
  for (const each of bare.split("}")) {
    const brace = each.indexOf("{")
    if (brace < 0) continue
    for (const selector of each.slice(0, brace).split(",")) {
      const name = /^[a-z]*\.([\w-]+)$/i.exec(selector.trim())?.[1]
      if (name) rules.set(name, new Map([...(rules.get(name) ?? []), ...declarationsOf(each.slice(brace + 1))]))
    }
  }
  return rules
}

/** A weight that a style gives: bold, not bold, or none said. */
export function boldIn(weight: string): boolean | null {
  if (/^(?:bold|bolder|[6-9]00)$/.test(weight)) return true
  return /^(?:normal|lighter|[1-5]00)$/.test(weight) ? false : null
}

/** Whether a style slants letters, or straightens them, or says nothing. */
export function italicIn(style: string): boolean | null {
  if (/^(?:italic|oblique)/.test(style)) return true
  return style === "normal" ? false : null
}
