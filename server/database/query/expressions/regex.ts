import { Int32 } from "bson"
import { regexParts } from "../../values/compare.ts"
import { isRegex, type Document } from "../../values/types.ts"
import { compileRegex } from "../filter/regex.ts"
import { location } from "../refuse.ts"
import { isNullish, named } from "./arguments.ts"
import type { Operator } from "./operator.ts"

/** The expression to run with, or undefined when the input or the pattern is null. */
function prepared(name: string, { input, regex, options }: Document): { text: string; expression: RegExp } | undefined {
  if (!isNullish(input) && typeof input !== "string") {
    throw location(51104, `${name} needs 'input' to be of type string`)
  }
  if (!isNullish(regex) && typeof regex !== "string" && !isRegex(regex)) {
    throw location(51105, `${name} needs 'regex' to be of type string or regex`)
  }
  if (!isNullish(options) && typeof options !== "string") {
    throw location(51106, `${name} needs 'options' to be of type string`)
  }
  const [pattern, own] = isRegex(regex) ? regexParts(regex) : [regex as string, ""]
  if (own !== "" && !isNullish(options)) {
    throw location(51107, `${name} found regex option(s) specified in both 'regex' and 'option' fields`)
  }
  if (isNullish(input) || isNullish(regex)) return undefined
  return { text: input, expression: expressionFor(pattern, own || (options ?? "")) }
}

const compiled = new Map<string, RegExp>()

/** The same pattern runs on every document of a pipeline: it is translated once. */
function expressionFor(pattern: string, options: string): RegExp {
  const key = `${options}/${pattern}`
  const found = compiled.get(key)
  if (found !== undefined) return found
  const { source, flags } = compileRegex(pattern, options)
  const expression = new RegExp(source, `${flags}g`)
  if (compiled.size > 500) compiled.clear()
  compiled.set(key, expression)
  return expression
}

function found(match: RegExpMatchArray): Document {
  const before = match.input!.slice(0, match.index)
  return {
    match: match[0],
    idx: new Int32([...before].length),
    captures: match.slice(1).map((capture) => capture ?? null),
  }
}

function operator(name: string, absent: unknown, answer: (text: string, expression: RegExp) => unknown): Operator {
  return named(name, ["input", "regex"], ["options"], (values) => {
    const run = prepared(name, values)
    return run === undefined ? absent : answer(run.text, run.expression)
  })
}

export const regexOperators: Record<string, Operator> = {
  $regexMatch: operator("$regexMatch", false, (text, expression) => text.search(expression) >= 0),
  $regexFind: operator("$regexFind", null, (text, expression) => {
    const [first] = text.matchAll(expression)
    return first === undefined ? null : found(first)
  }),
  $regexFindAll: operator("$regexFindAll", [], (text, expression) => [...text.matchAll(expression)].map(found)),
}
