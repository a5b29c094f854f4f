import { Error as MongooseError } from "mongoose"
import type { Saving } from "../saving.ts"

type Part = { save(): Promise<unknown> }

/** Saves a part; what its schema refuses is said at the fields of the form (`fields`: path → name), and false. */
export async function saved(saving: Saving, part: Part, at: string, fields: Record<string, string>): Promise<boolean> {
  try {
    await part.save()
    saving.changed = true
    return true
  } catch (error) {
    if (!(error instanceof MongooseError.ValidationError)) throw error
    for (const [path, { message }] of Object.entries(error.errors)) {
      const field = fields[path.split(".")[0]!]
      if (!field) throw error
      saving.errors[at ? `${at}.${field}` : field] = message
    }
    return false
  }
}

/** Says at a field of the form why its part is not saved. */
export function refuse(saving: Saving, field: string, key: string): void {
  saving.errors[field] = key
}
