/** A text as it stands in a pattern: none of its signs means anything there. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

// The only patterns that are made while the site runs (npm run check refuses others): linear, whatever a person typed.

/** The part of a query that says "has this text in it", capitals or not. */
export const having = (text: string) => ({ $regex: escaped(text), $options: "i" })

/** The part of a query that says "a word of it begins so"; both are folded. */
export const wordBeginningWith = (word: string) => ({ $regex: `(^|[^a-z0-9])${escaped(word)}` })
