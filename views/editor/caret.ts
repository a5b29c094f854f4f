import type { Editor } from "@tiptap/core"
import { TextSelection } from "@tiptap/pm/state"
import { htmlOf, markdownOf } from "./document.ts"
import { focus } from "./toolbar.ts"

// A sign that nobody types (Unicode, private use) stands in the Markdown where the cursor was, and is looked for after.
const here = "\uE000"

/** Where somebody is typing in a field, or null where she is not. */
export const caretIn = (field: HTMLTextAreaElement): number | null =>
  document.activeElement === field ? field.selectionEnd : null

/** Takes the cursor to the place in the text that it had in the field, so that the next letter goes where she meant it. */
export function keepCaret(editor: Editor, markdown: string, caret: number): void {
  focus(editor)
  const before = markdown.slice(0, caret)
  if (!placed(editor, `${before}${here}${markdown.slice(caret)}`, markdown)) {
    editor.commands.setContent(htmlOf(markdown), { emitUpdate: false })
    editor.commands.setTextSelection(editor.state.doc.content.size)
  }
  // The blank after a word, before she had begun the next one: the text itself ends without it.
  const { nodeBefore } = editor.state.selection.$from
  if (/\S[ \u00a0]$/.test(before) && nodeBefore?.text && !/[ \u00a0]$/.test(nodeBefore.text))
    editor.view.dispatch(editor.state.tr.insertText(" "))
  editor.commands.scrollIntoView()
}

function placed(editor: Editor, marked: string, markdown: string): boolean {
  const written = markdownOf(editor.getJSON())
  editor.commands.setContent(htmlOf(marked), { emitUpdate: false })
  let at = -1
  editor.state.doc.descendants((node, position) => {
    if (node.isText && at < 0 && node.text!.includes(here)) at = position + node.text!.indexOf(here)
  })
  if (at < 0) return false
  const { tr } = editor.state
  tr.delete(at, at + 1)
  editor.view.dispatch(
    tr.setSelection(TextSelection.create(tr.doc, at)).setMeta("preventUpdate", true).setMeta("addToHistory", false),
  )
  // In the middle of a sign of Markdown it would be another text.
  return markdownOf(editor.getJSON()) === written && !markdown.includes(here)
}
