import type { Editor } from "@tiptap/core"
import { safeHref } from "../../models/concerns/richText/allowed.ts"
import type { Words } from "./words.ts"

type Act = {
  word: keyof Words
  run: (editor: Editor) => void
  on?: (editor: Editor) => boolean
  /** Only where it can be done: the buttons of a table. */
  there?: (editor: Editor) => boolean
}

const inTable = (editor: Editor) => editor.isActive("table")
/** At once: Tiptap's own `focus` waits for the next frame, and what is typed until then would go to the button. */
export const focus = (editor: Editor): void => editor.view.focus()
const chain = (editor: Editor) => {
  focus(editor)
  return editor.chain().scrollIntoView()
}

const strong: Act = {
  word: "strong",
  run: (editor) => chain(editor).toggleBold().run(),
  on: (editor) => editor.isActive("bold"),
}
const list: Act = {
  word: "list",
  run: (editor) => chain(editor).toggleBulletList().run(),
  on: (editor) => editor.isActive("bulletList"),
}
const heading: Act = {
  word: "heading",
  run: (editor) => chain(editor).toggleHeading({ level: 2 }).run(),
  on: (editor) => editor.isActive("heading", { level: 2 }),
}

/** What is used less: on a phone behind a button. */
const others: Act[] = [
  { word: "em", run: (editor) => chain(editor).toggleItalic().run(), on: (editor) => editor.isActive("italic") },
  {
    word: "subheading",
    run: (editor) => chain(editor).toggleHeading({ level: 3 }).run(),
    on: (editor) => editor.isActive("heading", { level: 3 }),
  },
  {
    word: "numbered",
    run: (editor) => chain(editor).toggleOrderedList().run(),
    on: (editor) => editor.isActive("orderedList"),
  },
  {
    word: "quote",
    run: (editor) => chain(editor).toggleBlockquote().run(),
    on: (editor) => editor.isActive("blockquote"),
  },
  {
    word: "table",
    run: (editor) => chain(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    there: (editor) => !inTable(editor),
  },
  { word: "rowBelow", run: (editor) => chain(editor).addRowAfter().run(), there: inTable },
  { word: "columnAfter", run: (editor) => chain(editor).addColumnAfter().run(), there: inTable },
  { word: "rowAway", run: (editor) => chain(editor).deleteRow().run(), there: inTable },
  { word: "columnAway", run: (editor) => chain(editor).deleteColumn().run(), there: inTable },
  { word: "tableAway", run: (editor) => chain(editor).deleteTable().run(), there: inTable },
]
const steps: Act[] = [
  { word: "undo", run: (editor) => chain(editor).undo().run() },
  { word: "redo", run: (editor) => chain(editor).redo().run() },
]

function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string>, text = "") {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.textContent = text
  return made
}

const button = (text: string, press: () => void) => {
  const made = element("button", { type: "button", class: "editor-button" }, text)
  // The cursor stays where one writes.
  made.addEventListener("mousedown", (event) => event.preventDefault())
  made.addEventListener("click", press)
  return made
}

/** One stop for the Tab key, arrows from button to button (WAI-ARIA, toolbar pattern). */
function moveByArrows(bar: HTMLElement): void {
  const reachable = () =>
    [...bar.querySelectorAll<HTMLButtonElement>("button")].filter((each) => each.getClientRects().length > 0)
  bar.addEventListener("keydown", (event) => {
    const buttons = reachable()
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (at < 0 || to === undefined) return
    event.preventDefault()
    buttons.at(to % buttons.length)!.focus()
  })
  bar.addEventListener("focusin", ({ target }) => {
    for (const each of bar.querySelectorAll("button")) each.tabIndex = each === target ? 0 : -1
  })
}

/** The line where an address is typed; it appears below the buttons. */
function linkForm(editor: Editor, words: Words, id: string) {
  const line = element("div", { class: "editor-link", hidden: "" })
  const input = element("input", {
    type: "url",
    id: `${id}-link`,
    autocomplete: "off",
    "aria-describedby": `${id}-link-help`,
  })
  const help = element("p", { class: "help", id: `${id}-link-help` }, words.addressHelp)
  const close = () => {
    line.hidden = true
    focus(editor)
  }
  const apply = () => {
    const typed = input.value.trim()
    const href = safeHref(
      /^[a-z]+:/i.test(typed) ? typed : typed.includes("@") ? `mailto:${typed}` : `https://${typed}`,
    )
    input.setAttribute("aria-invalid", String(href === null))
    help.textContent = href === null ? words.addressWrong : words.addressHelp
    if (href === null) return
    line.hidden = true
    const selected = editor.isActive("link") || !editor.state.selection.empty
    if (selected) chain(editor).extendMarkRange("link").setLink({ href }).run()
    else
      chain(editor)
        .insertContent({ type: "text", text: typed, marks: [{ type: "link", attrs: { href } }] })
        .run()
  }
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault()
      apply()
    } else if (event.key === "Escape") close()
  })
  // What is typed here is not the form's.
  line.addEventListener("input", (event) => event.stopPropagation())
  line.append(
    element("label", { for: `${id}-link` }, words.address),
    help,
    input,
    button(words.apply, apply),
    button(words.linkAway, () => {
      chain(editor).extendMarkRange("link").unsetLink().run()
      close()
    }),
    button(words.cancel, close),
  )
  const open = () => {
    input.value = String(editor.getAttributes("link")["href"] ?? "")
    line.hidden = false
    input.focus()
  }
  return { line, open }
}

function moreButton(bar: HTMLElement, words: Words): HTMLButtonElement {
  const more = button(words.more, () => more.setAttribute("aria-expanded", String(bar.classList.toggle("open"))))
  more.tabIndex = -1
  more.classList.add("editor-more")
  more.setAttribute("aria-expanded", "false")
  return more
}

/** The buttons above a text, in words; `focus` takes the cursor to them. */
export function toolbar(editor: Editor, words: Words, id: string) {
  const bar = element("div", {
    role: "toolbar",
    class: "editor-toolbar",
    "aria-label": words.toolbar,
    "aria-controls": id,
  })
  const { line, open } = linkForm(editor, words, id)
  const link: Act = { word: "link", run: open, on: (each) => each.isActive("link") }
  const make = (act: Act, less: boolean) => {
    const made = button(words[act.word], () => act.run(editor))
    made.tabIndex = -1
    made.classList.toggle("editor-less", less)
    bar.append(made)
    return { act, made }
  }
  const shown = [
    ...[list, strong, link, heading].map((act) => make(act, false)),
    ...[...others, ...steps].map((act) => make(act, true)),
  ]
  bar.append(moreButton(bar, words))
  shown[0]!.made.tabIndex = 0
  moveByArrows(bar)
  const tell = () => {
    for (const { act, made } of shown) {
      if (act.on) made.setAttribute("aria-pressed", String(act.on(editor)))
      if (act.there) made.hidden = !act.there(editor)
    }
  }
  editor.on("transaction", tell)
  tell()
  return { bar, line, focus: () => bar.querySelector<HTMLButtonElement>("button[tabindex='0']")?.focus() }
}
