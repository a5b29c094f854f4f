import { anyOf, bodyNamed, plain, wordsIn } from "./said.ts"

/** What a column of a table holds. */
export const roles = [
  "house",
  "houseNl",
  "acronym",
  "college",
  "name",
  "given",
  "family",
  "title",
  "email",
  "phone",
  "mobile",
  "houseEmail",
  "housePhone",
  "street",
  "postcode",
  "commune",
  "website",
  "memberSince",
  "from",
  "until",
  "language",
  "body",
  "office",
  "voice",
  "mark",
  "number",
  "skip",
] as const
export type Role = (typeof roles)[number]

const is = {
  private: anyOf(
    "naissance naiss geboorte geboortedatum ddn niss insz rijksregister rijksregisternummer client cliente usager beneficiaire dossier begunstigde patient",
  ),
  mail: anyOf("mail mails email courriel emailadres mailadres"),
  mobile: anyOf("gsm portable mobile mobiel cellulaire"),
  phone: anyOf("tel telephone telefoon telefoonnummer phone fixe"),
  website: anyOf("site website web internet"),
  postcode: anyOf("cp postcode"),
  commune: anyOf("commune gemeente localite ville stad"),
  street: anyOf("adresse adres rue straat siege"),
  number: anyOf("bce kbo tva btw ondernemingsnummer"),
  given: anyOf("prenom voornaam"),
  family: anyOf("famille familienaam achternaam"),
  name: anyOf("nom naam noms"),
  title: anyOf("fonction functie titre titel poste qualite hoedanigheid metier"),
  role: anyOf("role rol mandat mandaat"),
  college: anyOf("college"),
  body: anyOf("instance organe orgaan groupe werkgroep werkgroepen gt wg instances commission"),
  voice: anyOf("voix stem stemrecht"),
  member: anyOf("adhesion toetreding affiliation"),
  from: anyOf("depuis entree debut sinds vanaf begin admis admission"),
  until: anyOf("sortie fin jusque demission uittreding einde ontslag tot"),
  house: anyOf(
    "organisation association asbl institution structure service partenaire employeur organisatie vereniging vzw instelling dienst partner werkgever denomination organisme organisatienaam represente vertegenwoordigt mandant",
  ),
  memberOf: anyOf("membre lid leden"),
  acronym: anyOf("sigle acronyme abreviation afkorting acroniem letterwoord"),
  dutch: anyOf("nl neerlandais nederlands"),
  person: anyOf(
    "personne contact representant delegue contactpersoon vertegenwoordiger afgevaardigde responsable verantwoordelijke referent personnes travailleur persoon prenoms",
  ),
  language: anyOf("langue taal"),
  remark: anyOf("remarque commentaire opmerking note divers info nota secteur sector"),
  general: anyOf("general generale algemeen accueil onthaal"),
} as const

/** Whether a heading says that a column holds what nobody keeps here: births, numbers of people, files of clients. */
export const isPrivateHeading = (text: string): boolean => {
  const words = wordsIn(text)
  return (
    words.some((word) => is.private.has(word)) || /registre national|numero national|date de nais/.test(plain(text))
  )
}

/** What a heading says that its column holds; null where it says nothing known. `first` where the family name comes first. */
export function roleOf(text: string): { role: Role; familyFirst?: boolean } | null {
  if (text === "" || text.length > 60 || text.includes("@")) return null
  const words = wordsIn(text)
  const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word))
  const ofHouse = has(is.house) || has(is.general)
  if (has(is.remark)) return { role: "skip" }
  if (has(is.mail)) return { role: ofHouse ? "houseEmail" : "email" }
  if (has(is.mobile)) return { role: "mobile" }
  if (has(is.phone)) return { role: ofHouse ? "housePhone" : "phone" }
  if (has(is.website)) return { role: "website" }
  if (has(is.number) || /n(?:°|umero)? (?:d )?entreprise/.test(plain(text))) return { role: "number" }
  if (has(is.postcode) || plain(text) === "code postal") return { role: "postcode" }
  if (has(is.street)) return { role: "street" }
  if (has(is.given)) {
    const [givenAt, nameAt] = [
      words.findIndex((word) => is.given.has(word)),
      words.findIndex((word) => is.name.has(word)),
    ]
    return nameAt < 0 ? { role: "given" } : { role: "name", familyFirst: nameAt < givenAt }
  }
  if (has(is.family)) return { role: "family" }
  if (has(is.language)) return { role: "language" }
  if (has(is.acronym)) return { role: "acronym" }
  if (has(is.until)) return { role: "until" }
  if (has(is.member) || /membre depuis|lid sinds|date d entree asbl/.test(plain(text))) return { role: "memberSince" }
  if (has(is.from)) return { role: "from" }
  if (has(is.college)) return { role: "college" }
  if (has(is.voice)) return { role: "voice" }
  if (bodyNamed(text) && !/^(?:gt|wg)s?$/.test(plain(text))) return { role: "mark" }
  if (has(is.role)) return { role: "office" }
  if (has(is.title)) return { role: "title" }
  if (has(is.body)) return { role: "body" }
  if (has(is.house)) return { role: has(is.dutch) ? "houseNl" : has(is.person) ? "name" : "house" }
  if (has(is.person)) return { role: "name" }
  if (has(is.commune)) return { role: "commune" }
  if (has(is.name)) return { role: has(is.dutch) ? "houseNl" : "family" }
  if (has(is.memberOf)) return { role: "house" }
  return null
}
