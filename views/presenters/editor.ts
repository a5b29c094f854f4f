import { wordNames } from "../editor/words.ts"
import type { Translate } from "../translate.ts"

/** What the editor of structured text says, for data-editor of its field (views/editor/field.hbs). */
export function editorWords(t: Translate): string {
  return JSON.stringify(Object.fromEntries(wordNames.map((name) => [name, t(`editor.${name}`)])))
}
