import { isPaper } from "./papers.ts"

/** Who stands beside a day, and at which sign of what stands before it (or after it) her name begins (or ends). */
export type Name = { who: string; at: number }

const titles = /^(?:M|Mr|Mme|Mlle|Me|Dr|Dhr|Mevr|Mw|Mej|Monsieur|Madame|Mademoiselle|Mijnheer|Meneer|Mevrouw)\.?$/
const particles = /^(?:van|von|den|der|de|du|des|la|le|ter|ten|te|el|al|ben|bin|di|da|dos|do|’t)$/
const kin =
  /^(?:fille|fils|enfant|bébé|mère|père|maman|papa|frère|s(?:œ|oe)ur|épouse|époux|mari|femme|dochter|zoon|kind|moeder|vader|mama|broer|zus|vrouw|man|echtgenote|echtgenoot)$/i

// Names that are no person's: laws, places, days.
const noName =
  /(?:arrêtés?|lois?|décrets?|ordonnances?|royal|code|convention|moniteur|belge|belgisch|staatsblad|wet|besluit|koninklijk|circulaire|omzendbrief|journal|réunion|vergadering|assemblée|conseil|raad|comité|bureau|groupe|asbl|vzw|cpas|ocmw|commune|gemeente|ville|stad|bruxelles|brussel|région|gewest|belgique|belgië|rue|avenue|place|chaussée|straat|fête|journée|salle|zaal|maison|centre|centrum|service|dienst|procès|verbal|décision|beslissing|avis|advies|statuts?|statuten|charte|charter|version|versie|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|convocation|invitation|page|fiche|rapport|verslag|union|nations|saint|sainte)(?!\p{L})/iu

// Two capitals that are a word, not somebody: in a text written in capitals, or short for something.
const noInitials =
  /^(?:LE|LA|DU|DE|AU|ET|OU|EN|UN|OP|TE|IN|TO|OF|AT|BY|ON|UE|EU|PS|MR|CD|DD|TV|RH|HR|IT|ID|NB|RE|OK|SA|SC|NV|BV|CE|BE|FR|NL|LU|VU|PC|RC|IP|TP|PJ|CV|BW|VK|GO|AM|PM|PV|AG|CA|AR|KB|MB|BS|OJ|AV|RV|RG|LO)$/

/** initials: « D.B. », « K. » · capitals: « DB », « D-B », « D/B » · letter: « K », after a title · name · particle: « van den ». */
type Kind = "title" | "initials" | "capitals" | "letter" | "name" | "particle" | "other"
type Word = { text: string; start: number; end: number; kind: Kind }

function kindOf(text: string): Kind {
  if (titles.test(text)) return "title"
  if (/^(?:\p{Lu}\.-?){1,4}\p{Lu}?\.?$/u.test(text)) return "initials"
  if (/^\p{Lu}[-/]?\p{Lu}$/u.test(text)) return "capitals"
  if (/^\p{Lu}$/u.test(text)) return "letter"
  if (/^(?:[dD][’'])?\p{Lu}[\p{L}’'-]{1,25}$/u.test(text)) return "name"
  return particles.test(text) ? "particle" : "other"
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/\p{L}[\p{L}.’']*(?:[-/]\p{L}[\p{L}.’']*)*/gu)].map(({ index, 0: whole }) => {
    // « l’A.G. », « attestation-D.B. »: what belongs to the word before is left to it.
    const own = /^\p{Ll}+[’'-](?=\p{Lu})/u.exec(whole)?.[0].length ?? 0
    const word = whole.slice(own)
    return { text: word, start: index + own, end: index + whole.length, kind: kindOf(word) }
  })
}

// « Diallo Fatou », « Diallo, Fatou », a cell beside another.
const isNear = (text: string, one: Word, other: Word) => /^ ?[,;]{0,4} ?$/.test(text.slice(one.end, other.start))

const mayStand = ["initials", "capitals", "letter", "name", "particle"] as const
const stands = ({ kind }: Word) => (mayStand as readonly Kind[]).includes(kind)

/** As many words of a name as there are, four at most, one beside the other from the last one backwards; and what stands before. */
function lastName(text: string): { words: Word[]; before: Word | null } {
  const all = wordsIn(text)
  let at = all.length
  while (
    at > 0 &&
    all.length - at < 6 &&
    stands(all[at - 1]!) &&
    (at === all.length || isNear(text, all[at - 1]!, all[at]!))
  )
    at -= 1
  const words = all.slice(at)
  while (words[0]?.kind === "particle" && all[at - 1]?.kind !== "title") words.shift()
  const before = all[all.length - words.length - 1] ?? null
  const ends = words.at(-1)?.end === text.length && words.at(-1)!.kind !== "particle"
  return { words: ends ? words : [], before: before && words[0] && isNear(text, before, words[0]) ? before : null }
}

