import { Timestamp } from "bson"
import { MongoError } from "../errors.ts"
import { failedToParse, notSupported, typeMismatch } from "../query/refuse.ts"
import { isDocument, isNumber, typeOf, type Document } from "../values/types.ts"
import type { Command } from "./command.ts"
import type { Context } from "./context.ts"
import { Fields, toNumber } from "./fields.ts"

const readLevels = ["local", "available", "majority", "linearizable", "snapshot"]
const readFields = new Set(["level", "afterClusterTime", "atClusterTime", "provenance"])
const writeFields = new Set(["w", "j", "fsync", "wtimeout", "provenance"])

/** More nodes than a replica set may have (MongoDB's kMaxMembers). */
const maxNodes = 50

/**
 * One node: every read is the majority's, every acknowledged write is on the disk. So all levels are kept, except a
 * snapshot outside of a transaction, which would have to reach back in time. As in MongoDB, a command that does not
 * read takes no level but `local`, and one that does not write takes no write concern.
 */
export function checkConcerns(command: Command, context: Context) {
  const { fields, name } = context
  const inTransaction = fields.values.autocommit !== undefined
  const read = fields.document("readConcern")
  const level = read && readLevel(read, context)
  if (level === "snapshot" && !inTransaction) {
    throw notSupported("read concern 'snapshot' outside of a transaction")
  }
  if (level !== undefined && level !== "local" && !inTransaction && !command.reads) {
    throw invalid(`Command ${name} does not support { readConcern: { level: "${level}" } }: read concern not supported`)
  }
  const write = fields.document("writeConcern")
  if (!write) return
  const takesWrites = typeof command.writes === "function" ? command.writes(context) : command.writes
  // In a transaction, transactions.ts has its own word about it.
  if (!takesWrites && !inTransaction) throw invalid("Command does not support writeConcern")
  checkWrite(write)
}

function readLevel(read: Document, { instance }: Context): string | undefined {
  new Fields(read, "readConcern").only(readFields)
  const { afterClusterTime, atClusterTime, level } = read as Record<string, unknown>
  if (level !== undefined && !readLevels.includes(level as string)) {
    throw failedToParse(
      "readConcern.level must be either 'local', 'majority', 'linearizable', 'available', or 'snapshot'",
    )
  }
  if (atClusterTime !== undefined) throw notSupported("the option 'atClusterTime' of a read concern")
  if (afterClusterTime !== undefined) checkAfter(afterClusterTime, instance.clock.latest)
  return level as string | undefined
}

/** What has been acknowledged is there to be read: only a time that has not come is refused. */
function checkAfter(time: unknown, latest: Timestamp) {
  if (!(time instanceof Timestamp)) {
    throw typeMismatch(
      `BSON field 'readConcern.afterClusterTime' is the wrong type '${typeOf(time)}', expected type 'timestamp'`,
    )
  }
  if (time.isZero()) throw invalid("afterClusterTime cannot be a null timestamp")
  if (time.greaterThan(latest)) {
    throw invalid(
      "readConcern afterClusterTime value must not be greater than the current clusterTime. " +
        `Requested clusterTime: ${time.toString()}; current clusterTime: ${latest.toString()}`,
    )
  }
}

function checkWrite(write: Document) {
  const fields = new Fields(write, "writeConcern")
  fields.only(writeFields)
  fields.integer("wtimeout")
  if (fields.boolean("j") && fields.boolean("fsync")) throw failedToParse("fsync and j options cannot be used together")
  const w: unknown = write.w
  if (w == null || typeof w === "string") return
  if (isDocument(w) && Object.keys(w).length > 0 && Object.values(w).every(isNumber)) return
  const nodes = toNumber(w)
  if (nodes === undefined) throw failedToParse(`w has to be a number, string, or object with tags; found: ${typeOf(w)}`)
  if (Number.isNaN(nodes)) throw failedToParse("w cannot be NaN")
  if (Math.trunc(nodes) < 0 || nodes > maxNodes) {
    throw failedToParse(
      `w has to be a non-negative number and not greater than ${maxNodes}; found: ${Math.trunc(nodes)}`,
    )
  }
}

const invalid = (problem: string) => new MongoError("InvalidOptions", problem)

/** What is said beside an answer whose write concern asks for more nodes than the one there is. */
export function writeConcernError({ fields }: Context): Document | undefined {
  const w = fields.document("writeConcern")?.w
  if (w == null || w === "majority") return undefined
  const nodes = toNumber(w)
  if (nodes === undefined) {
    const errmsg = `No write concern mode named '${typeof w === "string" ? w : typeOf(w)}' found in replica set configuration`
    return {
      code: 79,
      codeName: "UnknownReplWriteConcern",
      errmsg,
      errInfo: { writeConcern: fields.values.writeConcern },
    }
  }
  if (nodes <= 1) return undefined
  const errmsg = "Not enough data-bearing nodes"
  return {
    code: 100,
    codeName: "CannotSatisfyWriteConcern",
    errmsg,
    errInfo: { writeConcern: fields.values.writeConcern },
  }
}
