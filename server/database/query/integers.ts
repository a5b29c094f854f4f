import { isNumber, numberOf } from "../values/types.ts"

/** A number of any type as a plain integer; undefined when it has a fraction, is too large, or is no number. */
export function integerOf(value: unknown): number | undefined {
  if (!isNumber(value)) return undefined
  const number = numberOf(value)
  return Number.isSafeInteger(number) ? number : undefined
}

/** A number of any type without its fraction, as a 64-bit integer; undefined when it does not fit or is no number. */
export function truncatedLong(value: unknown): bigint | undefined {
  if (!isNumber(value)) return undefined
  const text = String(value)
  if (/^-?\d+$/.test(text)) return within(BigInt(text))
  const number = Math.trunc(Number(text))
  return Number.isFinite(number) ? within(BigInt(number)) : undefined
}

function within(value: bigint) {
  return value >= -(2n ** 63n) && value < 2n ** 63n ? value : undefined
}
