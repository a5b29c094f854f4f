import { expect } from "chai"
import * as may from "../../../models/policies/interpellation.ts"
import { readerWith, seatIn, someId } from "../../support/readers.ts"

const [body, asked, unasked, addressed] = [someId(), someId(), someId(), someId()]
const readers = {
  coordinator: readerWith({ coordinator: true }),
  coordinatorThere: readerWith({ coordinator: true, organisations: [addressed] }),
  secretary: readerWith({ seats: [seatIn(body, "secretary", "advisory")] }),
  member: readerWith({ seats: [seatIn(body, "member", "advisory")] }),
  memberThere: readerWith({ seats: [seatIn(body, "member", "advisory", addressed)] }),
  voice: readerWith({
    seats: [seatIn(someId(), "member", "deliberative", asked), seatIn(someId(), "member", "deliberative", unasked)],
  }),
  advisory: readerWith({ seats: [seatIn(someId(), "member", "advisory", asked)] }),
  employee: readerWith({ organisations: [asked] }),
  administrator: readerWith({ administrator: true }),
}
type Who = keyof typeof readers
const everyone = Object.keys(readers) as Who[]
const those = (right: (reader: (typeof readers)[Who]) => boolean) => everyone.filter((who) => right(readers[who]))

const [coordination, managers]: [Who[], Who[]] = [
  ["coordinator", "coordinatorThere"],
  ["coordinator", "coordinatorThere", "secretary"],
]
const fact = { at: new Date() }
const draft = { body, audience: ["nobody"], addressees: [{ organisation: null }, { organisation: addressed }] }
const consultation = { ...draft, consultation: { asked: [asked, someId()] } }
const adoption = { ...consultation, adoption: { meeting: someId() } }
const dispatch = { ...adoption, dispatch: fact }
const reply = { ...dispatch, reply: fact }
const closure = { ...reply, closure: fact }
const withdrawal = { ...adoption, withdrawal: fact }
const states = { draft, consultation, adoption, dispatch, reply, closure, withdrawal }
type State = keyof typeof states
const inEach = (right: (one: (typeof states)[State]) => boolean) =>
  (Object.keys(states) as State[]).filter((state) => right(states[state]))

describe("who may do what with an interpellation", () => {
  it("begins one for a body: who sits there, and the coordination", () => {
    expect(those((reader) => may.canDraft(reader, body))).to.deep.equal([...managers, "member", "memberThere"])
    expect(those((reader) => may.canDraft(reader, someId()))).to.deep.equal(coordination)
  })

  it("writes it until it is adopted, never for an organisation that it is addressed to", () => {
    for (const right of [may.writes, may.canWrite])
      expect(those((reader) => right(reader, draft))).to.deep.equal(["coordinator", "secretary", "member"])
    expect(inEach((one) => may.canWrite(readers.coordinator, one))).to.deep.equal(["draft", "consultation"])
    expect(inEach((one) => may.canWrite(readers.voice, one))).to.deep.equal([])
    expect(inEach((one) => may.writes(readers.member, one))).to.deep.equal(Object.keys(states))
  })

  it("is addressed: who works there or sits for it, and nobody by a name of no organisation", () => {
    expect(those((reader) => may.isAddressed(reader, draft))).to.deep.equal(["coordinatorThere", "memberThere"])
    expect(those((reader) => may.isAddressed(reader, { addressees: [{ organisation: null }, {}] }))).to.deep.equal([])
    expect(
      may.belongsTo(
        readerWith({
          organisations: [asked],
          seats: [seatIn(body, "member", "advisory", asked), seatIn(body, "member", "advisory", unasked)],
        }),
      ),
    ).to.deep.equal([asked, unasked])
  })

  it("takes it to the next step, and to no other", () => {
    expect(those((reader) => may.manages(reader, draft))).to.deep.equal(managers)
    expect(those((reader) => may.canMove(reader, draft, "consultation"))).to.deep.equal(managers)
    for (const [step, from] of Object.entries({
      consultation: "draft",
      adoption: "consultation",
      dispatch: "adoption",
      reply: "dispatch",
      closure: "reply",
    }))
      expect(inEach((one) => may.canMove(readers.secretary, one, step as "reply"))).to.deep.equal([from])
  })

  it("takes back a step that was noted, where one was", () => {
    expect(inEach((one) => may.canTakeBack(readers.secretary, one))).to.deep.equal([
      "adoption",
      "dispatch",
      "reply",
      "closure",
    ])
    expect(those((reader) => may.canTakeBack(reader, reply))).to.deep.equal(managers)
  })

  it("says which decision adopted it, where a meeting did and it was not given up", () => {
    expect(inEach((one) => may.canLinkDecision(readers.secretary, one))).to.deep.equal([
      "adoption",
      "dispatch",
      "reply",
      "closure",
    ])
    expect(those((reader) => may.canLinkDecision(reader, adoption))).to.deep.equal(managers)
    expect(those((reader) => may.canLinkDecision(reader, { ...adoption, adoption: { meeting: null } }))).to.deep.equal(
      [],
    )
  })

  it("gives it up as long as nothing was sent", () => {
    expect(inEach((one) => may.canWithdraw(readers.secretary, one))).to.deep.equal([
      "draft",
      "consultation",
      "adoption",
    ])
    expect(those((reader) => may.canWithdraw(reader, draft))).to.deep.equal(managers)
  })

  it("answers for the organisations that she speaks for, or for all that are asked", () => {
    expect(may.asksNow(consultation)).to.deep.equal(consultation.consultation.asked)
    expect(inEach((one) => may.asksNow(one).length > 0)).to.deep.equal(["consultation"])
    expect(those((reader) => may.speaksFor(reader, consultation).length > 0)).to.deep.equal(["voice"])
    expect(may.answersFor(readers.voice, consultation)).to.deep.equal([asked])
    expect(may.answersFor(readers.secretary, consultation)).to.deep.equal(consultation.consultation.asked)
    expect(those((reader) => may.answersFor(reader, adoption).length > 0)).to.deep.equal([])
    expect(those((reader) => may.canNotePositions(reader, consultation))).to.deep.equal(managers)
    expect(inEach((one) => may.canNotePositions(readers.secretary, one))).to.deep.equal(["consultation"])
  })

  it("could answer at another time: those that note positions, and the voices of who was asked", () => {
    expect(those((reader) => may.couldAnswer(reader, adoption))).to.deep.equal([...managers, "voice"])
    expect(those((reader) => may.couldAnswer(reader, consultation))).to.deep.equal([])
    expect(those((reader) => may.couldAnswer(reader, draft))).to.deep.equal(managers)
  })

  it("reads it by its audience, and by nothing else", () => {
    expect(those((reader) => may.canReadInterpellation(reader, draft))).to.deep.equal([])
    expect(those((reader) => may.canReadInterpellation(reader, { ...draft, audience: ["network"] }))).to.deep.equal(
      everyone,
    )
  })
})
