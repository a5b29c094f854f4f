import { expect } from "chai"
import { outgoing } from "../../../../server/delivery.ts"
import { Message } from "../../../../server/outbox.ts"
import { renderMail } from "../../../../views/presenters/mails/index.ts"
import { aConvokedMeeting } from "../../../support/makers/meetings.ts"
import { aBodyOf } from "../../../support/makers/people.ts"

describe("the addresses in a mail", () => {
  it("write « = » as itself: a service that rewrites links takes an entity for a part of the address", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const letter = (await renderMail(outgoing((await Message.findOne({ "of.id": meeting.id }).lean())!)))!
    expect(letter.html)
      .to.match(/href="[^"]*\/replies\/[^"]*\?answer=present/)
      .and.not.include("&#x3D;")
  })
})
