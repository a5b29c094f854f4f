import { expect } from "chai"
import * as of from "../../../models/concerns/audience.ts"
import { type BodyLike, canRead, keysOf, readableBy, voicesOf } from "../../../models/policies/keys.ts"
import { invitedReader, isInScope, keysFor, readsByLink } from "../../../models/policies/link.ts"
import { readerWith, seatIn, someId } from "../../support/readers.ts"

const [open, closed, steering, elsewhere] = [someId(), someId(), someId(), someId()]
const [mine, theirs] = [someId(), someId()]
const person = someId()
const bodies: BodyLike[] = [
  { _id: open, openness: "network", kind: "group", secretary: null },
  { _id: closed, openness: "members", kind: "group", secretary: someId() },
  { _id: steering, openness: "members", kind: "steering" },
]
const held = (seats: ReturnType<typeof seatIn>[], among = bodies, coordinator = false) =>
  keysOf({ person, coordinator, seats }, among)
const hers = ["network", of.personKey(person)]

describe("the keys of a reader", () => {
  it("are hers and those of what works in the open, without any seat", () => {
    expect(held([])).to.have.members([...hers, of.bodyKey(open)])
    expect(held([], [])).to.have.members(hers)
    expect(held([], bodies, true)).to.have.members([...hers, of.bodyKey(open), "coordinators"])
  })

  it("are those of her seats: the work and what is for its holders, once for two seats", () => {
    const twice = [seatIn(closed, "member", "advisory", mine), seatIn(closed, "president", "advisory", theirs)]
    expect(held(twice)).to.have.members([...hers, of.bodyKey(open), of.bodyKey(closed), of.seatsKey(closed)])
    const inOpen = held([seatIn(open, "member", "advisory")])
    expect(inOpen).to.have.members([...hers, of.bodyKey(open), of.seatsKey(open)])
  })

  it("are those of a vote, and of the organisation that she speaks for, once each", () => {
    const seats = [
      seatIn(closed, "member", "deliberative", mine),
      seatIn(closed, "member", "deliberative", mine),
      seatIn(open, "member", "advisory", theirs),
    ]
    expect(held(seats).filter((key) => /^voices?:/.test(key))).to.deep.equal([of.voicesKey(closed), of.voiceKey(mine)])
    expect(voicesOf({ seats })).to.deep.equal([mine])
  })

  it("are those of who steers where she sits in what steers, and nowhere else", () => {
    expect(held([seatIn(steering, "member", "advisory")])).to.include("steering")
    expect(held([seatIn(closed)])).not.to.include("steering")
  })

  it("are those of a secretariat by the office, or by the notes that she takes without a seat, once for both", () => {
    const keysOfNotes = (seats: ReturnType<typeof seatIn>[], among: BodyLike[]) =>
      held(seats, among).filter((key) => key.startsWith("secretariat:"))
    const named = [{ ...bodies[1]!, secretary: person }]
    expect(keysOfNotes([seatIn(closed, "secretary")], bodies)).to.deep.equal([of.secretariatKey(closed)])
    expect(keysOfNotes([seatIn(closed, "president")], bodies)).to.deep.equal([])
    expect(keysOfNotes([], named)).to.deep.equal([of.secretariatKey(closed)])
    expect(keysOfNotes([seatIn(closed, "secretary")], named)).to.deep.equal([of.secretariatKey(closed)])
    expect(keysOfNotes([], bodies)).to.deep.equal([])
  })

  it("open what has one of them in its audience, in one thing as in a query", () => {
    const reader = readerWith({ keys: ["network", "body:a"] })
    expect(canRead(reader, { audience: ["body:b", "body:a"] })).to.equal(true)
    expect(canRead(reader, { audience: ["body:b", "coordinators"] })).to.equal(false)
    expect(canRead(reader, { audience: [] })).to.equal(false)
    expect(readableBy(reader)).to.deep.equal({ audience: { $in: ["network", "body:a"] } })
  })
})

type Link = ReturnType<typeof invitedReader>

describe("whoever reads by her link", () => {
  const meeting = { _id: someId(), body: { _id: closed, openness: "members" } }
  const inOpen = { _id: someId(), body: { _id: open, openness: "network" } }
  const [member, guest] = [{ person }, { person: null }].map((line) => invitedReader(line, meeting)) as [Link, Link]

  it("holds the keys of her seat, and a guest what the body makes where it works in the open", () => {
    expect(member.keys).to.have.members([of.personKey(person), of.bodyKey(closed), of.seatsKey(closed)])
    expect(guest.keys).to.deep.equal([])
    expect(invitedReader({ person: null }, inOpen).keys).to.deep.equal([of.bodyKey(open)])
    expect(invitedReader({ person }, inOpen).keys).to.have.members([
      of.personKey(person),
      of.bodyKey(open),
      of.seatsKey(open),
    ])
  })

  it("is told from who has signed in, and reads of nothing but her meeting", () => {
    expect([readsByLink(member), readsByLink(guest), readsByLink(readerWith())]).to.deep.equal([true, true, false])
    expect([member.person, guest.person, member.scope]).to.deep.equal([
      person,
      null,
      { kind: "meeting", id: meeting._id },
    ])
    expect(isInScope(member, { _id: meeting._id })).to.equal(true)
    expect(isInScope(member, { _id: someId(), meeting: meeting._id })).to.equal(true)
    expect(isInScope(member, { _id: someId(), meeting: someId() })).to.equal(false)
    expect(isInScope({ ...member, scope: { kind: "meeting", id: "undefined" } }, {})).to.equal(false)
  })

  it("holds there the keys of her seat and the network's, elsewhere none; a guest holds no seat's", () => {
    const [here, there] = [{ meeting: meeting._id }, { meeting: elsewhere }]
    expect(keysFor(member, here)).to.include.members(["network", of.personKey(person), of.bodyKey(closed)])
    expect(keysFor(guest, here)).to.include("network").and.not.include(of.bodyKey(closed))
    expect([keysFor(member, there), keysFor(guest, there)]).to.deep.equal([[], []])
    const reader = readerWith({ keys: ["network", "body:a"] })
    expect(keysFor(reader, there)).to.deep.equal(["network", "body:a"])
  })
})
