import { expect } from "chai"
import { addItem } from "../../models/meeting/agenda.ts"
import { Meeting } from "../../models/meeting.ts"
import { GuidePage } from "../../models/guidePage.ts"
import { cast } from "../support/cast.ts"
import { guidePage } from "../support/makers/guide.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { formOf, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

/** Two forms of one thing that were opened together; the second is saved, then the first, which comes back with both. */
async function met(at: string, [mine, hers]: Awaited<ReturnType<typeof visit>>[], texts: { hers: object, mine: object }) {
  const [form, theirs] = [formOf((await mine!.get(`${at}/edit`)).text, at), formOf((await hers!.get(`${at}/edit`)).text, at)]
  expect((await hers!.post(at, { ...theirs, ...texts.hers })).status).to.equal(303)
  const { status, text } = await mine!.post(at, { ...form, ...texts.mine })
  expect(status).to.equal(422)
  return { html: text, form: formOf(text, at), again: (changes: object) => mine!.post(at, { ...formOf(text, at), ...changes }) }
}

describe("two texts that met in a form", () => {
  const both = async () => [await visit(await cast.healthMember()), await visit(await cast.coordinator())]

  it("are kept one below the other where several lines are written, or one of them, as she says", async () => {
    const page = await guidePage({ text: { html: "<p>Le premier.</p>" } })
    const at = `/guide/${page.slug}`
    const { html, form, again } = await met(at, await both(), {
      hers: { markdown: "Celui de Mireille.", hours: "Jeudi", who: "Cellule Accueil", lead: "De Mireille." },
      mine: { markdown: "Celui d’Aurore.", hours: "Vendredi", who: "Cellule Soins", lead: "D’Aurore." } })
    expect(textOf(html)).to.include("Que faut-il garder ?").and.include("Les deux, celui-ci à la suite de l’autre")
    // What nobody says: both of a long text; of a line the one that stands in the field.
    expect(form).to.include({ "keep[html]": "both", "keep[hours]": "both", "keep[who]": "mine", "keep[lead]": "mine" })
    expect(html).to.not.match(/name="keep\[who\]" value="both"/)
    expect((await again({ "keep[lead]": "theirs" })).status).to.equal(303)
    const saved = (await GuidePage.findById(page._id))!
    expect([saved.html, saved.hours, saved.who, saved.lead])
      .to.deep.equal(["<p>Celui de Mireille.</p><p>Celui d’Aurore.</p>", "Jeudi\nVendredi", "Cellule Soins", "De Mireille."])
  })

  it("stay chosen as she said where another field is wrong, and meet again where somebody saved once more", async () => {
    const meeting = await aMeeting(await cast.housing())
    await addItem(meeting._id, { title: "Divers", kind: "information", minutes: 5, presenter: "", description: "" }, String((await cast.secretary()).person._id))
    const item = (await Meeting.findById(meeting._id))!.agenda.at(-1)!._id
    const at = `/meetings/${meeting.id as string}/agenda/${String(item)}`
    const [mine, hers] = [await visit(await cast.secretary()), await visit(await cast.coordinator())]
    const { again } = await met(at, [mine, hers], {
      hers: { title: "De Mireille", description: "La sienne." }, mine: { title: "D’Inès", description: "La mienne." } })
    const wrong = await again({ "keep[title]": "theirs", "minutes": "" })
    expect(wrong.status).to.equal(422)
    const form = formOf(wrong.text, at)
    expect(form).to.include({ "keep[title]": "theirs", "keep[description]": "both" })
    await hers.post(at, { ...formOf((await hers.get(`${at}/edit`)).text, at), description: "La sienne, encore." })
    const once = await mine.post(at, { ...form, minutes: "5" })
    expect(once.status, "she has not seen this text").to.equal(422)
    expect(textOf(once.text)).to.include("La sienne, encore.")
    expect((await mine.post(at, { ...formOf(once.text, at), title: "De Mireille" })).status).to.equal(303)
    const saved = (await Meeting.findById(meeting._id))!.agenda.id(item)!
    expect([saved.title, saved.description]).to.deep.equal(["De Mireille", "La sienne, encore.\nLa mienne."])
  })
})
