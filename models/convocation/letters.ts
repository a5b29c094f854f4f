import type { Types } from "mongoose"
import type { Language } from "../../server/languages.ts"
import { Message, postAll } from "../../server/outbox.ts"
import { convoking } from "../attendance/reaching.ts"
import type { Convocation } from "../convocation.ts"

/** Someone to whom a convocation is sent, with her line of attendance. */
export type Addressee = {
  invitee: string
  person: Types.ObjectId | null
  name: string
  email: string
  language: Language
  attendance: Types.ObjectId
}

/**
 * Posts the letter of a convocation to each of these people, inside the step that saves it: once for each line of the list, so
 * that whoever was taken off it and is invited again is written to again.
 */
export async function postConvocation(convocation: Convocation, addressees: Addressee[]): Promise<void> {
  const { _id, meeting, revision } = convocation
  await postAll(
    addressees.map(({ invitee, person, name, email, language, attendance }) => ({
      template: "convocations/sent-for-invited",
      to: { name, email },
      person,
      language,
      of: { kind: "meeting", id: meeting },
      revision,
      key: `convocation:${String(meeting)}:${String(revision)}:${invitee}:${String(attendance)}`,
      data: { convocation: String(_id), attendance: String(attendance) },
    })),
  )
}

/**
 * What did not arrive of earlier convocations needs nobody's decision any more once a later one is sent: it would say what
 * is no longer true.
 */
export async function settleEarlier({ meeting, revision }: Convocation): Promise<void> {
  await Message.updateMany(
    {
      "of.kind": "meeting",
      "of.id": String(meeting),
      revision: { $lt: revision },
      template: { $in: convoking },
      state: { $in: ["queued", "kept", "failed", "unknown"] },
    },
    { $set: { state: "dropped" } },
  )
}
