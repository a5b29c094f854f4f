import { expect } from "chai"
import { Attendance } from "../../models/attendance.ts"
import { reply } from "../../models/attendance/replying.ts"
import { Meeting } from "../../models/meeting.ts"
import type { Person } from "../../models/person.ts"
import { Minutes } from "../../models/minutes.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { aConvokedMeeting, aMeeting } from "../support/makers/meetings.ts"
import { aDraft, publish, typed, write } from "../support/makers/minutes.ts"
import { anOrganisation, aPerson } from "../support/makers/network.ts"
import { formOf, textOf } from "../support/page.ts"

const twins = async (familyName: string) => {
  const houses = [await anOrganisation({ "name.fr": "Le Mélèze" }), await anOrganisation({ "name.fr": "Le Charme" })]
  return [await aPerson(houses[0], { familyName }), await aPerson(houses[1], { familyName })] as const
}

describe("who presents a point of an agenda, without scripts", () => {
  const aForm = async () => {
    const meeting = await aMeeting(await cast.housing())
    const { agenda } = meeting
    const path = `/meetings/${meeting.id}/agenda`
    const agent = await as(await cast.coordinator())
    const empty = formOf((await agent.get(path).expect(200)).text, path)
    const items = async () =>
      (await Meeting.findById(meeting._id))!.agenda
        .slice(agenda.length)
        .map(({ presenter, presenters }) => [presenter, presenters.map(String)])
    return { meeting, path, agent, empty: { ...empty, title: "Un point" }, items }
  }

  it("is known where she is in the register, each of several; a newcomer stays a name", async () => {
    const { path, agent, empty, items } = await aForm()
    const [one, other] = [
      await aPerson(undefined, { familyName: "Pzvarcq" }),
      await aPerson(undefined, { familyName: "Pzvarcx" }),
    ]
    for (const presenter of ["lucie PZVARCQ", "Lucie Pzvarcq, Zoé Nouvelle; Lucie Pzvarcx", "Lucie", ""])
      await agent
        .post(path)
        .send({ ...empty, presenter })
        .expect(303)
    expect(await items()).to.deep.equal([
      ["lucie PZVARCQ", [one.id]],
      ["Lucie Pzvarcq, Zoé Nouvelle; Lucie Pzvarcx", [one.id, other.id]],
      ["Lucie", []],
      ["", []],
    ])
  })

  it("is looked for with the form kept, picked among namesakes or said to be none of them, and stays through an edit", async () => {
    const { meeting, path, agent, empty, items } = await aForm()
    const [first, second] = await twins("Qzvarcu")
    const looked = await agent
      .post(path)
      .send({ ...empty, minutes: "25", presenter: "qzvar", find: "presenter" })
      .expect(422)
    expect(textOf(looked.text)).to.include("2 personnes trouvées").and.include("Une autre personne")
    expect(looked.text).to.not.include("errors-title")
    const back = formOf(looked.text, path)
    expect(back)
      .to.include({ title: "Un point", minutes: "25", presenter: "qzvar" })
      .and.not.have.property("presenterIs")
    await agent
      .post(path)
      .send({ ...back, presenterIs: second.id })
      .expect(303)
    // Her whole name is two people's.
    const asked = await agent
      .post(path)
      .send({ ...empty, presenter: "Lucie Qzvarcu" })
      .expect(422)
    expect(textOf(asked.text)).to.include("Ce nom ne dit pas encore qui")
    const answer = formOf(asked.text, path)
    await agent
      .post(path)
      .send({ ...answer, presenterIs: "other" })
      .expect(303)
    await agent
      .post(path)
      .send({ ...answer, presenterIs: first.id })
      .expect(303)
    expect(await items()).to.deep.equal([
      ["Lucie Qzvarcu", [second.id]],
      ["Lucie Qzvarcu", []],
      ["Lucie Qzvarcu", [first.id]],
    ])
    // Opened and sent as it stands, it names whom it named; other words name others.
    const item = (await Meeting.findById(meeting._id))!.agenda[meeting.agenda.length]
    const at = `${path}/${String(item!._id)}`
    const open = async () => formOf((await agent.get(`${at}/edit`)).text, at)
    await agent
      .post(at)
      .send({ ...(await open()), title: "Autrement" })
      .expect(303)
    expect((await items())[0]).to.deep.equal(["Lucie Qzvarcu", [second.id]])
    await agent
      .post(at)
      .send({ ...(await open()), presenter: "Zoé Nouvelle" })
      .expect(303)
    expect((await items())[0]).to.deep.equal(["Zoé Nouvelle", []])
  })

  it("says when nobody has the name, and that it is kept; what was typed is text, and what is forged is nobody", async () => {
    const { path, agent, empty, items } = await aForm()
    const presenter = `"><script>alert(1)</script>{{7*7}}`
    const { text } = await agent
      .post(path)
      .send({ ...empty, presenter, find: "presenter" })
      .expect(422)
    expect(textOf(text)).to.include("il sera gardé comme vous l’avez écrit")
    expect(text).to.not.include("<script>alert")
    expect(formOf(text, path)).to.include({ presenter })
    for (const presenterIs of ["forged", "000000000000000000000000", "$ne"])
      await agent
        .post(path)
        .send({ ...empty, presenter: "Zoé", presenterAsked: "Zoé", presenterIs })
        .expect(303)
    expect(await items()).to.deep.equal(Array(3).fill(["Zoé", []]))
  })
})

