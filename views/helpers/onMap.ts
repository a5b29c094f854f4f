import Handlebars, { type HelperOptions, type SafeString } from "handlebars"
import { placeOnMap } from "../map.ts"
import { townWhole } from "../town.ts"

type Data = { root: { site: { network: { commune: string } } } }

/** {{onMap text}}: where it is on a map, for whoever presses it (the page itself asks nobody); what is no address is no link. */
export function onMap(text: string, options: HelperOptions): string | SafeString {
  const place = placeOnMap(text, (options.data as Data).root.site.network.commune)
  if (place === null) return townWhole(text)
  const href = `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`
  return new Handlebars.SafeString(`<a href="${Handlebars.escapeExpression(href)}" rel="noreferrer">${Handlebars.escapeExpression(townWhole(text))}</a>`)
}
