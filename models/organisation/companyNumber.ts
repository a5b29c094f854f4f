import { Schema } from "mongoose"
import { drawn } from "../../server/drawn.ts"
import { oneLine } from "../../server/oneLine.ts"
import { guarded, prose } from "../concerns/privacy.ts"
import { limits } from "../limits.ts"

/** A number under which a register outside knows an organisation; it may be shared, and is never what tells it here. */
export type Identifier = { scheme: Scheme; identifier: string }
type Scheme = "BE-BCE"

// TVA BE 0123.456.749, n° 0123 456 749: what people copy before the digits, and how they group them.
const before = /^(?:tva|btw|bce|kbo|be|n°|nr|[\s.:-])+/i
const groups = /[\s.-]/g

/** The ten digits of a company number however it is written, with the zero that old ones lack; what is none stays as it is. */
export function companyDigits(typed: string): string {
  const line = oneLine(drawn(typed))
  const digits = line.replace(before, "").replace(groups, "")
  const whole = digits.length === 9 ? `0${digits}` : digits
  return isCompanyNumber(whole) ? whole : line
}

/** Ten digits of which the last two are 97 less the rest of the others divided by 97: one wrong digit is seen. */
export const isCompanyNumber = (text: string): boolean =>
  /^(?:0[1-9]|1\d)\d{8}$/.test(text) && 97 - (Number(text.slice(0, 8)) % 97) === Number(text.slice(8))

/** As the Belgian register of companies writes it: 0123.456.749. */
export const asCompanyNumber = (digits: string): string =>
  isCompanyNumber(digits) ? `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}` : digits

export const identifierSchema = new Schema<Identifier>(
  {
    scheme: { type: String, enum: ["BE-BCE"], required: true },
    identifier: {
      ...prose(limits.companyNumber, "nothing"),
      set: (typed: unknown) => (typeof typed === "string" ? companyDigits(typed) : typed),
      validate: guarded([isCompanyNumber, "organisations.errors.companyNumber"]),
    },
  },
  { _id: false },
)

/** The company number among the identifiers of an organisation, as it is written; "" where it has none. */
export const companyNumberOf = (identifiers: readonly Identifier[] | undefined): string =>
  asCompanyNumber(identifiers?.find(({ scheme }) => scheme === "BE-BCE")?.identifier ?? "")

/** The identifiers with this company number in the place of the one that was; without any where nothing was typed. */
export const withCompanyNumber = (identifiers: readonly Identifier[], typed: string): Identifier[] => [
  ...identifiers.filter(({ scheme }) => scheme !== "BE-BCE"),
  ...(typed.trim() === "" ? [] : [{ scheme: "BE-BCE" as const, identifier: typed }]),
]
