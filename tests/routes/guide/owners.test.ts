import { expect } from "chai"
import { addDays, today } from "../../../models/concerns/day.ts"
import { leave } from "../../../models/departure/leaving.ts"
import { GuidePage } from "../../../models/guidePage.ts"
import { Person } from "../../../models/person.ts"
import { cast } from "../../support/cast.ts"
import { guidePage } from "../../support/makers/guide.ts"
import { aMember } from "../../support/makers/network.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

/** The values of ticked boxes, or of hidden fields, of one name. */
const valuesOf = (html: string, name: string) =>
  [...html.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(` name="${name}"`) && (tag.includes("hidden") || /\schecked/.test(tag)))
    .map((tag) => /\svalue="([^"]*)"/.exec(tag)![1]!)

describe("/guide/:slug/owners", () => {
  it("hands a page over to others, who edit it from then on", async () => {
    const page = await guidePage()
    const path = `/guide/${page.slug}`
    const [owner, secretary] = [await visit(await cast.healthMember()), await cast.secretary()]
    const form = (await owner.get(`${path}/owners/edit`)).text
    expect(textOf(form)).to.match(/Responsables de la fiche.*Aurore Nsimba/)
    expect(formOf(form, `${path}/owners`)).to.have.property("_method", "PATCH")
    const was = valuesOf(form, "was")
    await owner.post(`${path}/owners`, { _method: "PATCH", was, owners: [secretary.person.id] })

    expect((await GuidePage.findById(page._id))!.owners.map(String)).to.deep.equal([secretary.person.id])
    expect((await (await visit(secretary)).get(`${path}/edit`)).status).to.equal(200)
    expect((await owner.get(`${path}/edit`)).status).to.equal(403)
    expect(textOf((await owner.get(path)).text)).to.include("Mise à jour par Inès Vandamme.")
  })

  it("keeps who leaves soon, and who has left, when the form is sent as it stands", async () => {
    const page = await guidePage()
    const path = `/guide/${page.slug}/owners`
    const [leaving, left] = [await aMember(), await aMember()]
    const owners = [...page.owners, leaving.person._id, left.person._id]
    await GuidePage.updateOne({ _id: page._id }, { $set: { owners } })
    await leave("person", leaving.person._id, { day: addDays(today(), 60), by: (await cast.coordinator()).person.id })
    await Person.updateOne({ _id: left.person._id }, { $set: { ended: addDays(today(), -3) } })

    const browser = await visit(await cast.coordinator())
    const form = (await browser.get(`${path}/edit`)).text
    expect(valuesOf(form, "owners").sort()).to.deep.equal(owners.map(String).sort())
    expect(textOf(form)).to.include("Quitte le réseau le").and.include("A quitté le réseau le")
    await browser.post(path, { _method: "PATCH", was: valuesOf(form, "was"), owners: valuesOf(form, "owners") })
    expect((await GuidePage.findById(page._id))!.owners.map(String)).to.have.members(owners.map(String))
  })

  it("takes off whom the form shows and somebody unticks, and nobody whom another named meanwhile", async () => {
    const page = await guidePage()
    const [first] = page.owners.map(String)
    const [kept, meanwhile] = [await aMember(), await aMember()]
    const set = (owners: unknown[]) => GuidePage.updateOne({ _id: page._id }, { $set: { owners } })
    await set([first, kept.person._id])
    const browser = await visit(await cast.coordinator())
    const form = (await browser.get(`/guide/${page.slug}/owners/edit`)).text
    await set([first, kept.person._id, meanwhile.person._id])
    await browser.post(`/guide/${page.slug}/owners`, {
      _method: "PATCH",
      was: valuesOf(form, "was"),
      owners: [kept.person.id],
    })
    expect((await GuidePage.findById(page._id))!.owners.map(String)).to.have.members([
      kept.person.id,
      meanwhile.person.id,
    ])
  })

  it("never leaves a page without anyone", async () => {
    const page = await guidePage()
    const owner = await visit(await cast.healthMember())
    const refused = await owner.post(`/guide/${page.slug}/owners`, { _method: "PATCH" })
    expect(textOf(refused.text)).to.include("Gardez au moins une personne responsable.")
    expect((await GuidePage.findById(page._id))!.owners).to.have.length(1)
  })
})
