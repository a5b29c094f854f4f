import { Error as MongooseError } from "mongoose"

/**
 * Refuses what a form sent, as a schema would: field → the key of the sentence that says what to do. For what one
 * document cannot see by itself: an address that another account has, two passwords that differ.
 */
export function refuse(fields: Record<string, string>): never {
  const refusal = new MongooseError.ValidationError()
  for (const [path, message] of Object.entries(fields))
    refusal.addError(path, new MongooseError.ValidatorError({ path, message }))
  throw refusal
}
