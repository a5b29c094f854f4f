import Handlebars, { type HelperOptions, type SafeString } from "handlebars"
import { placeOnMap } from "../map.ts"
import { textWithNumbersLinked } from "../telephone/links.ts"
import { numbersIn } from "../../models/concerns/telephone/numbers.ts"
import { townWhole } from "../town.ts"

type Data = { root: { site: { network: { commune: string } } } }

/**
 * {{onMap text}}: where it is on a map, for whoever presses it (the page itself asks nobody); what is no address is no link.
 * A telephone number in it is dialled: the link to the map ends where the part begins in which the first one stands.
 */
export function onMap(text: string, options: HelperOptions): SafeString {
  const { commune } = (options.data as Data).root.site.network
  const whole = townWhole(text)
  const head = addressBefore(whole, numbersIn(whole)[0]?.start)
  // A town is known by the plain space behind its postal code.
  const place = placeOnMap(head.replaceAll("\u00a0", " "), commune) && placeOnMap(text, commune)
  if (place === null) return new Handlebars.SafeString(textWithNumbersLinked(whole))
  const href = `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`
  const link = `<a href="${Handlebars.escapeExpression(href)}" rel="noreferrer">${Handlebars.escapeExpression(head)}</a>`
  return new Handlebars.SafeString(link + textWithNumbersLinked(whole.slice(head.length)))
}

// « Rue de la Filature 45, tél. 02 000 41 10 »: the address ends at the comma.
function addressBefore(text: string, number: number | undefined): string {
  if (number === undefined) return text
  const head = text.slice(0, number)
  const ends = Math.max(...[",", ";", "(", "\n"].map((sign) => head.lastIndexOf(sign)))
  return (ends < 0 ? head : head.slice(0, ends)).trimEnd()
}
