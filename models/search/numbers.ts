import { numbersIn } from "../concerns/telephone/numbers.ts"
import type { Asked } from "./query.ts"
import { eachWord, type Word } from "./words.ts"

/** A telephone number is looked for by its beginning from so many digits on. */
const fewestDigits = 6

const isWrittenAsNumber = /^[\s\d+().\/\u2010-\u2013-]+$/
// « 01/02/2026 » and « 06 2026 » begin as a number does.
const isWrittenAsDay = /^(?:\d{1,2}[\s./-]){1,2}(?:19|20)\d\d$/

/** The numbers of a text as words of it: one each, the same however it is written, « 0470123456 » here and 0033… abroad. */
export function numberWords(text: string): Word[] {
  if (!/\d/.test(text)) return []
  return numbersIn(text)
    .filter(({ href }) => href.startsWith("tel:+"))
    .map(({ start, end, href }) => {
      const digits = nationalOf(href.slice("tel:".length))
      return { at: start, length: end - start, folded: digits, spelled: digits }
    })
}

const nationalOf = (digits: string) =>
  digits.replace(/^(?:\+|00)32(?:0(?=[1-9]))?|^32(?=4[5-9]\d{7}$)/, "0").replace(/^\+/, "00")

/** What was typed, where it is a telephone number or the beginning of one and nothing else; `isWhole` says which. */
export function askedNumber(typed: string): { digits: string; isWhole: boolean } | null {
  const written = typed.trim()
  if (!isWrittenAsNumber.test(written) || isWrittenAsDay.test(written)) return null
  const digits = nationalOf(written.replace("(0)", "").replace(/[^\d+]/g, ""))
  const whole = digits.startsWith("00") ? null : /^04[5-9]/.test(digits) ? 10 : 9
  if (!/^0\d+$/.test(digits) || digits.length < fewestDigits || (whole !== null && digits.length > whole)) return null
  return { digits, isWhole: digits.length === whole }
}

const isNumber = ({ word }: Asked) => /^0\d{5,}$/.test(word)

/** The words of a text in order, and where a number is among what is asked for its numbers too, each before the words in it. */
export function* eachWordOrNumber(text: string, asked: Asked[]): Generator<Word> {
  const numbers = asked.some(isNumber) ? numberWords(text) : []
  for (const word of eachWord(text)) {
    while (numbers.length > 0 && numbers[0]!.at <= word.at) yield numbers.shift()!
    yield word
  }
  yield* numbers
}
