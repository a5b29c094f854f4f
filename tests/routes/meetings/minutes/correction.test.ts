import { expect } from "chai"
import { outgoing } from "../../../../server/delivery.ts"
import { setClock } from "../../../../server/clock.ts"
import { inOneStep } from "../../../../server/inOneStep.ts"
import { Message } from "../../../../server/outbox.ts"
import { Body } from "../../../../models/body.ts"
import type { Meeting } from "../../../../models/meeting.ts"
import { publishMinutes, withdrawMinutes } from "../../../../models/minutes/publishing.ts"
import { renderMail } from "../../../../views/presenters/mails/index.ts"
import { cast } from "../../../support/cast.ts"
import {
  aDraft,
  minutesOf,
  proceedings,
  publish,
  publishedMinutes,
  typed,
  typedDecision,
  typedItem,
  write,
} from "../../../support/makers/minutes.ts"
import { formOf, textOf } from "../../../support/page.ts"
import { readPdf } from "../../../support/pdf.ts"
import { visit } from "../../../support/visit.ts"

const at = (meeting: Meeting, below = "") => `/meetings/${meeting.id}/minutes${below}`
const by = async () => String((await cast.secretary()).person._id)
const withdraw = async (meeting: Meeting) =>
  withdrawMinutes(meeting._id, { by: await by(), reason: "Un chiffre est faux." })

/** Minutes of March, published on the 10th, withdrawn and corrected in a word and by a sentence on the 12th. */
async function corrected(): Promise<Meeting> {
  setClock(new Date("2026-03-10T09:00:00Z"))
  const meeting = await publishedMinutes(undefined, { day: "2026-03-05" })
  setClock(new Date("2026-03-12T09:00:00Z"))
  await withdraw(meeting)
  const [decision] = (await proceedings(meeting)).decisions
  await write(meeting, [
    await typedItem(meeting, 1, "Neuf **refus** en novembre."),
    await typed(meeting, "decisions", String(decision!._id), {
      text: "Personne n’écrit plus à qui que ce soit avant l’été prochain.",
    }),
  ])
  await publish(meeting)
  return meeting
}

describe("corrected minutes", () => {
  afterEach(() => setClock())

  it("say since when, by whom and why, and mark the words and sentences that changed, without colour", async () => {
    const meeting = await corrected()
    const { text } = await (await visit(await cast.socialWorker())).get(at(meeting))
    expect(textOf(text))
      .to.include("Publié d’abord le mardi 10 mars 2026.")
      .and.include("Corrigé le jeudi 12 mars 2026 par Inès Vandamme : Un chiffre est faux.")
    const [section] = /<section class="correction"[\s\S]*?<\/section>/.exec(text)!
    expect(section)
      .to.match(/refus en <del>[^<]*<span[^>]*>[^<]*<\/span>octobre/)
      .and.match(/<ins>[^<]*<span[^>]*>[^<]*<\/span>novembre/)
    // Two sentences that have nothing in common stand whole, one after the other.
    expect(textOf(section))
      .to.include("Retiré : Un relevé mensuel est remis au CPAS.")
      .and.include("Ajouté : Personne n’écrit plus à qui que ce soit avant l’été prochain.")
    expect(section).not.to.include("Envoyer le relevé")
  })

  it("say so in the PDF too", async () => {
    const meeting = await corrected()
    const { body } = await (await visit(await cast.socialWorker())).bytes(at(meeting, ".pdf"))
    const said = (await readPdf(body as Buffer)).pages
      .map(({ text }) => text)
      .join("")
      .replaceAll(/[\s\u00a0]+/g, " ")
    expect(said)
      .to.include("Corrigé le jeudi 12 mars 2026 par Inès Vandamme : Un chiffre est faux.")
      .and.match(/octobre ?novembre/)
      .and.include("les mots barrés sont retirés")
  })

  it("are announced with their reason and the names of what changed, and no word of the text", async () => {
    const meeting = await corrected()
    const [last] = await Message.find({
      "of.kind": "minutes",
      "of.id": String((await minutesOf(meeting))._id),
      revision: 2,
    }).lean()
    const letter = (await renderMail(outgoing(last!)))!
    for (const part of [textOf(letter.html), textOf(letter.text)]) {
      expect(part)
        .to.match(/Corrigé le jeudi 12 mars 2026 par Inès Vandamme : Un chiffre est faux\./)
        .and.match(/Ce qui change : Point 2, Décision \d+\./)
      expect(part).not.to.match(/novembre|relevé|accueils/)
    }
  })

  it("show no word that was taken out where that is chosen", async () => {
    const meeting = await publishedMinutes(undefined, { day: "2026-03-05" })
    await withdraw(meeting)
    await write(meeting, [await typedItem(meeting, 1, "Neuf **refus** en novembre.")])
    const secretary = await visit(await cast.secretary())
    const form = formOf((await secretary.get(at(meeting, "/publication/new"))).text, at(meeting, "/publication"))
    await secretary.post(at(meeting, "/publication"), { ...form, veiled: "true" })
    const { text } = await (await visit(await cast.socialWorker())).get(at(meeting))
    const [section] = /<section class="correction"[\s\S]*?<\/section>/.exec(text)!
    expect(textOf(section)).to.include("[mots retirés]").and.include("novembre").and.not.include("octobre")
  })

  it("compare nothing with a text that fewer people could read", async () => {
    const body = await Body.create({
      slug: "ouvert-depuis",
      code: "OUV",
      kind: "group",
      openness: "members",
      name: { fr: "Ouvert depuis" },
      secretary: (await cast.secretary()).person._id,
    })
    const meeting = await aDraft(body, { plan: { day: "2026-03-05" } })
    await write(meeting, [await typedDecision(meeting, 0, "Entre nous.")])
    await publish(meeting)
    await withdraw(meeting)
    const [decision] = (await proceedings(meeting)).decisions
    await write(meeting, [await typed(meeting, "decisions", String(decision!._id), { text: "Pour tous." })])
    await publishMinutes(meeting._id, { by: await by() })
    await inOneStep(() => body.set({ openness: "network" }).save())
    const { text } = await (await visit(await cast.socialWorker())).get(at(meeting))
    expect(textOf(text)).to.include("Un chiffre est faux.").and.include("Pour tous.").and.not.include("Entre nous")
  })
})
