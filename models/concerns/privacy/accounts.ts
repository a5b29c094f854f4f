import type { Reading } from "./reading.ts"
import type { Sign } from "./phones.ts"

/** How many signs an IBAN of a country has (ISO 13616, the register of SWIFT). */
const lengths: Record<string, number> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MR: 27,
  MT: 31,
  MU: 30,
  NL: 18,
  NO: 15,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  SA: 24,
  SC: 31,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
}

/**
 * Bank accounts: an IBAN of any country whose check is right (ISO 13616: 1 as remainder by 97), with blanks, points, dashes,
 * ends of cells between its signs; and a Belgian account of before, 123-4567890-12, whose last two are the remainder by 97.
 */
export function accountsIn(reading: Reading): Sign[] {
  return [...ibansIn(reading), ...oldAccountsIn(reading)].sort((one, other) => one.start - other.start)
}

function ibansIn({ text }: Reading): Sign[] {
  const found: Sign[] = []
  let free = 0
  for (const { index, 0: written } of text.matchAll(/[a-z](?: |[\uE000\uE001]{1,4})?[a-z][ .\-/:\uE001]{0,2}\d/gi)) {
    const country = written.replace(/[^a-z]/gi, "").toUpperCase()
    const length = lengths[country]
    const isInside =
      /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, index - 1), index)) &&
      !named.test(text.slice(Math.max(0, index - 8), index))
    if (index < free || !length || isInside) continue
    const end = endOf(text, index, length)
    if (end === null || /^[\p{L}\p{N}]/u.test(text.slice(end))) continue
    const account = text
      .slice(index, end)
      .replace(/[^a-z0-9]/gi, "")
      .toUpperCase()
    if (!isIban(account)) continue
    found.push({ start: index, end, folded: `account:${account}` })
    free = end
  }
  return found
}

// « IBANBE68… », « compteBE68… »
const named = /(?:iban|compte|rekening)$/i
// What stands between two signs of an account, three times at most.
const between = /[ .\-\n/,:•·\uE000\uE001]/

// Where as many letters and digits end, with at most three signs between two of them.
function endOf(text: string, start: number, length: number): number | null {
  let [count, apart] = [0, 0]
  for (let at = start; at < text.length; at++) {
    if (/[a-z0-9]/i.test(text[at]!)) [count, apart] = [count + 1, 0]
    else if (between.test(text[at]!) && apart < 3) apart += 1
    else return null
    if (count === length) return at + 1
  }
  return null
}

function isIban(account: string): boolean {
  if (!/^[A-Z]{2}\d\d/.test(account)) return false
  let remainder = 0
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = parseInt(sign, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}

// Twelve digits in a row are a message of payment as well, unless a word says that they are an account.
const old =
  /(?<![\d./-])(?:(?<=(?:comptes?|rekening(?:nummer)?|rek\.)(?: n°| nr\.?)? ?:? ?)(\d{3})(\d{7})(\d\d)|(\d{3})[ ./-](\d{7})[ ./-](\d\d))(?![\d/-])/gi

function oldAccountsIn({ text }: Reading): Sign[] {
  return [...text.matchAll(old)].flatMap(({ index, 0: written }) => {
    const digits = written.replace(/\D/g, "")
    return (Number(digits.slice(0, 10)) % 97 || 97) === Number(digits.slice(10))
      ? [{ start: index, end: index + written.length, folded: `account:${digits}` }]
      : []
  })
}
