/** A field as a form sent it. */
type Sent = { name: string; value: string }

/** The marks of what a form showed first, as it names them: was, titleWas, constats[0][was], was[title]. */
export const isMark = ({ name }: Pick<Sent, "name">): boolean => /was(?:[\][]|$)/i.test(name)

/** Fields as a form names them: { a: { b: ["1", "2"] } } → a[b] = 1, a[b] = 2. */
export function flatten(value: unknown, name = ""): Sent[] {
  if (typeof value === "string") return [{ name, value }]
  if (Array.isArray(value)) return value.flatMap((each) => flatten(each, name))
  return Object.entries((value ?? {}) as object).flatMap(([key, each]) => flatten(each, name ? `${name}[${key}]` : key))
}
