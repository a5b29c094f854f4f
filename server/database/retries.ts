import { Binary, Long } from "bson"
import type { Session } from "./sessions.ts"
import type { Collection, View } from "./storage/index.ts"
import type { Document } from "./values/types.ts"
import { encode } from "./wire/documents.ts"

const namespace = ["config", "transactions"] as const

/** An answer that is larger is not kept; a repetition of its command is then refused. */
export const maxKeptAnswer = 1024 * 1024

/** What is known of the last numbered write or transaction of a session. */
export interface Remembered {
  number: bigint
  /** The answer that was given, to be given again; absent when it was too large to keep. */
  answer?: Uint8Array | undefined
  committed?: boolean
}

/** What a session did last, as it was written in the same step as the deed itself: it outlives the process. */
export function recall(view: View, session: Session): Remembered | undefined {
  const stored = view.collection(...namespace)?.get(session.id)
  if (!stored) return undefined
  const { txnNum, answer, state } = stored.doc()
  return {
    number: (txnNum as Long).toBigInt(),
    answer: answer instanceof Binary ? answer.value() : undefined,
    committed: state === "committed",
  }
}

export function remember(view: View, session: Session, { number, answer, committed }: Remembered) {
  const document: Document = { _id: session.id, txnNum: Long.fromBigInt(number), lastWriteDate: new Date() }
  if (answer && answer.length <= maxKeptAnswer) document.answer = new Binary(answer)
  if (committed) document.state = "committed"

  const records = view.collection(...namespace) ?? view.createCollection(...namespace)
  const old = records.get(session.id)
  const bytes = encode(document)
  if (old) records.replace(old, bytes)
  else records.insert(bytes)
}

/** Deletes what was remembered of sessions that wrote nothing since then. */
export function forgetBefore(view: View, time: Date) {
  const records = view.collection(...namespace)
  const filter = { lastWriteDate: { $lt: time } }
  if (records) for (const stored of records.scan({ filter }).records) forgetOld(records, stored.doc(), time)
}

function forgetOld(records: Collection, document: Document, time: Date) {
  const stored = records.get(document._id)
  if (stored && (document.lastWriteDate as Date) < time) records.remove(stored)
}
