import type { Language } from "../../server/languages.ts"
import type { Link } from "../link.ts"
import { Person } from "../person.ts"

/** The language of whoever a link was sent to; null for a link that is not ours, or for somebody of whom none is known. */
export async function languageOf(link: Pick<Link, "person"> | null): Promise<Language | null> {
  return (link?.person && (await Person.findById(link.person).select("language").lean())?.language) ?? null
}
