import { expect } from "chai"
import { canInvite, canWithdrawInvitation } from "../../../models/policies/account.ts"
import { canComplete, isOwner } from "../../../models/policies/action.ts"
import { canKeepBodies, canReadWorkOf } from "../../../models/policies/body.ts"
import { canAddEventFor, canEditEvent, canReadEvent } from "../../../models/policies/event.ts"
import { canAddPage, canArrangeGuide, canEditPage, canReadPage } from "../../../models/policies/guide.ts"
import { canAdminister, canCoordinate, holdsOffice } from "../../../models/policies/network.ts"
import { canKeepOrganisations } from "../../../models/policies/organisation.ts"
import { canEditPerson, canKeepPeople } from "../../../models/policies/person.ts"
import { readableVersions } from "../../../models/policies/version.ts"
import { readerWith, seatIn, someId } from "../../support/readers.ts"

const body = someId()
const [owner, other] = [someId(), someId()]
const readers = {
  coordinator: readerWith({ coordinator: true }),
  administrator: readerWith({ administrator: true }),
  owner: readerWith({ person: owner }),
  secretary: readerWith({ seats: [seatIn(body, "secretary")] }),
  member: readerWith({ seats: [seatIn(body)], keys: ["network", `body:${body}`] }),
  secretaryElsewhere: readerWith({ seats: [seatIn(someId(), "secretary")] }),
}
type Who = keyof typeof readers
const everyone = Object.keys(readers) as Who[]

const bin = { at: new Date() }
const page = { owners: [other, owner] }
const event = { audience: [`body:${body}`], added: { by: owner } }
const action = { body, owners: [other, owner], audience: ["network"] }

type Right = (reader: (typeof readers)[Who]) => boolean
const rows: [name: string, right: Right, who: Who[]][] = [
  ["invites", canInvite, ["coordinator", "administrator"]],
  ["takes an invitation back", (reader) => canWithdrawInvitation(reader, {}), ["coordinator", "administrator"]],
  ["takes a coordinator's back", (reader) => canWithdrawInvitation(reader, { coordinator: bin }), ["administrator"]],
  [
    "takes an administrator's back",
    (reader) => canWithdrawInvitation(reader, { administrator: bin }),
    ["administrator"],
  ],
  ["says that an action is done", (reader) => canComplete(reader, action), ["coordinator", "owner", "secretary"]],
  ["says it of one that she may not read", (reader) => canComplete(reader, { ...action, audience: ["nobody"] }), []],
  ["owns an action", (reader) => isOwner(reader, action), ["owner"]],
  ["keeps bodies", canKeepBodies, ["coordinator"]],
  ["reads the work of a body", (reader) => canReadWorkOf(reader, { _id: body }), ["member"]],
  ["keeps organisations", canKeepOrganisations, ["coordinator"]],
  ["keeps people", canKeepPeople, ["coordinator"]],
  ["keeps the registers", canCoordinate, ["coordinator"]],
  ["administers", canAdminister, ["administrator"]],
  ["changes how a person is reached", (reader) => canEditPerson(reader, { _id: owner }), ["coordinator", "owner"]],
  ["is a body's secretary", (reader) => holdsOffice(reader, body, "secretary"), ["secretary"]],
  ["changes an event", (reader) => canEditEvent(reader, event), ["coordinator", "owner"]],
  ["adds an event for a body", (reader) => canAddEventFor(reader, body), ["coordinator", "secretary", "member"]],
  ["reads an event", (reader) => canReadEvent(reader, event), ["coordinator", "owner", "member"]],
  ["reads an event in the bin", (reader) => canReadEvent(reader, { ...event, binned: bin }), ["coordinator", "owner"]],
  ["changes a page", (reader) => canEditPage(reader, page), ["coordinator", "owner"]],
  ["changes a page that nobody owns", (reader) => canEditPage(reader, { owners: [] }), ["coordinator"]],
  ["reads a page", (reader) => canReadPage(reader, page), everyone],
  ["reads a page in the bin", (reader) => canReadPage(reader, { ...page, binned: bin }), ["coordinator", "owner"]],
  ["adds a page, owning none", (reader) => canAddPage(reader, false), ["coordinator"]],
  ["adds a page, owning one", (reader) => canAddPage(reader, true), everyone],
  ["arranges the guide", canArrangeGuide, ["coordinator"]],
]

describe("who may do what with the registers, the calendar and the guide", () => {
  for (const [name, right, who] of rows)
    it(`${name}: ${who.join(", ") || "nobody"}`, () => {
      expect(everyone.filter((each) => right(readers[each]))).to.deep.equal(
        everyone.filter((each) => who.includes(each)),
      )
    })

  it("reads of the earlier texts those of her audience, or all of what she writes", () => {
    expect(readableVersions(readers.member, true)).to.deep.equal({})
    expect(readableVersions(readers.member, false)).to.deep.equal({ audience: { $in: readers.member.keys } })
  })
})
