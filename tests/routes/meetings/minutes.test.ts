import { expect } from "chai"
import { Body } from "../../../models/body.ts"
import { Person } from "../../../models/person.ts"
import { Seat } from "../../../models/seat.ts"
import { setClock } from "../../../server/clock.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { commandsOf } from "../../support/commands.ts"
import { aMeeting } from "../../support/makers/meetings.ts"
import {
  aDraft,
  minutesOf,
  proceedings,
  publish,
  publishedMinutes,
  shown,
  typed,
  typedAction,
  typedDecision,
  write,
} from "../../support/makers/minutes.ts"
import { aBody, aPerson, aSeat } from "../../support/makers/network.ts"
import { formOf, textOf } from "../../support/page.ts"
import { conferencePassage } from "../../support/passages.ts"

const at = (meeting: { id?: string }, below = "") => `/meetings/${meeting.id!}/minutes${below}`

/** The writing form of a meeting as its page shows it to someone. */
async function formFor(meeting: { id?: string }, someone = cast.secretary) {
  const { text } = await (await as(await someone())).get(at(meeting, "/edit")).expect(200)
  return formOf(text, at(meeting))
}

async function send(meeting: { id?: string }, fields: Record<string, string>, someone = cast.secretary) {
  return (await as(await someone())).post(at(meeting)).send(fields)
}

const nameOf = (form: Record<string, string>, pattern: RegExp) => Object.keys(form).filter((name) => pattern.test(name))

