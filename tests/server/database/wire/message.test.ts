import { deserialize, serialize } from "bson"
import { expect } from "chai"
import { crc32c } from "../../../../server/database/wire/checksum.ts"
import { encodeBatch } from "../../../../server/database/wire/documents.ts"
import { ProtocolError } from "../../../../server/database/wire/frames.ts"
import { readMessage } from "../../../../server/database/wire/message.ts"

const int32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32LE(value)
  return bytes
}

const body = (document: object) => Buffer.concat([Buffer.from([0]), serialize(document)])

function sequence(name: string, documents: object[]) {
  const content = Buffer.concat([Buffer.from(`${name}\0`), ...documents.map((document) => serialize(document))])
  return Buffer.concat([Buffer.from([1]), int32(content.length + 4), content])
}

function message(flags: number, ...sections: Buffer[]) {
  const bytes = Buffer.concat([Buffer.alloc(16), int32(flags), ...sections])
  bytes.writeInt32LE(bytes.length, 0)
  return bytes
}

describe("an OP_MSG", () => {
  it("gives its command, and the documents sent beside it as they were sent", () => {
    const request = readMessage(message(0, body({ insert: "people" }), sequence("documents", [{ _id: 1 }, { _id: 2 }])))
    expect(request.body).to.deep.include({ insert: "people" })
    expect(request.sequences.get("documents")!.map((bytes) => deserialize(bytes))).to.deep.equal([
      { _id: 1 },
      { _id: 2 },
    ])
    expect(request.answered).to.be.true
  })

  it("may ask for no answer", () => {
    expect(readMessage(message(2, body({ ping: 1 }))).answered).to.be.false
  })

  it("is refused when its checksum is wrong, and read when it is right", () => {
    const bare = message(1, body({ ping: 1 }), int32(0))
    const sum = Buffer.alloc(4)
    sum.writeUInt32LE(crc32c(bare.subarray(0, -4)))
    const right = Buffer.concat([bare.subarray(0, -4), sum])
    expect(Object.keys(readMessage(right).body)).to.deep.equal(["ping"])

    right[right.length - 1]! ^= 1
    expect(() => readMessage(right)).to.throw(ProtocolError, "wrong checksum")
  })

  it("has the checksum that the Castagnoli polynomial gives", () => {
    expect(crc32c(Buffer.from("123456789"))).to.equal(0xe3069283)
  })

  it("is refused when it is cut short, has no body, two bodies, or a flag nobody knows", () => {
    const cut = message(0, body({ ping: 1 }))
    cut.writeInt32LE(500, 21)
    const wrong = [
      cut,
      message(0),
      message(0, sequence("documents", [])),
      message(0, body({ ping: 1 }), body({ ping: 1 })),
      message(4, body({ ping: 1 })),
      message(0, Buffer.from([9, 5, 0, 0, 0, 0])),
    ]
    for (const bytes of wrong) expect(() => readMessage(bytes)).to.throw(ProtocolError)
  })
})

describe("a batch", () => {
  it("is the same BSON as if it had been serialised whole", () => {
    for (const length of [0, 1, 11, 101]) {
      const documents = Array.from({ length }, (_, index) => ({ _id: index, name: "é".repeat(index) }))
      const bytes = encodeBatch(
        "nextBatch",
        documents.map((document) => serialize(document)),
        7n,
        "réseau.people",
      )
      expect(deserialize(bytes, { useBigInt64: true })).to.deep.equal({
        cursor: { nextBatch: documents, id: 7n, ns: "réseau.people" },
        ok: 1,
      })
    }
  })
})
