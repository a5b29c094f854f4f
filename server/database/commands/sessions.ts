import { MongoError } from "../errors.ts"
import { notSupported } from "../query/refuse.ts"
import { remember } from "../retries.ts"
import type { Session } from "../sessions.ts"
import type { Document } from "../values/types.ts"
import type { Command } from "./command.ts"
import type { Context } from "./context.ts"
import { checkSameApi } from "./stableApi.ts"
import { continued, wasCommitted } from "./transactions.ts"

const commitTransaction: Command = {
  fields: ["recoveryToken"],
  writes: true,
  async run(context) {
    const { session, number } = named(context)
    if (session.transaction?.number !== number && wasCommitted(context.instance, session, number)) return {}
    const transaction = continued(context, session, number)
    checkSameApi(context, transaction.api)
    context.transaction = transaction
    try {
      if (transaction.isWriting) await context.write((view) => remember(view, session, { number, committed: true }))
    } catch (error) {
      transaction.abort()
      throw error
    }
    transaction.commit()
    context.instance.clock.tick()
    return {}
  },
}

const abortTransaction: Command = {
  fields: ["recoveryToken"],
  writes: true,
  run(context) {
    const { session, number } = named(context)
    const transaction = continued(context, session, number)
    checkSameApi(context, transaction.api)
    transaction.abort()
    return {}
  },
}

function named({ fields, name, session }: Context): { session: Session; number: bigint } {
  const number = fields.long("txnNumber")
  if (session && number !== undefined && fields.has("autocommit")) return { session, number }
  throw new MongoError("InvalidOptions", `${name} must be run within a transaction`)
}

const endSessions = (name: string): Command => ({
  fields: [],
  run({ fields, instance }) {
    for (const lsid of sessionsOf(fields.documents(name))) instance.sessions.end(lsid)
    return {}
  },
})

const sessionsOf = (list: Document[] | undefined) => list ?? []

const killAllSessions: Command = {
  fields: [],
  run({ fields, instance }) {
    if (fields.documents("killAllSessions")?.length) {
      throw notSupported("killAllSessions with the names of users")
    }
    instance.sessions.endAll()
    return {}
  },
}

export const sessionCommands = {
  commitTransaction,
  abortTransaction,
  endSessions: endSessions("endSessions"),
  killSessions: endSessions("killSessions"),
  refreshSessions: { fields: [], run: refresh } satisfies Command,
  killAllSessions,
}

function refresh({ fields, instance }: Context) {
  for (const lsid of sessionsOf(fields.documents("refreshSessions"))) instance.sessions.find(lsid)
  return {}
}
