import { expect } from "chai"
import { Account } from "../../../models/account.ts"
import { Message } from "../../../server/outbox.ts"
import { outgoing } from "../../../server/delivery.ts"
import { Person } from "../../../models/person.ts"
import { namedAs } from "../../../models/person/named.ts"
import { keepVersion, versionsOf } from "../../../models/version.ts"
import { renderMail } from "../../../views/presenters/mails/index.ts"
import { cast } from "../../support/cast.ts"
import { makeSomeone } from "../../support/makers/account.ts"
import { aPerson } from "../../support/makers/network.ts"
import { formOf, textOf } from "../../support/page.ts"
import { linkIn, visit } from "../../support/visit.ts"

const title = (html: string) => /<h1[^>]*>([^<]*)/.exec(html)![1]

describe("Two people of one name", () => {
  it("are asked about before the second is named, and named both where one says so, once and for all", async () => {
    const there = await aPerson(undefined, { givenName: "Élodie", familyName: "D’Haese" })
    const coordinator = await visit(await cast.coordinator())
    const named = {
      givenName: "Elodie",
      familyName: "d'haese",
      organisation: String((await cast.cpas())._id),
      title: "juriste",
      from: "2026-01-05",
    }
    for (const typed of [named, { ...named, givenName: "D’HAESE", familyName: "ÉLODIE" }]) {
      const asked = await coordinator.post("/people", typed)
      expect(asked.status).to.equal(422)
      expect(textOf(asked.text))
        .to.include("Une personne porte déjà ce nom")
        .and.include("Élodie D’Haese, Le Relais")
        .and.include("C’est une autre")
      expect(asked.text).to.include(`href="/people/${there.id}"`).and.include(">\njuriste</textarea>")
    }
    // What else is wrong does not ask her a second time.
    const again = await coordinator.post("/people", { ...named, anyway: there.id as string, email: "elodie@" })
    expect(again.text).to.include(`name="anyway" value="${there.id}"`).and.not.include("Une personne porte déjà ce nom")
    expect((await coordinator.post("/people", { ...named, anyway: there.id as string })).status).to.equal(303)
    expect(await Person.countDocuments({ sortKey: there.sortKey })).to.equal(2)
  })

  it("are added once by two coordinators who press at the same moment", async () => {
    const both = [await visit(await cast.coordinator()), await visit(await makeSomeone({ coordinator: true }))]
    const form = {
      givenName: "Marguerite",
      familyName: "Deuxfois",
      organisation: String((await cast.cpas())._id),
      from: "2026-01-05",
    }
    const answers = await Promise.all(both.map((browser) => browser.post("/people", form)))
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([303, 422])
  })
})

describe("Somebody who has one name", () => {
  it("is entered in either field, stands under its initial, and is found and named by it", async () => {
    const coordinator = await visit(await cast.coordinator())
    const works = String((await cast.cpas())._id)
    for (const typed of [
      { givenName: "", familyName: "Zulaykha" },
      { givenName: "Zulaykha", familyName: "" },
    ]) {
      const form = formOf((await coordinator.get("/people/new")).text, "/people")
      const answer = await coordinator.post("/people", { ...form, ...typed, organisation: works, from: "2026-01-05" })
      expect(answer.status, textOf(answer.text)).to.equal(303)
      const path = answer.get("Location")!
      const person = (await Person.findById(path.split("/").at(-1)))!
      try {
        expect(person).to.include({ givenName: "", familyName: "Zulaykha", sortKey: "zulaykha" })
        expect(title((await coordinator.get(path)).text)).to.equal("Zulaykha")
        expect((await coordinator.get("/people?q=zulay")).text)
          .to.include("<strong>Zulaykha</strong>")
          .and.include("letter-Z")
        expect((await coordinator.get("/search?q=zulaykha")).text).to.include(path)
        expect((await namedAs(["Zulaykha"])).map(({ name }) => name)).to.deep.equal(["Zulaykha"])
      } finally {
        await person.deleteOne()
      }
    }
  })

  it("is refused without any name, at a field, with what else was typed", async () => {
    const answer = await (
      await visit(await cast.coordinator())
    ).post("/people", { givenName: " ", familyName: "", phone: "02 000 77 77", organisation: "", from: "2026-01-05" })
    expect(answer.status).to.equal(422)
    expect(textOf(answer.text)).to.include("Indiquez au moins un nom.")
    expect(formOf(answer.text, "/people")["phone"]).to.equal("02 000 77 77")
  })

  it("is invited, welcomed and greeted by it", async () => {
    const coordinator = await visit(await cast.coordinator())
    const email = "zulaykha@unnom.example"
    expect(
      (await coordinator.post("/invitations", { givenName: "Zulaykha", familyName: "", email, language: "fr" })).status,
    ).to.equal(303)
    const account = (await Account.findOne({ email }))!
    const letter = (await renderMail(
      outgoing((await Message.findOne({ "of.kind": "account", "of.id": account.id as string }).lean())!),
    ))!
    expect(letter.text)
      .to.match(/Zulaykha[,.! ]/)
      .and.not.match(/ {2}Zulaykha|Zulaykha {2}/)
    const shown = await (await visit()).get(linkIn(letter.text, "invitations"))
    expect(textOf(shown.text)).to.include("Bienvenue Zulaykha")
    const someone = await makeSomeone({ givenName: "", familyName: "Zulaykha" })
    expect(textOf((await (await visit(someone)).get("/")).text)).to.include("Bonjour Zulaykha")
    await Person.deleteOne({ _id: account.person })
    await account.deleteOne()
  })

  it("is named by it beside what she wrote, and may keep it on her account", async () => {
    const person = await aPerson(undefined, { givenName: "", familyName: "Zulaykha" })
    await keepVersion(person._id, "test", { html: "" }, person._id, { audience: ["network"] })
    expect((await versionsOf(person._id, "test")).map(({ name }) => name)).to.deep.equal(["Zulaykha"])
    const someone = await makeSomeone({ givenName: "Zoé", familyName: "Lambrechts" })
    const browser = await visit(someone)
    const fields = formOf((await browser.get("/account")).text, "/account")
    expect((await browser.post("/account", { ...fields, givenName: "" })).status).to.equal(303)
    expect(await Person.findById(someone.person._id)).to.include({ givenName: "", familyName: "Lambrechts" })
  })
})
