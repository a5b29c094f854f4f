import { expect } from "chai"
import { Decision } from "../../../models/decision.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { Interpellation } from "../../../models/interpellation.ts"
import { Meeting } from "../../../models/meeting.ts"
import { takePosition } from "../../../models/interpellation/positions.ts"
import { cast, type Someone } from "../../support/cast.ts"
import { interpellation, tonight } from "../../support/makers/interpellation.ts"
import { aMeeting } from "../../support/makers/meetings.ts"
import { aDraft, publish, publishedMinutes, typedDecision, write } from "../../support/makers/minutes.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

type One = Awaited<ReturnType<typeof interpellation>>
const at = (one: One, below = "") => `/interpellations/${one.id as string}${below}`
const fresh = async (one: One) => (await Interpellation.findById(one._id))!
const wordsOf = async (someone: Someone, path: string) => textOf((await (await visit(someone)).get(path)).text)

async function adoptAt(one: One, basis: string) {
  const coordinator = await visit(await cast.coordinator())
  const form = formOf((await coordinator.get(at(one, "/adoption/new"))).text, at(one, "/adoption"))
  return coordinator.post(at(one, "/adoption"), { ...form, basis })
}

describe("The adoption of an interpellation", () => {
  it("says who has not answered, by college, and that the term is not over; who was silent is kept", async () => {
    const one = await interpellation("consultation")
    const ines = await cast.secretary()
    await takePosition(one._id, {
      organisation: String(ines.organisation._id),
      stance: "signs",
      text: "",
      by: String(ines.person._id),
      byName: "Inès Vandamme",
    })
    const meeting = await aMeeting(await cast.housing(), tonight("22:00"))
    const words = await wordsOf(await cast.coordinator(), at(one, "/adoption/new"))
    expect(words)
      .to.match(
        /La consultation court encore jusqu’au [^:]+ : les organisations qui n’ont pas répondu ne pourront plus le faire\./,
      )
      .and.match(
        /\b\d{1,3} organisations n’ont pas répondu : Collège public : .{0,999}Collège associatif : .{0,999}Maison médicale du Vieux Tilleul/,
      )
      .and.not.match(/: [^.]*Toit Commun/)
    await adoptAt(one, meeting.id)
    const silent = (await fresh(one)).adoption!.silent.map(String)
    expect(silent)
      .to.include(String((await cast.healthMember()).organisation._id))
      .and.not.include(String(ines.organisation._id))
  })

  it("names, before it is noted, who answered on an earlier text, and not who answered since", async () => {
    const one = await interpellation("consultation")
    const [ines, health] = [await cast.secretary(), await cast.healthMember()]
    const sign = ({ organisation, person }: Someone) =>
      takePosition(one._id, {
        organisation: String(organisation._id),
        stance: "signs",
        text: "",
        by: String(person._id),
        byName: "Quelqu’un",
      })
    await sign(ines)
    await Interpellation.updateOne({ _id: one._id }, { $set: { "changed.at": new Date() } })
    await sign(health)
    expect(await wordsOf(await cast.coordinator(), at(one, "/adoption/new"))).to.match(
      /Position prise avant le dernier changement du texte : Toit Commun\. Elle peut encore être revue/,
    )
  })

  it("is not to be noted twice, nor before it is time: whoever notes it reads where it stands", async () => {
    const [early, late] = [await interpellation("draft"), await interpellation("adoption")]
    const coordinator = await visit(await cast.coordinator())
    for (const [one, answer] of [
      [early, await coordinator.get(at(early, "/adoption/new"))],
      [late, await coordinator.post(at(late, "/adoption"), { basis: "Le texte que « nous » avons écrit" })],
    ] as const) {
      expect(answer.status).to.equal(409)
      expect(answer.text)
        .to.include("Cela a changé entre-temps")
        .and.include(`href="${at(one)}"`)
      expect(textOf(answer.text)).not.to.include("Réservé")
    }
    // Whoever has no such right at any time is told so.
    expect((await (await visit(await cast.healthMember())).get(at(late, "/adoption/new"))).status).to.equal(403)
  })

  it("rests on a meeting that took place since the consultation opened, of the body, the steering committee or the assembly", async () => {
    const one = await interpellation("consultation")
    // The last of the day: one chooses among the newest.
    const [own, steering, health, ahead] = [
      await aMeeting(await cast.housing(), tonight("22:00")),
      await aMeeting(await cast.steering(), tonight("22:00")),
      await aMeeting(await cast.health(), tonight("22:00")),
      await aMeeting(await cast.housing(), { day: addDays(today(), 1) }),
    ]
    // Over before anybody was consulted, the same day: it cannot have adopted the text.
    const before = await aMeeting(await cast.housing(), tonight("22:00"))
    await Meeting.updateOne({ _id: before._id }, { endsAt: new Date(one.consultation!.at.getTime() - 60_000) })
    const page = (await (await visit(await cast.coordinator())).get(at(one, "/adoption/new"))).text
    for (const meeting of [own, steering]) expect(page).to.include(`value="${meeting.id as string}"`)
    for (const meeting of [health, ahead, before]) {
      expect(page).not.to.include(`value="${meeting.id as string}"`)
      expect((await adoptAt(one, meeting.id)).status).to.equal(422)
    }
    expect((await adoptAt(one, "")).status).to.equal(422)
    expect((await fresh(one)).adoption).to.equal(null)
    expect((await adoptAt(one, own.id)).status).to.equal(303)
    // It is over, whatever day was given to it.
    expect(await wordsOf(await cast.socialWorker(), at(one)))
      .to.include("Consultation close par l’adoption")
      .and.not.include("jusqu’au")
    expect(await wordsOf(await cast.socialWorker(), at(one))).to.match(
      /Adoptée par : Groupe de travail Logement, réunion du [^.]+\. PV à venir\./,
    )
  })

  it("is tied to its decision at once where the minutes are published, else their publication asks for it", async () => {
    const [one, later] = [await interpellation("consultation"), await interpellation("consultation")]
    const published = await publishedMinutes(await cast.housing(), tonight("22:00"))
    const decision = (await Decision.findOne({ meeting: published._id }))!
    await adoptAt(one, `${published.id as string}:${decision.id as string}`)
    expect(await wordsOf(await cast.socialWorker(), at(one))).to.include(`Décision ${decision.code!}.`)

    const meeting = await aDraft(await cast.housing(), { plan: tonight("22:00") })
    await write(meeting, [await typedDecision(meeting, 0, "L’interpellation est adoptée.")])
    expect((await adoptAt(later, `${meeting.id as string}:${decision.id as string}`)).status).to.equal(422)
    await adoptAt(later, meeting.id)
    const secretary = await visit(await cast.secretary())
    const asked = (await secretary.get(`/meetings/${meeting.id as string}/minutes/publication/new`)).text
    expect(textOf(asked)).to.include(
      `Cette réunion a adopté l’interpellation « ${later.title} » : une fois le PV publié, liez-y sa décision.`,
    )
    await publish(meeting)
    const form = formOf((await secretary.get(at(later, "/adoption/edit"))).text, at(later, "/adoption"))
    const own = (await Decision.findOne({ meeting: meeting._id }))!
    expect(
      (await secretary.post(at(later, "/adoption"), { ...form, basis: `${meeting.id as string}:${own.id as string}` }))
        .status,
    ).to.equal(303)
    expect(await wordsOf(await cast.socialWorker(), at(later))).to.include(`Décision ${own.code!}.`)
  })

  it("names a decision where the minutes are published, and says what to do where they hold none", async () => {
    const one = await interpellation("consultation")
    const [decided, bare] = [
      await publishedMinutes(await cast.housing(), tonight("22:00")),
      await aDraft(await cast.housing(), { plan: tonight("22:00") }),
    ]
    const before = (await (await visit(await cast.coordinator())).get(at(one, "/adoption/new"))).text
    expect(before)
      .to.include(`value="${bare.id as string}"`)
      .and.not.include(`value="${decided.id as string}"`)
    await publish(bare)
    const page = (await (await visit(await cast.coordinator())).get(at(one, "/adoption/new"))).text
    expect(textOf(page)).to.include(
      "Si l’une d’elles a adopté le texte, faites d’abord corriger son PV, pour que la décision y figure",
    )
    expect(page)
      .to.include(`href="/meetings/${bare.id as string}/minutes"`)
      .and.not.include(`value="${bare.id as string}"`)
    // A page that was opened before the publication still offers the meeting.
    const [refused, empty] = [await adoptAt(one, decided.id), await adoptAt(one, bare.id)]
    expect([refused.status, empty.status, (await fresh(one)).adoption]).to.deep.equal([422, 422, null])
    expect(textOf(refused.text)).to.include("Choisissez une décision du PV de cette réunion.")
    expect(textOf(empty.text)).to.include(
      "Le PV publié de cette réunion ne contient aucune décision. Faites-le d’abord corriger",
    )
    // One that was noted before this was asked stays, and may be linked.
    const by = (await cast.coordinator()).person._id
    await Interpellation.updateOne(
      { _id: one._id },
      { adoption: { by, at: new Date(), day: today(), meeting: decided._id } },
    )
    const words = await wordsOf(await cast.coordinator(), at(one))
    expect(words)
      .to.match(/Adoptée par : Groupe de travail Logement, réunion du [^.]+\. Lier la décision/)
      .and.not.include("PV à venir")
  })

  it("rests on no decision that whoever notes it may not read, even where she knows its id", async () => {
    const one = await interpellation("consultation")
    const closed = await publishedMinutes(await cast.steering(), tonight("22:00"))
    const decision = (await Decision.findOne({ meeting: closed._id }))!
    const secretary = await visit(await cast.secretary())
    expect((await secretary.get(`/meetings/${closed.id as string}/minutes`)).status).to.equal(404)
    const form = formOf((await secretary.get(at(one, "/adoption/new"))).text, at(one, "/adoption"))
    const basis = `${closed.id as string}:${decision.id as string}`
    expect((await secretary.post(at(one, "/adoption"), { ...form, basis })).status).to.equal(422)
    expect((await fresh(one)).adoption).to.equal(null)
  })

  it("is taken back until the sending, with a reason that stays in the line of time; the number stays", async () => {
    const one = await interpellation("adoption")
    const coordinator = await visit(await cast.coordinator())
    const form = formOf((await coordinator.get(at(one, "/return/new"))).text, at(one, "/return"))
    expect((await coordinator.post(at(one, "/return"), form)).status).to.equal(422)
    expect((await coordinator.post(at(one, "/return"), { ...form, reason: "Noté avant la réunion." })).status).to.equal(
      303,
    )
    const now = await fresh(one)
    expect([now.adoption, now.number]).to.deep.equal([null, one.number])
    expect((await (await visit(await cast.socialWorker())).get(at(one))).status).to.equal(404)
    expect(await wordsOf(await cast.healthMember(), at(one)))
      .to.include("Quelle position pour")
      .and.match(/Adoption à venir ; noté pour le [^,]+, repris le [^:]+ : Noté avant la réunion\./)
    const sent = await interpellation("dispatch")
    await coordinator.post(at(sent, "/return"), { reason: "Pas encore partie." })
    expect([(await fresh(sent)).dispatch, (await fresh(sent)).adoption !== null]).to.deep.equal([null, true])
  })
})
