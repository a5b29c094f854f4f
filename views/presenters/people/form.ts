import { today } from "../../../models/concerns/day.ts"
import { isHeldFrom } from "../../../models/concerns/period.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { limits } from "../../../models/limits.ts"
import type { ListedOrganisation } from "../../../models/organisation/reading.ts"
import { fullName, type Person } from "../../../models/person.ts"
import type { Form } from "../../../server/forms.ts"
import { byName, type Speaking } from "../network/words.ts"
import { titleBelow } from "../titleBelow.ts"
import { noTwin, presentTwin } from "./twin.ts"

const languages = ({ t }: Speaking) =>
  (["fr", "nl"] as const).map((value) => ({ value, text: t(`people.languages.${value}`), help: null }))

/** The organisations that someone can work in from now on. */
export const employers = (organisations: ListedOrganisation[], { language }: Speaking) =>
  [...organisations]
    .filter((each) => isHeldFrom(each, today()))
    .sort(byName(language))
    .map((each) => ({ value: String(each._id), text: nameIn(each.name, language) }))

export async function presentFreshPerson(
  form: Form,
  organisations: ListedOrganisation[],
  speaking: Speaking,
  asked = noTwin,
) {
  const { t } = speaking
  return {
    page: { title: t("people.add"), section: "network", crumbs: [{ text: t("people.title"), href: "/people" }] },
    form,
    limits,
    action: "/people",
    back: "/people",
    languages: languages(speaking),
    organisations: employers(organisations, speaking),
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
