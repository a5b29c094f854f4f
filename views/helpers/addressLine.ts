import Handlebars, { type SafeString } from "handlebars"
import { textWithNumbersLinked } from "../telephone/links.ts"
import { townWhole } from "../town.ts"

/** {{addressLine place}}: a place as it is written, its town on the line of its postal code, each telephone number a link. */
export const addressLine = (text: string): SafeString =>
  new Handlebars.SafeString(textWithNumbersLinked(townWhole(text)))
