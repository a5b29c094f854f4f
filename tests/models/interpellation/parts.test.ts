import { expect } from "chai"
import { Types } from "mongoose"
import { headOf, isHead, rowKinds, rowsOf, textOf, type Written } from "../../../models/interpellation/parts.ts"

const id = (number: number) => new Types.ObjectId(number.toString(16).padStart(24, "0"))
const edited = { by: id(90), at: new Date("2027-02-28T09:00:00Z") }
const marked = { revision: 3, edited, device: "page", sequence: 7 }
const [house, other, first, second, gone] = [id(1), id(2), id(5), id(4), id(9)]

const written: Written = {
  title: "Le logement",
  alert: "urgent",
  language: "nl",
  addressees: [{ _id: house, organisation: id(80), name: "CPAS", ...marked }],
  constats: [
    { _id: first, text: "Des familles attendent.", sources: "Relevé de 2026", ...marked },
    { _id: second, text: "Les listes sont closes.", sources: "" },
  ],
  opinions: [{ _id: id(6), text: "Il faut des logements.", constats: [first, gone, second], ...marked }],
  propositions: [
    { _id: id(7), text: "Ouvrir les listes", addressee: house, ...marked },
    { _id: id(8), text: "Les publier", addressee: other },
    { _id: id(10), text: "En parler", addressee: null },
  ],
  parts: { alert: marked, title: null },
}

describe("the parts of an interpellation", () => {
  it("are what its form shows of each row, and what the next save begins from", () => {
    const whole = (_id: Types.ObjectId, fields: object) => ({ id: String(_id), fields, ...marked })
    expect(rowsOf(written, "addressees")).to.deep.equal([whole(house, { name: "CPAS" })])
    expect(rowsOf(written, "constats")).to.deep.equal([
      whole(first, { text: "Des familles attendent.", sources: "Relevé de 2026" }),
      {
        id: String(second),
        fields: { text: "Les listes sont closes.", sources: "" },
        revision: 0,
        edited: null,
        device: "",
        sequence: 0,
      },
    ])
    expect(rowKinds.map((kind) => rowsOf(written, kind).length)).to.deep.equal([1, 2, 1, 3])
  })

  it("are the same in whatever order constats were ticked, and leave out what was taken out", () => {
    expect(rowsOf(written, "opinions")[0]!.fields).to.deep.equal({
      text: "Il faut des logements.",
      constats: `${String(second)},${String(first)}`,
    })
    expect(rowsOf(written, "propositions").map(({ fields }) => fields)).to.deep.equal([
      { text: "Ouvrir les listes", addressee: String(house) },
      { text: "Les publier", addressee: "" },
      { text: "En parler", addressee: "" },
    ])
  })

  it("are its title, its level of alert and its language as well, each with marks of its own", () => {
    expect(headOf(written, "alert")).to.deep.equal({ id: "alert", fields: { alert: "urgent" }, ...marked })
    const bare = { revision: 0, edited: null, device: "", sequence: 0 }
    expect(headOf(written, "title")).to.deep.equal({ id: "title", fields: { title: "Le logement" }, ...bare })
    expect(headOf({ ...written, parts: null }, "language").fields).to.deep.equal({ language: "nl" })
    expect([...rowKinds, "title", "alert", "language"].map((kind) => isHead(kind as "title"))).to.deep.equal([
      ...[false, false, false, false],
      ...[true, true, true],
    ])
  })

  it("are kept by a version as they were written, without the marks of who saved them from where", () => {
    expect(textOf(written)).to.deep.equal({
      title: "Le logement",
      alert: "urgent",
      language: "nl",
      addressees: [{ _id: house, organisation: id(80), name: "CPAS" }],
      constats: [
        { _id: first, text: "Des familles attendent.", sources: "Relevé de 2026" },
        { _id: second, text: "Les listes sont closes.", sources: "" },
      ],
      opinions: [{ _id: id(6), text: "Il faut des logements.", constats: [first, gone, second] }],
      propositions: [
        { _id: id(7), text: "Ouvrir les listes", addressee: house },
        { _id: id(8), text: "Les publier", addressee: other },
        { _id: id(10), text: "En parler", addressee: null },
      ],
    })
    expect(written.addressees[0], "the interpellation keeps them").to.deep.include(marked)
  })
})
