import { Int32, type Document } from "bson"
import { MongoError } from "../errors.ts"
import { aggregate as runPipeline, leadingFilter, type AggregateContext, type Leading } from "../query/index.ts"
import type { View } from "../storage/index.ts"
import { encode } from "../wire/documents.ts"
import type { Answer, Command } from "./command.ts"
import type { Context } from "./context.ts"
import { Fields, toNumber } from "./fields.ts"
import { mapped } from "./find.ts"
import { checkOutput, isOutput, writeOutput } from "./output.ts"
import { answerBatch } from "./results.ts"
import { compileOptions, readHint, select } from "./selection.ts"
import { documentsOf } from "./sources.ts"

export const aggregate: Command = {
  fields: ["pipeline", "cursor", "collation", "hint", "let", "allowDiskUse", "bypassDocumentValidation"],
  unsupported: ["explain", "exchange", "fromMongos", "needsMerge", "isMapReduceCommand"],
  transactional: true,
  run(context) {
    const pipeline = readPipeline(context)
    const cursor = context.fields.document("cursor")
    if (!cursor) {
      throw new MongoError("FailedToParse", "The 'cursor' option is required, except for aggregate with the explain argument")
    }
    const options = new Fields(cursor, "aggregate.cursor")
    options.only(new Set(["batchSize"]))
    const batchSize = options.integer("batchSize")
    const last = pipeline.at(-1)
    if (last && isOutput(last)) return output(context, pipeline)
    return answerBatch(context, namespaceOf(context), (view) => results(view, context, pipeline), { batchSize })
  },
}

/** The pipeline of an aggregate: documents of one field each. */
export function readPipeline({ fields }: Context): Document[] {
  const pipeline = fields.required("pipeline", fields.documents("pipeline"))
  for (const stage of pipeline) {
    if (Object.keys(stage).length !== 1) {
      throw new MongoError("Location40323", "A pipeline stage specification object must contain exactly one field.",
        { code: 40323 })
    }
  }
  return pipeline
}

const isDatabaseAggregate = ({ fields }: Context) => toNumber(fields.values.aggregate) === 1

const namespaceOf = (context: Context) =>
  isDatabaseAggregate(context) ? `${context.database}.$cmd.aggregate` : context.namespace

function results(view: View, context: Context, pipeline: Document[]): Iterable<Uint8Array> {
  const source = documentsOf(view, context, pipeline)
  if (source) return mapped(runPipeline(source.rest, source.documents, aggregateContext(view, context)), encode)
  if (isDatabaseAggregate(context)) {
    throw new MongoError("InvalidNamespace", `{aggregate: 1} is not valid for '${Object.keys(pipeline[0] ?? {})[0] ?? ""}'; ` +
      "a collection is required.")
  }
  const leading = leadingFilter(pipeline)
  const { records } = select(view.collection(context.database, context.collectionName), {
    ...selectionOf(context), filter: leading.filter, sort: leading.sort, limit: leading.limit,
  }, context)
  if (leading.rest.length === 0) return mapped(records, ({ bytes }) => bytes)
  const counted = counts(leading)
  if (counted) return counted(records)
  return mapped(
    runPipeline(leading.rest, mapped(records, (stored) => stored.doc()), aggregateContext(view, context)), encode,
  )
}

/** The pipeline of a driver's countDocuments counts records without decoding them where the index says all. */
function counts({ rest }: Leading): ((records: Iterable<unknown>) => Iterable<Uint8Array>) | undefined {
  const [stage, ...others] = rest
  const { _id, n, ...more } = (stage?.$group ?? {}) as Document
  const sum = n as Document | undefined
  const simple = others.length === 0 && Object.keys(more).length === 0 && toNumber(_id) === 1
  if (!simple || !sum || Object.keys(sum).join() !== "$sum" || !(sum.$sum instanceof Int32) || sum.$sum.value !== 1) return undefined
  return function* (records) {
    let count = 0
    for (const _ of records) count += 1
    if (count > 0) yield encode({ _id: new Int32(1), n: new Int32(count) })
  }
}

const selectionOf = ({ fields }: Context) => ({
  collation: fields.document("collation"), let: fields.document("let"), hint: readHint(fields),
})

function aggregateContext(view: View, context: Context): AggregateContext {
  return {
    ...compileOptions(selectionOf(context)),
    database: context.database,
    read: (database, name, filter = {}) => mapped(
      select(view.collection(database, name), { filter, collation: context.fields.document("collation") }, context).records,
      (stored) => stored.doc(),
    ),
  }
}

async function output(context: Context, pipeline: Document[]): Promise<Answer> {
  checkOutput(context, pipeline)
  await context.write((view) => {
    const writing = { ...aggregateContext(view, context), ...writeOutput(view, context) }
    const source = documentsOf(view, context, pipeline)
    const documents = source?.documents ?? mapped(
      select(view.collection(context.database, context.collectionName), { ...selectionOf(context), filter: {} }, context).records,
      (stored) => stored.doc(),
    )
    for (const _ of runPipeline(source?.rest ?? pipeline, documents, writing)) { /* an output stage gives nothing */ }
  })
  return answerBatch(context, namespaceOf(context), () => [])
}

