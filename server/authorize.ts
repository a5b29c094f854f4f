/** A page of views/errors that words a refusal otherwise than its status does. */
export type ErrorPage = "origin" | "reader" | "pdf" | "past"

/** A refusal that the error pages know how to word. */
export class HttpError extends Error {
  /** `page`: which page words it, where that of the status would say something else. */
  constructor(
    readonly status: number,
    message: string,
    readonly page: ErrorPage | null = null,
  ) {
    super(message)
  }
}

/** Lets the request go on when the reader may; otherwise she is told so: 403. */
export function authorize(allowed: boolean): void {
  if (!allowed) throw new HttpError(403, "This person may not do this.")
}

/** The thing itself; what does not exist, or not for this reader, is 404. */
export function found<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw new HttpError(404, "There is no such thing for this reader.")
  return thing
}

/** What was there a moment ago, read again in a step: gone by now, it is 404 too. */
export function still<T>(thing: T): NonNullable<T> {
  return found(thing) as NonNullable<T>
}

/** What she may do, but not as the thing stands now: it is too early, or somebody was faster. `href`: where it stands. */
export class NotNow extends HttpError {
  constructor(readonly href: string) {
    super(409, "This cannot be done as the thing stands now.", "past")
  }
}

/** Like `authorize`, where a right holds at times only: whoever has it is told where the thing stands instead, 409. */
export function authorizeNow(allowed: boolean, atTimes: boolean, href: string): void {
  if (!allowed && atTimes) throw new NotNow(href)
  authorize(allowed)
}
