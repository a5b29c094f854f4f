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
    title: "Le quartier des Étangs après midi",
    kind: "exchange", minutes: 30, presenter: "pascale-vranken",
    description: "Aucun service n’y est ouvert après 12 h 30.",
    summary: `Aux Étangs, plus aucune porte n’est ouverte l’après-midi : quatre services y tiendront une permanence
      commune.`,
    text: `
La carte aux épingles, affichée au fond de la salle, montre un vide. Pascale Vranken confirme : après 12 h 30, il
n’y a plus une porte ouverte aux Étangs. Quatre mille personnes y vivent, dont beaucoup d’aînés. Un local de vingt
mètres carrés est disponible au pied de la tour B, prêté par le Foyer. Qui viendrait ? Accueil Gare le lundi, Le
Clavier le mardi, le Planning le mercredi, Compte Rond le jeudi. Personne n’y serait à plein temps, mais la porte
serait toujours ouverte par quelqu’un. Gilles Hanquet offre les légumes et le banc. On parle de l’entretien, des
clés, du chauffage, bref de tout ce qui tue un beau projet.
`,
    decisions: [
      "Une permanence commune est ouverte aux Étangs quatre après-midi par semaine, pour un an.",
    ],
    actions: [
      {
        text: "Établir la convention du local et le partage des clés",
        owners: ["pascale-vranken", "pol-wuyts"], days: 34,
      },
    ],
  },
  {
    title: "Savoir de l’expérience : inviter sans exposer",
    kind: "exchange", minutes: 30, presenter: "zoubida-naciri",
    description: "Comment associer les personnes concernées à nos réunions ?",
    summary: "Les personnes concernées seront préparées, défrayées et recontactées après chaque participation.",
    text: `
Zoubida Naciri est venue avec deux femmes de son association, qui ont choisi ce qu’elles voulaient dire. La première
: « On nous invite à témoigner, jamais à décider. » La seconde : « Après, on ne sait pas ce que c’est devenu. » Le
reste de l’échange part de là. Aurore Nsimba propose trois moments : une rencontre avant, un défraiement, un appel
un mois après. Bruno Gillard a vécu l’expérience avec le règlement du transit. Marie-Ange Scholtes demande qui
choisit ; on ne veut ni l’invité de service ni le héros. Une enveloppe de six cents euros est réservée sur le budget
de l’année.
`,
    decisions: [
      "Toute invitation d’une personne concernée comprend une préparation, un défraiement et un retour.",
    ],
    actions: [
      { text: "Écrire le carnet de dix conseils", owners: ["zoubida-naciri", "sandra-pirotte"], days: 40 },
    ],
  },
  {
    title: "Alimentation : des colis qui ne suffisent plus",
    kind: "exchange", minutes: 30, presenter: "bernard-marechal",
    description: "Soixante familles de plus en un an.",
    summary: `Mains Jointes sert soixante familles de plus qu’il y a un an : les critères ne durcissent pas, un
      entretien « droits oubliés » est proposé.`,
    text: `
Bernard Maréchal pose deux sacs sur la table : le colis d’il y a deux ans et celui d’aujourd’hui. Il manque l’huile,
le fromage et les fruits. Soixante familles se sont ajoutées, dont des travailleurs à temps plein. Faut-il durcir
les conditions ? La salle répond non, et cherche autre chose. Marie-Thérèse Gobbe cuisinerait les invendus du
marché. Gilles Hanquet donne les surplus d’août. Stéphanie Collignon pense aux cuisines scolaires, vides
l’après-midi. Latifa Bouzid rappelle qu’une famille qui demande un colis a souvent un droit oublié : un
accompagnement d’une demi-heure sera proposé à chaque nouveau, sans condition.
`,
    decisions: [
      "Un entretien « droits oubliés » est proposé à chaque nouvelle famille, sans être exigé.",
    ],
    actions: [
      {
        text: "Organiser la permanence du samedi avec trois services",
        owners: ["bernard-marechal", "latifa-bouzid"], days: 26,
      },
    ],
  },
]
