import { randomBytes } from "node:crypto"
import { inOneStep } from "../../../server/inOneStep.ts"
import { issueAccessLink } from "../../../models/link.ts"
import { Message, post, type State } from "../../../server/outbox.ts"
import type { Someone } from "../cast.ts"

/** A sign-in letter of the outbox to somebody, in the state that the test needs. */
export async function makeMessage(
  to: Someone,
  { state = "queued", sealed = false }: { state?: State; sealed?: boolean } = {},
) {
  const key = `test:${randomBytes(8).toString("hex")}`
  const name = `${to.person.givenName} ${to.person.familyName}`
  await inOneStep(async () => {
    const link = await issueAccessLink("signIn", to.account)
    await post({
      template: "account/sign-in-link",
      to: { name, email: to.email },
      person: to.person._id,
      language: "fr",
      of: { kind: "account", id: to.account._id },
      key,
      data: { link: link.id },
      sealed,
    })
    if (state !== "queued") await Message.updateOne({ key }, { $set: { state } })
  })
  return (await Message.findOne({ key }))!
}
