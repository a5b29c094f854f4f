import { expect } from "chai"
import { Version } from "../../../../models/version.ts"
import { cast, type Someone } from "../../../support/cast.ts"
import {
  aDraft,
  minutesOf,
  proceedings,
  publish,
  typed,
  typedItem,
  typedSummary,
  write,
} from "../../../support/makers/minutes.ts"
import { formOf, textOf } from "../../../support/page.ts"
import { visit } from "../../../support/visit.ts"

const words = (html: string) => textOf(html).replace(/\s/g, " ")

/** Minutes that were published while the secretary still wrote on their first point and in their summary. */
async function withTwoAsides() {
  const meeting = await aDraft()
  const [late, summary] = [
    await typedItem(meeting, 0, "Écrit trop tard."),
    await typedSummary(meeting, "Une ligne de trop."),
  ]
  await publish(meeting, await cast.coordinator())
  await write(meeting, [late, summary])
  const path = `/meetings/${meeting.id}/minutes`
  return {
    meeting,
    path,
    point: `${path}/items/${late.id}/versions`,
    page: async (someone: Someone) => {
      const browser = await visit(someone)
      return { browser, html: (await browser.get(path)).text }
    },
  }
}

describe("what was put aside, once somebody who may write the minutes has seen it", () => {
  it("is told no more, stays readable among the versions with who saw it and when, and the rest is told on", async () => {
    const { path, point, page } = await withTwoAsides()
    const { browser, html } = await page(await cast.coordinator())
    expect(words(html)).to.include("2 textes n’ont pas été repris")
    const seen = formOf(html, `${path}/asides/sighting`)
    const answer = await browser.post(`${path}/asides/sighting`, seen)
    expect([answer.status, answer.get("Location")]).to.deep.equal([303, path])
    const after = words((await browser.get(path)).text)
    expect(after).to.include("Un texte n’a pas été repris").and.include("reste parmi les versions précédentes")
    const versions = words((await browser.get(point)).text)
    expect(versions)
      .to.include("Écrit trop tard.")
      .and.match(/Vu par Mireille Adjovi, le \S+ \d+(?:er)? \S+ \d{4} à/)
    // Nothing leads there but the page of published minutes, and the page of what stands on no point.
    expect((await browser.get(path)).text).to.include(`href="${path}/versions"`)
    expect((await browser.get(`${path}/versions`)).text).to.include(`href="${point}"`)
  })

  it("is seen by nobody who may not write them, and nothing of other minutes is seen with it", async () => {
    const [mine, others] = [await withTwoAsides(), await withTwoAsides()]
    const { html, browser } = await mine.page(await cast.coordinator())
    const seen = formOf(html, `${mine.path}/asides/sighting`)
    const member = await visit(await cast.healthMember())
    expect((await member.get(mine.path)).text).to.not.include("sighting")
    expect((await member.post(`${mine.path}/asides/sighting`, seen)).status).to.equal(403)
    await browser.post(`${others.path}/asides/sighting`, seen)
    const open = async (meeting: typeof mine.meeting) => {
      const { minutes, items } = await proceedings(meeting)
      return Version.countDocuments({
        of: { $in: [minutes!._id, ...items.map(({ _id }) => _id)] },
        aside: true,
        settled: null,
      })
    }
    expect([await open(mine.meeting), await open(others.meeting)]).to.deep.equal([2, 2])
  })
})

describe("what was put aside on a point that is taken out", () => {
  it("is told on, and stands among the versions of the minutes with all that was written on it", async () => {
    const meeting = await aDraft()
    const path = `/meetings/${meeting.id}/minutes`
    const mine = await typedItem(meeting, 1, "Celui d’Inès.")
    await write(meeting, [await typedItem(meeting, 1, "Celui de Mireille.")], await cast.coordinator())
    await write(meeting, [mine])
    await write(meeting, [await typedItem(meeting, 1, "")], await cast.coordinator())
    const coordinator = await visit(await cast.coordinator())
    expect((await coordinator.remove(`${path}/items/${mine.id}`)).status).to.equal(303)
    expect((await proceedings(meeting)).items.map(({ _id }) => String(_id))).to.not.include(mine.id)
    expect(words((await coordinator.get(`${path}/edit`)).text))
      .to.include("Un texte n’a pas été repris")
      .and.include("Écrit par Inès Vandamme, gardé à côté")
    expect(words((await coordinator.get(`${path}/versions`)).text))
      .to.include("Ajouté : d’Inès")
      .and.include("Retiré : Celui de Mireille.")
  })
})

describe("names that were written over", () => {
  it("stand among the versions: the title of a point on its page, who stood in and who came uninvited on that of the rest", async () => {
    const meeting = await aDraft()
    const path = `/meetings/${meeting.id}/minutes`
    const item = (await proceedings(meeting)).items[0]!
    const { invitee } = (await proceedings(meeting)).lines[0]!
    for (const title of ["Titre nouveau", "Titre dernier"])
      await write(meeting, [await typed(meeting, "items", String(item._id), { title, text: "Mot." })])
    for (const by of ["Karel Peeters", "Lina Bova"])
      await write(meeting, [await typed(meeting, "presences", invitee, { presence: "represented", by })])
    const guest = "b".repeat(24)
    for (const name of ["Zoé Lambert", "Zoé Lamberts"])
      await write(meeting, [await typed(meeting, "newcomers", guest, { name, organisation: "", college: "" })])
    const secretary = await visit(await cast.secretary())
    const ofPoint = words((await secretary.get(`${path}/items/${String(item._id)}/versions`)).text)
    expect(ofPoint).to.include("dernier").and.include("nouveau").and.not.include("Rien ne change dans les mots.")
    expect((await secretary.get(`${path}/edit`)).text).to.include(`href="${path}/versions"`)
    const ofRest = words((await secretary.get(`${path}/versions`)).text)
    expect(ofRest)
      .to.include("Karel Peeters")
      .and.include("Bova")
      .and.include("Zoé Lambert")
      .and.include("Présence : ")
      .and.include("Personne qui n’était pas sur la liste : Inès Vandamme")
    expect(await Version.countDocuments({ within: (await minutesOf(meeting))._id })).to.be.at.least(3)
  })

  it("lead back to where one writes, and once minutes are published to where one reads them", async () => {
    const meeting = await aDraft()
    const path = `/meetings/${meeting.id}/minutes`
    const item = (await proceedings(meeting)).items[0]!
    const secretary = await visit(await cast.secretary())
    const backFrom = async (below: string) =>
      /<p class="actions"><a href="([^"]*)">([^<]*)/
        .exec((await secretary.get(`${path}${below}/versions`)).text)!
        .slice(1, 3)
    expect(await backFrom("")).to.deep.equal([`${path}/edit`, "Continuer à écrire"])
    expect(await backFrom(`/items/${String(item._id)}`)).to.deep.equal([
      `${path}/edit#item-${String(item._id)}`,
      "Continuer à écrire",
    ])
    await publish(meeting)
    expect(await backFrom("")).to.deep.equal([path, "Relire le PV"])
    expect(await backFrom(`/items/${String(item._id)}`)).to.deep.equal([
      `${path}#point-${String(item._id)}`,
      "Relire le PV",
    ])
  })
})
