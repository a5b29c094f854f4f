import { connect, type Socket } from "node:net"
import { expect } from "chai"
import { BSON, Long, type Document } from "mongodb"
import { FrameReader } from "../../../server/database/wire/frames.ts"
import { writeMessage } from "../../../server/database/wire/message.ts"

/** A connection without the driver's help: what is sent is sent as it is, and never again. */
export class RawConnection {
  private readonly frames = new FrameReader()
  private readonly answers: ((answer: Document) => void)[] = []

  private constructor(readonly socket: Socket) {
    socket.on("data", (chunk: Buffer) => {
      for (const message of this.frames.push(chunk)) this.answers.shift()?.(BSON.deserialize(message.subarray(21)))
    })
    socket.on("error", () => {})
  }

  /** Connects to the private socket that an address names. */
  static open(uri: string): Promise<RawConnection> {
    const socket = connect(decodeURIComponent(new URL(uri).host))
    return new Promise((resolve, reject) => {
      socket.once("connect", () => resolve(new RawConnection(socket))).once("error", reject)
    })
  }

  /** The answer without the times that every answer ends with, which no two share. */
  async ask(command: Document | Uint8Array): Promise<Document> {
    const { $clusterTime, operationTime, ...answer } = await this.askWhole(command)
    expect(!$clusterTime, "both times or none").to.equal(!operationTime)
    return answer
  }

  /** The answer as it came. */
  askWhole(command: Document | Uint8Array): Promise<Document> {
    const bytes = command instanceof Uint8Array ? command : BSON.serialize(command)
    return new Promise((resolve, reject) => {
      const closed = () => reject(new Error("the connection is closed"))
      this.socket.once("close", closed)
      this.answers.push((answer) => {
        this.socket.off("close", closed)
        resolve(answer)
      })
      this.socket.write(writeMessage(0, bytes))
    })
  }

  close() {
    this.socket.destroy()
  }
}

/** The fields of a command in a transaction. */
export const inTransaction = (lsid: Document, number: number, start = false) => ({
  lsid,
  txnNumber: Long.fromNumber(number),
  autocommit: false,
  ...(start && { startTransaction: true }),
})

export const newSession = () => ({ id: new BSON.UUID() })
