import { expect } from "chai"
import mongoose, { Types } from "mongoose"
import { Attendance } from "../../../models/attendance.ts"
import { Link } from "../../../models/link.ts"
import { links } from "../../../models/migrations/2026-11-29-links.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { stepCollection } from "../../../server/stepCollection.ts"
import { hashOfToken, tokenFor } from "../../../server/tokens.ts"
import { as } from "../../support/app.ts"
import { makeSomeone } from "../../support/makers/account.ts"
import { aConvokedMeeting } from "../../support/makers/meetings.ts"
import { aBodyOf } from "../../support/makers/people.ts"
import { textOf } from "../../support/page.ts"

const old = (name: string) => mongoose.connection.collection(name)
const oneBatch = (after: string | null) => inOneStep(() => links.run(after, { collection: stepCollection }))

async function runToTheEnd(): Promise<number> {
  let batches = 0
  for (let after = await oneBatch(null); after !== null; batches += 1) after = await oneBatch(after)
  return batches
}

// As the first version kept them.
async function accessLink(account: { _id: Types.ObjectId }, given: object = {}) {
  const _id = new Types.ObjectId()
  const token = tokenFor("signIn", String(_id))
  const later = new Date(Date.now() + 3600_000)
  await old("accesslinks").insertOne({
    _id,
    purpose: "signIn",
    account: account._id,
    hash: hashOfToken(token),
    by: null,
    expiresAt: later,
    usedAt: null,
    forgetAt: later,
    createdAt: new Date(),
    updatedAt: new Date(),
    __v: 0,
    ...given,
  })
  return `/sign-in-links/${token}`
}

async function replyLink(attendance: unknown, meeting: unknown, token = new Types.ObjectId().toHexString().repeat(2)) {
  await old("replylinks").insertOne({ attendance, meeting, token, __v: 0 })
  return `/replies/${token}`
}

describe("links that an earlier version mailed", () => {
  const visitor = () => as(null)
  before(visitor)

  it("open what they opened, once they are in one collection, and leave the old ones empty", async () => {
    const { account } = await makeSomeone()
    const signIn = await accessLink(account)
    const used = await accessLink(account, { usedAt: new Date() })
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const line = (await Attendance.findOne({ meeting: meeting._id }))!
    const reply = await replyLink(line._id, meeting._id)
    const offTheList = await replyLink(new Types.ObjectId(), meeting._id)
    const nowhere = await replyLink(new Types.ObjectId(), new Types.ObjectId())

    await runToTheEnd()
    await runToTheEnd()

    expect((await old("accesslinks").countDocuments()) + (await old("replylinks").countDocuments())).to.equal(0)
    await (await visitor()).get(signIn).expect(200)
    await (await visitor()).get(used).expect(410)
    await (await visitor()).post(reply).send({ answer: "excused" }).expect(303)
    expect((await Attendance.findById(line._id))!.answer).to.equal("excused")
    expect(textOf((await (await visitor()).get(offTheList).expect(200)).text)).to.include("n’êtes plus sur la liste")
    await (await visitor()).get(nowhere).expect(404)
    const moved = (await Link.findOne({ invitee: line.invitee, token: { $ne: null } }).lean())!
    expect(moved.expiresAt.getTime() - meeting.endsAt.getTime()).to.equal(30 * 24 * 3600_000)
  })

  it("are moved in batches, of which each can be the last before a stop", async () => {
    const meeting = new Types.ObjectId()
    await old("replylinks").insertMany(
      Array.from({ length: 450 }, (_, n) => ({ attendance: new Types.ObjectId(), meeting, token: `t${n}` })),
    )
    expect(await oneBatch(null)).to.match(/^replylinks:/)
    expect(await old("replylinks").countDocuments()).to.equal(250)
    expect(await runToTheEnd()).to.equal(2)
    expect(await oneBatch(null)).to.equal(null)
  })
})
