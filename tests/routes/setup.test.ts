import { expect } from "chai"
import { Account } from "../../models/account.ts"
import { setupLink } from "../../models/firstRun.ts"
import { Network } from "../../models/network.ts"
import { Person } from "../../models/person.ts"
import { dropCopies } from "../../server/copies.ts"
import { testApp } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { formOf, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

const base = "https://intranet.example"

/** As on an empty installation: the network of the tests is put aside for a moment. */
async function withoutNetwork(work: () => Promise<void>) {
  const network = await Network.findById("network").lean()
  await Network.deleteMany({})
  dropCopies()
  try {
    await work()
  } finally {
    await Network.deleteMany({})
    if (network) await Network.create(network)
    dropCopies()
  }
}

describe("the first start", () => {
  before(async () => {
    await testApp()
    await cast.network()
  })

  const given = {
    networkName: "Coordination sociale d’Anderlecht",
    commune: "Anderlecht",
    givenName: "Ömer",
    familyName: "Peeters",
    email: "omer@premier.example",
    language: "nl",
    password: "une suite de mots neufs",
  }

  it("says to whoever opens the site before that there is no network yet, and where its link is", async () => {
    await withoutNetwork(async () => {
      const told = textOf((await (await visit()).get("/session/new")).text)
      expect(told).to.contain("Ce réseau n’existe pas encore").and.contain("Un lien s’est affiché")
    })
    expect(textOf((await (await visit()).get("/session/new")).text)).not.to.contain("n’existe pas encore")
  })

  it("sums up what is wrong in the order of the page, whatever saves it", () =>
    withoutNetwork(async () => {
      const link = (await setupLink(base))!.slice(base.length)
      const blank = Object.fromEntries(Object.keys(given).map((field) => [field, field === "language" ? "fr" : ""]))
      const { text } = await (await visit()).post(link, blank)
      const summary = text.slice(text.indexOf("errors-title"), text.indexOf("<form"))
      expect([...summary.matchAll(/href="#([^"]+)"/g)].map(([, field]) => field)).to.deep.equal([
        "networkName",
        "commune",
        "familyName",
        "email",
        "password",
      ])
    }))

  it("makes the network and its first person through a link that serves once", () =>
    withoutNetwork(async () => {
      const link = (await setupLink(base))!.slice(base.length)
      const browser = await visit()
      const page = await browser.get(link)
      expect(page.get("Referrer-Policy")).to.equal("strict-origin")
      expect(Object.keys(formOf(page.text, link))).to.include.members(Object.keys(given))

      expect((await browser.post(link, given)).get("Location")).to.equal("/")
      expect(await browser.isIn()).to.equal(true)
      const person = (await Person.findOne({ email: given.email }))!
      const account = (await Account.findOne({ person: person._id }))!
      expect(Boolean(account.coordinator && account.administrator)).to.equal(true)
      expect([(await Network.findById("network"))!.name.nl, person.language]).to.deep.equal([given.networkName, "nl"])

      expect((await (await visit()).get(link)).status).to.equal(410)
      const again = await (await visit()).post(link, { ...given, email: "second@premier.example" })
      expect(again.status).to.equal(410)
      expect(await Account.countDocuments({ email: "second@premier.example" })).to.equal(0)
      expect(await setupLink(base)).to.equal(null)
      await Account.deleteOne({ _id: account._id })
    }))

  it("is made once by two presses at the same moment, and its first person is found", () =>
    withoutNetwork(async () => {
      const link = (await setupLink(base))!.slice(base.length)
      const twice = { ...given, email: "deux@premier.example", familyName: "Zypremier" }
      const [first, second] = [await visit(), await visit()]
      const answers = await Promise.all([first.post(link, twice), second.post(link, twice)])
      expect(answers.map((answer) => answer.get("Location")).sort()).to.deep.equal(["/", "/"])
      expect(await Account.countDocuments({ email: twice.email })).to.equal(1)
      const inside = (await first.isIn()) ? first : second
      expect(textOf((await inside.get("/search?q=Zypremier")).text)).to.contain("Ömer Zypremier")
    }))

  it("says all that is missing at once, keeps what was typed, and makes nothing", () =>
    withoutNetwork(async () => {
      const link = (await setupLink(base))!.slice(base.length)
      const answer = await (await visit()).post(link, { ...given, networkName: "", email: "omer", password: "court" })
      expect(answer.status).to.equal(422)
      expect(textOf(answer.text)).to.contain("3 points sont à revoir")
      expect(formOf(answer.text, link)["commune"]).to.equal("Anderlecht")
      expect(answer.text).not.to.contain('court"')
      expect(await Network.countDocuments()).to.equal(0)
    }))

  it("takes two presses at once as one, and lets both in", () =>
    withoutNetwork(async () => {
      const link = (await setupLink(base))!.slice(base.length)
      const pressing = { ...given, email: "deux-fois@premier.example" }
      const browsers = [await visit(), await visit(), await visit()]
      const answers = await Promise.all(browsers.map((browser) => browser.post(link, pressing)))
      expect(answers.map(({ status }) => status)).to.deep.equal([303, 303, 303])
      for (const browser of browsers) expect(await browser.isIn()).to.equal(true)
      expect(await Account.countDocuments({ email: pressing.email })).to.equal(1)
      await Account.deleteOne({ email: pressing.email })
    }))

  it("has one link at a time: the last start's", () =>
    withoutNetwork(async () => {
      const first = (await setupLink(base))!.slice(base.length)
      const second = (await setupLink(base))!.slice(base.length)
      expect((await (await visit()).get(first)).status).to.equal(410)
      expect((await (await visit()).get(second)).status).to.equal(200)
    }))

  it("gives no link, and opens none, where there is a network", async () => {
    expect(await setupLink(base)).to.equal(null)
    expect((await (await visit()).get("/setup/anything")).status).to.equal(410)
  })
})
