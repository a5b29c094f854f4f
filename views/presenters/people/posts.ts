import type { Types } from "mongoose"
import { nameIn } from "../../../models/concerns/localName.ts"
import { limits } from "../../../models/limits.ts"
import { Organisation } from "../../../models/organisation.ts"
import { fullName, type Person } from "../../../models/person.ts"
import type { Form } from "../../../server/forms.ts"
import type { ShownChooser } from "../choosing.ts"
import type { Speaking } from "../network/words.ts"

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
export function presentFreshPost(person: Person, form: Form, chooser: ShownChooser, speaking: Speaking) {
  const path = `/people/${person.id}`
  return {
    page: below(person, speaking.t("people.posts.add", { name: fullName(person) }), speaking),
    form,
    limits,
    action: `${path}/affiliations`,
    back: path,
    chooser,
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
