import type { Reading } from "./reading.ts"

// What is moved as one when a run is set from right to left: a sign; a number with the signs that join its groups, which
// are fewer after Arabic letters (the Unicode Bidirectional Algorithm, UAX #9, rules W2 and W4).
const sign = /[^]/gu
const number = /\d{1,20}(?:[.,:/+-]\d{1,20}){0,20}|[^]/gu
const arabicNumber = /\d{1,20}(?:[.,:/]\d{1,20}){0,20}|[^]/gu

/** What is set from right to left: embedded or isolated text; what no letter follows yet after a mark or a letter; overrides. */
const runs: [run: RegExp, moved: RegExp][] = [
  [/[\u202B\u2067][^\u202C\u2069\n]{0,4000}/g, number],
  [/[\u200F\p{Script=Hebrew}](?:<[^<>]{0,400}>|[^\p{L}<\u200F\u061C]){0,4000}/gu, number],
  [/[\u061C\p{Script=Arabic}](?:<[^<>]{0,400}>|[^\p{L}<\u200F\u061C]){0,4000}/gu, arabicNumber],
  [/\u202E[^\u202C\n]{0,4000}/g, sign],
]
const turns = /[\u200F\u061C\u202B\u202E\u2067\p{Script=Hebrew}\p{Script=Arabic}]/u

/**
 * A reading in the order in which it is shown, where signs or letters turn the direction of what is typed: a number that is
 * read on the screen may stand in the text from its end to its beginning. null where nothing is turned. Linear in the length
 * of the text.
 */
export function turned(typed: string, { text, from, to }: Reading): Reading | null {
  if (!turns.test(typed)) return null
  const order = from.map((_, at) => at)
  for (const [run, moved] of runs) {
    let at = 0
    for (const { index, 0: part } of typed.matchAll(run)) {
      while (at < order.length && from[at]! < index) at += 1
      const start = at
      while (at < order.length && from[at]! >= index && from[at]! < index + part.length) at += 1
      const pieces = [...text.slice(start, at).matchAll(moved)].reverse()
      let place = start
      for (const piece of pieces)
        for (let own = 0; own < piece[0].length; own++) order[place++] = start + piece.index + own
    }
  }
  return {
    text: order.map((at) => text[at]).join(""),
    from: order.map((at) => from[at]!),
    to: order.map((at) => to[at]!),
  }
}
