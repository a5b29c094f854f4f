import { expect } from "chai"
import { freeSlug, isReserved, reserveSlugs, slugOf } from "../../../models/concerns/slug.ts"

describe("the words of a title in an address", () => {
  it("are letters and figures, with one hyphen between them, or « page »", () => {
    expect(slugOf("Aide médicale urgente")).to.equal("aide-medicale-urgente")
    expect(slugOf("  « L’été : 24 h/24 » ")).to.equal("l-ete-24-h-24")
    expect([slugOf("!?"), slugOf("")]).to.deep.equal(["page", "page"])
  })

  it("are eighty characters at most, and end with a word", () => {
    expect(slugOf("a".repeat(80))).to.have.length(80)
    expect(slugOf("a".repeat(81))).to.have.length(80)
    expect(slugOf(`${"a".repeat(79)} b`)).to.equal("a".repeat(79))
  })

  it("take the first number that is free, also where the site or a former title has the words", async () => {
    reserveSlugs("/tests", ["nouveau"])
    expect([isReserved("/tests", "nouveau"), isReserved("/others", "nouveau")]).to.deep.equal([true, false])
    const taken = ["hiver", "hiver-2", "nouveau-2"]
    const isTaken = async (slug: string) => taken.includes(slug)
    expect(await freeSlug("Été", "/tests", isTaken)).to.equal("ete")
    expect(await freeSlug("Hiver", "/tests", isTaken)).to.equal("hiver-3")
    expect(await freeSlug("Nouveau", "/tests", isTaken)).to.equal("nouveau-3")
  })
})