describe("/meetings/:meetingId/minutes", () => {
  afterEach(() => setClock())

  it("begins with a button, for whoever writes, and opens the writing screen", async () => {
    const meeting = await aMeeting(await cast.housing())
    const secretary = await as(await cast.secretary())
    expect(textOf((await secretary.get(at(meeting)).expect(200)).text)).to.include("Commencer le PV")
    await secretary.post(at(meeting)).expect(303).expect("Location", at(meeting, "/edit"))
    const { text } = await secretary.get(at(meeting, "/edit")).expect(200)
    expect(text).to.include("Accueil et approbation du PV").and.include("Hiver : accueils de jour")
    await (await as(await cast.socialWorker())).get(at(await aMeeting(await cast.housing()))).expect(404)
  })

  it("saves the whole form without scripts: notes, a decision, an action, three lines, who came", async () => {
    const meeting = await aDraft()
    const form = await formFor(meeting)
    const [first] = nameOf(form, /^items\[\w+\]\[text\]$/)
    const [decision] = nameOf(form, /^decisions\[\w+\]\[text\]$/)
    const [action] = nameOf(form, /^actions\[\w+\]\[text\]$/)
    const [presence] = nameOf(form, /^presences\[.+\]\[presence\]$/)
    setClock(new Date("2026-11-23T13:32:00Z"))
    const answer = await send(meeting, {
      ...form,
      [first!]: conferencePassage,
      [decision!]: "La lettre est adoptée.",
      [action!]: "Envoyer la lettre.",
      [action!.replace("[text]", "[who]")]: "Inès Vandamme",
      [action!.replace("[text]", "[due]")]: "2026-12-20",
      "summary[text]": "Un.\nDeux.",
      "hours[closedAt]": "13:40",
      [presence!]: "present",
    })
    expect([answer.status, answer.get("Location")]).to.deep.equal([303, at(meeting, "/edit")])

    const saved = await proceedings(meeting)
    expect(saved.decisions.map(({ text }) => text)).to.deep.equal(["La lettre est adoptée."])
    expect(saved.actions[0]).to.deep.include({
      text: "Envoyer la lettre.",
      ownerNames: ["Inès Vandamme"],
      due: "2026-12-20",
    })
    expect(saved.minutes).to.deep.include({ summary: ["Un.", "Deux."], closedAt: "13:40" })
    expect(saved.lines.map((each) => each.presence.status)).to.deep.equal(["present"])
    const page = await (await as(await cast.secretary())).get(at(meeting, "/edit")).expect(200)
    expect(textOf(page.text))
      .to.include("Enregistré à 14 h 32 par Inès Vandamme")
      .and.include("Nous partageons des choses essentielles")
  })

  it("counts on the fold whoever votes: an adviser swells no college", async () => {
    const by = await cast.coordinator()
    const body = await aBody({ kind: "steering" })
    for (const voice of ["deliberative", "deliberative", "advisory"] as const)
      await Seat.updateOne({ _id: (await aSeat(body, await aPerson(by.organisation)))._id }, { voice })
    const meeting = await aDraft(body, { by, plan: { day: "2026-03-05" } })
    for (const { invitee } of (await proceedings(meeting)).lines)
      await write(meeting, [await typed(meeting, "presences", invitee, { presence: "present" })], by)
    await publish(meeting, by)
    const page = textOf((await (await as(by)).get(at(meeting)).expect(200)).text)
    expect(page)
      .to.include("Qui était là : 2 du collège public, 0 du collège associatif")
      .and.include("2 personnes présentes, plus une avec voix consultative")
  })

  it("reads the three lines, then what was decided, each with its number, then who was there, then the points", async () => {
    const meeting = await publishedMinutes(undefined, { day: "2026-02-05" })
    const text = textOf(
      /<article[\s\S]*<\/article>/.exec(
        (await (await as(await cast.socialWorker())).get(at(meeting)).expect(200)).text,
      )![0],
    )
    const places = [
      /En (?:une|deux|trois) lignes?/,
      /Ce qui a été décidé Décision \d+ /,
      /Présences Qui était là : \d+ du collège public, \d+ du collège associatif/,
      / 1\. /,
    ].map((part) => text.search(part))
    expect(places, text)
      .to.deep.equal([...places].sort((a, b) => a - b))
      .and.not.include(-1)
  })

  it("changes nothing when the form comes back as it was", async () => {
    const meeting = await publishedMinutes(undefined, { day: "2026-03-05" })
    await (
      await as(await cast.secretary())
    )
      .post(at(meeting, "/publication"))
      .send({ _method: "DELETE", reason: "À revoir." })
    const before = await proceedings(meeting)
    await send(meeting, await formFor(meeting))
    const after = await proceedings(meeting)
    const revisions = ({ items, decisions, actions }: typeof after) =>
      [...items, ...decisions, ...actions].map(({ revision }) => revision)
    expect(revisions(after)).to.deep.equal(revisions(before))
    expect(after.minutes!.edited).to.deep.equal(before.minutes!.edited)
  })

  it("takes nothing back that another person changed around the points while this form was open", async () => {
    const meeting = await aDraft()
    const [hers, mine] = [await formFor(meeting), await formFor(meeting, cast.coordinator)]
    await send(
      meeting,
      { ...mine, "summary[text]": "De la coordination.", "hours[closedAt]": "13:40", "language[code]": "nl" },
      cast.coordinator,
    )
    const [notes] = nameOf(hers, /^items\[\w+\]\[text\]$/)
    await send(meeting, { ...hers, [notes!]: "De la secrétaire." })
    expect((await proceedings(meeting)).minutes).to.deep.include({
      summary: ["De la coordination."],
      closedAt: "13:40",
      language: "nl",
    })
    const met = await send(meeting, { ...hers, "summary[text]": "De la secrétaire." })
    expect(met.status).to.equal(409)
    expect(textOf(met.text)).to.include("De la coordination.").and.include("De la secrétaire.")
    expect((await send(meeting, formOf(met.text, at(meeting)))).status).to.equal(303)
    expect((await minutesOf(meeting)).summary).to.deep.equal(["De la coordination.", "De la secrétaire."])
  })

  it("takes a decision out with its button", async () => {
    const meeting = await aDraft()
    await write(meeting, [await typedDecision(meeting, 0, "À retirer.")])
    const [{ _id } = { _id: "" }] = (await proceedings(meeting)).decisions
    await send(meeting, { ...(await formFor(meeting)), remove: String(_id) })
    expect((await proceedings(meeting)).decisions).to.deep.equal([])
  })

  it("takes an action out with its button, whatever was changed in it before", async () => {
    const meeting = await aDraft()
    await write(meeting, [await typedAction(meeting, 0, { text: "À retirer." })])
    const [{ _id } = { _id: "" }] = (await proceedings(meeting)).actions
    await send(meeting, {
      ...(await formFor(meeting)),
      [`actions[${String(_id)}][due]`]: "2026-12-01",
      remove: String(_id),
    })
    expect((await proceedings(meeting)).actions).to.deep.equal([])
  })

  it("opens the line of somebody who came uninvited where her name is missing, and says so there", async () => {
    const meeting = await aDraft()
    const form = await formFor(meeting)
    const [name] = nameOf(form, /^newcomers\[\w+\]\[name\]$/)
    const { status, text } = await send(meeting, { ...form, [name!.replace("[name]", "[organisation]")]: "Le Palier" })
    expect(status).to.equal(422)
    const line = /<details class="more" data-blank="\w+" data-part="newcomers[^>]*>[^]*?<\/details>/.exec(text)![0]
    expect(line).to.include(" open>").and.include("Écrivez le nom de cette personne.").and.include('value="Le Palier"')
  })

  it("shows both texts on one page when someone else saved the same point, and keeps both", async () => {
    const meeting = await aDraft()
    const mine = await formFor(meeting)
    const [text] = nameOf(mine, /^items\[\w+\]\[text\]$/)
    await send(
      meeting,
      { ...(await formFor(meeting, cast.coordinator)), [text!]: "La phrase de Mireille." },
      cast.coordinator,
    )

    const answer = await send(meeting, { ...mine, [text!]: "La phrase d’Inès." })
    expect(answer.status).to.equal(409)
    const page = textOf(answer.text)
    expect(page)
      .to.include("Mireille Adjovi a enregistré un autre texte à")
      .and.include("La phrase de Mireille.")
      .and.include("La phrase d’Inès.")
    expect(answer.text)
      .to.match(/<del>.*Mireille/)
      .and.match(/<ins>.*Inès/)

    const choice = formOf(answer.text, at(meeting))
    expect(Object.values(choice)).to.include("both")
    expect((await send(meeting, choice)).status).to.equal(303)
    expect(await shown(meeting, 0)).to.equal("La phrase de Mireille.\n\nLa phrase d’Inès.")
  })

  it("keeps what was typed at its place when something is wrong with it, and says that the rest is saved", async () => {
    const meeting = await aDraft()
    const form = await formFor(meeting)
    const [text] = nameOf(form, /^items\[\w+\]\[text\]$/)
    const [action] = nameOf(form, /^actions\[\w+\]\[text\]$/)
    const answer = await send(meeting, {
      ...form,
      [text!]: "Le dossier 85.07.30-033.28.",
      "summary[text]": "Une ligne.",
      [action!]: "Écrire.",
      [action!.replace("[text]", "[who]")]: "Quelqu’un",
    })
    expect(answer.status).to.equal(422)
    expect(textOf(answer.text))
      .to.include("Tout le reste est enregistré")
      .and.include("Nous ne trouvons pas cette personne")
    const again = formOf(answer.text, at(meeting))
    expect([again[text!], again[action!], again[action!.replace("[text]", "[who]")]]).to.deep.equal([
      "Le dossier 85.07.30-033.28.",
      "Écrire.",
      "Quelqu’un",
    ])
    expect((await minutesOf(meeting)).summary).to.deep.equal(["Une ligne."])
  })

  it("answers a page that saves itself about the parts that it sent, and about no other", async () => {
    const meeting = await aDraft()
    const form = await formFor(meeting)
    const [first, second] = nameOf(form, /^items\[\w+\]\[text\]$/)
    const marks = new Map([first!, second!].map((name) => [name, form[name.replace("[text]", "[was]")]!]))
    let sequence = 0
    const save = async (field: string, words: string, someone = cast.secretary, device = "the-laptop") => {
      const point = field.replace("[text]", "")
      const answer = await (
        await as(await someone())
      )
        .post(at(meeting))
        .set("Accept", "application/json")
        .send({
          _method: "PATCH",
          device,
          sequence: String(++sequence),
          [field]: words,
          [`${point}[title]`]: form[`${point}[title]`],
          [`${point}[was]`]: marks.get(field)!,
        })
      return answer.body as {
        saved: string
        parts: Record<string, { mark?: string; met?: boolean; by?: string; fields?: unknown }>
      }
    }
    const partOf = (field: string) => `items.${/\[(\w+)\]/.exec(field)![1]!}`
    const one = await save(first!, "Un.")
    expect(one.saved).to.match(/^Enregistré à \d+\sh(\s\d+)? par Inès Vandamme$/)
    expect(Object.keys(one.parts)).to.deep.equal([partOf(first!)])
    // Another person on another point, then on this one.
    expect(Object.keys((await save(second!, "De Mireille.", cast.coordinator, "her-phone")).parts)).to.deep.equal([
      partOf(second!),
    ])
    expect(await shown(meeting, 0)).to.equal("Un.")
    expect((await save(first!, "De Mireille.", cast.coordinator, "her-phone")).parts[partOf(first!)]).to.include({
      met: true,
      by: "Inès Vandamme",
    })
    // The answer to « Un. » was lost: the same page goes on.
    expect((await save(first!, "Un, deux.")).parts[partOf(first!)]!.mark).to.match(/^2\./)
    expect(await shown(meeting, 0)).to.equal("Un, deux.")
    // Nothing changed here, something did elsewhere.
    expect((await save(second!, form[second!]!)).parts[partOf(second!)]).to.deep.include({
      fields: { title: form[second!.replace("[text]", "[title]")], text: "De Mireille." },
    })
  })

  it("keeps what is refused beside what has met, until it is mended", async () => {
    const meeting = await aDraft()
    const mine = await formFor(meeting)
    const [first, second] = nameOf(mine, /^items\[\w+\]\[text\]$/)
    await send(meeting, { ...(await formFor(meeting, cast.coordinator)), [first!]: "De Mireille." }, cast.coordinator)
    const met = await send(meeting, { ...mine, [first!]: "D’Inès.", [second!]: "Le dossier 85.07.30-033.28." })
    expect(met.status).to.equal(409)
    const again = await send(meeting, formOf(met.text, at(meeting)))
    expect([again.status, formOf(again.text, at(meeting))[second!]]).to.deep.equal([422, "Le dossier 85.07.30-033.28."])
    expect(await shown(meeting, 0)).to.equal("De Mireille.\n\nD’Inès.")
  })

  it("saves nothing of a page in the name of the person who signed in after it was opened", async () => {
    const meeting = await aDraft()
    const hers = await formFor(meeting)
    const [text] = nameOf(hers, /^items\[\w+\]\[text\]$/)
    const other = await as(await cast.coordinator())
    expect(
      (
        await other
          .post(at(meeting))
          .set("Accept", "application/json")
          .send({ ...hers, [text!]: "D’Inès." })
      ).status,
    ).to.equal(401)
    const page = await other.post(at(meeting)).send({ ...hers, [text!]: "D’Inès." })
    expect([page.status, page.text.includes("D’Inès.")]).to.deep.equal([403, false])
    expect(await shown(meeting, 0)).to.equal("")
  })

  it("saves nothing of a part of which a field is missing", async () => {
    const meeting = await aDraft()
    const form = await formFor(meeting)
    const [text] = nameOf(form, /^items\[\w+\]\[text\]$/)
    await send(meeting, { ...form, [text!]: "Neuf refus." })
    const point = text!.replace("[text]", "")
    await send(meeting, {
      _method: "PATCH",
      [`${point}[title]`]: "Un titre",
      [`${point}[was]`]: (await formFor(meeting))[`${point}[was]`]!,
    })
    expect(await shown(meeting, 0)).to.equal("Neuf refus.")
  })

  it("tells whoever writes, at once and on the published minutes, where a text was put aside", async () => {
    const meeting = await aDraft(undefined, { plan: { day: "2026-03-05" } })
    const form = await formFor(meeting)
    const [first] = nameOf(form, /^items\[\w+\]\[text\]$/)
    const [decision] = nameOf(form, /^decisions\[\w+\]\[text\]$/)
    await publish(meeting)
    const secretary = await as(await cast.secretary())
    const answer = await secretary
      .post(at(meeting))
      .set("Accept", "application/json")
      .send({ ...form, [first!]: "Écrit trop tard.", [decision!]: "Décidé trop tard." })
    expect((answer.body as { leave: object }).leave).to.deep.include({ href: at(meeting) })
    const page = (await secretary.get(at(meeting)).expect(200)).text
    expect(textOf(page)).to.include("Écrit par Inès Vandamme, gardé à côté : Accueil et approbation du PV.")
    const [, href] = /href="([^"]*versions)"/.exec(page)!
    const versions = textOf((await secretary.get(href!).expect(200)).text)
    expect(versions)
      .to.include("Écrit trop tard.")
      .and.include("Décision : Inès Vandamme")
      .and.include("Décidé trop tard.")
    expect(textOf((await (await as(await cast.socialWorker())).get(at(meeting)).expect(200)).text)).not.to.include(
      "gardé à côté",
    )

    // Before it is published again, she is reminded of what is not in it.
    await secretary.delete(at(meeting, "/publication")).send({ reason: "Une faute." }).expect(303)
    expect(textOf((await secretary.get(at(meeting, "/publication/new")).expect(200)).text)).to.match(
      /(?:textes sont gardés|Un texte est gardé) à côté :/,
    )
  })

  it("adds a point that came onto the agenda since, and takes away one that nobody wrote on", async () => {
    const meeting = await aDraft()
    meeting.agenda.push({ title: "Divers", kind: "exchange", minutes: 5, presenter: "", description: "" })
    await meeting.save()
    const secretary = await as(await cast.secretary())
    const page = await secretary.get(at(meeting, "/edit"))
    expect(textOf(page.text)).to.include("Ajouter le point « Divers », mis à l’ordre du jour entre-temps")
    await secretary
      .post(at(meeting, "/items"))
      .send(formOf(page.text, at(meeting, "/items")))
      .expect(303)
    await secretary
      .post(at(meeting, "/items"))
      .send(formOf(page.text, at(meeting, "/items")))
      .expect(303)
    const { items } = await proceedings(meeting)
    expect(items.map(({ title }) => title)).to.deep.equal([
      "Accueil et approbation du PV",
      "Hiver : accueils de jour",
      "Divers",
    ])
    await secretary
      .post(at(meeting, `/items/${String(items[2]!._id)}`))
      .send({ _method: "DELETE" })
      .expect(303)
    expect((await proceedings(meeting)).items).to.have.length(2)
  })

  it("hides a draft from everyone else: page, PDF and what it would do", async () => {
    const meeting = await aDraft()
    const member = await as(await cast.healthMember())
    for (const below of ["", ".pdf"]) await member.get(`/meetings/${meeting.id}/minutes${below}`).expect(404)
    await member.post(at(meeting, "/publication")).expect(403)
    expect((await minutesOf(meeting)).published).to.equal(null)
  })

  it("is a document for everyone once published, with its numbers, and can no longer be written", async () => {
    const meeting = await publishedMinutes(undefined, { day: "2026-03-05" })
    const { text } = await (await as(await cast.socialWorker())).get(at(meeting)).expect(200)
    const page = textOf(text)
    expect(page)
      .to.match(/Publié le \S+ \d+(?:er)? \S+ \d{4} par Inès Vandamme/)
      .and.match(/Procès-verbal n° \d+ de 2026/)
      .and.match(/Décision \d+ Un relevé mensuel est remis au CPAS\./)
      .and.match(/Action \d+ Envoyer le relevé\. Inès Vandamme, pour le dimanche 20 décembre/)
    expect(page).not.to.include("Retirer pour corriger")
    await (await as(await cast.secretary())).get(at(meeting, "/edit")).expect(303).expect("Location", at(meeting))
  })

  it("says that a president presides", async () => {
    const meeting = await aDraft(await cast.steering(), { by: await cast.coordinator(), plan: { day: "2026-03-12" } })
    const president = `person:${String((await cast.steeringPublic()).person._id)}`
    await write(
      meeting,
      [await typed(meeting, "presences", president, { presence: "present" })],
      await cast.coordinator(),
    )
    const { text } = await (await as(await cast.coordinator())).get(at(meeting)).expect(200)
    expect(textOf(text))
      .to.match(/Présidence\s: \p{Lu}/u)
      .and.not.match(/Animation\s:/)
  })

  it("tells those who could read it that it was withdrawn, and why, and nothing of its text", async () => {
    const meeting = await publishedMinutes(undefined, { day: "2026-03-05" })
    const secretary = await as(await cast.secretary())
    expect((await secretary.post(at(meeting, "/publication")).send({ _method: "DELETE", reason: "" })).status).to.equal(
      422,
    )
    await secretary
      .post(at(meeting, "/publication"))
      .send({ _method: "DELETE", reason: "Une présence est fausse." })
      .expect(303)
    const { text } = await (await as(await cast.socialWorker())).get(at(meeting)).expect(200)
    expect(textOf(text)).to.include("Une présence est fausse.").and.not.include("relevé mensuel")
    await (await as(await cast.socialWorker())).get(at(meeting, ".pdf")).expect(404)
  })

  it("does not exist for those to whom the body's work is closed, published or withdrawn", async () => {
    const steering = await cast.steering()
    const meeting = await aDraft(steering, { by: await cast.coordinator(), plan: { day: "2026-03-10" } })
    await publish(meeting, await cast.coordinator())
    await (await as(await cast.steeringPublic())).get(at(meeting)).expect(200)
    for (const below of ["", ".pdf"]) await (await as(await cast.socialWorker())).get(at(meeting, below)).expect(404)
    await (
      await as(await cast.coordinator())
    )
      .post(at(meeting, "/publication"))
      .send({ _method: "DELETE", reason: "À revoir." })
    await (await as(await cast.socialWorker())).get(at(meeting)).expect(404)
  })

  it("shows the names of that day after the body was renamed", async () => {
    const body = await Body.create({
      slug: "ancien-nom",
      code: "ANC",
      kind: "group",
      openness: "network",
      name: { fr: "Ancien nom" },
    })
    const meeting = await aDraft(body, { by: await cast.coordinator(), plan: { day: "2026-03-11" } })
    await publish(meeting, await cast.coordinator())
    await body.set({ name: { fr: "Nouveau nom" } }).save()
    const { text } = await (await as(await cast.socialWorker())).get(at(meeting)).expect(200)
    expect(/<h1>([^<]*)/.exec(text)![1]).to.equal("Ancien nom")
  })

  it("have one wording, in their own language, whoever reads them, and a page around them in the reader's", async () => {
    const meeting = await publishedMinutes(undefined, { day: "2026-03-05" })
    const reader = await cast.healthMember()
    await Person.updateOne({ _id: reader.person._id }, { $set: { language: "nl" } })
    try {
      const { text } = await (await as(reader)).get(at(meeting)).expect(200)
      expect(textOf(text))
        .to.match(/Décision \d+/)
        .and.match(/Procès-verbal n° \d+ de 2026/)
        .and.include("jeudi 5 mars 2026")
        .and.include("Gepubliceerd")
      expect(text)
        .to.include('<article class="document" lang="fr">')
        .and.match(/<html lang="nl"/)
    } finally {
      await Person.updateOne({ _id: reader.person._id }, { $set: { language: "fr" } })
    }
  })

  it("asks the database as few times, whatever the number of points", async () => {
    const long = await aDraft(undefined, { plan: { day: "2026-03-06" } })
    for (let index = 0; index < 30; index++) {
      await write(long, [
        {
          kind: "items",
          id: String(index).padStart(24, "a"),
          item: "",
          fields: { title: `Point ${index}`, text: "Notes." },
          was: "0.",
          keep: null,
        },
      ])
      await write(long, [await typedDecision(long, index, `Décision ${index}.`)])
    }
    // Each time as the first page after something was saved: no copy helps.
    const commands = async (path: string) => {
      const reader = await as(await cast.secretary())
      return commandsOf(() => reader.get(path).expect(200))
    }
    // Which meeting comes next is asked as well: a draft says it, and what published minutes said of it is compared with it.
    expect(await commands(at(long))).to.be.at.most(7)
    expect(await commands(at(long, "/edit"))).to.be.at.most(6)
    // What is read before the act also tells who would hear of it.
    expect(await commands(at(long, "/publication/new"))).to.be.at.most(8)
    await publish(long)
    expect(await commands(at(long))).to.be.at.most(7)
  })
})
