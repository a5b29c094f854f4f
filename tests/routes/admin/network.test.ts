import { expect } from "chai"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { makeSomeone } from "../../support/makers/account.ts"
import { Message, post } from "../../../server/outbox.ts"
import { outgoing } from "../../../server/delivery.ts"
import { renderMail } from "../../../views/presenters/mails/index.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

describe("the settings of the network", () => {
  const admin = async () => as(await cast.admin())
  const page = async () => formOf((await (await admin()).get("/admin/network")).text, "/admin/network")
  const speaker = async (language: string) => makeSomeone({ language: language as "fr" | "nl" })
  let before: Record<string, string>
  beforeEach(async () => {
    // Without the marks of what the page showed: all of it is written again.
    before = { ...(await page()), was: "" }
  })
  afterEach(async () => {
    await (await admin()).patch("/admin/network").send(before)
  })

  it("are on every page at once, and the charter is read by everyone", async () => {
    const charter = "## Notre but\n\nTravailler *ensemble*.\n\n- deux collèges\n- une voix"
    await (
      await admin()
    )
      .patch("/admin/network")
      .send({ ...before, "name.fr": "Réseau d’essai", contactName: "Aïcha Mertens", "charter.fr": charter })
    const foot = textOf((await (await visit()).get("/session/new")).text)
    expect(foot).to.contain("Réseau d’essai").and.contain("Aïcha Mertens")
    const read = (await (await visit()).get("/charter")).text
    expect(read).to.contain("<h2>Notre but</h2>").and.contain("<li>deux collèges</li>")
    expect((await page())["charter.fr"]).to.contain("## Notre but")
  })

  it("carry an address that can be written to in the foot of every page, without the signs that a paste hides in it", async () => {
    await (
      await admin()
    )
      .patch("/admin/network")
      .send({ ...before, contactEmail: "\u200b coordination@essai.example. " })
      .expect(303)
    expect((await (await visit()).get("/session/new")).text).to.include('href="mailto:coordination@essai.example"')
    const refused = await (
      await admin()
    )
      .patch("/admin/network")
      .send({ ...before, contactEmail: "coordination chez nous" })
      .expect(422)
    expect(formOf(refused.text, "/admin/network")["contactEmail"]).to.equal("coordination chez nous")
    expect((await page())["contactEmail"]).to.equal("coordination@essai.example")
  })

  it("have a name and a charter in each language; where one is missing the other is shown, marked with its language", async () => {
    const read = async (path: string, language: string) => (await (await as(await speaker(language))).get(path)).text
    const both = {
      ...before,
      "name.fr": "Réseau d’essai",
      "name.nl": "Proefnetwerk",
      "charter.fr": "Travailler ensemble.",
      "charter.nl": "Samen werken.",
    }
    await (await admin()).patch("/admin/network").send(both)
    expect(textOf(await read("/charter", "nl")))
      .to.contain("Proefnetwerk")
      .and.contain("Samen werken.")
      .and.not.contain("Réseau")
    expect(textOf(await read("/charter", "fr")))
      .to.contain("Réseau d’essai")
      .and.contain("Travailler ensemble.")
      .and.not.contain("Samen")
    await (await admin()).patch("/admin/network").send({ ...both, "name.fr": "", "charter.fr": "" })
    expect(await read("/charter", "fr"))
      .to.contain('<span class="brand-name" lang="nl">Proefnetwerk')
      .and.contain('<div class="written" lang="nl"><p>Samen werken.')
    const { person, account } = await speaker("fr")
    await post({
      template: "account/password-changed",
      to: { name: "Zoé", email: "zoe@langues.example" },
      person: person._id,
      language: "fr",
      of: { kind: "account", id: account._id },
      key: "network-languages",
      data: {},
    })
    const message = (await Message.findOne({ key: "network-languages" }).lean())!
    expect((await renderMail(outgoing(message)))!.senderName).to.equal("Proefnetwerk")
    await Message.deleteOne({ _id: message._id })
  })

  it("take no script into the charter, and no national number", async () => {
    const script = "Bonjour <script>alert(1)</script> <img src=x onerror=alert(1)> [ici](javascript:alert(1))"
    await (await admin()).patch("/admin/network").send({ ...before, "charter.fr": script })
    expect((await (await visit()).get("/charter")).text).not.to.match(/<script>alert|<img|href="javascript/)
    const refused = await (
      await admin()
    )
      .patch("/admin/network")
      .send({ ...before, "charter.fr": "Dossier 85.07.30-033.28" })
    expect(refused.status).to.equal(422)
    expect(textOf(refused.text)).to.contain("contient un numéro national")
  })

  it("keep a name: without one nothing is saved, and what was typed stays", async () => {
    const refused = await (await admin()).patch("/admin/network").send({ ...before, "name.fr": "", commune: "Forest" })
    expect(refused.status).to.equal(422)
    expect(formOf(refused.text, "/admin/network")["commune"]).to.equal("Forest")
    expect((await page())["name.fr"]).to.equal(before["name.fr"])
  })
})
