import { expect } from "chai"
import { withdrawMinutes } from "../../../../models/minutes/publishing.ts"
import { cast } from "../../../support/cast.ts"
import { publishedMinutes } from "../../../support/makers/minutes.ts"
import { textOf } from "../../../support/page.ts"
import { visit } from "../../../support/visit.ts"

describe("The page of withdrawn minutes", () => {
  it("promises a message to those who will be written to, and to nobody else", async () => {
    const meeting = await publishedMinutes(await cast.assembly())
    await withdrawMinutes(meeting._id, { by: String((await cast.secretary()).person._id), reason: "Une erreur." })
    const wordsFor = async (someone: Awaited<ReturnType<typeof cast.secretary>>) =>
      textOf((await (await visit(someone)).get(`/meetings/${meeting.id as string}/minutes`)).text)
    expect(await wordsFor(await cast.healthMember())).to.include(
      "Vous recevrez un e-mail quand le PV corrigé sera publié.",
    )
    expect(await wordsFor(await cast.socialWorker()))
      .to.include("Le PV corrigé sera publié à cette adresse.")
      .and.not.include("recevrez")
  })
})
