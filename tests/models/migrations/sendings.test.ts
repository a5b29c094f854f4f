import { expect } from "chai"
import mongoose, { Types } from "mongoose"
import { sendings } from "../../../models/migrations/2026-11-30-sendings.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { Message } from "../../../server/outbox.ts"
import { stepCollection } from "../../../server/stepCollection.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { textOf } from "../../support/page.ts"

// As an earlier version kept them.
async function message(of: string, at: string, name: string, template = "convocations/sent-for-invited", revision = 1) {
  const createdAt = new Date(at)
  const { insertedId } = await mongoose.connection
    .collection("messages")
    .insertOne({
      key: `old:${name}`,
      template,
      revision,
      state: "sent",
      of: { kind: "meeting", id: of },
      to: { name, email: `${name}@demo.example` },
      language: "fr",
      subject: "",
      messageId: `<${name}@x>`,
      data: {},
      sealed: false,
      attempts: 1,
      dueAt: createdAt,
      sentAt: createdAt,
      resent: [],
      corrected: [],
      createdAt,
      updatedAt: createdAt,
    })
  return String(insertedId)
}

describe("mails of before there were sendings", () => {
  before(() => as(null))
  beforeEach(() => Message.deleteMany({}))
  after(() => Message.deleteMany({}))

  it("are one sending where they were written about one thing within a minute, and stay in the outbox's list", async () => {
    const [one, other] = [String(new Types.ObjectId()), String(new Types.ObjectId())]
    const first = await message(one, "2026-10-01T10:00:00Z", "a")
    await message(one, "2026-10-01T10:00:01Z", "b")
    await message(other, "2026-10-01T10:00:01Z", "c")
    await message(one, "2026-10-01T10:00:02Z", "d", "convocations/reminder-for-invited")
    await message(one, "2026-10-03T10:00:00Z", "e")
    const run = () => inOneStep(() => sendings.run(null, { collection: stepCollection }))
    await run()
    await run()
    const kept = await Message.find().sort({ _id: 1 }).lean()
    expect(kept.map(({ sending }) => kept.findIndex(({ _id }) => _id.equals(sending)))).to.deep.equal([0, 0, 2, 3, 4])
    expect(kept.map(({ leads }) => leads)).to.deep.equal([true, false, true, true, true])
    const agent = await as(await cast.coordinator())
    expect(textOf((await agent.get("/coordination/outbox")).text))
      .to.include("2 e-mails")
      .and.include("À e, e@demo.example")
    expect(textOf((await agent.get(`/coordination/outbox/sendings/${first}`)).text)).to.include("2 envoyés")
  })
})
