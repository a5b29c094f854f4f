import { expect } from "chai"
import mongoose from "mongoose"
import { Attendance } from "../../models/attendance.ts"
import { Body } from "../../models/body.ts"
import { Event } from "../../models/event.ts"
import { GuidePage } from "../../models/guidePage.ts"
import { GuideReport } from "../../models/guideReport.ts"
import { Interpellation } from "../../models/interpellation.ts"
import { Meeting } from "../../models/meeting.ts"
import { Network } from "../../models/network.ts"
import { Organisation } from "../../models/organisation.ts"
import { Person } from "../../models/person.ts"
import { Version } from "../../models/version.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { cast, type Someone } from "../support/cast.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { anEvent } from "../support/makers/calendar.ts"
import { guidePage } from "../support/makers/guide.ts"
import { interpellation } from "../support/makers/interpellation.ts"
import { aConvokedMeeting, aMeeting } from "../support/makers/meetings.ts"
import { formOf, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

const sign = "Mme K. née le 30/07/1985, GSM 0471 23 45 67, compte BE68 5390 0754 7034"
const asked = "Les mots marqués semblent dire le téléphone, le compte ou la date de naissance"
const marksOf = (html: string) => [...html.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, words]) => words)

/** A form, the field in which the signs are written, where it is read again, and what must be marked. */
type Place = {
  what: string
  by: () => Promise<Someone>
  page: () => Promise<{ at: string; action: string }>
  fields: Record<string, string>
  saved: () => Promise<string>
  marks?: number
}

const all = { marks: 3 }
const person = { marks: 1 }
let [slug, id] = ["", ""]
const textsOf = async (found: Promise<unknown>) => JSON.stringify(await found)

