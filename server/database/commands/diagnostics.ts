import { hostname } from "node:os"
import { Long } from "bson"
import { MongoError } from "../errors.ts"
import { notSupported } from "../query/refuse.ts"
import type { Command } from "./command.ts"
import { requireAdmin } from "./databases.ts"
import { version } from "./handshake.ts"
import { sizeOf } from "./sizes.ts"
import { isView, refuseView } from "./views.ts"

const serverStatus: Command = {
  fields: ["repl", "metrics", "locks", "tcmalloc", "network", "opcounters"],
  run({ instance }) {
    const seconds = Math.floor((Date.now() - instance.startedAt) / 1000)
    return {
      host: hostname(),
      version,
      process: "maillage",
      pid: Long.fromNumber(process.pid),
      uptime: seconds,
      uptimeMillis: Long.fromNumber(Date.now() - instance.startedAt),
      localTime: new Date(),
      storageEngine: { name: "lmdb", supportsCommittedReads: true, persistent: true, readOnly: false },
      transactions: { currentOpen: Long.fromNumber(instance.sessions.openTransactions) },
      metrics: {
        cursor: { open: { total: Long.fromNumber(instance.cursors.size) } },
        queryExecutor: {
          scanned: Long.fromNumber(instance.store.examined.keysExamined),
          scannedObjects: Long.fromNumber(instance.store.examined.docsExamined),
        },
      },
      mem: { bits: 64, resident: Math.round(process.memoryUsage().rss / 2 ** 20) },
    }
  },
}

const connectionStatus: Command = {
  fields: ["showPrivileges"],
  run: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } }),
}

const hostInfo: Command = {
  fields: [],
  run: () => ({ system: { hostname: hostname(), currentTime: new Date() }, os: { type: process.platform }, extra: {} }),
}

const getCmdLineOpts: Command = { fields: [], run: () => ({ argv: [], parsed: {} }) }

const getLog: Command = {
  fields: [],
  run(context) {
    requireAdmin(context)
    const which = context.fields.string("getLog")
    if (which !== "startupWarnings") throw notSupported(`getLog '${which}'`)
    return { totalLinesWritten: 0, log: [] }
  },
}

const collStats: Command = {
  fields: ["scale"],
  run(context) {
    const { namespace } = context
    const scale = context.fields.integer("scale", 1) ?? 1
    return context.read((view) => {
      const collection = refuseView(view.collection(context.database, context.collectionName))
      const { count, size, avgObjSize } = sizeOf(collection ? [collection] : [])
      return {
        ns: namespace,
        count,
        size: Math.floor(size / scale),
        ...(count > 0 && { avgObjSize }),
        nindexes: collection?.indexes().length ?? 0,
        capped: false,
        scaleFactor: scale,
      }
    })
  },
}

const dbStats: Command = {
  fields: ["scale", "freeStorage"],
  run(context) {
    const scale = context.fields.integer("scale", 1) ?? 1
    return context.read((view) => {
      const all = view.collections(context.database)
      const collections = all.filter((collection) => !isView(collection))
      const { count, size, avgObjSize } = sizeOf(collections)
      return {
        db: context.database,
        collections: collections.length,
        views: all.length - collections.length,
        objects: count,
        avgObjSize,
        dataSize: Math.floor(size / scale),
        indexes: collections.reduce((sum, collection) => sum + collection.indexes().length, 0),
        scaleFactor: scale,
      }
    })
  },
}

/** Compares all indexes of all collections with their documents, and tells of the one that was asked for. */
const validate: Command = {
  // scandata: older clients always send it, and MongoDB has long stopped asking what it says.
  fields: ["full", "scandata"],
  unsupported: ["repair", "background", "fixMultikey", "checkBSONConformance", "metadata", "enforceFastCount"],
  run(context) {
    const { collectionName: name, database, instance, namespace } = context
    const found = context.read((view) => {
      const collection = refuseView(view.collection(database, name))
      return collection && { nrecords: collection.count(), nIndexes: collection.indexes().length }
    })
    if (!found) throw new MongoError("NamespaceNotFound", `Collection '${namespace}' does not exist to validate.`)
    const errors = instance.store
      .verify()
      .filter((difference) => difference.namespace === namespace)
      .map(({ index, problem }) => (index === undefined ? problem : `${index}: ${problem}`))
    return { ns: namespace, ...found, valid: errors.length === 0, errors, warnings: [] }
  },
}

export const diagnostics = {
  serverStatus,
  connectionStatus,
  hostInfo,
  getCmdLineOpts,
  getLog,
  collStats,
  collstats: collStats,
  dbStats,
  dbstats: dbStats,
  validate,
}
