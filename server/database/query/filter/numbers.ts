import { Binary } from "bson"
import { bytesOf } from "../../values/compare.ts"
import { show } from "../../values/show.ts"
import { isNumber, typeNamed, typeOf } from "../../values/types.ts"
import { integerOf, truncatedLong } from "../integers.ts"
import { badValue, failedToParse, typeMismatch } from "../refuse.ts"
import type { Condition, Test } from "./conditions.ts"

/** `$mod: [ divisor, remainder ]`, both truncated to integers as MongoDB does. */
export function modCondition(operand: unknown): Condition {
  if (!Array.isArray(operand)) throw badValue("malformed mod, needs to be an array")
  if (operand.length < 2) throw badValue("malformed mod, not enough elements")
  if (operand.length > 2) throw badValue("malformed mod, too many elements")
  const [divisor, remainder] = operand.map(modInteger)
  if (divisor === 0n) throw badValue("divisor cannot be 0")
  return {
    leaf: "each",
    test: (value) => {
      const number = truncatedLong(value)
      return number !== undefined && number % divisor! === remainder
    },
  }
}

function modInteger(value: unknown, index: number) {
  const name = index === 0 ? "divisor" : "remainder"
  if (!isNumber(value)) throw badValue(`malformed mod, ${name} not a number`)
  const integer = truncatedLong(value)
  if (integer === undefined) throw badValue(`malformed mod, ${name} value is invalid :: caused by :: ${show(value)}`)
  return integer
}

/** `$type`: one or several types by name or number; `number` is any of the four. */
export function typeCondition(operand: unknown): Condition {
  const wanted = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(typesNamed))
  if (wanted.size === 0) throw failedToParse("$type must match at least one type")
  return { leaf: "each", test: (value) => wanted.has(typeOf(value)) }
}

function typesNamed(alias: unknown): string[] {
  if (alias === "number") return ["int", "long", "double", "decimal"]
  if (typeof alias === "string") return [typeNamed(alias) ?? unknownType(`Unknown type name alias: ${alias}`)]
  if (!isNumber(alias)) throw typeMismatch("type must be represented as a number or a string")
  const number = integerOf(alias)
  if (number === undefined) return unknownType(`Invalid numerical type code: ${show(alias)}`)
  return [typeNamed(number) ?? unknownType(`Invalid numerical type code: ${number}`)]
}

function unknownType(message: string): never {
  throw badValue(message)
}

const bits: Record<string, (found: bigint, mask: bigint) => boolean> = {
  $bitsAllSet: (found, mask) => (found & mask) === mask,
  $bitsAllClear: (found, mask) => (found & mask) === 0n,
  $bitsAnySet: (found, mask) => (found & mask) !== 0n,
  $bitsAnyClear: (found, mask) => (found & mask) !== mask,
}

/** The four bit tests; a mask is a number, a list of positions, or binary data (little endian). */
export function bitsCondition(operator: string, operand: unknown): Condition {
  const mask = maskOf(operator, operand)
  const holds = bits[operator]!
  const test: Test = (value) => {
    const found = bitsIn(value)
    return found !== undefined && holds(found, mask)
  }
  return { leaf: "each", test }
}

function maskOf(operator: string, operand: unknown): bigint {
  if (Array.isArray(operand)) return operand.reduce<bigint>((mask, position) => mask | (1n << place(position)), 0n)
  if (operand instanceof Binary || operand instanceof Uint8Array) return littleEndian(bytesOf(operand))
  const number = wholeLong(operand)
  if (number !== undefined && number >= 0n) return number
  if (isNumber(operand)) throw failedToParse(`Expected a non-negative number in: ${operator}: ${show(operand)}`)
  throw badValue(`${operator} takes an Array, a number, or a BinData but received: ${operator}: ${show(operand)}`)
}

function place(position: unknown): bigint {
  const place = integerOf(position)
  if (place === undefined || place < 0) {
    throw badValue(`bit positions must be integers >= 0 but got: ${show(position)}`)
  }
  // Sign extension: every place beyond the 64th has the sign of the number.
  return BigInt(place)
}

function bitsIn(value: unknown): bigint | undefined {
  if (value instanceof Binary || value instanceof Uint8Array) return littleEndian(bytesOf(value))
  return wholeLong(value)
}

function wholeLong(value: unknown): bigint | undefined {
  const long = truncatedLong(value)
  return long !== undefined && !isFractional(value) ? long : undefined
}

function isFractional(value: unknown) {
  const text = String(value)
  return !/^-?\d+$/.test(text) && !Number.isInteger(Number(text))
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight<bigint>((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
}
