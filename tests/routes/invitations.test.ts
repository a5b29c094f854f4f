import { expect } from "chai"
import { Account } from "../../models/account.ts"
import { Affiliation } from "../../models/affiliation.ts"
import { today } from "../../models/concerns/day.ts"
import { Link } from "../../models/link.ts"
import { Person } from "../../models/person.ts"
import { setClock } from "../../server/clock.ts"
import { Message } from "../../server/outbox.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { openLetterbox } from "../support/letterbox.ts"
import { makeSomeone, password } from "../support/makers/account.ts"
import { aPerson } from "../support/makers/network.ts"
import { formOf, textOf } from "../support/page.ts"
import { linkIn, visit } from "../support/visit.ts"

describe("an invitation", () => {
  let letterbox: Awaited<ReturnType<typeof openLetterbox>>
  before(async () => {
    letterbox = await openLetterbox()
  })
  after(() => letterbox.close())
  afterEach(() => setClock())

  const count = { n: 0 }
  const familyName = () => `D’Hondt ${"ABCDEFGHIJKLMNOP"[count.n]}`
  const somebody = () => ({
    givenName: "Noûr",
    familyName: familyName(),
    email: `nour${(count.n += 1)}@demo.example`,
    language: "nl",
  })
  const mailTo = async (email: string) => (await letterbox.collect()).filter(({ to }) => to === email)

  it("makes a person and her account, and a mail in her language by which she enters with a password of hers", async () => {
    const organisation = await cast.cpas()
    const given = { ...somebody(), organisation: organisation.id }
    const page = await (await as(await cast.coordinator())).get("/invitations/new")
    expect(Object.keys(formOf(page.text, "/invitations"))).to.include.members(Object.keys(given))
    expect((await (await as(await cast.coordinator())).post("/invitations").send(given)).status).to.equal(303)

    const [mail] = await mailTo(given.email)
    expect(mail!.subject).to.contain("Uw uitnodiging")
    expect(mail!.replyTo?.[0]?.address).to.equal("coordination@demo.example")
    const link = linkIn(mail!.text, "invitations")
    const browser = await visit()
    expect((await browser.get(link)).text).to.contain(`value="${given.email}" autocomplete="username" readonly`)
    expect(await browser.isIn()).to.equal(false)

    expect(textOf((await browser.post(link, { password: "court" })).text)).to.contain("te kort")
    expect((await browser.post(link, { password })).get("Location")).to.equal("/")
    expect(await browser.isIn()).to.equal(true)
    const account = (await Account.findOne({ email: given.email }))!
    expect([account.lastSignIn, account.previousSignIn]).to.deep.equal([today(), null])
    expect((await (await visit()).post("/session", { email: given.email, password })).status).to.equal(303)

    const person = (await Person.findOne({ email: given.email }))!
    expect((await (await as(await cast.coordinator())).get(`/search?q=${encodeURIComponent("Noûr")}`)).text).to.contain(
      `/people/${person.id}`,
    )
    expect([person.givenName, person.language]).to.deep.equal(["Noûr", "nl"])
    expect(await Affiliation.countDocuments({ person: person._id, organisation: organisation._id })).to.equal(1)
    expect((await (await visit()).post(link, { password: "un autre mot de passe" })).status).to.equal(410)
  })

  it("tells all that is wrong at once, and keeps what was typed", async () => {
    const answer = await (
      await as(await cast.coordinator())
    )
      .post("/invitations")
      .send({ givenName: "", familyName: "", email: "nour@" })
    expect(answer.status).to.equal(422)
    expect(textOf(answer.text)).to.contain("adresse e-mail complète").and.contain("2 points sont à revoir")
    expect(formOf(answer.text, "/invitations")["email"]).to.equal("nour@")
  })

  it("takes no address with which somebody else enters, and makes nobody on the way", async () => {
    const { email } = await cast.secretary()
    const people = await Person.countDocuments()
    const answer = await (
      await as(await cast.coordinator())
    )
      .post("/invitations")
      .send({ ...somebody(), email: email.toUpperCase() })
    expect(answer.status).to.equal(422)
    expect(textOf(answer.text)).to.contain("entre déjà avec cette adresse")
    expect(await Person.countDocuments()).to.equal(people)
  })

  it("asks whether it is she where somebody of the register is reached at the address, and says who enters with it", async () => {
    const coordinator = await visit(await cast.coordinator())
    const known = await aPerson(undefined, {
      givenName: "Fatima",
      familyName: "Kdzaoui",
      email: "service.kdz@demo.example",
    })
    const typed = { givenName: "Rita", familyName: "Kdzossens", email: "Service.KDZ@demo.example", language: "fr" }
    const asked = await coordinator.post("/invitations", typed)
    expect(asked.status).to.equal(422)
    expect(textOf(asked.text)).to.include("a déjà cette adresse").and.include("Fatima Kdzaoui")
    expect(asked.text).to.include(`name="person" value="${known.id as string}"`)
    expect(await Person.countDocuments({ familyName: "Kdzossens" })).to.equal(0)
    expect((await coordinator.post("/invitations", { ...typed, anyway: known.id as string })).status).to.equal(303)
    expect(await Person.countDocuments({ familyName: "Kdzossens" })).to.equal(1)

    const rita = (await Person.findOne({ familyName: "Kdzossens" }))!
    const taken = await coordinator.post("/invitations", {
      ...typed,
      familyName: "Kdzautre",
      anyway: known.id as string,
    })
    expect(taken.status).to.equal(422)
    expect(textOf(taken.text))
      .to.include("celle avec laquelle entre déjà : Rita Kdzossens")
      .and.not.include("quand même")
    expect(taken.text).to.include(`href="/people/${rita.id as string}"`)
  })

  it("asks where somebody of the register bears the name, leads to inviting her, and goes to another one who bears it too", async () => {
    const there = await Person.create({
      givenName: "Zoë",
      familyName: "Van Espen",
      email: `zoe${(count.n += 1)}@demo.example`,
    })
    const coordinator = await visit(await cast.coordinator())
    const given = { givenName: "zoe", familyName: "vanespen", email: "zoe.autre@demo.example", language: "nl" }
    const asked = await coordinator.post("/invitations", given)
    expect(asked.status).to.equal(422)
    expect(textOf(asked.text)).to.contain("Une personne porte déjà ce nom").and.contain("Zoë Van Espen")
    expect(asked.text).to.contain(`name="person" value="${there.id}"`)
    expect(formOf(asked.text, "/invitations")["email"]).to.equal(given.email)
    expect(await Account.exists({ email: given.email })).to.equal(null)
    expect((await coordinator.post("/invitations", { ...given, anyway: there.id as string })).status).to.equal(303)
    expect(await Account.exists({ email: given.email })).not.to.equal(null)

    // Of several who bear it each is shown, and the address that was typed is the one by which she comes in.
    const others = await coordinator.post("/invitations", { ...given, email: "zoe.encore@demo.example" })
    const second = (await Account.findOne({ email: given.email }))!
    expect(others.text)
      .to.contain(`name="person" value="${there.id}"`)
      .and.contain(`href="/people/${String(second.person)}"`)
    const back = formOf(others.text, "/invitations")
    expect((await coordinator.post("/invitations", { ...back, person: there.id as string })).status).to.equal(303)
    expect((await Account.findOne({ person: there._id }))!.email).to.equal("zoe.encore@demo.example")
  })

  it("goes to somebody of the register once", async () => {
    const person = await Person.create({
      givenName: "Léa",
      familyName: "Claes",
      email: `lea${(count.n += 1)}@demo.example`,
    })
    const page = await (await as(await cast.admin())).get(`/invitations/new?person=${person.id}`)
    expect(textOf(page.text)).to.contain("Vous invitez Léa Claes")
    const fields = formOf(page.text, "/invitations")
    expect((await (await as(await cast.admin())).post("/invitations").send(fields)).status).to.equal(303)
    const twice = await (
      await as(await cast.admin())
    )
      .post("/invitations")
      .send({ ...fields, email: "autre@demo.example" })
    expect(textOf(twice.text)).to.contain("a déjà un compte")
    expect(await Account.countDocuments({ person: person._id })).to.equal(1)
  })

  it("is sent again while it was not opened; the list says what became of the last one", async () => {
    const someone = await makeSomeone({ invited: true, givenName: "Elif", familyName: "Yıldız" })
    const list = await (await as(await cast.coordinator())).get("/invitations")
    expect(textOf(list.text)).to.contain("Elif Yıldız").and.contain("Aucune invitation n’est encore envoyée")
    expect(
      (await (await as(await cast.coordinator())).post("/invitations").send({ account: someone.account.id })).status,
    ).to.equal(303)
    expect(await mailTo(someone.email)).to.have.length(1)
    expect(textOf((await (await as(await cast.coordinator())).get("/invitations")).text)).to.contain("Envoyé le")

    await Account.updateOne({ _id: someone.account._id }, { $set: { password: "set" } })
    expect(
      (await (await as(await cast.coordinator())).post("/invitations").send({ account: someone.account.id })).status,
    ).to.equal(404)
  })

  it("is sent on the day of the right clock, whatever a wrong one sent on a day to come", async function () {
    this.timeout(60_000)
    const someone = await makeSomeone({ invited: true })
    const browser = await visit(await cast.coordinator())
    for (let time = 0; time < 3; time++) {
      setClock(new Date(Date.now() + 2 * 3600_000 + time * 10_000))
      await browser.post("/invitations", { account: someone.account.id })
    }
    expect(await Message.countDocuments({ "of.id": someone.account.id })).to.equal(3)
    // The moment at which a document is made comes from the machine, whose clock no test sets.
    const createdAt = new Date(Date.now() + 2 * 3600_000)
    const freely = { timestamps: false, overwriteImmutable: true }
    await Link.updateMany({ account: someone.account._id }, { $set: { createdAt } }, freely)
    setClock()
    await browser.post("/invitations", { account: someone.account.id })
    expect(await Message.countDocuments({ "of.id": someone.account.id })).to.equal(4)
  })

  it("is sent three times in a day at most to one person", async function () {
    this.timeout(60_000)
    const someone = await makeSomeone({ invited: true })
    const browser = await visit(await cast.coordinator())
    for (let time = 0; time < 4; time++) {
      setClock(new Date(Date.now() + time * 10_000))
      await browser.post("/invitations", { account: someone.account.id })
    }
    expect(textOf((await browser.get("/invitations")).text)).to.contain("a reçu 3 invitations en un jour")
    expect(await Message.countDocuments({ "of.id": someone.account.id })).to.equal(3)
    setClock()
  })

  it("is taken back while nobody opened it, after a question: its letter opens nothing, and she can be invited again", async () => {
    const given = somebody()
    const coordinator = await visit(await cast.coordinator())
    await coordinator.post("/invitations", given)
    const link = linkIn((await mailTo(given.email))[0]!.text, "invitations")
    await coordinator.post("/invitations", { account: (await Account.findOne({ email: given.email }))!.id })
    const account = (await Account.findOne({ email: given.email }))!
    const [, question] = new RegExp(`href="(/invitations/${account.id}[^"]*)"`).exec(
      (await coordinator.get("/invitations")).text,
    )!
    const asked = await coordinator.get(question!)
    expect(textOf(asked.text))
      .to.contain(`Retirer l’invitation de Noûr ${given.familyName}`)
      .and.contain("vous pourrez l’inviter de nouveau")
    expect((await coordinator.post(question!.replace("/new", ""))).status).to.equal(303)
    expect(textOf((await coordinator.get("/invitations")).text))
      .to.contain("L’invitation est retirée")
      .and.not.contain(given.email)

    // The second letter had not left yet.
    expect(await mailTo(given.email)).to.deep.equal([])
    const browser = await visit()
    for (const answer of [await browser.get(link), await browser.post(link, { password })]) {
      expect(answer.status).to.equal(410)
      expect(textOf(answer.text)).to.contain("Deze uitnodiging is ingetrokken")
    }
    expect(await browser.isIn()).to.equal(false)

    const fields = { email: given.email, person: account.person.toString() }
    expect((await coordinator.post("/invitations", fields)).status).to.equal(303)
    const again = linkIn((await mailTo(given.email))[0]!.text, "invitations")
    expect((await (await visit()).post(again, { password })).get("Location")).to.equal("/")
  })

  it("is not taken back once somebody came in by it, nor by another letter", async () => {
    const someone = await makeSomeone({ invited: true, givenName: "Odile", familyName: "Vanhove" })
    await Account.updateOne({ _id: someone.account._id }, { $set: { lastSignIn: today() } })
    const coordinator = await as(await cast.coordinator())
    const page = (await coordinator.get("/invitations")).text
    expect(textOf(page)).to.contain("Odile Vanhove")
    expect(page).not.to.contain(`/invitations/${someone.account.id}`)
    expect((await coordinator.post(`/invitations/${someone.account.id}/withdrawal`)).status).to.equal(404)
    expect(await Account.exists({ _id: someone.account._id })).not.to.equal(null)
  })

  it("ends after two weeks, kindly; and one that could not leave in time does not leave at all", async () => {
    const given = somebody()
    await (await as(await cast.coordinator())).post("/invitations").send(given)
    setClock(new Date(Date.now() + 15 * 24 * 3600_000))
    expect(await mailTo(given.email)).to.deep.equal([])
    expect((await Message.findOne({ "to.email": given.email }))!.state).to.equal("dropped")

    setClock()
    const other = somebody()
    await (await as(await cast.coordinator())).post("/invitations").send(other)
    const link = linkIn((await mailTo(other.email))[0]!.text, "invitations")
    setClock(new Date(Date.now() + 15 * 24 * 3600_000))
    const late = await (await visit()).get(link)
    expect(late.status).to.equal(410)
    expect(textOf(late.text)).to.contain("De 14 dagen van deze uitnodiging zijn voorbij")
  })
})
