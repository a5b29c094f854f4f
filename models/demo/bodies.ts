import { addDays } from "../concerns/day.ts"
import { line } from "./markup.ts"
import type { Day, DemoBody, DemoPerson, DemoSeat, Name, Office } from "./types.ts"

type Offices = Partial<Record<Exclude<Office, "member">, string>>
type BodyRow = {
  slug: string, kind: DemoBody["kind"], code: string, name: Name, mission: string, place: DemoBody["place"]
  offices: Offices, members: string[], advisory?: string[]
  /** Those who left their seat, and how many days ago. */
  former?: [string, number][]
}

const associations = "Maison des associations"
const tanneurs = "rue des Tanneurs 14, 1095 Molenbroek"
const cpas = "rue de l’Écluse 22, 1095 Molenbroek"

const rows: BodyRow[] = [
  {
    slug: "assemblee", kind: "assembly", code: "ASS",
    name: { fr: "Assemblée de la coordination", nl: "Vergadering van de coördinatie" },
    mission: `Informer les membres, échanger sur ce que vit le terrain, décider des actions communes et adopter les
      interpellations. Elle est ouverte à tout service social, médico-social ou socioculturel de la commune.`,
    place: { name: `${associations}, grande salle`, address: tanneurs },
    offices: { president: "hilde-maertens", vicePresident: "karim-loosveld", secretary: "sandra-pirotte" },
    members: ["gwenaelle-stassart", "bruno-gillard", "latifa-bouzid", "veronique-halleux", "fatoumata-sow",
      "pascale-vranken", "sofie-claes", "marc-delbrouck", "stephanie-collignon", "leila-tazi", "elke-van-rillaer",
      "pol-wuyts", "dieudonne-kasongo", "anne-sophie-rigaux", "frederic-henrotte", "caroline-thys",
      "giuseppe-ferrante", "jerome-tilmans", "ines-vandamme", "tom-baeckelandt", "jeanne-coppieters", "rachida-ouali",
      "leopold-marchal", "aurore-nsimba", "farah-benslimane", "odile-ruelens", "samuel-iweala", "greet-mostinck",
      "francoise-nihoul", "vincent-hardy", "marie-ange-scholtes", "antoine-jadot", "chantal-wery",
      "bernard-marechal", "gilles-hanquet", "cyril-mboko", "marie-therese-gobbe", "katrien-van-looy",
      "therese-kalonji", "fabrice-noel", "lotte-verhaegen", "veerle-goossens", "pieter-roels", "alexandra-popescu",
      "sylvie-hanssens", "philippe-dumortier", "hugo-lenaerts", "colette-baugnee", "zoubida-naciri"],
    advisory: ["mireille-adjovi"],
    former: [["christophe-jacquemin", 90]],
  },
  {
    slug: "comite-de-pilotage", kind: "steering", code: "CP",
    name: { fr: "Comité de pilotage", nl: "Stuurgroep" },
    mission: `Choisir les actions menées en partenariat, arbitrer les désaccords et répondre des moyens. Il compte
      quatre voix publiques et quatre voix associatives, et aucune décision ne se prend sans cet équilibre.`,
    place: { name: "CPAS, salle 2.04", address: cpas },
    offices: { president: "hilde-maertens", vicePresident: "karim-loosveld" },
    members: ["lucien-mabiala", "griet-vandecasteele", "leila-tazi", "odile-ruelens", "jeanne-coppieters",
      "samuel-iweala"],
    advisory: ["mireille-adjovi", "catherine-dewaele", "adil-chafik"],
  },
  {
    slug: "bureau", kind: "bureau", code: "BUR",
    name: { fr: "Bureau de l’assemblée", nl: "Bureau van de vergadering" },
    mission: `Préparer les assemblées, veiller à l’accueil des nouveaux membres et porter la parole des associations
      entre deux assemblées. Ses six membres sont élus pour deux ans.`,
    place: { name: `${associations}, salle du Patio`, address: tanneurs },
    offices: { president: "karim-loosveld", vicePresident: "francoise-nihoul", secretary: "delphine-cuvelier" },
    members: ["samuel-iweala", "farah-benslimane", "veerle-goossens"],
    former: [["ghislain-roba", 270]],
  },
  {
    slug: "logement", kind: "group", code: "LOG",
    name: { fr: "Groupe de travail Logement", nl: "Werkgroep Huisvesting" },
    mission: `Suivre les garanties refusées, les expulsions et l’insalubrité, outiller les travailleurs face aux
      bailleurs et faire avancer l’accès des ménages pauvres à un logement digne.`,
    place: { name: `${associations}, salle du Jardin`, address: tanneurs },
    offices: { animator: "jeanne-coppieters", secretary: "ines-vandamme" },
    members: ["bruno-gillard", "sofie-claes", "pol-wuyts", "yasmina-haddouchi", "tom-baeckelandt", "rachida-ouali",
      "marie-ange-scholtes", "houria-belkacem", "hasna-benjelloun", "karin-moortgat", "giuseppe-ferrante",
      "stijn-vanhoutte"],
    former: [["nicolas-hanot", 400]],
  },
  {
    slug: "sante", kind: "group", code: "SAN",
    name: { fr: "Groupe de travail Santé", nl: "Werkgroep Gezondheid" },
    mission: `Améliorer l’accès aux soins des personnes les plus précarisées : aide médicale urgente, santé mentale,
      prévention, lien entre le social, la première ligne de soins et l’hôpital.`,
    place: { name: "Planning des Étangs, salle d’animation", address: "avenue des Étangs 33, 1095 Molenbroek" },
    offices: { animator: "odile-ruelens", secretary: "coralie-deneef" },
    members: ["nadia-benhaddou", "latifa-bouzid", "agnieszka-nowicka", "lotte-verhaegen", "fabrice-noel",
      "therese-kalonji", "nathacha-bilonda", "charlotte-pauwels", "adele-kouassi", "veerle-goossens",
      "gregory-spitaels"],
  },
  {
    slug: "guide", kind: "group", code: "GUI",
    name: { fr: "Groupe de travail Guide", nl: "Werkgroep Gids" },
    mission: `Tenir à jour le guide de l’accompagnant : écrire, vérifier et traduire les fiches, dire ce qui change et
      ce que les services comprennent différemment.`,
    place: { name: "CPAS, salle 2.04", address: cpas },
    offices: { animator: "aurore-nsimba", secretary: "anne-sophie-rigaux" },
    members: ["gwenaelle-stassart", "eleonore-dubuisson", "dirk-peeters", "sana-ferhat", "brigitte-lecocq",
      "roos-ampe", "alice-warnant", "sandra-pirotte", "ines-vandamme"],
  },
  {
    slug: "illegalite", kind: "group", code: "ILL",
    name: { fr: "Groupe de travail Illégalité et accès aux droits", nl: "Werkgroep Verblijf en toegang tot rechten" },
    mission: `Faire valoir les droits des personnes sans titre de séjour ou sans adresse, rapprocher les pratiques des
      guichets et préparer les interpellations.`,
    place: { name: "Plume et Droit, bibliothèque", address: "rue des Tanneurs 22, 1095 Molenbroek" },
    offices: { animator: "leopold-marchal", secretary: "emmanuel-tshibanda" },
    members: ["yasmina-haddouchi", "joelle-mukendi", "marc-delbrouck", "rosa-quintela", "rachida-ouali",
      "justine-kabeya", "gaetan-rouchet", "hawa-traore", "roos-ampe", "mohammad-karimi", "oumou-bah"],
  },
  {
    slug: "endettement", kind: "group", code: "END",
    name: { fr: "Groupe de travail Endettement et énergie", nl: "Werkgroep Schulden en energie" },
    mission: `Prévenir les dettes de loyer, d’énergie, de soins et d’école, raccourcir l’attente en médiation et
      apprendre aux services à lire une facture.`,
    place: { name: "Compte Rond, salle de réunion", address: "rue du Lavoir 14, 1095 Molenbroek" },
    offices: { animator: "tom-baeckelandt", secretary: "soumaya-lahlou" },
    members: ["veronique-halleux", "hamza-tahiri", "dorien-segers", "paola-ricci", "sylviane-gregoire",
      "laurence-piron", "jerome-tilmans", "cedric-mwamba", "stijn-vanhoutte"],
    former: [["annelies-coene", 300]],
  },
  {
    slug: "petite-enfance", kind: "group", code: "ENF",
    name: { fr: "Groupe de travail Petite enfance et familles", nl: "Werkgroep Jonge kinderen en gezinnen" },
    mission: `Ouvrir les milieux d’accueil aux familles qui n’y viennent pas, soutenir les parents isolés et relier
      crèches, écoles, planning et services sociaux.`,
    place: { name: "Les Petits Souliers, salle des parents", address: "rue des Jardiniers 6, 1095 Molenbroek" },
    offices: { animator: "farah-benslimane", secretary: "stephanie-collignon" },
    members: ["elke-van-rillaer", "monique-dethier", "gisele-mbemba", "lucie-frankart", "laetitia-vermeiren",
      "regine-cloots", "marijke-stroobants", "zoubida-naciri", "aminata-cisse", "meryem-bakkali"],
    former: [["louise-mawet", 150]],
  },
  {
    slug: "emploi-formation", kind: "group", code: "EMP",
    name: { fr: "Groupe de travail Emploi et formation", nl: "Werkgroep Werk en opleiding" },
    mission: `Rendre le parcours moins haché : article 60, cours de français, formations qualifiantes, équivalence des
      diplômes, garde des enfants pendant la formation.`,
    place: { name: "Maison de l’emploi, salle 1", address: "chaussée de Molenbroek 118, 1095 Molenbroek" },
    offices: { animator: "frederic-henrotte", secretary: "rachel-toussaint" },
    members: ["fatoumata-sow", "olivier-tasset", "kadriye-demirtas", "greet-mostinck", "samuel-iweala",
      "aissatou-diop", "naima-chaoui", "jan-verbist", "pieter-roels", "alexandra-popescu", "jean-baptiste-lorent",
      "hugo-lenaerts"],
  },
]

