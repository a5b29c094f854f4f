import { expect } from "chai"
import { Interpellation } from "../../models/interpellation.ts"
import { Network } from "../../models/network.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { anEvent } from "../support/makers/calendar.ts"
import { interpellation } from "../support/makers/interpellation.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { aDraft, publish, typedDecision, typedItem, typedSummary, write } from "../support/makers/minutes.ts"
import { aBody, anOrganisation, aPerson } from "../support/makers/network.ts"
import { excerpt } from "../../views/helpers/excerpt.ts"

const line = "Appelez le 0800 32 123, ou le 112."
const links = 'Appelez le <a href="tel:+3280032123">0800 32 123</a>, ou le <a href="tel:112">112</a>.'
const page = async (path: string) => (await (await as(await cast.coordinator())).get(path).expect(200)).text
const times = (html: string) => html.split(links).length - 1

describe("A telephone number, wherever one reads it", () => {
  it("is dialled from an organisation, a person, a body, an event and a meeting", async () => {
    const organisation = await anOrganisation({ "description.fr": line, phone: "02 000 41 10 ou 0471 23 45 67" })
    const person = await aPerson(organisation, { phone: "0471/23.45.67" })
    const body = await aBody({ "mission.fr": line })
    const event = await anEvent({ description: line })
    const meeting = await aMeeting(body, { access: line })
    for (const path of [
      `/organisations/${organisation.id}`,
      `/bodies/${body.slug}`,
      `/calendar/events/${event.id}`,
      `/meetings/${meeting.id}`,
    ])
      expect(times(await page(path)), path).to.equal(1)
    const both = '<a href="tel:+3220004110">02 000 41 10</a> ou <a href="tel:+32471234567">0471 23 45 67</a>'
    expect(await page(`/organisations/${organisation.id}`))
      .to.include(both)
      .and.include('<a href="tel:+32471234567">0471/23.45.67</a>')
    expect(await page(`/people/${person.id}`))
      .to.include('<a href="tel:+32471234567">0471/23.45.67</a>')
      .and.include('<a href="tel:+3220004110">02 000 41 10</a>')
  })

  it("is dialled from the foot of every page", async () => {
    expect(await page("/charter")).not.to.include("0800 32 123")
    const before = (await Network.findById("network"))!.contact
    await inOneStep(() => Network.updateOne({ _id: "network" }, { $set: { "contact.phone": "0800 32 123" } }))
    try {
      for (const path of ["/", "/charter"])
        expect(await page(path), path).to.match(/<footer[\s\S]*<a href="tel:\+3280032123">0800 32 123<\/a>/)
    } finally {
      await inOneStep(() => Network.updateOne({ _id: "network" }, { $set: { contact: before } }))
    }
  })

  it("is dialled from minutes, their summary and decisions, from the list of decisions, and from an interpellation", async () => {
    const by = await cast.coordinator()
    const meeting = await aDraft(undefined, { by })
    await write(
      meeting,
      [await typedSummary(meeting, line), await typedItem(meeting, 0, line), await typedDecision(meeting, 0, line)],
      by,
    )
    await publish(meeting, by)
    // What was decided is said on top, and again below the point that it comes from.
    expect(times(await page(`/meetings/${meeting.id}/minutes`))).to.equal(4)
    expect(times(await page("/decisions"))).to.be.at.least(1)
    const one = await interpellation("consultation")
    await inOneStep(() => Interpellation.updateOne({ _id: one._id }, { $set: { "constats.0.text": line } }))
    expect(times(await page(`/interpellations/${one.id}`))).to.equal(1)
  })
})

describe("An excerpt of what was found", () => {
  it("dials a number, with what was looked for marked in it", () => {
    const pieces = [
      { text: "Appelez", marked: true },
      { text: " le ", marked: false },
      { text: "0800", marked: true },
      { text: " 32 123, ou <la nuit>", marked: false },
    ]
    expect(String(excerpt(pieces))).to.equal(
      '<mark class="found">Appelez</mark> le <a href="tel:+3280032123">' +
        '<mark class="found">0800</mark> 32 123</a>, ou &lt;la nuit&gt;',
    )
  })
})

describe("An address, wherever one reads it", () => {
  it("leads to a map with its commune where it is one", async () => {
    const organisation = await anOrganisation({ address: "Rue de la Filature 45, 2e étage" })
    const event = await anEvent({ place: "Salle Verte" })
    const meeting = await aMeeting(await aBody(), {
      "place.name": "Salle",
      "place.address": "Molenkaai 3, 1080 Molenbeek",
    })
    expect(await page(`/organisations/${organisation.id}`)).to.include(
      'query&#x3D;Rue%20de%20la%20Filature%2045%2C%20Molenbroek" rel="noreferrer">Rue de la Filature 45, 2e étage</a>',
    )
    expect(await page(`/meetings/${meeting.id}`)).to.include('query&#x3D;Molenkaai%203%2C%201080%20Molenbeek"')
    expect(await page(`/calendar/events/${event.id}`))
      .to.include("Salle Verte")
      .and.not.include("openstreetmap")
  })

  it("ends where a number begins, which is dialled", async () => {
    const organisation = await anOrganisation({ address: "Rue de la Filature 45, tél. 02 000 41 10" })
    expect(await page(`/organisations/${organisation.id}`)).to.include(
      'rel="noreferrer">Rue de la Filature 45</a>, tél. <a href="tel:+3220004110">02 000 41 10</a>',
    )
  })
})
