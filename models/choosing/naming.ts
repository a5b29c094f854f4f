import { type Asked, Choosing, choicesOf, look } from "../choosing.ts"
import { fold } from "../search/words.ts"
import { peopleBearing } from "../person/choosing.ts"
import { namesIn } from "../person/named.ts"

/** A name that is kept as it was written, and those of the register whom it names: a newcomer is nobody of it. */
export type Named = { name: string; people: string[] }

/** What is picked where none of those who bear a name is meant by it. */
export const nobody = "other"

/**
 * Whom a form means where any name may stand: who was picked, as long as the words are those for which she was; else who
 * alone bears the whole name, each of several between commas; else nobody, and the name stays. Where several bear it, the
 * form is asked which, if any (Choosing).
 */
export async function named(field: string, asked: Asked): Promise<Named> {
  await look("person", field, asked)
  const { picked, pickedFor, typed } = asked
  if (picked && typed === pickedFor) return pickedOf(picked, typed)
  const names = namesIn(typed)
  const people = new Set<string>()
  for (const name of names) {
    const { whole, found } = await peopleBearing(name, "person")
    if (!whole) continue
    if (found.length === 1) people.add(found[0]!.id)
    else if (names.length === 1) throw new Choosing(field, { found, more: false }, "choosing.which.person")
  }
  return { name: typed, people: [...people] }
}

/** The same where more than the name says who it is: `who` was picked, one of the register or nobody of it; null: not said. */
export async function pickedName(field: string, asked: Asked): Promise<{ name: string; who: string | null }> {
  await look("person", field, asked)
  const { picked, pickedFor, typed } = asked
  if (!picked || typed !== pickedFor) return { name: typed, who: null }
  const { name, people } = await pickedOf(picked, typed)
  return { name, who: people[0] ?? nobody }
}

async function pickedOf(picked: string, typed: string): Promise<Named> {
  const [choice] = picked === nobody ? [] : await choicesOf("person", [picked])
  if (!choice) return { name: typed, people: [] }
  // The beginning by which she was looked for is no name of hers.
  const name = choice.name as string
  return { name: fold(typed).startsWith(fold(name)) ? typed : name, people: [choice.id] }
}
