import { addressChecks, cleanAddress } from "../../server/address.ts"
import { drawn } from "../../server/drawn.ts"
import { oneLine } from "../../server/oneLine.ts"
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

// « poste 3 », « toestel 5 », « na 14 u » are words about a number; what is said of a person takes more of them.
const hasFewLetters = (text: string) => (text.match(/\p{L}/gu)?.length ?? 0) <= limits.phoneLetters

const onOneLine = <T>(typed: T) => {
  const text = drawn(typed)
  return typeof text === "string" ? oneLine(text) : text
}

/** The telephone number, or the numbers, of somebody or of a service, as people write them: one line, with few letters. */
export const phoneField = {
  ...prose(limits.phone, "telephone"),
  set: onOneLine,
  validate: guarded([hasDigit, "network.errors.phone"], [hasFewLetters, "network.errors.phoneLetters"]),
}

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
