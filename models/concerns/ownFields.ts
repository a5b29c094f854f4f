import { FormError, refusedFields } from "../../server/formError.ts"

/**
 * Saves a document of which a form shows one part: what is wrong in that part ("agenda.3.title", "cancelled.reason") is
 * said at the fields of the form ("title", "reason"). `part` is what stands before them.
 */
export async function atOwnFields(part: RegExp, save: () => Promise<unknown>): Promise<void> {
  try {
    await save()
  } catch (error) {
    const fields = Object.entries(refusedFields(error) ?? {}).flatMap(([path, key]) => {
      const field = path.replace(part, "")
      return field !== path && !field.includes(".") ? [[field, key] as const] : []
    })
    throw fields.length > 0 ? new FormError(Object.fromEntries(fields)) : error
  }
}
