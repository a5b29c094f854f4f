import MongoStore from "connect-mongo"
import type { SessionData } from "express-session"
import { isFull } from "./backup/full.ts"
import { copyLifetime } from "./copies.ts"

type Found = (error: unknown, session?: SessionData | null) => void
type Lasting = SessionData & { lastModified?: Date }
type Copy = { until: number; session: Lasting }

/** How often a session that is used is written again so that it lasts, in seconds: otherwise every page would write. */
export const touchAfter = 3600

/** A session of somebody who signed in, or of nobody yet. */
export type Signed = SessionData & { passport: { user: string } }

type Done = (error?: unknown) => void

/** How many sessions are held in memory where the disk is full; the oldest of them ends first. */
const homelessAtMost = 500

/**
 * Sessions in the database, as fields; reading one again within a second takes the copy, our own writes drop it. Signing
 * in and out needs no room: what a full disk refuses is held by this process until there is room again, or until it ends.
 */
export class CopyingStore extends MongoStore {
  readonly #copies = new Map<string, Copy>()
  readonly #homeless = new Map<string, SessionData>()
  readonly #ended = new Set<string>()

  override get(id: string, callback: Found): void {
    // Once there is room it is taken out at last.
    if (this.#ended.has(id)) return this.destroy(id, () => callback(null, null))
    const homeless = this.#homeless.get(id)
    if (homeless) return callback(null, structuredClone(homeless))
    const copy = this.#copies.get(id)
    if (copy && copy.until > Date.now()) {
      return callback(null, structuredClone(copy.session))
    }
    super.get(id, (error: unknown, session?: SessionData | null) => {
      if (this.#copies.size > 5000) this.#copies.clear()
      if (session) this.#copies.set(id, { until: Date.now() + copyLifetime, session: structuredClone(session) })
      callback(error, session)
    })
  }

  /**
   * The copy of a session, where this process has one and nothing of it is to be written: what a page needs that changes
   * nothing. It is shared: callers never change it.
   */
  copyOf(id: string): Signed | null {
    if (this.#ended.has(id) || this.#homeless.has(id)) return null
    const copy = this.#copies.get(id)
    if (!copy || copy.until <= Date.now()) return null
    const written = copy.session.lastModified?.getTime() ?? 0
    return Date.now() - written < touchAfter * 1000 ? (copy.session as Signed) : null
  }

  override set(id: string, session: SessionData, callback?: Done): void {
    this.#copies.delete(id)
    super.set(id, session, (error: unknown) => {
      this.#homeless.delete(id)
      if (isFull(error)) this.#hold(id, session)
      callback?.(isFull(error) ? null : error)
    })
  }

  override touch(id: string, session: SessionData, callback?: Done): void {
    if (this.#homeless.has(id)) this.set(id, session, callback)
    else super.touch(id, session as never, (error: unknown) => callback?.(isFull(error) ? null : error))
  }

  override destroy(id: string, callback?: Done): void {
    this.#copies.delete(id)
    this.#homeless.delete(id)
    super.destroy(id, (error: unknown) => {
      if (isFull(error)) this.#ended.add(id)
      else this.#ended.delete(id)
      callback?.(isFull(error) ? null : error)
    })
  }

  #hold(id: string, session: SessionData): void {
    const [oldest] = this.#homeless.keys()
    if (oldest !== undefined && this.#homeless.size >= homelessAtMost) this.#homeless.delete(oldest)
    this.#homeless.set(id, JSON.parse(JSON.stringify(session)) as SessionData)
  }

  forgetCopies(): void {
    this.#copies.clear()
  }

  /** Ends the sessions of an account that found no room, but the one that is excepted. */
  forgetHomeless(account: string, except?: string): void {
    for (const [id, session] of this.#homeless)
      if (id !== except && (session as Signed).passport.user === account) this.#homeless.delete(id)
  }
}
