import { expect } from "chai"
import { easterOf, holidaysOf } from "../../../models/concerns/holidays.ts"
import { askedMonth, weeksOf } from "../../../models/concerns/month.ts"

describe("Belgian public holidays", () => {
  it("follow Easter, in years when it is earliest, latest and usual", () => {
    expect([1818, 1943, 2000, 2008, 2024, 2025, 2026, 2027, 2038, 2100].map(easterOf)).to.deep.equal([
      "1818-03-22",
      "1943-04-25",
      "2000-04-23",
      "2008-03-23",
      "2024-03-31",
      "2025-04-20",
      "2026-04-05",
      "2027-03-28",
      "2038-04-25",
      "2100-03-28",
    ])
  })

  it("are the ten of the law, and the two Sundays that a diary names", () => {
    expect([...holidaysOf(2026).keys()].sort()).to.deep.equal([
      "2026-01-01",
      "2026-04-05",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-24",
      "2026-05-25",
      "2026-07-21",
      "2026-08-15",
      "2026-11-01",
      "2026-11-11",
      "2026-12-25",
    ])
  })

  it("names the one that moves where two fall together", () => {
    expect(holidaysOf(2008).get("2008-05-01")).to.equal("ascension")
  })
})

describe("A month", () => {
  it("begins its weeks on Monday, numbered as in ISO 8601 across the new year", () => {
    const weeks = weeksOf(askedMonth("2027-01"))
    expect(weeks.map(({ number }) => number)).to.deep.equal([53, 1, 2, 3, 4])
    expect(weeks[0]!.days).to.deep.equal([
      "2026-12-28",
      "2026-12-29",
      "2026-12-30",
      "2026-12-31",
      "2027-01-01",
      "2027-01-02",
      "2027-01-03",
    ])
  })

  it("is this one when the address asks for none that exists", () => {
    expect(askedMonth("2026-13")).to.deep.equal(askedMonth(""))
    expect(askedMonth("2028-02")).to.deep.equal({
      month: "2028-02",
      first: "2028-02-01",
      last: "2028-02-29",
      previous: "2028-01",
      next: "2028-03",
    })
  })
})
