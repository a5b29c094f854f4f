import type { Types } from "mongoose"
import { FormError, Meanwhile } from "../../server/formError.ts"
import { Affiliation } from "../affiliation.ts"
import { changesOf, marksOf, type Typed } from "../concerns/meanwhile.ts"
import { Organisation } from "../organisation.ts"

/** Where someone works, as a form says it: from a day, perhaps to a day. */
export type Post = { organisation: string | null; title: string; from: string; until?: string }

/** Ties a person to an organisation; called in the step that saves what else it changes. */
export async function affiliate(person: Types.ObjectId, post: Post): Promise<void> {
  if (!post.organisation || !(await Organisation.exists({ _id: post.organisation })))
    throw new FormError({ organisation: "people.errors.organisation" })
  refuseBackwards(post)
  await new Affiliation({ person, ...post, until: post.until || null }).save()
}

/** An end before the beginning is said at its field. */
export function refuseBackwards({ from, until }: { from: string; until?: string }): void {
  if (until && until < from) throw new FormError({ until: "people.errors.until" })
}

type Held = Typed & { from: string; until: string }

/**
 * What is held from a day to a day as a form leaves it: what it changed, and all else as it is saved now (changesOf). Where
 * somebody else saved the other end since the form was opened, and both ends together would go backwards, hers is shown.
 */
export function heldAs<T extends Held>(saved: T, { typed, was }: { typed: T; was: string }): T {
  refuseBackwards(typed)
  const changes = changesOf<string>(saved, { typed, was }, null)
  const held = { ...saved, ...changes }
  if (!held.until || held.until >= held.from) return held
  const other = "until" in changes ? "from" : "until"
  const untouched = Object.keys(saved).filter((field) => field !== other && !(field in changes))
  throw new Meanwhile({ met: [other], saved, untouched, marks: marksOf(saved), texts: [], by: {} })
}
