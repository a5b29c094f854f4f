import { expect } from "chai"
import { marksOf } from "../../models/concerns/meanwhile.ts"
import { formOf as contactOf } from "../../models/person/editing.ts"
import { Person } from "../../models/person.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { openLetterbox } from "../support/letterbox.ts"
import { makeSomeone, password } from "../support/makers/account.ts"
import { formOf, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

const another = "une autre suite de mots"
const patch = { _method: "patch" }

describe("one's own account", () => {
  it("tells whoever administers the site that she changes her address herself, and others to ask", async () => {
    const lead = async (administrator: boolean) =>
      textOf((await (await visit(await makeSomeone({ administrator }))).get("/account")).text)
    expect(await lead(true))
      .to.include("Vous la changez vous-même")
      .and.not.include("demandez à l’administration")
    expect(await lead(false)).to.include("demandez à l’administration")
  })

  it("shows and keeps what the network knows to reach her", async () => {
    const someone = await makeSomeone({ givenName: "Zoé", familyName: "Lambrechts" })
    const browser = await visit(someone)
    const fields = formOf((await browser.get("/account")).text, "/account")
    expect([fields["givenName"], fields["familyName"], fields["language"]]).to.deep.equal(["Zoé", "Lambrechts", "fr"])

    expect((await browser.post("/account", { ...fields, phone: "02 000 41 12", language: "nl" })).status).to.equal(303)
    expect((await Person.findById(someone.person._id))!.phone).to.equal("02 000 41 12")
    expect(textOf((await browser.get("/account")).text))
      .to.contain("Mijn account")
      .and.contain("Het is bewaard")

    const refused = await browser.post("/account", { ...fields, givenName: "", familyName: "", phone: "02 000 41 13" })
    expect(refused.status).to.equal(422)
    expect(formOf(refused.text, "/account")["phone"]).to.equal("02 000 41 13")
  })

  it("refuses a story beside her telephone, says how short it must be, and takes an extension on one line", async () => {
    const someone = await makeSomeone()
    const browser = await visit(someone)
    const fields = formOf((await browser.get("/account")).text, "/account")
    const story = "0475 12 34 56 Mme K. : sans logement depuis mars"
    const refused = await browser.post("/account", { ...fields, phone: story })
    expect(refused.status).to.equal(422)
    expect(textOf(refused.text)).to.include("retirez le reste : 20 lettres au plus")
    expect(formOf(refused.text, "/account")["phone"]).to.equal(story)
    expect((await browser.post("/account", { ...fields, phone: "02 000 41 12\r\nposte 3" })).status).to.equal(303)
    expect((await Person.findById(someone.person._id))!.phone).to.equal("02 000 41 12 poste 3")
  })

  it("is found by her new name at once, and by the old one no more; the register knows who changed it", async () => {
    const someone = await makeSomeone({ givenName: "Ophélia", familyName: "Zyvert" })
    const browser = await visit(someone)
    const found = async (name: string) =>
      (await browser.get(`/search?q=${name}`)).text.includes(`/people/${someone.person.id}`)
    const rename = (familyName: string) =>
      browser.post("/account", { ...patch, givenName: "Ophélia", familyName, language: "fr" })
    await rename("Zygonouvelle")
    expect([await found("Zygonouvelle"), await found("Zyvert")]).to.deep.equal([true, false])
    await rename("Zylast")
    expect([await found("Zylast"), await found("Zygonouvelle")]).to.deep.equal([true, false])
    expect(String((await Person.findById(someone.person._id))!.changed?.by)).to.equal(someone.person.id)
  })

  it("asks before she takes the name of somebody else, and not about the one that she has", async () => {
    const [someone, other] = [
      await makeSomeone({ familyName: "Du Nom Tranquille" }),
      await makeSomeone({ familyName: "Du Nom Voulu" }),
    ]
    const browser = await visit(someone)
    const { givenName, familyName, email } = other.person
    const taking = { _method: "patch", givenName, familyName: familyName.toUpperCase(), email, phone: "" }
    const asked = await browser.post("/account", taking)
    expect(asked.status).to.equal(422)
    expect(textOf(asked.text)).to.include("Une autre personne porte déjà ce nom.").and.include("garder ce nom")
    expect((await Person.findById(someone.person._id))!.familyName).to.equal(someone.person.familyName)
    const mine = { givenName: someone.person.givenName, familyName: someone.person.familyName.toUpperCase() }
    expect((await browser.post("/account", { ...taking, ...mine })).status).to.equal(303)
    expect((await browser.post("/account", { ...taking, anyway: other.person.id as string })).status).to.equal(303)
    expect((await browser.post("/account", { ...taking, phone: "02 412 34 56" })).status).to.equal(303)

    const coordinator = await visit(await cast.coordinator())
    const third = (await makeSomeone({ familyName: "Du Nom Troisième" })).person
    const path = `/people/${third.id as string}`
    const form = { ...taking, language: "fr", was: marksOf(contactOf(third)) }
    expect(textOf((await coordinator.post(path, form)).text)).to.include("Une autre personne porte déjà ce nom.")
    expect((await coordinator.post(path, { ...form, anyway: other.person.id as string })).get("Location")).to.equal(
      path,
    )
  })

  it("cannot be given flags or another sign-in address by its own form", async () => {
    const someone = await makeSomeone()
    const browser = await visit(someone)
    await browser.post("/account", {
      ...patch,
      givenName: "Z",
      familyName: "L",
      email: "elsewhere@demo.example",
      administrator: "true",
      account: "x",
    })
    expect((await browser.get("/admin")).status).to.equal(403)
    expect((await (await visit()).post("/session", { email: someone.email, password })).status).to.equal(303)
  })

  it("speaks the other language at once, and leads back to the page", async () => {
    const browser = await visit(await makeSomeone())
    const answer = await browser.post("/account/language", { language: "nl", next: "/account/sessions" })
    expect(answer.get("Location")).to.equal("/account/sessions")
    expect((await browser.get("/account/sessions")).text).to.contain('<html lang="nl"')
    expect(
      (await browser.post("/account/language", { language: "xx", next: "//elsewhere.example" })).get("Location"),
    ).to.equal("/")
    expect((await browser.get("/account")).text).to.contain('<html lang="nl"')
  })

  it("leads back to what was asked of the page, and to the page of a form that was refused", async () => {
    const agent = await as(await cast.coordinator())
    const next = (page: string) => formOf(page, "/account/language")["next"]
    for (const path of ["/search?q=cpas&kind=guidePage", "/meetings?when=past&page=2"])
      expect(next((await agent.get(path)).text)).to.equal(path)
    const form = "/meetings/series/new?body=logement"
    const refused = await agent
      .post("/meetings/series")
      .set("Host", "site.example")
      .set("Origin", "http://site.example")
      .set("Referer", `http://site.example${form}`)
      .send({ body: "nobody" })
    expect(refused.status).to.be.at.least(400)
    expect(next(refused.text), "the address that answered leads nowhere").to.equal(form)
  })
})

describe("changing one's password", () => {
  let letterbox: Awaited<ReturnType<typeof openLetterbox>>
  before(async () => {
    letterbox = await openLetterbox()
  })
  after(() => letterbox.close())

  it("keeps this session and ends the others, and tells her by mail", async () => {
    const someone = await makeSomeone()
    const [here, elsewhere] = [await visit(someone), await visit(someone)]
    expect((await here.post("/account/password", { ...patch, current: password, fresh: another })).status).to.equal(303)
    expect([await here.isIn(), await elsewhere.isIn()]).to.deep.equal([true, false])
    expect((await (await visit()).post("/session", { email: someone.email, password })).status).to.equal(422)
    const mails = (await letterbox.collect()).filter(({ to }) => to === someone.email)
    expect(mails.map(({ subject }) => subject)).to.deep.equal(["Votre mot de passe a été changé"])
  })

  it("asks for the present one", async () => {
    const someone = await makeSomeone()
    const [here, elsewhere] = [await visit(someone), await visit(someone)]
    const answer = await here.post("/account/password", { ...patch, current: "pas le bon", fresh: another })
    expect(answer.status).to.equal(422)
    expect(textOf(answer.text)).to.contain("Ce n’est pas votre mot de passe actuel")
    expect(answer.text).not.to.contain(another)
    expect(await elsewhere.isIn()).to.equal(true)
  })
})

describe("the present password, tried by whoever finds a browser open", () => {
  it("is slowed after five failures as it is at the door, and told at the field", async () => {
    const someone = await makeSomeone()
    const browser = await visit(someone)
    const attempt = () => browser.post("/account/password", { ...patch, current: "pas le bon", fresh: another })
    for (let failures = 0; failures < 6; failures++)
      expect(textOf((await attempt()).text)).to.contain("Ce n’est pas votre mot de passe actuel")
    const slowed = await attempt()
    expect(textOf(slowed.text)).to.contain("Plusieurs essais n’ont pas abouti. Attendez")
    expect(Number(slowed.get("Retry-After"))).to.be.within(1, 5)
  })

  it("names her address for the password manager", async () => {
    const someone = await makeSomeone()
    const page = (await (await visit(someone)).get("/account/password")).text
    expect(page).to.contain(`value="${someone.email}" autocomplete="username" readonly`)
  })
})

describe("one's devices", () => {
  it("are listed, each can be closed, and all the others at once", async () => {
    const someone = await makeSomeone()
    const [here, second, third, fourth] = [
      await visit(someone),
      await visit(someone),
      await visit(someone),
      await visit(someone),
    ]
    const page = await here.get("/account/sessions")
    expect(textOf(page.text)).to.contain("C’est celui-ci")
    const others = [...page.text.matchAll(/action="(\/account\/sessions\/[\w-]+)"/g)].map(([, action]) => action!)
    expect(others).to.have.length(3)

    await here.remove(others[0]!)
    const open = await Promise.all([second, third, fourth].map((browser) => browser.isIn()))
    expect(open.filter(Boolean)).to.have.length(2)
    expect(await here.isIn()).to.equal(true)

    await here.remove("/account/sessions")
    expect(await Promise.all([here, second, third, fourth].map((browser) => browser.isIn()))).to.deep.equal([
      true,
      false,
      false,
      false,
    ])
  })

  it("of somebody else are nobody's to close; the page holds no secret of a session", async () => {
    const [someone, other] = [await makeSomeone(), await makeSomeone()]
    const [mine, theirs, theirsToo] = [await visit(someone), await visit(other), await visit(other)]
    const page = await theirs.get("/account/sessions")
    const [, action] = /action="(\/account\/sessions\/[\w-]+)"/.exec(page.text)!
    expect((await mine.remove(action!)).status).to.equal(404)
    expect(await theirsToo.isIn()).to.equal(true)
    const cookies = (await theirs.post("/session", { email: other.email, password })).get("Set-Cookie")!
    const cookie = decodeURIComponent(/(?:^|\n)session=([^;]+)/.exec(cookies.join("\n"))![1]!)
    const id = cookie.slice(2).split(".")[0]!
    expect((await theirs.get("/account/sessions")).text).not.to.contain(id)
  })
})
