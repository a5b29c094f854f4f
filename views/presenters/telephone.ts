import { numbersIn } from "../../models/concerns/telephone/numbers.ts"

/**
 * What a phone can dial of « 02 000 41 32 (le matin) »: the first number, as RFC 3966 writes it; null when there is none. In
 * a field for a number, what is grouped as nobody would expect is one too.
 */
export function dialled(phone: string): string | null {
  return numbersIn(phone)[0]?.href ?? unexpected(phone)
}

/**
 * What a phone can dial of a field for numbers, each by itself: one as it is written, with what is said of it; several by
 * their digits alone, since what is said of each may stand before it or behind.
 */
export function callsIn(phone: string): { text: string; href: string }[] {
  const numbers = numbersIn(phone)
  if (numbers.length > 1) return numbers.map(({ start, end, href }) => ({ text: phone.slice(start, end), href }))
  const href = dialled(phone)
  return href ? [{ text: phone, href }] : []
}

function unexpected(phone: string): string | null {
  const number = /[\d+][\d\s./()-]{7,}/
    .exec(phone)?.[0]
    .replace(/\(0\)|[^\d+]/g, "")
    .replace(/^00/, "+")
  if (!number || number.length < 8) return null
  return number.startsWith("0") ? `tel:+32${number.slice(1, /^04[5-9]/.test(number) ? 10 : 9)}` : `tel:${number}`
}
