import { addDays } from "../concerns/day.ts"
import { houses } from "./organisations.ts"
import { associativePeople } from "./people/associative.ts"
import { publicPeople } from "./people/public.ts"
import type { Day, DemoPerson, PersonRow } from "./types.ts"

const accounts: Record<string, string> = {
  "nadege-thiry": "admin@demo.example",
  "mireille-adjovi": "coordination@demo.example",
  "hilde-maertens": "pilotage.public@demo.example",
  "karim-loosveld": "pilotage.associatif@demo.example",
  "ines-vandamme": "secretaire.logement@demo.example",
  "nadia-benhaddou": "membre.sante@demo.example",
  "celine-mbuyi": "travailleuse@demo.example",
}

function plain(text: string, between: string): string {
  return text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, between)
}

function person(today: Day, organisation: string, row: PersonRow, index: number): DemoPerson {
  const [givenName, familyName, language, title, stay = {}] = row
  const house = houses.get(organisation)!
  const key = plain(`${givenName} ${familyName}`, "-")
  return {
    key, givenName, familyName, language, title, organisation,
    email: `${plain(givenName, "")}.${plain(familyName, "")}@${house.domain}.example`, phone: house.phone,
    from: addDays(today, stay.from ?? -(760 + (index * 137) % 3600)),
    until: stay.until === undefined ? null : addDays(today, stay.until),
    account: accounts[key] ?? null,
    coordinator: key === "mireille-adjovi", administrator: key === "nadege-thiry",
  }
}

/** The 220 people of the network; seven of them have the accounts that the demonstration prints. */
export function peopleAt(today: Day): DemoPerson[] {
  const rows = Object.entries({ ...publicPeople, ...associativePeople })
    .flatMap(([organisation, people]) => people.map((row) => [organisation, row] as const))
  return rows.map(([organisation, row], index) => person(today, organisation, row, index))
}
