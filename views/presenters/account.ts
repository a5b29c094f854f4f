import type { Reader } from "../../models/reader.ts"
import type { Form } from "../../server/forms.ts"
import type { Speaking } from "./network/words.ts"
import { noTwin, presentTwin } from "./people/twin.ts"
import { languages } from "../translate.ts"

/** One's own page: what the network knows to reach her, the language, and the ways to her password and devices. */
export async function presentAccount(reader: Reader, form: Form, speaking: Speaking, asked = noTwin) {
  const { t } = speaking
  return {
    page: { title: t("account.title") },
    form,
    lead: t(reader.administrator ? "account.leadAdministrator" : "account.lead", { email: reader.email }),
    ...(await presentTwin(asked, "renaming", speaking)),
    languages: languages.map((value) => ({ value, text: t(`setup.languages.${value}`), help: null })),
  }
}
