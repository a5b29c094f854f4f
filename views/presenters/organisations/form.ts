import { nameIn } from "../../../models/concerns/localName.ts"
import { limits } from "../../../models/limits.ts"
import { type Organisation } from "../../../models/organisation.ts"
import { colleges } from "../../../models/organisation/colleges.ts"
import type { Form } from "../../../server/forms.ts"
import type { Speaking } from "../network/words.ts"
import { titleBelow } from "../titleBelow.ts"

type Asked = { twin: Organisation | null; anyway: string | null }

export function presentOrganisationForm(
  organisation: Organisation | null,
  form: Form,
  { t, language }: Speaking,
  { twin, anyway }: Asked = { twin: null, anyway: null },
) {
  const path = organisation ? `/organisations/${organisation.id}` : "/organisations"
  const crumbs = [{ text: t("organisations.title"), href: "/organisations" }]
  if (organisation) crumbs.push({ text: nameIn(organisation.name, language), href: path })
  return {
    page: {
      title: organisation
        ? titleBelow(t("organisations.edit"), nameIn(organisation.name, language), t)
        : t("organisations.add"),
      section: "network",
      crumbs,
    },
    form,
    limits,
    action: path,
    back: path,
    twin: twin && {
      id: twin.id as string,
      href: `/organisations/${twin.id}`,
      text: t("organisations.twin.is", { name: nameIn(twin.name, language) }),
      anyway: t(organisation ? "organisations.twin.renamingAnyway" : "organisations.twin.anyway"),
    },
    // Whoever said that it is another one is not asked again because something else was wrong.
    anyway: twin ? null : anyway,
    colleges: organisation
      ? null
      : colleges.map((value) => ({
          value,
          text: t(`organisations.colleges.${value}`),
          help: t(`organisations.help.${value}`),
        })),
  }
}
