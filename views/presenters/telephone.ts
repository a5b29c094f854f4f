/** Digits of a Belgian number, its first zero included: a mobile one, any other. */
const digits = { mobile: 10, other: 9 }

/** What a phone can dial of « 02 000 41 32 (le matin) »: the first number, as RFC 3966 writes it; null when there is none. */
export function dialled(phone: string): string | null {
  const number = /[\d+][\d\s./()-]{7,}/.exec(phone)?.[0].replace(/\(0\)|[^\d+]/g, "").replace(/^00/, "+")
  if (!number || number.length < 8) return null
  if (!number.startsWith("0")) return `tel:${number}`
  // « 02 000 41 32 / 33 »: the second one is not dialled with the first.
  const own = number.slice(0, /^04[5-9]/.test(number) ? digits.mobile : digits.other)
  return `tel:+32${own.slice(1)}`
}
