import { firstShown } from "../../../models/concerns/meanwhile.ts"
import { markedText, toMarkdown } from "../../../models/concerns/richText.ts"
import { formOf } from "../../../models/network/describing.ts"
import { Network } from "../../../models/network.ts"
import type { Meanwhile } from "../../../server/formError.ts"
import { newForm, type Form } from "../../../server/forms.ts"
import { showBoth } from "../meanwhile.ts"
import type { Speaking } from "../network/words.ts"

/** The settings that every page shows; `met`: what somebody else saved of the same fields since the form was opened. */
export async function presentNetwork(form: Form | null, met: Meanwhile | null, speaking: Speaking) {
  const { t } = speaking
  const charter = { words: toMarkdown, read: markedText }
  const { meanwhile, ...shown } = await showBoth(form ?? (await firstForm()), met, speaking, {
    "charterHtml.fr": { ...charter, name: "charter.fr", titled: t("admin.network.charterFr") },
    "charterHtml.nl": { ...charter, name: "charter.nl", titled: t("admin.network.charterNl") },
  })
  return {
    page: { title: t("admin.network.title"), section: "admin", crumbs: [{ text: t("admin.title"), href: "/admin" }] },
    form: shown,
    meanwhile,
  }
}

// As it is saved at this moment: the marks are of what is shown.
async function firstForm(): Promise<Form> {
  const network = (await Network.findById("network")) ?? new Network()
  const { "charterHtml.fr": fr, "charterHtml.nl": nl, ...lines } = firstShown(formOf(network), network)
  return newForm({ ...lines, "charter.fr": toMarkdown(fr), "charter.nl": toMarkdown(nl) })
}
