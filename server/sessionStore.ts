import MongoStore from "connect-mongo"
import type { SessionData } from "express-session"
import mongoose from "mongoose"
import { copyLifetime } from "./copies.ts"

type Found = (error: unknown, session?: SessionData | null) => void
type Copy = { until: number, session: string }

/** Sessions in the database, as fields; reading one again within a second takes the copy, our own writes drop it. */
class CopyingStore extends MongoStore {
  readonly #copies = new Map<string, Copy>()

  override get(id: string, callback: Found): void {
    const copy = this.#copies.get(id)
    if (copy && copy.until > Date.now()) {
      return callback(null, JSON.parse(copy.session) as SessionData)
    }
    super.get(id, (error: unknown, session?: SessionData | null) => {
      if (this.#copies.size > 5000) this.#copies.clear()
      if (session) this.#copies.set(id, { until: Date.now() + copyLifetime, session: JSON.stringify(session) })
      callback(error, session)
    })
  }

  override set(...args: Parameters<MongoStore["set"]>): void {
    this.#copies.delete(args[0])
    super.set(...args)
  }

  override destroy(...args: Parameters<MongoStore["destroy"]>): void {
    this.#copies.delete(args[0])
    super.destroy(...args)
  }

  forgetCopies(): void {
    this.#copies.clear()
  }
}

let store: CopyingStore | undefined

/** The store of this process; made after mongoose is connected. */
export function sessionStore(): CopyingStore {
  store ??= new CopyingStore({
    client: mongoose.connection.getClient(),
    dbName: mongoose.connection.db!.databaseName,
    collectionName: "sessions",
    stringify: false,
    // Without it every page view would write; a session read once an hour is often enough.
    touchAfter: 3600,
  })
  return store
}

/** Ends every session of an account, on this process at once and on the others within a second; `except` stays. */
export async function endSessions(account: string, except?: string): Promise<void> {
  const own = except === undefined ? {} : { _id: { $ne: except } }
  await mongoose.connection.collection<{ _id: string }>("sessions")
    .deleteMany({ "session.passport.user": account, ...own })
  store?.forgetCopies()
}
