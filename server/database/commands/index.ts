import { Double } from "bson"
import { MongoError } from "../errors.ts"
import type { Instance } from "../instance.ts"
import type { Document } from "../values/types.ts"
import { encode } from "../wire/documents.ts"
import type { Request } from "../wire/message.ts"
import { aggregate } from "./aggregate.ts"
import { authentication } from "./authentication.ts"
import { backup } from "./backup.ts"
import { collections } from "./collections.ts"
import { collMod } from "./collMod.ts"
import { genericFields, type Answer, type Command } from "./command.ts"
import { checkConcerns, writeConcernError } from "./concerns.ts"
import { Context, type Client } from "./context.ts"
import { count } from "./count.ts"
import { cursors } from "./cursors.ts"
import { databases } from "./databases.ts"
import { remove } from "./delete.ts"
import { diagnostics } from "./diagnostics.ts"
import { distinct } from "./distinct.ts"
import { explain } from "./explain.ts"
import { find } from "./find.ts"
import { findAndModify } from "./findAndModify.ts"
import { handshake } from "./handshake.ts"
import { indexes } from "./indexes.ts"
import { insert } from "./insert.ts"
import { sessionCommands } from "./sessions.ts"
import { checkStableApi } from "./stableApi.ts"
import { runInSession } from "./transactions.ts"
import { update } from "./update.ts"

const commands = new Map<string, Command>(
  Object.entries({
    ...handshake,
    ...authentication,
    ...diagnostics,
    ...databases,
    ...collections,
    ...indexes,
    ...cursors,
    ...sessionCommands,
    aggregate,
    backup,
    collMod,
    count,
    delete: remove,
    distinct,
    explain,
    find,
    findAndModify,
    findandmodify: findAndModify,
    insert,
    update,
  }),
)

/** What clients may ask, by every name that it has. */
export const commandNames: readonly string[] = [...commands.keys()]

/** The fields that each name may come with, its own among them. */
const knownFields = new Map<string, ReadonlySet<string>>(
  [...commands].map(([name, command]) => [
    name,
    new Set([name, ...genericFields, ...command.fields, ...(command.unsupported ?? [])]),
  ]),
)

/** MongoDB says `ok` as a double, and drivers count on the room that it takes. */
const succeeded = new Double(1)
const failed = new Double(0)

/** Runs one command and gives its answer as bytes; a refusal is an answer too. */
export async function answer(instance: Instance, client: Client, request: Request): Promise<Uint8Array> {
  try {
    const result = await run(new Context(instance, client, request))
    return result instanceof Uint8Array ? result : encode({ ...result, ok: succeeded })
  } catch (error) {
    return encode(refusal(error))
  }
}

async function run(context: Context): Promise<Answer> {
  const command = commands.get(context.name)
  if (!command) throw new MongoError("CommandNotFound", `no such command: '${context.name}'`)
  if (!command.open && !context.client.authenticated) {
    throw new MongoError("Unauthorized", `Command ${context.name} requires authentication`, { code: 13 })
  }
  if (context.client.authenticated) context.instance.clock.advance(context.fields.document("$clusterTime"))
  checkStableApi(context)
  context.fields.only(knownFields.get(context.name)!)
  context.fields.without(command.unsupported ?? [])
  checkConcerns(command, context)

  const result = await runInSession(command, context)
  const problem = writeConcernError(context)
  return problem && !(result instanceof Uint8Array) ? { ...result, writeConcernError: problem } : result
}

/** How an error is told: MongoDB's fields; anything unforeseen is an InternalError, and said on the error stream. */
export function refusal(error: unknown): Document {
  if (!(error instanceof MongoError)) {
    console.error(error)
    return { ok: failed, errmsg: String((error as Error).message), code: 1, codeName: "InternalError" }
  }
  const { labels, ...details } = error.details
  return {
    ok: failed,
    errmsg: error.message,
    ...details,
    code: error.code,
    codeName: error.codeName,
    ...(labels && { errorLabels: labels }),
  }
}
