import { expect } from "chai"
import { Parts, type Shown } from "../../../views/editor/parts.ts"

const heard = (text: string, mark: string) => ({
  a: { mark, fields: { text }, said: "Mireille Adjovi a écrit ici à 14 h 32." },
})
const shown = (text: string, was = "1.x") => new Map<string, Shown>([["a", { fields: { text }, was }]])

function page(options = {}): Parts {
  const parts = new Parts()
  parts.know("a", { text: "Deux." }, options)
  return parts
}

describe("a page that hears what was saved elsewhere", () => {
  it("takes over a part that was not changed here, and goes on from there", () => {
    const parts = page()
    const { refreshed, waiting } = parts.heard(heard("Trois.", "2.y"), shown("Deux."))
    expect([refreshed.map(({ name, mark }) => [name, mark]), waiting]).to.deep.equal([[["a", "2.y"]], []])
    expect(parts.isSaved(shown("Trois.", "2.y"))).to.equal(true)
  })

  it("keeps waiting where she is changing the part, or has sent it and not heard back", () => {
    const parts = page()
    expect(parts.heard(heard("Trois.", "2.y"), shown("Deux et demi."))).to.deep.include({
      refreshed: [],
      waiting: ["a"],
    })
    parts.next(shown("Deux et demi."))
    expect(parts.heard(heard("Trois.", "2.y"), shown("Deux."))).to.deep.include({ refreshed: [], waiting: ["a"] })
  })

  it("keeps waiting where what stands there came back because it could not be saved", () => {
    expect(page({ returned: true }).heard(heard("Trois.", "2.y"), shown("Deux."))).to.deep.include({
      refreshed: [],
      waiting: ["a"],
    })
  })

  it("leaves what it has already, what is older, and what it does not show", () => {
    const parts = page()
    for (const mark of ["1.x", "0.", "no mark"])
      expect(parts.heard(heard("Un.", mark), shown("Deux."))).to.deep.include({ refreshed: [], waiting: [] })
    expect(parts.heard({ b: heard("Un.", "5.z").a }, shown("Deux."))).to.deep.include({ refreshed: [], waiting: [] })
  })
})

describe("a part that came back because it could not be saved", () => {
  it("is not saved, and is not sent again before it is changed", () => {
    const parts = page({ returned: true })
    expect([parts.isSaved(shown("Deux.")), parts.isHeldUp(shown("Deux.")), parts.next(shown("Deux."))]).to.deep.equal([
      false,
      true,
      null,
    ])
    expect(parts.next(shown("Trois."))!.parts.map(({ fields }) => fields)).to.deep.equal([{ text: "Trois." }])
  })
})

describe("parts that are too long to go together", () => {
  const long = (letter: string) => ({ fields: { text: letter.repeat(1000) }, was: "1.x" })
  const names = (sending: ReturnType<Parts["next"]>) => sending!.parts.map(({ name }) => name)

  it("go one after the other, as many as a saving takes; one that is longer goes alone", () => {
    const parts = new Parts()
    const shown = new Map([
      ["a", long("a")],
      ["b", long("é")],
      ["c", long("c")],
    ])
    for (const name of shown.keys()) parts.know(name, { text: "" })
    const answer = (...saved: string[]) =>
      parts.answered({ parts: Object.fromEntries(saved.map((name) => [name, { mark: "2.y" }])) }, shown)
    expect(names(parts.next(shown, 3000))).to.deep.equal(["a", "c"])
    answer("a", "c")
    expect(names(parts.next(shown, 3000))).to.deep.equal(["b"])
    answer("b")
    expect(parts.isSaved(shown)).to.equal(true)
  })
})
