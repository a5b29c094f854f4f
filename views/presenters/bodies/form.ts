import { type Body, bodyKinds, opennesses } from "../../../models/body.ts"
import { limits } from "../../../models/limits.ts"
import { config } from "../../../server/config.ts"
import type { Form } from "../../../server/forms.ts"
import { speakingIn } from "../../translate.ts"
import type { Speaking } from "../network/words.ts"
import { frameOf, pathOf } from "./page.ts"

/** What a kind of body is called in both languages, as a body of it may be. */
export const kindNames = (kind: (typeof bodyKinds)[number]) => ({
  fr: speakingIn("fr").t(`bodies.kinds.${kind}`),
  nl: speakingIn("nl").t(`bodies.kinds.${kind}`),
})

export function presentBodyForm(body: Body | null, form: Form, speaking: Speaking) {
  const { t } = speaking
  const frame = { title: t("bodies.add"), section: "network", crumbs: [{ text: t("bodies.title"), href: "/bodies" }] }
  return {
    page: body ? frameOf(body, speaking, t("bodies.edit")) : frame,
    form,
    limits,
    action: body ? pathOf(body) : "/bodies",
    back: body ? pathOf(body) : "/bodies",
    kinds: bodyKinds.map((value) => ({ value, text: t(`bodies.kinds.${value}`), help: null })),
    opennesses: opennesses.map((value) => ({
      value,
      text: t(`bodies.openness.${value}`),
      help: t(`bodies.opennessHelp.${value}`),
    })),
    slugHelp: body ? t("bodies.help.slug", { address: `${config.baseUrl}${pathOf(body)}` }) : null,
    warning: body ? t(`bodies.opennessNow.${body.openness}`) : null,
  }
}
