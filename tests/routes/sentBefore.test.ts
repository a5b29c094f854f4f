import { expect } from "chai"
import { Affiliation } from "../../models/affiliation.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { Network } from "../../models/network.ts"
import { addChapter, nextChapterNumber } from "../../models/guidePage/arranging.ts"
import { planSeries } from "../../models/series/planning.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { cast } from "../support/cast.ts"
import { formsOf, type PageField, type PageForm } from "../support/forms.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { anEvent } from "../support/makers/calendar.ts"
import { guidePage } from "../support/makers/guide.ts"
import { interpellation } from "../support/makers/interpellation.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { aDraft } from "../support/makers/minutes.ts"
import { aBody, anOrganisation, aPerson, aSeat } from "../support/makers/network.ts"
import { visit } from "../support/visit.ts"

type Someone = Parameters<typeof visit>[0]

/**
 * A page with a form that was saved, by the coordinator or `by`, and what is written in it: by the name of the field, or
 * by its ending.
 */
type Case = { what: string; path: () => Promise<string>; field: string; wrong: string; by?: () => Promise<Someone> }

const rhythm = { "rule.nth": 2, "rule.weekday": 2, start: "12:15", end: "13:45" }

const chapter = { nameFr: "Se déplacer", nameNl: "", descriptionFr: "À pied, à vélo.", descriptionNl: "" }

const agendaItem = async () => {
  const meeting = await aMeeting(await cast.housing())
  return `/meetings/${meeting.id}/agenda/${String(meeting.agenda[0]!._id)}/edit`
}

const cases: Case[] = [
  {
    what: "the day of a meeting",
    path: async () => `/meetings/${(await aMeeting(await cast.housing())).id}/edit`,
    field: "day",
    wrong: addDays(today(), 23),
  },
  {
    what: "the place of an event",
    path: async () => `/calendar/events/${(await anEvent()).id}/edit`,
    field: "place",
    wrong: "Salle du bas",
  },
  {
    what: "the telephone of a page of the guide",
    path: async () => `/guide/${(await guidePage()).slug}/edit`,
    field: "phone",
    wrong: "02 000 41 11",
  },
  {
    what: "the text of a page of the guide",
    path: async () => `/guide/${(await guidePage()).slug}/edit`,
    field: "markdown",
    wrong: "Un autre texte.",
  },
  {
    what: "the name of a body",
    path: async () => `/bodies/${(await aBody()).slug}/edit`,
    field: "name.fr",
    wrong: "Groupe mal nommé",
  },
  {
    what: "the name of an organisation",
    path: async () => `/organisations/${(await anOrganisation()).id}/edit`,
    field: "name.fr",
    wrong: "Maison mal nommée",
  },
  {
    what: "the name of a person",
    path: async () => `/people/${(await aPerson()).id}/edit`,
    field: "givenName",
    wrong: "Autrement",
  },
  {
    what: "one's own telephone",
    path: () => Promise.resolve("/account"),
    field: "phone",
    wrong: "02 000 41 11",
    by: () => makeSomeone(),
  },
  ...[
    { what: "the address of the network", field: "address", wrong: "Rue Mal Nommée 1" },
    { what: "the charter", field: "charter.fr", wrong: "Une autre charte." },
  ].map((each) => ({ ...each, path: () => Promise.resolve("/admin/network"), by: cast.admin })),
  {
    what: "the title of an interpellation",
    path: async () => `/interpellations/${(await interpellation()).id}/edit`,
    field: "title",
    wrong: "Un titre mal mis",
  },
  {
    what: "a constat of an interpellation",
    path: async () => `/interpellations/${(await interpellation()).id}/edit`,
    field: "[text]",
    wrong: "Un constat mal mis.",
  },
  { what: "a point of an agenda", path: agendaItem, field: "title", wrong: "Un point mal mis" },
  {
    what: "the hour of a series",
    path: async () =>
      `/meetings/series/${(await planSeries(await aBody(), { plan: rhythm, from: addDays(today(), 1), by: (await cast.coordinator()).person.id as string })).id as string}/edit`,
    field: "start",
    wrong: "13:15",
  },
  {
    what: "the first day of a seat",
    path: async () => {
      const body = await aBody()
      return `/bodies/${body.slug}/seats/${String((await aSeat(body, await aPerson()))._id)}/edit`
    },
    field: "from",
    wrong: "2021-05-04",
  },
  {
    what: "what somebody does in an organisation",
    path: async () => {
      const person = await aPerson()
      const post = await Affiliation.findOne({ person: person._id }).lean()
      return `/people/${String(person._id)}/affiliations/${String(post!._id)}/edit`
    },
    field: "title",
    wrong: "Fonction mal mise",
  },
  {
    what: "the description of a chapter of the guide",
    path: async () =>
      `/guide/chapters/${String(await addChapter({ number: await nextChapterNumber(), ...chapter }, "fr"))}/edit`,
    field: "descriptionFr",
    wrong: "Une description mal mise.",
  },
  {
    what: "a point of minutes",
    path: async () => `/meetings/${(await aDraft()).id!}/minutes/edit`,
    field: "[title]",
    wrong: "Un point mal mis",
  },
]

