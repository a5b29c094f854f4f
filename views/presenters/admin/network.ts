import { toMarkdown } from "../../../models/concerns/richText.ts"
import { currentNetwork } from "../../../models/network.ts"
import { newForm, type Form } from "../../../server/forms.ts"
import type { Translate } from "../../translate.ts"

/** The settings that every page shows. */
export async function presentNetwork(form: Form | null, { t }: { t: Translate }) {
  const network = await currentNetwork("network")
  return {
    page: { title: t("admin.network.title"), section: "admin", crumbs: [{ text: t("admin.title"), href: "/admin" }] },
    form:
      form ??
      newForm({
        "name.fr": network?.name.fr ?? "",
        "name.nl": network?.name.nl ?? "",
        commune: network?.commune ?? "",
        address: network?.address ?? "",
        contactName: network?.contact?.name ?? "",
        contactEmail: network?.contact?.email ?? "",
        contactPhone: network?.contact?.phone ?? "",
        "charter.fr": toMarkdown(network?.charterHtml?.fr ?? ""),
        "charter.nl": toMarkdown(network?.charterHtml?.nl ?? ""),
      }),
  }
}
