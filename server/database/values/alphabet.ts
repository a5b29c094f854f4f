/**
 * The order of CLDR's root collation, which French and Dutch leave as it is, for the characters that are written in
 * them and in the Latin script around them. What stands in one string differs only below strength 2.
 */
const order = [
  "\t", "\n", "\v", "\f", "\r", "\x85", "\u2028", "\u2029", " \u00a0\u2002\u2003\u2007\u2009\u202f",
  "_", "-", "‐‑", "–", "—", ",", ";", ":", "!", "¡", "?", "¿", ".", "·", "'", "‹", "›", "\"", "«", "»",
  "(", ")", "[", "]", "{", "}", "§", "¶", "@", "*", "/", "\\", "&", "#", "%", "‰", "†", "‡", "•",
  "`", "´", "^", "¯", "¨", "¸", "°", "©", "®", "←", "→", "↑", "↓", "+", "±", "÷", "×", "<", "=", ">", "¬", "|", "¦",
  "~", "⁄", "¤", "¢", "$", "£", "¥", "€",
  "0⁰", "1¹", "2²", "3³", "4⁴", "5⁵", "6⁶", "7⁷", "8⁸", "9⁹",
  "aAª", "bB", "cC", "dD", "eE", "fF", "gG", "hH", "iI", "ı", "jJ", "kK", "lL", "mM", "nN", "ŋŊ", "oOº", "pP", "qQ",
  "ĸ", "rR", "sS", "tT", "ŧŦ", "uU", "vV", "wW", "xX", "yY", "zZ", "þÞ", "ʼ", "µ",
]

/** Marks on letters, in their order; the last four are not written but tell a ligature from its letters and the like. */
const marks = [
  "\u0301", "\u0300", "\u0306", "\u0302", "\u030c", "\u030a", "\u0308", "\u030b", "\u0303", "\u0307", "\u0338", "\u0327",
  "\u0328", "\u0304", "\u0335", "\u0309", "\u030f", "\u0311", "\u031b", "\u0323", "\u0324", "\u0325", "\u0326", "\u032d",
  "\u032e", "\u0330", "\u0331", "first form", "long form", "second form", "third form",
]

/** Characters that stand for several, or for another with a mark. */
const compositions: Record<string, readonly string[]> = {
  æ: [ "a", "first form", "e" ], Æ: [ "a", "first form", "e" ], œ: [ "o", "first form", "e" ],
  Œ: [ "o", "first form", "e" ], ß: [ "s", "first form", "s" ], ẞ: [ "s", "first form", "s" ], ĳ: [ "i", "j" ],
  Ĳ: [ "i", "j" ], ø: [ "o", "\u0338" ], Ø: [ "o", "\u0338" ], đ: [ "d", "\u0335" ], Đ: [ "d", "\u0335" ],
  ð: [ "d", "first form" ], Ð: [ "d", "first form" ], ħ: [ "h", "\u0335" ], Ħ: [ "h", "\u0335" ], ł: [ "l", "\u0335" ],
  Ł: [ "l", "\u0335" ], ŀ: [ "l", "first form" ], Ŀ: [ "l", "first form" ], ſ: [ "s", "long form" ], ŉ: [ "ʼ", "n" ],
  "‘": [ "'", "first form" ], "’": [ "'", "second form" ], "‚": [ "'", "third form" ], "“": [ "\"", "first form" ],
  "”": [ "\"", "second form" ], "„": [ "\"", "third form" ], "…": [ ".", ".", "." ], "™": [ "t", "m" ],
  "№": [ "n", "o" ], "½": [ "1", "⁄", "2" ], "¼": [ "1", "⁄", "4" ], "¾": [ "3", "⁄", "4" ],
}

/** What counts for nothing: controls, and characters that only say where a line may end or which way it runs. */
const silent = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u2060]/

/** One weight of a character: its place in the order (0: a mark alone), and its mark (0: none). */
export type Weight = readonly [ place: number, mark: number ]

const table = new Map<string, readonly Weight[]>()
order.forEach((group, i) => [ ...group ].forEach(character => table.set(character, [ [ i + 1, 0 ] ])))
marks.forEach((mark, i) => table.set(mark, [ [ 0, i + 1 ] ]))
for (const [ character, parts ] of Object.entries(compositions)) table.set(character, parts.flatMap(part => table.get(part)!))

/** The weights of a character that Unicode does not decompose; undefined outside of the alphabet. */
export function weightsOf(character: string): readonly Weight[] | undefined {
  return table.get(character) ?? (silent.test(character) ? [] : undefined)
}
