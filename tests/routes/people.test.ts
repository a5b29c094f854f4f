import { marksOf } from "../../models/concerns/meanwhile.ts"
import { expect } from "chai"
import { Affiliation } from "../../models/affiliation.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { Person } from "../../models/person.ts"
import { SearchEntry } from "../../models/searchEntry.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { commandsOf } from "../support/commands.ts"
import { guidePage } from "../support/makers/guide.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { publishedMinutes } from "../support/makers/minutes.ts"
import { aBody, aMember, anOrganisation, aPerson, aSeat } from "../support/makers/network.ts"
import { textOf } from "../support/page.ts"
import { Action } from "../../models/action.ts"

const get = async (path: string) => (await as(await cast.socialWorker())).get(path)
const fresh = async (person: Person) => (await Person.findById(person._id))!

describe("/people", () => {
  it("puts Élias Évrard under E, and leads each letter to its page", async () => {
    const works = await anOrganisation()
    for (let count = 0; count < 60; count += 1)
      await aPerson(works, { familyName: `Dupont ${String(count).padStart(2, "0")}` })
    await aPerson(works, { givenName: "Élias", familyName: "Évrard" })
    const { text } = await get("/people")
    const page = /href="([^"]*)#letter-E"/.exec(text)![1]!.replaceAll("&#x3D;", "=").replaceAll("&amp;", "&")
    expect((await get(page)).text).to.include("<strong>Évrard</strong> Élias")
    expect((await get("/people?q=eli%20evr")).text)
      .to.include("Évrard")
      .and.not.include("Dupont 01")
    expect(await commandsOf(async () => get("/people?page=2"))).to.be.at.most(8)
  })

  it("puts names side by side whatever their apostrophes, blanks and strokes, and finds them with or without", async () => {
    const works = await anOrganisation()
    const named = [
      ["Jean", "D'Hondt"],
      ["Luc", "Dhoker"],
      ["Marie", "D’Hondt"],
      ["Ann", "De Smet"],
      ["Bert", "Desmet"],
      ["Cas", "De Smet"],
      ["Søren", "Østergård"],
      ["Oda", "Osterberg"],
      ["Piet", "van der Elst"],
      ["Łukasz", "Wałęsa"],
      ["Emine", "Yıldız"],
    ]
    for (const [givenName, familyName] of named)
      await aPerson(works, { givenName: givenName!, familyName: familyName! })
    const found = async (typed: string) =>
      [...(await get(`/people?q=${encodeURIComponent(typed)}`)).text.matchAll(/<strong>([^<]*)<\/strong> (\p{L}+)/gu)]
        .map(([, family, given]) => `${given} ${family}`.replace(/&#x27;/g, "'"))
        // Other tests have people of these names too.
        .filter((name) => named.some((each) => each.join(" ") === name))
    expect(await found("dho")).to.deep.equal(["Luc Dhoker", "Jean D'Hondt", "Marie D’Hondt"])
    for (const typed of ["dhondt", "d'hondt", "D’Hondt", "hondt", "d hondt"])
      expect(await found(typed), typed).to.deep.equal(["Jean D'Hondt", "Marie D’Hondt"])
    for (const typed of ["desmet", "de smet"])
      expect(await found(typed), typed).to.deep.equal(["Ann De Smet", "Bert Desmet", "Cas De Smet"])
    expect(await found("oster")).to.deep.equal(["Oda Osterberg", "Søren Østergård"])
    for (const [typed, name] of [
      ["vanderelst piet", "Piet van der Elst"],
      ["elst", "Piet van der Elst"],
      ["walesa lukasz", "Łukasz Wałęsa"],
      ["YILDIZ", "Emine Yıldız"],
    ] as const)
      expect(await found(typed), typed).to.deep.equal([name])
  })

  it("does not list who has left, whose page says so", async () => {
    const { person } = await aMember()
    const agent = await as(await cast.coordinator())
    await agent
      .post(`/people/${person.id}/departure`)
      .send({ day: addDays(today(), -1) })
      .expect(303)
    expect((await get(`/people?q=${encodeURIComponent(person.familyName)}`)).text).to.not.include(
      `/people/${person.id}`,
    )
    expect((await get(`/people/${person.id}`)).text).to.include("A quitté le réseau le")
    const { givenName, email, phone, language } = person
    const was = marksOf({ givenName, familyName: person.familyName, email, phone, language })
    const changes = { givenName, familyName: `${person.familyName}-Partie`, email, phone, language, was }
    await agent.patch(`/people/${person.id}`).send(changes).expect(303)
    expect((await fresh(person)).familyName).to.equal(changes.familyName)
    expect(await SearchEntry.countDocuments({ "of.id": person.id })).to.equal(0)
  })

  it("shows her open actions and pages to who may read them, and to nobody else", async () => {
    const body = await aBody({ openness: "members" })
    const meeting = await publishedMinutes(body)
    const owner = await aPerson()
    const page = await guidePage({ text: { title: "Fiche de la personne" } })
    await page.set({ owners: [owner._id] }).save()
    const hers = { $set: { owners: [owner._id], done: null } }
    const action = (await Action.findOneAndUpdate({ meeting: meeting._id }, hers))!
    const path = `/people/${owner.id}`
    const seen = await get(path)
    expect(seen.text)
      .to.include("Fiche de la personne")
      .and.not.include(action.text)
      .and.not.include("Actions ouvertes")
    const coordinator = await as(await cast.coordinator())
    const kept = (await coordinator.get(path)).text
    expect(kept).to.include(action.text)
    // An action is called by its number and its day, and its link leads to its line of the minutes.
    expect(kept).to.include(`action ${action.number} du `).and.not.include(action.code!)
    const [, minutes, anchor] = /href="([^"#]+)#(action-[^"]+)"/.exec(kept)!
    expect((await coordinator.get(minutes!)).text).to.include(`id="${anchor!}"`)
    const later = await aMeeting(body, { day: addDays(meeting.day, 30) })
    const open = textOf((await coordinator.get(`/meetings/${later.id}`)).text)
    expect(open).to.include("Resté ouvert").and.include(action.text).and.not.include(action.code!)
  })

  it("calls a departure planned only until its day has come", async () => {
    const { person } = await aMember()
    const page = async () =>
      textOf((await (await as(await cast.coordinator())).get(`/people/${person.id as string}`)).text)
    await Person.updateOne({ _id: person._id }, { ended: addDays(today(), 3) })
    expect(await page()).to.include("Voir le départ prévu")
    await Person.updateOne({ _id: person._id }, { ended: addDays(today(), -1) })
    expect(await page())
      .to.include("Voir le départ")
      .and.not.include("Voir le départ prévu")
  })

  it("changes her own contact herself, and is found under her new name", async () => {
    const who = await aMember()
    const agent = await as(who)
    const { givenName, familyName, email, phone, language } = who.person
    const was = marksOf({ givenName, familyName, email, phone, language })
    await agent
      .patch(`/people/${who.person.id}`)
      .send({ givenName: "Lucienne", familyName, email: "", phone: "02 000 77 77", language: "nl", was })
      .expect(303)
    expect(await fresh(who.person)).to.include({ givenName: "Lucienne", phone: "02 000 77 77", language: "nl" })
    expect((await SearchEntry.findOne({ "of.id": who.person.id }))!.title).to.equal(`Lucienne ${familyName}`)
  })

  it("says where she works from a day on, and refuses an end before it", async () => {
    const person = await aPerson()
    const works = await anOrganisation()
    const agent = await as(await cast.coordinator())
    const path = `/people/${person.id}/affiliations`
    const refused = await agent
      .post(path)
      .send({ organisation: works.id, title: "juriste", from: "2026-03-01", until: "2026-02-01" })
    expect(refused.status).to.equal(422)
    expect(refused.text)
      .to.include("Choisissez un dernier jour qui ne précède pas le premier.")
      .and.include(">\njuriste</textarea>")
    await agent.post(path).send({ organisation: works.id, title: "juriste", from: "2026-03-01", until: "" }).expect(303)
    const post = (await Affiliation.findOne({ person: person._id, organisation: works._id }))!
    await agent
      .patch(`${path}/${post.id}`)
      .send({ title: "directrice", from: "2026-03-01", until: "2026-06-30" })
      .expect(303)
    expect((await get(`/people/${person.id}`)).text).to.include("directrice")
  })

  it("shows what a departure will end before anything is done, then until when it can be undone", async () => {
    const who = await aMember()
    const [body, bureau] = [await aBody(), await aBody()]
    await aSeat(body, who.person)
    await aSeat(bureau, who.person, "secretary")
    const agent = await as(await cast.coordinator())
    const path = `/people/${who.person.id}`
    const day = addDays(today(), 30)
    const choice = (await agent.get(`${path}/departure/new`)).text
    const atOnce = /href="([^"]+)">Fermer l’accès tout de suite/.exec(choice)![1]!.replaceAll("&#x3D;", "=")
    expect((await agent.get(atOnce)).text).to.include("se ferme tout de suite, sur tous ses appareils")
    const confirmation = (await agent.get(`${path}/departure/new?day=${day}`)).text
    expect(confirmation).to.include("Son accès au site, à la fin du").and.include("Son travail")
    expect(textOf(confirmation))
      .to.include(`Son siège : ${body.name.fr}`)
      .and.include(`Son siège : ${bureau.name.fr}, secrétariat`)
    expect((await fresh(who.person)).ended).to.equal(null)
    await agent.post(`${path}/departure`).send({ day }).expect(303)
    expect((await agent.get(`${path}/departure`)).text).to.include("Annuler le départ")
    await agent.delete(`${path}/departure`).expect(303)
    expect((await fresh(who.person)).ended).to.equal(null)
    const wrong = await agent.get(`${path}/departure/new?day=2019-01-01`)
    expect(wrong.status).to.equal(422)
  })
})
