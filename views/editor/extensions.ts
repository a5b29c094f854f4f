import { type AnyExtension, Extension } from "@tiptap/core"
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table"
import { StarterKit } from "@tiptap/starter-kit"
import { allowedSchemes, safeHref } from "../../models/concerns/richText/allowed.ts"

// Widths are attributes of style, which the site's rules on content refuse; a table here takes the width there is.
const PlainTable = Table.extend({ renderHTML: () => ["table", ["tbody", 0]] })

/** The marks of the closed list and no other. `leave`: the key that takes the cursor to the buttons. */
export function extensions(leave: () => boolean): AnyExtension[] {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3] },
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      horizontalRule: false,
      dropcursor: false,
      link: {
        openOnClick: false,
        autolink: false,
        linkOnPaste: true,
        protocols: [...allowedSchemes],
        isAllowedUri: (address) => safeHref(address) !== null,
        HTMLAttributes: { rel: null, target: null },
      },
    }),
    PlainTable.configure({ resizable: false }),
    TableRow,
    TableHeader,
    TableCell,
    Extension.create({ name: "leave", addKeyboardShortcuts: () => ({ "Alt-F10": leave }) }),
  ]
}
