import { expect } from "chai"
import { Types } from "mongoose"
import type { Meeting } from "../../../models/meeting.ts"
import { adrift } from "../../../models/migrations/2026-11-30-adrift.ts"
import { MinutesItem } from "../../../models/minutesItem.ts"
import { nextId } from "../../../models/minutes/parts.ts"
import { Version } from "../../../models/version.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { stepCollection } from "../../../server/stepCollection.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { aDraft, minutesOf, proceedings, publish } from "../../support/makers/minutes.ts"
import { textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"
import { showChanges } from "../../support/writes.ts"

const run = () => inOneStep(() => adrift.run(null, { collection: stepCollection }))

/** As an earlier version kept what was put aside of a part that stands nowhere. */
async function aside(meeting: Meeting, kind: string, snapshot: object, rest: object = {}) {
  const { audience } = await minutesOf(meeting)
  const by = (await cast.secretary()).person._id
  await Version.collection.insertOne({
    of: new Types.ObjectId(),
    kind,
    number: 1,
    by,
    began: new Date(),
    at: new Date(),
    device: "",
    audience,
    aside: true,
    settled: null,
    within: null,
    snapshot,
    ...rest,
  } as never)
}

describe("what was put aside where no page looked", () => {
  before(() => as(null))

  it("is told above the minutes that its page wrote, that had offered the point, or that were published last, and is read among their versions", async () => {
    const [first, second] = [await aDraft(), await aDraft()]
    for (const meeting of [first, second]) await publish(meeting)
    const page = "a page of its own"
    await MinutesItem.collection.updateOne(
      { _id: (await proceedings(first)).items[0]!._id },
      { $set: { device: page } },
    )
    await aside(first, "decision", { text: "Écrire à la Région." }, { device: page })
    await aside(
      first,
      "minutesItem",
      { title: "Un point de plus", html: "<p>Le loyer.</p>" },
      { of: new Types.ObjectId(nextId((await minutesOf(first))._id, "item", 2)) },
    )
    await aside(second, "action", { text: "Appeler la Régie.", who: "", due: "" })
    await run()
    await run()
    await showChanges()
    const secretary = await visit(await cast.secretary())
    const said = async (meeting: Meeting, below: string) =>
      textOf((await secretary.get(`/meetings/${meeting.id}/minutes${below}`)).text)
    expect(await said(first, ""))
      .to.include("2 textes n’ont pas été repris")
      .and.include("gardé à côté : Un point de plus")
    expect(await said(first, "/versions"))
      .to.include("Écrire à la Région.")
      .and.include("Le loyer.")
    expect(await said(second, "")).to.include("Un texte n’a pas été repris")
    expect(await said(second, "/versions"))
      .to.include("Appeler la Régie.")
      .and.not.include("Région")
  })
})
