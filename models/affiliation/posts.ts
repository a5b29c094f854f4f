import type { Types } from "mongoose"
import { FormError } from "../../server/formError.ts"
import { Affiliation } from "../affiliation.ts"
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
