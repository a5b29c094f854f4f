import { expect } from "chai"
import { Types } from "mongoose"
import { Decision } from "../../models/decision.ts"
import { withdrawMinutes } from "../../models/minutes/publishing.ts"
import { cast } from "../support/cast.ts"
import {
  aDraft,
  proceedings,
  publish,
  publishedMinutes,
  typed,
  typedDecision,
  write,
} from "../support/makers/minutes.ts"
import { aBody } from "../support/makers/network.ts"
import { textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

const page = async (someone: Parameters<typeof visit>[0], path = "/decisions") =>
  textOf((await (await visit(someone)).get(path)).text)

describe("/decisions", () => {
  it("shows what is published, under its number, with the minutes where it stands", async () => {
    const meeting = await publishedMinutes(undefined, { day: "2026-03-05" })
    const [decision] = (await proceedings(meeting)).decisions
    const { text } = await (await visit(await cast.socialWorker())).get("/decisions")
    expect(textOf(text)).to.match(
      new RegExp(
        `${decision!.code} Un relevé mensuel est remis au CPAS\\. Groupe de travail Logement, jeudi 5\\s?mars 2026`,
      ),
    )
    expect(text).to.include(`/meetings/${meeting.id}/minutes#decision-${decision!.number}`)
  })

  it("shows nothing of a draft, of withdrawn minutes, nor of a body whose work is closed to the reader", async () => {
    const draft = await aDraft(undefined, { plan: { day: "2026-03-05" } })
    await write(draft, [await typedDecision(draft, 0, "Pas encore publiée.")])
    const closed = await aDraft(await cast.steering(), { by: await cast.coordinator(), plan: { day: "2026-03-10" } })
    await write(closed, [await typedDecision(closed, 0, "Du comité seul.")], await cast.coordinator())
    await publish(closed, await cast.coordinator())
    expect(await page(await cast.coordinator()))
      .to.include("Du comité seul.")
      .and.not.include("Pas encore publiée.")
    expect(await page(await cast.socialWorker())).not.to.match(/Du comité seul\.|Pas encore publiée\./)
    const { slug } = await cast.steering()
    expect(await page(await cast.socialWorker(), `/decisions?body=${slug}`))
      .to.include("Les décisions de cette instance sont réservées à ses membres")
      .and.not.include("Aucune décision")
    await withdrawMinutes(closed._id, { by: String((await cast.coordinator()).person._id), reason: "À revoir." })
    expect(await page(await cast.coordinator())).not.to.include("Du comité seul.")
  })

  it("keeps in the register a number that was taken out after publication, and says so", async () => {
    const meeting = await publishedMinutes(undefined, { day: "2026-03-05" })
    const by = String((await cast.secretary()).person._id)
    await withdrawMinutes(meeting._id, { by, reason: "Une erreur." })
    const [decision] = (await proceedings(meeting)).decisions
    await write(meeting, [await typed(meeting, "decisions", String(decision!._id), { text: "" })])
    await publish(meeting)
    expect(await page(await cast.socialWorker())).to.match(new RegExp(`${decision!.code} Un relevé[^.]*\\. Retirée le`))
    const { text } = await (await visit(await cast.socialWorker())).get(`/meetings/${meeting.id}/minutes`)
    // The page of corrected minutes says what was taken out, and nowhere else.
    expect(textOf(text.replace(/<del>[\s\S]*?<\/del>/g, ""))).not.to.include("Un relevé mensuel est remis")
  })

  it("is read by forty, and no next page is empty", async () => {
    const body = await aBody()
    await publishedMinutes(body, { day: "2026-03-05" })
    const decision = (await Decision.findOne({ body: body._id }).lean())!
    const copy = (number: number) => ({ ...decision, _id: new Types.ObjectId(), number })
    await Decision.collection.insertMany(Array.from({ length: 39 }, (_, index) => copy(index + 2)))
    const nextOf = async (path: string) =>
      /<a [^>]*rel="next"[^>]*>/.exec((await (await visit(await cast.socialWorker())).get(path)).text)?.[0]
    const path = `/decisions?body=${body.slug}`
    expect(await nextOf(path)).to.equal(undefined)
    await Decision.collection.insertOne(copy(41))
    expect(await nextOf(path)).to.include("page&#x3D;2")
    expect(await nextOf(`${path}&page=2`)).to.equal(undefined)
    expect(await page(await cast.socialWorker(), `${path}&page=2`)).to.include(decision.text)
  })

  it("can be read body by body", async () => {
    await publishedMinutes(undefined, { day: "2026-03-05" })
    expect(await page(await cast.socialWorker(), "/decisions?body=logement")).to.include("Un relevé mensuel")
    await cast.health()
    expect(await page(await cast.socialWorker(), "/decisions?body=sante")).to.include(
      "Aucune décision n’est encore publiée pour cette instance.",
    )
    expect((await (await visit(await cast.socialWorker())).get("/decisions?body=inconnue")).status).to.equal(404)
  })
})
