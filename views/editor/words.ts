/** What the editor says, in the reader's language; the page gives them (views/presenters/editor.ts). */
export const wordNames = ["toolbar", "strong", "em", "heading", "subheading", "list", "numbered", "quote", "link", "table", "more",
  "undo", "redo", "rowBelow", "columnAfter", "rowAway", "columnAway", "tableAway", "address", "addressHelp", "addressWrong",
  "apply", "linkAway", "cancel", "pastedImage", "pastedImages", "pastedComments", "pastedDeleted", "pastedStruck", "pastedFile",
  "pastedTooLong", "pastedUndo"] as const
export type Words = Record<(typeof wordNames)[number], string>
