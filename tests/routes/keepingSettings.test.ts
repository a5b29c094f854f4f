import { expect } from "chai"
import { Network } from "../../models/network.ts"
import { Person } from "../../models/person.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { cast } from "../support/cast.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { formOf, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

type Visitor = Awaited<ReturnType<typeof visit>>

const open = async (browser: Visitor, page: string, action = page) => formOf((await browser.get(page)).text, action)

describe("two pages of the network's settings that were opened together", () => {
  const page = "/admin/network"
  const opened = async () => {
    const [mine, hers] = [await visit(await cast.admin()), await visit(await cast.admin())]
    return { mine, hers, form: await open(mine, page), theirs: await open(hers, page) }
  }
  const saved = async () => (await Network.findById("network").lean())!

  // The network is one for all tests.
  let before: object
  beforeEach(async () => {
    await cast.admin()
    const { address, charterHtml, contact } = await saved()
    before = { address, charterHtml, contact }
    const charter = { fr: "<p>Le premier.</p>", nl: "<p>De eerste.</p>" }
    await inOneStep(() => Network.updateOne({ _id: "network" }, { $set: { charterHtml: charter, address: "Rue A 1" } }))
  })
  afterEach(() => inOneStep(() => Network.updateOne({ _id: "network" }, { $set: before })))

  it("leave alone what the other one saved", async () => {
    const { mine, hers, form, theirs } = await opened()
    const moved = { address: "Rue Neuve 2", contactPhone: "02 000 41 11" }
    expect((await hers.post(page, { ...theirs, ...moved })).status).to.equal(303)
    expect((await mine.post(page, { ...form, "charter.fr": "Le premier.\n\nEt plus." })).status).to.equal(303)
    const { address, contact, charterHtml, changed } = await saved()
    expect([address, contact?.phone, charterHtml?.fr, charterHtml?.nl]).to.deep.equal([
      "Rue Neuve 2",
      "02 000 41 11",
      "<p>Le premier.</p><p>Et plus.</p>",
      "<p>De eerste.</p>",
    ])
    expect(String(changed?.by)).to.equal(String((await cast.admin()).person._id))
  })

  it("show both texts where both wrote: both charters are kept, or one of them, and one address", async () => {
    const { mine, hers, form, theirs } = await opened()
    const typed = { "charter.fr": "## Le sien", "charter.nl": "Haar tekst.", address: "Rue Neuve 2" }
    expect((await hers.post(page, { ...theirs, ...typed })).status).to.equal(303)
    const met = await mine.post(page, {
      ...form,
      "charter.fr": "Le mien.",
      "charter.nl": "Mijn tekst.",
      address: "Rue Vieille 3",
    })
    expect(met.status).to.equal(422)
    expect(/<pre class="theirs">([^<]*)/.exec(met.text)![1]).to.equal("Le sien")
    expect(textOf(met.text)).to.include("Vous avez enregistré « Rue Neuve 2 » entre-temps")
    const both = formOf(met.text, page)
    expect(both).to.include({
      "charter.fr": "Le mien.",
      "keep[charterHtml.fr]": "both",
      "keep[charterHtml.nl]": "both",
      address: "Rue Vieille 3",
      "keep[address]": "mine",
    })
    const chosen = { ...both, "keep[charterHtml.nl]": "theirs" }
    // Another error leaves the choice as it was made.
    const wrong = await mine.post(page, { ...chosen, contactEmail: "chez nous" })
    expect(formOf(wrong.text, page)).to.include({ "keep[charterHtml.fr]": "both", "keep[charterHtml.nl]": "theirs" })
    for (const time of ["once", "sent twice"]) expect((await mine.post(page, chosen)).status, time).to.equal(303)
    const { address, charterHtml } = await saved()
    expect([address, charterHtml?.fr, charterHtml?.nl]).to.deep.equal([
      "Rue Vieille 3",
      "<h2>Le sien</h2><p>Le mien.</p>",
      "<p>Haar tekst.</p>",
    ])
  })
})

describe("one's own page, and the page of the register about the same person, opened together", () => {
  const opened = async () => {
    const someone = await makeSomeone()
    const id = String(someone.person._id)
    const [own, keeper] = [await visit(someone), await visit(await cast.coordinator())]
    return {
      own: { browser: own, at: "/account", form: await open(own, "/account") },
      register: {
        browser: keeper,
        at: `/people/${id}`,
        form: await open(keeper, `/people/${id}/edit`, `/people/${id}`),
      },
      saved: async () => (await Person.findById(id))!,
    }
  }

  for (const [first, second] of [
    ["register", "own"],
    ["own", "register"],
  ] as const) {
    it(`leave alone what the other one saved, and show both where both wrote: ${first}, then ${second}`, async () => {
      const { saved, ...pages } = await opened()
      const [one, other] = [pages[first], pages[second]]
      const phone = "02 000 41 11"
      expect((await one.browser.post(one.at, { ...one.form, phone })).status).to.equal(303)
      const email = "autre@voisins.example"
      expect((await other.browser.post(other.at, { ...other.form, email })).status).to.equal(303)
      expect([(await saved()).phone, (await saved()).email]).to.deep.equal([phone, email])

      const met = await one.browser.post(one.at, { ...one.form, phone, email: "mien@voisins.example" })
      expect(met.status).to.equal(422)
      expect(textOf(met.text)).to.include(`« ${email} » est enregistré`)
      const form = formOf(met.text, one.at)
      expect(form).to.include({ email: "mien@voisins.example", phone, "keep[email]": "mine" })
      expect((await one.browser.post(one.at, { ...form, "keep[email]": "theirs" })).status).to.equal(303)
      expect((await saved()).email).to.equal(email)
      expect((await one.browser.post(one.at, form)).status).to.equal(303)
      expect((await saved()).email).to.equal("mien@voisins.example")
    })
  }

  it("leave the language that was chosen at the foot of another page meanwhile", async () => {
    const { saved, own } = await opened()
    await own.browser.post("/account/language", { language: "nl", next: "/" })
    expect((await own.browser.post("/account", { ...own.form, phone: "02 000 41 11" })).status).to.equal(303)
    expect([(await saved()).language, (await saved()).phone]).to.deep.equal(["nl", "02 000 41 11"])
  })
})
