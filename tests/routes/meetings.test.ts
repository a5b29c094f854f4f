import { expect } from "chai"
import mongoose from "mongoose"
import { reply } from "../../models/attendance/replying.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { Attendance } from "../../models/attendance.ts"
import { addGuest } from "../../models/meeting/guests.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Meeting } from "../../models/meeting.ts"
import { dropCopies } from "../../server/copies.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { readCalendar } from "../support/letterbox.ts"
import { aConvokedMeeting, aMeeting, convokeNow, fresh } from "../support/makers/meetings.ts"
import { aDraft, publish, typedDecision, write } from "../support/makers/minutes.ts"
import { anOrganisation, aPerson, aSeat } from "../support/makers/network.ts"
import { aBody, aBodyOf } from "../support/makers/people.ts"
import { formOf, textOf } from "../support/page.ts"

async function commandsOf(work: () => Promise<unknown>): Promise<string[]> {
  const commands: string[] = []
  const note = ({ commandName }: { commandName: string }) => commands.push(commandName)
  mongoose.connection.getClient().on("commandStarted", note)
  await work()
  mongoose.connection.getClient().off("commandStarted", note)
  return commands
}

describe("/meetings", () => {
  it("lets the secretary plan a meeting of her body, then write its agenda", async () => {
    const agent = await as(await cast.secretary())
    await cast.housing()
    const page = (await agent.get("/meetings/new?body=logement").expect(200)).text
    const answer = await agent
      .post("/meetings")
      .send({
        ...formOf(page, "/meetings"),
        day: addDays(today(), 63),
        start: "09:30",
        end: "11:00",
        "place.name": "Salle 3",
      })
    expect(answer.status).to.equal(303)
    const agenda = String(answer.get("Location"))
    await agent.post(agenda).send({ title: "Tour de table", minutes: "20", kind: "exchange" }).expect(303)
    await agent.post(agenda).send({ title: "Divers", minutes: "75", kind: "information" }).expect(303)
    const text = textOf((await agent.get(agenda).expect(200)).text)
    expect(text).to.include("9 h 30 Tour de table").and.include("9 h 50 Divers")
    expect(text).to.include("Les points durent 5 minutes de plus que la réunion.")
  })

  it("says that somebody answered where nobody comes: one who excused herself, one who is represented", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(2), { day: "2027-10-26" })
    const page = async () => textOf((await (await as(await cast.coordinator())).get(`/meetings/${meeting.id}`)).text)
    expect(await page()).to.include("Personne ne s’est encore annoncé")
    const [one, other] = await Attendance.find({ meeting: meeting._id })
    await reply(one!._id, { answer: "excused", representedBy: "", enteredBy: null })
    expect(await page())
      .to.include("Personne à ce jour, une personne excusée")
      .and.not.include("encore annoncé")
    await reply(other!._id, { answer: "represented", representedBy: "Salima Haddad", enteredBy: null })
    expect(await page()).to.include("Personne à ce jour, une personne excusée, une personne représentée")
    await reply(one!._id, { answer: "present", representedBy: "", enteredBy: null })
    expect(await page())
      .to.include("Une personne à ce jour")
      .and.not.include("Personne à ce jour")
  })

  it("counts who comes, and beside them the guests who do", async () => {
    const meeting = await aMeeting(await aBodyOf(1), { day: "2027-10-26" })
    await addGuest(meeting._id, { name: "Salima Haddad", email: "salima.haddad@mail.example", language: "fr" })
    await convokeNow(meeting)
    const page = async () => textOf((await (await as(await cast.coordinator())).get(`/meetings/${meeting.id}`)).text)
    expect(await page()).not.to.include("en plus")
    await Attendance.updateOne({ meeting: meeting._id, person: null }, { $set: { answer: "present" } })
    expect(await page(), "she alone")
      .to.include("Une personne à ce jour")
      .and.not.include("encore annoncé")
      .and.not.include("en plus")
    await Attendance.updateOne({ meeting: meeting._id, person: { $ne: null } }, { $set: { answer: "present" } })
    expect(await page()).to.include("Une personne à ce jour, une personne invitée en plus")
  })

  it("shows again what was typed, with what is wrong at its field", async () => {
    const agent = await as(await cast.coordinator())
    const body = (await cast.housing()).id
    const { text } = await agent
      .post("/meetings")
      .send({ body, day: "2027-02-30", start: "14:00", end: "13:00", title: "Bilan <b>" })
      .expect(422)
    expect(textOf(text)).to.include("Choisissez une heure de fin après l’heure de début")
    expect(text).to.include(">\nBilan &lt;b&gt;</textarea>").and.include('value="2027-02-30"')
  })

  it("refuses an hour that the change to summer time leaves out, and lets the night before and after be", async () => {
    const agent = await as(await cast.coordinator())
    const body = (await cast.housing()).id
    const plan = (day: string, start: string, end: string) => agent.post("/meetings").send({ body, day, start, end })
    expect(textOf((await plan("2027-03-28", "02:15", "04:00").expect(422)).text)).to.include(
      "Cette heure n’existe pas ce jour-là",
    )
    await plan("2027-03-28", "01:30", "03:30").expect(303)
    const meeting = (await Meeting.findOne({ day: "2027-03-28" }))!
    expect([meeting.startsAt, meeting.endsAt].map((at) => at.toISOString())).to.deep.equal([
      "2027-03-28T00:30:00.000Z",
      "2027-03-28T01:30:00.000Z",
    ])
    await plan("2027-10-31", "02:15", "04:00").expect(303)
    await Meeting.deleteMany({ day: { $in: ["2027-03-28", "2027-10-31"] } })
    const event = await agent
      .post("/calendar/events")
      .send({ title: "Nuit blanche", day: "2027-03-28", start: "02:15" })
    expect([event.status, textOf(event.text).includes("Cette heure n’existe pas ce jour-là")]).to.deep.equal([
      422,
      true,
    ])
  })

  it("keeps both texts on one page when two people changed the same field", async () => {
    const meeting = await aMeeting(await cast.housing(), { title: "Réunion" })
    const path = `/meetings/${meeting.id}`
    const [one, two] = [await as(await cast.coordinator()), await as(await cast.secretary())]
    const forms = await Promise.all(
      [one, two].map(async (agent) => formOf((await agent.get(`${path}/edit`).expect(200)).text, path)),
    )
    await one
      .patch(path)
      .send({ ...forms[0], title: "Plénière" })
      .expect(303)

    const { text } = await two
      .patch(path)
      .send({ ...forms[1], title: "Assemblée", link: "https://video.example/1" })
      .expect(422)

    expect(textOf(text)).to.include("Entre-temps, Mireille Adjovi a enregistré « Plénière ».")
    expect(text).to.include(">\nAssemblée</textarea>").and.include('value="https://video.example/1"')
    expect((await fresh(meeting)).title).to.equal("Plénière")
    await two.patch(path).send(formOf(text, path)).expect(303)
    const saved = await fresh(meeting)
    expect([saved.title, saved.link]).to.deep.equal(["Assemblée", "https://video.example/1"])
  })

  it("lists what is to come and what has been, by body, page after page", async () => {
    const body = await aBodyOf(0)
    await Meeting.insertMany(
      Array.from({ length: 31 }, (_, index) => ({
        body: body._id,
        audience: ["network"],
        start: "12:15",
        length: 60,
        day: `2030-01-${String(index + 1).padStart(2, "0")}`,
        title: `Réunion ${index + 1}`,
      })),
    )
    const agent = await as(await cast.socialWorker())
    const first = (await agent.get(`/meetings?body=${body.slug}`).expect(200)).text
    expect(first)
      .to.include("Réunion 30<")
      .and.match(/page(=|&#x3D;)2/)
    expect(first).not.to.include("Réunion 31<")
    expect((await agent.get(`/meetings?body=${body.slug}&page=2`).expect(200)).text).to.include("Réunion 31<")
    expect(textOf((await agent.get(`/meetings?body=${body.slug}&when=past`).expect(200)).text)).to.include(
      "Aucune réunion n’a encore eu lieu.",
    )
    await agent.get("/meetings?body=nulle-part").expect(404)
    await agent.get("/meetings?page=zzz&body[$ne]=1").expect(200)
  })

  it("says of what is past that it was held, what it decided, and leads to its minutes; the list says so too", async () => {
    const body = await aBody({ kind: "group", name: "Groupe Tenu" })
    const by = await cast.coordinator()
    const [held, late] = [
      await aDraft(body, { by, plan: { day: addDays(today(), -20) } }),
      await aMeeting(body, { title: "Sans suite", day: addDays(today(), -40) }),
    ]
    await write(held, [await typedDecision(held, 0, "Un relevé mensuel est remis au CPAS.")], by)
    const [writer, reader] = [await as(by), await as(await cast.socialWorker())]
    const before = (await writer.get(`/meetings/${held.id}`).expect(200)).text
    expect(textOf(before))
      .to.include("Son PV est en cours d’écriture")
      .and.include("Continuer le PV")
      .and.not.include("Ce qui a été décidé")
      .and.not.include("Annuler la réunion")
    await publish(held, by)

    const page = (await reader.get(`/meetings/${held.id}`).expect(200)).text
    expect(textOf(page)).to.match(
      /Tenue le .*\. PV publié le .* par Mireille Adjovi\. .*Lire le PV .*Ce qui a été décidé .*Un relevé mensuel est remis au CPAS\. .*Ordre du jour/,
    )
    expect(page).to.match(new RegExp(`class="button primary" href="/meetings/${held.id}/minutes"`))
    const past = (await reader.get(`/meetings?body=${body.slug}&when=past`).expect(200)).text
    expect(textOf(past)).to.include("PV publié , une décision, aucune action.").and.include("Sans suite Pas de PV.")
    expect(past).to.include(`href="/meetings/${held.id}/minutes"`).and.include(`href="/meetings/${late.id}"`)
  })

  it("counts nothing of what was decided behind closed doors for who may not read it", async () => {
    const body = await aBody({ name: "Bureau Fermé", openness: "members" })
    const by = await cast.coordinator()
    const held = await aDraft(body, { by, plan: { day: addDays(today(), -20) } })
    await write(held, [await typedDecision(held, 0, "Entre nous.")], by)
    await publish(held, by)
    const past = async (who: typeof by) =>
      (await (await as(who)).get(`/meetings?body=${body.slug}&when=past`).expect(200)).text
    expect(textOf(await past(by))).to.include("PV publié , une décision, aucune action.")
    const outside = await past(await cast.socialWorker())
    expect(textOf(outside)).to.include("PV publié, réservé aux membres.").and.not.include("une décision")
    expect(outside).not.to.include(`/meetings/${held.id}/minutes`)
    const { person } = await cast.socialWorker()
    await inOneStep(() => Meeting.updateOne({ _id: held._id }, { secretary: person._id }))
    expect(await past(await cast.socialWorker()))
      .to.include(`/meetings/${held.id}/minutes`)
      .and.not.include("aucune décision")
  })

  it("names who has not received the convocation yet, and sends it to them by one button below one's own slip", async () => {
    const meeting = await aConvokedMeeting(await cast.housing(), { replyBy: "" })
    await addGuest(meeting._id, { name: "Kim Delacroix, Vélo pour Toutes", email: "kim@velo.example", language: "fr" })
    const page = textOf((await (await as(await cast.secretary())).get(`/meetings/${meeting.id}`).expect(200)).text)
    expect(page).to.match(/ réponses? sur \d+|Aucune réponse sur \d+/)
    expect(page).to.match(
      /Serez-vous là.*Une personne ajoutée depuis ne l’a pas reçue : Kim Delacroix, Vélo pour Toutes\. Envoyer à cette personne/,
    )
  })

  it("names the bodies by kind, then by name, wherever one is to be chosen", async () => {
    const made: string[] = []
    // Their addresses are in the order in which they are made.
    for (const [kind, fr, nl] of [
      ["group", "Zèbre", "Aap"],
      ["group", "Écoute", "Muis"],
      ["group", "Femmes", "Zebra"],
      ["steering", "Conduite", "Sturing"],
    ] as const) {
      const body = await aBody({ kind })
      await body.set({ name: { fr, nl } }).save()
      made.push(body.slug)
    }
    const [zebra, listening, women, steering] = made
    const agent = await as(await cast.coordinator())
    const dutch = await as(await makeSomeone({ language: "nl", coordinator: true }))
    const orderIn = (page: string) =>
      [...page.matchAll(/body(?:=|&#x3D;)([\w-]+)/g)].map(([, slug]) => slug!).filter((slug) => made.includes(slug))
    for (const path of ["/meetings", "/meetings/new", "/decisions"]) {
      expect(orderIn((await agent.get(path).expect(200)).text), path).to.deep.equal([steering, listening, women, zebra])
      expect(orderIn((await dutch.get(path).expect(200)).text), path).to.deep.equal([steering, zebra, listening, women])
    }
  })

  it("shows everyone the date and the place, and the agenda to whom it is open", async () => {
    const meeting = await aConvokedMeeting(await cast.steering())
    const outside = (await (await as(await cast.socialWorker())).get(`/meetings/${meeting.id}`).expect(200)).text
    expect(textOf(outside)).to.include("De 12 h 15 à 13 h 45").and.include("réservés aux membres : Comité de pilotage.")
    for (const hidden of ["accueils de jour", "Hilde Maertens", "Karim Loosveld"])
      expect(outside).not.to.include(hidden)
    const inside = (await (await as(await cast.steeringPublic())).get(`/meetings/${meeting.id}`).expect(200)).text
    expect(inside).to.include("accueils de jour").and.include("Karim Loosveld")
    // Its two points end at 12 h 40: that is not the end of the meeting.
    expect(textOf(inside)).to.include("Fin des points ; la réunion est prévue jusqu’à 13 h 45")
  })

  it("hides the pages below it from who reads no more than its date", async () => {
    const meeting = await aConvokedMeeting(await cast.steering())
    for (const below of [
      "/edit",
      "/agenda",
      "/guests",
      "/convocation",
      "/convocation/new",
      "/attendance",
      "/cancellation/new",
    ]) {
      await (await as(await cast.socialWorker())).get(`/meetings/${meeting.id}${below}`).expect(404)
      if (below !== "/convocation")
        await (await as(await cast.steeringPublic())).get(`/meetings/${meeting.id}${below}`).expect(403)
    }
  })

  it("gives a calendar file with the date for everyone, and the agenda for who may read it", async () => {
    const meeting = await aMeeting(await cast.steering(), { day: "2026-10-26" })
    const file = async (who: "socialWorker" | "steeringPublic") => {
      const answer = await (
        await as(await cast[who]())
      )
        .get(`/meetings/${meeting.id}.ics`)
        .expect(200)
        .expect("Content-Type", /text\/calendar/)
      return readCalendar(answer.text)
    }
    expect(await file("socialWorker")).to.deep.include({
      uid: meeting.uid,
      start: "2026-10-26T11:15:00.000Z",
      method: null,
      status: "TENTATIVE",
    })
    expect((await file("socialWorker")).description).not.to.include("Accueil")
    expect((await file("steeringPublic")).description).to.include("Accueil")
  })

  it("offers to convoke others only where somebody is left: who sits since, by name, and nobody where all were", async () => {
    const [body, organisation] = [await aBodyOf(2), await anOrganisation()]
    const meeting = await aConvokedMeeting(body)
    const read = async () =>
      (await (await as(await cast.coordinator())).get(`/meetings/${meeting.id}`).expect(200)).text
    expect(await read()).not.to.include(`/meetings/${meeting.id}/convocation/new`)
    await aSeat(
      body,
      await aPerson(organisation, {
        givenName: "Nora",
        familyName: "Vermeulen",
        email: "nora.vermeulen@relais.example",
      }),
    )
    await aSeat(body, await aPerson(organisation, { givenName: "Sans", familyName: "Adresse", email: "" }))
    const after = await read()
    expect(textOf(after))
      .to.include("Une personne ajoutée depuis ne l’a pas reçue : Nora Vermeulen.")
      .and.include("Envoyer à cette personne")
    expect(after).to.include(`/meetings/${meeting.id}/convocation/new`)
  })

  it("answers with six database commands at most, whatever the number of people invited", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(60))
    for (const path of [
      "/meetings",
      `/meetings/${meeting.id}`,
      `/meetings/${meeting.id}/edit`,
      `/meetings/${meeting.id}/agenda`,
      `/meetings/${meeting.id}/guests`,
      `/meetings/${meeting.id}/convocation`,
      `/meetings/${meeting.id}/attendance`,
    ]) {
      const agent = await as(await cast.coordinator())
      dropCopies()
      const commands = await commandsOf(() => agent.get(path).expect(200))
      expect(commands.length, `${path}: ${commands.join(", ")}`).to.be.at.most(6)
    }
  })

  it("throws away what nobody was told of, and only cancels the rest", async () => {
    const [planned, convoked] = [await aMeeting(await cast.housing()), await aConvokedMeeting(await cast.housing())]
    const agent = await as(await cast.secretary())
    expect(textOf((await agent.get(`/meetings/${planned.id}/edit`)).text)).to.include("Mettre à la corbeille")
    const { text } = await agent.get(`/meetings/${convoked.id}/edit`)
    expect(textOf(text)).to.include("Annuler la réunion")
    expect(text).not.to.include("Mettre à la corbeille")
    await agent.delete(`/meetings/${planned.id}`).expect(303).expect("Location", `/meetings/${planned.id}`)
    await agent.delete(`/meetings/${convoked.id}`).expect(303).expect("Location", `/meetings/${convoked.id}`)
    expect(await Meeting.countDocuments({ _id: { $in: [planned._id, convoked._id] }, binned: null })).to.equal(1)
    await (await as(await cast.socialWorker())).get(`/meetings/${planned.id}`).expect(404)
  })

  it("speaks Dutch to who reads Dutch", async () => {
    const next = Number(today().slice(0, 4)) + 1
    const meeting = await aConvokedMeeting(await aBodyOf(2, { name: "Groupe Hiver" }), { day: `${next}-01-12` })
    const person = (await cast.healthMember()).person
    await mongoose.model("Person").updateOne({ _id: person._id }, { language: "nl" })
    const text = textOf((await (await as(await cast.healthMember())).get(`/meetings/${meeting.id}`).expect(200)).text)
    await mongoose.model("Person").updateOne({ _id: person._id }, { language: "fr" })
    dropCopies()
    expect(text)
      .to.match(/Werkgroep Winter, 12\sjanuari \d{4}/)
      .and.include("Van 12.15 tot 13.45 uur")
      .and.include("Wie komt")
  })
})
