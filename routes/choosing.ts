import type { Request } from "express"
import { type Asked, type Choice, type ChoiceKind, meant } from "../models/choosing.ts"
import { named, type Named, nobody, pickedName } from "../models/choosing/naming.ts"
import { id, list, permit, text } from "../server/params.ts"

const castsOf = (field: string) => ({ [`${field}Typed`]: text(), [`${field}Asked`]: text(), find: text() })

function wordsOf(req: Request, field: string) {
  const said = permit(req.body, castsOf(field))
  return { typed: said[`${field}Typed`]!, pickedFor: said[`${field}Asked`]!, looks: said.find === field }
}

/**
 * Whom a form chose in a field where somebody is asked for by name (shared/personField), or the form is asked which; without
 * a word, of those who are proposed.
 */
export async function chosen(
  req: Request,
  kind: ChoiceKind,
  field: string,
  proposed: readonly Choice[] = [],
): Promise<string | null> {
  const picked = permit(req.body, { [field]: id() })[field] ?? null
  return meant(kind, field, { picked, ...wordsOf(req, field), proposed })
}

/** The same where several may be (shared/peopleField): those who are ticked, with who stands in the field. */
export async function allChosen(req: Request, kind: ChoiceKind, field: string): Promise<string[]> {
  const ticked = permit(req.body, { [field]: list(id()) })[field] as string[]
  const named = await meant(kind, field, { picked: null, have: ticked, ...wordsOf(req, field) })
  return [...new Set(named ? [...ticked, named] : ticked)]
}

/** The name that stands in a field where any may, with whom of the register it names (shared/nameField). */
export const namedIn = (req: Request, field: string): Promise<Named> => named(field, askedIn(req, field))

/** The same where more than the name says who it is. */
export const pickedIn = (req: Request, field: string) => pickedName(field, askedIn(req, field))

function askedIn(req: Request, field: string): Asked {
  const said = permit(req.body, { [field]: text(), [`${field}Is`]: text(), [`${field}Asked`]: text(), find: text() })
  const is = said[`${field}Is`]!
  return {
    picked: is === nobody ? is : (permit(req.body, { [`${field}Is`]: id() })[`${field}Is`] as string | null),
    pickedFor: said[`${field}Asked`]!,
    typed: said[field]!,
    looks: said["find"] === field,
  }
}
