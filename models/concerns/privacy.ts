/** Eleven digits with at most three signs that are no letter between two of them. */
const elevenDigits = /\d(?:[^\p{L}\d]{0,3}\d){10}(?!\d)/uy

const tags = /<[^>]*>|&nbsp;/g

/**
 * The Belgian national and BIS numbers that stand in a text (markup is left out), as they are written there: eleven
 * digits with any separators, which can be a birth date and end with their own check (isNationalNumber).
 */
export function nationalNumbersIn(text: string): string[] {
  const plain = text.normalize("NFKC").replace(tags, " ")
  const found: string[] = []
  for (const { index } of plain.matchAll(/(?<!\d)\d/g)) {
    elevenDigits.lastIndex = index
    const [written] = elevenDigits.exec(plain) ?? []
    // +32 471 23 45 67 has eleven digits too, and nobody writes a national number with a plus.
    const isPhone = /\+\s?$/.test(plain.slice(0, index))
    if (written && !isPhone && isNationalNumber(written.replace(/\D/g, ""))) found.push(written)
  }
  return found
}

/**
 * Whether eleven digits are a national number (Royal Decree of 3 April 1984): a birth date yymmdd, a serial of three,
 * and 97 minus the remainder by 97 of the nine, with a 2 before them from 2000 on. BIS numbers (Royal Decree of 8
 * February 1991) add 20 or 40 to the month; an unknown day or month is 00.
 */
export function isNationalNumber(digits: string): boolean {
  const [nine, check] = [digits.slice(0, 9), Number(digits.slice(9))]
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))]
  const isDate = [0, 20, 40].some((bis) => month >= bis && month <= bis + 12) && day <= 31
  return isDate && ["", "2"].some((century) => 97 - Number(century + nine) % 97 === check)
}

/** What a free text must not hold: the check of every schema field that people write in. */
export const withoutNationalNumbers: [(text: string | null | undefined) => boolean, string] =
  [(text) => nationalNumbersIn(text ?? "").length === 0, "common.errors.nationalNumber"]

/** A schema field for text that people write: at most `max` characters, trimmed, and nobody's national number in it. */
export function prose(max: number) {
  return {
    type: String, default: "", trim: true, maxlength: [max, "common.errors.tooLong"] as [number, string],
    validate: withoutNationalNumbers,
  }
}
