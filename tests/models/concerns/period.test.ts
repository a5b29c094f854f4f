import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect } from "chai"
import { everHeld, heldFrom, heldOn, isHeldFrom, isHeldOn } from "../../../models/concerns/period.ts"
import { Seat } from "../../../models/seat.ts"
import { root } from "../../../server/paths.ts"
import { testApp } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { aBody, aPerson } from "../../support/makers/network.ts"

describe("What is held from a day to a day", () => {
  const cases = [
    { what: "lasting", from: "2026-03-01", until: null },
    { what: "one day", from: "2026-03-15", until: "2026-03-15" },
    { what: "over", from: "2026-03-01", until: "2026-03-14" },
    { what: "to come", from: "2026-03-16", until: null },
    { what: "never held", from: "2026-03-01", until: null, withdrawn: true },
  ]

  it("is held on its first and its last day, and never where it was entered by mistake", async () => {
    await testApp()
    const [body, person] = [await aBody(), await aPerson()]
    const fact = { by: (await cast.coordinator()).person._id, at: new Date() }
    const office = new Map<string, string>()
    for (const { what, withdrawn, ...days } of cases) {
      const seat = await Seat.create({
        body: body._id,
        person: person._id,
        organisation: person._id,
        ...days,
        withdrawn: withdrawn ? fact : null,
      })
      office.set(seat.id as string, what)
    }
    const named = async (query: object) =>
      (await Seat.find({ body: body._id, ...query }).lean()).map(({ _id }) => office.get(String(_id)))
    const day = "2026-03-15"
    expect(await named(heldOn(day))).to.have.members(["lasting", "one day"])
    expect(await named(heldFrom(day))).to.have.members(["lasting", "one day", "to come"])
    expect(await named(everHeld)).to.have.members(["lasting", "one day", "over", "to come"])
    expect(cases.filter((each) => isHeldOn(each, day)).map(({ what }) => what)).to.deep.equal(["lasting", "one day"])
    expect(cases.filter((each) => isHeldFrom(each, day)).map(({ what }) => what)).to.deep.equal([
      "lasting",
      "one day",
      "to come",
    ])
  })

  it("is asked in one place: nobody compares first and last days by hand", () => {
    const byHand =
      /\bfrom: ?\{ ?\$lte|\buntil: ?\{ ?\$gte?\b(?!.*\bday: )|\buntil: (null|"") ?\}, ?\{|\.from <= |!until \|\| until >=/
    const files = ["models", "views", "routes", "server"]
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
      )
      .filter(
        (file) =>
          file.endsWith(".ts") && !file.startsWith("models/migrations/") && file !== "models/concerns/period.ts",
      )
    const found = files.flatMap((file) =>
      readFileSync(join(root, file), "utf8")
        .split("\n")
        .filter((line) => byHand.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(found).to.deep.equal([])
    expect(files.length).to.be.above(300)
  })
})
