import { expect } from "chai"
import { cast } from "../../support/cast.ts"
import { guidePage } from "../../support/makers/guide.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

describe("/guide/:slug/versions", () => {
  it("keeps every change with who and when, and shows everyone the words that differ", async () => {
    const page = await guidePage({ text: { html: "<p>Le guichet ouvre le lundi matin.</p>" } })
    const path = `/guide/${page.slug}`
    const coordinator = await visit(await cast.coordinator())
    // Twice within ten minutes: each saving is a version of its own.
    for (const markdown of ["Le guichet ouvre le mardi matin.", "Le guichet ouvre le mardi soir."])
      await coordinator.post(path, { ...formOf((await coordinator.get(`${path}/edit`)).text, path), markdown })

    const reader = await visit(await cast.socialWorker())
    const list = textOf((await reader.get(`${path}/versions`)).text)
    expect(list).to.match(
      /Version 3 .* Mireille Adjovi, version actuelle\. A changé : Texte\. Version 2 .* Mireille Adjovi\. A changé : Texte\. Version 1 .* Aurore Nsimba\. Première version\./,
    )
    const one = (await reader.get(`${path}/versions/2`)).text
    expect(one).to.include("Le guichet ouvre le <del>lundi</del><ins>mardi</ins> matin.")
    expect(textOf(one)).to.match(/Enregistrée le .* par Mireille Adjovi\./)
    expect((await reader.get(`${path}/versions/4`)).status).to.equal(404)
  })

  it("shows the first version as it was, and the lists of the next ones as lists", async () => {
    const page = await guidePage({ text: { html: "<h2>Pièces</h2><ul><li>la carte</li><li>la lettre</li></ul>" } })
    const path = `/guide/${page.slug}`
    const coordinator = await visit(await cast.coordinator())
    expect((await coordinator.get(`${path}/versions/1`)).text)
      .to.include("<h2>Pièces</h2>")
      .and.include("<li>la carte</li>")
    await coordinator.post(path, {
      ...formOf((await coordinator.get(`${path}/edit`)).text, path),
      markdown: "## Pièces\n\n- la carte\n- la facture",
    })
    expect((await coordinator.get(`${path}/versions/2`)).text).to.include(
      "– la carte\n– la <del>lettre</del><ins>facture</ins>",
    )
  })

  it("keeps no version of a saving that changes nothing", async () => {
    const page = await guidePage()
    const path = `/guide/${page.slug}`
    const owner = await visit(await cast.healthMember())
    await owner.post(path, formOf((await owner.get(`${path}/edit`)).text, path))
    expect(textOf((await owner.get(`${path}/versions`)).text))
      .to.include("Version 1")
      .and.not.include("Version 2")
  })
})
