import { expect } from "chai"
import { addDays, today } from "../../../models/concerns/day.ts"
import { Interpellation } from "../../../models/interpellation.ts"
import { Organisation } from "../../../models/organisation.ts"
import { Position } from "../../../models/position.ts"
import { outgoing } from "../../../server/delivery.ts"
import { Message } from "../../../server/outbox.ts"
import { renderMail } from "../../../views/presenters/mails/index.ts"
import { cast, type Someone } from "../../support/cast.ts"
import { interpellation, rests } from "../../support/makers/interpellation.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

type One = { id?: string; _id: unknown }
const at = ({ id }: One, below = "") => `/interpellations/${id!}${below}`
const fresh = async ({ _id }: One) => (await Interpellation.findById(_id))!
const wordsOf = async (someone: Someone, path: string) => textOf((await (await visit(someone)).get(path)).text)
const mailsAbout = async ({ _id }: One) => Message.find({ "of.kind": "interpellation", "of.id": String(_id) }).lean()

/** Takes a step with the form of its page. */
async function take(one: One, step: string, fields: Record<string, string> = {}) {
  const coordinator = await visit(await cast.coordinator())
  const form = formOf((await coordinator.get(at(one, `/${step}/new`))).text, at(one, `/${step}`))
  const basis = step === "adoption" && !fields["basis"] ? await rests(await fresh(one)) : {}
  return coordinator.post(at(one, `/${step}`), { ...form, ...basis, ...fields })
}

