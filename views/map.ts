// What names a street: a word of its own in French, mostly the end of one in Dutch.
const french =
  /(?:^|[^\p{L}])((?:rue|ruelle|avenue|av\.|boulevard|bd|chaussée|place|placette|quai|square|allée|impasse|clos|drève|venelle|sentier|chemin|cours|cité|rond-point|parvis|esplanade|promenade|passage|montée|galerie|grand[ -]place)(?!\p{L}).*)$/iu
const dutch =
  /straat|laan|plein|kaai|steenweg|dreef|markt|singel|dijk|wijk(?!\p{L})|pad(?!\p{L})|weg(?!\p{L})|hof(?!\p{L})|lei(?!\p{L})|baan(?!\p{L})|gang(?!\p{L})/iu
const house = /\s\d{1,4}\s?[a-z]?(?:[/-]\d{1,4})?(?!\p{L}|\d)/iu
const onlyHouse = /^\d{1,4}\s?[a-z]?$/iu
// 1030 Schaerbeek
const town = /(?:^|\s)([1-9]\d{3} +\p{Lu}[\p{L}' -]{2,60})/u

/**
 * What is looked for on a map: the street and the house, with the town that is written there, or else with the commune of the
 * network, since other towns have the same streets. Null where a text is no address, « donnée au téléphone ».
 */
export function placeOnMap(address: string, commune: string): string | null {
  const parts = address
    .slice(0, 400)
    .split(/[,;()\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const at = parts.findIndex((part) => french.test(part) || dutch.test(part))
  if (at < 0) return null
  const street = french.exec(parts[at]!)?.[1] ?? parts[at]!
  const written = house.exec(street)
  // « 14, rue du Lavoir », « 14 rue du Lavoir », « rue du Lavoir, 14 ».
  const beside = [parts[at - 1], parts[at + 1], parts[at]!.slice(0, -street.length).trim()]
  const number = written ? null : beside.find((part) => part && onlyHouse.test(part))
  if (!written && !number) return null
  const where = parts.map((part) => town.exec(part)?.[1]).find(Boolean) ?? commune
  if (!where) return null
  const line = written ? street.slice(0, written.index + written[0].length) : `${street} ${number!}`
  return `${line}, ${where.trim()}`
}
