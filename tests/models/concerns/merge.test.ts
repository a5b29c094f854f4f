import { expect } from "chai"
import { mergeChanges, readWas, rebase } from "../../../models/concerns/merge.ts"

const saved = { title: "Assemblée", day: "2026-12-08", link: "" }

describe("two people in one form", () => {
  it("keeps what the other one changed where this one changed nothing", () => {
    const was = { ...saved, title: "Réunion" }
    expect(mergeChanges(saved, was, { ...was, day: "2026-12-15" })).to.deep.equal({ changes: { day: "2026-12-15" },
      conflicts: [] })
  })

  it("names the fields that both changed, differently", () => {
    const was = { ...saved, title: "Réunion" }
    expect(mergeChanges(saved, was, { ...was, title: "Plénière" }).conflicts).to.deep.equal(["title"])
    expect(mergeChanges(saved, was, { ...was, title: "Assemblée" })).to.deep.equal({ changes: {}, conflicts: [] })
  })

  it("shows again what this one changed, with all that only the other one did", () => {
    const was = { title: "Réunion", day: "2026-12-01", link: "" }
    expect(rebase(saved, was, { title: "Plénière", day: "2026-12-01", link: "", other: "x" }))
      .to.deep.equal({ title: "Plénière", day: "2026-12-08", link: "", other: "x" })
  })

  it("reads what a form showed first, and takes nothing from a forged one", () => {
    expect(readWas(JSON.stringify(saved))).to.deep.equal(saved)
    for (const forged of ["", "[1]", "null", "{", "3"]) expect(readWas(forged)).to.deep.equal({})
  })
})
