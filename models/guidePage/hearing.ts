import { changedParts, type ChangedPart, type ShownMarks } from "../concerns/hearing.ts"
import type { Fact } from "../concerns/fact.ts"
import { partsOfFields } from "../concerns/meanwhile.ts"
import { toMarkdown } from "../concerns/richText.ts"
import { Version } from "../version.ts"
import { textFields, textOf } from "./editing.ts"
import type { ReadPage } from "./reading.ts"

/** Among how many of the newest versions is looked who wrote a field. */
const looked = 20

/** The fields of a page that are saved otherwise than an opened form shows them, as it would show them now. */
export async function changedOnPage(page: ReadPage, marks: ShownMarks): Promise<ChangedPart[]> {
  const saved = textOf(page)
  const changed = changedParts(partsOfFields(saved, () => null), marks)
  if (changed.length === 0) return []
  const authors = await authorsOf(page)
  return changed.map((part) => ({ ...part, edited: authors.get(part.name) ?? page.changed,
    fields: part.name === "html" ? { markdown: toMarkdown(saved.html) } : part.fields }))
}

// Whoever saved the page last may have written another field.
async function authorsOf({ _id }: ReadPage): Promise<Map<string, Fact>> {
  const versions = await Version.find({ of: _id, kind: "guidePage", aside: false }).sort({ number: -1 }).limit(looked)
    .select("by at snapshot").lean()
  const textIn = (index: number, field: string) => (versions[index]?.snapshot as Record<string, unknown> | undefined)?.[field]
  return new Map(textFields.flatMap((field): [string, Fact][] => {
    const index = versions.findIndex((_, at) => at + 1 < versions.length && textIn(at, field) !== textIn(at + 1, field))
    return index < 0 ? [] : [[field, { by: versions[index]!.by, at: versions[index]!.at }]]
  }))
}
