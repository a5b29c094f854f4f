import { expect } from "chai"
import * as may from "../../../models/policies/meeting.ts"
import * as mayOf from "../../../models/policies/minutes.ts"
import { readerWith, seatIn, someId } from "../../support/readers.ts"

const body = someId()
const elsewhere = someId()
const [ofBody, ofMeeting] = [someId(), someId()]
const readers = {
  coordinator: readerWith({ coordinator: true }),
  // Named by the body, without a seat of her own.
  bodySecretary: readerWith({ person: ofBody }),
  // Sits there as its secretary, whoever the body names.
  seatedSecretary: readerWith({ seats: [seatIn(body, "secretary")] }),
  meetingSecretary: readerWith({ person: ofMeeting }),
  president: readerWith({ seats: [seatIn(body, "president")] }),
  secretaryElsewhere: readerWith({ seats: [seatIn(elsewhere, "secretary"), seatIn(body)] }),
  administrator: readerWith({ administrator: true }),
  member: readerWith({ seats: [seatIn(body)], keys: ["network", `body:${body}`] }),
}
type Who = keyof typeof readers
const everyone = Object.keys(readers) as Who[]
const planners: Who[] = ["coordinator", "bodySecretary", "seatedSecretary"]
const writers: Who[] = [...planners, "meetingSecretary"]

const meeting = {
  _id: someId(),
  body: { _id: body, secretary: ofBody },
  secretary: ofMeeting,
  audience: [`body:${body}`],
}
const cancelled = { ...meeting, cancelled: { at: new Date() } }
const binned = { ...meeting, binned: { at: new Date() } }
const withoutSecretary = { ...meeting, body: { _id: body, secretary: null }, secretary: null }

/** Who of all of them may. */
const those = (right: (reader: (typeof readers)[Who]) => boolean) => everyone.filter((who) => right(readers[who]))

describe("who may do what with a meeting", () => {
  const rows: [name: string, right: Parameters<typeof those>[0], who: Who[]][] = [
    ["plans for a body", (reader) => may.canPlan(reader, meeting.body), planners],
    [
      "plans for a body that names nobody",
      (reader) => may.canPlan(reader, withoutSecretary.body),
      ["coordinator", "seatedSecretary"],
    ],
    ["changes it", (reader) => may.canChange(reader, meeting), planners],
    ["changes it once it is cancelled", (reader) => may.canChange(reader, cancelled), []],
    ["changes it in the bin", (reader) => may.canChange(reader, binned), []],
    ["finds it", (reader) => may.canFind(reader, meeting), everyone],
    ["finds it once it is cancelled", (reader) => may.canFind(reader, cancelled), everyone],
    ["finds it in the bin", (reader) => may.canFind(reader, binned), planners],
    ["takes its cancellation back", (reader) => may.canRevive(reader, cancelled), planners],
    [
      "takes the cancellation back of one in the bin",
      (reader) => may.canRevive(reader, { ...cancelled, ...binned }),
      [],
    ],
    ["takes it out of the bin", (reader) => may.canRestore(reader, binned), planners],
    ["convokes", (reader) => may.canConvoke(reader, meeting), planners],
    ["convokes to one that is cancelled", (reader) => may.canConvoke(reader, cancelled), []],
    ["records replies", (reader) => may.canRecordReplies(reader, meeting), writers],
    [
      "records replies where nobody is named",
      (reader) => may.canRecordReplies(reader, withoutSecretary),
      ["coordinator", "seatedSecretary"],
    ],
    ["reads the agenda of a closed body", (reader) => may.canReadAgenda(reader, meeting), ["member"]],
    [
      "reads the agenda of an open one",
      (reader) => may.canReadAgenda(reader, { ...meeting, audience: ["network"] }),
      everyone,
    ],
    ["writes minutes", (reader) => mayOf.canWriteMinutes(reader, meeting), writers],
    ["writes minutes of what was cancelled", (reader) => mayOf.canWriteMinutes(reader, cancelled), []],
    ["writes minutes of what is in the bin", (reader) => mayOf.canWriteMinutes(reader, binned), []],
    ["publishes them", (reader) => mayOf.canPublishMinutes(reader, meeting), writers],
  ]
  for (const [name, right, who] of rows)
    it(`${name}: ${who.join(", ") || "nobody"}`, () => {
      expect(those(right)).to.deep.equal(everyone.filter((each) => who.includes(each)))
    })

  it("answers until it begins, and to none that is cancelled", () => {
    const [past, future] = [-60_000, 60_000].map((away) => new Date(Date.now() + away)) as [Date, Date]
    expect(may.isAnswerable({ startsAt: future })).to.equal(true)
    expect(may.isAnswerable({ startsAt: past })).to.equal(false)
    expect(may.isAnswerable({ startsAt: future, cancelled: { at: past } })).to.equal(false)
  })
})

describe("who reads minutes", () => {
  const draft = { meeting: meeting._id, audience: [`body:${body}`] }
  const published = { ...draft, published: { at: new Date() } }
  const withdrawn = { ...draft, withdrawn: { at: new Date() } }
  const invited = { person: null, keys: [`body:${body}`], scope: { kind: "meeting", id: meeting._id } }
  const invitedElsewhere = { ...invited, scope: { kind: "meeting", id: someId() } }
  const ofBodyAlone = { ...meeting, audience: [`body:${body}`] }
  const reads = (minutes: typeof published | typeof draft) =>
    those((reader) => mayOf.canReadMinutes(reader, minutes, meeting))

  it("writers alone, before they are published; then also those of their audience", () => {
    expect(reads(draft)).to.deep.equal(writers)
    expect(reads(published)).to.deep.equal([...writers, "member"])
    expect(reads({ ...published, audience: ["network"] })).to.deep.equal(everyone)
  })

  it("by a link, those of its meeting once they are published, and never a draft", () => {
    expect(mayOf.canReadMinutes(invited, published, meeting)).to.equal(true)
    expect(mayOf.canReadMinutes(invited, draft, meeting)).to.equal(false)
    expect(mayOf.canReadMinutes(invitedElsewhere, published, meeting)).to.equal(false)
    // A secretary's own link opens no draft: it may have been handed on.
    expect(mayOf.canReadMinutes({ ...invited, person: ofMeeting }, draft, meeting)).to.equal(false)
  })

  it("that they were withdrawn: who reads the meeting, as long as they are not published again", () => {
    const learns = (minutes: typeof withdrawn | typeof published) =>
      those((reader) => mayOf.canReadWithdrawal(reader, minutes, ofBodyAlone))
    expect(learns(withdrawn)).to.deep.equal(["member"])
    expect(learns({ ...withdrawn, ...published })).to.deep.equal([])
    expect(learns(draft as typeof withdrawn)).to.deep.equal([])
  })

  it("the agenda by a link, of its own meeting alone", () => {
    expect(may.canReadAgenda(invited, meeting)).to.equal(true)
    expect(may.canReadAgenda(invitedElsewhere, { ...meeting, audience: ["network"] })).to.equal(false)
  })
})
