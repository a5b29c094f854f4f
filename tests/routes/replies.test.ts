import { marksOf } from "../../models/concerns/meanwhile.ts"
import { expect } from "chai"
import { Attendance } from "../../models/attendance.ts"
import { addDays } from "../../models/concerns/day.ts"
import { cancelMeeting } from "../../models/meeting/cancellation.ts"
import { addGuest } from "../../models/meeting/guests.ts"
import { planOf, replanMeeting } from "../../models/meeting/planning.ts"
import type { Meeting } from "../../models/meeting.ts"
import { setClock } from "../../server/clock.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { replyAddress } from "../support/makers/links.ts"
import { aConvokedMeeting, aMeeting, convokeNow, fresh } from "../support/makers/meetings.ts"
import { aBody, aBodyOf, aMember } from "../support/makers/people.ts"
import { formOf, textOf } from "../support/page.ts"

const answerOf = async (meeting: Meeting) => (await Attendance.findOne({ meeting: meeting._id }).lean())!
const visitor = () => as(null)

describe("/replies/:token", () => {
  afterEach(() => setClock())

  it("answers for nobody when a mail scanner follows its links", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const link = await replyAddress(meeting)
    for (const answer of ["present", "excused", "represented"]) {
      await (await visitor()).get(`${link}?answer=${answer}`).expect(200)
      await (await visitor()).head(`${link}?answer=${answer}`).expect(200)
      await (await visitor()).get(`${link}?answer=${answer}`).set("Sec-Fetch-Site", "cross-site").expect(200)
    }
    expect(await answerOf(meeting)).to.deep.include({ answer: "invited", answers: [] })
  })

  it("lets someone who is not signed in answer « excused » with one button, and change her mind", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const link = await replyAddress(meeting)
    const page = (await (await visitor()).get(`${link}?answer=excused`).expect(200)).text
    expect(textOf(page)).to.include("Serez-vous là, Odile Ruelens")
    expect(page).to.match(/<button class="button primary" name="answer" value="excused">/)
    expect(page.match(/button primary/g)).to.have.length(1)

    await (
      await visitor()
    )
      .post(link)
      .send({ ...formOf(page, link), answer: "excused" })
      .expect(303)
      .expect("Location", link)
    expect((await answerOf(meeting)).answers.at(-1)).to.include({ answer: "excused", via: "link" })
    expect(textOf((await (await visitor()).get(link).expect(200)).text)).to.include("Vous avez répondu « excusé·e » le")

    await (
      await visitor()
    )
      .post(link)
      .send({ answer: "represented", representedBy: "" })
      .expect(422)
      .expect(({ text }) => expect(textOf(text)).to.include("Indiquez le nom de la personne qui représente."))
    await (await visitor()).post(link).send({ answer: "represented", representedBy: "Samuel Iweala" }).expect(303)
    expect(await answerOf(meeting)).to.deep.include({ answer: "represented", representedBy: "Samuel Iweala" })
  })

  it("lets a guest answer, whom no account knows", async () => {
    const meeting = await aMeeting(await aBody())
    await addGuest(meeting._id, { name: "Nadia Verbruggen", email: "nadia@invitee.example", language: "fr" })
    await convokeNow(meeting)
    await (
      await visitor()
    )
      .post(await replyAddress(meeting))
      .send({ answer: "present" })
      .expect(303)
    expect(await answerOf(meeting)).to.deep.include({ answer: "present", name: "Nadia Verbruggen" })
  })

  it("opens nothing for a link that is not one of ours", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const link = await replyAddress(meeting)
    const { _id } = await answerOf(meeting)
    for (const forged of [
      `${link.slice(0, -1)}`,
      `${link}x`,
      `/replies/${String(_id)}`,
      "/replies/%00",
      "/replies/[object%20Object]",
      "/replies/null",
    ]) {
      await (await visitor()).get(forged).expect(404)
      await (await visitor()).post(forged).send({ answer: "present" }).expect(404)
    }
    await (await visitor()).post(link).send({ "answer[$ne]": "x" }).expect(422)
    await (await visitor()).post(link).send({ answer: "invited" }).expect(422)
    expect((await answerOf(meeting)).answer).to.equal("invited")
  })

  it("takes no answer from another site's form", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    await (
      await visitor()
    )
      .post(await replyAddress(meeting))
      .set("Sec-Fetch-Site", "cross-site")
      .send({ answer: "present" })
      .expect(403)
    expect((await answerOf(meeting)).answer).to.equal("invited")
  })

  it("is closed, in words, once the meeting has begun or is cancelled", async () => {
    const [begun, cancelled] = [await aConvokedMeeting(await aBodyOf(1)), await aConvokedMeeting(await aBodyOf(1))]
    await cancelMeeting(cancelled._id, { by: String((await cast.coordinator()).person._id), reason: "Grève" })
    expect(textOf((await (await visitor()).get(await replyAddress(cancelled)).expect(200)).text)).to.include(
      "Cette réunion est annulée.",
    )
    await (
      await visitor()
    )
      .post(await replyAddress(cancelled))
      .send({ answer: "present" })
      .expect(422)

    setClock(begun.startsAt)
    expect(textOf((await (await visitor()).get(await replyAddress(begun)).expect(200)).text)).to.include(
      "les réponses sont closes",
    )
    await (
      await visitor()
    )
      .post(await replyAddress(begun))
      .send({ answer: "present" })
      .expect(422)
    expect((await answerOf(begun)).answer).to.equal("invited")
  })

  it("goes into no copy, no Referer and no search engine, whatever it answers", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const link = await replyAddress(meeting)
    for (const answer of [
      await (await visitor()).get(link),
      await (await visitor()).post(link).send({ answer: "present" }),
      await (await visitor()).post(link).send({ answer: "" }),
      await (await visitor()).get(`${link}/minutes`),
    ]) {
      expect([answer.status, answer.get("Cache-Control")]).to.deep.equal([answer.status, "private, no-store"])
      expect(answer.get("Referrer-Policy")).to.equal("strict-origin")
      expect(answer.get("X-Robots-Tag")).to.equal("noindex")
    }
  })

  it("speaks the language of whoever was invited, whatever the browser's, and the one that she chooses", async () => {
    const body = await aBody()
    await aMember(body, { language: "nl" })
    const meeting = await aConvokedMeeting(body)
    const link = await replyAddress(meeting)
    const dutch = (await (await visitor()).get(link).set("Accept-Language", "fr").expect(200)).text.replaceAll(
      "&#x3D;",
      "=",
    )
    expect(dutch).to.include('<html lang="nl"').and.include("Bent u erbij")
    expect(dutch).to.include(`href="${link}?language=fr"`).and.include(`href="${link}?language=nl"`)
    const french = (await (await visitor()).get(`${link}?language=fr`).set("Accept-Language", "nl").expect(200)).text
    expect(french).to.include('<html lang="fr"').and.include("Serez-vous là")
    await (
      await visitor()
    )
      .post(`${link}?language=fr`)
      .send({ answer: "" })
      .expect(422)
      .expect(({ text }) => expect(text).to.include("Choisissez une réponse"))
    await (
      await visitor()
    )
      .post(`${link}?language=fr`)
      .send({ answer: "present" })
      .expect(303)
      .expect("Location", `${link}?language=fr`)
  })

  it("ends thirty days after the meeting, moved or not, and says since when", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const link = await replyAddress(meeting)
    const day = addDays(meeting.day, 60)
    const by = String((await cast.coordinator()).person._id)
    await replanMeeting(meeting._id, { typed: { ...planOf(meeting), day }, was: marksOf(planOf(meeting)), by })
    const end = new Date((await fresh(meeting)).endsAt.getTime() + 30 * 24 * 3600_000)
    setClock(new Date(end.getTime() - 60_000))
    await (await visitor()).get(link).expect(200)
    setClock(new Date(end.getTime() + 60_000))
    const over = (await (await visitor()).get(link).expect(410)).text
    expect(textOf(over)).to.include("30 jours après la réunion").and.not.include("accueils de jour")
    await (await visitor()).post(link).send({ answer: "present" }).expect(410)
    await (await visitor()).get(`${link}/minutes`).expect(404)
  })
})
