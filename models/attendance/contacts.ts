import type { PipelineStage, Types } from "mongoose"
import type { Language } from "../../server/languages.ts"
import { type Answer, Attendance } from "../attendance.ts"

type Line = {
  _id: Types.ObjectId
  invitee: string
  person: Types.ObjectId | null
  name: string
  answer: Answer
  remindedOn: string | null
  answers?: unknown[]
  guest: { name: string; email: string; language?: Language } | null
  people: { email: string; language: Language; sortKey?: string }[]
  accounts: { email: string; withdrawn: unknown }[]
}

/** Where someone on the list of a meeting is written to now; `email` is "" where no address is known. */
export type Contact = Pick<Line, "_id" | "invitee" | "person" | "name" | "answer" | "remindedOn"> & {
  email: string
  language: Language
  /** She has said something, be it for other hours. */ answered: boolean
}

/** The stages that join a line of attendance with the address and the language of its person. */
export const withAddress: PipelineStage.Lookup[] = [
  { $lookup: { from: "people", as: "people", localField: "person", foreignField: "_id" } },
  { $lookup: { from: "accounts", as: "accounts", localField: "person", foreignField: "person" } },
]

/** A person's work address comes before her sign-in address, since it is the one that the coordination keeps. */
export function addressOf(line: Pick<Line, "guest" | "people" | "accounts">): string {
  if (line.guest) return line.guest.email
  return line.people[0]?.email || line.accounts.find(({ withdrawn }) => !withdrawn)?.email || ""
}

/** The people on the list of a meeting that a query picks, each with her address. */
export async function contactsOf(meeting: Types.ObjectId, picked: Record<string, unknown>): Promise<Contact[]> {
  const lines = await Attendance.aggregate<Line>([
    { $match: { meeting, ...picked } },
    { $sort: { _id: 1 } },
    ...withAddress,
  ])
  return lines.map((line) => ({
    _id: line._id,
    invitee: line.invitee,
    person: line.person,
    name: line.name,
    answer: line.answer,
    remindedOn: line.remindedOn,
    answered: (line.answers ?? []).length > 0,
    email: addressOf(line),
    language: line.guest?.language ?? line.people[0]?.language ?? "fr",
  }))
}
