import { expect } from "chai"
import { outgoing } from "../../../../server/delivery.ts"
import { Message } from "../../../../server/outbox.ts"
import { renderMail } from "../../../../views/presenters/mails/index.ts"
import { attachmentsOf } from "../../../../models/attachment.ts"
import { withdrawMinutes } from "../../../../models/minutes/publishing.ts"
import { as } from "../../../support/app.ts"
import { cast } from "../../../support/cast.ts"
import {
  aDraft,
  minutesOf,
  publish,
  publishedMinutes,
  typedAction,
  typedDecision,
  typedItem,
  typedSummary,
  write,
} from "../../../support/makers/minutes.ts"
import { formOf, textOf } from "../../../support/page.ts"
import { visit } from "../../../support/visit.ts"
import { pdf } from "../../../support/files.ts"
import type { Meeting } from "../../../../models/meeting.ts"

const at = (meeting: Meeting, below = "") => `/meetings/${meeting.id}/minutes${below}`

const mailsAbout = async (meeting: Meeting) =>
  Message.find({ "of.kind": "minutes", "of.id": String((await minutesOf(meeting))._id) }).lean()

describe("/meetings/:meetingId/minutes/publication", () => {
  it("says before what it will do: who is told, what takes a number, what is missing", async () => {
    const meeting = await aDraft(undefined, { by: await cast.coordinator(), plan: { day: "2026-03-05" } })
    await write(meeting, [
      await typedDecision(meeting, 0, "Adopté."),
      await typedAction(meeting, 0, { text: "Écrire." }),
    ])
    const { text } = await (await as(await cast.secretary())).get(at(meeting, "/publication/new")).expect(200)
    expect(textOf(text))
      .to.include("Une personne membre recevra un e-mail")
      .and.include("Une décision recevra son numéro")
      .and.include("Rien n’est écrit sur le point « Hiver : accueils de jour »")
      .and.include("Personne n’est chargé de : Écrire.")
      .and.include("Qui était là ? Aucune personne n’est encore notée présente.")
      .and.include("Une présence n’est pas notée : Inès Vandamme.")
      .and.include("Sans date : Écrire.")
      .and.include("Publier et prévenir une personne")
  })

  it("publishes with the button of the page, says how many are told, and does it once", async () => {
    const meeting = await aDraft(undefined, { plan: { day: "2026-03-05" } })
    const secretary = await visit(await cast.secretary())
    const form = formOf((await secretary.get(at(meeting, "/publication/new"))).text, at(meeting, "/publication"))
    const answer = await secretary.post(at(meeting, "/publication"), form)
    expect([answer.status, answer.get("Location")]).to.deep.equal([303, at(meeting)])
    expect(textOf((await secretary.get(at(meeting))).text)).to.include(
      "Le PV est publié. Un e-mail est envoyé à une personne.",
    )
    await secretary.post(at(meeting, "/publication"), form)
    expect(textOf((await secretary.get(at(meeting))).text)).to.include("Personne n’est prévenu une deuxième fois.")
    expect(await mailsAbout(meeting)).to.have.length(1)
  })

  it("asks before minutes are published whose meeting has not begun, and does it once that is meant", async () => {
    const meeting = await aDraft()
    const secretary = await visit(await cast.secretary())
    const first = await secretary.get(at(meeting, "/publication/new"))
    expect(textOf(first.text)).to.match(/La réunion n’a pas encore commencé : elle est prévue le [^.]* à 12 h 15\./)
    const form = formOf(first.text, at(meeting, "/publication"))
    const asked = await secretary.post(at(meeting, "/publication"), form)
    expect([asked.status, (await minutesOf(meeting)).published]).to.deep.equal([422, null])
    expect(textOf(asked.text)).to.include("Cochez « Publier quand même »")
    expect((await secretary.post(at(meeting, "/publication"), { ...form, early: "true" })).status).to.equal(303)
    expect((await minutesOf(meeting)).published).not.to.equal(null)
    const held = await aDraft(undefined, { plan: { day: "2026-03-05" } })
    expect(textOf((await secretary.get(at(held, "/publication/new"))).text)).not.to.include("pas encore commencé")
  })

  it("asks for the three lines where nobody wrote them", async () => {
    const meeting = await aDraft(undefined, { plan: { day: "2026-03-05" } })
    const secretary = await visit(await cast.secretary())
    const said = async () => textOf((await secretary.get(at(meeting, "/publication/new"))).text)
    expect(await said()).to.include("L’essentiel, en 3 lignes : rien n’y est encore écrit.")
    await write(meeting, [await typedSummary(meeting, "Neuf refus.")])
    expect(await said()).not.to.include("L’essentiel, en 3 lignes")
  })

  it("publishes without a word to anybody where that is chosen, and says so; a correction too", async () => {
    const meeting = await aDraft(undefined, { plan: { day: "2026-03-05" } })
    const [secretary, reader] = [await visit(await cast.secretary()), await visit(await cast.socialWorker())]
    const publishing = async (button: Record<string, string>) => {
      const page = await secretary.get(at(meeting, "/publication/new"))
      await secretary.post(at(meeting, "/publication"), {
        ...formOf(page.text, at(meeting, "/publication")),
        ...button,
      })
      return textOf(page.text)
    }
    const withdrawn = async () =>
      withdrawMinutes(meeting._id, { by: String((await cast.secretary()).person._id), reason: "Une erreur." })
    await publishing({ silent: "true" })
    expect(textOf((await secretary.get(at(meeting))).text)).to.include("Personne n’a été prévenu.")
    expect(textOf((await reader.get(at(meeting))).text)).to.match(
      /Publié le .* par Inès Vandamme, sans prévenir les membres\./,
    )
    expect(await mailsAbout(meeting)).to.have.length(0)
    await withdrawn()
    expect(textOf((await reader.get(at(meeting))).text)).to.include("Le PV corrigé sera publié à cette adresse.")
    expect(await publishing({})).not.to.include("les membres lisent à sa place")
    expect(await mailsAbout(meeting)).to.have.length(1)
    expect(textOf((await reader.get(at(meeting))).text)).not.to.include("sans prévenir")
    await withdrawn()
    // Whoever found them withdrawn was told that she would hear of it.
    expect(await publishing({ silent: "true" }))
      .to.include("Publier sans prévenir")
      .and.include("une petite correction")
      .and.include("les membres lisent à sa place qu’ils apprendront sa nouvelle publication")
    expect(await mailsAbout(meeting)).to.have.length(1)
    expect(textOf((await reader.get(at(meeting))).text))
      .to.include("sans prévenir les membres")
      .and.include("Corrigé")
  })

  it("writes a link and no text of the minutes, and what was given to that person to do", async () => {
    const meeting = await publishedMinutes(undefined, { day: "2026-03-05" })
    const [message] = await mailsAbout(meeting)
    const letter = (await renderMail(outgoing(message!)))!
    expect(letter.subject).to.match(/^PV publié\u00a0: Groupe de travail Logement, jeudi 5\smars 2026$/)
    for (const part of [letter.html, letter.text]) {
      expect(part).to.include(`/meetings/${meeting.id}/minutes`).and.include("Une action vous y est confiée")
      expect(part).not.to.match(/relevé|Neuf|refus/)
    }
    expect(letter.replyTo).to.deep.equal({ name: "Inès Vandamme", email: "secretaire.logement@demo.example" })
  })

  it("sends nothing for minutes that were withdrawn before the mail left, and the second time says that they changed", async () => {
    const meeting = await publishedMinutes(undefined, { day: "2026-03-05" })
    const [first] = await mailsAbout(meeting)
    await withdrawMinutes(meeting._id, { by: String((await cast.secretary()).person._id), reason: "Une erreur." })
    expect(await renderMail(outgoing(first!))).to.equal(null)
    await publish(meeting)
    expect(await renderMail(outgoing(first!))).to.equal(null)
    const second = (await mailsAbout(meeting)).find(({ _id }) => !_id.equals(first!._id))
    expect((await renderMail(outgoing(second!)))!.subject).to.match(/^PV corrigé, version 2\s: /)
  })

  it("names, before it is done, the signs that the paper cannot show, and no other", async () => {
    const meeting = await aDraft()
    const secretary = await visit(await cast.secretary())
    const said = async () => textOf((await secretary.get(`${at(meeting)}/publication/new`)).text)
    await write(meeting, [await typedItem(meeting, 0, "Олена, فاطمة, שלום ✅ et so\u00adcial.")])
    expect(await said()).not.to.include("Le PDF ne peut pas montrer")
    await write(meeting, [await typedItem(meeting, 1, "Mme 陈 est présente.")])
    expect(await said()).to.include("Le PDF ne peut pas montrer ce signe : « 陈 ».")
  })

  it("goes with its annexes, which those who read it may open, and nobody else", async () => {
    const steering = await cast.steering()
    const meeting = await aDraft(steering, { by: await cast.coordinator(), plan: { day: "2026-03-10" } })
    const coordinator = await visit(await cast.coordinator())
    const page = (await coordinator.get(at(meeting))).text
    const [, add] = /href="(\/attachments\/new\?kind&#x3D;minutes[^"]*|\/attachments\/new\?kind=minutes[^"]*)"/.exec(
      page,
    )!
    const address = add!.replaceAll("&#x3D;", "=").replaceAll("&amp;", "&").replace("/new", "")
    expect((await coordinator.send(address, [["Budget d’été.pdf", pdf]])).status).to.equal(303)
    await publish(meeting, await cast.coordinator())
    const [annex] = await attachmentsOf({ kind: "minutes", id: (await minutesOf(meeting))._id })
    const member = await visit(await cast.steeringPublic())
    expect(textOf((await member.get(at(meeting))).text)).to.include("Annexe Budget d’été.pdf")
    expect((await member.bytes(`/attachments/${String(annex!._id)}`)).status).to.equal(200)
    expect((await (await visit(await cast.socialWorker())).get(`/attachments/${String(annex!._id)}`)).status).to.equal(
      404,
    )
  })
})
