import { MongoError } from "../errors.ts"

/** A refusal with one of MongoDB's numbered codes, which have no name beyond their location. */
export function location(code: number, message: string): MongoError {
  return new MongoError(`Location${code}`, message, { code })
}

export function badValue(message: string): MongoError {
  return new MongoError("BadValue", message)
}

export function failedToParse(message: string): MongoError {
  return new MongoError("FailedToParse", message)
}

export function typeMismatch(message: string): MongoError {
  return new MongoError("TypeMismatch", message)
}

/** For what MongoDB has and this database has not: refused by name rather than answered wrongly. */
export function notSupported(what: string): MongoError {
  return new MongoError("NotImplemented", `The embedded database does not support ${what}`, { code: 238 })
}
