import { expect } from "chai"
import { FrameReader, maxMessageSize, ProtocolError } from "../../../../server/database/wire/frames.ts"

function message(size: number, fill: number) {
  const bytes = Buffer.alloc(size, fill)
  bytes.writeInt32LE(size, 0)
  return bytes
}

describe("the frames of a connection", () => {
  it("are cut where their lengths say, however the bytes arrive", () => {
    const messages = [message(16, 1), message(200, 2), message(17, 3)]
    const stream = Buffer.concat(messages)
    for (const step of [1, 7, 16, 100, stream.length]) {
      const reader = new FrameReader()
      const found: Buffer[] = []
      for (let at = 0; at < stream.length; at += step) found.push(...reader.push(stream.subarray(at, at + step)))
      expect(found.map((bytes) => bytes.toString("hex"))).to.deep.equal(messages.map((bytes) => bytes.toString("hex")))
    }
  })

  it("are refused when a length is too small or too large to be one", () => {
    for (const length of [-1, 0, 15, maxMessageSize + 1]) {
      const header = Buffer.alloc(16)
      header.writeInt32LE(length, 0)
      expect(() => new FrameReader().push(header)).to.throw(ProtocolError)
    }
  })
})
