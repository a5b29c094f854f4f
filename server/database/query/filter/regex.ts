import { compareValues, regexParts } from "../../values/compare.ts"
import { isRegex } from "../../values/types.ts"
import { badValue, location } from "../refuse.ts"
import type { Test } from "./conditions.ts"
import { translate } from "./pattern.ts"

/** A regular expression as MongoDB runs it (PCRE), or a refusal that names what JavaScript cannot do the same way. */
export function compileRegex(pattern: string, options: string): RegExp {
  for (const flag of options) {
    if (!"imsxu".includes(flag)) throw location(51108, `invalid flag in regex options: ${flag}`)
  }
  if (pattern.includes("\0")) throw location(51109, "Regular expression cannot contain an embedded null byte")
  const { source, flags } = translate(pattern, options)
  try {
    return new RegExp(source, flags)
  } catch (error) {
    throw location(51091, `Regular expression is invalid: ${(error as Error).message}`)
  }
}

/** Strings that the expression matches, and regular expressions that are the very same. */
export function matching(value: unknown): Test {
  const [pattern, options] = regexParts(value)
  const expression = compileRegex(pattern, options)
  return (found) => {
    if (typeof found === "string") return expression.test(found)
    if (found === null || typeof found !== "object") return false
    return isRegex(found) ? compareValues(found, value) === 0 : isSymbolOf(found, expression)
  }
}

function isSymbolOf(found: object, expression: RegExp) {
  return "value" in found && typeof found.value === "string" && expression.test(found.value)
}

/** `{ $regex, $options }`: options beside the pattern replace those of a regular expression. */
export function regexFrom(regex: unknown, options: unknown): { pattern: string; options: string } {
  if (options !== undefined && typeof options !== "string") throw badValue("$options has to be a string")
  if (typeof regex === "string") return { pattern: regex, options: options ?? "" }
  if (!isRegex(regex)) throw badValue("$regex has to be a string")
  const [pattern, own] = regexParts(regex)
  if (own !== "" && options !== undefined) throw location(51075, "options set in both $regex and $options")
  return { pattern, options: options ?? own }
}
