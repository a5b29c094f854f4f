import { Binary } from "bson"
import type { Cursors } from "./cursors.ts"
import { MongoError } from "./errors.ts"
import type { Store } from "./storage/index.ts"
import { OpenTransaction } from "./transaction.ts"
import type { Document } from "./values/types.ts"
import { WriterLock } from "./writerLock.ts"

/** A session that nobody used for this long is over, told to clients in `hello` (logicalSessionTimeoutMinutes). */
export const sessionTimeoutMinutes = 30

/** A transaction that lasts longer is aborted (transactionLifetimeLimitSeconds), so that other writers get a turn. */
export const transactionLifetimeSeconds = 60

/** A logical session: what a client does in order, over any of its connections. */
export interface Session {
  readonly key: string
  readonly id: Document
  transaction: OpenTransaction | undefined
  /** The transaction that ended last, and how: its later commands are told so. */
  ended: { number: bigint; committed: boolean } | undefined
  lastUsed: number
}

export class Sessions {
  readonly lock = new WriterLock()
  private readonly known = new Map<string, Session>()

  constructor(
    private readonly store: Store,
    private readonly cursors: Cursors,
    private readonly lifetimeSeconds = transactionLifetimeSeconds,
  ) {}

  /** The session that an `lsid` names. */
  find(lsid: Document): Session {
    const key = keyOf(lsid)
    const session = this.known.get(key) ?? newSession(key, lsid)
    this.known.set(key, session)
    session.lastUsed = Date.now()
    return session
  }

  /** Opens a transaction; the one that was open in that session is given up. */
  begin(session: Session, number: bigint): OpenTransaction {
    session.transaction?.abort()
    const ended = (committed: boolean) => {
      this.cursors.closeWhere((cursor) => cursor.owner === transactionKey(session, number))
      session.transaction = undefined
      session.ended = { number, committed }
    }
    const lifetime = this.lifetimeSeconds * 1000
    session.transaction = new OpenTransaction(number, () => this.store.begin(), this.lock, lifetime, ended)
    return session.transaction
  }

  /** Aborts what a connection was in the middle of. */
  disconnected(connection: object) {
    for (const { transaction } of this.known.values()) if (transaction?.connection === connection) transaction.abort()
  }

  end(lsid: Document) {
    const session = this.known.get(keyOf(lsid))
    if (session) this.forget(session)
  }

  endAll() {
    for (const session of this.known.values()) this.forget(session)
  }

  endIdle(now: number) {
    const limit = sessionTimeoutMinutes * 60_000
    for (const session of this.known.values()) if (now - session.lastUsed > limit) this.forget(session)
  }

  /** As `$listLocalSessions` tells them. */
  list(): Document[] {
    return [...this.known.values()].map(({ id, lastUsed }) => ({ _id: id, lastUse: new Date(lastUsed) }))
  }

  get openTransactions() {
    return [...this.known.values()].filter(({ transaction }) => transaction).length
  }

  private forget(session: Session) {
    session.transaction?.abort()
    this.cursors.closeWhere((cursor) => cursor.session === session.key)
    this.known.delete(session.key)
  }
}

export const newSession = (key: string, id: Document): Session => ({
  key,
  id,
  transaction: undefined,
  ended: undefined,
  lastUsed: 0,
})

export const transactionKey = (session: Session, number: bigint) => `${session.key}:${number}`

function keyOf(lsid: Document): string {
  const id: unknown = lsid.id
  if (!(id instanceof Binary) || id.sub_type !== Binary.SUBTYPE_UUID) {
    throw new MongoError("TypeMismatch", "BSON field 'lsid.id' must be a UUID")
  }
  return id.toString("hex")
}
