import { MongoError } from "../errors.ts"
import { recall, remember } from "../retries.ts"
import type { Collection, View } from "../storage/index.ts"
import type { Document } from "../values/types.ts"
import { decode, encode } from "../wire/documents.ts"
import type { Answer } from "./command.ts"
import type { Context } from "./context.ts"
import { Fields } from "./fields.ts"
import { refuseView } from "./views.ts"

/** The most statements of one insert, update or delete, told to clients in `hello` (maxWriteBatchSize). */
export const maxWriteBatchSize = 100_000

/**
 * Writes in one step. A write that the client numbered is kept with its answer; when the same number comes again, for
 * the first answer was lost, it is answered again and nothing is done (the driver's "Retryable Writes").
 */
export async function writeOnce(context: Context, write: (view: View) => Document): Promise<Answer> {
  const { fields, session, transaction } = context
  refuseSystem(context)
  const action = (view: View) => {
    refuseView(view.collection(context.database, context.collectionName))
    return write(view)
  }
  const number = transaction ? undefined : fields.long("txnNumber")
  if (!session || number === undefined) return context.write(action)

  return context.write((view) => {
    const known = recall(view, session)
    if (known?.number === number) return known.answer ? decode(known.answer) : notKept(number)
    if (known && known.number > number) {
      const problem =
        `Retryable write with txnNumber ${number} is prohibited on session ${session.key} because a ` +
        `newer one with txnNumber ${known.number} has already started on this session.`
      throw new MongoError("TransactionTooOld", problem, { code: 225 })
    }
    const answer = action(view)
    remember(view, session, { number, answer: encode(answer) })
    return answer
  })
}

function notKept(number: bigint): never {
  throw new MongoError(
    "IncompleteTransactionHistory",
    `txnNumber ${number} was carried out already, and its answer was too large to be kept`,
    { code: 217 },
  )
}

/** `config` and `system.…` are the database's own. */
export function refuseSystem({ collectionName, database, namespace }: Context) {
  if (database === "config" || collectionName.startsWith("system.")) {
    throw new MongoError("InvalidNamespace", `cannot write to ${namespace}`)
  }
}

/** The collection that a command writes to, made at its first document. */
export function ensureCollection(view: View, { database, collectionName }: Context): Collection {
  return view.collection(database, collectionName) ?? view.createCollection(database, collectionName)
}

/** The statements of an update or delete. One that is wrongly put together refuses the whole command. */
export function readStatements(
  context: Context,
  name: string,
  known: ReadonlySet<string>,
  required: readonly string[],
): Fields[] {
  return context.documents(name).map((values) => {
    const statement = new Fields(values, `${context.name}.${name}`)
    statement.only(known)
    for (const field of required) statement.required(field, statement.values[field])
    return statement
  })
}

/** Runs the statements of a write: what one is refused for is told in `writeErrors`, and ends an ordered write. */
export function runStatements<T>(
  statements: T[],
  context: Context,
  run: (statement: T, index: number) => void,
): { writeErrors?: Document[] } {
  if (statements.length < 1 || statements.length > maxWriteBatchSize) {
    const problem = `Write batch sizes must be between 1 and ${maxWriteBatchSize}. Got ${statements.length} operations.`
    throw new MongoError("InvalidLength", problem, { code: 16 })
  }
  const ordered = context.fields.values.ordered == null || context.fields.boolean("ordered")
  const writeErrors: Document[] = []
  for (const [index, statement] of statements.entries()) {
    context.time.check()
    try {
      run(statement, index)
    } catch (error) {
      // A conflict is not about one statement: the whole transaction is to be tried again.
      if (!(error instanceof MongoError) || error.codeName === "WriteConflict") throw error
      writeErrors.push({ index, ...error.details, code: error.code, errmsg: error.message })
      if (ordered || context.transaction) break
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {}
}
