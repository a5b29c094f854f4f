/** The value imports of each file, by its path. */
export type Imports = ReadonlyMap<string, readonly string[]>

// Adjectives that all may wear: they stand below every area, and need none but this.
const ground = "concerns"
const groundNeeds = ["models/concerns/searchable.ts → models/search/indexing.ts"]

/**
 * Circles between the areas of the models: a noun's folder and what stands beside it. Circles of files are refused by
 * themselves; areas knot sooner, one innocent import at a time, until none can be read or changed alone. What the nouns are
 * made of (their schemas and all that these import) counts to no area, since every area reads and writes several: but no
 * noun does anything by itself. `isNoun`: whether a file declares a collection.
 */
export function knots(imports: Imports, isNoun: (file: string) => boolean): string[] {
  const acts = (file: string) => imports.get(file)?.includes("server/inOneStep.ts") ?? false
  const nouns = new Set<string>()
  const gather = (file: string): void => {
    if (!file.startsWith("models/") || nouns.has(file)) return
    nouns.add(file)
    for (const each of imports.get(file) ?? []) gather(each)
  }
  for (const file of imports.keys()) if (/^models\/\w+\.ts$/.test(file) && isNoun(file) && !acts(file)) gather(file)

  const areaOf = (file: string) => (nouns.has(file) ? undefined : /^models\/(\w+)(?:\.ts$|\/)/.exec(file)?.[1])
  const all = [...imports].flatMap(([from, files]) => files.map((to) => ({ from, to })))
  const arrows = all
    .map(({ from, to }) => ({ from: areaOf(from), to: areaOf(to), text: `${from} → ${to}` }))
    .filter(({ from, to }) => from && to && from !== to) as { from: string; to: string; text: string }[]
  const between = arrows.filter(({ from, to }) => from !== ground && to !== ground)
  const next = new Map<string, string[]>()
  for (const { from, to } of between) next.set(from, [...(next.get(from) ?? []), to])
  return [
    ...[...nouns].filter(acts).map((file) => `${file}: a noun is made of it, and it acts`),
    ...arrows
      .filter(({ from, text }) => from === ground && !groundNeeds.includes(text))
      .map(({ text }) => `${text}: what all areas use needs none`),
    ...between.filter(({ from, to }) => leads(next, to, from)).map(({ text }) => `${text}: a circle of areas`),
  ]
}

/** Whether arrows lead from one area to another, straight or through others. */
function leads(next: ReadonlyMap<string, string[]>, from: string, to: string): boolean {
  const seen = new Set([from])
  for (const area of seen) for (const each of next.get(area) ?? []) seen.add(each)
  return seen.has(to)
}