type Place = Omit<DemoSeat, "body" | "organisation" | "from" | "until">

function places({ offices, members, advisory = [] }: BodyRow): Place[] {
  return [
    ...Object.entries(offices).map(([office, person]) =>
      ({ person, office: office as Office, voice: "deliberative" as const })),
    ...members.map((person) => ({ person, office: "member" as const, voice: "deliberative" as const })),
    ...advisory.map((person) => ({ person, office: "member" as const, voice: "advisory" as const })),
  ]
}

function seatsOf(row: BodyRow, today: Day, people: Map<string, DemoPerson>): DemoSeat[] {
  const seat = (place: Place, index: number, until: Day | null): DemoSeat => {
    const person = people.get(place.person)
    if (!person) throw new Error(`No such person: ${place.person}`)
    const from = [person.from, addDays(today, -(740 + (index * 61) % 900))].sort().at(-1)!
    return { body: row.slug, organisation: person.organisation, ...place, from, until }
  }
  const former = (row.former ?? []).map(([person, days], index) =>
    seat({ person, office: "member", voice: "deliberative" }, index + 3, addDays(today, -days)))
  return [...places(row).map((place, index) => seat(place, index, null)), ...former]
}

// Where no secretary sits with a voice, the coordination holds the pen.
const penOf = ({ offices }: BodyRow): string => offices.secretary ?? "mireille-adjovi"

/** The assembly, the steering committee, the bureau and the seven working groups, with who sits in them. */
export function bodiesAt(today: Day, people: DemoPerson[]): DemoBody[] {
  const byKey = new Map(people.map((person) => [person.key, person]))
  return rows.map((row) => ({
    slug: row.slug, kind: row.kind, code: row.code, name: row.name, mission: line(row.mission), place: row.place,
    openness: row.kind === "assembly" || row.kind === "group" ? "network" : "members",
    secretary: penOf(row), seats: seatsOf(row, today, byKey),
  }))
}
