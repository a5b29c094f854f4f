import { expect } from "chai"
import { Person } from "../../models/person.ts"
import type { Meeting } from "../../models/meeting.ts"
import { cast, type Someone } from "../support/cast.ts"
import { leaveBy } from "../support/chromium.ts"
import { axeFaults } from "../support/faults.ts"
import { aDraft, minutesOf, proceedings, shown } from "../support/makers/minutes.ts"
import { closeWriting, decide, write, writing as open } from "../support/writingBrowser.ts"

// What a page hears of before it saves has tests of its own (together.test.ts).
const writing = (meeting: Meeting, someone: Someone, viewport?: { width: number; height: number }) =>
  open(meeting, someone, { deaf: true, ...(viewport ? { viewport } : {}) })

describe("writing the same minutes in two places", function () {
  this.timeout(180_000)

  afterEach(closeWriting)

  it("takes back nothing that another person wrote in other points, lines and decisions", async () => {
    const meeting = await aDraft()
    const [ines, mireille] = [
      await writing(meeting, await cast.secretary()),
      await writing(meeting, await cast.coordinator()),
    ]
    await write(ines, 0, "Quatre ménages hébergés.")
    await decide(ines, 0, "La lettre est adoptée.")
    const attended = ines.waitForResponse(
      (answer) => answer.request().method() === "POST" && answer.url().endsWith("/minutes"),
    )
    await ines.locator("#presences").getByLabel("excusé·e", { exact: true }).first().check()
    await attended
    await write(mireille, 1, "Trois refus.")
    await write(mireille, 1, " Et un quatrième.")
    await decide(mireille, 0, "Le relevé est remis.")
    await write(mireille, 1, " Fin.")
    expect([await shown(meeting, 0), await shown(meeting, 1)]).to.deep.equal([
      "Quatre ménages hébergés.",
      "Trois refus. Et un quatrième. Fin.",
    ])
    const saved = await proceedings(meeting)
    expect(saved.decisions.map(({ text }) => text)).to.have.members(["La lettre est adoptée.", "Le relevé est remis."])
    expect(saved.lines.map(({ presence }) => presence.status)).to.deep.equal(["excused"])
  })

  it("says that saving failed where the site fails, and that it starts again where nothing answers for it; then saves", async () => {
    const meeting = await aDraft()
    const page = await writing(meeting, await cast.secretary())
    let status = 500
    await page.route(`**/meetings/${meeting.id}/minutes`, (route) =>
      route.fulfill({ status, contentType: "text/html", body: "<p>Oh.</p>" }),
    )
    await write(page, 0, "Écrit malgré tout.")
    await page.locator("[data-saved]").filter({ hasText: "l’enregistrement a échoué de notre côté" }).waitFor()
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).to.include("Écrit malgré tout.")
    status = 502
    await page.evaluate(() => dispatchEvent(new Event("online")))
    await page.locator("[data-saved]").filter({ hasText: "le site redémarre" }).waitFor()
    await page.unroute(`**/meetings/${meeting.id}/minutes`)
    // Nobody does anything: it goes on trying.
    await page
      .locator("[data-saved]")
      .filter({ hasText: /^Enregistré à/ })
      .waitFor({ timeout: 20_000 })
    expect(await shown(meeting, 0)).to.equal("Écrit malgré tout.")
  })

  it("takes back nothing that she wrote on her phone when she goes on at the laptop, in Dutch", async () => {
    const [meeting, secretary] = [await aDraft(), await cast.secretary()]
    await Person.updateOne({ _id: secretary.person._id }, { $set: { language: "nl" } })
    try {
      const [laptop, phone] = [
        await writing(meeting, secretary),
        await writing(meeting, secretary, { width: 360, height: 700 }),
      ]
      await write(phone, 0, "Vier gezinnen opgevangen.")
      await write(laptop, 1, "Drie weigeringen.")
      await write(laptop, 1, " Einde.")
      expect([await shown(meeting, 0), await shown(meeting, 1)]).to.deep.equal([
        "Vier gezinnen opgevangen.",
        "Drie weigeringen. Einde.",
      ])
      // In the same point she is told that it was herself, elsewhere.
      await write(laptop, 0, "Op de laptop.")
      await laptop.getByText("U hebt hier om").waitFor()
      expect(await shown(meeting, 0)).to.equal("Vier gezinnen opgevangen.")
    } finally {
      await Person.updateOne({ _id: secretary.person._id }, { $set: { language: "fr" } })
    }
  })

  it("goes on saving all other parts after two texts met in one, and lets her choose", async () => {
    const meeting = await aDraft()
    const [ines, mireille] = [
      await writing(meeting, await cast.secretary()),
      await writing(meeting, await cast.coordinator()),
    ]
    await write(mireille, 0, "De Mireille.")
    await write(ines, 0, "D’Inès.")
    await ines.locator(".part-note").getByText("Mireille Adjovi a enregistré un autre texte ici").waitFor()
    expect(await axeFaults(ines)).to.deep.equal([])
    await write(ines, 1, "Ailleurs.")
    expect(await shown(meeting, 1)).to.equal("Ailleurs.")
    expect(await ines.locator("[data-saved]").innerText()).to.include("sauf ce qui est signalé")
    await ines.getByRole("button", { name: "Voir les deux textes" }).click()
    await ines.getByRole("button", { name: "Enregistrer ce choix" }).waitFor()
    // What stands in front of her is not said to be on the device alone.
    expect(await ines.locator("main .notice").allInnerTexts()).to.deep.equal([])
    await ines.getByRole("button", { name: "Enregistrer ce choix" }).click()
    await ines.waitForURL("**/minutes/edit")
    expect(await ines.locator(".kept-text").count()).to.equal(0)
    expect(await shown(meeting, 0)).to.equal("De Mireille.\n\nD’Inès.")
    expect((await minutesOf(meeting)).published).to.equal(null)
  })

  it("lets her choose anew where the text changed once more meanwhile, whatever she had chosen", async () => {
    const meeting = await aDraft()
    const [ines, mireille] = [
      await writing(meeting, await cast.secretary()),
      await writing(meeting, await cast.coordinator()),
    ]
    await write(mireille, 0, "De Mireille.")
    await write(ines, 0, "D’Inès.")
    await ines.getByRole("button", { name: "Voir les deux textes" }).click()
    const choose = async () => {
      await ines.getByRole("radio", { name: "Seulement votre texte" }).check()
      // Long enough that this device keeps what she chose.
      await ines.waitForTimeout(700)
      await leaveBy(ines, ines.getByRole("button", { name: "Enregistrer ce choix" }))
    }
    await ines.getByRole("button", { name: "Enregistrer ce choix" }).waitFor()
    await write(mireille, 0, " Encore.")
    await choose()
    expect(await ines.locator("main").innerText()).to.include("Encore.")
    await choose()
    expect(new URL(ines.url()).pathname).to.match(/minutes\/edit$/)
    expect(await shown(meeting, 0)).to.equal("D’Inès.")
  })
})
