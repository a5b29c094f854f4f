import type { DemoChapter } from "../types.ts"

const rows: [slug: string, fr: string, nl: string, descriptionFr: string, descriptionNl: string][] = [
  ["urgences", "Urgences", "Noodgevallen", "Un danger, une nuit dehors, plus rien à manger : aujourd’hui même.",
    "Gevaar, geen bed, niets te eten: vandaag nog."],
  ["se-loger", "Se loger", "Wonen", "Chercher, garantir, faire réparer, ne pas être expulsé.",
    "Zoeken, waarborgen, laten herstellen, niet uitgezet worden."],
  ["revenus-et-cpas", "Revenus et CPAS", "Inkomen en OCMW",
    "Revenu d’intégration, adresse de référence, chômage, pension, handicap.",
    "Leefloon, referentieadres, werkloosheid, pensioen, handicap."],
  ["se-soigner", "Se soigner", "Gezondheid", "Consulter, être remboursé, se soigner sans papiers ou sans argent.",
    "Naar de dokter, terugbetaald worden, zorg zonder papieren of geld."],
  ["dettes-et-factures", "Dettes et factures", "Schulden en facturen",
    "Comprendre une facture, tenir un plan, arrêter la spirale.",
    "Een factuur begrijpen, een plan volhouden, de spiraal stoppen."],
  ["papiers-et-sejour", "Papiers et séjour", "Papieren en verblijf",
    "S’inscrire, demander l’asile, renouveler, régulariser, devenir belge.",
    "Zich inschrijven, asiel vragen, verlengen, regulariseren, Belg worden."],
  ["familles-et-enfants", "Familles et enfants", "Gezin en kinderen",
    "De la naissance à la majorité : crèche, école, séparation, répit.",
    "Van geboorte tot achttien: crèche, school, scheiding, op adem komen."],
  ["travail-et-formation", "Travail et formation", "Werk en opleiding",
    "Chercher, apprendre un métier, faire reconnaître ce que l’on sait.",
    "Werk zoeken, een beroep leren, laten erkennen wat u kunt."],
  ["apprendre-et-participer", "Apprendre et participer", "Leren en meedoen",
    "Langues, numérique, culture, quartier, voisins.", "Talen, digitaal, cultuur, de wijk en de buren."],
  ["demarches-et-droits", "Démarches et droits", "Stappen en rechten",
    "Avocat, interprète, écrivain public, plaintes, secret professionnel.",
    "Advocaat, tolk, hulp bij papieren, klachten, beroepsgeheim."],
]

/** The ten chapters of the guide, in their order. */
export const chapters: DemoChapter[] = rows.map(([slug, fr, nl, descriptionFr, descriptionNl], index) => ({
  number: index + 1, slug, name: { fr, nl }, description: { fr: descriptionFr, nl: descriptionNl },
}))
