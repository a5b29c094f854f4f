import { Int32 } from "bson"
import { expect } from "chai"
import { compileFilter, compileUpdate, type UpdateOptions } from "../../../../../server/database/query/index.ts"
import type { Document } from "../../../../../server/database/values/types.ts"
import { refusal } from "../refusal.ts"

export const int = (value: number) => new Int32(value)

type With = UpdateOptions & { filter?: Document; inserting?: boolean }

/** The document after the update: the very same one where nothing changes. */
export function updated(update: Document, document: Document, { filter, inserting, ...options }: With = {}) {
  return compileUpdate(update, options).apply(document, { filter: filter && compileFilter(filter), inserting })
}

export function refuses(update: Document, document: Document, code: number, message: string, options: With = {}) {
  expect(refusal(() => updated(update, document, options))).to.deep.equal({ code, message })
}
