import { expect } from "chai"
import type { Types } from "mongoose"
import { Interpellation } from "../../../models/interpellation.ts"
import { takePosition } from "../../../models/interpellation/positions.ts"
import { Position } from "../../../models/position.ts"
import { Seat } from "../../../models/seat.ts"
import { cast, type Someone } from "../../support/cast.ts"
import { adopt, interpellation } from "../../support/makers/interpellation.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

const at = (one: { id?: string }, below = "") => `/interpellations/${one.id!}${below}`
const wordsOf = async (someone: Someone, path: string) => textOf((await (await visit(someone)).get(path)).text)

/** Presses a button of the slip that the page shows to someone, or sends the form of words. */
async function answer(one: { id?: string }, someone: Someone, fields: Record<string, string>) {
  const reader = await visit(someone)
  const slip = formOf((await reader.get(at(one))).text, at(one, "/positions"))
  return reader.post(at(one, "/positions"), { ...slip, ...fields })
}

const positionOf = async (one: { _id: Types.ObjectId }, someone: Someone) =>
  Position.findOne({ interpellation: one._id, organisation: someone.organisation._id }).lean()

describe("/interpellations/:interpellationId/positions", () => {
  it("are given with the slip of the page by who has the voice of an organisation, for that organisation", async () => {
    const one = await interpellation("consultation")
    const secretary = await cast.secretary()
    expect(await wordsOf(secretary, at(one))).to.match(
      /Quelle position pour Toit Commun \? à donner au plus tard le \p{L}+\s\d/u,
    )
    expect((await answer(one, secretary, { stance: "signs" })).status).to.equal(303)
    expect(await positionOf(one, secretary)).to.include({
      stance: "signs",
      byName: "Inès Vandamme",
      college: "associative",
    })
    expect(await wordsOf(secretary, at(one)))
      .to.include("Votre organisation signe : Inès Vandamme l’a dit.")
      .and.match(/Une organisation signe\. \d+ n’ont pas encore répondu\./)
      .and.match(/Collège associatif Toit Commun Signe/)
  })

  it("are not given for another's organisation, nor by who works there without its voice", async () => {
    const one = await interpellation("consultation")
    const [health, steering] = [await cast.healthMember(), await cast.steeringPublic()]
    const forToitCommun = { organisation: String((await cast.toitCommun())._id), stance: "signs", text: "" }
    expect((await (await visit(health)).post(at(one, "/positions"), forToitCommun)).status).to.equal(403)
    expect(
      (await (await visit(health)).get(at(one, `/positions/new?organisation=${forToitCommun.organisation}`))).status,
    ).to.equal(403)
    expect((await (await visit(await cast.socialWorker())).post(at(one, "/positions"), forToitCommun)).status).to.equal(
      404,
    )
    expect(await Position.countDocuments({ interpellation: one._id })).to.equal(0)
    const seat = (await Seat.findOne({ person: steering.person._id }))!
    await seat.set({ voice: "advisory" }).save()
    try {
      expect(await wordsOf(steering, at(one))).not.to.include("Quelle position pour")
    } finally {
      await seat.set({ voice: "deliberative" }).save()
    }
  })

  it("need words for a dissent, which stand beside the signatures and go with the letter", async () => {
    const one = await interpellation("consultation")
    const health = await cast.healthMember()
    const reader = await visit(health)
    const path = at(one, `/positions/new?organisation=${String(health.organisation._id)}`)
    const form = formOf((await reader.get(path)).text, at(one, "/positions"))
    const refused = await reader.post(at(one, "/positions"), form)
    expect([refused.status, form["stance"]]).to.deep.equal([422, "dissents"])
    expect(textOf(refused.text)).to.include("Écrivez en quelques mots sur quoi porte le désaccord.")
    const number = await reader.post(at(one, "/positions"), { ...form, text: "Voir 85.07.30-033.28" })
    expect(textOf(number.text)).to.include("Ce texte contient un numéro national.")
    await reader.post(at(one, "/positions"), { ...form, text: "La proposition 1 dépend de la Région." })
    expect(await wordsOf(await cast.steeringPublic(), at(one)))
      .to.include(
        "Désaccord exprimé par Maison médicale du Vieux Tilleul La proposition 1 dépend de la Région. Aurore Nsimba, le ",
      )
      .and.include("Aucune organisation ne signe. Une exprime un désaccord.")
  })

  it("change until the adoption, and what was said before is kept; after it they stand", async () => {
    const one = await interpellation("consultation")
    const secretary = await cast.secretary()
    await answer(one, secretary, { stance: "abstains" })
    await answer(one, secretary, { stance: "signs" })
    expect(await positionOf(one, secretary)).to.deep.include({ stance: "signs" })
    expect((await positionOf(one, secretary))!.earlier.map(({ stance }) => stance)).to.deep.equal(["abstains"])
    await adopt(one)
    const late = { organisation: String(secretary.organisation._id), stance: "dissents", text: "Trop tard." }
    expect((await (await visit(secretary)).post(at(one, "/positions"), late)).status).to.equal(409)
    expect(await wordsOf(secretary, at(one)))
      .not.to.include("Quelle position pour")
      .and.not.include("pas encore répondu")
    expect((await positionOf(one, secretary))!.stance).to.equal("signs")
  })

  it("say that the text has changed since, where it has, and ask again", async () => {
    const one = await interpellation("consultation")
    const secretary = await cast.secretary()
    await answer(one, secretary, { stance: "signs" })
    const writer = await visit(await cast.coordinator())
    const page = (await writer.get(at(one, "/edit"))).text
    expect(textOf(page)).to.include("Une organisation a déjà donné sa position.")
    await writer.post(at(one), { ...formOf(page, at(one)), title: "Un autre titre" })
    expect(await wordsOf(secretary, at(one)))
      .to.include("Le texte a changé depuis : confirmez cette position, ou changez-la.")
      .and.include("avant le dernier changement du texte")
    await answer(one, secretary, { stance: "signs" })
    expect(await wordsOf(secretary, at(one)))
      .not.to.include("a changé depuis")
      .and.not.include("avant le dernier changement")
  })

  it("are noted by the coordination for an organisation that answered otherwise, under the name of who noted them", async () => {
    const one = await interpellation("consultation")
    const coordinator = await visit(await cast.coordinator())
    const page = (await coordinator.get(at(one))).text
    expect(textOf(page)).to.include("Noter la position d’une organisation")
    const form = formOf((await coordinator.get(at(one, "/positions/new"))).text, at(one, "/positions"))
    expect(textOf((await coordinator.post(at(one, "/positions"), form)).text)).to.include("Choisissez l’organisation.")
    const toitCommun = String((await cast.toitCommun())._id)
    await coordinator.post(at(one, "/positions"), {
      ...form,
      organisation: toitCommun,
      stance: "abstains",
      text: "Dit au téléphone.",
    })
    expect(textOf((await coordinator.get(at(one))).text))
      .to.include("La position est notée pour Toit Commun.")
      .and.include("Abstention expliquée par Toit Commun Dit au téléphone. Mireille Adjovi, le ")
  })

  it("are not taken once the interpellation was given up while the slip was open", async () => {
    const one = await interpellation("consultation")
    await Interpellation.updateOne(
      { _id: one._id },
      { $set: { withdrawal: { by: one.authors[0], at: new Date(), reason: "Réglé." } } },
    )
    const saying = {
      organisation: String((await cast.toitCommun())._id),
      stance: "signs" as const,
      text: "",
      by: String(one.authors[0]),
      byName: "Inès",
    }
    expect(await takePosition(one._id, saying).catch((error: unknown) => String(error))).to.include("stance")
    expect(await Position.countDocuments({ interpellation: one._id })).to.equal(0)
  })
})
