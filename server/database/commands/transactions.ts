import { MongoError } from "../errors.ts"
import type { Instance } from "../instance.ts"
import { location } from "../query/refuse.ts"
import { recall } from "../retries.ts"
import type { Session } from "../sessions.ts"
import type { OpenTransaction } from "../transaction.ts"
import type { Document } from "../values/types.ts"
import type { Answer, Command } from "./command.ts"
import type { Context } from "./context.ts"
import { Fields } from "./fields.ts"
import { checkSameApi, declaredApi } from "./stableApi.ts"

const controls = new Set(["commitTransaction", "abortTransaction"])

/** Runs a command where it belongs: outside of transactions, in the one that is open, or in the one that it opens. */
export async function runInSession(command: Command, context: Context): Promise<Answer> {
  const { fields, instance } = context
  const lsid = fields.document("lsid")
  const number = fields.long("txnNumber")
  if (lsid) {
    new Fields(lsid, "lsid").only(new Set(["id", "uid"]))
    context.session = instance.sessions.find(lsid)
  }
  if (number !== undefined && !context.session) {
    throw new MongoError("InvalidOptions", "Transaction number requires a session ID to also be specified")
  }
  if (fields.values.autocommit === undefined) {
    if (fields.has("startTransaction")) {
      throw new MongoError(
        "InvalidOptions",
        "'startTransaction' field requires 'autocommit' field to also be specified",
      )
    }
    if (number !== undefined) checkRetryable(command, context, number)
    return command.run(context)
  }
  checkTransactional(command, context, number)
  if (controls.has(context.name)) return command.run(context)
  return runInTransaction(command, context, context.session!, number!)
}

async function runInTransaction(command: Command, context: Context, session: Session, number: bigint): Promise<Answer> {
  const transaction = context.fields.boolean("startTransaction")
    ? start(context, session, number)
    : continued(context, session, number)
  checkSameApi(context, transaction.api)
  transaction.api = declaredApi(context)
  transaction.connection = context.client
  context.transaction = transaction
  try {
    const answer = await command.run(context)
    if (!(answer instanceof Uint8Array) && answer.writeErrors) transaction.abort()
    return answer
  } catch (error) {
    transaction.abort()
    throw error
  }
}

function start({ instance }: Context, session: Session, number: bigint): OpenTransaction {
  const known = instance.store.read((view) => recall(view, session))
  const latest = [session.ended?.number, session.transaction?.number, known?.number]
  if (latest.some((used) => used !== undefined && used > number)) throw tooOld(session, number)
  if (latest.some((used) => used === number)) {
    throw new MongoError(
      "ConflictingOperationInProgress",
      `Only servers in a sharded cluster can start a new transaction at the active transaction number`,
      { code: 117 },
    )
  }
  return instance.sessions.begin(session, number)
}

/** The open transaction of that number, or what MongoDB answers when there is none. */
export function continued({ instance }: Context, session: Session, number: bigint): OpenTransaction {
  if (session.transaction?.number === number) return session.transaction
  if (wasCommitted(instance, session, number)) {
    throw new MongoError("TransactionCommitted", `Transaction with { txnNumber: ${number} } has been committed.`, {
      code: 256,
    })
  }
  const inProgress = session.transaction?.number ?? instance.store.read((view) => recall(view, session))?.number
  if (inProgress !== undefined && inProgress > number) throw tooOld(session, number)
  const problem =
    session.ended?.number === number
      ? `Transaction with { txnNumber: ${number} } has been aborted.`
      : `Given transaction number ${number} does not match any in-progress transactions.`
  throw new MongoError("NoSuchTransaction", problem, { labels: ["TransientTransactionError"] })
}

/** One that wrote nothing is only remembered by its session: there was nothing to keep. */
export function wasCommitted({ store }: Instance, session: Session, number: bigint): boolean {
  if (session.ended?.number === number && session.ended.committed) return true
  const known = store.read((view) => recall(view, session))
  return known?.committed === true && known.number === number
}

function tooOld(session: Session, number: bigint) {
  const problem = `Cannot start transaction ${number} on session ${session.key} because a newer transaction has started`
  return new MongoError("TransactionTooOld", problem, { code: 225 })
}

function checkTransactional(command: Command, { fields, name, session, transaction }: Context, number?: bigint) {
  const invalid = (problem: string) => new MongoError("InvalidOptions", problem)
  if (fields.values.autocommit !== false) throw invalid("'autocommit' field must be false")
  if (number === undefined) throw invalid("'autocommit' field requires a transaction number to also be specified")
  if (!session) throw invalid("Transaction number requires a session ID to also be specified")
  if (controls.has(name)) return
  if (!command.transactional) {
    throw new MongoError(
      "OperationNotSupportedInTransaction",
      `Cannot run '${name}' in a multi-document transaction.`,
      { code: 263 },
    )
  }
  if (fields.has("writeConcern")) {
    throw invalid("writeConcern is not allowed within a multi-statement transaction")
  }
  const started = fields.boolean("startTransaction") || transaction
  if (!started && fields.has("readConcern")) {
    const readConcern: Document | undefined = fields.document("readConcern")
    if (readConcern?.level !== undefined) {
      throw invalid("Only the first command in a transaction may specify a readConcern")
    }
  }
}

function checkRetryable(command: Command, { name, session }: Context, number: bigint) {
  if (!command.retryable) {
    throw location(
      50768,
      `txnNumber may only be provided for multi-document transactions and ` +
        `retryable write commands. autocommit:false was not provided, and ${name} is not a retryable write command.`,
    )
  }
  const { transaction } = session!
  if (transaction && transaction.number < number) transaction.abort()
  if (number < 0n) throw new MongoError("InvalidOptions", "Transaction number cannot be negative")
}
