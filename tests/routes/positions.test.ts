import { expect } from "chai"
import { Interpellation } from "../../models/interpellation.ts"
import { moveInterpellation } from "../../models/interpellation/moving.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { Organisation } from "../../models/organisation.ts"
import { Person } from "../../models/person.ts"
import { Position } from "../../models/position.ts"
import { Seat } from "../../models/seat.ts"
import { outgoing } from "../../server/delivery.ts"
import { Message } from "../../server/outbox.ts"
import { renderMail } from "../../views/presenters/mails/index.ts"
import { cast, readerOf } from "../support/cast.ts"
import { adopt, interpellation } from "../support/makers/interpellation.ts"
import { formOf, textOf } from "../support/page.ts"
import { linkIn, visit } from "../support/visit.ts"

type One = Awaited<ReturnType<typeof interpellation>>

describe("/positions/:token", () => {
  let house: Organisation, colette: Person
  before(async () => {
    await cast.coordinator()
    house = await Organisation.create({
      name: { fr: "La Marelle" },
      colleges: [{ college: "associative", from: "2020-01-01" }],
      from: "2020-01-01",
    })
    colette = await Person.create({
      givenName: "Colette",
      familyName: "Sans-Compte",
      email: "colette@marelle.example",
      language: "fr",
    })
    await Seat.create({
      body: (await cast.assembly())._id,
      person: colette._id,
      organisation: house._id,
      from: "2024-01-01",
    })
  })
  after(async () => {
    await Seat.deleteMany({ person: colette._id })
    await house.deleteOne()
    await colette.deleteOne()
  })

  const mailTo = async (one: One) =>
    (await Message.findOne({ "of.kind": "interpellation", "of.id": String(one._id), person: colette._id }).lean())!
  const addressFor = async (one: One) => linkIn((await renderMail(outgoing(await mailTo(one))))!.text, "positions")
  const said = (one: One) => Position.findOne({ interpellation: one._id, organisation: house._id }).lean()

  it("is mailed to whoever has the voice of an organisation, account or not: a link of hers, why, and whom to answer", async () => {
    const one = await interpellation("consultation")
    const { person } = await cast.coordinator()
    const mail = await mailTo(one)
    const letter = (await renderMail(outgoing(mail)))!
    expect(mail.to!.email).to.equal("colette@marelle.example")
    expect(textOf(letter.text))
      .to.match(/\/positions\/[\w-]{30,}/)
      .and.include("Vous recevez cet e-mail parce que vous avez voix délibérative pour : La Marelle.")
      .and.not.include("cinquante-deux jours")
    expect(letter.replyTo?.email).to.equal((await Person.findById(person._id))!.email)
    expect((await renderMail(outgoing(mail), { veiled: true }))!.text).to.include("/positions/…")
  })

  it("shows without signing in the text as it is put to them, and acts only when a button is pressed; twice is once", async () => {
    const one = await interpellation("consultation")
    const [address, visitor] = [await addressFor(one), await visit()]
    const page = await visitor.get(address)
    expect(page.status).to.equal(200)
    expect(textOf(page.text))
      .to.include("Quelle position pour La Marelle ?")
      .and.include("Constat 1 Il s’écoule en moyenne cinquante-deux jours.")
      .and.include("Cette page est la vôtre, Colette Sans-Compte.")
      .and.not.include("Versions")
    expect([page.get("Referrer-Policy"), page.get("Cache-Control")]).to.deep.equal([
      "strict-origin",
      "private, no-store",
    ])
    expect(await said(one)).to.equal(null)
    const form = { ...formOf(page.text, address), stance: "signs" }
    for (let time = 0; time < 2; time += 1) expect((await visitor.post(address, form)).status).to.equal(303)
    expect(await said(one)).to.deep.include({
      stance: "signs",
      via: "link",
      byName: "Colette Sans-Compte",
      earlier: [],
    })
    expect(textOf((await visitor.get(address)).text)).to.include(
      "Votre organisation signe : Colette Sans-Compte l’a dit.",
    )
    expect((await visitor.get(`/interpellations/${one.id as string}`)).status).to.equal(303)
  })

  it("speaks the language of whoever it was sent to, and goes on in the one that she chooses", async () => {
    const one = await interpellation("consultation")
    const [address, visitor] = [await addressFor(one), await visit()]
    await Person.updateOne({ _id: colette._id }, { $set: { language: "nl" } })
    try {
      expect((await visitor.get(address, { "Accept-Language": "fr" })).text)
        .to.include('<html lang="nl"')
        .and.include('hreflang="fr"')
      const { text: page } = await visitor.get(`${address}?language=fr`)
      expect(page).to.include('<html lang="fr"')
      const answer = await visitor.post(`${address}?language=fr`, {
        ...formOf(page.replaceAll("&#x3D;", "="), `${address}?language=fr`),
        stance: "signs",
      })
      expect([answer.status, answer.get("Location")]).to.deep.equal([303, `${address}?language=fr`])
    } finally {
      await Person.updateOne({ _id: colette._id }, { $set: { language: "fr" } })
    }
  })

  it("asks for words where there is a disagreement, and answers for no other organisation", async () => {
    const one = await interpellation("consultation")
    const [address, visitor] = [await addressFor(one), await visit()]
    const form = formOf((await visitor.get(address)).text, address)
    const refused = await visitor.post(address, { ...form, stance: "dissents" })
    expect([refused.status, await said(one)]).to.deep.equal([422, null])
    expect(textOf(refused.text)).to.include("Écrivez en quelques mots sur quoi porte le désaccord.")
    await visitor.post(address, { ...form, stance: "dissents", text: "La proposition 1 va trop loin." })
    expect(await said(one)).to.include({ stance: "dissents", text: "La proposition 1 va trop loin." })
    const other = { ...form, organisation: String((await cast.toitCommun())._id), stance: "signs" }
    expect((await visitor.post(address, other)).status).to.equal(403)
    expect(await Position.countDocuments({ interpellation: one._id })).to.equal(1)
  })

  it("says how long a disagreement may be, takes as much of any letters of here, and gives back what is longer", async () => {
    const one = await interpellation("consultation")
    const [address, visitor] = [await addressFor(one), await visit()]
    const { text: page } = await visitor.get(address)
    const form = { ...formOf(page, address), stance: "dissents" }
    expect(textOf(page)).to.include("1500 caractères au plus.")
    const longer = await visitor.post(address, { ...form, text: "é".repeat(1501) })
    expect([longer.status, await said(one)]).to.deep.equal([422, null])
    expect(textOf(longer.text)).to.include("Ce texte est trop long. Raccourcissez-le.").and.include("é".repeat(1501))
    expect((await visitor.post(address, { ...form, text: "Ж".repeat(1500) })).status).to.equal(303)
    expect((await said(one))!.text).to.equal("Ж".repeat(1500))
  })

  it("ends with the consultation, and with the voice of whoever holds it; a link that is not ours does not exist", async () => {
    const one = await interpellation("consultation")
    const [address, visitor] = [await addressFor(one), await visit()]
    const form = { ...formOf((await visitor.get(address)).text, address), stance: "signs" }
    await Seat.updateMany({ person: colette._id }, { $set: { until: addDays(today(), -1) } })
    try {
      const ended = await visitor.get(address)
      expect(textOf(ended.text))
        .to.include("On ne donne plus de position par ce lien")
        .and.not.include("cinquante-deux jours")
      expect([ended.status, (await visitor.post(address, form)).status]).to.deep.equal([410, 410])
    } finally {
      await Seat.updateMany({ person: colette._id }, { $set: { until: null } })
    }
    await adopt(one)
    const { status, text } = await visitor.get(address)
    expect([status, (await visitor.post(address, form)).status]).to.deep.equal([410, 410])
    expect(textOf(text)).to.include("On ne donne plus de position par ce lien")
    expect(await said(one)).to.equal(null)
    expect((await visitor.get("/positions/nothing-of-ours-nothing-of-ours-nothing")).status).to.equal(404)
  })

  it("is sent to nobody of an organisation that the text is addressed to", async () => {
    const one = await interpellation("draft", { addressee: "La Marelle" })
    await moveInterpellation(
      one._id,
      "consultation",
      { until: addDays(today(), 10) },
      await readerOf(await cast.coordinator()),
    )
    expect((await Interpellation.findById(one._id))!.consultation!.asked.map(String)).not.to.include(String(house._id))
    expect(await mailTo(one)).to.equal(null)
  })
})
