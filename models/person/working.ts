import type { Types } from "mongoose"
import { inOneStep } from "../../server/inOneStep.ts"
import { affiliate, type Post, refuseBackwards } from "../affiliation/posts.ts"
import { Affiliation } from "../affiliation.ts"
import { today } from "../concerns/day.ts"
import { Person } from "../person.ts"
import { indexPerson } from "./editing.ts"

/** Says where someone works too, from a day on; who had left the network is back in it from then. */
export async function openPost(id: Types.ObjectId, post: Post): Promise<void> {
  await inOneStep(async () => {
    const person = (await Person.findById(id))!
    await affiliate(id, post)
    if (person.ended && person.ended < today()) {
      person.ended = null
      await person.save()
    }
    await indexPerson(person)
  })
}

/** Changes what she does there, and from when to when. */
export async function changePost(id: Types.ObjectId, post: Omit<Post, "organisation">): Promise<void> {
  refuseBackwards(post)
  await inOneStep(async () => {
    const affiliation = (await Affiliation.findById(id))!
    affiliation.set({ title: post.title, from: post.from, until: post.until || null })
    await affiliation.save()
    await indexPerson((await Person.findById(affiliation.person))!)
  })
}
