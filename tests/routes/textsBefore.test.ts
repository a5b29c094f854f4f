import { expect } from "chai"
import type { Types } from "mongoose"
import { changeEvent } from "../../models/event/editing.ts"
import { changeBody } from "../../models/body/editing.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { Version } from "../../models/version.ts"
import { cast } from "../support/cast.ts"
import { formsOf } from "../support/forms.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { anEvent } from "../support/makers/calendar.ts"
import { aBody } from "../support/makers/network.ts"
import { textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"
import { longDate } from "../../views/dates.ts"

type Browser = Awaited<ReturnType<typeof visit>>
type Declared = {
  name: string
  field: string
  other: string
  make: (text: string) => Promise<{ path: string; id: unknown }>
}

/** The forms that declare their parts: a text of each, another field, and how a thing is made that holds this text. */
const declared: Declared[] = [
  {
    name: "an event",
    field: "description",
    other: "place",
    make: async (description) => {
      const { _id } = await anEvent({ description })
      return { path: `/calendar/events/${String(_id)}`, id: _id }
    },
  },
  {
    name: "a body",
    field: "mission.fr",
    other: "place.name",
    make: async (mission) => {
      const { _id, slug, changed } = await aBody()
      await changeBody(_id, { typed: { "mission.fr": mission }, was: "{}", by: String(changed!.by) })
      await Version.deleteMany({ of: _id })
      return { path: `/bodies/${slug}`, id: _id }
    },
  },
]

/** What the form of a page holds that saves to this address. */
async function fieldsAt(browser: Browser, path: string, action = path): Promise<Record<string, string>> {
  const { text } = await browser.get(`${path}/edit`)
  const form = formsOf(text).find((each) => each.action === action)
  return Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value]))
}

for (const { name, field, other, make } of declared)
  describe(`the texts before of ${name}`, () => {
    let [browser, path, opened] = [{} as Browser, "", {} as Record<string, string>]
    let made = { path, id: null as unknown }
    const save = (changes: Record<string, string>, from = opened, who = browser) =>
      who.post(path, { ...from, ...changes })
    const before = (who = browser) => fieldsAt(who, path, `${path}/texts-before`)

    beforeEach(async () => {
      made = await make("Venez avec vos questions.\nEntrée libre.")
      path = made.path
      browser = await visit(await cast.coordinator())
      opened = { ...(await fieldsAt(browser, path)), [field]: "Venez avec vos questions.\nEntrée libre." }
    })

    it("are offered once they were replaced, put back with one press, and then the others are offered", async () => {
      expect((await browser.get(`${path}/edit`)).text).not.to.include("texts-before")
      expect((await save({ [other]: "Salle 4" })).status).to.equal(303)
      await save({ [field]: "Annulé." }, { ...(await fieldsAt(browser, path)), [field]: "" })
      const page = textOf((await browser.get(`${path}/edit`)).text)
      expect(page).to.include("Avant la dernière modification").and.include("Venez avec vos questions.")
      const sent = await before()
      const put = await browser.post(`${path}/texts-before`, sent)
      expect([put.status, put.get("Location")]).to.deep.equal([303, path])
      const shown = textOf((await browser.get(path)).text)
      expect(shown)
        .to.include("Ce qui était écrit avant est remis.")
        .and.include("Entrée libre.")
        .and.include("Salle 4")
        .and.not.include("Annulé.")
      await browser.post(`${path}/texts-before`, await before())
      expect(textOf((await browser.get(path)).text))
        .to.include("Annulé.")
        .and.not.include("Entrée libre.")
    })

    it("are those of a field of one line too", async () => {
      await save({ [other]: "Salle 4" })
      await save({ [other]: "Salle 5" }, { ...(await fieldsAt(browser, path)), [field]: opened[field]! })
      expect(textOf((await browser.get(`${path}/edit`)).text)).to.include("Salle 4")
      await browser.post(`${path}/texts-before`, await before())
      const shown = textOf((await browser.get(path)).text)
      expect(shown).to.include("Salle 4").and.include("Entrée libre.").and.not.include("Salle 5")
    })

    it("meet what somebody else saved meanwhile, and no text is lost", async () => {
      await save({ [field]: "Annulé." })
      const sent = await before()
      const colleague = await visit(await makeSomeone({ coordinator: true }))
      const hers = { ...(await fieldsAt(colleague, path)), [field]: "" }
      expect((await save({ [field]: "Reporté au printemps." }, hers, colleague)).status).to.equal(303)
      const met = await browser.post(`${path}/texts-before`, sent)
      expect(met.status).to.equal(422)
      expect(textOf(met.text))
        .to.include("Reporté au printemps.")
        .and.include("Entrée libre.")
        .and.include("Que faut-il garder ?")
        .and.include("Le texte d’avant est proposé dans le champ")
        .and.include("Ce qui était écrit avant n’est pas encore remis")
        // She wrote nothing.
        .and.not.match(/Votre texte|Ce que vous venez d’écrire/)
      expect(textOf((await browser.get(path)).text)).to.include("Reporté au printemps.")
    })

    it("are put back once by two presses, and not at all from a form that is forged", async () => {
      await save({ [field]: "Annulé." })
      const sent = await before()
      await Promise.all([browser.post(`${path}/texts-before`, sent), browser.post(`${path}/texts-before`, sent)])
      expect(await Version.countDocuments({ of: made.id as Types.ObjectId }), "as it was, changed, put back").to.equal(
        3,
      )
      for (const number of ["0", "99", "", "1e9", "x"])
        expect((await browser.post(`${path}/texts-before`, { ...sent, number })).status).to.equal(404)
    })
  })

describe("what is put back of an event", () => {
  it("is its days and hours, in words, and never who sees it", async () => {
    const { _id, day } = await anEvent({ day: addDays(today(), 30), start: "14:00", end: "16:00" })
    const path = `/calendar/events/${String(_id)}`
    const browser = await visit(await cast.coordinator())
    const opened = await fieldsAt(browser, path)
    const later = addDays(day, 1)
    const saved = await browser.post(path, { ...opened, day: later, start: "09:00", end: "10:00" })
    expect(saved.status).to.equal(303)
    const body = await aBody()
    await changeEvent(_id, {
      typed: { openTo: String(body._id) },
      was: "{}",
      by: String((await cast.coordinator()).person._id),
    })
    const offered = textOf((await browser.get(`${path}/edit`)).text)
    expect(offered)
      .to.include(textOf(longDate(day, "fr")))
      .and.include("14:00")
      .and.include("16:00")
    await browser.post(`${path}/texts-before`, await fieldsAt(browser, path, `${path}/texts-before`))
    const { day: put, start, end, openTo } = await fieldsAt(browser, path)
    expect([put, start, end, openTo]).to.deep.equal([day, "14:00", "16:00", String(body._id)])
  })
})
