import { expect } from "chai"
import { Types } from "mongoose"
import { Interpellation } from "../../models/interpellation.ts"
import { Minutes } from "../../models/minutes.ts"
import { testApp } from "../support/app.ts"

type Rows = { collection: { insertMany: (rows: object[]) => Promise<unknown> } }

// Two steps at once are told apart before; this holds whatever else writes.
const refused = async ({ collection }: Rows, rows: object[]) =>
  collection.insertMany(rows).then(
    () => false,
    ({ code }: { code: number }) => code === 11000,
  )

describe("what there is once", () => {
  before(testApp)

  it("is the minutes of a meeting", async () => {
    const [one, other] = [new Types.ObjectId(), new Types.ObjectId()]
    expect(await refused(Minutes, [{ meeting: one }, { meeting: other }])).to.equal(false)
    expect(await refused(Minutes, [{ meeting: one }])).to.equal(true)
  })

  it("is the number of minutes in the year of their body, and of an interpellation in its year", async () => {
    const body = new Types.ObjectId()
    const minutes = (number: number | null) => ({ meeting: new Types.ObjectId(), body, year: 2026, number })
    const interpellation = (year: number | null, number: number | null) => ({ year, number })
    expect(await refused(Minutes, [minutes(1), minutes(2), minutes(null), minutes(null)])).to.equal(false)
    expect(await refused(Minutes, [minutes(2)])).to.equal(true)
    const some = [
      interpellation(2026, 1),
      interpellation(2027, 1),
      interpellation(null, null),
      interpellation(null, null),
    ]
    expect(await refused(Interpellation, some)).to.equal(false)
    expect(await refused(Interpellation, [interpellation(2027, 1)])).to.equal(true)
  })
})
