import { expect } from "chai"
import { MinutesItem } from "../../../../models/minutesItem.ts"
import { Decision } from "../../../../models/decision.ts"
import { Version } from "../../../../models/version.ts"
import { cast } from "../../../support/cast.ts"
import { aMeeting } from "../../../support/makers/meetings.ts"
import { formOf, textOf } from "../../../support/page.ts"
import { visit } from "../../../support/visit.ts"

const sign = "M. D.B., né le 12/03/1985, GSM 0470 12 34 56, BE68 5390 0754 7034"

describe("minutes in which something may be a person's", () => {
  async function writing() {
    const meeting = await aMeeting(await cast.housing())
    const path = `/meetings/${meeting.id}/minutes`
    const secretary = await visit(await cast.secretary())
    await secretary.post(path)
    const form = formOf((await secretary.get(`${path}/edit`)).text, path)
    const [first, second] = Object.keys(form).filter((name) => /^items\[\w+\]\[text\]$/.test(name))
    const noteOf = async (name: string) => (await MinutesItem.findById(/\[(\w+)\]/.exec(name)![1]).lean())!
    return { path, secretary, form, first: first!, second: second!, noteOf }
  }

  it("are saved all but the part that is asked about, without scripts too; the answer lets it in, and no version holds it", async () => {
    const { path, secretary, form, first, second, noteOf } = await writing()
    const shown = await secretary.post(path, { ...form, [first]: sign, [second]: "Rien à signaler." })
    expect(shown.status).to.equal(422)
    expect([...shown.text.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, words]) => words)).to.deep.equal([
      "M. D.B., né le 12/03/1985",
      "0470 12 34 56",
      "BE68 5390 0754 7034",
    ])
    expect(textOf(shown.text)).to.include("Les mots marqués semblent dire")
    expect([(await noteOf(first)).html, (await noteOf(second)).html]).to.deep.equal(["", "<p>Rien à signaler.</p>"])

    const back = formOf(shown.text, path)
    expect(back[first]).to.equal(sign)
    const [, answer] = /name="serviceContact" value="([^"]*)"/.exec(shown.text)!
    expect((await secretary.post(path, { ...back, serviceContact: answer })).status).to.equal(303)
    const kept = (await noteOf(first)) as { html: string; cleared?: { print: string }[] }
    expect(kept.html).to.include("0470 12 34 56")
    expect(kept.cleared).to.have.length(3)
    expect(await Version.exists({ "snapshot.cleared": { $exists: true } })).to.equal(null)
  })

  it("tell a page that saves itself which words are asked about, and take its answer with the next saving", async () => {
    const { path, secretary, form, first, second, noteOf } = await writing()
    const save = (fields: Record<string, string>) =>
      secretary.tell(path, { _method: "PATCH", reader: form["reader"], device: "one", ...fields })
    const part = (name: string, text: string) => {
      const at = name.replace("[text]", "")
      return { [name]: text, [`${at}[title]`]: form[`${at}[title]`]!, [`${at}[was]`]: form[`${at}[was]`]! }
    }
    const asked = await save({ sequence: "1", ...part(first, sign), ...part(second, "Deux personnes sont venues.") })
    type Told = { mark?: string; errors?: object; questions?: { answer: string; pieces: object[] }[] }
    const told = (asked.body as { parts: Record<string, Told> }).parts
    const [one, other] = [
      told[first.replace(/items\[(\w+)\].*/, "items.$1")]!,
      told[second.replace(/items\[(\w+)\].*/, "items.$1")]!,
    ]
    expect(one.errors).to.have.property(first)
    expect(one.questions![0]!.pieces).to.deep.include({ text: "0470 12 34 56", marked: true })
    expect(other.mark).to.be.a("string")
    expect((await noteOf(second)).html).to.equal("<p>Deux personnes sont venues.</p>")

    await save({ sequence: "2", ...part(first, sign), serviceContact: one.questions![0]!.answer })
    expect((await noteOf(first)).html).to.include("BE68 5390 0754 7034")
  })

  it("ask about a decision as about a point", async () => {
    const { path, secretary, form } = await writing()
    const blank = Object.keys(form).find((name) => /^decisions\[\w+\]\[text\]$/.test(name))!
    const shown = await secretary.post(path, { ...form, [blank]: `Appeler ${sign}` })
    expect(shown.status).to.equal(422)
    expect(await Decision.exists({ text: /0470/ })).to.equal(null)
    const [, answer] = /name="serviceContact" value="([^"]*)"/.exec(shown.text)!
    expect((await secretary.post(path, { ...formOf(shown.text, path), serviceContact: answer })).status).to.equal(303)
    expect(await Decision.exists({ text: /0470/ })).to.not.equal(null)
  })
})
