import { inOneStep } from "../../server/inOneStep.ts"
import { fact } from "../concerns/fact.ts"
import { indexPerson } from "../person/editing.ts"
import { Person } from "../person.ts"

/** The language in which the site and its mails speak to a person. */
export async function speakTo(id: string, language: "fr" | "nl"): Promise<void> {
  await inOneStep(async () => {
    const person = (await Person.findById(id))!
    if (person.language === language) return
    person.language = language
    person.changed = fact(id)
    await person.save()
    await indexPerson(person)
  })
}
