import type { LocalName } from "../concerns/localName.ts"
import type { Typed } from "../concerns/meanwhile.ts"
import { completeAddress } from "../concerns/reach.ts"
import type { Organisation } from "../organisation.ts"
import { companyNumberOf, type Identifier, withCompanyNumber } from "./companyNumber.ts"
import { themeLine, themesOf } from "./themes.ts"

/** What the form shows of an organisation as it is saved. */
export function formOf(organisation: Organisation): Typed {
  const { name, description, acronym, acronymNl, identifiers, themes, address, phone, email, website, from } =
    organisation
  return {
    "name.fr": name.fr ?? "",
    "name.nl": name.nl ?? "",
    acronym,
    acronymNl,
    companyNumber: companyNumberOf(identifiers),
    "description.fr": description?.fr ?? "",
    "description.nl": description?.nl ?? "",
    "themes.fr": themeLine(themes, "fr"),
    "themes.nl": themeLine(themes, "nl"),
    address,
    phone,
    email,
    website,
    from,
  }
}

type Before = { themes: readonly LocalName[]; identifiers: readonly Identifier[] }

/** What a form changes, as it is stored: it writes the themes on one line in each language, of the identifiers the company number. */
export function fieldsOf(
  { "themes.fr": fr, "themes.nl": nl, companyNumber, website, ...typed }: Typed,
  before: Before = { themes: [], identifiers: [] },
): Record<string, unknown> {
  const themes = themesOf({ fr, nl }, before.themes)
  return {
    ...typed,
    ...(companyNumber !== undefined && { identifiers: withCompanyNumber(before.identifiers, companyNumber) }),
    ...(themes && { themes }),
    ...(website === undefined ? {} : { website: completeAddress(website) }),
  }
}

/** At which line of the form what is wrong is said: a theme and a number lie in lists. */
export const lineOf = (path: string): string => {
  if (path.startsWith("identifiers.")) return "companyNumber"
  return path === "themes" ? "themes.fr" : path.replace(/^themes\.\d+\./, "themes.")
}
