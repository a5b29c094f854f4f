/**
 * The short numbers that are dialled as they stand, a closed list: any other number of three or four digits is none. Read
 * on 29 November 2026: 100, 101, 112 on police.be/5998/fr/contact/numeros-durgence; 1722 (fire service, nobody in danger) on
 * cathyberx.be, « project-112 »; 1813 (suicide) on online-hulpverlening.be/blog/tag/tele-onthaal; 102 (children, in Dutch)
 * and 1712 (violence, in Dutch) in the pages of VRT that the demonstration's guide names; 103 (children), 107 and 106
 * (somebody to talk to, in French and in Dutch) and 1733 (doctor on call) as that guide gives them.
 */
const numbers = new Set(["100", "101", "102", "103", "106", "107", "112", "1712", "1722", "1733", "1813"])

/** Whether some digits are one of them. */
export const isShortNumber = (digits: string): boolean => numbers.has(digits)

// What stands before a number that one calls, and not before a count, a point of an agenda, a year or the number of a house.
const beginsPart = /(?:^|[\uE000\uE001\n(:;«?!–—]|\.| -)$/u
const called =
  /(?:^|[^\p{L}])(?:le|au|du|par|het|op|via|naar|bel|belt|bellen|appelez|appeler|composez|composer|formez|former|(?:bel|belt|bellen|naar|via) de|numéro|nummer|noodnummer|tél|tel|téléphone|telefoon)[.:]?$/iu
const joined = /(?:,|[^\p{L}](?:ou|et|of|en|of het|ou le|et le|en het))$/iu
const inWords = /\p{L},$/u

// What follows it: the end, a sign, or a word that goes on; never what is counted.
const ends = /^(?:$|[\uE000\uE001\n)»”";!?]|[.,](?!\d)|(?:ou|of|en cas|en danger|bij)(?!\p{L}))/iu
const goesOn =
  /^(?:$|[\uE000\uE001\n)»”":;!?–—]|[.,](?!\d)|[/-] |(?:ou|et|pour|of|en|voor|si|als|à|qui|sans|anonyme|gratuit|gratis|jour|nuit|dag|sur)(?!\p{L}))/iu
const street =
  /^,? ?(?:rue|avenue|av\.|boulevard|bd|chaussée|place|quai|square|allée|impasse|straat|laan|plein|kaai)(?!\p{L})/iu
// « 103. Le point suivant »: the number of what stands in a list.
const numbering = /^[.)] ?\p{L}/u
// 2026/103, 99, 101, A-101: a part of another number, or one of a row of them.
const isPart = /[\p{L}\d][.,/-]?$|\d[.,/–-] $/u

/** Whether the short number between two parts of a text is one to call; `follows` says that another number stands just before. */
export function isToBeCalled({ before, after, follows }: { before: string; after: string; follows: boolean }): boolean {
  if (isPart.test(before)) return false
  const [left, right] = [before.trimEnd(), after.trimStart()]
  if (!goesOn.test(right) || street.test(right)) return false
  if (called.test(left) || (inWords.test(left) && ends.test(right)) || (follows && joined.test(left))) return true
  return beginsPart.test(left) && !numbering.test(after)
}
