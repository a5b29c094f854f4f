import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { indexPerson } from "../person/editing.ts"
import { refuseTakenName } from "../person/sameName.ts"
import { Person } from "../person.ts"

export type Contact = {
  givenName: string
  familyName: string
  email: string
  phone: string
  language: "fr" | "nl" | null
}

/** What a person says about herself: her name, how the network reaches her, the language in which the site speaks to her. */
export async function describeOneself(
  id: string,
  { language, ...contact }: Contact,
  anyway: string | null = null,
): Promise<void> {
  await inOneStep(async () => {
    const person = (await Person.findById(id))!
    const { sortKey } = person
    person.set({ ...contact, language: language ?? person.language })
    if (!person.isModified()) return
    await refuseTakenName(person, sortKey, { anyway })
    person.changed = { by: person._id, at: now() }
    await person.save()
    await indexPerson(person)
  })
}

/** The language in which the site and its mails speak to a person. */
export async function speakTo(id: string, language: "fr" | "nl"): Promise<void> {
  await inOneStep(async () => {
    const person = (await Person.findById(id))!
    if (person.language === language) return
    person.language = language
    await person.save()
    await indexPerson(person)
  })
}