describe("The states of an interpellation", () => {
  it("say which signs the paper cannot show, before the text is put to anybody and before it is sent", async () => {
    const said = (one: One, step: string) => cast.coordinator().then((who) => wordsOf(who, at(one, `/${step}/new`)))
    const draft = await interpellation("draft", { title: "Un accueil 会議 pour tous" })
    expect(await said(draft, "consultation")).to.include("« 会 », « 議 »")
    const adopted = await interpellation("adoption", { title: "Un accueil 会議 pour tous" })
    expect(await said(adopted, "dispatch")).to.include("« 会 », « 議 »")
    expect(await said(await interpellation("adoption"), "dispatch")).not.to.include("signe")
  })

  it("follow each other, each with its day in words, from draft to closed", async () => {
    const one = await interpellation()
    const reader = await cast.coordinator()
    expect(await wordsOf(reader, at(one)))
      .to.include("Projet modifié le ")
      .and.include("Ouvrir la consultation")
      .and.not.include("Interpellation 1 de")
    const told: [string, Record<string, string>, RegExp][] = [
      ["consultation", {}, /Interpellation \d+ de \d{4}.*En consultation jusqu’au /],
      ["adoption", {}, /Adoptée le /],
      ["dispatch", { how: "Par courrier" }, /Envoyée le .*Par courrier/],
      [
        "reply",
        { text: "Le CPAS étudie la question." },
        /Réponse reçue le .*La réponse reçue Le CPAS étudie la question\./,
      ],
      ["closure", { text: "L’accusé existe." }, /Close le .*Ce que cela a changé L’accusé existe\./],
    ]
    for (const [step, fields, words] of told) {
      expect((await take(one, step, fields)).status, step).to.equal(303)
      expect(await wordsOf(reader, at(one)), step).to.match(words)
    }
    expect(await wordsOf(await cast.socialWorker(), "/interpellations"))
      .to.include("Closes")
      .and.include(one.title)
  })

  it("say on the form that closes one that nobody is written to, and nobody is", async () => {
    const one = await interpellation("reply")
    const before = (await mailsAbout(one)).length
    expect(await wordsOf(await cast.coordinator(), at(one, "/closure/new"))).to.include(
      "personne n’est prévenu par e-mail",
    )
    expect((await take(one, "closure", { text: "L’accusé existe." })).status).to.equal(303)
    expect(await mailsAbout(one)).to.have.length(before)
  })

  it("do not open a consultation on an unfinished argument: an avis rests on constats, a proposition is for someone", async () => {
    const one = await fresh(await interpellation())
    const page = async () => {
      const { status, text } = await take(one, "consultation")
      expect(status).to.equal(422)
      return textOf(text)
    }
    const { opinions, propositions, addressees } = one.toObject()
    await one.set("opinions", [{ text: "Un avis sans constat." }]).save()
    expect(await page()).to.include("L’avis 1 ne dit pas sur quels constats il s’appuie.")
    await one.set({ opinions, propositions: [{ text: "Faire quelque chose." }] }).save()
    expect(await page()).to.include("La proposition 1 ne dit pas à qui elle s’adresse.")
    await one.set({ propositions, addressees: [] }).save()
    expect(await page()).to.include("il faut au moins un constat, une proposition et un destinataire")
    expect((await fresh(one)).number).to.equal(null)
    await one.set({ addressees }).save()
    expect((await take(one, "consultation", { until: addDays(today(), -1) })).status).to.equal(422)
    expect((await take(one, "consultation")).status).to.equal(303)
  })

  it("ask every organisation, and write once to those who have its voice: a link, never the text", async () => {
    const one = await interpellation()
    await take(one, "consultation")
    const mails = await mailsAbout(one)
    const to = mails.map((mail) => mail.to!.email)
    expect(to).to.include.members([
      "secretaire.logement@demo.example",
      "membre.sante@demo.example",
      "pilotage.public@demo.example",
    ])
    expect(to).not.to.include("travailleuse@demo.example")
    expect(new Set(to).size).to.equal(to.length)
    const letter = (await renderMail(outgoing(mails[0]!)))!
    expect(letter.text)
      .to.include("/positions/")
      .and.include("Répondez au plus tard le")
      .and.not.include("cinquante-deux jours")
    expect(letter.html).not.to.include("cinquante-deux jours")
    await take(one, "adoption")
    expect(await renderMail(outgoing(mails[0]!))).to.equal(null)
  })

  it("say before the consultation how many are told, and for which organisations nobody can answer", async () => {
    const one = await interpellation()
    const silent = await Organisation.create({
      name: { fr: "L’Atelier sans voix" },
      colleges: [{ college: "associative", from: "2020-01-01" }],
      from: "2020-01-01",
    })
    try {
      expect(await wordsOf(await cast.coordinator(), at(one, "/consultation/new")))
        .to.match(/Ouvrir et prévenir \d+ personnes/)
        .and.match(/Personne ne peut être prévenu par e-mail pour ces organisations : .*L’Atelier sans voix/)
    } finally {
      await silent.deleteOne()
    }
  })

  it("note what has happened: no day to come, none before the step before", async () => {
    const one = await interpellation("adoption")
    expect(textOf((await take(one, "dispatch", { day: addDays(today(), 1) })).text)).to.include(
      "Ce jour n’est pas encore passé",
    )
    expect(textOf((await take(one, "dispatch", { day: addDays(today(), -1) })).text)).to.include(
      "Ce jour vient avant l’étape précédente.",
    )
    expect((await fresh(one)).dispatch).to.equal(null)
  })

  it("take a step once when two people press at the same moment, and no number twice", async () => {
    const [one, other] = [await interpellation(), await interpellation()]
    const coordinator = await visit(await cast.coordinator())
    const opened = async (which: One) =>
      formOf((await coordinator.get(at(which, "/consultation/new"))).text, at(which, "/consultation"))
    const forms = [
      [one, await opened(one)],
      [one, await opened(one)],
      [other, await opened(other)],
    ] as const
    await Promise.all(forms.map(([which, form]) => coordinator.post(at(which, "/consultation"), form)))
    const numbers = [(await fresh(one)).number!, (await fresh(other)).number!]
    expect(Math.abs(numbers[0]! - numbers[1]!)).to.equal(1)
    const mails = await mailsAbout(one)
    expect(new Set(mails.map((mail) => mail.to!.email)).size).to.equal(mails.length)
  })

  it("can be given up with a reason, which those who read it are told; its number is not given again", async () => {
    const one = await interpellation("consultation")
    const coordinator = await visit(await cast.coordinator())
    const form = formOf((await coordinator.get(at(one, "/withdrawal/new"))).text, at(one, "/withdrawal"))
    const refused = await coordinator.post(at(one, "/withdrawal"), form)
    expect([refused.status, (await fresh(one)).withdrawal]).to.deep.equal([422, null])
    const number = await coordinator.post(at(one, "/withdrawal"), { ...form, reason: "Voir 85.07.30-033.28" })
    expect(textOf(number.text)).to.include("Ce texte contient un numéro national.")
    await coordinator.post(at(one, "/withdrawal"), { ...form, reason: "Le CPAS a changé sa pratique." })
    const words = await wordsOf(await cast.steeringPublic(), at(one))
    expect(words)
      .to.include("Cette interpellation est abandonnée Le CPAS a changé sa pratique.")
      // The consultation had been; nothing is to come.
      .and.match(/Consultation jusqu/)
      .and.not.include("Quelle position pour")
    expect(words).not.to.include("à venir")
    expect((await (await visit(await cast.socialWorker())).get(at(one))).status).to.equal(404)
    const next = await interpellation("consultation")
    expect(next.number).to.be.above(one.number!)
    expect(await Position.countDocuments({ interpellation: one._id })).to.equal(0)
  })
})
