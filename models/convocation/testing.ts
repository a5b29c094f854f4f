import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { post } from "../../server/outbox.ts"
import { Convocation } from "../convocation.ts"
import { Meeting } from "../meeting.ts"
import type { Reader } from "../reader.ts"

/** Sends the convener the mail that the others would get, at most once a minute; her note is kept for the preview. */
export async function sendTest(id: Types.ObjectId, by: Reader, note: string): Promise<void> {
  // The note is kept as the convocation will keep it.
  await new Convocation({ note }).validate(["note"])
  await inOneStep(async () => {
    const meeting = still(await Meeting.findById(id))
    meeting.nextNote = note
    await meeting.save()
    await post({
      template: "convocations/test-for-convener",
      to: { name: by.name, email: by.email },
      person: by.person,
      language: by.language,
      of: { kind: "meeting", id },
      key: `convocation-test:${String(id)}:${by.person}:${now().toISOString().slice(0, 16)}`,
    })
  })
}
