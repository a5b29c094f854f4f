import { isValidObjectId } from "mongoose"
import type { Home } from "../attachments.ts"
import { Body } from "../body.ts"
import { Meeting } from "../meeting.ts"
import { Minutes } from "../minutes.ts"
import { type LinkReader, readsByLink } from "../policies/link.ts"
import { canReadMinutes, canWriteMinutes } from "../policies/minutes.ts"
import type { Reader } from "../reader.ts"

/** What a reader may do with the annexes of minutes: they are read with them. */
export async function minutesHome(id: string, reader: Reader | LinkReader): Promise<Home | null> {
  const minutes = isValidObjectId(id) ? await Minutes.findById(id).lean() : null
  const meeting =
    minutes && (await Meeting.findById(minutes.meeting).select("body secretary cancelled audience").lean())
  const body = meeting && (await Body.findById(meeting.body).select("secretary").lean())
  if (!meeting || !body) return null
  const place = { ...meeting, body }
  return {
    reads: canReadMinutes(reader, minutes, place),
    changes: !readsByLink(reader) && canWriteMinutes(reader, place),
    path: `/meetings/${String(meeting._id)}/minutes#annexes`,
  }
}
