import type { Editor } from "@tiptap/core"
import { closeHistory } from "@tiptap/pm/history"
import { DOMParser as Reader, Fragment, type Node as Content, Slice } from "@tiptap/pm/model"
import type { EditorProps } from "@tiptap/pm/view"
import { tidyText } from "../../models/concerns/richText/blocks.ts"
import { isOwn, kept, type Pasted, readPasted } from "./paste.ts"
import { blocksOfText } from "./paste/plainText.ts"
import type { Words } from "./words.ts"

type Said = keyof Words & ("pastedImage" | "pastedFile" | "pastedTooLong")

/** What happens to what is pasted or dropped, and the line that says what of it was not taken over. */
export function pasting(words: Words) {
  const line = document.createElement("p")
  line.className = "editor-left"
  line.setAttribute("role", "status")
  let last: Pasted | null = null

  const say = (sentences: string[]) => line.replaceChildren(sentences.join(" "))
  const refuse = (said: Said) => {
    say([words[said]])
    return true
  }

  const props: EditorProps = {
    transformPastedHTML(html) {
      if (isOwn(html)) return html
      last = readPasted(html)
      return last.html ?? ""
    },
    clipboardTextParser(text, $at, _plain, { state: { schema } }) {
      // Words in the middle of a line go on as they stand, with the space at their ends.
      if (!/[\r\n]/.test(text))
        return new Slice(text ? Fragment.from(schema.text(tidyText(text), $at.marks())) : Fragment.empty, 0, 0)
      last = { html: kept(blocksOfText(text)), left: { images: 0, comments: 0, deleted: 0, struck: 0 } }
      const place = document.implementation.createHTMLDocument("").body
      place.innerHTML = last.html ?? ""
      return Slice.maxOpen(Reader.fromSchema(schema).parseSlice(place).content, true)
    },
    handlePaste(view, { clipboardData }) {
      if (last?.html === null) {
        last = null
        return refuse("pastedTooLong")
      }
      const holdsText = ["text/html", "text/plain"].some((type) => clipboardData?.getData(type))
      if (!holdsText && clipboardData && clipboardData.files.length > 0)
        return refuse(clipboardData.files[0]!.type.startsWith("image/") ? "pastedImage" : "pastedFile")
      // Taking it back takes back nothing that was typed just before.
      view.dispatch(closeHistory(view.state.tr))
      return false
    },
    // A browser would leave the page, and what is not saved yet, to show the file.
    handleDrop(_view, event) {
      if (!event.dataTransfer || event.dataTransfer.files.length === 0 || event.dataTransfer.getData("text/html"))
        return false
      return refuse("pastedFile")
    },
  }

  const listen = (editor: Editor) =>
    editor.on("transaction", ({ transaction }) => {
      if (transaction.getMeta("paste") && transaction.docChanged) {
        const sentences = last ? leftSentences(last, words) : []
        last = null
        say(sentences)
        if (sentences.length > 0)
          line.append(
            " ",
            undoButton(editor, words, transaction.before, () => say([])),
          )
        // Once somebody writes on, the button would take that back too; the line stays until it is read.
      } else if (transaction.docChanged && !transaction.getMeta("appendedTransaction"))
        line.querySelector("button")?.remove()
    })
  return { line, props, listen }
}

function leftSentences({ left: { images, comments, deleted, struck } }: Pasted, words: Words): string[] {
  return [
    images === 1 ? words.pastedImage : images > 1 ? words.pastedImages.replace("{count}", String(images)) : "",
    comments > 0 ? words.pastedComments : "",
    deleted > 0 ? words.pastedDeleted : "",
    struck > 0 ? words.pastedStruck : "",
  ].filter(Boolean)
}

function undoButton(editor: Editor, words: Words, before: Content, done: () => void): HTMLButtonElement {
  const button = document.createElement("button")
  Object.assign(button, { type: "button", className: "editor-button", textContent: words.pastedUndo })
  button.addEventListener("mousedown", (event) => event.preventDefault())
  button.addEventListener("click", () => {
    // Links that were found in the pasted words are a step of their own.
    for (let step = 0; step < 5 && !editor.state.doc.eq(before) && editor.can().undo(); step++) editor.commands.undo()
    done()
    editor.view.focus()
  })
  return button
}
