import type { Language } from "../../server/languages.ts"
import { Convocation } from "../convocation.ts"
import type { Invitee } from "./invitees.ts"
import { toldBy } from "./reached.ts"
import type { Sending } from "./sending.ts"

/**
 * What a sending is to its people. news: to how many it is the first, since no earlier one reached them · reader: one of
 * those who have an earlier one where there is any, of a language where there is one · before: the one that she has.
 */
export type Replacing = { news: number; reader: Invitee | null; before: Convocation | null }

/** To how many a sending is the first, and what one of its readers has already: what a preview shows of it. */
export async function replacing({ kind, last, recipients }: Sending, language: Language): Promise<Replacing> {
  const told = kind === "changed" && last ? await toldBy(last.meeting, last) : []
  const has = new Map(told.map(({ invitee, convocation }) => [invitee, convocation]))
  const readers = recipients.filter(({ invitee }) => has.has(invitee))
  const from = readers.length > 0 ? readers : recipients
  const reader = from.find((each) => each.language === language) ?? from[0] ?? null
  const id = reader && has.get(reader.invitee)
  const before = id && last ? (id.equals(last._id) ? last : await Convocation.findById(id)) : null
  return { news: recipients.length - readers.length, reader, before }
}