describe("who comes instead of somebody", () => {
  const lineOf = async (meeting: Meeting, person: Person) =>
    (await Attendance.findOne({ meeting: meeting._id, person: person._id }))!

  it("is known where she is in the register, looked for without scripts, and no longer once another answer is given", async () => {
    const member = await cast.secretary()
    const meeting = await aConvokedMeeting(await cast.housing())
    const [first, second] = await twins("Rzvarcu")
    const path = `/meetings/${meeting.id}/attendance`
    const agent = await as(member)
    const empty = formOf((await agent.get(`${path}/new`).expect(200)).text, path)
    const { text } = await agent
      .post(path)
      .send({ ...empty, representedBy: "rzvarc", find: "representedBy" })
      .expect(422)
    const back = formOf(text, path)
    await agent
      .post(path)
      .send({ ...back, representedByIs: second.id })
      .expect(303)
    const line = () => lineOf(meeting, member.person)
    const said = ({ representedBy, representative }: { representedBy: string; representative?: unknown }) => [
      representedBy,
      String(representative),
    ]
    expect(said(await line())).to.deep.equal(["Lucie Rzvarcu", second.id])
    expect(said((await line()).answers.at(-1)!)).to.deep.equal(["Lucie Rzvarcu", second.id])
    await agent
      .post(path)
      .send({ ...empty, representedBy: "Lucie Rzvarcu (Le Mélèze)" })
      .expect(303)
    expect(said(await line())[1]).to.equal(first.id)
    await agent
      .post(path)
      .send({ ...empty, answer: "excused" })
      .expect(303)
    expect(said(await line())).to.deep.equal(["", "null"])
  })

  it("is known in the minutes, and kept in them as it was written", async () => {
    const meeting = await aDraft(await cast.assembly())
    const person = await aPerson(undefined, { familyName: "Szvarcu" })
    const lines = await Attendance.find({ meeting: meeting._id, walkIn: null }).limit(2)
    const standIn = (line: (typeof lines)[number], by: string) =>
      typed(meeting, "presences", line.invitee, { presence: "represented", by })
    await write(meeting, [await standIn(lines[0]!, "szvarcu lucie"), await standIn(lines[1]!, "Zoé Nouvelle")])
    await publish(meeting)
    const { record } = (await Minutes.findOne({ meeting: meeting._id }))!
    const kept = record!.people.filter(({ presence }) => presence === "represented")
    expect(
      kept.map(({ representedBy, representative }) => [representedBy, String(representative)]),
    ).to.have.deep.members([
      ["szvarcu lucie", person.id],
      ["Zoé Nouvelle", "null"],
    ])
  })

  it("stays who was picked among namesakes where the minutes keep what she answered", async () => {
    const meeting = await aDraft(await cast.assembly())
    const [, second] = await twins("Tzvarcu")
    const { _id, invitee } = (await Attendance.findOne({ meeting: meeting._id, walkIn: null, "presence.noted": null }))!
    const [answer, representedBy, enteredBy] = [
      "represented",
      "Lucie Tzvarcu",
      (await cast.secretary()).person.id,
    ] as const
    await reply(_id, { answer, representedBy, representative: second.id as string, enteredBy })
    await publish(meeting)
    const { record } = (await Minutes.findOne({ meeting: meeting._id }))!
    expect(String(record!.people.find((each) => each.invitee === invitee)!.representative)).to.equal(second.id)
    expect(String((await Attendance.findById(_id))!.presence.representative)).to.equal(second.id)
  })
})
