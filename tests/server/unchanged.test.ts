import { expect } from "chai"
import { setClock } from "../../server/clock.ts"
import { as } from "../support/app.ts"
import { makeSomeone } from "../support/makers/account.ts"

describe("a page that cannot have changed", () => {
  afterEach(() => setClock())

  it("is the same until midnight in Brussels, and made anew on the next day though nothing was written", async () => {
    setClock(new Date("2027-03-01T22:50:00Z"))
    const reader = await as(await makeSomeone())
    const tag = String((await reader.get("/account")).get("ETag"))
    const again = async () => (await reader.get("/account").set("If-None-Match", tag)).status
    expect(await again()).to.equal(304)
    setClock(new Date("2027-03-01T22:59:00Z"))
    expect(await again()).to.equal(304)
    setClock(new Date("2027-03-01T23:01:00Z"))
    expect(await again()).to.equal(200)
  })

  it("is nobody else's", async () => {
    const [one, other] = [await as(await makeSomeone()), await as(await makeSomeone())]
    const tag = String((await one.get("/account")).get("ETag"))
    expect((await other.get("/account").set("If-None-Match", tag)).status).to.equal(200)
  })
})
