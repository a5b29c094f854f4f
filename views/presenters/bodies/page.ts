import { type LocalName, nameIn } from "../../../models/concerns/localName.ts"
import type { Speaking } from "../network/words.ts"
import { titleBelow } from "../titleBelow.ts"

export const pathOf = (body: { slug: string }): string => `/bodies/${body.slug}`

/** The frame of a body's page, or of what lies below it when `below` is its title. */
type Named = { slug: string; name: LocalName }

export function frameOf(body: Named, { t, language }: Speaking, below: string | null = null) {
  const name = nameIn(body.name, language)
  return {
    title: below === null ? name : titleBelow(below, name, t),
    section: "network",
    crumbs: [{ text: t("bodies.title"), href: "/bodies" }, ...(below ? [{ text: name, href: pathOf(body) }] : [])],
  }
}
