import { type Body, bodyKinds, opennesses } from "../../../models/body.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
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

type Asked = { twin: Body | null; anyway: string | null }

export function presentBodyForm(
  body: Body | null,
  form: Form,
  speaking: Speaking,
  { twin, anyway }: Asked = { twin: null, anyway: null },
) {
  const { t } = speaking
  const frame = { title: t("bodies.add"), section: "network", crumbs: [{ text: t("bodies.title"), href: "/bodies" }] }
  return {
    page: body ? frameOf(body, speaking, t("bodies.edit")) : frame,
    form,
    limits,
    action: body ? pathOf(body) : "/bodies",
    back: body ? pathOf(body) : "/bodies",
    twin: twin && {
      id: twin.id as string,
      href: pathOf(twin),
      text: t("bodies.twin.is", { name: nameIn(twin.name, speaking.language) }),
      anyway: t(body ? "bodies.twin.renamingAnyway" : "bodies.twin.anyway"),
    },
    // Whoever said that it is another one is not asked again because something else was wrong.
    anyway: twin ? null : anyway,
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
