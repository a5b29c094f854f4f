import { addressChecks, cleanAddress } from "../../server/address.ts"
import { limits } from "../limits.ts"
import { guarded, prose } from "./privacy.ts"

const isWebAddress = (text: string) =>
  text === "" || (URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol))

/** The address at which someone, or a service, is written to; it may be shared, and it may be left out. */
export const contactEmail = {
  type: String,
  default: "",
  trim: true,
  lowercase: true,
  maxlength: [limits.email, "common.errors.tooLong"] as [number, string],
  set: cleanAddress,
  validate: guarded(...addressChecks("network.errors.email")),
}

// A number without a digit is a word in the wrong field; « 02 000 41 32 (le matin) » and « 112 » are numbers.
const hasDigit = (text: string) => text === "" || /\d/.test(text)

/** The telephone number, or the numbers, of somebody or of a service, as people write them. */
export const phoneField = { ...prose(limits.phone, "telephone"), validate: guarded([hasDigit, "network.errors.phone"]) }

/** The address of a site: http or https only, since it becomes a link. */
export const webAddress = {
  type: String,
  default: "",
  trim: true,
  maxlength: [limits.line, "common.errors.tooLong"] as [number, string],
  validate: guarded([isWebAddress, "network.errors.website"]),
}

/** « www.asbl.example » as people type it → "https://www.asbl.example"; what already says how stays. */
export const completeAddress = (typed: string): string =>
  typed === "" || /^[a-z][a-z+.-]*:/i.test(typed) ? typed : `https://${typed}`
