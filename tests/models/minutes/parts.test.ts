import { expect } from "chai"
import { markOf } from "../../../models/concerns/parts.ts"
import { newcomerId, nextId, partKinds, partName, partsOf } from "../../../models/minutes/parts.ts"

const edited = (day: string) => ({ by: "somebody", at: new Date(`2027-01-${day}T09:00:00Z`) })
const marked = (revision: number, day: string) => ({ revision, edited: edited(day) })
const taken = { withdrawn: edited("20") }
const line = { answer: "present", representedBy: "", walkIn: null }

const proceedings = {
  minutes: {
    summary: ["Deux décisions.", "Une action."],
    closedAt: "12:30",
    language: "fr",
    parts: { summary: marked(2, "01"), hours: marked(3, "02") },
  },
  items: [{ _id: "i1", title: "Le budget", html: "<p>Vu.</p>", ...marked(4, "03") }],
  decisions: [
    { _id: "d1", item: "i1", text: "Adopté", withdrawn: null, ...marked(5, "04") },
    { _id: "d2", item: "i1", text: "Repris", ...taken, ...marked(1, "04") },
  ],
  actions: [
    {
      _id: "a1",
      item: "i1",
      text: "Écrire",
      ownerNames: ["Inès", "Karim"],
      due: "2027-03-01",
      withdrawn: null,
      ...marked(6, "05"),
    },
    { _id: "a2", item: "i1", text: "Appeler", ownerNames: [], due: "", ...taken, ...marked(1, "05") },
  ],
  lines: [
    {
      ...line,
      invitee: "person:1",
      presence: { status: "represented", representedBy: "Lina", noted: edited("06"), revision: 7 },
    },
    {
      ...line,
      invitee: "guest:2",
      name: "Noor",
      organisationName: { fr: "Le Pont", nl: "De Brug" },
      college: "associations",
      presence: { status: null, representedBy: "", noted: null, revision: 0 },
      walkIn: { ...edited("07"), revision: 8 },
    },
    { ...line, answer: "invited", invitee: "guest:3", name: "Sam", walkIn: { ...edited("08"), revision: 1 } },
  ],
} as unknown as Parameters<typeof partsOf>[0]

describe("the parts of minutes", () => {
  it("are each what its form shows, of which item, by whom it was saved and what the next save begins from", () => {
    const parts = partsOf(proceedings)
    const expected = [
      ["summary", "summary", { text: "Deux décisions.\nUne action." }, "", 2, "01"],
      ["hours", "hours", { closedAt: "12:30" }, "", 3, "02"],
      ["language", "language", { code: "fr" }, "", 0, null],
      ["items.i1", "items", { title: "Le budget", html: "<p>Vu.</p>" }, "", 4, "03"],
      ["decisions.d1", "decisions", { text: "Adopté" }, "i1", 5, "04"],
      ["actions.a1", "actions", { text: "Écrire", who: "Inès, Karim", due: "2027-03-01" }, "i1", 6, "05"],
      ["presences.person:1", "presences", { presence: "represented", by: "Lina" }, "", 7, "06"],
      ["presences.guest:2", "presences", { presence: "present", by: "" }, "", 0, null],
      ["presences.guest:3", "presences", { presence: "", by: "" }, "", 0, null],
      ["newcomers.2", "newcomers", { name: "Noor", organisation: "Le Pont", college: "associations" }, "", 8, "07"],
      ["newcomers.3", "newcomers", { name: "Sam", organisation: "", college: "" }, "", 1, "08"],
    ] as const
    expect(parts.map(({ name }) => name)).to.deep.equal(expected.map(([name]) => name))
    expected.forEach(([name, kind, fields, item, revision, day], at) => {
      const { edited: saved, ...rest } = parts[at]!
      expect(rest, name).to.deep.equal({ name, kind, fields, item, mark: markOf({ revision, fields }) })
      expect(saved?.at ?? null, name).to.deep.equal(day && edited(day).at)
    })
    expect(new Set(parts.map(({ kind }) => kind))).to.have.keys(partKinds)
  })

  it("are the same where nothing was saved of summary and hours yet", () => {
    const bare = {
      ...proceedings,
      minutes: { ...proceedings.minutes!, parts: undefined },
    } as unknown as typeof proceedings
    expect(
      partsOf(bare)
        .slice(0, 2)
        .map(({ edited: saved, mark }) => [saved, mark.slice(0, 2)]),
    ).to.deep.equal([
      [null, "0."],
      [null, "0."],
    ])
  })

  it("bear the id of their line, a newcomer the one of the guest, and a part that there is once its kind alone", () => {
    expect([partName("items", "x"), partName("summary", ""), newcomerId({ invitee: "guest:abc" })]).to.deep.equal([
      "items.x",
      "summary",
      "abc",
    ])
  })

  it("have the same next id each time the page is shown, another one for each line, kind and minutes", () => {
    expect(nextId("m", "decisions", 1)).to.match(/^[0-9a-f]{24}$/)
    expect(nextId("m", "decisions", 1)).to.equal(nextId("m", "decisions", 1))
    const others = [
      nextId("m", "decisions", 1),
      nextId("m", "decisions", 2),
      nextId("m", "actions", 1),
      nextId("n", "decisions", 1),
    ]
    expect(new Set(others)).to.have.property("size", 4)
  })
})
