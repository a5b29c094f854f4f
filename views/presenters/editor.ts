import { mostRows } from "../../models/concerns/richText/budget.ts"
import { limits } from "../../models/limits.ts"
import { wordNames } from "../editor/words.ts"
import type { Translate } from "../translate.ts"

/** How many signs fill a page of paper. */
const perPage = 2000

/** What the editor says, in the reader's language, for data-editor of its field (views/editor/field.hbs). */
export function editorWords(t: Translate): string {
  // How many pictures were left out is known in the page alone.
  const values = { count: "{count}", pages: Math.floor(limits.document / perPage), rows: mostRows }
  return JSON.stringify(Object.fromEntries(wordNames.map((name) => [name, t(`editor.${name}`, values)])))
}
