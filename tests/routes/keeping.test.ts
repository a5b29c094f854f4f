import { expect } from "chai"
import { addItem } from "../../models/meeting/agenda.ts"
import { Interpellation } from "../../models/interpellation.ts"
import { Meeting } from "../../models/meeting.ts"
import { GuidePage } from "../../models/guidePage.ts"
import { cast } from "../support/cast.ts"
import { guidePage } from "../support/makers/guide.ts"
import { interpellation } from "../support/makers/interpellation.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { formOf, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

/** Two forms of one thing that were opened together; the second is saved, then the first, which comes back with both. */
async function met(
  at: string,
  [mine, hers]: Awaited<ReturnType<typeof visit>>[],
  texts: { hers: object; mine: object },
) {
  const [form, theirs] = [
    formOf((await mine!.get(`${at}/edit`)).text, at),
    formOf((await hers!.get(`${at}/edit`)).text, at),
  ]
  expect((await hers!.post(at, { ...theirs, ...texts.hers })).status).to.equal(303)
  const { status, text } = await mine!.post(at, { ...form, ...texts.mine })
  expect(status).to.equal(422)
  return {
    html: text,
    form: formOf(text, at),
    again: (changes: object) => mine!.post(at, { ...formOf(text, at), ...changes }),
  }
}

