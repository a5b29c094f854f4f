import { copyOf, idFirst } from "../../values/copy.ts"
import { show } from "../../values/show.ts"
import { isDocument, typeOf, type Document } from "../../values/types.ts"
import type { Application, Update, UpdateOptions } from "../interface.ts"
import { failedToParse } from "../refuse.ts"
import { applyTree, type Run } from "./apply.ts"
import { arrayMatchers, checkAllUsed } from "./arrayFilters.ts"
import { arrayOperators } from "./arrays.ts"
import { fieldOperators } from "./fields.ts"
import type { MakeModifier, Modifier } from "./modifier.ts"
import { renameTarget } from "./rename.ts"
import { addPath, emptyTree, type Fields } from "./tree.ts"

const makers: Record<string, MakeModifier> = { ...fieldOperators, ...arrayOperators }

/** An update made of operators (`$set` and the like). */
export function compileOperators(update: Document, options: UpdateOptions): Update {
  const matchers = arrayMatchers(options.arrayFilters ?? [], options.collation)
  const identifiers = new Set(matchers.keys())
  const root = treeOf(update, options, identifiers)
  return { kind: "operators", apply: (document, application) => applied(root, document, matchers, application) }
}

function treeOf(update: Document, options: UpdateOptions, identifiers: ReadonlySet<string>): Fields {
  const root = emptyTree()
  const paths: string[] = []
  for (const [operator, fields] of Object.entries(update)) {
    for (const [path, operand] of Object.entries(fieldsOf(operator, fields))) {
      paths.push(path)
      addOperator(root, operator, path, operand, options, identifiers)
    }
  }
  checkAllUsed(identifiers, paths, update)
  return root
}

function fieldsOf(operator: string, fields: unknown): Document {
  if (operator !== "$rename" && !Object.hasOwn(makers, operator)) {
    throw failedToParse(
      `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update ` +
        "specified as an array",
    )
  }
  if (isDocument(fields)) return fields
  throw failedToParse(
    `Modifiers operate on fields but we found type ${typeOf(fields)} instead. For example: ` +
      `{$mod: {<field>: ...}} not {${operator}: ${show(fields)}}`,
  )
}

function addOperator(
  root: Fields,
  operator: string,
  path: string,
  operand: unknown,
  options: UpdateOptions,
  identifiers: ReadonlySet<string>,
) {
  if (operator === "$rename") {
    const target = renameTarget(path, operand)
    addPath(root, path, { kind: "taken" }, identifiers)
    const modifier: Modifier = { creates: true, renamedFrom: path.split("."), modify: (value) => value }
    addPath(root, target, { kind: "leaf", modifier }, identifiers)
  } else {
    const modifier = makers[operator]!(path, operand, { collation: options.collation, now: options.now ?? new Date() })
    addPath(root, path, { kind: "leaf", modifier }, identifiers)
  }
}

function applied(
  root: Fields,
  document: Document,
  matchers: Run["matchers"],
  { filter, inserting = false }: Application = {},
): Document {
  const run: Run = {
    draft: copyOf(document),
    hasId: Object.hasOwn(document, "_id"),
    inserting,
    matchers,
    changed: false,
    position: () => filter?.position(document),
  }
  applyTree(root, run)
  if (!run.changed) return document
  return idFirst(run.draft)
}
