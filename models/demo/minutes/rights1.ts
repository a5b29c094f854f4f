import type { Passage } from "./passage.ts"

export const rights1: Passage[] = [
  {
    title: "L’accusé de réception que l’on n’obtient pas",
    kind: "exchange", minutes: 30, presenter: "leopold-marchal",
    description: "Sans date de départ, aucun délai ne court.",
    summary: "Sur vingt-quatre demandes suivies, onze n’ont pas reçu d’accusé de réception ; le relevé continue.",
    text: `
Léopold Marchal a suivi vingt-quatre demandes d’adresse de référence. Onze personnes sont reparties sans accusé de
réception, parce que le guichet attendait un papier de plus avant d’« ouvrir le dossier ». Or la loi est claire :
toute demande s’enregistre le jour même. Rosa Quintela reconnaît l’usage ; le programme informatique ne permet
d’imprimer l’accusé qu’une fois cinq champs remplis. Elle en fait désormais un à la main. Yasmina Haddouchi
préférerait corriger le programme que multiplier les exceptions. Marc Delbrouck demande que la commune reçoive une
copie : elle s’en servirait pour ne pas radier trop vite.
`,
    actions: [
      { text: "Demander au service informatique de débloquer l’impression", owners: ["yasmina-haddouchi"], days: 20 },
      { text: "Poursuivre le relevé des demandes sans accusé", owners: ["leopold-marchal"], days: 55 },
    ],
  },
  {
    title: "Trois preuves ou une attestation ?",
    kind: "exchange", minutes: 25, presenter: "rosa-quintela",
    description: "Ce que chaque guichet accepte comme preuve de la vie dans la commune.",
    summary: "Siège et antenne ne demandent pas les mêmes preuves : une liste commune est mise en chantier.",
    text: `
Le siège du CPAS accepte l’attestation d’un service de rue. L’antenne Étangs demande trois preuves : ticket,
courrier, témoin. Rosa Quintela a rassemblé les pratiques sur une feuille ; il y en a sept. Hawa Traoré raconte
qu’un homme suivi par son service a photographié chaque jour le même banc pendant un mois. Joëlle Mukendi explique
que la commune n’a besoin d’aucune de ces preuves pour inscrire, seulement de la décision du CPAS. Une liste unique
pourrait tenir en cinq lignes. Roos Ampe la traduira. Encore faut-il que les deux responsables d’antenne
l’acceptent, et c’est au comité de pilotage de le leur demander.
`,
    decisions: [
      "Un projet de liste commune est présenté à la prochaine réunion.",
    ],
    actions: [
      { text: "Écrire le projet de liste en cinq lignes", owners: ["rosa-quintela", "roos-ampe"], days: 28 },
    ],
  },
  {
    title: "Rendez-vous en ligne le lundi à huit heures",
    kind: "exchange", minutes: 25, presenter: "joelle-mukendi",
    description: "Les créneaux du guichet étrangers partent en quatre minutes.",
    summary: `Les rendez-vous du guichet étrangers partent en quatre minutes ; vingt seront gardés pour les
      services sociaux.`,
    text: `
Chaque lundi, soixante rendez-vous s’ouvrent à huit heures ; à huit heures quatre, il n’en reste pas. Des cybercafés
les réservent et les revendent quinze euros. Joëlle Mukendi voit arriver des personnes avec un nom qui n’est pas le
leur. Marc Delbrouck ne peut pas engager, mais il peut garder vingt créneaux par semaine pour les demandes envoyées
par un service, avec la date d’expiration du titre. Emmanuel Tshibanda insiste pour que le courriel envoyé avant
l’expiration soit reconnu comme une preuve. C’est le cas, encore faut-il le dire aux agents d’accueil. Mohammad
Karimi propose une affiche en huit langues.
`,
    decisions: [
      "Vingt créneaux par semaine sont réservés aux services membres, à l’essai jusqu’à l’été.",
    ],
    actions: [
      { text: "Donner aux services l’adresse de réservation", owners: ["joelle-mukendi"], days: 9 },
    ],
  },
  {
    title: "Aide médicale urgente : visite annoncée ou non",
    kind: "exchange", minutes: 20, presenter: "justine-kabeya",
    description: "Une absence lors d’une visite vaut-elle refus ?",
    summary: "Une absence à la visite ne vaut plus refus : un second passage sera annoncé par message.",
    text: `
Justine Kabeya présente les refus de l’année : un sur trois est motivé par une absence lors de la visite à domicile.
La personne travaillait, dormait, ou n’avait pas osé ouvrir. Rachida Ouali rappelle qu’une adresse chez un tiers
n’est pas une maison où l’on répond. La cellule ne veut pas annoncer l’heure, mais elle accepte d’annoncer le jour,
et de laisser un avis avec un numéro. Après un deuxième passage sans réponse, elle téléphonera au service qui suit
la personne, si celle-ci a donné son accord. Oumou Bah demande que l’avis soit lisible par quelqu’un qui ne lit pas
: un dessin de téléphone suffira.
`,
    decisions: [
      "Deux passages et un appel précèdent tout refus pour absence.",
    ],
    actions: [
      { text: "Dessiner l’avis de passage", owners: ["justine-kabeya"], days: 18 },
    ],
  },
  {
    title: "Enfants sans papiers : la sortie scolaire à l’étranger",
    kind: "exchange", minutes: 15, presenter: "oumou-bah",
    description: "Une classe part à Londres, deux élèves ne peuvent pas suivre.",
    summary: "Deux élèves sans titre ne peuvent partir avec leur classe ; l’école change de destination.",
    text: `
Une école secondaire a préparé un voyage à l’étranger ; deux élèves se sont dits malades. Oumou Bah a compris au
troisième entretien. La directrice, prévenue avec leur accord, a proposé Ostende et la classe a voté pour. Le groupe
se demande comment prévenir sans montrer du doigt. Hawa Traoré suggère une phrase dans le vade-mecum des voyages : «
Vérifiez discrètement, six mois avant, que chacun peut voyager. » Gaëtan Rouchet l’a déjà glissée dans la formation
des enseignants des classes d’accueil. On écrira aux douze écoles de la commune, toutes langues confondues, sans
raconter cette histoire.
`,
    actions: [
      { text: "Écrire une note aux directions d’école", owners: ["oumou-bah", "gaetan-rouchet"], days: 32 },
    ],
  },
  {
    title: "Formation « Lire un titre de séjour »",
    kind: "information", minutes: 20, presenter: "emmanuel-tshibanda",
    description: "Contenu et date de la matinée proposée aux accueillants.",
    summary: "Une matinée apprendra à lire un titre de séjour : vingt-cinq places, priorité à l’accueil.",
    text: `
Emmanuel Tshibanda a préparé une matinée en trois temps : reconnaître un document, trouver la phrase qui compte,
savoir quand téléphoner. Les participants travailleront sur des copies fictives, jamais sur de vrais papiers. La
dernière session avait été prise d’assaut par des assistants sociaux, alors que les erreurs se font à l’accueil ;
cette fois, deux tiers des places leur sont gardées. Alice, au secrétariat, tiendra la liste. La date est fixée au
{j+42}, de 9 h à 12 h 30, avec un aide-mémoire plastifié à emporter. Une version courte, d’une heure, pourra être
donnée dans une équipe qui la demande.
`,
  },
  {
    title: "Neuf mois sans réponse de Fedasil",
    kind: "exchange", minutes: 20, presenter: "hawa-traore",
    description: "Des demandeurs d’asile dorment dehors malgré un jugement.",
    summary: `Douze hommes ont un jugement contre Fedasil et pas de lit : le groupe les met en lien avec les
      avocats.`,
    text: `
Accueil Gare connaît douze hommes qui ont obtenu une condamnation de Fedasil et qui n’ont toujours pas de place.
Hawa Traoré montre la liste d’attente : un numéro, rien d’autre. Ils viennent chaque matin demander si le numéro a
bougé. L’aide du CPAS leur est refusée, puisqu’un autre organisme est compétent. Léopold Marchal cite un arrêt qui
oblige le CPAS à intervenir quand l’accueil fait défaut ; deux recours sont en cours. Yasmina Haddouchi ne peut pas
s’engager avant l’arrêt, mais transmettra les demandes sans les bloquer. Rue Ouverte a donné neuf tentes, « ce dont
personne n’est fier ».
`,
    actions: [
      {
        text: "Réunir les avocats des douze personnes et les juristes des services",
        owners: ["leopold-marchal"], days: 15,
      },
    ],
  },
  {
    title: "Liste commune de preuves : premier projet",
    kind: "decision", minutes: 25, presenter: "rosa-quintela",
    description: "Cinq lignes à relire mot à mot.",
    summary: "La liste commune de preuves tient en cinq lignes ; elle part au comité de pilotage.",
    text: `
Le projet est lu ligne par ligne. Première ligne : une attestation d’un service social, de soins ou de rue. Deuxième
: tout courrier reçu dans la commune. Troisième : des tickets ou titres de transport. Quatrième : la déclaration
d’un habitant. Cinquième : à défaut, un entretien sur place. Une seule suffit. Marc Delbrouck voudrait deux preuves,
pour éviter les adresses de complaisance ; les autres jugent que l’entretien protège assez. Son avis sera noté à
côté du texte. Roos Ampe lit la traduction, qui emploie « wonen » là où il faut « verblijven » ; on corrige.
`,
    decisions: [
      "La liste est transmise au comité de pilotage, avec l’avis divergent du service Population.",
    ],
    actions: [
      { text: "Transmettre la liste et l’avis au comité", owners: ["emmanuel-tshibanda"], days: 7 },
    ],
  },
  {
    title: "Radiations : le mardi où l’on se parle",
    kind: "information", minutes: 20, presenter: "marc-delbrouck",
    description: "Le service Population et le CPAS se voient chaque semaine.",
    summary: "Depuis qu’ils se parlent le mardi, commune et CPAS ont évité trente et une radiations.",
    text: `
Depuis six mois, une réunion de vingt minutes réunit chaque mardi le service des radiations et l’équipe Adresse de
référence. Marc Delbrouck en donne le résultat : trente et une radiations évitées, soit que la personne ait été
retrouvée, soit qu’une adresse de référence ait été ouverte le même jour. On n’y parle que de dates et de démarches.
Rosa Quintela ajoute que neuf personnes ont retrouvé leur mutuelle sans interruption. Le point faible reste l’été,
quand les deux services sont à moitié vides. Léopold Marchal propose que cette pratique soit décrite dans le guide,
pour qu’elle survive à ceux qui l’ont inventée.
`,
    decisions: [
      "La réunion du mardi est décrite dans la fiche « Radiation d’office ».",
    ],
    actions: [
      { text: "Écrire le paragraphe pour le guide", owners: ["marc-delbrouck", "rosa-quintela"], days: 27 },
    ],
  },
]
