import type { Collation } from "../../values/collation.ts"
import { show } from "../../values/show.ts"
import type { Document } from "../../values/types.ts"
import { compileNode } from "../filter/compile.ts"
import { badValue, failedToParse } from "../refuse.ts"

/** The filters of `$[identifier]`, each a test of one element of an array. */
export function arrayMatchers(filters: Document[], collation: Collation | undefined) {
  const matchers = new Map<string, (element: unknown) => boolean>()
  for (const filter of filters) {
    const identifier = identifierIn(filter)
    if (matchers.has(identifier)) {
      throw failedToParse(`Found multiple array filters with the same top-level field name ${identifier}`)
    }
    const node = compileNode(filter, { collation, plain: true })
    matchers.set(identifier, (element) => node.matches({ [identifier]: element }))
  }
  return matchers
}

function identifierIn(filter: Document): string {
  const names = [...new Set(topNames(filter))]
  const [name, other] = names
  if (name === undefined) throw failedToParse("Cannot use an expression without a top-level field name in arrayFilters")
  if (other !== undefined) {
    throw failedToParse(
      `Error parsing array filter :: caused by :: Expected a single top-level field name, found ` +
        `'${name}' and '${other}'`,
    )
  }
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
    throw badValue(
      "Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric " +
        `string beginning with a lowercase letter, found '${name}'`,
    )
  }
  return name
}

function topNames(filter: Document): string[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (!name.startsWith("$")) return [name.split(".")[0]!]
    return Array.isArray(value) ? value.flatMap((branch) => topNames(branch as Document)) : []
  })
}

/** Every filter must be used by some path. */
export function checkAllUsed(identifiers: Iterable<string>, paths: string[], update: Document) {
  const used = new Set(paths.flatMap((path) => [...path.matchAll(/\$\[([^\]]*)\]/g)].map((found) => found[1])))
  for (const identifier of identifiers) {
    if (!used.has(identifier)) {
      throw failedToParse(`The array filter for identifier '${identifier}' was not used in the update ${show(update)}`)
    }
  }
}
