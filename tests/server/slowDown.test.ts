import { expect } from "chai"
import { randomBytes } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import {
  free,
  houseOf,
  Insurance,
  isTimeToWarn,
  mayAskForMail,
  succeeded,
  takeTurn,
  warnAfter,
} from "../../server/slowDown.ts"
import { testApp } from "../support/app.ts"

const somebody = () => `${randomBytes(6).toString("hex")}@demo.example`
const somewhere = () => `2001:db8:${randomBytes(2).toString("hex")}:${randomBytes(2).toString("hex")}::1`

async function fail(attempt: { email: string; address: string }, times: number) {
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
    const turnsOf = async (crowd: number) => {
      const attempt = { email: somebody(), address: somewhere() }
      const waits = await Promise.all(Array.from({ length: crowd }, () => takeTurn(attempt)))
      return waits.filter((wait) => wait === 0).length
    }
    expect(await turnsOf(free.account - 5)).to.equal(free.pair + 1)
    // Of a larger crowd an early one may meet, in the count of the account, those that overtook it: it waits then.
    expect(await turnsOf(free.account + 10)).to.be.within(1, free.pair + 1)
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

  it("counts an IPv6 house once, whatever address of it is used, and an IPv4 address in either way of writing", async () => {
    const email = somebody()
    const house = `2001:db8:${randomBytes(2).toString("hex")}:${randomBytes(2).toString("hex")}`
    const waits: number[] = []
    for (let each = 0; each < 8; each++) waits.push(await takeTurn({ email, address: `${house}:${each}:a:b:c` }))
    expect(waits.filter((wait) => wait === 0)).to.have.length(free.pair + 1)
    for (const [address, house] of [
      ["2001:DB8:0:1:2:3:4:5", "2001:db8:0:1::/64"],
      ["2001:db8::1", "2001:db8:0:0::/64"],
      ["fe80::1%eth0", "fe80:0:0:0::/64"],
      ["::1", "0:0:0:0::/64"],
      ["::ffff:192.0.2.7", "192.0.2.7"],
      ["::ffff:c000:207", "192.0.2.7"],
      ["192.0.2.7", "192.0.2.7"],
      ["", ""],
      ["no address", "no address"],
    ] as const)
      expect(houseOf(address), address).to.equal(house)
  })

  it("slows an account that is tried from everywhere, and not her who signs in where she always does", async function () {
    this.timeout(120_000)
    const email = somebody()
    const home = { email, address: somewhere() }
    await takeTurn(home)
    await succeeded(home)
    for (let failures = 0; failures < free.account; failures++)
      expect(await takeTurn({ email, address: somewhere() }), `failure ${failures}`).to.equal(0)
    const waits = [await takeTurn({ email, address: somewhere() }), await takeTurn({ email, address: somewhere() })]
    expect(waits[1]).to.be.within(1, 5)
    expect(await takeTurn(home)).to.equal(0)
    expect(await takeTurn({ email: somebody(), address: somewhere() })).to.equal(0)
  })

  it("tells once a day that an account is tried, after twenty failures and not before", async () => {
    const email = somebody()
    for (let failures = 1; failures < warnAfter; failures++) await takeTurn({ email, address: somewhere() })
    expect(await isTimeToWarn({ email })).to.equal(false)
    await takeTurn({ email, address: somewhere() })
    expect([await isTimeToWarn({ email }), await isTimeToWarn({ email })]).to.deep.equal([true, false])
  })

  it("counts no attempt that was not made: who presses on while she waits does not wait longer", async function () {
    this.timeout(60_000)
    const attempt = { email: somebody(), address: somewhere() }
    const [first] = (await fail(attempt, free.pair + 12)).slice(-1)
    expect(first).to.be.within(1, 5)
    await new Promise((resolve) => setTimeout(resolve, first! * 1000 + 200))
    expect(await takeTurn(attempt)).to.equal(0)
    expect(await takeTurn(attempt)).to.be.within(6, 10)
  })

  it("knows for ninety days where a full disk keeps it in memory: no timer is longer than what timers count", async () => {
    const memory = new Insurance({ keyPrefix: "known", points: 1, duration: 1 })
    await memory.set("hers", 1, 90 * 24 * 3600)
    await wait(20)
    expect(await memory.get("hers")).not.to.equal(null)
  })
})
