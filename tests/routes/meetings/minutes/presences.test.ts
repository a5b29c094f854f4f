import { expect } from "chai"
import { attendeesOf } from "../../../../models/minutes/record.ts"
import { as } from "../../../support/app.ts"
import { cast } from "../../../support/cast.ts"
import { aCrowdedBody } from "../../../support/makers/crowdedBody.ts"
import { aDraft, proceedings } from "../../../support/makers/minutes.ts"
import { formOf, textOf } from "../../../support/page.ts"
import { visit } from "../../../support/visit.ts"
import type { Meeting } from "../../../../models/meeting.ts"

const at = (meeting: Meeting, below = "") => `/meetings/${meeting.id}/minutes${below}`
const present = async (meeting: Meeting) =>
  attendeesOf((await proceedings(meeting)).lines).filter(({ presence }) => presence === "present").length

describe("who was there, in the minutes", () => {
  it("stands by college and by family name, nobody noted before somebody does so", async () => {
    const meeting = await aDraft(await aCrowdedBody())
    const { text } = await (await as(await cast.secretary())).get(at(meeting, "/edit")).expect(200)
    expect(textOf(text))
      .to.include("Présences, notées : 0 sur 26")
      .and.match(/Collège public .* Sam Adam .* Sam Claes .* Collège associatif .* Sam Bens .* Sam Diallo /)
    const kept = Object.entries(formOf(text, at(meeting)))
      .filter(([name]) => name.endsWith("[presence]"))
      .map(([, value]) => value)
    expect([kept.length, ...new Set(kept)]).to.deep.equal([26, ""])
  })

  it("is noted for everyone by one button, with what was typed beside it, and taken back by another, without scripts", async () => {
    const meeting = await aDraft(await aCrowdedBody())
    const secretary = await visit(await cast.secretary())
    const form = formOf((await secretary.get(at(meeting, "/edit"))).text, at(meeting))
    const first = Object.keys(form).find((name) => name.endsWith("[presence]"))!
    const next = (await secretary.post(at(meeting), { ...form, [first]: "excused", everyone: "present" })).get(
      "Location",
    )!
    expect(next).to.match(/\/minutes\/edit\?noted=\d+#presences$/)
    expect(await present(meeting)).to.equal(25)
    const page = await secretary.get(next.split("#")[0]!)
    expect(textOf(page.text)).to.include("Les personnes qui étaient « à noter » sont notées présentes. Annuler")
    await secretary.post(at(meeting, "/presences"), formOf(page.text, at(meeting, "/presences")))
    expect(await present(meeting)).to.equal(0)
    const undone = (await secretary.get(next.split("#")[0]!)).text
    expect(textOf(undone)).to.include("25 personnes sont de nouveau « à noter ».")
    expect(undone).not.to.include("take-back")
  })
})
