import { expect } from "chai"
import { randomBytes } from "node:crypto"
import { free, mayAskForMail, succeeded, takeTurn } from "../../server/slowDown.ts"
import { testApp } from "../support/app.ts"

const somebody = () => `${randomBytes(6).toString("hex")}@demo.example`
const somewhere = () => `2001:db8::${randomBytes(2).toString("hex")}:${randomBytes(2).toString("hex")}`

async function fail(attempt: { email: string, address: string }, times: number) {
  const waits: number[] = []
  for (let time = 0; time < times; time++) waits.push(await takeTurn(attempt))
  return waits
}

describe("slowing down", () => {
  before(() => testApp())

  it("lets five failures go by, then asks to wait", async () => {
    const attempt = { email: somebody(), address: somewhere() }
    const waits = await fail(attempt, 8)
    expect(waits.slice(0, free.pair + 1)).to.deep.equal(Array(free.pair + 1).fill(0))
    for (const wait of waits.slice(free.pair + 1)) expect(wait).to.be.within(1, 60)
  })

  it("touches neither the same account elsewhere, nor somebody else here", async () => {
    const attempt = { email: somebody(), address: somewhere() }
    await fail(attempt, 10)
    expect(await takeTurn({ ...attempt, address: somewhere() })).to.equal(0)
    expect(await takeTurn({ ...attempt, email: somebody() })).to.equal(0)
  })

  it("gives no more turns to a crowd of attempts at once than to one after the other", async () => {
    const attempt = { email: somebody(), address: somewhere() }
    const waits = await Promise.all(Array.from({ length: 40 }, () => takeTurn(attempt)))
    expect(waits.filter((wait) => wait === 0)).to.have.length(free.pair + 1)
  })

  it("starts afresh after the right password", async () => {
    const attempt = { email: somebody(), address: somewhere() }
    await fail(attempt, free.pair)
    await succeeded(attempt)
    expect(await fail(attempt, free.pair)).to.deep.equal(Array(free.pair).fill(0))
  })

  it("slows a whole address down only above a hundred failures in an hour", async function () {
    this.timeout(60_000)
    const address = somewhere()
    for (let failures = 0; failures < free.address; failures++)
      expect(await takeTurn({ email: somebody(), address }), `failure ${failures}`).to.equal(0)
    await takeTurn({ email: somebody(), address })
    expect(await takeTurn({ email: somebody(), address })).to.be.within(1, 3)
    expect(await takeTurn({ email: somebody(), address: somewhere() })).to.equal(0)
  })

  it("sends a visitor's wishes for mails to one account six times an hour", async () => {
    const attempt = { email: somebody(), address: somewhere() }
    const allowed: boolean[] = []
    for (let asked = 0; asked < 8; asked++) allowed.push(await mayAskForMail(attempt))
    expect(allowed.filter(Boolean)).to.have.length(6)
  })
})
