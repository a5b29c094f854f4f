import { dayFrom } from "./days.ts"
import { line } from "./markup.ts"
import { associativeOrganisations } from "./organisations/associative.ts"
import { publicOrganisations } from "./organisations/public.ts"
import type { College, Day, DemoOrganisation, OrganisationRow } from "./types.ts"

const town = "1095 Molenbroek"

function organisation(today: Day, college: College, row: OrganisationRow): DemoOrganisation {
  const street = row.address.startsWith("adresse") ? line(row.address) : `${row.address}, ${town}`
  return {
    key: row.key, name: row.name, acronym: row.acronym ?? "", college,
    description: { fr: line(row.fr), ...(row.nl ? { nl: line(row.nl, "nl") } : {}) },
    address: street, phone: row.phone,
    email: `${mailbox(row)}@${row.domain}.example`, website: `https://www.${row.domain}.example`,
    themes: row.themes, from: dayFrom(today, row.since),
    until: row.until === undefined ? null : dayFrom(today, row.until),
  }
}

// The services of one house share its domain: each has its own box.
function mailbox({ key, domain }: OrganisationRow): string {
  const service = key.replace(/^(cpas|commune)-?/, "")
  return service && (domain === "cpas-molenbroek" || domain === "molenbroek") ? service : "info"
}

/** The fifty members of the network, past ones included. */
export function organisationsAt(today: Day): DemoOrganisation[] {
  return [
    ...publicOrganisations.map((row) => organisation(today, "public", row)),
    ...associativeOrganisations.map((row) => organisation(today, "associative", row)),
  ]
}

/** The domain of an organisation's addresses, and its telephone, for the people who work there. */
export const houses = new Map([...publicOrganisations, ...associativeOrganisations]
  .map(({ key, domain, phone }) => [key, { domain, phone }]))
