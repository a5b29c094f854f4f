import { createHash } from "node:crypto"
import mongoose, { Schema, model } from "mongoose"
import { CopyingStore, type Signed, touchAfter } from "./copyingStore.ts"
import { hasCome, isAhead } from "./clock.ts"
import { afterStep } from "./inOneStep.ts"

let store: CopyingStore | undefined

/** The store of this process; made after mongoose is connected. */
export function sessionStore(): CopyingStore {
  store ??= new CopyingStore({
    client: mongoose.connection.getClient(),
    dbName: mongoose.connection.db!.databaseName,
    collectionName: "sessions",
    stringify: false,
    touchAfter,
  })
  return store
}

const hours = 3600 * 1000

/** How long a sign-in lasts at most, used or not, in milliseconds: a working day, or ninety days on one's own device. */
export const sessionLengths = { visit: 12 * hours, ownDevice: 90 * 24 * hours } as const

/** How many sessions of one account are open at a time. */
export const sessionsAtMost = 25

type Lasting = { since?: Date | string; ownDevice?: boolean }

const endOf = ({ since, ownDevice }: Lasting): Date | null =>
  since ? new Date(new Date(since).getTime() + sessionLengths[ownDevice ? "ownDevice" : "visit"]) : null

/** Whether the time of a session has passed, used or not, or has not come: one that a wrong clock opened would last for years. */
export function isOverdue(session: Lasting, at: Date): boolean {
  const end = endOf(session)
  return end !== null && (end <= at || isAhead(new Date(session.since!), at))
}

type Kept = { _id: string; expires: Date; session: Signed }

// The store's own collection as a model, so that ending sessions belongs to the step that asks for it.
const Session = model(
  "Session",
  new Schema<Kept>({ _id: String, expires: Date, session: Schema.Types.Mixed }, { autoIndex: false }),
  "sessions",
)

/** A session as its owner sees it: `id` names it on a page, where the secret of its cookie never appears. */
export type OpenSession = {
  id: string
  since: Date | null
  expires: Date
  ownDevice: boolean
  browser: string
  system: string
}

/** What names a session on a page: nothing can be opened with it. */
export const sessionName = (id: string): string => createHash("sha256").update(id).digest("base64url").slice(0, 22)

/** The open sessions of an account, the newest first. */
export async function sessionsOf(account: string): Promise<OpenSession[]> {
  const open = await Session.find({ "session.passport.user": account, expires: { $gt: new Date() } }).lean()
  const lasting = open.filter(
    ({ expires, session }) =>
      !hasCome(earlier(expires, endOf(session))) && !(session.since && isAhead(new Date(session.since))),
  )
  return lasting
    .map(({ _id, expires, session: { since, ownDevice, device } }) => ({
      id: sessionName(_id),
      expires: earlier(expires, endOf({ since, ownDevice })),
      since: since ? new Date(since) : null,
      ownDevice: ownDevice ?? false,
      browser: device?.browser ?? "",
      system: device?.system ?? "",
    }))
    .sort((a, b) => (b.since?.getTime() ?? 0) - (a.since?.getTime() ?? 0))
}

const earlier = (expires: Date, end: Date | null) => (end && end < expires ? end : expires)

/** Makes room for one more session of an account: the oldest beyond `sessionsAtMost` end. Gives how many did. */
export async function makeRoomForSession(account: string): Promise<number> {
  const open = await Session.find({ "session.passport.user": account }, { "session.since": 1 })
    .sort({ "session.since": -1 })
    .lean()
  const beyond = open.slice(sessionsAtMost - 1).map(({ _id }) => _id)
  if (beyond.length === 0) return 0
  await Session.deleteMany({ _id: { $in: beyond } })
  store?.forgetCopies()
  return beyond.length
}

/**
 * Ends every session of an account, on this process at once and on the others within a second; `except` (the cookie's
 * own id) stays.
 */
export async function endSessions(account: string, except?: string): Promise<void> {
  const own = except === undefined ? {} : { _id: { $ne: except } }
  await Session.deleteMany({ "session.passport.user": account, ...own })
  afterStep(() => {
    store?.forgetCopies()
    store?.forgetHomeless(account, except)
  })
}

/** Ends one session of an account, by its name on the page; false when it is not there. */
export async function endSession(account: string, name: string): Promise<boolean> {
  const open = await Session.find({ "session.passport.user": account }, { _id: 1 }).lean()
  const found = open.find(({ _id }) => sessionName(_id) === name)
  if (!found) return false
  await Session.deleteOne({ _id: found._id })
  afterStep(() => store?.forgetCopies())
  return true
}