// As a browser sends it: the button that saves says nothing, and nobody came who is not on the list.
const fieldsOf = ({ fields }: PageForm): Record<string, string | string[]> => {
  const sent: Record<string, string | string[]> = {}
  for (const { name, value } of fields.filter((each) => !each.name.includes("newcomers")))
    sent[name] = name in sent ? [sent[name]!, value].flat() : value
  return sent
}

const isNamed =
  (field: string) =>
  ({ name }: PageField) =>
    name === field || name.endsWith(field)

// The form of a page that has such a field, with what is written on several lines.
function saving(html: string, field: string): PageForm {
  const form = formsOf(html).find(({ fields }) => fields.some(isNamed(field)))!
  const written = new Map(
    [...html.matchAll(/<textarea\b[^>]* name="([^"]*)"[^>]*>\n?([^<]*)/g)].map(([, name, text]) => [name!, text!]),
  )
  return {
    ...form,
    fields: form.fields.map((each) =>
      each.lines ? { ...each, value: written.get(each.name)!.replaceAll("&#x27;", "'") } : each,
    ),
  }
}

// What the page that asks sends as it stands: her own text of the two.
const answering = (html: string): PageForm =>
  saving(
    html,
    formsOf(html)
      .flatMap(({ fields }) => fields)
      .find(({ name }) => name.includes("keep"))!.name,
  )

describe("a form that was saved, and is found again with Back", () => {
  // The network is one for all tests.
  let network: object
  before(async () => {
    await cast.coordinator()
    const { address, charterHtml } = (await Network.findById("network").lean())!
    network = { address, charterHtml }
  })
  after(() => inOneStep(() => Network.updateOne({ _id: "network" }, { $set: network })))

  for (const { what, path, field, wrong, by = cast.coordinator } of cases) {
    const opened = async () => {
      const browser = await visit(await by())
      const address = await path()
      const form = saving((await browser.get(address)).text, field)
      const name = form.fields.find(isNamed(field))!.name
      const send = (changed: Record<string, string | string[]>, from = form) =>
        browser.post(from.action, { ...fieldsOf(from), ...changed })
      const now = async () =>
        saving((await browser.get(address)).text, field).fields.find((each) => each.name === name)!.value
      return { name, form, send, now, right: String(fieldsOf(form)[name]) }
    }

    it(`asks which of the two is kept where ${what} is set back to what it was, and keeps that one`, async () => {
      const { name, send, now, right } = await opened()
      expect((await send({ [name]: wrong })).status).to.equal(303)
      const asked = await send({})
      expect(asked.status).to.be.oneOf([409, 422])
      const form = answering(asked.text)
      const keep = form.fields.find((each) => each.name.includes("keep"))!.name
      const answered = await send({ [keep]: "mine" }, form)
      expect(answered.status).to.equal(303)
      expect(await now()).to.equal(right)
    })

    it(`asks nothing where ${what} stands as it was saved, sent twice or with another change`, async () => {
      const { name, send, now } = await opened()
      for (let times = 0; times < 3; times += 1) expect((await send({ [name]: wrong })).status).to.equal(303)
      expect(await now()).to.equal(wrong)
    })
  }

  it("asks nothing in another browser of hers, whose page is older: what it does not touch stays as it was saved", async () => {
    const event = await anEvent()
    const [desk, phone] = [await visit(await cast.coordinator()), await visit(await cast.coordinator())]
    const forms = await Promise.all(
      [desk, phone].map(async (browser) =>
        saving((await browser.get(`/calendar/events/${event.id}/edit`)).text, "place"),
      ),
    )
    expect((await desk.post(forms[0]!.action, { ...fieldsOf(forms[0]!), place: "Salle du bas" })).status).to.equal(303)
    expect((await phone.post(forms[1]!.action, { ...fieldsOf(forms[1]!), title: "Autre titre" })).status).to.equal(303)
    const after = fieldsOf(saving((await desk.get(`/calendar/events/${event.id}/edit`)).text, "place"))
    expect([after["title"], after["place"]]).to.deep.equal(["Autre titre", "Salle du bas"])
  })

  it("asks in a visit that began after it was saved, too: a page that was left open is older", async () => {
    const event = await anEvent()
    const path = `/calendar/events/${event.id}/edit`
    const before = await visit(await cast.coordinator())
    const form = saving((await before.get(path)).text, "place")
    expect((await before.post(form.action, { ...fieldsOf(form), place: "Salle du bas" })).status).to.equal(303)
    const after = await visit(await cast.coordinator())
    const asked = await after.post(form.action, fieldsOf(form))
    expect([asked.status, asked.text.includes("Salle du bas")]).to.deep.equal([422, true])
    // A page of that visit is not one that was left.
    const fresh = saving((await after.get(path)).text, "place")
    expect((await after.post(fresh.action, { ...fieldsOf(fresh), title: "Autre titre" })).status).to.equal(303)
  })
})
