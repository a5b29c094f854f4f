import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { affiliate, heldAs, type Post } from "../affiliation/posts.ts"
import { Affiliation } from "../affiliation.ts"
import { today } from "../concerns/day.ts"
import type { Typed } from "../concerns/meanwhile.ts"
import { Person } from "../person.ts"
import { indexPerson } from "./editing.ts"

/** Says where someone works too, from a day on; who had left the network is back in it from then. */
export async function openPost(id: Types.ObjectId, post: Post): Promise<void> {
  await inOneStep(async () => {
    const person = still(await Person.findById(id))
    await affiliate(id, post)
    if (person.ended && person.ended < today()) {
      person.ended = null
      await person.save()
    }
    await indexPerson(person)
  })
}

type Worked = Typed & { title: string; from: string; until: string }

/** What the form shows of a post as it is saved. */
export function postFormOf({ title, from, until }: Affiliation): Worked {
  return { title, from, until: until ?? "" }
}

/** Changes what she does there, and from when to when; what somebody else changed in between is not lost (Meanwhile). */
export async function changePost(id: Types.ObjectId, { typed, was }: { typed: Worked; was: string }): Promise<void> {
  await inOneStep(async () => {
    const affiliation = still(await Affiliation.findById(id))
    const post = heldAs(postFormOf(affiliation), { typed, was })
    affiliation.set({ ...post, until: post.until || null })
    await affiliation.save()
    await indexPerson(still(await Person.findById(affiliation.person)))
  })
}
