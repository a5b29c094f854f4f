import { accountsIn } from "./accounts.ts"
import { birthsIn, daysIn } from "./births.ts"
import { mayHoldYear } from "./births/years.ts"
import { type Found, nationalNumbersOf } from "./national.ts"
import { phonesIn } from "./phones.ts"
import { type Reading, read } from "./reading.ts"

/** What a text may say of a person: her telephone, her bank account, the day of her birth (with her name or not). */
export const signKinds = ["phone", "account", "birth"] as const
/** « day »: in a field for a telephone, any day of some years ago beside what is a birth anywhere. */
export type SignKind = (typeof signKinds)[number] | "day"

/** A sign where it stands as typed; `folded` is the same for every way of writing it. */
export type Sign = Found & { kind: SignKind; folded: string }

// Fewer digits are no sign of anything, but for a year in words: most texts are read no further.
const mayHold = (text: string) => (text.match(/[\p{N}%#]/gu)?.length ?? 0) >= 4 || mayHoldYear(text)

/**
 * The signs of a person's data that stand in a text, plain, Markdown or HTML, in their order: telephone numbers
 * (phones.ts), bank accounts (accounts.ts), birth dates alone or with initials or a name (births.ts). A national number
 * is none of them: it is refused (national.ts). Takes time that grows with the length of the text. `at`: when it is read,
 * by the clock of whoever reads it, for pages do too; a site, and a page that is left open, runs past the end of a year.
 */
export function signsIn(typed: string, kinds: readonly SignKind[] = signKinds, at = new Date()): Sign[] {
  if (!mayHold(typed)) return []
  const reading = read(typed)
  const refused = nationalNumbersOf(typed, reading)
  const finders = { phone: phonesIn, account: accountsIn, birth: birthsIn, day: daysIn }
  const dated = { ...reading, thisYear: at.getFullYear() }
  const found = kinds.flatMap((kind) => finders[kind](dated).map((sign) => placed(typed, reading, kind, sign)))
  return found
    .filter((sign) => !refused.some(({ start, end }) => sign.start < end && sign.end > start))
    .sort((one, other) => one.start - other.start || other.end - one.end)
}

function placed(
  typed: string,
  { from, to }: Reading,
  kind: SignKind,
  { start, end, folded }: { start: number; end: number; folded: string },
): Sign {
  const [first, last] = [from[start]!, to[end - 1]!]
  return { kind, start: first, end: last, text: typed.slice(first, last).trim(), folded }
}

/** How much of a text is shown before and after a sign, in characters; and how many signs of one text at once. */
const shown = { around: 40, signs: 20 }

/** The words in which signs stand, as they are read, with the signs marked. */
export function marked(
  typed: string,
  signs: readonly Pick<Sign, "start" | "end">[],
): { text: string; marked: boolean }[] {
  const { text, from, to } = read(typed)
  const spans = signs
    .slice(0, shown.signs)
    .map(({ start, end }) => ({ start: from.indexOf(start), end: to.lastIndexOf(end) + 1 }))
    .filter(({ start, end }) => start >= 0 && end > start)
    .sort((one, other) => one.start - other.start)
  const pieces: { text: string; marked: boolean }[] = []
  const put = (part: string, isMarked: boolean) =>
    part && pieces.push({ text: part.replace(/[\uE000\uE001]/g, " "), marked: isMarked })
  let at = 0
  for (const { start, end } of spans) {
    if (start < at) continue
    const begin = Math.max(at, start - shown.around)
    if (begin > at) put(at === 0 ? "… " : `${text.slice(at, Math.min(begin, at + shown.around))} … `, false)
    put(text.slice(begin, start), false)
    put(text.slice(start, end), true)
    at = end
  }
  put(text.slice(at, at + shown.around) + (text.length > at + shown.around ? " …" : ""), false)
  return pieces
}
