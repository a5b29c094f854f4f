import { Int32 } from "bson"
import { MongoError } from "../errors.ts"
import { aggregate as runPipeline, leadingFilter } from "../query/index.ts"
import { location } from "../query/refuse.ts"
import type { View } from "../storage/index.ts"
import { isDocument, type Document } from "../values/types.ts"
import { encode } from "../wire/documents.ts"
import type { Answer, Command } from "./command.ts"
import type { Context } from "./context.ts"
import { Fields, toNumber } from "./fields.ts"
import { checkOutput, isOutput, writeOutput } from "./output.ts"
import { answerBatch } from "./results.ts"
import { countRecords, lengthOf, mapped, readHint, select, type Selection, type Source } from "./selection.ts"
import { documentsOf } from "./sources.ts"
import { readingContext, sourceOf } from "./views.ts"

export const aggregate: Command = {
  fields: ["pipeline", "cursor", "collation", "hint", "let", "allowDiskUse", "bypassDocumentValidation"],
  unsupported: ["explain", "exchange", "fromMongos", "needsMerge", "isMapReduceCommand"],
  transactional: true,
  reads: true,
  writes: ({ fields }) => isOutput(fields.documents("pipeline")?.at(-1) ?? {}),
  run(context) {
    const pipeline = readPipeline(context)
    const cursor = context.fields.document("cursor")
    if (!cursor) {
      throw new MongoError(
        "FailedToParse",
        "The 'cursor' option is required, except for aggregate with the explain argument",
      )
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
      throw location(40323, "A pipeline stage specification object must contain exactly one field.")
    }
  }
  return pipeline
}

const isDatabaseAggregate = ({ fields }: Context) => toNumber(fields.values.aggregate) === 1

const namespaceOf = (context: Context) =>
  isDatabaseAggregate(context) ? `${context.database}.$cmd.aggregate` : context.namespace

function results(view: View, context: Context, pipeline: Document[]): Iterable<Uint8Array> {
  const source = documentsOf(view, context, pipeline)
  const reading = readingContext(view, context, selectionOf(context))
  if (source) return mapped(runPipeline(source.rest, source.documents, reading), encode)
  if (isDatabaseAggregate(context)) {
    // What has no such stage at all says so first: a change stream is opened on a database too.
    runPipeline(pipeline, [], reading)
    throw new MongoError(
      "InvalidNamespace",
      `{aggregate: 1} is not valid for '${Object.keys(pipeline[0] ?? {})[0] ?? ""}'; ` + "a collection is required.",
    )
  }
  const { rest, ...leading } = leadingFilter(pipeline)
  const collection = sourceOf(view, context, context.database, context.collectionName)
  if (countsAll(rest)) return countOf(collection, { ...selectionOf(context), ...leading, sort: undefined }, context)
  const { records } = select(collection, { ...selectionOf(context), ...leading }, context)
  if (rest.length === 0) return mapped(records, ({ bytes }) => bytes)
  return mapped(
    runPipeline(
      rest,
      mapped(records, (stored) => stored.doc()),
      reading,
    ),
    encode,
  )
}

/** What a driver's countDocuments ends with. Its records are counted without being decoded where an index says all. */
export function countsAll(rest: Document[]): boolean {
  const { _id, n, ...more } = (rest[0]?.$group ?? {}) as Document
  const sum = isDocument(n) && Object.keys(n).length === 1 ? n.$sum : undefined
  return rest.length === 1 && Object.keys(more).length === 0 && isOne(_id) && isOne(sum)
}

const isOne = (value: unknown) => value instanceof Int32 && value.value === 1

function* countOf(source: Source | undefined, selection: Selection, context: Context): Generator<Uint8Array> {
  const count = countRecords(source, selection, context)
  if (count > 0) yield encode({ _id: new Int32(1), n: new Int32(count) })
}

const selectionOf = ({ fields }: Context) => ({
  collation: fields.document("collation"),
  let: fields.document("let"),
  hint: readHint(fields),
})

async function output(context: Context, pipeline: Document[]): Promise<Answer> {
  checkOutput(context, pipeline)
  await context.write((view) => {
    const writing = { ...readingContext(view, context, selectionOf(context)), ...writeOutput(view, context) }
    const source = documentsOf(view, context, pipeline)
    const collection = () => sourceOf(view, context, context.database, context.collectionName)
    const all = { ...selectionOf(context), filter: {} }
    const documents = source?.documents ?? mapped(select(collection(), all, context).records, (stored) => stored.doc())
    lengthOf(runPipeline(source?.rest ?? pipeline, documents, writing))
  })
  return answerBatch(context, namespaceOf(context), () => [])
}
