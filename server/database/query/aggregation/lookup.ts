import { isDocument, isRegex, typeOf, type Document } from "../../values/types.ts"
import { compileExpression } from "../expressions/compile.ts"
import { pathFrom } from "../expressions/fieldPath.ts"
import { checkVariableName, scopeOf, type Evaluate } from "../expressions/scope.ts"
import type { Reading } from "../interface.ts"
import { failedToParse, notSupported } from "../refuse.ts"
import { joinValues, withField } from "./fields.ts"
import { begun } from "./inner.ts"
import type { MakeStage, StageContext } from "./stage.ts"

const known = new Set(["from", "localField", "foreignField", "as", "let", "pipeline"])

/** Joins: by equal fields, by a pipeline with variables of the outer document, or by both together. */
export const lookup: MakeStage = (operand, stage) => {
  const fields = checked(operand)
  const as = pathFrom(text(fields, "as"))
  const joined = "pipeline" in fields ? throughPipeline(fields, stage) : byFields(fields, stage)
  return function* (input) {
    for (const document of input) yield withField(document, as, joined(document))
  }
}

/** The documents that join with one outer document. */
type Join = (outer: Document) => Document[]

function checked(operand: unknown): Document {
  if (!isDocument(operand)) {
    throw failedToParse(`the $lookup stage specification must be an object, but found ${typeOf(operand)}`)
  }
  for (const name of Object.keys(operand)) {
    if (!known.has(name)) throw failedToParse(`unknown argument to $lookup: ${name}`)
  }
  const { localField, foreignField, pipeline } = operand
  if ((localField === undefined) !== (foreignField === undefined)) {
    throw failedToParse("$lookup requires both or neither of 'localField' and 'foreignField' to be specified")
  }
  if (pipeline === undefined && localField === undefined) {
    throw failedToParse("$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified")
  }
  if (pipeline === undefined && "let" in operand) {
    throw failedToParse("$lookup with a 'let' argument must also specify 'pipeline'")
  }
  return operand
}

function text(fields: Document, name: string): string {
  const value = fields[name]
  if (value === undefined) throw failedToParse(`must specify '${name}' field for a $lookup`)
  if (typeof value !== "string") {
    throw failedToParse(
      `$lookup argument '${name}: ${JSON.stringify(value)}' must be a string, is type ` + `${typeOf(value)}`,
    )
  }
  return value
}

/** Reads the joined collection; without `from`, the pipeline brings its own documents. */
function reader(fields: Document, { context }: StageContext): (wanted: Reading) => Iterable<Document> {
  const { from, pipeline } = fields
  if (isDocument(from)) throw notSupported("$lookup from another database")
  if (from === undefined && startsWithDocuments(pipeline)) return () => [{}]
  const collection = text(fields, "from")
  return (wanted) => context.read(context.database, collection, wanted)
}

function startsWithDocuments(pipeline: unknown) {
  return Array.isArray(pipeline) && isDocument(pipeline[0]) && "$documents" in pipeline[0]
}

function byFields(fields: Document, stage: StageContext): Join {
  const read = reader(fields, stage)
  const equality = equalities(fields)
  return (outer) => [...read({ filter: equality(outer) })]
}

/** The filter on the joined collection: any of the outer values, null when there is none. */
function equalities(fields: Document): (outer: Document) => Document {
  const local = pathFrom(text(fields, "localField"))
  const foreign = text(fields, "foreignField")
  pathFrom(foreign)
  return (outer) => {
    const values = joinValues(outer, local)
    if (values.length === 0) return { [foreign]: { $eq: null } }
    if (values.length === 1 || values.some(isRegex))
      return anyOf(values.map((value) => ({ [foreign]: { $eq: value } })))
    return anyOf([
      { [foreign]: { $in: values.filter((value) => !isOperatorLike(value)) } },
      ...values.filter(isOperatorLike).map((value) => ({ [foreign]: { $eq: value } })),
    ])
  }
}

/** A document whose first field has a dollar is a value here, which `$in` would refuse. */
function isOperatorLike(value: unknown) {
  return isDocument(value) && (Object.keys(value)[0]?.startsWith("$") ?? false)
}

function anyOf(filters: Document[]): Document {
  return filters.length === 1 ? filters[0]! : { $or: filters }
}

function throughPipeline(fields: Document, stage: StageContext): Join {
  const read = reader(fields, stage)
  const cells = cellsOf(fields["let"], stage)
  const { leading, run } = begun(fields["pipeline"], stage, cells.variables)
  const equality = "localField" in fields ? equalities(fields) : undefined
  if (equality === undefined && cells.variables.size === 0) return once(() => [...run(read(leading))])
  return (outer) => {
    cells.fill(outer)
    const filter = both(leading.filter, equality?.(outer))
    return [...run(read({ ...leading, filter }))]
  }
}

function both(first: Document, equality: Document | undefined): Document {
  if (equality === undefined) return first
  return Object.keys(first).length === 0 ? equality : { $and: [equality, first] }
}

/** A pipeline that gives the same to every outer document runs once. */
function once(run: () => Document[]): Join {
  let found: Document[] | undefined
  return () => (found ??= run())
}

/** Variables whose values are set for each outer document before the inner pipeline runs to its end. */
function cellsOf(given: unknown, { environment }: StageContext) {
  if (given !== undefined && !isDocument(given)) {
    throw failedToParse(`$lookup argument 'let: ${JSON.stringify(given)}' must be an object, is type ${typeOf(given)}`)
  }
  const names = Object.keys(given ?? {})
  names.forEach(checkVariableName)
  const evaluators = names.map((name) => compileExpression(given![name], environment))
  let values: unknown[] = []
  const variables = new Map<string, Evaluate>(names.map((name, i) => [name, () => values[i]]))
  return {
    variables,
    fill(outer: Document) {
      const scope = scopeOf(outer)
      values = evaluators.map((evaluate) => evaluate(scope))
    },
  }
}
