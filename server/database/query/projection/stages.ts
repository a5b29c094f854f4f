import { isDocument, type Document } from "../../values/types.ts"
import { compileExpression, isOperator } from "../expressions/compile.ts"
import { scopeOf, type Environment } from "../expressions/scope.ts"
import { location } from "../refuse.ts"
import { partsOf } from "./compile.ts"
import { addEntry, branch, computed, excluded, type Branch } from "./tree.ts"

export { compileProjectStage as projectedFields } from "./compile.ts"

/** `$addFields` and `$set`: computed fields, the others as they are. */
export function addedFields(fields: Document, environment: Environment) {
  const tree = branch()
  for (const [path, value] of Object.entries(fields)) addField(tree, path, value, environment)
  return (document: Document) => computed({ ...document }, tree, scopeOf(document))
}

/** A document that is not an operator sets the fields inside, and keeps the others there. */
function addField(tree: Branch, path: string, value: unknown, environment: Environment) {
  if (!isDocument(value) || isOperator(value) || Object.keys(value).length === 0) {
    return addEntry(tree, path, partsOf(path), { compute: compileExpression(value, environment) })
  }
  for (const [name, inner] of Object.entries(value)) {
    if (name.includes(".")) {
      throw location(40180, `FieldPath field names may not contain '.' in a nested field: ${name}`)
    }
    addField(tree, `${path}.${name}`, inner, environment)
  }
}

/** `$unset`: all but these fields. */
export function unsetFields(paths: string[]) {
  const tree = branch()
  for (const path of paths) addEntry(tree, path, partsOf(path), "drop")
  return (document: Document) => excluded(document, tree, scopeOf(document))
}
