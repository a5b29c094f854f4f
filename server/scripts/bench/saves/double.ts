import { once } from "node:events"
import { connect, createServer, type AddressInfo, type Socket } from "node:net"
import { EJSON, deserialize, serialize, type Document } from "bson"
import { FrameReader, opcodes, readHeader } from "../../../database/wire/frames.ts"
import { readMessage, writeMessage } from "../../../database/wire/message.ts"
import { Conflicts } from "./conflicts.ts"

/** Where a driver finds the double, and how many writes it has refused so far. */
export type Double = { uri: string; refusals: () => number; close: () => Promise<void> }

const refusal = serialize({
  ok: 0,
  code: 112,
  codeName: "WriteConflict",
  errmsg: "Write conflict during plan execution and yielding is disabled.",
  errorLabels: ["TransientTransactionError"],
})

/**
 * Stands before an embedded database on loopback and makes of it what MongoDB is to transactions: it refuses at once
 * (WriteConflict, 112) whoever writes what another open one has written, or what was committed since it began. The
 * embedded one lets the second wait, so that nothing meets there. A write names its documents by `_id`; of what names
 * them otherwise, two equal filters are the same document.
 */
export async function openDouble(uri: string): Promise<Double> {
  const behind = new URL(uri)
  const conflicts = new Conflicts()
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const database = connect(Number(behind.port), behind.hostname)
    for (const [one, other] of [[client, database] as const, [database, client] as const]) {
      sockets.add(one.setNoDelay(true))
      one.on("error", () => {}).on("close", () => void (sockets.delete(one), other.destroy()))
    }
    standBetween(client, database, conflicts)
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const front = new URL(uri)
  front.port = String((server.address() as AddressInfo).port)
  // A driver that asks for the set is told the address behind.
  front.searchParams.delete("replicaSet")
  front.searchParams.set("directConnection", "true")
  return {
    uri: String(front),
    refusals: () => conflicts.refusals,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, "close")
    },
  }
}

function standBetween(client: Socket, database: Socket, conflicts: Conflicts): void {
  const answered = new Map<number, (isDone: boolean) => void>()
  const [asked, said] = [new FrameReader(), new FrameReader()]
  client.on("data", (chunk: Buffer) => {
    for (const frame of asked.push(chunk)) {
      const { requestId, opcode } = readHeader(frame)
      const follow = opcode === opcodes.message ? weigh(commandIn(frame), conflicts) : null
      if (follow === "refuse") client.write(writeMessage(requestId, refusal))
      else database.write(frame)
      if (typeof follow === "function") answered.set(requestId, follow)
    }
  })
  database.on("data", (chunk: Buffer) => {
    for (const frame of said.push(chunk)) {
      const { responseTo, opcode } = readHeader(frame)
      const follow = answered.get(responseTo)
      answered.delete(responseTo)
      if (follow && opcode === opcodes.message) follow(Number(commandIn(frame)["ok"]) === 1)
      client.write(frame)
    }
  })
}

/** The command of a message, with the documents that travel beside it. */
function commandIn(frame: Buffer): Document {
  const { body, sequences } = readMessage(frame)
  const beside = [...sequences].map(([name, documents]) => [name, documents.map((each) => deserialize(each))] as const)
  return { ...body, ...Object.fromEntries(beside) }
}

/** What becomes of a command: it is refused, or its answer says something of its transaction, or nothing. */
function weigh(command: Document, conflicts: Conflicts): "refuse" | ((isDone: boolean) => void) | null {
  const documents = writtenBy(command)
  if (command["autocommit"] !== false) return documents.length > 0 ? () => conflicts.wrote(documents) : null
  const transaction = EJSON.stringify([command["lsid"], command["txnNumber"]])
  if (command["startTransaction"] === true) conflicts.begin(transaction)
  if ("abortTransaction" in command) conflicts.abort(transaction)
  if ("commitTransaction" in command)
    return (isDone) => (isDone ? conflicts.commit(transaction) : conflicts.abort(transaction))
  if (!conflicts.mayWrite(transaction, documents)) return "refuse"
  return (isDone) => void (isDone || conflicts.abort(transaction))
}

function writtenBy(command: Document): string[] {
  const list = (name: string) => (command[name] ?? []) as Document[]
  const named = (name: string, filters: Document[]) =>
    filters.map((filter) => EJSON.stringify([command["$db"], command[name], filter["_id"] ?? filter]))
  if ("insert" in command) return named("insert", list("documents"))
  if ("update" in command)
    return named(
      "update",
      list("updates").map(({ q }) => q as Document),
    )
  if ("delete" in command)
    return named(
      "delete",
      list("deletes").map(({ q }) => q as Document),
    )
  return "findAndModify" in command ? named("findAndModify", [command["query"] as Document]) : []
}
