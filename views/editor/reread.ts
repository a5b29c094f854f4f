import { createDocument, type Editor } from "@tiptap/core"
import { htmlOf } from "./document.ts"

/**
 * Takes another text into the editor: only what differs is replaced, so that a caret in the rest of it stays where it
 * is. It is no step of hers, that she could undo.
 */
export function reread(editor: Editor, markdown: string): void {
  const { doc, tr } = editor.state
  const html = htmlOf(markdown)
  const next = createDocument(html, editor.schema)
  const from = doc.content.findDiffStart(next.content)
  if (from === null) return
  const to = doc.content.findDiffEnd(next.content)!
  // Where the same signs stand on both sides of what was put in, the two searches pass each other.
  const overlap = Math.max(0, from - Math.min(to.a, to.b))
  tr.replace(from, to.a + overlap, next.slice(from, to.b + overlap))
  if (tr.doc.eq(next)) editor.view.dispatch(tr.setMeta("preventUpdate", true).setMeta("addToHistory", false))
  else editor.commands.setContent(html, { emitUpdate: false })
}
