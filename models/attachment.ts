import { Schema, Types, model } from "mongoose"
import { now } from "../server/clock.ts"
import { inOneStep } from "../server/inOneStep.ts"
import { textStates } from "../server/fileText.ts"
import { files, type Upload } from "../server/uploads.ts"
import { nameAsSent } from "./attachment/naming.ts"
import { clearedField } from "./concerns/asking.ts"
import { binnedLong } from "./concerns/bin.ts"
import { factSchema } from "./concerns/fact.ts"
import { nationalNumbersIn } from "./concerns/privacy.ts"
import { refuse } from "./concerns/refuse.ts"

const schema = new Schema({
  of: { kind: { type: String, required: true }, id: { type: String, required: true } },
  name: { type: String, required: true },
  type: { type: String, required: true },
  size: { type: Number, required: true },
  file: { type: Schema.Types.ObjectId, required: true },
  by: { type: Schema.Types.ObjectId, ref: "Person", required: true },
  at: { type: Date, required: true },
  binned: { type: factSchema, default: null },
  // What was read of its words; null: it was not looked at.
  text: { type: String, enum: [...textStates, null], default: null },
  cleared: clearedField,
  // Waits for « coordonnées de service » about the signs with these prints: until then it belongs to nothing.
  pending: { type: factSchema, default: null },
  asked: { type: [String], default: undefined },
})
schema.index({ "of.kind": 1, "of.id": 1 })
schema.index({ file: 1 })

/** A file that belongs to a thing: whoever may read the thing may open it (models/attachments.ts). */
export const Attachment = model("Attachment", schema)
export type Attachment = InstanceType<typeof Attachment>

type Id = string | Types.ObjectId
export type Of = { kind: string; id: Id }

/** Ties files that arrived (server/uploads.ts) to a thing. */
export async function attach({ kind, id }: Of, uploads: Upload[], by: Id): Promise<void> {
  if (uploads.some(({ name }) => nationalNumbersIn(name).length > 0)) refuse({ files: "common.errors.nationalNumber" })
  await inOneStep(async () => {
    const of = { kind, id: String(id) }
    const fresh = await notJustAttached(of, uploads, by)
    await Attachment.create(
      fresh.map((upload) => ({ ...upload, of, by: new Types.ObjectId(by), at: now() })),
      { ordered: true },
    )
  })
}

/** How long a file waits for an answer about what it holds, in milliseconds. */
const patience = 3600 * 1000

/** A file that waits for the answer of this person, within its time; null when there is none. */
export async function waitingFor(id: Id, by: Id) {
  const since = new Date(now().getTime() - patience)
  return Attachment.findOne({ _id: id, "pending.by": by, "pending.at": { $gt: since }, binned: null })
}

/** « Coordonnées de service »: the file belongs to its thing from now on, and the answer is kept for its very signs. */
export async function clear(attachment: Attachment, by: Id): Promise<void> {
  await inOneStep(async () => {
    const fact = { by: new Types.ObjectId(by), at: now() }
    const cleared = (attachment.asked ?? []).map((print) => ({ print, ...fact }))
    await attachment.set({ pending: null, asked: undefined, cleared }).save()
  })
}

/** Files about which nobody answered in time are gone. */
export async function forgetUnanswered(): Promise<void> {
  const late = { "pending.at": { $lt: new Date(now().getTime() - patience) } }
  for (const { _id, file } of await Attachment.find(late).lean()) {
    await inOneStep(() => Attachment.deleteOne({ _id }))
    await forget(file)
  }
}

/** Milliseconds within which the same file, sent again to the same place, is the same press on the button. */
const samePress = 5_000

export async function notJustAttached(of: { kind: string; id: string }, uploads: Upload[], by: Id): Promise<Upload[]> {
  const since = new Date(now().getTime() - samePress)
  const before = await Attachment.find({
    "of.kind": of.kind,
    "of.id": of.id,
    by,
    binned: null,
    at: { $gt: since, $lte: now() },
  }).lean()
  return uploads.filter(
    ({ name, size }) => !before.some((each) => nameAsSent(each.name) === nameAsSent(name) && each.size === size),
  )
}

/** The files of a thing, or of several of one kind, the oldest first; none that is in the bin or waits for an answer. */
export async function attachmentsOf({ kind, id }: { kind: string; id: Id | Id[] }) {
  const ids = [id].flat().map(String)
  return Attachment.find({ "of.kind": kind, "of.id": { $in: ids }, binned: null, pending: null })
    .sort({ _id: 1 })
    .lean()
}

/** Puts a file in the bin: it opens no more, and comes back on demand for thirty days. */
export async function bin(id: Id, by: Id): Promise<void> {
  await inOneStep(() =>
    Attachment.updateOne({ _id: id, binned: null }, { $set: { binned: { by: new Types.ObjectId(by), at: now() } } }),
  )
}

/** Takes a file out of the bin. */
export async function restore(id: Id): Promise<void> {
  await inOneStep(() => Attachment.updateOne({ _id: id }, { $set: { binned: null } }))
}

const day = 24 * 3600 * 1000

/** Daily: what has been in the bin for long is gone, and so are bytes that arrived a day ago and belong to nothing. */
export async function emptyBin(): Promise<void> {
  for (const { _id, file } of await Attachment.find(binnedLong()).lean()) {
    await inOneStep(() => Attachment.deleteOne({ _id }))
    await forget(file)
  }
  await forgetUnanswered()
  const yesterday = new Date(now().getTime() - day)
  for await (const { _id } of files().find({ "metadata.attachment": true, uploadDate: { $lt: yesterday } }))
    if (!(await Attachment.exists({ file: _id }))) await forget(_id)
}

/** Removes the bytes of a file. Twice is harmless: another process may have been first. */
export async function forget(file: Types.ObjectId): Promise<void> {
  const known = await files().find({ _id: file }).hasNext()
  if (known) await files().delete(file)
}
