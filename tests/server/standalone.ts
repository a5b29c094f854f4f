import { once } from "node:events"
import { createServer, type AddressInfo, type Socket } from "node:net"
import { BSON, type Document } from "mongodb"
import { FrameReader, opcodes, readHeader } from "../../server/database/wire/frames.ts"
import { readQuery, writeReply } from "../../server/database/wire/legacy.ts"
import { readMessage, writeMessage } from "../../server/database/wire/message.ts"

/** A server that greets as a MongoDB without a replica set does, and says yes to anything else. */
export async function openStandalone(hello: Document = {}) {
  const sockets = new Set<Socket>()
  const greeting = {
    isWritablePrimary: true,
    ismaster: true,
    helloOk: true,
    maxBsonObjectSize: 16777216,
    maxMessageSizeBytes: 48000000,
    maxWriteBatchSize: 100000,
    minWireVersion: 0,
    maxWireVersion: 21,
    ok: 1,
    ...hello,
  }
  const server = createServer((socket) => {
    const frames = new FrameReader()
    sockets.add(socket)
    socket.on("error", () => {})
    socket.on("data", (chunk: Buffer) => {
      for (const message of frames.push(chunk)) {
        const { opcode, requestId } = readHeader(message)
        const { body } = opcode === opcodes.query ? readQuery(message) : readMessage(message)
        const isGreeting = ["hello", "ismaster", "isMaster"].includes(Object.keys(body)[0]!)
        const answer = BSON.serialize(isGreeting ? greeting : { ok: 1 })
        socket.write(opcode === opcodes.query ? writeReply(requestId, answer) : writeMessage(requestId, answer))
      }
    })
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    uri: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
