import type { Types } from "mongoose"
import { type outgoing } from "./delivery.ts"
import { Message, type State } from "./outbox.ts"

/** How many sendings, and how many letters of one, a page shows. */
const sendingsPerPage = 25
const lettersPerPage = 50
const troublesAtMost = 200

type Letter = Parameters<typeof outgoing>[0] &
  Pick<Message, "createdAt" | "resent" | "corrected" | "state" | "reason" | "answer" | "sending">

/** Letters that were posted together: the one that stands for all, and how many are in which state. */
export type Sending = Letter & { counts: { _id: State; count: number }[] }

/** One page of all sendings, the newest first; only their own letters are read, and counted. */
export async function listSendings(page: number): Promise<{ sendings: Sending[]; pages: number }> {
  const total = await Message.countDocuments({ leads: true })
  const sendings = await Message.aggregate<Sending>([
    { $match: { leads: true } },
    { $sort: { _id: -1 } },
    { $skip: (page - 1) * sendingsPerPage },
    { $limit: sendingsPerPage },
    {
      $lookup: {
        from: "messages",
        localField: "sending",
        foreignField: "sending",
        as: "counts",
        pipeline: [{ $group: { _id: "$state", count: { $sum: 1 } } }],
      },
    },
  ])
  return { sendings, pages: Math.ceil(total / sendingsPerPage) }
}

/** The letters that ask for somebody's hand, the newest first: at most 200. */
export const listTroubles = (): Promise<Letter[]> =>
  Message.find({ state: { $in: ["failed", "unknown"] } })
    .sort({ _id: -1 })
    .limit(troublesAtMost)
    .lean()

/** The sending of an id with its counts; null where there is none. */
export async function readSending(id: Types.ObjectId): Promise<Sending | null> {
  const letters = { sending: id }
  const first = await Message.findOne(letters).sort({ leads: -1, _id: 1 }).lean()
  if (!first) return null
  const counts = await Message.aggregate<Sending["counts"][number]>([
    { $match: letters },
    { $group: { _id: "$state", count: { $sum: 1 } } },
  ])
  return { ...first, counts }
}

/** One page of the letters of a sending, in the order in which they were posted. */
export async function lettersOf(
  { sending, counts }: Sending,
  page: number,
): Promise<{ letters: Letter[]; pages: number }> {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const letters = await Message.find({ sending })
    .sort({ _id: 1 })
    .skip((page - 1) * lettersPerPage)
    .limit(lettersPerPage)
    .lean()
  return { letters, pages: Math.ceil(total / lettersPerPage) }
}
