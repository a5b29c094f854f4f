import { expect } from "chai"
import { endTypesetter } from "../../../server/pdf.ts"
import { takePosition } from "../../../models/interpellation/positions.ts"
import { Person } from "../../../models/person.ts"
import { cast } from "../../support/cast.ts"
import { adopt, interpellation } from "../../support/makers/interpellation.ts"
import { readPdf } from "../../support/pdf.ts"
import { visit } from "../../support/visit.ts"

const letters = (text: string) => text.replace(/[ \n\t]+/g, "")

async function letterOf(one: { id?: string }, someone = cast.coordinator) {
  const answer = await (await visit(await someone())).bytes(`/interpellations/${one.id!}/letter`)
  expect(answer.get("Content-Type")).to.equal("application/pdf")
  const pdf = await readPdf(answer.body as Buffer)
  return { ...pdf, text: pdf.pages.map(({ text }) => letters(text)).join("") }
}

describe("/interpellations/:interpellationId/letter", function () {
  this.timeout(60_000)
  after(() => endTypesetter())

  it("says to the authority what the page says, in its order, with who signs and who does not", async () => {
    const one = await interpellation("consultation")
    const [ines, aurore] = [await cast.secretary(), await cast.healthMember()]
    await takePosition(one._id, {
      organisation: String(ines.organisation._id),
      stance: "signs",
      text: "",
      by: ines.person.id as string,
      byName: "Inès Vandamme",
    })
    await takePosition(one._id, {
      organisation: String(aurore.organisation._id),
      stance: "dissents",
      text: "« Pas d’accord » : 1 250\u00a0€, c’est trop.",
      by: aurore.person.id as string,
      byName: "Aurore Nsimba",
    })
    await adopt(one)
    const { text, title, tagged, language, roles } = await letterOf(one)
    const order = [
      "CoordinationsocialedeMolenbroek",
      "Àl’attentionde",
      "Conseildel’actionsocialeduCPAS",
      `Interpellation${one.number!}de${one.year!}`,
      "Uneadressederéférenceentrentejours",
      "Constat1",
      "Ils’écouleenmoyennecinquante-deuxjours.",
      "SourcesPVdugroupeLogement",
      "Constat2",
      "Avis1",
      "Sansdatededépart,aucundélainecourt.",
      "S’appuiesurConstat1",
      "Proposition1",
      "S’adresseàConseildel’actionsocialeduCPAS",
      "Signatures",
      "Uneorganisationsigne.",
      "ToitCommun",
      "Désaccordexprimépar",
      "«Pasd’accord»:1250\u00a0€,c’esttrop.",
      "AuroreNsimba",
    ]
    let from = 0
    for (const words of order) {
      const found = text.indexOf(words, from)
      expect(found, `${words} after ${text.slice(Math.max(0, from - 40), from)}`).to.be.at.least(0)
      from = found
    }
    expect([title, tagged, language]).to.deep.equal(["Une adresse de référence en trente jours", true, "fr-BE"])
    expect(roles).to.include.members(["H1", "H2", "P", "Table"])
    expect(text).not.to.include("pasencoreadopté")
    expect(text, "what the site explains on its own page").not.to.include("accompagnel’envoi")
  })

  it("says that it is not adopted as long as it is not, and opens for nobody who may not read the page", async () => {
    const one = await interpellation("consultation")
    expect((await letterOf(one)).text).to.include("Cetexten’estpasencoreadopté.")
    expect(
      (await (await visit(await cast.socialWorker())).get(`/interpellations/${one.id as string}/letter`)).status,
    ).to.equal(404)
  })

  it("speaks the language of its text, whoever opens it", async () => {
    const [french, dutch] = [await interpellation("adoption"), await interpellation("adoption", { language: "nl" })]
    const { person } = await cast.coordinator()
    await Person.updateOne({ _id: person._id }, { $set: { language: "nl" } })
    try {
      const { text, language } = await letterOf(french)
      expect(language).to.equal("fr-BE")
      expect(text).to.include("Àl’attentionde").and.include("Constat1").and.not.include("Vaststelling")
    } finally {
      await Person.updateOne({ _id: person._id }, { $set: { language: "fr" } })
    }
    const { text, language } = await letterOf(dutch)
    expect(language).to.equal("nl-BE")
    expect(text).to.include("Terattentievan").and.include("Vaststelling1").and.include("GerichtaanConseil")
  })
})
