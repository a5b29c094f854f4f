import { expect } from "chai"
import { takePosition } from "../../../models/interpellation/positions.ts"
import { readInterpellation } from "../../../models/interpellation/reading.ts"
import { Interpellation } from "../../../models/interpellation.ts"
import { Person } from "../../../models/person.ts"
import { versionsOf } from "../../../models/version.ts"
import { meetAgain } from "../../../views/presenters/interpellations/met.ts"
import { speakingIn } from "../../../views/translate.ts"
import { cast, type Someone } from "../../support/cast.ts"
import { interpellation } from "../../support/makers/interpellation.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

const at = (one: { id?: string }, below = "") => `/interpellations/${one.id!}${below}`

async function inDutch<T>({ person }: Someone, read: () => Promise<T>): Promise<T> {
  await Person.updateOne({ _id: person._id }, { $set: { language: "nl" } })
  try {
    return await read()
  } finally {
    await Person.updateOne({ _id: person._id }, { $set: { language: "fr" } })
  }
}

const page = async (someone: Someone, path: string) => (await (await visit(someone)).get(path)).text

describe("The language of an interpellation", () => {
  it("is that of the text on its page, signatures and dates too, whoever reads; where it stands is said to the reader", async () => {
    const one = await interpellation("consultation", { language: "nl" })
    const [ines, coordinator] = [await cast.secretary(), await cast.coordinator()]
    await takePosition(one._id, {
      organisation: String(ines.organisation._id),
      stance: "signs",
      text: "",
      by: ines.person.id as string,
      byName: "Inès Vandamme",
    })
    const html = await page(coordinator, at(one))
    for (const id of ["constats", "avis", "propositions", "signatures"])
      expect(html, id).to.include(`<section class="section" aria-labelledby="${id}" lang="nl">`)
    expect(html).to.match(/<h1 lang="nl">/)
    const words = textOf(html)
    expect(words)
      .to.include("Ter attentie van")
      .and.include("Vaststelling 1")
      .and.include("Handtekeningen")
      .and.include("Ondertekent")
    expect(words).to.include("En consultation jusqu’au").and.include("Noter l’adoption").and.not.include("Constat 1")
    const hers = await inDutch(coordinator, () => page(coordinator, at(one)))
    expect(hers).to.include("Vaststelling 1")
    expect(hers).not.to.include('aria-labelledby="constats" lang')
  })

  it("is not that of the reader for a text in another one: a French text has no Dutch word in it", async () => {
    const [one, coordinator] = [await interpellation("consultation"), await cast.coordinator()]
    const html = await inDutch(coordinator, () => page(coordinator, at(one)))
    expect(textOf(html))
      .to.include("Constat 1")
      .and.include("À l’attention de")
      .and.include("In bevraging tot")
      .and.not.include("Vaststelling")
    expect(html).to.include('aria-labelledby="constats" lang="fr"')
  })

  it("is asked by the form, which begins with the writer's; a change is a version, and none where nothing was said of it", async () => {
    const writer = await cast.secretary()
    const fresh = await inDutch(writer, async () =>
      formOf(await page(writer, "/interpellations/new"), "/interpellations"),
    )
    expect(fresh["language"]).to.equal("nl")
    const one = await interpellation("draft")
    const form = formOf(await page(writer, at(one, "/edit")), at(one))
    expect(form["language"]).to.equal("fr")
    const { language, languageWas, ...without } = form
    expect([language, languageWas === ""]).to.deep.equal(["fr", false])
    await (await visit(writer)).post(at(one), { ...form, language: "nl" })
    await (await visit(writer)).post(at(one), without)
    expect((await Interpellation.findById(one._id))!.language).to.equal("nl")
    const [last] = await versionsOf(one._id, "interpellation")
    expect(last!.snapshot["language"]).to.equal("nl")
    expect(textOf(await page(writer, at(one, `/versions/${last!.number}`)))).to.match(/Langue.*Frans.*Nederlands/s)
  })

  it("saves beside what somebody else wrote meanwhile; where two choices meet hers stays ticked, and it is said", async () => {
    const [writer, other] = [await cast.secretary(), await cast.coordinator()]
    const one = await interpellation("draft")
    const [mine, hers] = [
      formOf(await page(writer, at(one, "/edit")), at(one)),
      formOf(await page(other, at(one, "/edit")), at(one)),
    ]
    await (await visit(other)).post(at(one), { ...hers, language: "nl" })
    await (await visit(writer)).post(at(one), { ...mine, title: "Un autre titre" })
    expect(await Interpellation.findById(one._id)).to.include({ language: "nl", title: "Un autre titre" })
    const saved = { id: "language", fields: { language: "nl" }, revision: 1, edited: null, device: "", sequence: 0 }
    const { form } = meetAgain(
      (await readInterpellation(one.id as string))!,
      [{ kind: "language", id: "language", saved, typed: { language: "fr" }, name: "Mireille Adjovi", own: false }],
      speakingIn("fr"),
    )
    expect(form.values["language"]).to.equal("fr")
    expect(form.errors["language"]).to.include(
      "Mireille Adjovi a choisi « néerlandais » pendant que vous écriviez"
        .replace("« ", "«\u202f")
        .replace(" »", "\u202f»"),
    )
  })
})
