import { expect } from "chai"
import { dayIn, daysOf } from "../../../models/concerns/rhythm.ts"

describe("a rhythm", () => {
  it("finds the second Tuesday, from a day on", () => {
    expect(daysOf({ nth: 2, weekday: 2 }, "2026-12-09", 3)).to.deep.equal(["2027-01-12", "2027-02-09", "2027-03-09"])
    expect(daysOf({ nth: 2, weekday: 2 }, "2026-12-08", 1)).to.deep.equal(["2026-12-08"])
  })

  it("finds the first and the last of a weekday, in months with four or five of them", () => {
    expect(dayIn("2027-02", { nth: 1, weekday: 1 })).to.equal("2027-02-01")
    expect(dayIn("2027-02", { nth: -1, weekday: 7 })).to.equal("2027-02-28")
    expect(dayIn("2027-04", { nth: -1, weekday: 5 })).to.equal("2027-04-30")
    expect(dayIn("2027-05", { nth: -1, weekday: 6 })).to.equal("2027-05-29")
  })
})
