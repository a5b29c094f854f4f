import type { Socket } from "node:net"
import type { Conversation, Credentials } from "./authentication.ts"
import type { Client } from "./commands/context.ts"
import { answer, refusal } from "./commands/index.ts"
import { MongoError } from "./errors.ts"
import type { Instance } from "./instance.ts"
import { encode } from "./wire/documents.ts"
import { FrameReader, opcodes, ProtocolError, readHeader } from "./wire/frames.ts"
import { failureReply, noGetMore, readQuery, writeReply } from "./wire/legacy.ts"
import { readMessage, writeMessage, type Request } from "./wire/message.ts"

/** A client in haste, which sends this many messages ahead of their answers, is not read until they are answered. */
const maxWaiting = 16

let lastConnectionId = 0

/** One client's socket: its messages are answered one after the other, in the order in which they came. */
export class Connection implements Client {
  readonly id = ++lastConnectionId
  authenticated: boolean
  described = false
  conversation: Conversation | undefined
  private readonly closed = new AbortController()
  private readonly frames = new FrameReader()
  private readonly waiting: Buffer[] = []
  private busy = false

  constructor(
    private readonly instance: Instance,
    private readonly socket: Socket,
    readonly address: string,
    readonly credentials: Credentials | undefined,
  ) {
    this.authenticated = credentials === undefined
    socket.setNoDelay(true)
    socket.on("data", (chunk: Buffer) => this.receive(chunk))
    socket.on("error", () => socket.destroy())
    socket.on("close", () => {
      this.closed.abort()
      instance.sessions.disconnected(this)
    })
  }

  get signal() {
    return this.closed.signal
  }

  private receive(chunk: Buffer) {
    try {
      this.waiting.push(...this.frames.push(chunk))
    } catch (error) {
      this.giveUp(error)
    }
    if (this.waiting.length > maxWaiting) this.socket.pause()
    if (!this.busy) void this.work()
  }

  private async work() {
    this.busy = true
    for (let message = this.waiting.shift(); message && !this.signal.aborted; message = this.waiting.shift()) {
      try {
        const reply = await this.handle(message)
        if (reply && !this.socket.destroyed) this.socket.write(reply)
        if (this.waiting.length === 0 && this.socket.isPaused()) this.socket.resume()
      } catch (error) {
        this.giveUp(error)
      }
    }
    this.busy = false
  }

  private async handle(message: Buffer): Promise<Buffer | undefined> {
    const { opcode, requestId } = readHeader(message)
    if (opcode === opcodes.query) return this.handleQuery(requestId, message)
    if (opcode === opcodes.getMore) return failureReply(requestId, noGetMore())
    if (opcode !== opcodes.message) throw new ProtocolError(`opcode ${opcode} is not supported`)

    let answered = true
    const reply = await this.run(() => {
      const request = readMessage(message)
      answered = request.answered
      return request
    })
    return answered ? writeMessage(requestId, reply, this.tail) : undefined
  }

  /** The old way to ask, open to the first words of a connection alone. */
  private async handleQuery(requestId: number, message: Buffer): Promise<Buffer> {
    let request: Request
    try {
      request = readQuery(message)
    } catch (error) {
      if (!(error instanceof MongoError)) throw error
      return failureReply(requestId, error)
    }
    return writeReply(requestId, await answer(this.instance, this, request), this.tail)
  }

  /** Who has not signed in is not told the time, as in MongoDB. */
  private get tail() {
    return this.authenticated ? this.instance.clock.tail() : new Uint8Array()
  }

  /** The answer to a request; one whose BSON cannot be read is refused, one that is no message is an error. */
  private async run(read: () => Request): Promise<Uint8Array> {
    let request: Request
    try {
      request = read()
    } catch (error) {
      if (!(error instanceof MongoError)) throw error
      return encode(refusal(error))
    }
    return answer(this.instance, this, request)
  }

  /** A client that does not speak the protocol cannot be told so: its connection is closed. */
  private giveUp(error: unknown) {
    console.error(`Connection ${this.id} closed: ${(error as Error).message}`)
    this.socket.destroy()
  }
}
