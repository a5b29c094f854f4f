import type { Aside } from "../../../models/minutes/asides.ts"
import type { Proceedings } from "../../../models/minutes/reading.ts"
import { pathOf, type Speaking } from "../meetings/page.ts"

/** « Un texte d’Inès Vandamme n’a pas été repris », with the versions where it stands; null where there is none. */
export function presentAsides(proceedings: Proceedings, asides: readonly Aside[], { t }: Speaking) {
  const path = `${pathOf(proceedings)}/minutes`
  const lines = asides.map(({ name, item }) => {
    const point = proceedings.items.find(({ _id }) => String(_id) === String(item))
    const of = { name: name || t("meetings.someone"), title: point?.title ?? t("minutes.edit.summary") }
    return { text: t("minutes.asides.text", of), href: point ? `${path}/items/${String(point._id)}/versions` : `${path}/versions` }
  })
  const once = [...new Map(lines.map((line) => [`${line.text} ${line.href}`, line])).values()]
  return once.length > 0 ? { title: t("minutes.asides.title", { count: once.length }), lines: once } : null
}
