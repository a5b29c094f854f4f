import { still } from "../../server/authorize.ts"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Message, post } from "../../server/outbox.ts"
import { Account } from "../account.ts"
import { addressedTo } from "./letters.ts"

const kind = "mailTrial"

/**
 * Sends an account's own person a letter that says nothing but that mails arrive; one a minute at most, so that a second
 * press sends no second one.
 */
export async function tryMail(id: string): Promise<void> {
  const addressed = await addressedTo(still(await Account.findById(id)))
  await inOneStep(() =>
    post({
      ...addressed,
      template: "account/mail-trial",
      of: { kind, id },
      key: `account/mail-trial:${id}:${now().toISOString().slice(0, 16)}`,
    }),
  )
}

/** The last trials of an account, the newest first. */
export const mailTrials = (id: string) =>
  Message.find({ "of.kind": kind, "of.id": id }).sort({ _id: -1 }).limit(5).lean()
