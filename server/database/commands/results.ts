import { MongoError } from "../errors.ts"
import { BatchReader, defaultFirstBatch } from "../cursors.ts"
import { transactionKey } from "../sessions.ts"
import type { View } from "../storage/index.ts"
import { encodeBatch, maxDocumentSize } from "../wire/documents.ts"
import type { Context } from "./context.ts"
import { declaredApi } from "./stableApi.ts"

/** What the results of one command in a transaction may hold in memory: they are all read at once. */
export const maxResultsInTransaction = 100 * 1024 * 1024

export interface ResultOptions {
  batchSize?: number | undefined
  singleBatch?: boolean | undefined
  noCursorTimeout?: boolean | undefined
}

/**
 * Answers with the first batch, and keeps a cursor for the rest. Outside of transactions the cursor goes on reading
 * the snapshot that it started with; in one, whose view ends with the command, the rest is read at once.
 */
export function answerBatch(
  context: Context,
  ns: string,
  produce: (view: View) => Iterable<Uint8Array>,
  options: ResultOptions = {},
): Uint8Array {
  const { instance, transaction } = context
  if (transaction) {
    const results = transaction.read((view) => readAll(produce(view)))
    return openCursor(context, ns, results, options, () => {})
  }
  const snapshot = instance.store.snapshot()
  try {
    return openCursor(context, ns, produce(snapshot.view), options, () => snapshot.close())
  } catch (error) {
    snapshot.close()
    throw error
  }
}

function openCursor(
  context: Context,
  ns: string,
  results: Iterable<Uint8Array>,
  options: ResultOptions,
  release: () => void,
): Uint8Array {
  const { instance, session, time, transaction } = context
  const documents = new BatchReader(results[Symbol.iterator]())
  const batch = documents.take(
    options.batchSize ?? defaultFirstBatch,
    options.singleBatch ? maxDocumentSize : undefined,
  )
  if (options.batchSize !== 0) documents.peek()
  const close = () => {
    documents.close()
    release()
  }
  if (documents.done || options.singleBatch) {
    close()
    return encodeBatch("firstBatch", batch, 0n, ns)
  }
  const owner = session && (transaction ? transactionKey(session, transaction.number) : session.key)
  const lasting = options.noCursorTimeout ?? false
  time.pause()
  const { id } = instance.cursors.add({
    ns,
    owner,
    session: session?.key,
    lasting,
    api: declaredApi(context),
    documents,
    time,
    close,
  })
  return encodeBatch("firstBatch", batch, id, ns)
}

function readAll(results: Iterable<Uint8Array>): Uint8Array[] {
  const all: Uint8Array[] = []
  let size = 0
  for (const bytes of results) {
    size += bytes.length
    if (size > maxResultsInTransaction) {
      throw new MongoError(
        "ExceededMemoryLimit",
        "results in a transaction are limited to " + `${maxResultsInTransaction} bytes`,
        { code: 146 },
      )
    }
    all.push(bytes)
  }
  return all
}
