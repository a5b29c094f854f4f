import { expect } from "chai"
import { changesOf, marksOf, readMarks } from "../../../models/concerns/meanwhile.ts"
import { Meanwhile } from "../../../server/formError.ts"

const saved = { title: "Assemblée", day: "2026-12-08", link: "" }

function foundOf(typed: Record<string, string>, was: object): Meanwhile["found"] {
  try {
    changesOf(saved, { typed, was: marksOf(was as Record<string, string>) }, null)
  } catch (error) {
    if (error instanceof Meanwhile) return error.found
    throw error
  }
  throw new Error("Nothing met")
}

describe("two people in one form", () => {
  const was = { ...saved, title: "Réunion" }

  it("keeps what the other one changed where this one changed nothing", () => {
    expect(changesOf(saved, { typed: { ...was, day: "2026-12-15" }, was: marksOf(was) }, null)).to.deep.equal({
      day: "2026-12-15",
    })
  })

  it("names the fields that both changed, differently, with all that is saved", () => {
    const { met, saved: now, untouched } = foundOf({ ...was, title: "Plénière", day: "2026-12-15" }, was)
    expect([met, now, untouched]).to.deep.equal([["title"], saved, ["link"]])
    expect(changesOf(saved, { typed: { ...was, title: "Assemblée" }, was: marksOf(was) }, null)).to.deep.equal({})
  })

  it("saves once more knowing both", () => {
    const { marks } = foundOf({ ...was, title: "Plénière" }, was)
    expect(changesOf(saved, { typed: { ...saved, title: "Plénière" }, was: marks }, null)).to.deep.equal({
      title: "Plénière",
    })
  })

  it("takes a field whose mark did not come as changed", () => {
    expect(changesOf(saved, { typed: { title: "Plénière" }, was: "" }, null)).to.deep.equal({ title: "Plénière" })
  })

  it("never takes an empty field for the same as none of it", () => {
    expect(changesOf(saved, { typed: { title: "" }, was: marksOf(saved) }, null)).to.deep.equal({ title: "" })
    expect(foundOf({ title: "" }, was).met).to.deep.equal(["title"])
  })

  it("reads what a form sent back, and takes nothing from a forged one", () => {
    expect(Object.keys(readMarks(marksOf(saved)))).to.deep.equal(["title", "day", "link"])
    for (const forged of ["", "[1]", "null", "{", "3"]) expect(readMarks(forged)).to.deep.equal({})
  })
})
