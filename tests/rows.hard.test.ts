import { expect } from "chai"
import { as, forgetSession } from "./support/app.ts"
import { cast } from "./support/cast.ts"
import { personOf } from "./rights/types.ts"
import { declaredReadings, type Readings, watchReadings } from "./support/rowTypes.ts"
import { pageRows, rightsTable } from "./support/siteRoutes.ts"

type Verb = "get" | "post" | "patch" | "put" | "delete"

const fileOf = (place: string) => place.split(":")[0]!

/** Readings of what no line of the table of rights makes. This list only shrinks. */
const unmade = [
  "models/action/reading.ts",
  "models/guidePage/reporting.ts",
  "models/home/guide.ts",
  "models/home/news.ts",
  "models/home/unwritten.ts",
  "models/home/waiting.ts",
  "models/minutes/asides.ts",
  "models/seat/unusual.ts",
  "models/seat/withdrawing.ts",
  "models/writing.ts",
  "server/keptMessages.ts",
]

describe("what readings say of their rows", function () {
  this.timeout(600_000)
  const seen = new Map<string, number>()
  const faults = new Set<string>()
  let readings: Readings

  before(async () => {
    readings = declaredReadings()
    const end = watchReadings((place, rows) => {
      const lacking = readings.get(place)
      if (!lacking) return
      seen.set(place, (seen.get(place) ?? 0) + rows.length)
      for (const row of rows) for (const path of lacking(row)) faults.add(`${place}: no ${path}`)
    })
    try {
      // Once more what shows, now that there is something to be seen.
      for (const row of [...rightsTable, ...pageRows]) {
        const who = row.may.includes("coordination") ? "coordination" : row.may[0]
        if (!who) continue
        const path = await row.at(cast, who)
        const body = row.body && (await row.body(cast, who))
        const someone = await personOf(who)
        const request = (await as(someone))[row.route.split(" ")[0]!.toLowerCase() as Verb](path)
        await (body ? request.send(body) : request)
        if (row.endsSession && someone) forgetSession(someone)
      }
    } finally {
      end()
    }
  })

  it("is so of every row that the pages of the table of rights read", () => {
    expect([...faults].sort()).to.deep.equal([])
  })

  it("was tried of every reading but these", () => {
    const tried = new Set([...seen].filter(([, rows]) => rows > 0).map(([place]) => fileOf(place)))
    const untried = [...readings.keys()].map(fileOf).filter((file) => !tried.has(file) && !unmade.includes(file))
    expect([...new Set(untried)]).to.deep.equal([])
  })
})
