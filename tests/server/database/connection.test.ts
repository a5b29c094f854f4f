import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { BSON } from "mongodb"
import { expect } from "chai"
import { opcodes, writeHeader } from "../../../server/database/wire/frames.ts"
import { writeMessage } from "../../../server/database/wire/message.ts"
import { embeddedTestDatabase } from "../../support/database.ts"
import { RawConnection } from "./rawConnection.ts"

const ping = { ping: 1, $db: "admin" }
const open = async () => RawConnection.open((await embeddedTestDatabase()).uri)

function framed(opcode: number, content: Buffer) {
  const message = Buffer.concat([Buffer.alloc(16), content])
  writeHeader(message, 0, opcode)
  return message
}

describe("a connection", () => {
  it("answers what came together one after the other", async () => {
    const connection = await open()
    const answers = await Promise.all([1, 2, 3].map(() => connection.ask(ping)))
    expect(answers.map(({ ok }) => ok as number)).to.deep.equal([1, 1, 1])
    connection.close()
  })

  it("takes a message in pieces", async () => {
    const connection = await open()
    const answer = connection.ask(ping)
    const bytes = writeMessage(0, BSON.serialize(ping))
    const second = once(connection.socket, "data")
    for (const byte of bytes) connection.socket.write(Buffer.from([byte]))
    expect(await answer).to.include({ ok: 1 })
    await second
    connection.close()
  })

  it("is closed when it does not speak the protocol, and the others are answered", async () => {
    const nonsense = [
      Buffer.from("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
      Buffer.alloc(64),
      Buffer.alloc(64, 0xff),
      framed(opcodes.message, randomBytes(200)),
      framed(opcodes.query, Buffer.alloc(200, 0xff)),
      framed(opcodes.compressed, randomBytes(50)),
      framed(4711, randomBytes(50)),
      framed(opcodes.message, Buffer.alloc(0)),
    ]
    for (const bytes of nonsense) {
      const connection = await open()
      const closed = once(connection.socket, "close")
      connection.socket.write(bytes)
      await closed
    }
    const connection = await open()
    expect(await connection.ask(ping)).to.include({ ok: 1 })
    connection.close()
  })

  it("is told that its BSON is wrong, and stays open", async () => {
    const connection = await open()
    const bytes = Buffer.from(BSON.serialize({ ping: "x", $db: "admin" }))
    bytes[4] = 0x77
    const answer = once(connection.socket, "data") as Promise<[Buffer]>
    connection.socket.write(writeMessage(0, bytes))
    expect(BSON.deserialize((await answer)[0].subarray(21))).to.include({ ok: 0, code: 22 })
    expect(await connection.ask(ping)).to.include({ ok: 1 })
    connection.close()
  })

  it("opens with the legacy handshake that drivers still use", async () => {
    const connection = await open()
    const query = Buffer.concat([
      Buffer.alloc(4),
      Buffer.from("admin.$cmd\0"),
      Buffer.alloc(4),
      Buffer.from([255, 255, 255, 255]),
      BSON.serialize({ isMaster: 1, helloOk: true }),
    ])
    const answer = once(connection.socket, "data") as Promise<[Buffer]>
    connection.socket.write(framed(opcodes.query, query))
    const [reply] = await answer
    expect(reply.readInt32LE(12)).to.equal(opcodes.reply)
    expect(BSON.deserialize(reply.subarray(36))).to.include({ ok: 1, ismaster: true, helloOk: true })
    connection.close()
  })

  it("tells an old client that it is too old, and stays open", async () => {
    const connection = await open()
    const asked = async (opcode: number, content: Buffer) => {
      const answer = once(connection.socket, "data") as Promise<[Buffer]>
      connection.socket.write(framed(opcode, content))
      return (await answer)[0]
    }
    const query = (namespace: string, command: object) =>
      Buffer.concat([
        Buffer.alloc(4),
        Buffer.from(`${namespace}\0`),
        Buffer.alloc(4),
        Buffer.from([255, 255, 255, 255]),
        BSON.serialize(command),
      ])
    const old: [opcode: number, content: Buffer, code: number][] = [
      [opcodes.query, query("shop.rows", { a: 1 }), 5739101],
      [opcodes.query, query("shop.$cmd", { find: "rows" }), 352],
      [opcodes.getMore, Buffer.concat([Buffer.alloc(4), Buffer.from("shop.rows\0"), Buffer.alloc(12)]), 5745702],
    ]
    for (const [opcode, content, code] of old) {
      const reply = await asked(opcode, content)
      expect(reply.readInt32LE(12)).to.equal(opcodes.reply)
      expect(reply.readInt32LE(16) & 2, "the flag of a failed query").to.equal(2)
      const told = BSON.deserialize(reply.subarray(36))
      expect(told).to.include({ ok: 0, code })
      expect(told.$err).to.include("may require an upgrade")
    }
    expect(await connection.ask(ping)).to.include({ ok: 1 })
    connection.close()
  })

  it("is not taken from a client that says wrongly what it is", async () => {
    const driver = { driver: { name: "d", version: "1" }, os: { type: "Linux" } }
    const refused: [client: object, code: number][] = [
      [{ ...driver, platform: "x".repeat(512) }, 185],
      [{ ...driver, application: { name: "x".repeat(129) } }, 184],
      [{ os: driver.os }, 183],
      [{ ...driver, os: {} }, 183],
      [{ ...driver, driver: { name: "d" } }, 183],
    ]
    const connection = await open()
    for (const [client, code] of refused) {
      expect(await connection.ask({ hello: 1, client, $db: "admin" })).to.include({ ok: 0, code })
    }
    const greeting = { hello: 1, client: { ...driver, application: { name: "x".repeat(128) } }, $db: "admin" }
    expect(await connection.ask(greeting)).to.include({ ok: 1 })
    expect(await connection.ask(greeting), "said a second time").to.include({ ok: 0, code: 186 })
    expect(await connection.ask({ hello: 1, $db: "admin" })).to.include({ ok: 1 })
    connection.close()
  })

  it("is answered with a double, for some drivers measure the answer", async () => {
    const connection = await open()
    const raw = async (command: object) => {
      const answer = once(connection.socket, "data") as Promise<[Buffer]>
      connection.socket.write(writeMessage(0, BSON.serialize({ ...command, $db: "admin" })))
      return BSON.deserialize((await answer)[0].subarray(21), { promoteValues: false }).ok as { _bsontype: string }
    }
    for (const command of [
      { ping: 1 },
      { nothing: 1 },
      { distinct: "rows", key: "a" },
      { find: "rows" },
      { hello: 1 },
    ]) {
      expect((await raw(command))._bsontype, JSON.stringify(command)).to.equal("Double")
    }
    connection.close()
  })
})
