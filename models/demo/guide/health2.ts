import type { PageRow } from "./row.ts"

export const health2: PageRow[] = [
  {
    slug: "consulter-un-psychologue",
    title: "Consulter un psychologue : un psy pas cher",
    lead: "Trouver un psy pas cher ou gratuit, sans attendre d’aller très mal.",
    who: "Clair Matin, psychologues de première ligne, planning",
    address: "Rue du Vieux Tilleul 77",
    phone: "02 000 45 28",
    hours: "Premier contact par téléphone, du lundi au jeudi de 9 h à 12 h",
    forWhom: "Adulte, couple, enfant ou adolescent",
    toBring: ["Une vignette de mutuelle, pour les séances remboursées"],
    owners: ["maud-legrain"], checked: 112,
    text: `
## Quatre portes

| Porte | Prix | Attente |
|---|---|---|
| Psychologue conventionné de première ligne | première séance gratuite, puis quelques euros | deux à six semaines |
| Clair Matin, service de santé mentale | selon le revenu, gratuit au besoin | trois mois |
| Planning des Étangs | prix libre | quatre semaines |
| Maison médicale, patients inscrits | rien | un mois |

Jusqu’à vingt-trois ans, les séances conventionnées sont gratuites. Aucune prescription n’est nécessaire.

## Choisir

Une difficulté du moment, un deuil, un sommeil perdu : la première ligne suffit souvent, en huit séances. Une
histoire longue, un traumatisme, des voix : plutôt Clair Matin, où un psychiatre travaille avec l’équipe.

## Dans sa langue

Clair Matin consulte en français, en arabe et en lingala ; un interprète peut venir pour le reste. De Linde oriente
vers des psychologues néerlandophones.

## En groupe

Le mardi, un groupe de parole pour les personnes exilées ; le jeudi, un groupe sur le sommeil. Pas d’inscription, on
vient trois fois avant de décider.

## Si ça ne peut pas attendre

Voir [Crise psychique](/guide/crise-psychique).
`,
  },
  {
    slug: "planning-familial",
    title: "Planning familial : contraception, IVG, dépistage",
    lead: "Parler de contraception, d’une grossesse non prévue, d’un test ou du couple, sans jugement.",
    who: "Planning des Étangs",
    address: "Avenue des Étangs 33",
    phone: "02 000 44 44",
    hours: "Lundi, mercredi et vendredi de 10 h à 18 h ; jeunes sans rendez-vous le mercredi",
    forWhom: "Toute personne, dès l’adolescence, avec ou sans mutuelle",
    toBring: ["Une vignette, si vous en avez une", "La date des dernières règles"],
    owners: ["odile-ruelens"], checked: 133,
    text: `
## Sans dire son nom

Un mineur peut venir seul. Rien n’est envoyé à la maison. La consultation coûte quelques euros, ou rien.

## La contraception

Pilule, implant, stérilet, préservatif : la sage-femme explique et pose. Jusqu’à vingt-cinq ans, et au-delà avec le
BIM, la plupart des moyens sont presque entièrement remboursés. La **pilule du lendemain** est donnée sur place, le
plus tôt possible et au plus tard dans les cinq jours.

## Une grossesse non prévue

1. Un premier entretien, le jour même ou le lendemain.
2. Un délai de réflexion de six jours, prévu par la loi.
3. L’intervention, au planning ou à l’hôpital, jusqu’à douze semaines après la conception.

Avec une mutuelle, elle est presque gratuite ; sans mutuelle, le planning prévoit un fonds. Au-delà du délai,
l’équipe informe sur ce qui existe.

## Dépistage

VIH, hépatites et autres infections : test sur place le mercredi, résultat en vingt minutes pour le VIH.

## Violences sexuelles

Dans les premières heures, un centre de prise en charge hospitalier soigne, recueille les preuves et accompagne la
plainte, si on le veut. Le planning appelle avec vous.
`,
  },
  {
    slug: "dents-et-lunettes",
    title: "Dentiste et lunettes à petit prix",
    lead: "Se faire soigner les dents, remplacer des lunettes : les remboursements et les aides.",
    who: "CPAS, cellule Santé, et mutuelle",
    address: "Place de la Gare 7",
    phone: "02 000 41 32",
    hours: "Devis examinés le mardi de 9 h à 12 h",
    forWhom: "Personne assurée à petit revenu, ou aidée par le CPAS",
    toBring: ["Le devis signé du dentiste ou de l’opticien", "La prescription de l’ophtalmologue", "Une vignette"],
    owners: ["ana-monteiro"], checked: 175,
    text: `
## Les dents

Jusqu’à dix-huit ans, les soins courants sont gratuits chez un dentiste conventionné, sauf l’orthodontie. Pour les
adultes, aller **chaque année** chez le dentiste évite d’être moins bien remboursé l’année suivante.

| Soin | Où | Pour qui |
|---|---|---|
| Carie, détartrage | dentiste conventionné | tous, tiers payant avec le BIM |
| Extraction en urgence | garde dentaire du week-end | tous |
| Prothèse | école dentaire de l’hôpital universitaire | adultes, moitié prix, plus lent |
| Couronne | rarement aidée | demander à la mutuelle |

## Les lunettes

L’assurance rembourse peu chez l’adulte, sauf forte correction ; mieux chez l’enfant et après soixante-cinq ans. Le
CPAS paie une monture simple et les verres tous les deux ans, sur devis, si l’enquête le justifie.

## La marche à suivre

1. Demander deux devis, ou un seul chez un opticien partenaire.
2. Déposer **avant** de commander.
3. Attendre l’accord, environ trois semaines.

## Un dépannage

Deux opticiens de la chaussée réparent gratuitement les montures des personnes envoyées par un service. Le Grenier
récolte les anciennes lunettes, mesurées et classées.
`,
  },
  {
    slug: "alcool-drogues",
    title: "Alcool, drogues, médicaments : parler à quelqu’un",
    lead: "Consommer moins, mieux, ou plus du tout : être aidé sans condition d’arrêt.",
    who: "Le Fil",
    address: "Rue des Bateliers 40",
    phone: "02 000 45 34",
    hours: "Du lundi au vendredi de 13 h à 18 h, sans rendez-vous",
    forWhom: "Toute personne concernée, proches compris",
    toBring: ["Rien le premier jour"],
    owners: ["fabrice-noel"], checked: 149,
    text: `
## Le premier passage

Un café, un éducateur, pas de formulaire. On peut venir en ayant consommé. Personne ne demande de papiers, et le
dossier, s’il y en a un, porte le prénom que vous donnez.

## Ce que propose Le Fil

- un suivi avec une psychologue,
- un médecin le lundi et le jeudi, pour les traitements de substitution,
- du matériel stérile et une collecte des seringues,
- un accompagnement vers une cure, et **après** la cure,
- un groupe pour les proches, le premier mardi du mois.

## Arrêter l’alcool seul chez soi : prudence

Un arrêt brutal peut être dangereux après des années. Si les mains tremblent, s’il y a sueurs ou confusion, c’est
une urgence médicale. Le généraliste organise un sevrage à domicile ou à l’hôpital.

## Médicaments pour dormir

On ne coupe pas d’un coup. Le pharmacien et le médecin peuvent réduire par paliers, avec des gélules préparées et
remboursées sous conditions.

## Avec le CPAS, l’employeur, la justice

Le Fil ne transmet rien sans accord écrit. Une attestation de présence peut être remise à la personne, qui en fait
ce qu’elle veut.

## Jeux d’argent

Une interdiction volontaire se demande en ligne, gratuitement.
`,
  },
  {
    slug: "aide-a-domicile",
    title: "Soins et aide à domicile",
    lead: "Une infirmière, une aide familiale, un repas, un bouton d’appel : qui appeler, et combien cela coûte.",
    who: "Domicile Plus",
    address: "Rue des Jardiniers 18",
    phone: "02 000 45 70",
    hours: "Du lundi au vendredi de 8 h à 17 h, garde téléphonique le week-end",
    forWhom: "Personne malade, âgée, handicapée ou jeune parent épuisé",
    toBring: [
      "La prescription, pour les soins infirmiers",
      "L’avertissement-extrait de rôle, pour le tarif",
      "Le nom d’un proche à prévenir",
    ],
    owners: ["nathacha-bilonda"], checked: 66,
    text: `
## Qui fait quoi

| Besoin | Qui vient | Prix |
|---|---|---|
| Toilette, pansement, injection | infirmière, sur prescription | remboursé |
| Courses, repas, compagnie, démarches | aide familiale | selon le revenu |
| Ménage | aide ménagère | selon le revenu ou titre-service |
| Repas chaud | livreur, avant midi | tarif social possible |
| Nuit, répit des proches | garde à domicile | sur devis |

## Demander

Un seul appel suffit. Une coordinatrice vient à la maison, regarde ce qui manque et réunit ceux qui interviennent.
Elle reste la **référente** : quand la situation change, c’est elle qu’on rappelle.

## Sortie d’hôpital

Prévenez le service social de l’hôpital trois jours avant. Sans cela, le lit médicalisé et l’infirmière n’arrivent
que le lundi.

## En néerlandais

De Brug coordonne aussi l’aide à domicile en néerlandais, avec ses propres aides familiales.

## Adapter le logement

Une ergothérapeute passe gratuitement : barres d’appui, seuil, lumière. La Régie de quartier pose le matériel. Un
prêt de fauteuil, de béquilles ou de lit se fait par la mutuelle.
`,
  },
  {
    slug: "medicaments-et-garde",
    title: "Médicaments, pharmacie et médecin de garde",
    lead: "Payer moins ses médicaments, et trouver qui est ouvert le soir ou le dimanche.",
    who: "Médecin ou pharmacien de référence",
    address: "Liste affichée sur la vitrine de chaque pharmacie",
    phone: "1733",
    hours: "Médecin de garde la nuit, le week-end et les jours fériés",
    forWhom: "Tout le monde",
    toBring: ["La carte d’identité", "Le schéma de médication", "La carte santé du CPAS, si vous en avez une"],
    owners: ["coralie-deneef"], checked: 290,
    text: `
## Payer moins

- Demander le **générique** ou la boîte la moins chère : le pharmacien peut souvent remplacer.
- Faire prescrire le grand conditionnement pour un traitement long.
- Avec le BIM, le ticket modérateur est nettement plus bas, et un plafond annuel le limite.
- Certains antidouleurs ne sont remboursés que pour la douleur chronique, avec une attestation.

## Payer plus tard

Un pharmacien peut faire crédit à un patient connu. Le CPAS paie sur réquisitoire ; la cellule Santé l’envoie par
courriel avant 16 heures. Ne renoncez pas à l’insuline ni à un anticoagulant pour une question d’argent : appelez.

## Garde

| Quand | Qui |
|---|---|
| Soir et nuit en semaine | 1733, qui oriente vers un médecin ou un poste |
| Samedi et dimanche | poste de garde, sur rendez-vous |
| Pharmacie la nuit | liste sur la porte, supplément possible |
| Dents | garde dentaire, le matin du week-end |

Le poste de garde applique le tiers payant : on ne paie que sa part.

## Ordonnance perdue

Depuis qu’elle est électronique, la carte d’identité suffit. Sans numéro national, demandez une preuve papier.

## Pharmacien de référence

Gratuit, il garde la liste complète et repère les mélanges dangereux.
`,
  },
]
