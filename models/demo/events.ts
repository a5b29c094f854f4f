import { addDays } from "../concerns/day.ts"
import { workingDay } from "./days.ts"
import { line } from "./markup.ts"
import type { Day, DemoEvent } from "./types.ts"

type Row = {
  kind: DemoEvent["kind"], in: number, more?: number, start: string, length: number
  fr: string, nl: string, organiser: string, place: string, description: string
}

/** Days are counted from today. */
const rows: Row[] = [
  {
    kind: "training", in: -700, start: "09:00", length: 210, organiser: "plume-et-droit",
    fr: "Lire un titre de séjour",
    nl: "Een verblijfstitel lezen",
    place: "Plume et Droit, bibliothèque",
    description: "Première édition de la matinée sur les cartes et les annexes, avec des copies fictives.",
  },
  {
    kind: "visit", in: -655, start: "14:00", length: 120, organiser: "banc-public",
    fr: "Visite de Banc public",
    nl: "Bezoek aan Banc public",
    place: "rue du Gaz 19",
    description: "Douches, casiers, soins : l’accueil de jour à l’heure où il se vide.",
  },
  {
    kind: "partner", in: -600, more: 1, start: "09:30", length: 420, organiser: "commune-cohesion",
    fr: "Deux jours sur le non-recours aux droits",
    nl: "Tweedaagse over niet-opgenomen rechten",
    place: "Maison communale, salle du conseil",
    description: "Rencontres proposées par la commune avec quatre coordinations voisines.",
  },
  {
    kind: "training", in: -560, start: "13:00", length: 180, organiser: "premiers-pas",
    fr: "Travailler avec un interprète",
    nl: "Werken met een tolk",
    place: "Premiers Pas, chaussée de Molenbroek 140",
    description: "Exercices à trois, en petits groupes, avec deux interprètes du réseau.",
  },
  {
    kind: "network", in: -520, start: "10:00", length: 360, organiser: "cpas",
    fr: "Journée des nouveaux, première édition",
    nl: "Dag van de nieuwkomers",
    place: "départ rue de l’Écluse 22",
    description: "Six arrêts à pied, un repas, trente et une personnes arrivées dans l’année.",
  },
  {
    kind: "visit", in: -470, start: "10:00", length: 90, organiser: "potager-des-etangs",
    fr: "Visite du Potager et de la cuisine",
    nl: "Bezoek aan de moestuin",
    place: "avenue des Étangs 90",
    description: "On récolte, on épluche, on parle des surplus d’août.",
  },
  {
    kind: "training", in: -430, start: "09:00", length: 420, organiser: "deux-rives",
    fr: "Violences conjugales, journée 1",
    nl: "Partnergeweld, dag 1",
    place: "Maison des associations, salle du Patio",
    description: "Repérer, accueillir, ne pas aggraver : première des quatre journées.",
  },
  {
    kind: "partner", in: -390, start: "18:30", length: 120, organiser: "habitat-levain",
    fr: "Soirée des petits propriétaires",
    nl: "Avond voor kleine eigenaars",
    place: "Maison des associations, grande salle",
    description: "Garantie, impayé, dégâts : des réponses chiffrées autour d’une soupe.",
  },
  {
    kind: "training", in: -365, start: "09:30", length: 180, organiser: "cpas-energie",
    fr: "Comprendre une facture d’énergie",
    nl: "Een energiefactuur begrijpen",
    place: "CPAS, salle 2.04",
    description: "Chaque participant apporte une facture, nom caché, et repart avec une grille de lecture.",
  },
  {
    kind: "visit", in: -330, start: "13:30", length: 120, organiser: "de-brug",
    fr: "Visite de De Brug, en deux langues",
    nl: "Bezoek aan De Brug, in twee talen",
    place: "quai du Moulin 40",
    description: "Première des six visites croisées, à vélo pour ceux qui veulent.",
  },
  {
    kind: "network", in: -200, start: "11:00", length: 300, organiser: "cpas",
    fr: "Journée anniversaire de la coordination",
    nl: "Verjaardag van de coördinatie",
    place: "place du Marché aux Laines",
    description: "Portes ouvertes entre membres, mur de photos, repas et discours au sablier.",
  },
  {
    kind: "training", in: -270, start: "09:00", length: 420, organiser: "deux-rives",
    fr: "Violences conjugales, journée 2",
    nl: "Partnergeweld, dag 2",
    place: "Maison des associations, salle du Patio",
    description: "Le récit, la trace, la plainte : avec l’assistance policière aux victimes.",
  },
  {
    kind: "partner", in: -240, start: "14:00", length: 180, organiser: "vieux-tilleul",
    fr: "Après-midi « santé et logement » de l’antenne de bassin",
    nl: "Namiddag gezondheid en wonen",
    place: "Maison médicale, salle d’attente",
    description: "Rencontre des services de trois communes voisines autour des sorties d’hôpital.",
  },
  {
    kind: "visit", in: -210, start: "09:30", length: 150, organiser: "toit-commun",
    fr: "Une matinée à la justice de paix",
    nl: "Een voormiddag bij de vrederechter",
    place: "palais de la rue de la Filature",
    description: "Assister à l’audience des loyers, puis échanger avec le greffe.",
  },
  {
    kind: "training", in: -180, start: "09:00", length: 180, organiser: "trait-d-encre",
    fr: "Écrire simple",
    nl: "Eenvoudig schrijven",
    place: "Trait d’encre, rue des Cordiers 27",
    description: "Réécrire une lettre type à six mains, puis la faire lire à des apprenants.",
  },
  {
    kind: "partner", in: -150, start: "10:00", length: 420, organiser: "commune-cohesion",
    fr: "Fête des quartiers",
    nl: "Wijkfeest",
    place: "place de la Gare",
    description: "Un seul stand pour tous les services membres, et un coin calme pour parler.",
  },
  {
    kind: "training", in: -120, start: "13:30", length: 180, organiser: "le-fil",
    fr: "Premiers gestes face à une overdose",
    nl: "Eerste hulp bij een overdosis",
    place: "Banc public, rue du Gaz 19",
    description: "Reconnaître, appeler, rester : une demi-journée pour les accueillants.",
  },
  {
    kind: "visit", in: -95, start: "14:00", length: 120, organiser: "regie-de-quartier",
    fr: "Visite de la Régie de quartier",
    nl: "Bezoek aan de Buurtregie",
    place: "quai du Moulin 11",
    description: "Un chantier, un atelier, une pause-café avec les ouvriers.",
  },
  {
    kind: "network", in: -75, start: "09:30", length: 390, organiser: "cpas",
    fr: "Journée des nouveaux",
    nl: "Dag van de nieuwkomers",
    place: "départ place de la Gare 3",
    description: "Parcours à pied dans six services, avec une marraine ou un parrain.",
  },
  {
    kind: "training", in: -55, start: "09:00", length: 210, organiser: "plume-et-droit",
    fr: "Lire un titre de séjour, nouvelle session",
    nl: "Een verblijfstitel lezen, nieuwe reeks",
    place: "Plume et Droit, bibliothèque",
    description: "Vingt-cinq places, les deux tiers pour les personnes qui tiennent l’accueil.",
  },
  {
    kind: "partner", in: -40, start: "19:00", length: 120, organiser: "radio-passerelle",
    fr: "Radio en public : « Ma facture et moi »",
    nl: "Radio met publiek",
    place: "Table du Mardi, place du Marché aux Laines 16",
    description: "Enregistrement d’une chronique sur l’énergie, questions de la salle.",
  },
  {
    kind: "training", in: -26, start: "09:30", length: 180, organiser: "compte-rond",
    fr: "Règlement collectif : les bases",
    nl: "Collectieve schuldenregeling: de basis",
    place: "Compte Rond, rue du Lavoir 14",
    description: "Pour ceux qui orientent sans être médiateurs.",
  },
  {
    kind: "visit", in: -12, start: "10:00", length: 90, organiser: "cpas-etangs",
    fr: "Visite de l’antenne Étangs",
    nl: "Bezoek aan het bijkantoor Vijvers",
    place: "avenue des Étangs 51",
    description: "Le nouveau local partagé et ceux qui l’animent.",
  },
  {
    kind: "training", in: 8, start: "09:00", length: 420, organiser: "deux-rives",
    fr: "Violences conjugales, journée 3",
    nl: "Partnergeweld, dag 3",
    place: "Maison des associations, salle du Patio",
    description: "Les enfants, l’école, la crèche : ce que l’on voit et ce que l’on note.",
  },
  {
    kind: "partner", in: 12, start: "12:30", length: 90, organiser: "table-du-mardi",
    fr: "Repas partagé du réseau",
    nl: "Gedeelde maaltijd van het netwerk",
    place: "place du Marché aux Laines 16",
    description: "Chaque service invite un autre service qu’il ne connaît pas.",
  },
  {
    kind: "training", in: 17, start: "13:30", length: 180, organiser: "cpas-energie",
    fr: "Détecter le monoxyde et l’humidité",
    nl: "Koolmonoxide en vocht opsporen",
    place: "CPAS, salle 2.04",
    description: "Prise en main des appareils prêtés aux membres.",
  },
  {
    kind: "visit", in: 22, start: "10:00", length: 120, organiser: "foyer-molenbroekois",
    fr: "Visite du Foyer molenbroekois",
    nl: "Bezoek aan de Molenbroekse Haard",
    place: "quai du Moulin 3",
    description: "Douze places, priorité aux personnes arrivées cette année dans leur service.",
  },
  {
    kind: "partner", in: 29, more: 2, start: "09:00", length: 420, organiser: "accueil-gare",
    fr: "Semaine de l’accès aux droits",
    nl: "Week van de toegang tot rechten",
    place: "place de la Gare",
    description: "Trois jours de permanences communes sous une tente, sans rendez-vous.",
  },
  {
    kind: "training", in: 36, start: "09:30", length: 180, organiser: "plume-et-droit",
    fr: "Le secret professionnel partagé",
    nl: "Gedeeld beroepsgeheim",
    place: "Maison des associations, grande salle",
    description: "Cinq conditions, douze situations, et le droit de se taire.",
  },
  {
    kind: "network", in: 43, start: "14:00", length: 150, organiser: "cpas",
    fr: "Atelier : nos indicateurs ont-ils un sens ?",
    nl: "Atelier: wat betekenen onze cijfers?",
    place: "CPAS, salle 2.04",
    description: "Choisir ensemble ce qui mérite d’être compté, et ce qui ne le sera pas.",
  },
  {
    kind: "visit", in: 50, start: "13:30", length: 120, organiser: "atelier-du-moulin",
    fr: "Visite de l’Atelier du Moulin",
    nl: "Bezoek aan de Molenatelier",
    place: "quai du Moulin 20",
    description: "La cuisine, la menuiserie et le français du métier.",
  },
  {
    kind: "training", in: 58, start: "09:00", length: 420, organiser: "deux-rives",
    fr: "Violences conjugales, journée 4",
    nl: "Partnergeweld, dag 4",
    place: "Maison des associations, salle du Patio",
    description: "Prendre soin des équipes : supervision et relais.",
  },
  {
    kind: "partner", in: 66, start: "18:00", length: 120, organiser: "commune-cohesion",
    fr: "Soirée d’information sur les travaux du quai",
    nl: "Infoavond over de werken aan de kaai",
    place: "Maison communale, salle du conseil",
    description: "Accès aux services pendant dix-huit mois, circulation, bruit.",
  },
  {
    kind: "training", in: 74, start: "09:30", length: 150, organiser: "accueil-gare",
    fr: "Accueillir quelqu’un qui a peur du guichet",
    nl: "Iemand onthalen die bang is voor het loket",
    place: "Accueil Gare, place de la Gare 3",
    description: "Jeux de rôle courts, avec des personnes concernées.",
  },
  {
    kind: "visit", in: 83, start: "10:00", length: 120, organiser: "de-linde",
    fr: "Visite de la maison médicale De Linde",
    nl: "Bezoek aan De Linde",
    place: "rue du Lavoir 33",
    description: "En néerlandais, avec un café et quelqu’un pour traduire.",
  },
]

/** Trainings, visits between members, partners' events and what the network does together. */
export function eventsAt(today: Day): DemoEvent[] {
  return rows.map((row, index) => {
    const day = workingDay(today, row.in)
    return {
      key: `event-${index + 1}`, title: { fr: line(row.fr), nl: row.nl }, kind: row.kind, day,
      until: row.more ? addDays(day, row.more) : null, start: row.start, length: row.length,
      place: line(row.place), organiser: row.organiser, description: line(row.description),
    }
  })
}
