import { MongoError } from "../errors.ts"
import type { Command } from "./command.ts"
import { select } from "./selection.ts"
import { readSelection } from "./update.ts"
import { readStatements, runStatements, writeOnce } from "./writing.ts"

const statementFields = new Set(["q", "limit", "collation", "hint"])

export const remove: Command = {
  fields: ["deletes", "ordered", "let", "stmtId", "stmtIds"],
  transactional: true,
  retryable: true,
  writes: true,
  run(context) {
    const statements = readStatements(context, "deletes", statementFields, ["q", "limit"])
    for (const statement of statements) {
      const limit = statement.integer("limit") ?? 0
      if (limit > 1) {
        throw new MongoError("FailedToParse", `The limit field in delete objects must be 0 or 1. Got ${limit}`)
      }
    }
    return writeOnce(context, (view) => {
      const collection = view.collection(context.database, context.collectionName)
      let n = 0
      const errors = runStatements(statements, context, (statement) => {
        const limit = statement.integer("limit") ?? 0
        if (limit === 0 && context.fields.has("txnNumber") && !context.transaction) {
          throw new MongoError("InvalidOptions", "Cannot use retryable writes with limit=0")
        }
        const { records } = select(collection, { ...readSelection(statement, "q", context), limit }, context)
        for (const stored of records) if (collection!.remove(stored)) n += 1
      })
      return { n, ...errors }
    })
  },
}
