import { expect } from "chai"
import { noteEveryone, takeBackEveryone } from "../../../models/minutes/everyone.ts"
import { attendeesOf } from "../../../models/minutes/record.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { cast, type Someone } from "../../support/cast.ts"
import { aCrowdedBody } from "../../support/makers/crowdedBody.ts"
import { aDraft, proceedings, publish, typed, write } from "../../support/makers/minutes.ts"

const idOf = ({ person }: Someone) => String(person._id)

/** How many of the list are noted how. */
async function counted(meeting: Meeting): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { presence } of attendeesOf((await proceedings(meeting)).lines))
    counts[presence ?? "toNote"] = (counts[presence ?? "toNote"] ?? 0) + 1
  return counts
}

describe("« Tout le monde était là »", () => {
  let meeting: Meeting, invitees: string[]

  beforeEach(async () => {
    meeting = await aDraft(await aCrowdedBody())
    invitees = (await proceedings(meeting)).lines.map(({ invitee }) => invitee)
    await write(meeting, [
      await typed(meeting, "presences", invitees[0]!, { presence: "excused" }),
      await typed(meeting, "presences", invitees[1]!, { presence: "represented", by: "Sam Bens" }),
    ])
  })

  it("notes present whoever is to be noted, and leaves whoever was noted otherwise", async () => {
    expect(await counted(meeting)).to.deep.equal({ excused: 1, represented: 1, toNote: 24 })
    await noteEveryone(meeting, idOf(await cast.secretary()))
    expect(await counted(meeting)).to.deep.equal({ excused: 1, represented: 1, present: 24 })
    expect(await noteEveryone(meeting, idOf(await cast.secretary()))).to.equal(null)
  })

  it("is taken back by who said it, for whom nobody has noted otherwise since", async () => {
    const by = idOf(await cast.secretary())
    const at = (await noteEveryone(meeting, by))!
    expect(await takeBackEveryone(meeting, { at, by: idOf(await cast.coordinator()) })).to.equal(0)
    await write(
      meeting,
      [
        await typed(meeting, "presences", invitees[2]!, { presence: "absent" }),
        await typed(meeting, "presences", invitees[3]!, { presence: "" }),
      ],
      await cast.coordinator(),
    )
    await write(
      meeting,
      [await typed(meeting, "presences", invitees[3]!, { presence: "present" })],
      await cast.coordinator(),
    )
    expect(await takeBackEveryone(meeting, { at, by })).to.equal(22)
    expect(await counted(meeting)).to.deep.equal({ excused: 1, represented: 1, absent: 1, present: 1, toNote: 22 })
  })

  it("changes nothing once the minutes are published", async () => {
    await publish(meeting)
    await noteEveryone(meeting, idOf(await cast.secretary()))
    expect(await counted(meeting)).to.deep.equal({ excused: 1, represented: 1, toNote: 24 })
  })
})
