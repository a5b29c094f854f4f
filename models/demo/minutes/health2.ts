import type { Passage } from "./passage.ts"

export const health2: Passage[] = [
  {
    title: "Aide à domicile et logements trop petits",
    kind: "exchange", minutes: 20, presenter: "nathacha-bilonda",
    description: "Comment soigner dans douze mètres carrés ?",
    summary: "L’aide à domicile se heurte aux logements trop petits : un lit médicalisé n’y entre pas.",
    text: `
Un lit médicalisé mesure un mètre sur deux. Dans un studio de la Gare, il reste alors la place d’une chaise.
Nathacha Bilonda énumère : pas d’ascenseur, pas d’eau chaude, un matelas par terre où dorment aussi les
petits-enfants. Ses infirmières travaillent à genoux. Veerle Goossens connaît les mêmes maisons. Faut-il le dire au
propriétaire, à la commune, à la famille ? On convient qu’aucun soignant ne signale un logement sans en parler
d’abord à la personne. Le groupe Logement sera invité à la prochaine réunion, avec une question précise :
existe-t-il une priorité médicale qui fonctionne ?
`,
    actions: [
      { text: "Demander au Foyer comment s’attribue la priorité médicale", owners: ["nathacha-bilonda"], days: 21 },
    ],
  },
  {
    title: "Naître sans mutuelle",
    kind: "exchange", minutes: 25, presenter: "odile-ruelens",
    description: "Des futures mères arrivent au huitième mois sans couverture.",
    summary: `Six futures mères sont arrivées au terme sans couverture ; la demande se fera dès la première
      consultation.`,
    text: `
Le planning a reçu six femmes au-delà du septième mois, sans mutuelle ni carte. L’une avait été renvoyée d’un
guichet à l’autre parce qu’elle avait déménagé de trois rues. L’hôpital a ensuite réclamé quatre mille euros.
Grégory Spitaels assure que la demande peut être introduite dès le test positif, sans attendre la visite à domicile.
La sage-femme remplira la partie médicale, l’accueil du planning la lettre d’accompagnement. Reste la peur d’être
dénoncée : Odile Ruelens propose une phrase, dite à chaque première consultation, sur le secret. On la traduit dans
six langues.
`,
    decisions: [
      "La demande d’aide médicale se prépare au planning dès la première consultation.",
    ],
    actions: [
      {
        text: "Traduire la phrase sur le secret dans six langues",
        owners: ["latifa-bouzid", "odile-ruelens"], days: 30,
      },
    ],
  },
  {
    title: "Sommeil, café et écrans : un atelier pour adolescents",
    kind: "information", minutes: 15, presenter: "coralie-deneef",
    description: "Trois classes ont demandé la même chose.",
    summary: "Trois classes ont suivi l’atelier sur le sommeil ; deux élèves sur trois dorment moins de sept heures.",
    text: `
Les professeurs avaient demandé un atelier sur la drogue ; les élèves ont demandé le sommeil. Dans trois classes, on
a tenu un carnet pendant une semaine. Deux élèves sur trois dorment moins de sept heures, beaucoup partagent une
chambre à quatre, quelques-uns travaillent le soir. Coralie Deneef ne donne pas de conseils : elle fait chercher ce
qui est possible dans une chambre à quatre. Une classe a obtenu que le premier cours du lundi commence par vingt
minutes de calme. Thérèse Kalonji reverra deux élèves, à leur demande. L’école d’à côté s’est inscrite pour le
printemps.
`,
  },
  {
    title: "Vivre avec une maladie chronique et peu d’argent",
    kind: "exchange", minutes: 25, presenter: "lotte-verhaegen",
    description: "Le régime, l’insuline et la fin du mois.",
    summary: `Manger selon son diabète avec un colis alimentaire : deux services composeront ensemble un colis
      adapté.`,
    text: `
Lotte Verhaegen suit quarante patients diabétiques ; douze dépendent d’un colis. Or le colis contient surtout des
pâtes, du sucre et des conserves salées. Leur reprocher leur glycémie n’a pas de sens. Naomi Kimpe, qui accompagne,
a fait l’essai : avec le même budget, on peut composer un colis où la moitié du poids est fait de légumes et de
légumineuses. Mains Jointes est d’accord d’essayer, si le bon le mentionne. Coralie Deneef craint que l’on n’écrive
un diagnostic sur un papier qui circule : la case dira « colis vert », rien de plus.
`,
    decisions: [
      "Un « colis vert », sans mention médicale, est essayé pendant quatre mois.",
    ],
    actions: [
      { text: "Composer le colis avec Mains Jointes", owners: ["lotte-verhaegen"], days: 25 },
    ],
  },
  {
    title: "Chaleur : ce que l’été a montré",
    kind: "information", minutes: 20, presenter: "veerle-goossens", months: [9, 10],
    description: "Bilan des jours de canicule.",
    summary: "Pendant la canicule, 211 appels aux aînés ; trois situations graves évitées, une porte restée fermée.",
    text: `
Les volontaires ont passé 211 appels en huit jours. Veerle Goossens note trois situations graves : une dame avait
coupé son frigo pour économiser, un monsieur prenait un médicament qui déshydrate, une troisième personne ne
trouvait plus son ventilateur dans ses cartons. Une porte est restée fermée malgré trois appels ; la police l’a
ouverte et la personne était en vacances. On retient qu’il faut demander, à l’inscription, une date d’absence. Le
lieu frais le plus fréquenté a été la bibliothèque, parce qu’on n’y doit rien. Charlotte Pauwels voudrait des points
d’eau ouverts le dimanche.
`,
    actions: [
      { text: "Proposer à la commune d’ouvrir deux fontaines le dimanche", owners: ["charlotte-pauwels"], days: 50 },
    ],
  },
  {
    title: "Un lit de répit à deux services",
    kind: "decision", minutes: 30, presenter: "charlotte-pauwels",
    description: "Une chambre, un soignant, une durée courte : est-ce possible ?",
    summary: "Un lit de répit est essayé six mois, avec Le Palier pour le toit et deux infirmières pour les soins.",
    text: `
La proposition vient du groupe Logement. Une chambre du Palier, au rez-de-chaussée, pour une personne sortie
d’hôpital qui n’a nulle part où guérir. Charlotte Pauwels et Agnieszka Nowicka y passeraient chaque jour ; De Linde
donnerait l’avis médical. Quatre semaines au plus, une sortie préparée dès l’entrée. Les objections sont entendues :
qui est responsable la nuit, que faire après quatre semaines, comment choisir entre deux demandes. On écrit une
page, signée par les trois services, qui dit aussi ce que l’on ne fera pas. L’argent vient, pour moitié, d’une somme
non dépensée du plan hiver.

> « Un lit, ce n’est pas une politique, mais c’est un lit. »
`,
    decisions: [
      "Le lit de répit est ouvert pour six mois et évalué par les trois services.",
    ],
    actions: [
      {
        text: "Rédiger la page d’engagement des trois services",
        owners: ["charlotte-pauwels", "agnieszka-nowicka"], days: 18,
      },
    ],
  },
  {
    title: "Carnet de santé qui voyage",
    kind: "exchange", minutes: 20, presenter: "agnieszka-nowicka",
    description: "Les personnes à la rue perdent leurs ordonnances avec leur sac.",
    summary: "Un carnet de santé de poche, tenu par la personne, est préféré à tout dossier partagé.",
    text: `
À chaque sac volé disparaissent les ordonnances, les dates de vaccin, le nom du médecin. Quelqu’un propose un
dossier partagé entre services ; l’idée est écartée en cinq minutes. Un dossier appartient à qui le lit. Un carnet
appartient à qui le porte. Agnieszka Nowicka montre un modèle cousu, de la taille d’un passeport, que la personne
remplit avec le soignant : allergies, traitement, ce qu’il faut savoir si je dors. Les casiers de Banc public
peuvent en garder un double fermé. On imprimera cent exemplaires et on demandera leur avis à ceux qui les auront
gardés trois mois.
`,
    decisions: [
      "Cent carnets de poche sont imprimés et proposés, jamais imposés.",
    ],
    actions: [
      { text: "Obtenir un devis d’impression", owners: ["agnieszka-nowicka"], days: 16 },
    ],
  },
  {
    title: "Planning et garçons",
    kind: "information", minutes: 15, presenter: "odile-ruelens",
    description: "Neuf visiteurs sur dix sont des femmes.",
    summary: "Pour parler aux garçons, le planning tiendra une permanence au club de football.",
    text: `
Odile Ruelens partage un constat ancien : neuf personnes sur dix qui poussent la porte sont des femmes. Les
animations dans les écoles touchent tout le monde, mais l’entretien, non. Le club de football a proposé son
vestiaire, le mercredi, sans caméra et sans entraîneur. Un animateur et une sage-femme y viendront une fois par
mois. Les garçons ont choisi le premier thème : « Comment savoir si l’autre a envie ? » Fabrice Noël veut bien
assurer la troisième séance, sur les fêtes. Il a été convenu de ne pas photographier et de ne pas annoncer la
permanence sur les réseaux sociaux.
`,
  },
  {
    title: "Carte des fontaines et des toilettes",
    kind: "information", minutes: 15, presenter: "adele-kouassi",
    description: "La carte est prête ; comment la faire vivre ?",
    summary: "La carte des fontaines et toilettes est imprimée à trois mille exemplaires.",
    text: `
Boire et uriner sont aussi des soins, répète Adèle Kouassi depuis deux ans. La carte montre onze fontaines, sept
toilettes et quatre lieux privés qui acceptent sans consommer. Elle est imprimée à trois mille exemplaires et
affichée aux arrêts de bus. Il reste deux trous : le parc des Étangs et la sortie Filature de la gare. Une habitante
a relevé les heures à vélo, un dimanche. Latifa Bouzid en voudrait cinquante dans la salle d’attente de l’antenne.
La commune s’engage à prévenir quand une toilette ferme ; on verra.
`,
  },
  {
    title: "Préparer la rencontre avec l’hôpital",
    kind: "decision", minutes: 25, presenter: "therese-kalonji",
    description: "Trois demandes, pas davantage.",
    summary: `Le groupe porte trois demandes à l’hôpital : prévenir plus tôt, un numéro qui répond, deux rencontres
      par an.`,
    text: `
L’hôpital accepte une rencontre le {j+30}. La liste des reproches pourrait durer la journée ; Thérèse Kalonji
propose de n’apporter que trois demandes. La première, prévenir quarante-huit heures avant une sortie difficile. La
deuxième, un numéro auquel quelqu’un répond entre 9 h et 17 h. La troisième, se revoir au moins deux fois l’an. En
échange, les services s’engagent à répondre le jour même et à dire clairement ce qu’ils ne peuvent pas faire.
Fabrice Noël tient à ce que l’on remercie les urgences, qui soignent tout le monde. Quatre personnes iront, deux de
chaque collège.
`,
    decisions: [
      "La délégation compte Odile Ruelens, Nathacha Bilonda, Latifa Bouzid et Grégory Spitaels.",
    ],
    actions: [
      { text: "Envoyer les trois demandes à l’hôpital une semaine avant", owners: ["therese-kalonji"], days: 22 },
    ],
  },
  {
    title: "Ce qui reste à faire avant la fin de l’année",
    kind: "exchange", minutes: 15, presenter: "nadia-benhaddou", pinned: true,
    description: "Trois promesses à tenir.",
    summary: `Trois promesses sont reprises une à une : le modèle de certificat, la ligne d’avis, la page des
      pharmacies.`,
    text: `
Nadia Benhaddou relit trois promesses faites au fil de l’année et restées en chemin. Le modèle de certificat est
chez l’imprimeur, mais le poste de garde ne l’a pas encore reçu. La ligne d’avis de Clair Matin fonctionne ; elle
reste inconnue des services qui en auraient le plus besoin. La page des pharmacies partenaires attend deux accords.
Odile Ruelens propose que chacun reparte avec une seule chose à faire, écrite sur une carte.
`,
    actions: [
      { text: "Porter le modèle de certificat au poste de garde", owners: ["nadia-benhaddou"], days: 9 },
      {
        text: "Recueillir les deux accords qui manquent pour la page des pharmacies",
        owners: ["nadia-benhaddou", "latifa-bouzid"], days: 34,
      },
    ],
  },
]
