import { limits } from "../../../models/limits.ts"
import { fullName, type Person } from "../../../models/person.ts"
import type { Form } from "../../../server/forms.ts"
import type { ShownChooser } from "../choosing.ts"
import type { Speaking } from "../network/words.ts"
import { titleBelow } from "../titleBelow.ts"
import { noTwin, presentTwin } from "./twin.ts"

const languages = ({ t }: Speaking) =>
  (["fr", "nl"] as const).map((value) => ({ value, text: t(`people.languages.${value}`), help: null }))

export async function presentFreshPerson(form: Form, chooser: ShownChooser, speaking: Speaking, asked = noTwin) {
  const { t } = speaking
  return {
    page: { title: t("people.add"), section: "network", crumbs: [{ text: t("people.title"), href: "/people" }] },
    form,
    limits,
    action: "/people",
    back: "/people",
    languages: languages(speaking),
    chooser,
    ...(await presentTwin(asked, "adding", speaking)),
  }
}

export async function presentPersonForm(person: Person, form: Form, speaking: Speaking, asked = noTwin) {
  const { t } = speaking
  const path = `/people/${person.id}`
  return {
    page: {
      title: titleBelow(t("people.edit"), fullName(person), t),
      section: "network",
      crumbs: [
        { text: t("people.title"), href: "/people" },
        { text: fullName(person), href: path },
      ],
    },
    form,
    limits,
    action: path,
    back: path,
    languages: languages(speaking),
    ...(await presentTwin(asked, "renaming", speaking)),
  }
}
