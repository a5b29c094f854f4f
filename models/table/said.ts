import type { bodyKinds } from "../body.ts"
import type { College } from "../organisation/colleges.ts"
import { fold } from "../search/words.ts"
import type { Office } from "../seat.ts"

/** A text as it is compared: folded, without dots, « représentant(e)s » as « representant ». */
export const plain = (text: string): string =>
  fold(text)
    .replaceAll(".", "")
    .replace(/[(·/-](?:e|es|s|ne|euse|rice|trice)\)?(?=$|[^\p{L}])/gu, "")
    .replace(/[^\p{L}\p{N}°@]+/gu, " ")
    .trim()

const single = (word: string) => (word.length > 3 ? word.replace(/[sx]$/, "") : word)
export const wordsIn = (text: string) => plain(text).split(" ").map(single)
export const anyOf = (words: string) => new Set(words.split(" ").map((word) => single(plain(word))))

export type BodyKind = (typeof bodyKinds)[number]

/** A body as people name one: « COPIL », « GT logement », « Algemene vergadering ». `rest`: what a group is about. */
export type NamedBody = { kind: BodyKind; rest: string; language: "fr" | "nl" }

const groups = /^(gts?|groupe de travail|groupe|atelier|wg|werkgroep)(?=[ :–-])(.*)$/isu
const linking = /^[ :–-]{0,4}(?:(?:sur|over|de|du|des|la|le|les) |[ld]['’])?(?:(?:la|le|les) |l['’])?/iu
const kindsNamed: [RegExp, BodyKind, "fr" | "nl"][] = [
  [/^(?:ag|a g|assemblee|assemblee generale|assemblee pleniere|pleniere)$/, "assembly", "fr"],
  [/^(?:av|a v|algemene vergadering|plenaire vergadering)$/, "assembly", "nl"],
  [/^(?:copil|cp|co pil|comite de pilotage|comite pilotage|comite d accompagnement|pilotage)$/, "steering", "fr"],
  [/^(?:stuurgroep|stuurcomite|sg)$/, "steering", "nl"],
  [/^(?:bureau|bureau de la coordination)$/, "bureau", "fr"],
  [/^(?:dagelijks bestuur|db|bestuur)$/, "bureau", "nl"],
]

/** The body that a text names, or null. */
export function bodyNamed(text: string): NamedBody | null {
  const typed = text.trim().replace(/^([gw])\. ?([tg])\.?(?= )/i, "$1$2")
  const known = kindsNamed.find(([pattern]) => pattern.test(plain(text)))
  if (known) return { kind: known[1], rest: "", language: known[2] }
  const [, word = "", about = ""] = groups.exec(typed) ?? []
  const rest = about.replace(linking, "").trim()
  if (!word || rest === "" || rest.length > 80) return null
  return { kind: "group", rest, language: /^w/i.test(word) ? "nl" : "fr" }
}

const offices: [RegExp, Office][] = [
  [/^(?:vice ?pres\w*|ondervoorzit\w*)/, "vicePresident"],
  [/^(?:co ?)?(?:pres\w*|voorzit\w*|covoorzit\w*|vzt?$)/, "president"],
  [/^(?:secr\w*|verslaggever)/, "secretary"],
  [/^(?:anim\w*|pilote|trekker|begeleid\w*)/, "animator"],
  [/^(?:membre|lid|tresor\w*|penningmeester)/, "member"],
]

/** What a word says of a seat: its office, its voice, that it is a substitute's, or only that there is one. */
export function seatSaid(
  text: string,
): { office?: Office; voice?: "deliberative" | "advisory"; substitute?: true } | null {
  const word = plain(text)
  const office = offices.find(([pattern]) => pattern.test(word))
  if (office) return { office: office[1] }
  if (/^(?:x|oui|o|v|1|ok|ja|j|yes|y|✓|✔)$/.test(word || text.trim())) return {}
  if (/^(?:eff\w*|e|titulaire|titularis|vast|(?:voix )?deliberative?|stemgerechtigd\w*)$/.test(word))
    return { voice: "deliberative" }
  if (/^(?:suppl\w*|s|plaatsvervang\w*|plv)$/.test(word)) return { substitute: true }
  if (/^(?:(?:voix )?consultati\w*|raadgevend\w*(?: stem)?|obs\w*|waarnem\w*|invite\w*|genodigde|i)$/.test(word))
    return { voice: "advisory" }
  return null
}

/** Whether a word says no. */
export const isNo = (text: string): boolean => /^(?:non|nee|neen|n|0|no|)$/.test(plain(text))

/** The college that a word or a name says; null where it says none. */
export function collegeSaid(text: string): College | null {
  const words = wordsIn(text)
  const has = (list: string) => words.some((word) => anyOf(list).has(word))
  if (
    has(
      "public publique openbaar publiek overheid cpas ocmw commune communale gemeente gemeentelijk police politie actiris ville",
    )
  )
    return "public"
  if (
    has(
      "associatif associative association prive privaat asbl vzw verenigingen vereniging fondation stichting collectif",
    )
  )
    return "associative"
  return null
}

/** « P », « A », « pub. »: a college in a column of colleges. */
export const collegeIn = (cell: string): College | null => {
  const word = plain(cell)
  if (/^(?:p|pub|o|opb)$/.test(word)) return "public"
  return /^(?:a|ass|asso|assoc|v|ver)$/.test(word) ? "associative" : null
}

const forms: Record<College, RegExp> = {
  public: /(?:^| )(?:cpas|ocmw|administration communale|gemeentebestuur|politiezone|zone de police)(?= |$)/,
  associative: /(?:^| )(?:asbl|vzw|aisbl|ivzw)(?= |$)/,
}

/** The college of a house whose name tells its form, and one only. */
export function collegeOfName(name: string): College | null {
  const found = (["public", "associative"] as const).filter((college) => forms[college].test(plain(name)))
  return found.length === 1 ? found[0]! : null
}

export function languageSaid(text: string): "fr" | "nl" | null {
  const word = plain(text)
  if (/^(?:f|fr|fra|francais\w*|frans\w*|francophone)$/.test(word)) return "fr"
  return /^(?:n|nl|ned|neerlandais\w*|nederlands\w*|neerlandophone)$/.test(word) ? "nl" : null
}

/** Whether a line only counts or closes what stands above it. */
export const isTotal = (text: string): boolean =>
  /^(?:total|totaal|totaux|nombre|aantal|somme|sous total|mis a jour|bijgewerkt|maj|legende|source|bron)(?:$| )/.test(
    plain(text),
  )

/** « idem », ditto marks: as on the line above. */
export const isDitto = (text: string): boolean =>
  /^(?:idem|id|["\u201c\u201d\u2033\u3003\u00bb]|'')$/.test(fold(text).replaceAll(".", "").trim())

/** « à désigner », « ? », « vacant »: nobody yet. */
export const isNobody = (text: string): boolean =>
  /^(?:\?|a designer|a definir|a confirmer|vacant|nn|n n|te bepalen|aan te duiden|vacature|personne|neant|na|)$/.test(
    plain(text) || (text.includes("?") ? "?" : ""),
  )