const beside = /[ ,;:([\n="«“–-]{1,8}$/u
const age = /[ ,(]{1,3}(?:âgée? de )?\d{1,3} ?(?:ans|mois|jaar|maanden)$/u

/** Whoever stands right before a day that was `years` ago; Infinity where it is said to be a birth: that leaves no doubt. */
export function nameBefore(earlier: string, later: string, years: number): Name | null {
  const text = earlier.replace(beside, "").replace(age, "")
  const { words, before } = lastName(text)
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return null
  const isAlone = isFamilyName(text, words, before, /,[ "«“]{0,3}$/u.test(earlier.slice(last.end))) && years >= 16
  const found = isAlone
    ? { from: first, start: first.start }
    : before?.kind === "title"
      ? years >= 2 && { from: first, start: before.start }
      : whoOf(words, before, { text, years })
  if (!found) return null
  const who = text.slice(found.from.start, last.end)
  const isSaid = years === Infinity || before?.kind === "title"
  const [start, between] = [text.slice(0, found.from.start), earlier.slice(last.end)]
  return !isSaid && isPaper({ who, before: start, between, after: later, years }) ? null : { who, at: found.start }
}

type Around = { text: string; years: number }

// From which word on somebody is named, and how long ago such a day is hers rather than that of what she did.
function whoOf(words: Word[], before: Word | null, { text, years }: Around): { from: Word; start: number } | null {
  const last = words.at(-1)!
  const from = words.findLast((word, index) => word.kind !== "initials" && index < words.length - 1)
  const initials = words.slice(from ? words.indexOf(from) + 1 : 0)
  const isInitials = last.kind === "initials"
  if (isInitials && (lettersIn(initials) > 1 || from?.kind === "name" || isAlone(text, initials[0]!, before)))
    return years >= 2 ? { from: initials[0]!, start: initials[0]!.start } : null
  if (before && kin.test(before.text) && words[0]!.kind === "name") return { from: words[0]!, start: words[0]!.start }
  if (last.kind === "capitals" && !noInitials.test(last.text))
    return years >= 10 ? { from: last, start: last.start } : null
  const isNamed =
    words.length > 1 &&
    words.some(({ kind }) => kind === "name") &&
    words.every(({ kind }) => kind !== "capitals" && kind !== "letter")
  return isNamed && years >= 16 && !noName.test(text.slice(words[0]!.start))
    ? { from: words[0]!, start: words[0]!.start }
    : null
}

/** « Dupont, 12-03-1985 »: a family name alone, in no sentence that says what happened that day. */
function isFamilyName(text: string, words: Word[], before: Word | null, comma: boolean): boolean {
  const [word, ...others] = words
  return (
    comma &&
    others.length === 0 &&
    word!.kind === "name" &&
    !noFamily.test(word!.text) &&
    !noName.test(word!.text) &&
    !(before && atPlace.test(before.text)) &&
    !/[\p{L}\d][’'.-] ?$/u.test(text.slice(0, word!.start))
  )
}

const atPlace = /^(?:à|a|de|du|en|le|la|les|l|te|in|van|uit|sur|au|aux|bij|chez|selon|dès|depuis|et|ou)$/i

// Towns, and what a line begins with that is dated: « Bruxelles, 12-03-1985 », « Approuvé, 12-03-1985 ».
const noFamily =
  /^(?:anderlecht|auderghem|oudergem|berchem|etterbeek|evere|forest|vorst|ganshoren|ixelles|elsene|jette|koekelberg|molenbeek|molenbroek|saint-gilles|schaerbeek|schaarbeek|uccle|ukkel|watermael|woluwe|anvers|antwerpen|gand|gent|li[eè]ge|luik|namur|namen|charleroi|mons|bergen|louvain|leuven|malines|mechelen|bruges|brugge|hal|halle|vilvorde|vilvoorde|nivelles|wavre|tournai|paris|lille|gen[eè]ve|rome|londres|new|\p{L}*(?:ée?s?|tions?|ments?|tés?|ing|ingen|heid|ages?)|notes?|lettres?|courriers?|dossiers?|bulletins?|articles?|photos?|archives?|annexes?|bijlagen?|depuis|sinds|dates?|datum|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|source|bron|signature|contact|statuts|actes?|nota|brief|dossier|le|la|les|un|une|des|het|een|de)$/iu

const lettersIn = (words: Word[]) =>
  words
    .map(({ text }) => text)
    .join("")
    .replace(/\P{L}/gu, "").length

// « Dossier de K. », « K. » at the beginning of a line or of a cell.
const isAlone = (text: string, word: Word, before: Word | null) =>
  (before?.kind === "other" && /\p{Ll}$/u.test(before.text)) ||
  /(?:^|[\n,;:(])\s?$/u.test(text.slice(Math.max(0, word.start - 2), word.start))

const after = /^[ ,;:)(–-]{1,4}/u
const ofSomething = /(?<!\p{L})(?:le|du|au|depuis|dès|jusqu’au|en|op|van|sinds|tot|vanaf|on)[ ]$/iu

/** Whoever stands right after a day: her title and name, her initials, her first and family name. */
export function nameAfter(earlier: string, later: string, years: number): Name | null {
  const start = after.exec(later)?.[0].length ?? 0
  const text = later.slice(start)
  const all = wordsIn(text)
  if (start === 0 || all[0]?.start !== 0 || years < 2) return null
  const from = all[0].kind === "title" ? 1 : 0
  let to = from
  while (
    to < Math.min(all.length, from + 4) &&
    stands(all[to]!) &&
    (to === 0 || text.slice(all[to - 1]!.end, all[to]!.start) === " ")
  )
    to += 1
  const words = all.slice(from, to)
  if (words.length === 0) return null
  const isHers =
    from === 1
      ? ["initials", "name", "particle"].includes(words[0]!.kind)
      : words[0]!.kind === "initials"
        ? lettersIn(words.filter(({ kind }) => kind === "initials")) > 1
        : words[0]!.kind === "name" &&
          words.filter(({ kind }) => kind === "name").length > 1 &&
          years >= 16 &&
          !ofSomething.test(earlier)
  const who = text.slice(words[0]!.start, words.at(-1)!.end)
  if (!isHers || (from === 0 && noName.test(who))) return null
  const [end, rest] = [start + words.at(-1)!.end, text.slice(words.at(-1)!.end)]
  return from === 0 && isPaper({ who, before: earlier, between: null, after: rest, years }) ? null : { who, at: end }
}
