import { Editor } from "@tiptap/core"
import { startAutosave } from "./autosave.ts"
import { htmlOf, markdownOf } from "./document.ts"
import { startEveryone } from "./everyone.ts"
import { extensions } from "./extensions.ts"
import { pasting } from "./pasting.ts"
import { caretIn, keepCaret } from "./caret.ts"
import { reread } from "./reread.ts"
import { focus, toolbar } from "./toolbar.ts"
import type { Words } from "./words.ts"

// <textarea data-editor="{words}">: the same Markdown, written as it will look. The field stays what the form sends, so
// that everything that works with fields works with this one.

/** How long typing rests before the field follows, in milliseconds. */
const rest = 300

function bind(field: HTMLTextAreaElement): void {
  const words = JSON.parse(field.dataset["editor"]!) as Words
  const label = document.querySelector<HTMLLabelElement>(`label[for="${field.id}"]`)
  const place = document.createElement("div")
  place.className = "editor"
  const id = `${field.id}-editor`
  let leave = () => {}
  let timer: number | undefined
  let given = field.value
  // Whoever began to type before the editor came goes on where she is.
  const caret = caretIn(field)
  const { line, props, listen } = pasting(words)

  const editor = new Editor({
    element: place,
    content: htmlOf(field.value),
    injectCSS: false,
    extensions: extensions(() => {
      leave()
      return true
    }),
    editorProps: {
      attributes: {
        id,
        class: "written editor-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label?.textContent?.trim() ?? "",
        ...(field.getAttribute("aria-describedby")
          ? { "aria-describedby": field.getAttribute("aria-describedby")! }
          : {}),
      },
      // The bar that saves stands over the end of the screen.
      scrollMargin: { top: 96, right: 5, bottom: 120, left: 5 },
      scrollThreshold: { top: 72, right: 0, bottom: 104, left: 0 },
      ...props,
    },
    // What is pasted is read by paste.ts: "_mot_" is a word with underscores.
    enablePasteRules: ["link"],
    onUpdate: () => {
      clearTimeout(timer)
      timer = window.setTimeout(follow, rest)
    },
    onBlur: () => follow(),
  })

  function follow() {
    clearTimeout(timer)
    const markdown = markdownOf(editor.getJSON())
    if (markdown === field.value) return
    given = markdown
    field.value = markdown
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }

  const buttons = toolbar(editor, words, id)
  leave = buttons.focus
  listen(editor)
  place.prepend(buttons.bar, buttons.line, line)
  field.after(place)
  field.hidden = true
  label?.addEventListener("click", () => focus(editor))
  field.form?.addEventListener("submit", follow, { capture: true })
  field.form?.addEventListener("follow", follow)
  // The field was filled by something else: put back from the device, written elsewhere, reset, or restored after Back.
  const take = () => {
    if (field.value === given) return
    given = field.value
    reread(editor, given)
  }
  field.addEventListener("input", take)
  field.form?.addEventListener("reset", () => setTimeout(take))
  addEventListener("pageshow", () => setTimeout(take))
  if (caret !== null) keepCaret(editor, field.value, caret)
  else if (field.autofocus) focus(editor)
}

for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-editor]")) bind(field)
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-autosave]")) {
  startAutosave(form)
  startEveryone(form)
}
