import { Long } from "bson"
import { MongoError } from "../errors.ts"
import { notSupported } from "../query/refuse.ts"
import type { View } from "../storage/index.ts"
import type { Document } from "../values/types.ts"
import type { Context } from "./context.ts"
import { toNumber } from "./fields.ts"
import { refuseView } from "./views.ts"

type Source = (view: View, context: Context, options: Document) => Iterable<Document>

/** Stages that open a pipeline and read no collection. `true`: of the database rather than of a collection. */
const sources: Record<string, { database: boolean; read: Source }> = {
  $listLocalSessions: { database: true, read: (_view, { instance }) => instance.sessions.list() },
  // Brings its documents when it runs.
  $documents: { database: true, read: () => [] },
  $collStats: { database: false, read: collStats },
}

/** The documents of a pipeline that opens with such a stage, and the stages after it. */
export function documentsOf(
  view: View,
  context: Context,
  pipeline: Document[],
): { documents: Iterable<Document>; rest: Document[] } | undefined {
  const [name, options] = Object.entries(pipeline[0] ?? {})[0] ?? [""]
  const source = Object.hasOwn(sources, name) ? sources[name] : undefined
  if (!source) return undefined
  const ofDatabase = toNumber(context.fields.values.aggregate) === 1
  if (source.database !== ofDatabase) {
    throw new MongoError(
      "InvalidNamespace",
      source.database
        ? `${name} must be run against the database using {aggregate: 1}`
        : `${name} is only valid as the first stage of a pipeline on a collection`,
    )
  }
  const documents = source.read(view, context, options as Document)
  return { documents, rest: name === "$documents" ? pipeline : pipeline.slice(1) }
}

function collStats(view: View, { collectionName, database, namespace }: Context, options: Document): Document[] {
  const unknown = Object.keys(options).find((name) => name !== "count" && name !== "storageStats")
  if (unknown) throw notSupported(`the option '${unknown}' of $collStats`)
  const collection = refuseView(view.collection(database, collectionName))
  if (!collection && options.count) {
    throw new MongoError("NamespaceNotFound", `Collection [${namespace}] not found.`)
  }
  const count = Long.fromNumber(collection?.count() ?? 0)
  return [
    {
      ns: namespace,
      localTime: new Date(),
      ...(options.count !== undefined && { count }),
      ...(options.storageStats !== undefined && {
        storageStats: { count, nindexes: collection?.indexes().length ?? 0 },
      }),
    },
  ]
}
