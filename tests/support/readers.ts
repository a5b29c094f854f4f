import { Types } from "mongoose"
import type { Reader } from "../../models/reader.ts"

/** A name for something of the database that is nowhere in it: policies read plain objects. */
export const someId = (): string => String(new Types.ObjectId())

/** Somebody who may nothing of her own, but what is given. */
export function readerWith(given: Partial<Reader> = {}): Reader {
  return {
    account: someId(),
    person: someId(),
    name: "Lou Essai",
    callName: "Lou",
    email: "lou@essai.example",
    language: "fr",
    administrator: false,
    coordinator: false,
    seats: [],
    organisations: [],
    previousVisit: null,
    keys: ["network"],
    change: 0,
    ...given,
  }
}

/** A seat of a body, as a reader holds it. */
export const seatIn = (body: string, office = "member", voice = "deliberative", organisation = someId()) => ({
  body,
  organisation,
  office,
  voice,
})
