import type { Command } from "./command.ts"
import { ready, validation } from "./storing.ts"
import { ensureCollection, runStatements, writeOnce } from "./writing.ts"

export const insert: Command = {
  fields: ["documents", "ordered", "bypassDocumentValidation", "stmtId", "stmtIds"],
  transactional: true,
  retryable: true,
  writes: true,
  run(context) {
    const documents = context.rawDocuments("documents")
    return writeOnce(context, (view) => {
      const collection = ensureCollection(view, context)
      const validate = validation(collection, context.fields.boolean("bypassDocumentValidation"))
      let n = 0
      const errors = runStatements(documents, context, (sent) => {
        const { bytes, document } = ready(sent)
        validate(document)
        collection.insert(bytes, document)
        n += 1
      })
      return { n, ...errors }
    })
  },
}