describe("two texts that met in a form", () => {
  const both = async () => [await visit(await cast.healthMember()), await visit(await cast.coordinator())]

  it("are kept one below the other where several lines are written, or one of them, as she says", async () => {
    const page = await guidePage({ text: { html: "<p>Le premier.</p>" } })
    const at = `/guide/${page.slug}`
    const { html, form, again } = await met(at, await both(), {
      hers: { markdown: "Celui de Mireille.", hours: "Jeudi", who: "Cellule Accueil", lead: "De Mireille." },
      mine: { markdown: "Celui d’Aurore.", hours: "Vendredi", who: "Cellule Soins", lead: "D’Aurore." },
    })
    expect(textOf(html)).to.include("Que faut-il garder ?").and.include("Les deux, celui-ci à la suite de l’autre")
    // What nobody says: both of a long text; of a line the one that stands in the field.
    expect(form).to.include({ "keep[html]": "both", "keep[hours]": "both", "keep[who]": "mine", "keep[lead]": "mine" })
    expect(html).to.not.match(/name="keep\[who\]" value="both"/)
    for (const time of ["once", "sent twice"])
      expect((await again({ "keep[lead]": "theirs" })).status, time).to.equal(303)
    const saved = (await GuidePage.findById(page._id))!
    expect([saved.html, saved.hours, saved.who, saved.lead]).to.deep.equal([
      "<p>Celui de Mireille.</p><p>Celui d’Aurore.</p>",
      "Jeudi\nVendredi",
      "Cellule Soins",
      "De Mireille.",
    ])
  })

  it("are read as text where one of them is written with signs", async () => {
    const page = await guidePage({ text: { html: "<p>Le premier.</p>" } })
    const { html, form } = await met(`/guide/${page.slug}`, await both(), {
      hers: { markdown: "## En danger\n\nAppelez **tout de suite** :\n\n- le 112" },
      mine: { markdown: "## Le mien" },
    })
    const theirs = /<pre class="theirs">([^<]*)/.exec(html)![1]
    expect(theirs).to.equal("En danger\nAppelez tout de suite :\n– le 112")
    expect(form["markdown"]).to.equal("## Le mien")
  })

  it("stay chosen as she said where another field is wrong, and meet again where somebody saved once more", async () => {
    const meeting = await aMeeting(await cast.housing())
    await addItem(
      meeting._id,
      { title: "Divers", kind: "information", minutes: 5, presenter: "", description: "" },
      String((await cast.secretary()).person._id),
    )
    const item = (await Meeting.findById(meeting._id))!.agenda.at(-1)!._id
    const at = `/meetings/${meeting.id as string}/agenda/${String(item)}`
    const [mine, hers] = [await visit(await cast.secretary()), await visit(await cast.coordinator())]
    const { again } = await met(at, [mine, hers], {
      hers: { title: "De Mireille", description: "La sienne." },
      mine: { title: "D’Inès", description: "La mienne." },
    })
    const wrong = await again({ "keep[title]": "theirs", minutes: "" })
    expect(wrong.status).to.equal(422)
    const form = formOf(wrong.text, at)
    expect(form).to.include({ "keep[title]": "theirs", "keep[description]": "both" })
    await hers.post(at, { ...formOf((await hers.get(`${at}/edit`)).text, at), description: "La sienne, encore." })
    const once = await mine.post(at, { ...form, minutes: "5" })
    expect(once.status, "she has not seen this text").to.equal(422)
    expect(textOf(once.text)).to.include("La sienne, encore.")
    expect((await mine.post(at, { ...formOf(once.text, at), title: "De Mireille" })).status).to.equal(303)
    const saved = (await Meeting.findById(meeting._id))!.agenda.id(item)!
    expect([saved.title, saved.description]).to.deep.equal(["De Mireille", "La sienne, encore.\nLa mienne."])
  })

  it("stay chosen as she said where another text of the form meets hers by then: what she read beside hers is not taken back", async () => {
    const page = await guidePage({ text: { html: "<p>Le premier.</p>" } })
    const at = `/guide/${page.slug}`
    const [mine, hers] = await both()
    const { again } = await met(at, [mine!, hers!], {
      hers: { markdown: "Celui de Mireille.", hours: "Jeudi", lead: "De Mireille." },
      mine: { markdown: "Celui d’Aurore.", hours: "Vendredi", lead: "D’Aurore." },
    })
    await hers!.post(at, { ...formOf((await hers!.get(`${at}/edit`)).text, at), lead: "De Mireille, encore." })
    const once = await again({ "keep[html]": "both", "keep[hours]": "theirs" })
    const form = formOf(once.text, at)
    expect([once.status, form["keep[html]"], form["keep[lead]"], form["keep[hours]"], form["hours"]]).to.deep.equal([
      422,
      "both",
      "mine",
      undefined,
      "Jeudi",
    ])
    expect((await mine!.post(at, form)).status).to.equal(303)
    const saved = (await GuidePage.findById(page._id))!
    expect([saved.html, saved.hours, saved.lead]).to.deep.equal([
      "<p>Celui de Mireille.</p><p>Celui d’Aurore.</p>",
      "Jeudi",
      "D’Aurore.",
    ])
  })

  it("are asked about row by row on an interpellation: both, hers or the saved one, with sources, boxes and addressee", async () => {
    const one = await interpellation()
    const at = `/interpellations/${one.id as string}`
    const row = (kind: "addressees" | "constats" | "opinions" | "propositions", index: number) =>
      `keep[${kind}-${String(one[kind][index]!._id)}]`
    const [first, second] = one.constats.map(({ _id }) => String(_id))
    const [mine, hers] = [await visit(await cast.secretary()), await visit(await cast.coordinator())]
    const { html, form, again } = await met(at, [mine, hers], {
      hers: {
        title: "De Mireille",
        "addressees[0][name]": "La Région",
        "constats[0][text]": "Son constat.",
        "constats[0][sources]": "Sa source",
        "constats[1][text]": "Le sien.",
        [`opinions[0][on][${second!}]`]: "1",
        "propositions[0][text]": "La sienne.",
        "propositions[0][addressee]": "",
      },
      mine: {
        title: "D’Inès",
        "addressees[0][name]": "La Ville",
        "constats[0][text]": "Mon constat.",
        "constats[0][sources]": "Ma source",
        "constats[1][text]": "Le mien.",
        "opinions[0][text]": "Mon avis.",
        "propositions[0][text]": "La mienne.",
      },
    })
    expect(form).to.include({
      "keep[title]": "mine",
      [row("addressees", 0)]: "mine",
      [row("constats", 0)]: "both",
      [row("constats", 1)]: "both",
      [row("opinions", 0)]: "both",
      [row("propositions", 0)]: "both",
      "constats[0][text]": "Mon constat.",
      "constats[0][sources]": "Ma source",
    })
    for (const line of ["title", row("addressees", 0).slice(5, -1)])
      expect(html).to.not.include(`name="keep[${line}]" value="both"`)
    const words = textOf(html)
    for (const said of [
      "enregistré « Son constat. »",
      "enregistré « Sa source »",
      "Mireille Adjovi a coché pour cet avis : Constat 1 et Constat 2",
      "Mireille Adjovi a vidé ce champ",
    ])
      expect(words).to.include(said)
    // A button that saves nothing, and another field's error, leave the choices as they were made.
    const chosen = { [row("addressees", 0)]: "theirs", [row("constats", 1)]: "theirs", "keep[title]": "mine" }
    const grown = formOf((await again({ ...chosen, more: "constats" })).text, at)
    expect(grown).to.include(chosen)
    const wrong = await again({ ...chosen, title: "" })
    expect([wrong.status, formOf(wrong.text, at)[row("constats", 1)]]).to.deep.equal([422, "theirs"])
    const last = formOf(wrong.text, at)
    expect((await mine.post(at, { ...last, ...chosen, title: "D’Inès" })).status).to.equal(303)
    // Its answer was lost, or the button pressed twice: what was chosen is saved, and is not asked again.
    expect((await mine.post(at, { ...last, ...chosen, title: "D’Inès" })).status).to.equal(303)
    const saved = (await Interpellation.findById(one._id))!
    expect([
      saved.title,
      saved.addressees[0]!.name,
      ...saved.constats.map(({ text, sources }) => [text, sources]),
      saved.opinions[0]!.text,
      saved.opinions[0]!.constats.map(String),
      saved.propositions[0]!.text,
      String(saved.propositions[0]!.addressee),
    ]).to.deep.equal([
      "D’Inès",
      "La Région",
      ["Son constat.\nMon constat.", "Sa source\nMa source"],
      ["Le sien.", ""],
      `${one.opinions[0]!.text}\nMon avis.`,
      [first, second],
      "La sienne.\nLa mienne.",
      String(one.addressees[0]!._id),
    ])
  })
})
