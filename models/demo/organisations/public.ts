import type { OrganisationRow } from "../types.ts"

export const publicOrganisations: OrganisationRow[] = [
  {
    key: "cpas",
    name: { fr: "CPAS, présidence et direction", nl: "OCMW, voorzitterschap en directie" },
    acronym: "CPAS",
    fr: `La présidence, la direction générale et l’équipe de la coordination sociale. Le conseil de l’action
      sociale y siège le troisième lundi du mois.`,
    nl: `De voorzitter, de algemene directie en de ploeg van de sociale coördinatie. De raad voor maatschappelijk
      welzijn vergadert er elke derde maandag van de maand.`,
    address: "rue de l’Écluse 22", phone: "02 000 41 00",
    domain: "cpas-molenbroek", since: "2005-01-18",
    themes: ["revenus", "droits"],
  },
  {
    key: "cpas-service-social",
    name: { fr: "CPAS, service social", nl: "OCMW, sociale dienst" },
    fr: `Trente-huit travailleurs sociaux instruisent les demandes de revenu d’intégration, d’adresse de référence
      et d’aide sociale. L’accueil du matin se fait sans rendez-vous.`,
    nl: `Achtendertig maatschappelijk werkers onderzoeken de aanvragen om leefloon, referentieadres en
      maatschappelijke hulp. ’s Morgens kan iedereen zonder afspraak langskomen.`,
    address: "rue de l’Écluse 22", phone: "02 000 41 20",
    domain: "cpas-molenbroek", since: "2005-01-18",
    themes: ["revenus", "droits"],
  },
  {
    key: "cpas-logement",
    name: { fr: "CPAS, cellule Logement", nl: "OCMW, cel Huisvesting" },
    fr: `Garanties locatives, primes d’installation, médiation avec les bailleurs et onze logements de transit
      répartis dans trois immeubles.`,
    nl: "Huurwaarborgen, installatiepremies, bemiddeling met verhuurders en elf transitwoningen in drie gebouwen.",
    address: "rue de l’Écluse 22, 1er étage", phone: "02 000 41 26",
    domain: "cpas-molenbroek", since: "2005-01-18",
    themes: ["logement"],
  },
  {
    key: "cpas-sante",
    name: { fr: "CPAS, cellule Santé", nl: "OCMW, cel Gezondheid" },
    fr: "L’équipe qui traite l’aide médicale urgente, la carte santé et les factures d’hôpital, à l’antenne Gare.",
    nl: `De ploeg voor dringende medische hulp, de gezondheidskaart en ziekenhuisfacturen, in het bijkantoor
      Station.`,
    address: "place de la Gare 7", phone: "02 000 41 32",
    domain: "cpas-molenbroek", since: "2009-03-10",
    themes: ["santé", "séjour"],
  },
  {
    key: "cpas-energie",
    name: { fr: "CPAS, cellule Énergie et médiation de dettes", nl: "OCMW, cel Energie en schuldbemiddeling" },
    fr: `Cinq médiatrices agréées et deux guides énergie : plans de paiement, fonds gaz et électricité, visites à
      domicile pour comprendre une facture.`,
    nl: `Vijf erkende schuldbemiddelaars en twee energiegidsen: afbetalingsplannen, energiefonds en huisbezoeken om
      een factuur te begrijpen.`,
    address: "rue de l’Écluse 24", phone: "02 000 41 38",
    domain: "cpas-molenbroek", since: "2006-11-14",
    themes: ["énergie", "endettement"],
  },
  {
    key: "cpas-emploi",
    name: { fr: "CPAS, insertion socioprofessionnelle", nl: "OCMW, socioprofessionele inschakeling" },
    acronym: "ISP",
    fr: `Projets individualisés, contrats article 60, tables d’emploi et accompagnement des étudiants qui vivent du
      revenu d’intégration.`,
    nl: "Geïndividualiseerde projecten, artikel 60, jobtafels en begeleiding van studenten met een leefloon.",
    address: "rue du Lavoir 9", phone: "02 000 41 44",
    domain: "cpas-molenbroek", since: "2005-01-18",
    themes: ["emploi", "formation"],
  },
  {
    key: "cpas-etangs",
    name: { fr: "CPAS, antenne Étangs", nl: "OCMW, bijkantoor Vijvers" },
    fr: "Le service social de proximité pour les quartiers Étangs et Jardiniers, au pied des immeubles du Foyer.",
    nl: "De buurtdienst van het OCMW voor de wijken Vijvers en Hoveniers, aan de voet van de sociale woonblokken.",
    address: "avenue des Étangs 51", phone: "02 000 41 50",
    domain: "cpas-molenbroek", since: "2012-09-11",
    themes: ["revenus", "droits"],
  },
  {
    key: "commune-logement",
    name: { fr: "Commune, Logement", nl: "Gemeente, Huisvesting" },
    fr: `Enquêtes d’insalubrité, relogement après un arrêté du bourgmestre, inventaire des immeubles vides et
      primes à la rénovation.`,
    nl: `Onderzoek naar ongezonde woningen, herhuisvesting na een besluit van de burgemeester, lijst van
      leegstaande panden en renovatiepremies.`,
    address: "place communale 1", phone: "02 000 42 10",
    domain: "molenbroek", since: "2005-05-17",
    themes: ["logement"],
  },
  {
    key: "commune-population",
    name: { fr: "Commune, Population et Étrangers", nl: "Gemeente, Bevolking en Vreemdelingen" },
    fr: "Inscriptions, cartes d’identité, titres de séjour, radiations et état civil.",
    nl: "Inschrijvingen, identiteitskaarten, verblijfskaarten, schrappingen en burgerlijke stand.",
    address: "place communale 1, rez-de-chaussée", phone: "02 000 42 20",
    domain: "molenbroek", since: "2007-02-13",
    themes: ["séjour", "droits"],
  },
  {
    key: "commune-petite-enfance",
    name: { fr: "Commune, Enseignement et Petite enfance", nl: "Gemeente, Onderwijs en Jonge kinderen" },
    fr: "Six écoles fondamentales, quatre crèches et la liste d’attente unique des milieux d’accueil communaux.",
    nl: "Zes basisscholen, vier crèches en één wachtlijst voor de gemeentelijke kinderopvang.",
    address: "rue de la Filature 30", phone: "02 000 42 34",
    domain: "molenbroek", since: "2008-10-14",
    themes: ["petite enfance", "familles"],
  },
  {
    key: "commune-cohesion",
    name: { fr: "Commune, Cohésion sociale et Égalité", nl: "Gemeente, Sociale samenhang en Gelijkheid" },
    fr: "Appels à projets, conseils consultatifs, médiation interculturelle et fête des quartiers.",
    nl: "Projectoproepen, adviesraden, interculturele bemiddeling en het wijkfeest.",
    address: "place communale 1, 3e étage", phone: "02 000 42 40",
    domain: "molenbroek", since: "2006-04-11",
    themes: ["droits", "culture"],
  },
  {
    key: "creche-hirondelles",
    name: { fr: "Crèche Les Hirondelles", nl: "Crèche De Zwaluwen" },
    fr: "Crèche communale de quarante-neuf places, dont quatre gardées libres pour les accueils d’urgence.",
    nl: "Gemeentelijke crèche met negenenveertig plaatsen, waarvan vier vrij blijven voor dringende opvang.",
    address: "rue des Cordiers 12", phone: "02 000 42 52",
    domain: "molenbroek", since: "2011-01-11",
    themes: ["petite enfance"],
  },
  {
    key: "foyer-molenbroekois",
    name: { fr: "Foyer molenbroekois", nl: "Molenbroekse Haard" },
    fr: `Société de logement social : 1 140 logements, un service social locatif et une équipe de concierges dans
      chaque quartier.`,
    nl: `Sociale huisvestingsmaatschappij met 1.140 woningen, een sociale dienst voor huurders en huisbewaarders in
      elke wijk.`,
    address: "quai du Moulin 3", phone: "02 000 43 00",
    domain: "foyer-molenbroekois", since: "2006-09-12",
    themes: ["logement"],
  },
  {
    key: "prevention-gare",
    name: { fr: "Prévention, quartier Gare", nl: "Preventie, Stationswijk" },
    fr: "Éducateurs de rue, gardiens de la paix et médiatrice de conflits entre voisins autour de la gare.",
    nl: "Straathoekwerkers, gemeenschapswachten en een buurtbemiddelaar rond het station.",
    address: "rue du Gaz 4", phone: "02 000 42 60",
    domain: "molenbroek", since: "2010-06-08",
    themes: ["jeunesse", "sans-abrisme"],
  },
  {
    key: "bibliotheque",
    name: { fr: "Bibliothèque communale", nl: "Gemeentelijke bibliotheek" },
    fr: `Deux étages en français et un en néerlandais, vingt postes informatiques, une salle de lecture calme et
      chauffée.`,
    nl: `Twee verdiepingen in het Frans en één in het Nederlands, twintig computers en een rustige, verwarmde
      leeszaal.`,
    address: "place du Marché aux Laines 5", phone: "02 000 42 70",
    domain: "molenbroek", since: "2013-03-12",
    themes: ["culture", "numérique"],
  },
  {
    key: "maison-de-l-emploi",
    name: { fr: "Maison de l’emploi", nl: "Huis van de werkgelegenheid" },
    fr: "Sous un même toit : Actiris, le service emploi de la commune et les permanences du CPAS.",
    nl: "Onder één dak: Actiris, de dienst werk van de gemeente en de zitdagen van het OCMW.",
    address: "chaussée de Molenbroek 118", phone: "02 000 43 20",
    domain: "maison-emploi", since: "2009-11-10",
    themes: ["emploi", "formation"],
  },
  {
    key: "police-proximite",
    name: { fr: "Police de proximité", nl: "Wijkpolitie" },
    fr: "Les agents de quartier et le service d’assistance aux victimes de la zone.",
    nl: "De wijkagenten en de dienst slachtofferhulp van de zone.",
    address: "rue des Bateliers 17", phone: "02 000 43 40",
    domain: "police-molenbroek", since: "2014-10-14",
    themes: ["violences", "droits"],
  },
  {
    key: "regie-de-quartier",
    name: { fr: "Régie de quartier", nl: "Buurtregie" },
    fr: `Petits travaux dans les logements sociaux, faits par des habitants sous contrat d’insertion, et entretien
      des cours.`,
    nl: `Kleine werken in de sociale woningen door buurtbewoners met een inschakelingscontract, en onderhoud van de
      binnenplaatsen.`,
    address: "quai du Moulin 11", phone: "02 000 43 60",
    domain: "regie-molenbroek", since: "2012-02-14",
    themes: ["emploi", "logement"],
  },
]
