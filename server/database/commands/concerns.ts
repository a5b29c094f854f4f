import { MongoError } from "../errors.ts"
import { notSupported } from "../query/refuse.ts"
import { typeOf, type Document } from "../values/types.ts"
import type { Context } from "./context.ts"
import { Fields, toNumber } from "./fields.ts"

const readLevels = ["local", "available", "majority", "linearizable", "snapshot"]

/**
 * One node: every read is the majority's, every acknowledged write is on the disk. So all levels are kept, except a
 * snapshot outside of a transaction, which would have to reach back in time.
 */
export function checkConcerns({ fields, transaction }: Context) {
  const read = fields.document("readConcern")
  const level: unknown = read?.level
  if (level !== undefined && !readLevels.includes(level as string)) {
    throw new MongoError("FailedToParse", "readConcern.level must be either 'local', 'majority', 'linearizable', " +
      "'available', or 'snapshot'")
  }
  if (level === "snapshot" && !transaction && fields.values.autocommit === undefined) {
    throw notSupported("read concern 'snapshot' outside of a transaction")
  }
  if (read?.atClusterTime !== undefined) {
    throw notSupported("the option 'atClusterTime' of a read concern")
  }
  const write = fields.document("writeConcern")
  if (write) new Fields(write, "writeConcern").integer("wtimeout")
}

/** What is said beside an answer whose write concern asks for more nodes than the one there is. */
export function writeConcernError({ fields }: Context): Document | undefined {
  const w = fields.document("writeConcern")?.w
  if (w == null || w === "majority") return undefined
  const nodes = toNumber(w)
  if (nodes === undefined) {
    const errmsg = `No write concern mode named '${typeof w === "string" ? w : typeOf(w)}' found in replica set configuration`
    return { code: 79, codeName: "UnknownReplWriteConcern", errmsg, errInfo: { writeConcern: fields.values.writeConcern } }
  }
  if (nodes <= 1) return undefined
  const errmsg = "Not enough data-bearing nodes"
  return { code: 100, codeName: "CannotSatisfyWriteConcern", errmsg, errInfo: { writeConcern: fields.values.writeConcern } }
}
