import { expect } from "chai"
import { GuidePage } from "../../../models/guidePage.ts"
import { cast } from "../../support/cast.ts"
import { guidePage } from "../../support/makers/guide.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

describe("/guide/:slug/owners", () => {
  it("hands a page over to others, who edit it from then on", async () => {
    const page = await guidePage()
    const path = `/guide/${page.slug}`
    const [owner, secretary] = [await visit(await cast.healthMember()), await cast.secretary()]
    const form = (await owner.get(`${path}/owners/edit`)).text
    expect(textOf(form)).to.match(/Responsables de la fiche.*Nsimba Aurore/)
    expect(formOf(form, `${path}/owners`)).to.have.property("_method", "PATCH")
    await owner.post(`${path}/owners`, { _method: "PATCH", owners: [secretary.person.id] })

    expect((await GuidePage.findById(page._id))!.owners.map(String)).to.deep.equal([secretary.person.id])
    expect((await (await visit(secretary)).get(`${path}/edit`)).status).to.equal(200)
    expect((await owner.get(`${path}/edit`)).status).to.equal(403)
    expect(textOf((await owner.get(path)).text)).to.include("Tenue par Inès Vandamme.")
  })

  it("never leaves a page without anyone", async () => {
    const page = await guidePage()
    const owner = await visit(await cast.healthMember())
    const refused = await owner.post(`/guide/${page.slug}/owners`, { _method: "PATCH" })
    expect(textOf(refused.text)).to.include("Gardez au moins une personne responsable.")
    expect((await GuidePage.findById(page._id))!.owners).to.have.length(1)
  })
})
