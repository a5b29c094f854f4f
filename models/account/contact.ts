import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import type { Language } from "../../server/languages.ts"
import { fact } from "../concerns/fact.ts"
import { indexPerson } from "../person/editing.ts"
import { Person } from "../person.ts"

/** The language in which the site and its mails speak to a person. */
export async function speakTo(id: string, language: Language): Promise<void> {
  await inOneStep(async () => {
    const person = still(await Person.findById(id))
    if (person.language === language) return
    person.language = language
    person.changed = fact(id)
    await person.save()
    await indexPerson(person)
  })
}
