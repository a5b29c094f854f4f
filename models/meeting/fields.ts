import { Schema } from "mongoose"
import { addressChecks, cleanAddress } from "../../server/address.ts"
import { FormError } from "../../server/formError.ts"
import { guarded, prose } from "../concerns/privacy.ts"
import { limits } from "../limits.ts"

const isWebAddress = (value: string) =>
  value === "" || (URL.canParse(value) && ["http:", "https:"].includes(new URL(value).protocol))

/** The address of a video meeting: http or https only, since it becomes a link in pages and mails. */
export const linkField = {
  type: String,
  default: "",
  trim: true,
  maxlength: [limits.line, "common.errors.tooLong"] as [number, string],
  validate: guarded([isWebAddress, "meetings.errors.link"]),
}

/** An address that mail can be sent to: one line, one @, nothing that would end a header. */
export const emailField = {
  type: String,
  trim: true,
  lowercase: true,
  maxlength: [limits.email, "common.errors.tooLong"] as [number, string],
  set: cleanAddress,
  validate: guarded(...addressChecks("meetings.errors.email")),
}

const placeSchema = new Schema(
  { name: prose(limits.name, "person"), address: prose(limits.address, "person") },
  { _id: false },
)

/** Where a meeting is: the words people use, and the address that a map finds. */
export const placeField = { type: placeSchema, required: true as const, default: () => ({}) }

/** Refuses one more of a list that is full, and says how many it may hold. */
export function refuseMore(field: string, list: "agendaItems" | "guests"): never {
  throw new FormError({ [field]: `meetings.errors.${list}` }, { max: limits[list] })
}
