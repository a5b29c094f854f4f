import { MongoError } from "../errors.ts"
import { leadingFilter, aggregate, type AggregateContext } from "../query/index.ts"
import type { Collection, Scan, ScanRequest, Stored, View } from "../storage/index.ts"
import { isDocument, type Document } from "../values/types.ts"
import { encode } from "../wire/documents.ts"
import type { Context } from "./context.ts"
import { compileOptions, lengthOf, mapped, select, type Source } from "./selection.ts"

/** How many views may be read through each other, as in MongoDB. */
const maxDepth = 20

/** What a view is made of: a collection, or another view, and the pipeline through which it is seen. */
export interface ViewDefinition {
  viewOn: string
  pipeline: Document[]
}

export const isView = ({ options }: Pick<Collection, "options">): boolean => typeof options.viewOn === "string"

/** What a reading command reads: a collection, or a view, whose pipeline then runs first; undefined for neither. */
export function sourceOf(view: View, context: Context, database: string, name: string, depth = 0): Source | undefined {
  const collection = view.collection(database, name)
  if (!collection || !isView(collection)) return collection
  if (depth >= maxDepth) {
    throw new MongoError("ViewDepthLimitExceeded", `View depth too deep or view cycle detected: ${database}.${name}`, {
      code: 165,
    })
  }
  const definition = collection.options as unknown as ViewDefinition
  const scan = (request: ScanRequest = {}) => scanThrough(view, context, database, definition, request, depth + 1)
  return { scan, count: () => lengthOf(scan().records) }
}

/** The documents of a view. What its pipeline and the question begin with is served by the indexes below it. */
function scanThrough(
  view: View,
  context: Context,
  database: string,
  { viewOn, pipeline }: ViewDefinition,
  request: ScanRequest,
  depth: number,
): Scan {
  checkRequest(request)
  const { rest, ...leading } = leadingFilter([...pipeline, { $match: request.filter ?? {} }])
  const below = select(sourceOf(view, context, database, viewOn, depth), { ...leading, hint: request.hint }, context)
  const documents = aggregate(
    rest,
    mapped(below.records, (stored) => stored.doc()),
    readingContext(view, context, {}, depth),
  )
  return {
    records: mapped(documents, storedOf),
    sorted: false,
    exact: false,
    plan: below.plan ?? { stage: "COLLSCAN", direction: "forward", keysExamined: 0, docsExamined: 0 },
  }
}

function checkRequest({ collation, sort }: ScanRequest) {
  if (collation && collation.locale !== "simple") {
    throw new MongoError("OptionNotSupportedOnView", "Cannot override a view's default collation", { code: 167 })
  }
  if (sort && "$natural" in sort) {
    throw new MongoError("InvalidPipelineOperator", "Sort option $natural not supported in aggregation.", { code: 168 })
  }
}

function storedOf(document: Document): Stored {
  let bytes: Uint8Array | undefined
  return {
    record: 0,
    get bytes() {
      return (bytes ??= encode(document))
    },
    doc: () => document,
    fields: () => document,
  }
}

/** What a pipeline that only reads runs in: where its `$lookup` and the others find their collections and views. */
export function readingContext(
  view: View,
  context: Context,
  options: { collation?: Document | undefined; let?: Document | undefined },
  depth = 0,
): AggregateContext {
  const { collation } = options
  return {
    ...compileOptions(options),
    database: context.database,
    read: (database, name, wanted = { filter: {} }) => {
      const source = sourceOf(view, context, database, name, depth)
      return mapped(select(source, { ...wanted, collation }, context).records, (stored) => stored.doc())
    },
  }
}

/** Refuses what can only be done to a collection. */
export function refuseView(collection: Collection | undefined): Collection | undefined {
  if (!collection || !isView(collection)) return collection
  const problem = `Namespace ${collection.database}.${collection.name} is a view, not a collection`
  throw new MongoError("CommandNotSupportedOnView", problem)
}

/** Checks a view that is to be made: its pipeline compiles, writes nothing, and does not lead back to the view itself. */
export function checkDefinition(view: View, context: Context, definition: ViewDefinition) {
  const { database, collectionName: name } = context
  for (const stage of definition.pipeline) {
    const refused = ["$out", "$merge", "$changeStream"].find((operator) => isDocument(stage) && operator in stage)
    if (refused)
      throw new MongoError("OptionNotSupportedOnView", `${refused} cannot be used in a view definition`, { code: 167 })
  }
  lengthOf(aggregate(definition.pipeline, [], readingContext(view, context, {})))
  let below: string | undefined = definition.viewOn
  for (let depth = 0; below !== undefined; depth += 1) {
    if (below === name)
      throw new MongoError("GraphContainsCycle", `View cycle detected: ${database}.${name}`, { code: 5 })
    if (depth >= maxDepth) throw new MongoError("ViewDepthLimitExceeded", "View depth limit exceeded", { code: 165 })
    below = view.collection(database, below)?.options.viewOn as string | undefined
  }
}