const places: Place[] = [
  {
    what: "a new event",
    by: cast.healthMember,
    page: async () => ({ at: "/calendar/events/new", action: "/calendar/events" }),
    fields: { title: "Visite", day: "2027-03-01", description: sign },
    saved: () => textsOf(Event.find()),
    ...all,
  },
  {
    what: "an event that is changed",
    by: cast.coordinator,
    page: async () => ({
      at: `/calendar/events/${(id = (await anEvent()).id)}/edit`,
      action: `/calendar/events/${id}`,
    }),
    fields: { description: sign },
    saved: () => textsOf(Event.findById(id)),
    ...all,
  },
  {
    what: "the text of a page of the guide",
    by: cast.healthMember,
    page: async () => ({ at: `/guide/${(slug = (await guidePage()).slug)}/edit`, action: `/guide/${slug}` }),
    fields: { markdown: `Voir **${sign}**` },
    saved: () => textsOf(GuidePage.findOne({ slug })),
    ...person,
  },
  {
    what: "what a page of the guide asks to bring",
    by: cast.healthMember,
    page: async () => ({ at: `/guide/${(slug = (await guidePage()).slug)}/edit`, action: `/guide/${slug}` }),
    fields: { toBring: sign },
    saved: () => textsOf(GuidePage.findOne({ slug })),
    ...person,
  },
  {
    what: "a report",
    by: cast.socialWorker,
    page: async () => ({
      at: `/guide/${(slug = (await guidePage()).slug)}/reports/new`,
      action: `/guide/${slug}/reports`,
    }),
    fields: { text: sign },
    saved: () => textsOf(GuideReport.find()),
    ...person,
  },
  {
    what: "a constat",
    by: cast.secretary,
    page: async () => ({
      at: `/interpellations/${(id = (await interpellation()).id)}/edit`,
      action: `/interpellations/${id}`,
    }),
    fields: { "constats[1][text]": sign },
    saved: () => textsOf(Interpellation.findById(id)),
    ...all,
  },
  {
    what: "the title of an interpellation",
    by: cast.secretary,
    page: async () => ({
      at: `/interpellations/${(id = (await interpellation()).id)}/edit`,
      action: `/interpellations/${id}`,
    }),
    fields: { title: sign },
    saved: () => textsOf(Interpellation.findById(id)),
    ...all,
  },
  {
    what: "the reply of an authority",
    by: cast.coordinator,
    page: async () => ({
      at: `/interpellations/${(id = (await interpellation("dispatch")).id)}/reply/new`,
      action: `/interpellations/${id}/reply`,
    }),
    fields: { text: sign },
    saved: () => textsOf(Interpellation.findById(id)),
    ...all,
  },
  {
    what: "the end of an interpellation",
    by: cast.coordinator,
    page: async () => ({
      at: `/interpellations/${(id = (await interpellation("reply")).id)}/closure/new`,
      action: `/interpellations/${id}/closure`,
    }),
    fields: { text: sign },
    saved: () => textsOf(Interpellation.findById(id)),
    ...all,
  },
  {
    what: "why an interpellation is withdrawn",
    by: cast.coordinator,
    page: async () => ({
      at: `/interpellations/${(id = (await interpellation()).id)}/withdrawal/new`,
      action: `/interpellations/${id}/withdrawal`,
    }),
    fields: { reason: sign },
    saved: () => textsOf(Interpellation.findById(id)),
    ...all,
  },
  {
    what: "a point of an agenda",
    by: cast.coordinator,
    page: async () => ({
      at: `/meetings/${(id = (await aMeeting(await cast.housing())).id)}/agenda`,
      action: `/meetings/${id}/agenda`,
    }),
    fields: { title: "Suivi", description: sign },
    saved: () => textsOf(Meeting.findById(id)),
    ...all,
  },
  {
    what: "a point of an agenda that is changed",
    by: cast.coordinator,
    page: async () => {
      const meeting = await aMeeting(await cast.housing())
      id = meeting.id as string
      const path = `/meetings/${id}/agenda/${String(meeting.agenda[0]!._id)}`
      return { at: `${path}/edit`, action: path }
    },
    fields: { description: sign },
    saved: () => textsOf(Meeting.findById(id)),
    ...all,
  },
  {
    what: "why a meeting is cancelled",
    by: cast.coordinator,
    page: async () => ({
      at: `/meetings/${(id = (await aMeeting(await cast.housing())).id)}/cancellation/new`,
      action: `/meetings/${id}/cancellation`,
    }),
    fields: { reason: sign },
    saved: () => textsOf(Meeting.findById(id)),
    ...all,
  },
  {
    what: "the word of a convocation",
    by: cast.coordinator,
    page: async () => ({
      at: `/meetings/${(id = (await aMeeting(await cast.housing())).id)}/convocation/new`,
      action: `/meetings/${id}/convocation`,
    }),
    fields: { note: sign },
    saved: () => textsOf(mongoose.model("Convocation").find({ meeting: id })),
    ...all,
  },
  {
    what: "the title of a meeting",
    by: cast.coordinator,
    page: async () => ({
      at: `/meetings/${(id = (await aMeeting(await cast.housing())).id)}/edit`,
      action: `/meetings/${id}`,
    }),
    fields: { title: sign },
    saved: () => textsOf(Meeting.findById(id)),
    ...all,
  },
  {
    what: "where a meeting takes place",
    by: cast.coordinator,
    page: async () => ({
      at: `/meetings/${(id = (await aMeeting(await cast.housing())).id)}/edit`,
      action: `/meetings/${id}`,
    }),
    fields: { "place.name": sign },
    saved: () => textsOf(Meeting.findById(id)),
    ...person,
  },
  {
    what: "where an event takes place",
    by: cast.coordinator,
    page: async () => ({
      at: `/calendar/events/${(id = (await anEvent()).id)}/edit`,
      action: `/calendar/events/${id}`,
    }),
    fields: { place: sign },
    saved: () => textsOf(Event.findById(id)),
    ...person,
  },
  {
    what: "what a body is for",
    by: cast.coordinator,
    page: async () => ({
      at: `/bodies/${(await cast.housing()).slug}/edit`,
      action: `/bodies/${(await cast.housing()).slug}`,
    }),
    fields: { "mission.fr": sign },
    saved: () => textsOf(Body.find()),
    ...all,
  },
  {
    what: "what an organisation does",
    by: cast.coordinator,
    page: async () => ({
      at: `/organisations/${String((await cast.healthMember()).organisation._id)}/edit`,
      action: `/organisations/${String((await cast.healthMember()).organisation._id)}`,
    }),
    fields: { "description.fr": sign },
    saved: () => textsOf(Organisation.find()),
    ...person,
  },
  {
    what: "who stands for somebody at a meeting",
    by: cast.secretary,
    page: async () => {
      const meeting = await aConvokedMeeting(await cast.housing())
      return { at: `/meetings/${(id = meeting.id as string)}/attendance/new`, action: `/meetings/${id}/attendance` }
    },
    fields: { representedBy: sign },
    saved: () => textsOf(Attendance.find({ meeting: id })),
    ...all,
  },
  {
    what: "one's own name",
    by: () => makeSomeone(),
    page: async () => ({ at: "/account", action: "/account" }),
    fields: { givenName: sign },
    saved: () => textsOf(Person.find({ givenName: /K\./ })),
    ...all,
  },
  {
    what: "who is invited to one meeting",
    by: cast.coordinator,
    page: async () => ({
      at: `/meetings/${(id = (await aMeeting(await cast.housing())).id)}/guests`,
      action: `/meetings/${id}/guests`,
    }),
    // Not the whole name of whom another form named meanwhile.
    fields: { email: "someone@invitee.example", name: `Chez ${sign}` },
    saved: () => textsOf(Meeting.findById(id)),
    ...all,
  },
  {
    what: "the charter",
    by: cast.admin,
    page: async () => ({ at: "/admin/network", action: "/admin/network" }),
    fields: { "charter.fr": sign },
    saved: () => textsOf(Network.findById("network")),
    ...all,
  },
]

