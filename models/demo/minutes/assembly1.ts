import type { Passage } from "./passage.ts"

export const assembly1: Passage[] = [
  {
    title: "Ce que veut dire « bassin » pour nous",
    kind: "exchange", minutes: 35, presenter: "mireille-adjovi",
    description: "Bassins, quartiers, contrats locaux : qui fait quoi, et que doit-on attendre ?",
    summary: "Bassins et quartiers : l’assemblée demande que chaque nouvelle réunion en remplace une ancienne.",
    text: `
Mireille Adjovi présente en dix minutes la carte des bassins et des quartiers. La commune compte cinq quartiers ; le
bassin en réunit trois avec les communes voisines. Une antenne régionale doit faire le lien. Les questions viennent
vite. Françoise Nihoul a compté neuf lieux de représentation où son service est invité. Odile Ruelens craint une
couche de plus. Philippe Dumortier y voit au contraire l’occasion de parler enfin de l’hôpital à la bonne échelle.
Bernard Maréchal demande combien de colis cela fera.

Trois attentes sont formulées : que l’on parte de ce qui existe, que le temps des travailleurs soit compté, que les
constats du terrain remontent et que la réponse redescende.
`,
    decisions: [
      "L’assemblée demande que toute nouvelle réunion de bassin remplace une réunion existante.",
    ],
    actions: [
      { text: "Écrire la position de l’assemblée à l’antenne de bassin", owners: ["mireille-adjovi"], days: 15 },
    ],
  },
  {
    title: "Ce que l’on peut dire dehors",
    kind: "exchange", minutes: 30, presenter: "francoise-nihoul",
    description: "Quel mandat un travailleur a-t-il quand il parle dans un groupe ?",
    summary: `Chaque service dira par écrit ce que ses travailleurs peuvent dire, promettre et voter dans les
      groupes.`,
    text: `
Une travailleuse a été reprise par sa direction pour une phrase dite en groupe. Françoise Nihoul en parle avec son
accord. Que peut-on dire dehors ? Beaucoup n’en savent rien, et se taisent. Pascale Vranken propose quatre degrés :
rapporter, donner un avis personnel, parler au nom du service, engager le service. Leïla Tazi trouve l’idée utile à
la commune, où la hiérarchie est longue. Vincent Hardy préfère que les petites équipes n’aient pas de papier à
remplir. On convient d’une lettre d’une page, signée par la direction, qui dit aussi les heures accordées.

> « Un mandat clair protège celui qui parle et celui qui écoute. »
`,
    decisions: [
      "Un modèle de lettre de mandat est proposé à tous les membres.",
    ],
    actions: [
      { text: "Rédiger le modèle et l’envoyer", owners: ["mireille-adjovi", "francoise-nihoul"], days: 30 },
    ],
  },
  {
    title: "Maisons froides, services pleins",
    kind: "exchange", minutes: 25, presenter: "veronique-halleux", months: [10, 12],
    description: "Préparer l’hiver ensemble.",
    summary: `L’hiver se prépare : accueils ouverts, relecture des décomptes et question du chauffage à chaque
      entretien.`,
    text: `
Véronique Halleux commence par une question à la salle : qui a reçu cette semaine quelqu’un qui ne chauffe plus
qu’une pièce ? Vingt-deux mains se lèvent. Rachida Ouali annonce les heures de la tournée de nuit. Marie-Thérèse
Gobbe ouvrira la Table une troisième fois par semaine si quatre volontaires se présentent. La bibliothèque garde sa
salle chaude jusqu’à vingt heures. On distribue une feuille d’une page, qui sera tenue à jour par la coordination,
avec ce qui ouvre et ce qui ferme entre les fêtes. Colette Baugnée demande que l’on téléphone aux personnes âgées
plutôt que de leur envoyer la feuille.
`,
    decisions: [
      "Une feuille « hiver » est mise à jour chaque lundi jusqu’à la fin mars.",
    ],
    actions: [
      { text: "Recueillir les fermetures des fêtes", owners: ["sandra-pirotte"], days: 9 },
    ],
  },
  {
    title: "Interpeller : pourquoi, comment, avec qui",
    kind: "exchange", minutes: 35, presenter: "leopold-marchal",
    description: "Rappel de la méthode : constats, avis, propositions.",
    summary: `Une interpellation s’appuie sur des constats sourcés ; chaque organisation signe, s’abstient ou dit
      son désaccord.`,
    text: `
Léopold Marchal reprend la méthode. D’abord des constats, chacun avec sa source. Puis des avis, qui disent de quels
constats ils partent. Enfin des propositions, adressées à quelqu’un. Une organisation peut signer, s’abstenir ou
exprimer un désaccord, et ce désaccord part avec le texte. Marc Delbrouck demande ce qu’il en est quand le
destinataire est membre : il écoute, il répond, il ne corrige pas. Karim Loosveld rappelle la charte, qui confie à
la coordination une fonction d’alerte. Greet Mostinck aimerait que les propositions soient chiffrées. Alexandra
Popescu voudrait savoir ce que deviennent les anciennes ; trois seront relues à la prochaine assemblée.
`,
    actions: [
      {
        text: "Préparer la relecture de trois interpellations passées",
        owners: ["leopold-marchal", "karim-loosveld"], days: 28,
      },
    ],
  },
  {
    title: "Le travail en réseau, du bénévolat ?",
    kind: "exchange", minutes: 30, presenter: "odile-ruelens",
    description: "Compter les heures de réunion et les faire reconnaître.",
    summary: `Les membres ont donné 2 140 heures de réunion en un an : la coordination enverra une attestation à
      chaque direction.`,
    text: `
Odile Ruelens a additionné les présences de l’an dernier : 2 140 heures données par cinquante organisations, soit
plus d’un temps plein. Le service qui donne le plus n’est pas le plus grand. Dieudonné Kasongo trouve le chiffre
utile pour sa hiérarchie, qui croit qu’il boit du café. Thérèse Kalonji refuse tout classement. On est d’accord :
chaque direction reçoit ses propres heures, et personne celles des autres. Zoubida Naciri rappelle que, dans une
équipe de trois, une matinée de réunion ferme la porte au public. Le bureau examinera une indemnité de remplacement
pour les plus petits.
`,
    decisions: [
      "Chaque direction reçoit une fois l’an l’attestation des heures données par son service.",
    ],
    actions: [
      { text: "Calculer les heures par organisation", owners: ["sandra-pirotte"], days: 45 },
    ],
  },
  {
    title: "Numérique : le guichet qui disparaît",
    kind: "exchange", minutes: 30, presenter: "hugo-lenaerts",
    description: "Relever les refus de guichet.",
    summary: "Vingt-six refus de guichet relevés en un mois : l’assemblée rappelle le droit à un accueil humain.",
    text: `
Hugo Lenaerts a tenu un cahier pendant un mois : vingt-six personnes se sont vu répondre « c’est sur internet »
alors qu’un guichet existe. Parmi elles, un aveugle et une dame de quatre-vingt-quatre ans. L’ordonnance régionale
garde pourtant un guichet, un téléphone, un courrier. Anne-Sophie Rigaux décrit la file du samedi devant ses vingt
postes. Les travailleurs deviennent des opérateurs de saisie, dit Aurore Nsimba, et tapent des mots de passe qu’ils
ne devraient pas connaître. Marc Delbrouck ouvre trois guichets sans rendez-vous le jeudi soir, à l’essai.
`,
    decisions: [
      "L’assemblée demande à chaque service membre d’afficher les trois voies : guichet, téléphone, courrier.",
    ],
    actions: [
      { text: "Faire imprimer l’affiche des trois voies", owners: ["hugo-lenaerts"], days: 22 },
    ],
  },
  {
    title: "Violences conjugales : une offre à rendre visible",
    kind: "exchange", minutes: 30, presenter: "sylvie-hanssens",
    description: "Présentation de l’outil destiné aux travailleurs sociaux.",
    summary: "L’outil local sur les violences conjugales est présenté ; quatre formations d’une journée suivront.",
    text: `
Sylvie Hanssens présente un dépliant de huit volets, assez petit pour tenir dans une chaussure. Il a été écrit avec
sept femmes. Il ne dit pas « violence » en couverture, mais « Chez moi, ça va ? ». Caroline Thys explique ce que la
police fait et ne fait pas lors d’un premier appel. Plusieurs travailleurs avouent leur malaise : que faire quand
les deux membres du couple sont suivis par le même service ? La réponse est de séparer les suivis dès le premier
doute. Quatre journées de formation sont offertes. Antoine Jadot demande une version pour adolescents, Elke Van
Rillaer une version à lire avec un enfant.
`,
    decisions: [
      "Les quatre journées de formation sont ouvertes à deux personnes par service.",
    ],
    actions: [
      { text: "Répartir les places de formation", owners: ["sylvie-hanssens", "mireille-adjovi"], days: 20 },
    ],
  },
  {
    title: "Nouveaux membres : deux candidatures",
    kind: "decision", minutes: 15, presenter: "karim-loosveld",
    description: "L’assemblée se prononce sur l’entrée de deux associations.",
    summary: "L’assemblée accueille deux nouveaux membres et leur donne un parrain pour un an.",
    text: `
Le bureau a rencontré les deux associations et donne un avis favorable. La première anime un lieu pour apprendre le
numérique, la seconde une radio. Chacune explique en cinq minutes ce qu’elle peut donner et ce qu’elle attend.
Jérôme Tilmans pose la question d’usage : combien d’heures pour les groupes ? Une demi-journée par mois,
répondent-elles. L’assemblée vote à main levée, par collège. Il n’y a ni voix contraire ni abstention. Un parrain
est désigné pour chacune, choisi dans l’autre collège. Samuel Iweala leur remet la charte et la clé de l’armoire à
thermos.
`,
    decisions: [
      "Les deux candidatures sont acceptées à l’unanimité.",
    ],
    actions: [
      { text: "Présenter les nouveaux membres dans la prochaine lettre", owners: ["sandra-pirotte"], days: 12 },
    ],
  },
  {
    title: "Dormir chez un tiers : le chiffre",
    kind: "information", minutes: 25, presenter: "jeanne-coppieters",
    description: "Résultat de la semaine de comptage menée dans huit accueils.",
    summary: `Cent dix-huit personnes sans lit à elles ont été comptées en une semaine ; le chiffre sera porté au
      conseil communal.`,
    text: `
Jeanne Coppieters montre la feuille de comptage : une question, des traits dans des cases. En une semaine, 118
personnes ont dit avoir dormi chez quelqu’un qui peut leur demander de partir demain. Le silence qui suit est long.
Vincent Hardy aurait cru moins. Pol Wuyts rappelle que la liste d’attente n’en connaît que la moitié. Gilles Hanquet
a vu des tentes derrière les serres. On discute de la façon d’en parler sans faire de ces personnes un spectacle. Le
bureau portera le chiffre au conseil communal, accompagné de trois phrases, pas davantage.

1. Le nombre, et comment il a été obtenu.
2. Ce que l’on ne sait pas.
3. Ce que l’on demande : deux appartements d’attente.
`,
    decisions: [
      "Le bureau présente le chiffre au conseil communal, avec les trois phrases adoptées.",
    ],
    actions: [
      { text: "Demander un temps de parole au conseil communal", owners: ["karim-loosveld"], days: 18 },
    ],
  },
]
