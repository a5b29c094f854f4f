import { Types } from "mongoose"
import type { Language } from "../../server/languages.ts"
import { addressOf } from "../attendance/contacts.ts"
import { isThereOn } from "../concerns/day.ts"
import type { HomeMeeting } from "../home.ts"
import { fullName, Person } from "../person.ts"

/** A convoked meeting, and the keys of those who belong to its list and were not written to. */
type Missing = { meeting: HomeMeeting; missed: string[] }

type Contact = {
  _id: Types.ObjectId
  givenName: string
  familyName: string
  email: string
  language: Language
  ended: string | null
  accounts: { email: string; withdrawn: unknown }[]
  lines: { meeting: Types.ObjectId; answer: string }[]
}

/**
 * By name: who can be written to now, and who has no address, so that somebody has to tell her otherwise; `listed`: all of
 * the latter are on the list of answers, where theirs can be noted.
 */
export type Unwritten = { added: string[]; unreachable: string[]; listed: boolean }

const people = "person:"

/** Who was not written to, by meeting; whoever has answered knows of it. No command where everybody was. */
export async function unwrittenAmong(meetings: readonly Missing[]): Promise<Map<string, Unwritten>> {
  const keys = [...new Set(meetings.flatMap(({ missed }) => missed))].filter((key) => key.startsWith(people))
  const contacts =
    keys.length === 0
      ? []
      : await Person.aggregate<Contact>([
          { $match: { _id: { $in: keys.map((key) => new Types.ObjectId(key.slice(people.length))) } } },
          { $sort: { sortKey: 1 } },
          { $lookup: { from: "accounts", as: "accounts", localField: "_id", foreignField: "person" } },
          {
            $lookup: {
              from: "attendances",
              as: "lines",
              localField: "_id",
              foreignField: "person",
              pipeline: [
                { $match: { meeting: { $in: meetings.map(({ meeting }) => meeting._id) } } },
                { $project: { meeting: 1, answer: 1 } },
              ],
            },
          },
        ])
  return new Map(meetings.map((each) => [String(each.meeting._id), unwrittenOf(each, contacts)]))
}

function unwrittenOf({ meeting, missed }: Missing, contacts: Contact[]): Unwritten {
  const lineOf = ({ lines }: Contact) => lines.find((line) => line.meeting.equals(meeting._id))
  const members = contacts.filter(
    (contact) =>
      missed.includes(`${people}${String(contact._id)}`) &&
      isThereOn(contact, meeting.day) &&
      (lineOf(contact)?.answer ?? "invited") === "invited",
  )
  const hasAddress = (contact: Contact) =>
    addressOf({ guest: null, people: [contact], accounts: contact.accounts }) !== ""
  const unreachable = members.filter((contact) => !hasAddress(contact))
  const guests = meeting.guests.filter(({ _id }) => missed.includes(`guest:${String(_id)}`))
  return {
    added: [...members.filter(hasAddress).map(fullName), ...guests.map(({ name }) => name)],
    unreachable: unreachable.map(fullName),
    listed: unreachable.every((contact) => lineOf(contact)),
  }
}