describe("a text that may say who a person is", () => {
  for (const { what, by, page, fields, saved, marks } of places) {
    it(`is asked about before it is saved, and saved once it is a service's: ${what}`, async () => {
      const [someone, { at, action }] = [await visit(await by()), await page()]
      const form = { ...formOf((await someone.get(at)).text, action), ...fields }
      const shown = await someone.post(action, form)
      expect(shown.status).to.equal(422)
      expect(textOf(shown.text)).to.include(asked).and.include("Mme K. née le 30/07/1985")
      expect(marksOf(shown.text)).to.have.length(marks!)
      expect(await saved()).to.not.include("30/07/1985")

      // What was typed is still there; ticking the box is all that there is to do.
      const back = formOf(shown.text, action)
      const [field] = Object.keys(fields).slice(-1)
      expect(back[field!]).to.equal(fields[field!])
      const [, answer] = /name="serviceContact" value="([^"]*)"/.exec(shown.text)!
      const done = await someone.post(action, { ...back, serviceContact: answer!.replaceAll("&#x3D;", "=") })
      expect(done.status, textOf(done.text)).to.equal(303)
      const kept = await saved()
      expect(kept)
        .to.include("30/07/1985")
        .and.match(/"cleared":\[\{"print":"[\w-]{43}","by":"[0-9a-f]{24}","at":/)
      expect(kept).to.not.include("+32471234567")
    })
  }

  const telephones: [
    what: string,
    by: () => Promise<Someone>,
    page: () => Promise<[at: string, action: string, field: string]>,
  ][] = [
    [
      "a page of the guide",
      cast.healthMember,
      async () => [`/guide/${(slug = (await guidePage()).slug)}/edit`, `/guide/${slug}`, "phone"],
    ],
    ["oneself", () => makeSomeone(), async () => ["/account", "/account", "phone"]],
    [
      "somebody",
      cast.coordinator,
      async () => [`/people/${(id = String((await makeSomeone()).person._id))}/edit`, `/people/${id}`, "phone"],
    ],
    [
      "an organisation",
      cast.coordinator,
      async () => [
        `/organisations/${(id = String((await cast.healthMember()).organisation._id))}/edit`,
        `/organisations/${id}`,
        "phone",
      ],
    ],
    ["the network", cast.admin, async () => ["/admin/network", "/admin/network", "contactPhone"]],
  ]
  // Other tests read the foot of pages and mails.
  let contact: unknown
  before(async () => {
    await cast.coordinator()
    contact = (await Network.findById("network").lean())!.contact
  })
  after(() => inOneStep(() => Network.updateOne({ _id: "network" }, { $set: { contact } })))

  for (const [what, by, page] of telephones) {
    it(`is asked about where a telephone belongs and a day stands: ${what}`, async () => {
      const [someone, [at, action, field]] = [await visit(await by()), await page()]
      const form = formOf((await someone.get(at)).text, action)
      const shown = await someone.post(action, { ...form, [field]: "12.03.1985" })
      expect([shown.status, ...marksOf(shown.text)]).to.deep.equal([422, "12.03.1985"])
      expect(formOf(shown.text, action)[field]).to.equal("12.03.1985")
      expect((await someone.post(action, { ...form, [field]: "02 240 30 40, dès le 01.01.2027" })).status).to.equal(303)
    })
  }

  it("is asked about at the line of whoever is noted, and kept with it once it is a service's", async () => {
    const meeting = await aConvokedMeeting(await cast.housing())
    const line = String((await Attendance.findOne({ meeting: meeting._id }))!._id)
    const [coordinator, action] = [await visit(await cast.coordinator()), `/meetings/${meeting.id}/attendance`]
    const form = {
      ...formOf((await coordinator.get(action)).text, action),
      [`answer.${line}`]: "represented",
      [`by.${line}`]: sign,
    }
    const shown = await coordinator.post(action, form)
    expect(shown.status).to.equal(422)
    expect(marksOf(shown.text)).to.have.length(3)
    const [, answer] = /name="serviceContact" value="([^"]*)"/.exec(shown.text)!
    expect(
      (await coordinator.post(action, { ...form, serviceContact: answer!.replaceAll("&#x3D;", "=") })).status,
    ).to.equal(303)
    expect((await Attendance.findById(line))!.representedBy).to.equal(sign)
  })

  it("is asked about in the minutes where it names who stood for somebody", async () => {
    const meeting = await aConvokedMeeting(await cast.housing())
    const [secretary, action] = [await visit(await cast.secretary()), `/meetings/${meeting.id}/minutes`]
    await secretary.post(action)
    const fields = formOf((await secretary.get(`${action}/edit`)).text, action)
    const presence = Object.keys(fields).find((name) => /^presences\[.+\]\[by\]$/.test(name))!
    const form = { ...fields, [presence]: sign, [presence.replace("[by]", "[presence]")]: "represented" }
    const shown = await secretary.post(action, form)
    expect(shown.status).to.equal(422)
    expect(marksOf(shown.text)).to.have.length(3)
    const [, answer] = /name="serviceContact" value="([^"]*)"/.exec(shown.text)!
    expect(
      (await secretary.post(action, { ...form, serviceContact: answer!.replaceAll("&#x3D;", "=") })).status,
    ).to.equal(303)
    expect(await Attendance.countDocuments({ meeting: meeting._id, "presence.representedBy": sign })).to.equal(1)
  })

  it("is not asked about again once it was answered there; another sign is, and so is the same one elsewhere", async () => {
    const [event, other] = [await anEvent(), await anEvent()]
    const someone = await visit(await cast.coordinator())
    const change = (of: Event, description: string, serviceContact = "") =>
      someone.post(`/calendar/events/${of.id}`, {
        _method: "patch",
        title: of.title,
        day: of.day,
        openTo: "network",
        was: JSON.stringify({}),
        description,
        serviceContact,
      })
    expect((await change(event, "Inscriptions : 0471 23 45 67", "phone:+32471234567")).status).to.equal(303)
    expect((await change(event, "Inscrivez-vous au 0471/23.45.67 avant mardi.")).status).to.equal(303)
    const more = await change(event, "Inscrivez-vous au 0471/23.45.67 ou au 0472 11 22 33.")
    expect(marksOf(more.text)).to.deep.equal(["0472 11 22 33"])
    expect((await change(other, "Inscriptions : 0471 23 45 67")).status).to.equal(422)
  })

  it("keeps the box ticked when something else is wrong", async () => {
    await cast.network()
    const someone = await visit(await cast.healthMember())
    const shown = await someone.post("/calendar/events", {
      title: "",
      day: "2027-03-01",
      description: "Au 0471 23 45 67",
      openTo: "network",
      serviceContact: "phone:+32471234567",
    })
    expect(shown.status).to.equal(422)
    expect(formOf(shown.text, "/calendar/events")).to.include({ serviceContact: "phone:+32471234567" })
  })

  it("leaves contacts of services in peace, and moves a text that stood there before without a word", async () => {
    const page = await guidePage()
    const owner = await visit(await cast.healthMember())
    const done = await owner.post(`/guide/${page.slug}`, {
      ...formOf((await owner.get(`/guide/${page.slug}/edit`)).text, `/guide/${page.slug}`),
      phone: "02 240 30 40",
      address: "rue Haute 1, 0471 23 45 67",
      hours: "Sur rendez-vous au 0471 23 45 67",
      markdown: "Compte BE68 5390 0754 7034, tél. 02 240 30 40",
    })
    expect(done.status).to.equal(303)

    const meeting = await aMeeting(await cast.housing())
    const raw = mongoose.connection.db!.collection("meetings")
    await raw.updateOne({ _id: meeting._id }, { $set: { "agenda.1.description": "Au 0471 23 45 67" } })
    const coordinator = await visit(await cast.coordinator())
    const path = `/meetings/${meeting.id}/agenda/${String(meeting.agenda[1]!._id)}/position`
    expect((await coordinator.post(path, { _method: "patch", direction: "up" })).status).to.equal(303)
    expect((await Meeting.findById(meeting._id))!.agenda[0]!.description).to.equal("Au 0471 23 45 67")
  })

  it("is copied into the minutes, where it was answered already, and into no version the answer", async () => {
    const meeting = await aMeeting(await cast.housing())
    await mongoose.connection
      .db!.collection("meetings")
      .updateOne({ _id: meeting._id }, { $set: { "agenda.0.title": "Appeler le 0471 23 45 67" } })
    const secretary = await visit(await cast.secretary())
    expect((await secretary.post(`/meetings/${meeting.id}/minutes`)).status).to.equal(303)
    expect(await Version.exists({ "snapshot.cleared": { $exists: true } })).to.equal(null)
  })
})
