import { callName, Person } from "../../../models/person.ts"

type Addressee = { person: unknown; to: { name: string } }

/** How whoever receives a mail is greeted: « Bonjour Colette, »; of a guest only the name that somebody typed is known. */
export async function calledIn({ person, to }: Addressee): Promise<string> {
  const found = person ? await Person.findById(person).select("givenName familyName").lean() : null
  return found ? callName(found) : to.name
}
