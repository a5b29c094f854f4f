import type { ObjectId } from "mongodb"
import type { Migration, Stored } from "../../server/migrations.ts"
import { hashOfToken } from "../../server/tokens.ts"

const batch = 200
const day = 24 * 3600 * 1000

// As they were when these links were joined, whatever the limits say later: days after the end of the meeting.
const [open, known] = [30 * day, 60 * day]

type Row = Record<string, unknown> & { _id: ObjectId }

/**
 * One collection of mailed links instead of two. Every address that was mailed still opens what it opened: links to an
 * account keep their ids, from which their addresses are made, and links to a meeting keep the secret part that they had.
 * A moved link leaves its old collection in the same step, so that what is left there is what is left to do.
 */
export const links: Migration = {
  name: "2026-11-29-links",
  async run(_after, stored) {
    return (await move(stored, "accesslinks", accessLinks)) ?? (await move(stored, "replylinks", replyLinks))
  },
}

type Convert = (rows: Row[], stored: Stored) => Promise<Row[]>

async function move(stored: Stored, from: string, convert: Convert): Promise<string | null> {
  const rows = await stored.collection<Row>(from).find({}).sort({ _id: 1 }).limit(batch).toArray()
  if (rows.length === 0) return null
  const made = await convert(rows, stored)
  const target = stored.collection<Row>("links")
  if (made.length > 0)
    await target.bulkWrite(
      made.map((link) => ({ replaceOne: { filter: { _id: link._id }, replacement: link, upsert: true } })),
    )
  await stored.collection<Row>(from).deleteMany({ _id: { $in: rows.map(({ _id }) => _id) } })
  return `${from}:${String(rows.at(-1)!._id)}`
}

const nobody = { person: null, invitee: "", account: null, token: null, by: null, used: null, revoked: null }

async function accessLinks(rows: Row[], stored: Stored): Promise<Row[]> {
  const accounts = await found(
    stored,
    "accounts",
    rows.map(({ account }) => account as ObjectId),
  )
  return rows.map(({ _id, purpose, account, hash, by, expiresAt, usedAt, forgetAt, createdAt, updatedAt }) => ({
    ...nobody,
    _id,
    purpose,
    of: { kind: "account", id: account },
    account,
    hash,
    by: by ?? null,
    expiresAt,
    person: accounts.get(String(account))?.["person"] ?? null,
    used: usedAt ?? null,
    forgetAt,
    createdAt,
    updatedAt,
    __v: 0,
  }))
}

// One whose meeting is no more led nowhere; one whose line is gone still says that she is off the list.
async function replyLinks(rows: Row[], stored: Stored): Promise<Row[]> {
  const meetings = await found(
    stored,
    "meetings",
    rows.map(({ meeting }) => meeting as ObjectId),
  )
  const lines = await found(
    stored,
    "attendances",
    rows.map(({ attendance }) => attendance as ObjectId),
  )
  return rows.flatMap(({ _id, meeting: id, attendance, token }) => {
    const [meeting, line] = [meetings.get(String(id)), lines.get(String(attendance))]
    if (!meeting) return []
    const end = (meeting["endsAt"] as Date).getTime() + open
    return [
      {
        ...nobody,
        _id,
        purpose: "reply",
        of: { kind: "meeting", id },
        person: line?.["person"] ?? null,
        invitee: line?.["invitee"] ?? "",
        hash: hashOfToken(String(token)),
        token,
        expiresAt: new Date(end),
        forgetAt: new Date(end + known),
        createdAt: _id.getTimestamp(),
        updatedAt: _id.getTimestamp(),
        __v: 0,
      },
    ]
  })
}

async function found(stored: Stored, name: string, ids: ObjectId[]): Promise<Map<string, Row>> {
  const rows = await stored
    .collection<Row>(name)
    .find({ _id: { $in: ids } })
    .toArray()
  return new Map(rows.map((row) => [String(row._id), row]))
}
