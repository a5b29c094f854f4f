import { nameIn } from "../../../models/concerns/localName.ts"
import { limits } from "../../../models/limits.ts"
import { type Organisation } from "../../../models/organisation.ts"
import { colleges } from "../../../models/organisation/colleges.ts"
import type { Form } from "../../../server/forms.ts"
import type { Speaking } from "../network/words.ts"
import { titleBelow } from "../titleBelow.ts"

export function presentOrganisationForm(organisation: Organisation | null, form: Form, { t, language }: Speaking) {
  const path = organisation ? `/organisations/${organisation.id}` : "/organisations"
  const crumbs = [{ text: t("organisations.title"), href: "/organisations" }]
  if (organisation) crumbs.push({ text: nameIn(organisation.name, language), href: path })
  return {
    page: { title: organisation ? titleBelow(t("organisations.edit"), nameIn(organisation.name, language), t) : t("organisations.add"), section: "network", crumbs },
    form, limits, action: path, back: path,
    colleges: organisation ? null
      : colleges.map((value) => ({ value, text: t(`organisations.colleges.${value}`), help: t(`organisations.help.${value}`) })),
  }
}
