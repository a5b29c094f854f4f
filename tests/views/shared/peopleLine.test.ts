import { expect } from "chai"
import { type Attending, peopleLine } from "../../../views/shared/peopleLine.ts"
import { translator } from "../../../views/translate.ts"

const fr = translator("fr")
const someone = (name: string, more: Partial<Attending> = {}): Attending => ({
  name,
  organisation: "Rue Ouverte",
  college: "associative",
  answer: "present",
  ...more,
})

describe("who comes", () => {
  it("puts each college on its side, those who come first, the others hollow and with their word", () => {
    const [publicSide, associative] = peopleLine(
      [
        someone("A", { answer: "excused" }),
        someone("B"),
        someone("C", { answer: "represented", representedBy: "D" }),
        someone("E", { college: "public" }),
      ],
      fr,
    ).colleges
    expect(publicSide!.people.map(({ name }) => name)).to.deep.equal(["E"])
    expect(associative!.people.map(({ name, hollow }) => [name, hollow])).to.deep.equal([
      ["B", false],
      ["C, représenté·e par D", true],
      ["A, excusé·e", true],
    ])
    expect(associative!.count).to.equal("une personne présente, une excusée, une représentée")
  })

  it("tells in minutes who was not there in one sentence for each college, and keeps a line for who was there or represented", () => {
    const line = peopleLine(
      [
        someone("A", { answer: "excused" }),
        someone("B"),
        someone("C", { answer: "represented", representedBy: "D" }),
        someone("E", { answer: "excused", organisation: null }),
        someone("F", { answer: "absent" }),
        someone("G", { college: "public", answer: "excused", advisory: true }),
      ],
      fr,
      { told: true },
    )
    const [publicSide, associative] = line.colleges
    expect(associative!.people.map(({ name }) => name)).to.deep.equal(["B", "C, représenté·e par D"])
    expect(associative!.away).to.deep.equal([
      "Excusé·es\u202f: A (Rue Ouverte), E.",
      "Absent·e\u202f: F (Rue Ouverte).",
    ])
    expect(publicSide!.away).to.deep.equal(["Excusé·e\u202f: G (Rue Ouverte, voix consultative)."])
    expect(peopleLine([someone("A", { answer: "excused" })], fr).colleges[1]!.away).to.deep.equal([])
  })

  it("says that nobody of a college comes", () => {
    expect(peopleLine([someone("A")], fr).colleges[0]!.count).to.equal("aucune personne présente")
  })

  it("counts in a college those who vote, and beside them who came to advise", () => {
    const advisory = { college: "public", advisory: true } as const
    const [side] = peopleLine(
      [
        ...["A", "B", "C", "D"].map((name) => someone(name, { college: "public" })),
        someone("E", advisory),
        someone("F", { ...advisory, answer: "excused" }),
      ],
      fr,
    ).colleges
    expect(side!.count).to.equal("4 personnes présentes, plus une avec voix consultative")
    expect(side!.people.map(({ from }) => from).slice(3)).to.deep.equal([
      "Rue Ouverte",
      "Rue Ouverte, voix consultative",
      "Rue Ouverte, voix consultative",
    ])
  })

  it("folds what goes beyond, but not for one line more, and never in minutes", () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => someone(`N${index}`))
    expect(peopleLine(many(17), fr).colleges[1]!.more).to.equal(null)
    const folded = peopleLine(many(40), fr).colleges[1]!
    expect([folded.people.length, folded.more!.people.length, folded.more!.title]).to.deep.equal([
      16,
      24,
      "Et 24 autres personnes",
    ])
    expect(peopleLine(many(40), fr, { shown: Infinity }).colleges[1]!.people.length).to.equal(40)
  })

  it("names guests and those who have not answered, each with their organisation", () => {
    const line = peopleLine(
      [
        someone("A", { college: null }),
        someone("B", { answer: "invited" }),
        someone("C", { answer: "invited", college: "public", organisation: null }),
      ],
      fr,
    )
    expect(line.guests).to.equal("Personnes invitées, hors collèges\u202f: A (Rue Ouverte).")
    expect(line.waiting!.title).to.equal("Sans réponse\u202f: 2 personnes")
    expect(line.waiting!.colleges).to.deep.equal([
      "Collège public\u202f: C.",
      "Collège associatif\u202f: B (Rue Ouverte).",
    ])
    expect(line.colleges[1]!.people).to.deep.equal([])
  })
})
