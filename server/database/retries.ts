import { Binary, Long } from "bson"
import type { Session } from "./sessions.ts"
import type { Store, Stored, View } from "./storage/index.ts"
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
export function forgetBefore(store: Store, time: Date) {
  const isOld = (stored: Stored) => (stored.doc().lastWriteDate as Date) < time
  const anyOld = store.read((view) => [...recordsOf(view)].some(isOld))
  if (anyOld) {
    store.write((view) => {
      const records = view.collection(...namespace)
      for (const stored of recordsOf(view)) if (isOld(stored)) records?.remove(stored)
    })
  }
}

const recordsOf = (view: View): Iterable<Stored> => view.collection(...namespace)?.scan().records ?? []
