import type { Types } from "mongoose"
import { nameIn } from "../../../models/concerns/localName.ts"
import { limits } from "../../../models/limits.ts"
import type { ListedOrganisation } from "../../../models/organisation/reading.ts"
import { Organisation } from "../../../models/organisation.ts"
import { fullName, type Person } from "../../../models/person.ts"
import type { Form } from "../../../server/forms.ts"
import type { Speaking } from "../network/words.ts"
import { employers } from "./form.ts"

function below(person: Person, title: string, { t }: Speaking) {
  return {
    title,
    section: "network",
    crumbs: [
      { text: t("people.title"), href: "/people" },
      { text: fullName(person), href: `/people/${person.id}` },
    ],
  }
}

/** Saying where someone works too. */
export function presentFreshPost(person: Person, form: Form, organisations: ListedOrganisation[], speaking: Speaking) {
  const path = `/people/${person.id}`
  return {
    page: below(person, speaking.t("people.posts.add", { name: fullName(person) }), speaking),
    form,
    limits,
    action: `${path}/affiliations`,
    back: path,
    organisations: employers(organisations, speaking),
  }
}

type Post = { _id: Types.ObjectId; organisation: Types.ObjectId }

/** What someone does in an organisation, and from when to when. */
export async function presentPost(person: Person, post: Post, form: Form, speaking: Speaking) {
  const path = `/people/${person.id}`
  const organisation = await Organisation.findById(post.organisation).select("name").lean()
  const title = speaking.t("people.posts.edit", {
    organisation: organisation ? nameIn(organisation.name, speaking.language) : "",
  })
  return {
    page: below(person, title, speaking),
    form,
    limits,
    action: `${path}/affiliations/${String(post._id)}`,
    back: path,
  }
}
