import { expect } from "chai"
import { correctionsIn, differenceOf } from "../../../views/presenters/difference.ts"

const words = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`).join(" ")

describe("the comparison of two texts", () => {
  it("says word by word what was added and taken away", () => {
    expect(
      differenceOf("un deux trois", "un quatre trois").map(({ text, added, removed }) => [text, added, removed]),
    ).to.deep.equal([
      ["un ", false, false],
      ["deux", false, true],
      ["quatre", true, false],
      [" trois", false, false],
    ])
  })

  it("follows a long text of which a page was written anew", () => {
    const rest = words(20_000, "mot")
    expect(
      differenceOf(`${words(400, "avant")} ${rest}`, `${words(400, "apres")} ${rest}`).some(({ whole }) => whole),
    ).to.equal(false)
  })

  it("is given up where two texts have nothing in common: both are shown whole", () => {
    const [before, after] = [words(30_000, "a"), words(30_000, "b")]
    expect(differenceOf(before, after)).to.deep.equal([
      { text: before, added: false, removed: true, whole: true },
      { text: after, added: true, removed: false, whole: true },
    ])
  })
})

describe("what was corrected in a text", () => {
  const said = (before: string, after: string) =>
    correctionsIn(before, after).map((place) =>
      place.map(({ text, added, removed }) => `${added ? "+" : removed ? "-" : ""}${text.trim()}`),
    )

  it("is the sentences that differ, and no other: word by word where they are alike", () => {
    expect(said("Il pleut. Neuf refus en octobre. Fin.", "Il pleut. Neuf refus en novembre. Fin.")).to.deep.equal([
      ["Neuf refus en", "-octobre", "+novembre", "."],
    ])
  })

  it("is whole sentences where they have little in common, came or went", () => {
    expect(
      said(
        "Il pleut. Le groupe écrit au bourgmestre.",
        "Il pleut. Nous attendons juin avant de décider quoi que ce soit.",
      ),
    ).to.deep.equal([["-Le groupe écrit au bourgmestre.", "+Nous attendons juin avant de décider quoi que ce soit."]])
    expect(said("Un. Deux. Trois.", "Un. Trois. Quatre.")).to.deep.equal([["-Deux."], ["+Quatre."]])
    expect(said("Un.\nDeux.", "Un. Deux.")).to.deep.equal([])
  })
})
