/** A page of views/errors that words a refusal otherwise than its status does. */
export type ErrorPage = "origin" | "reader" | "pdf"

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
