import { changedParts, type ChangedPart, type ShownMarks } from "../concerns/hearing.ts"
import { partsOfFields } from "../concerns/meanwhile.ts"
import { toMarkdown } from "../concerns/richText.ts"
import { authorsOf } from "./authors.ts"
import { textFields, textOf } from "./editing.ts"
import type { ReadPage } from "./reading.ts"

/** The fields of a page that are saved otherwise than an opened form shows them, as it would show them now. */
export async function changedOnPage(page: ReadPage, marks: ShownMarks): Promise<ChangedPart[]> {
  const saved = textOf(page)
  const changed = changedParts(
    partsOfFields(saved, () => null),
    marks,
  )
  if (changed.length === 0) return []
  const authors = await authorsOf(page, textFields)
  return changed.map((part) => ({
    ...part,
    edited: authors.get(part.name) ?? page.changed,
    fields: part.name === "html" ? { markdown: toMarkdown(saved.html) } : part.fields,
  }))
}
