import { expect } from "chai"
import { moveInterpellation } from "../../../models/interpellation/moving.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { cast, readerOf, type Someone } from "../../support/cast.ts"
import { adopt, interpellation } from "../../support/makers/interpellation.ts"
import { formOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

type One = Awaited<ReturnType<typeof interpellation>>
const at = (one: One, below = "") => `/interpellations/${one.id as string}${below}`
const first = "zzpremierjet : le CPAS X refuse, dixit Mme Y"

async function retitle(one: One, title: string) {
  const writer = await visit(await cast.secretary())
  const form = formOf((await writer.get(at(one, "/edit"))).text, at(one))
  expect((await writer.post(at(one), { ...form, title })).status).to.equal(303)
}

const consult = async (one: One) =>
  moveInterpellation(one._id, "consultation", { until: addDays(today(), 10) }, await readerOf(await cast.coordinator()))

/** What somebody reads of the versions: which numbers, and whether the first draft's words are in any page of theirs. */
async function read(one: One, someone: Someone) {
  const reader = await visit(someone)
  const pages = await Promise.all(["", "/1", "/2", "/3"].map((below) => reader.get(at(one, `/versions${below}`))))
  return {
    listed: [...pages[0]!.text.matchAll(/\/versions\/(\d+)"/g)].map(([, number]) => Number(number)),
    opens: pages.slice(1).map(({ status }) => status),
    leaks: pages.some(({ text }) => text.includes("zzpremierjet")),
  }
}

describe("/interpellations/:interpellationId/versions", () => {
  it("keep the readers of their day: a consultation and an adoption open the text as it is, no draft before it", async () => {
    const one = await interpellation("draft", { title: first })
    await retitle(one, "Texte adouci")
    await consult(one)
    const [writer, asked, everyone] = [await cast.secretary(), await cast.healthMember(), await cast.socialWorker()]
    expect(await read(one, asked)).to.deep.equal({ listed: [2], opens: [404, 200, 404], leaks: false })
    expect((await read(one, everyone)).opens).to.deep.equal([404, 404, 404])
    await retitle(one, "Texte adopté")
    expect(await read(one, asked)).to.deep.equal({ listed: [3, 2], opens: [404, 200, 200], leaks: false })
    await adopt(one)
    expect(await read(one, everyone)).to.deep.equal({ listed: [3], opens: [404, 404, 200], leaks: false })
    expect(await read(one, writer)).to.deep.equal({ listed: [3, 2, 1], opens: [200, 200, 200], leaks: true })
    const listOf = async (someone: Someone) => (await (await visit(someone)).get(at(one, "/versions"))).text
    expect(await listOf(everyone), "nor is what she reads the first").not.to.include("Première version")
    expect(await listOf(writer)).to.include("Première version")
    expect(await read(one, await cast.steeringPublic())).to.include({ leaks: true })
  })
})
