import { createHash } from "node:crypto"
import type { Request } from "express"
import { Schema, model } from "mongoose"
import { now } from "./clock.ts"
import { inOneStep } from "./inOneStep.ts"

/** Milliseconds within which the same form with the same words is the same press. */
const window = 5_000

// One per person: what she pressed last. Pressing something else in between makes the same words another wish.
const Press = model(
  "Press",
  new Schema({
    _id: String,
    words: { type: String, required: true },
    next: { type: String, required: true },
    // Forgotten by the database a minute later.
    at: { type: Date, required: true, expires: 60 },
  }),
  "presses",
)

const hashOf = (text: string) => createHash("sha256").update(text).digest("base64url")

/**
 * Does what a form that adds something asks for, once for two presses on its button: the second one changes nothing and
 * goes where the first one went. What `save` does and that it was done are saved in one step, so that presses that come
 * at the same moment, in two processes even, are told apart. Words typed again later are added again.
 */
export async function pressedOnce(req: Request, save: () => Promise<string>): Promise<string> {
  const _id = hashOf(req.user?.person ?? req.sessionID)
  // What names the copy on the device (server/acknowledge.ts) is another one at each press.
  const sent = Object.entries((req.body ?? {}) as object).filter(([name]) => name !== "kept")
  const words = hashOf(JSON.stringify([req.originalUrl, sent]))
  return inOneStep(async () => {
    const before = await Press.findById(_id).lean()
    if (before && before.words === words && Math.abs(now().getTime() - before.at.getTime()) < window) return before.next
    const next = await save()
    await Press.updateOne({ _id }, { $set: { words, next, at: now() } }, { upsert: true })
    return next
  })
}
