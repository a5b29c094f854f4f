import { Schema, type Types } from "mongoose"
import { presences } from "../attendance.ts"
import { factSchema, reasonedFactSchema } from "../concerns/fact.ts"
import { type LocalName, localNameSchema } from "../concerns/localName.ts"
import { type College, colleges } from "../organisation/colleges.ts"
import type { Presence } from "../attendance.ts"

/** Someone on the list of a meeting, as the minutes keep her; `presence` is null where nobody noted it. */
export type Attendee = {
  invitee: string
  person: Types.ObjectId | null
  name: string
  organisationName: LocalName | null
  college: College | null
  office: string | null
  voice: string | null
  presence: Presence | null
  representedBy: string
  representative?: Types.ObjectId | null
}

/** The meeting as it was on its day: later changes of names, colleges, offices and places do not reach it. */
export type Record = {
  body: LocalName
  title: string
  day: string
  start: string
  end: string
  place: { name: string; address: string }
  secretary: string | null
  chairs: string[]
  people: Attendee[]
  /** Who wrote them; none where that was not kept. */
  writers?: string[]
  next: { day: string; start: string; place: { name: string } } | null
}

const place = new Schema(
  { name: { type: String, default: "" }, address: { type: String, default: "" } },
  { _id: false },
)

const attendee = new Schema<Attendee>(
  {
    invitee: String,
    person: { type: Schema.Types.ObjectId, ref: "Person", default: null },
    name: String,
    organisationName: { type: localNameSchema, default: null },
    college: { type: String, enum: [...colleges, null], default: null },
    office: { type: String, default: null },
    voice: { type: String, default: null },
    presence: { type: String, enum: [...presences, null], default: null },
    representedBy: { type: String, default: "" },
    representative: { type: Schema.Types.ObjectId, ref: "Person", default: null },
  },
  { _id: false },
)

const record = new Schema<Record>(
  {
    body: localNameSchema,
    title: String,
    day: String,
    start: String,
    end: String,
    place,
    secretary: { type: String, default: null },
    chairs: [String],
    people: [attendee],
    writers: [String],
    next: { type: new Schema({ day: String, start: String, place }, { _id: false }), default: null },
  },
  { _id: false },
)

/** The fields of what is published under a number, once or again, and withdrawn with a reason in between. */
export const publishable = {
  published: { type: factSchema, default: null },
  withdrawn: { type: reasonedFactSchema, default: null },
  /** How many times: each is told to the members once. */
  publications: { type: Number, default: 0 },
  /** Published last without a word to the members. */
  silent: { type: Boolean, default: false },
  /** What a correction took out is not shown: it was not to be read. */
  veiled: { type: Boolean, default: false },
  number: { type: Number, default: null },
  year: { type: Number, default: null },
  record: { type: record, default: null },
}
