import { expect } from "chai"
import { addDays, addMonths, today } from "../../../models/concerns/day.ts"
import { Meeting } from "../../../models/meeting.ts"
import { Organisation } from "../../../models/organisation.ts"
import { cast } from "../../support/cast.ts"
import { aMeeting } from "../../support/makers/meetings.ts"

const faultOf = async (document: { validate: () => Promise<void> }, field: string) => {
  try {
    await document.validate()
    return null
  } catch (error) {
    return (error as { errors: Record<string, { message: string }> }).errors[field]?.message ?? null
  }
}

describe("what is mistyped", () => {
  for (const [typed, fault] of [
    ["abc", "network.errors.phone"],
    ["02 000 41 32 (le matin)", null],
    ["02 000 41 32 ext. 12", null],
    ["02 000 41 32, interne 4", null],
    ["02 000 41 32 poste 3", null],
    ["02 000 41 32 (toestel 5)", null],
    ["02 000 41 32 na 14 u", null],
    ["02 000 41 32 (lundi et jeudi matin)", null],
    ["02 000 41 32 ou 0471 23 45 67 (la garde)", null],
    ["0475 12 34 56 Mme K. : sans logement depuis mars", "network.errors.phoneLetters"],
    ["112", null],
    ["", null],
  ] as const)
    it(`a telephone number: « ${typed} » is ${fault ? "refused" : "taken"}`, async () =>
      expect(await faultOf(new Organisation({ name: { fr: "Essai" }, phone: typed }), "phone")).to.equal(fault))

  it("a telephone number is one line", () =>
    expect(new Organisation({ phone: " 02 000 41 32\r\n 0471 23 45 67\n" }).phone).to.equal(
      "02 000 41 32 0471 23 45 67",
    ))

  it("a meeting of the year 9999 is refused, and one that stands keeps its day", async () => {
    const meeting = await aMeeting(await cast.housing())
    const last = addMonths(today(), 60)
    for (const [day, fault] of [
      ["9999-12-14", "meetings.errors.tooFar"],
      [addDays(last, 1), "meetings.errors.tooFar"],
      [last, null],
    ] as const)
      expect(await faultOf((await Meeting.findById(meeting._id))!.set({ day }), "day"), day).to.equal(fault)
  })
})
