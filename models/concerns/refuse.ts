import { Error as MongooseError } from "mongoose"
import { refusedFields } from "../../server/formError.ts"
import type { Key } from "../../views/sentences.ts"

/**
 * Refuses what a form sent, as a schema would: field → the key of the sentence that says what to do. For what one
 * document cannot see by itself: an address that another account has, two passwords that differ.
 */
export function refuse(fields: Record<string, Key>): never {
  const refusal = new MongooseError.ValidationError()
  for (const [path, message] of Object.entries(fields))
    refusal.addError(path, new MongooseError.ValidatorError({ path, message }))
  throw refusal
}

/** What a document's schema finds wrong with it, by field, as keys of sentences; empty when all is well. */
export async function faultsOf(document: { validate(): Promise<unknown> }): Promise<Record<string, Key>> {
  try {
    await document.validate()
    return {}
  } catch (error) {
    const refused = refusedFields(error)
    if (!refused) throw error
    return refused
  }
}
