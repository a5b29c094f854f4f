import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Attachment } from "../attachment.ts"
import { Attendance } from "../attendance.ts"
import { forgetLinks } from "../attendance/link.ts"
import { binnedLong } from "../concerns/bin.ts"
import { type Fact, fact } from "../concerns/fact.ts"
import { Meeting } from "../meeting.ts"
import { Minutes } from "../minutes.ts"
import { binDocuments, filesOf } from "./attaching.ts"
import { forgetMeeting, indexMeeting } from "./searching.ts"

type Id = Types.ObjectId

/** Why a meeting cannot go to the bin: people were told of it, its minutes are begun, or somebody's answer is noted. */
export type Kept = "convoked" | "minuted" | "answered"

/** What keeps a meeting out of the bin, or null. */
export async function whatKeeps(meeting: { _id: Id; convoked?: unknown }): Promise<Kept | null> {
  if (meeting.convoked) return "convoked"
  if (await Minutes.exists({ meeting: meeting._id })) return "minuted"
  const lines = await Attendance.find({ meeting: meeting._id }).select("answer presence.status").lean()
  return lines.some(({ answer, presence }) => answer !== "invited" || presence?.status) ? "answered" : null
}

/** Throws a meeting away that nobody was told of, with its documents: thirty days in the bin. Gives why it cannot. */
export async function binMeeting(id: Id, by: string): Promise<Kept | null> {
  return inOneStep(async () => {
    const meeting = still(await Meeting.findById(id))
    return meeting.binned ? null : throwAway(meeting, fact(by))
  })
}

/** The same inside a step that throws several away: they bear one fact, by which they come back together. */
export async function throwAway(meeting: Meeting, binned: Fact): Promise<Kept | null> {
  const kept = await whatKeeps(meeting)
  if (kept) return kept
  meeting.set({ binned })
  await meeting.save()
  await binDocuments(meeting, null, binned)
  await forgetMeeting(meeting._id)
  return null
}

/** Takes a meeting out of the bin as it was, with the documents that went there with it. */
export async function restoreMeeting(id: Id): Promise<void> {
  await inOneStep(async () => takeOut(still(await Meeting.findById(id))))
}

/** The same inside a step. */
export async function takeOut(meeting: Meeting): Promise<void> {
  if (!meeting.binned) return
  const { at } = meeting.binned
  meeting.set({ binned: null })
  await meeting.save()
  await Attachment.updateMany({ ...filesOf(meeting), "binned.at": at }, { $set: { binned: null } })
  await indexMeeting(meeting)
}

/** Every night: what has been in the bin for thirty days is gone. Its documents go by their own job. */
export async function emptyMeetingBin(): Promise<void> {
  for (const { _id } of await Meeting.find(binnedLong()).select("_id").lean()) {
    await inOneStep(async () => {
      // Whatever somebody wrote about it meanwhile keeps it.
      const meeting = await Meeting.findById(_id)
      if (!meeting?.binned || (await whatKeeps(meeting))) return
      await Attendance.deleteMany({ meeting: _id })
      await forgetLinks(_id)
      await meeting.deleteOne()
    })
  }
}
