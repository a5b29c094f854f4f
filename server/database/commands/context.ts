import type { Conversation, Credentials } from "../authentication.ts"
import { MongoError } from "../errors.ts"
import type { Instance } from "../instance.ts"
import { location } from "../query/refuse.ts"
import type { Session } from "../sessions.ts"
import type { View } from "../storage/index.ts"
import type { OpenTransaction } from "../transaction.ts"
import type { Document } from "../values/types.ts"
import { decode, encode } from "../wire/documents.ts"
import type { Request } from "../wire/message.ts"
import { Fields } from "./fields.ts"
import { TimeLimit } from "./timeLimit.ts"

/** The connection that a command came by, as far as commands ask. */
export interface Client {
  readonly id: number
  /** Where its listener is to be found: `host:port`, or the path of the private socket. */
  readonly address: string
  /** Aborted when the connection is closed. */
  readonly signal: AbortSignal
  /** Signed in, or come by the private socket, which needs no password. */
  authenticated: boolean
  /** What a password is checked against, where one is set. */
  readonly credentials: Credentials | undefined
  /** Whether it has said what it is: it may do so once. */
  described: boolean
  /** A sign-in under way. */
  conversation: Conversation | undefined
}

/** One command being run: its fields, who asks, and the ways to read and write. */
export class Context {
  readonly name: string
  readonly database: string
  readonly fields: Fields
  readonly time: TimeLimit
  session: Session | undefined
  transaction: OpenTransaction | undefined

  constructor(
    readonly instance: Instance,
    readonly client: Client,
    private readonly request: Request,
  ) {
    this.name = Object.keys(request.body)[0] ?? ""
    this.fields = new Fields(request.body, this.name)
    this.database = databaseName(request.body.$db)
    this.time = new TimeLimit(this.fields.integer("maxTimeMS"))
  }

  /** The collection that the command names. */
  get collectionName(): string {
    return collectionName(this.request.body[this.name])
  }

  get namespace(): string {
    return `${this.database}.${this.collectionName}`
  }

  /** The same circumstances for another command: the one that is to be explained. */
  about(body: Document): Context {
    return new Context(this.instance, this.client, { ...this.request, body, sequences: new Map() })
  }

  /** Documents given in a sequence beside the command, or as an array in it. */
  documents(name: string): Document[] {
    const sequence = this.request.sequences.get(name)
    return sequence ? sequence.map(decode) : this.fields.required(name, this.fields.documents(name))
  }

  /** The same, with the bytes that were sent. */
  rawDocuments(name: string): Uint8Array[] {
    return this.request.sequences.get(name) ?? this.fields.required(name, this.fields.documents(name)).map(encode)
  }

  /** Reads one snapshot, or what the open transaction sees. */
  read<T>(action: (view: View) => T): T {
    return this.transaction ? this.transaction.read(action) : this.instance.store.read(action)
  }

  /** Writes in one step when its turn has come, or when that of the open transaction has. */
  async write<T>(action: (view: View) => T): Promise<T> {
    const { client, instance, time } = this
    const waiting = { signals: [client.signal], deadline: time.deadline }
    if (this.transaction) return this.transaction.write(action, waiting)
    const release = await instance.sessions.lock.acquire(waiting)
    try {
      return instance.store.write(action, instance.isSmall(this.request.body[this.name]))
    } finally {
      instance.clock.tick()
      release()
    }
  }
}

const maxDatabaseName = 63
const maxNamespace = 255

function databaseName(name: unknown): string {
  if (typeof name !== "string") throw location(40571, "OP_MSG requests require a $db argument")
  if (name === "" || name.length > maxDatabaseName || /[\0 "$*./:<>?\\|]/.test(name)) {
    throw new MongoError("InvalidNamespace", `Invalid database name: '${name}'`)
  }
  return name
}

/** The name of a collection, or InvalidNamespace. */
export function collectionName(name: unknown): string {
  if (typeof name !== "string") throw new MongoError("InvalidNamespace", "collection name has invalid type")
  const wrong = name === "" || name.length > maxNamespace || name.startsWith(".") || name.endsWith(".")
  if (wrong || /[\0$]/.test(name)) throw new MongoError("InvalidNamespace", `Invalid collection name: '${name}'`)
  return name
}
