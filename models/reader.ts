import { Types } from "mongoose"
import { copied } from "../server/copies.ts"
import { changeNumberIn, withChanges } from "../server/changes.ts"
import type { Language } from "../server/languages.ts"
import { Account } from "./account.ts"
import { isThereOn, today } from "./concerns/day.ts"
import { heldOn } from "./concerns/period.ts"
import { callName, fullName } from "./person.ts"
import { type BodyLike, keysOf } from "./policies/keys.ts"
import type { Translate } from "../views/translate.ts"

type Holding = { body: Types.ObjectId; organisation: Types.ObjectId; office: string; voice: string }
type Row = {
  _id: Types.ObjectId
  email: string
  administrator: unknown
  coordinator: unknown
  withdrawn: unknown
  previousSignIn: string | null
  people: { _id: Types.ObjectId; givenName: string; familyName: string; language: Language; ended: string | null }[]
  seats: Holding[]
  affiliations: { organisation: Types.ObjectId }[]
  bodies: BodyLike[]
  changes: { number: number }[]
}

export type ReaderSeat = { body: string; organisation: string; office: string; voice: string }

/**
 * The person in front of the screen, and all that her rights are computed from: plain data, computed per request.
 * `change` is how many steps the network had saved when she was read.
 */
export type Reader = {
  account: string
  person: string
  name: string
  callName: string
  email: string
  language: Language
  administrator: boolean
  coordinator: boolean
  seats: ReaderSeat[]
  organisations: string[]
  previousVisit: string | null
  keys: string[]
  change: number
}

const open = (day: string, from: string, as: string) => ({
  $lookup: { from, as, localField: "person", foreignField: "person", pipeline: [{ $match: heldOn(day) }] },
})

// Which bodies work in the open is among her keys: what they make is not written anew when one opens or closes.
const withBodies = {
  $lookup: { from: "bodies", as: "bodies", pipeline: [{ $project: { openness: 1, kind: 1, secretary: 1 } }] },
}

// One command, since every page begins with it.
async function load(account: string): Promise<Reader | null> {
  const day = today()
  const [row] = await Account.aggregate<Row>([
    { $match: { _id: new Types.ObjectId(account) } },
    { $lookup: { from: "people", as: "people", localField: "person", foreignField: "_id" } },
    open(day, "seats", "seats"),
    open(day, "affiliations", "affiliations"),
    withBodies,
    withChanges,
  ])
  const person = row?.people[0]
  if (!row || !person || row.withdrawn || !isThereOn(person, day)) return null
  const reader = {
    account,
    person: String(person._id),
    name: fullName(person),
    callName: callName(person),
    email: row.email,
    language: person.language,
    administrator: Boolean(row.administrator),
    coordinator: Boolean(row.coordinator),
    seats: row.seats.map(({ body, organisation, office, voice }) => ({
      body: String(body),
      organisation: String(organisation),
      office,
      voice,
    })),
    organisations: row.affiliations.map(({ organisation }) => String(organisation)),
    // A day to come was written under a wrong clock.
    previousVisit: row.previousSignIn && row.previousSignIn <= day ? row.previousSignIn : null,
    change: changeNumberIn(row),
  }
  return { ...reader, keys: keysOf(reader, row.bodies) }
}

/** The reader of an account, or null when her access has ended; a copy of at most one second. */
export const findReader = copied(load)

declare global {
  // How Express names the person of a request and what travels beside a response.
  namespace Express {
    interface User extends Reader {}
    interface Locals {
      t: Translate
      language: Language
      site: object
      neverCopied?: boolean
      formerCookie?: boolean
    }
  }
}
