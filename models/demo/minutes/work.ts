import type { Passage } from "./passage.ts"

export const work: Passage[] = [
  {
    title: "Un parcours en morceaux",
    kind: "exchange", minutes: 30, presenter: "frederic-henrotte",
    description: "Dessiner le trajet d’une personne, de l’accueil à l’emploi.",
    summary: "Le trajet d’une personne vers l’emploi passe par onze guichets : le groupe veut en supprimer trois.",
    text: `
Frédéric Henrotte a dessiné au mur le trajet d’une femme imaginaire, arrivée il y a deux ans : onze guichets, quatre
bilans, trois tests de langue. Chaque service y est utile et l’ensemble est absurde. Alexandra Popescu propose que
le test passé chez l’un vaille chez les autres. Jan Verbist le pratique déjà avec De Sluis. Olivier Tasset remarque
que le bilan du CPAS redemande ce qu’Actiris a noté un mois plus tôt, parce que rien ne circule. Il ne s’agit pas
d’échanger des dossiers : la personne pourrait porter elle-même une feuille, signée par chacun.
`,
    decisions: [
      "Les quatre organisateurs de cours reconnaissent mutuellement leurs tests de français pendant un an.",
    ],
    actions: [
      {
        text: "Préparer la feuille que la personne garde",
        owners: ["alexandra-popescu", "olivier-tasset"], days: 40,
      },
    ],
  },
  {
    title: "Article 60 : la dernière année compte double",
    kind: "exchange", minutes: 25, presenter: "kadriye-demirtas",
    description: "Préparer la sortie six mois à l’avance.",
    summary: "La sortie d’un article 60 se prépare six mois à l’avance, avec quatre heures libérées par semaine.",
    text: `
Kadriye Demirtas suit quarante-trois contrats. Sur ceux qui se sont terminés l’an dernier, quatre personnes sur dix
travaillent, deux se forment, quatre attendent. La différence tient souvent aux derniers mois. Ceux qui ont eu du
temps pour chercher ont trouvé. Aïssatou Diop libère déjà ses ouvriers le vendredi matin ; à la crèche, c’est
impossible sans remplacement. Fatoumata Sow veut que les quatre heures figurent dans chaque contrat, et non selon la
bonne volonté de l’utilisateur. Greet Mostinck demande que l’on n’oublie pas la fatigue : certains sortent d’un
premier emploi depuis dix ans.
`,
    decisions: [
      "Quatre heures par semaine de préparation figurent dans tous les nouveaux contrats article 60.",
    ],
    actions: [
      { text: "Adapter la convention avec les utilisateurs", owners: ["fatoumata-sow"], days: 35 },
    ],
  },
  {
    title: "Groupes de recherche active : des chaises vides",
    kind: "exchange", minutes: 20, presenter: "naima-chaoui",
    description: "Beaucoup de demandeurs d’emploi, des ateliers à moitié remplis.",
    summary: `Les ateliers de recherche d’emploi restent à moitié vides ; ils iront dans les quartiers, le soir et
      en garderie.`,
    text: `
Les chiffres se contredisent : quatre mille demandeurs d’emploi dans la commune, et des ateliers à moitié vides.
Naïma Chaoui a téléphoné aux absents. Ils parlent de garde, d’horaires, de découragement, d’un autre atelier déjà
suivi trois fois. Samuel Iweala propose d’aller où les gens sont : après le cours de français, à la salle des
parents, au Potager. Jean-Baptiste Lorent ferait l’essai d’une séance courte, une offre réelle, une candidature
envoyée avant de partir. On arrête les simulations d’entretien filmées, que personne n’aime.
`,
    actions: [
      { text: "Organiser trois séances hors les murs", owners: ["naima-chaoui", "jean-baptiste-lorent"], days: 45 },
    ],
  },
  {
    title: "Soignants venus d’ailleurs",
    kind: "information", minutes: 20, presenter: "alexandra-popescu",
    description: "Un groupe de médecins et d’infirmières sans équivalence.",
    summary: `Vingt-six soignants étrangers se réunissent chaque mois ; quatre ont obtenu leur équivalence cette
      année.`,
    text: `
Ils étaient six, ils sont vingt-six : médecins, sages-femmes, pharmaciens, un dentiste. Quatre ont obtenu leur
équivalence cette année, neuf suivent un cours de français médical. Alexandra Popescu décrit l’entraide : l’une
prête ses syllabus, l’autre garde les enfants. Plusieurs travaillent comme facilitateurs en santé, où leur
connaissance des langues compte plus que le diplôme. Naïma Chaoui cherche des stages d’observation ; deux maisons de
repos acceptent. Pieter Roels signale que la voie flamande est plus courte pour les infirmières. On évitera de dire
que tous réussiront.
`,
    actions: [
      { text: "Mettre en lien le groupe et les deux maisons de repos", owners: ["naima-chaoui"], days: 20 },
    ],
  },
  {
    title: "Permis de conduire : la compétence cachée",
    kind: "exchange", minutes: 15, presenter: "aissatou-diop",
    description: "Une offre sur trois le demande.",
    summary: "Une offre locale sur trois demande le permis : un permis théorique collectif est organisé.",
    text: `
Aïssatou Diop a épluché soixante offres de la commune : une sur trois exige le permis, parfois pour porter du
courrier. Le permis coûte deux mois de revenu d’intégration. Le CPAS peut payer la théorie, rarement la pratique.
Hugo Lenaerts propose un entraînement en groupe au Clavier, avec les questions lues à voix haute. Pour la pratique,
une voiture partagée et deux instructeurs retraités seraient possibles, si une assurance l’accepte. Rachel Toussaint
se renseigne auprès d’une association qui le fait ailleurs.
`,
    actions: [
      { text: "Se renseigner sur l’assurance d’une voiture partagée", owners: ["rachel-toussaint"], days: 30 },
    ],
  },
  {
    title: "Le français du métier",
    kind: "information", minutes: 20, presenter: "samuel-iweala",
    description: "Cours de français donnés en cuisine et à l’atelier.",
    summary: "Le français appris à l’atelier tient mieux que celui de la classe : deux formatrices s’y installent.",
    text: `
Une formatrice de Trait d’encre passe désormais deux matinées par semaine dans la cuisine de l’Atelier. Elle note
les mots que le chef emploie, les fait répéter, les écrit sur le carrelage. Samuel Iweala compare : en trois mois,
le groupe de cuisine a gagné un niveau, celui de la classe un demi. L’examen, pourtant, se fait sur une affiche de
cinéma. Greet Mostinck veut étendre la méthode à la menuiserie, dans les deux langues. Il faudra payer la
préparation, pas seulement les heures. Jan Verbist cherche du côté flamand une formatrice bilingue.
`,
    decisions: [
      "Le français du métier est étendu à la menuiserie pour une année.",
    ],
    actions: [
      { text: "Chiffrer les heures de préparation", owners: ["samuel-iweala", "greet-mostinck"], days: 26 },
    ],
  },
  {
    title: "Crèche et premier jour de travail",
    kind: "exchange", minutes: 20, presenter: "rachel-toussaint",
    description: "On signe un contrat, et l’on cherche une garde.",
    summary: `Trop de contrats se perdent faute de garde le premier mois : un relais de quinze jours est mis en
      place.`,
    text: `
Trois femmes ont perdu un emploi la première semaine, faute de garde. Rachel Toussaint lit le dernier courriel : «
Ils m’ont choisie lundi, je commençais mercredi, la crèche a dit jeudi. » Les places d’urgence des Hirondelles
servent à cela, mais il faut les demander avant de signer. Le groupe Petite enfance est d’accord pour traiter ces
demandes dans la journée. Olivier Tasset paiera le premier mois si le revenu n’est pas encore tombé. Reste le soir :
aucune garde après dix-huit heures trente, alors que les magasins ferment à vingt heures.
`,
    decisions: [
      "Toute embauche accompagnée peut demander une place d’urgence le jour même.",
    ],
    actions: [
      { text: "Écrire le circuit en trois étapes", owners: ["rachel-toussaint", "olivier-tasset"], days: 15 },
    ],
  },
  {
    title: "Fin des allocations : séances du jeudi",
    kind: "information", minutes: 20, presenter: "fatoumata-sow",
    description: "Bilan des séances d’information du CPAS.",
    summary: "Les séances du jeudi ont reçu 312 personnes ; une sur trois n’aura pas droit au revenu d’intégration.",
    text: `
Chaque jeudi, une trentaine de personnes viennent comprendre ce qui se passe après la fin du chômage. Au total,
trois cent douze en un semestre. On y calcule ensemble, calculette en main, avec un ménage inventé. Fatoumata Sow
observe trois groupes d’importance égale : ceux qui auront droit au revenu d’intégration, ceux qui retrouveront vite
un travail, et ceux à qui le ménage ferme toutes les portes. Ces derniers se taisent. Frédéric Henrotte a ajouté une
table Actiris à la sortie ; un quart des gens s’y arrête. La séance néerlandaise, peu suivie, passera à un jeudi sur
deux.
`,
    actions: [
      {
        text: "Décrire les trois groupes en une page pour le comité de pilotage",
        owners: ["fatoumata-sow"], days: 24,
      },
    ],
  },
  {
    title: "Validation des compétences : qui ose ?",
    kind: "exchange", minutes: 15, presenter: "jean-baptiste-lorent",
    description: "Un titre gratuit que presque personne ne demande.",
    summary: `La validation des compétences est gratuite et ignorée : dix personnes seront accompagnées jusqu’à
      l’épreuve.`,
    text: `
Neuf personnes de la commune ont passé une épreuve l’an dernier. Jean-Baptiste Lorent l’explique par le mot : «
épreuve » rappelle l’école. Il a emmené un groupe voir un centre, un soir : on leur a servi un café et montré les
outils. Six se sont inscrits. Kadriye Demirtas voudrait que chaque article 60 en cuisine passe le titre de commis
avant la fin. Aïssatou Diop demande des épreuves de peinture en bâtiment plus près d’ici. Le trajet, à deux bus et
un tram, fait perdre les plus fragiles le matin même.
`,
    actions: [
      {
        text: "Accompagner dix personnes jusqu’à l’inscription",
        owners: ["jean-baptiste-lorent", "kadriye-demirtas"], days: 75,
      },
    ],
  },
  {
    title: "Néerlandais pour le guichet et l’atelier",
    kind: "exchange", minutes: 15, presenter: "pieter-roels",
    description: "Les employeurs demandent quelques phrases, pas un diplôme.",
    summary: "Quarante phrases de néerlandais suffisent pour beaucoup de postes : un module de six soirées est prêt.",
    text: `
Pieter Roels a rencontré sept employeurs du quai. Ils demandent « wat Nederlands », c’est-à-dire saluer, comprendre
une commande, dire que l’on ne comprend pas. Quarante phrases, en somme. Un module de six soirées est prêt à De
Sluis, avec un enregistrement à écouter en route. Jan Verbist prévient : l’affiche ne doit pas promettre un niveau.
Naïma Chaoui inscrira ceux qui ont déjà un entretien en vue. On rit de découvrir que la moitié du groupe aurait
besoin du module.
`,
    actions: [
      { text: "Fixer les dates et ouvrir les inscriptions", owners: ["pieter-roels"], days: 12 },
    ],
  },
  {
    title: "Employeurs : les inviter autrement",
    kind: "decision", minutes: 20, presenter: "greet-mostinck",
    description: "Une visite d’atelier plutôt qu’un salon de l’emploi.",
    summary: "Huit employeurs viendront passer une heure à l’atelier, sans discours, pendant le travail.",
    text: `
Le salon de l’emploi a attiré neuf cents candidats et permis quatre engagements. Greet Mostinck propose le contraire
: huit employeurs, une heure, dans l’atelier qui tourne. Ils voient quelqu’un poncer une porte et lui posent une
question. Ibrahim Sylla, formateur, préparera les stagiaires à être regardés sans être exposés. Rachel Toussaint
passe par les fournisseurs de l’Atelier plutôt que par les fichiers. Frédéric Henrotte s’occupe des aides à
l’embauche, que l’on n’évoque qu’à la fin.
`,
    decisions: [
      "Deux matinées « atelier ouvert » sont organisées avant l’été.",
    ],
    actions: [
      {
        text: "Inviter huit employeurs par la chaîne des fournisseurs",
        owners: ["greet-mostinck", "rachel-toussaint"], days: 28,
      },
    ],
  },
  {
    title: "Étudier avec le CPAS : une condition de trop",
    kind: "exchange", minutes: 20, presenter: "olivier-tasset",
    description: "Peut-on demander un job d’étudiant à quelqu’un qui redouble ?",
    summary: `Le job d’étudiant ne sera plus exigé pendant une année difficile : la règle est réécrite avec les
      étudiants.`,
    text: `
Quatre-vingt-neuf étudiants vivent du revenu d’intégration. Le service leur demande de travailler l’été, et les plus
fragiles ratent leur seconde session. Olivier Tasset a réuni douze d’entre eux. Ils ne refusent pas le travail, ils
refusent l’arbitraire : l’un en est dispensé, l’autre non. Le projet individualisé permet d’en convenir. On réécrit
la règle en trois phrases, en partant des examens. Fatoumata Sow la présentera au conseil. Hugo Lenaerts note que la
moitié des étudiants n’a pas d’ordinateur à soi ; le prêt de six mois leur sera proposé d’office.
`,
    decisions: [
      "La règle sur le job d’étudiant est réécrite et soumise au conseil de l’action sociale.",
    ],
    actions: [
      { text: "Rédiger les trois phrases avec les étudiants", owners: ["olivier-tasset"], days: 31 },
    ],
  },
  {
    title: "Travailler avec un handicap invisible",
    kind: "exchange", minutes: 20, presenter: "aissatou-diop",
    description: "Épilepsie, douleur, fatigue : en parler ou non à l’employeur ?",
    summary: `Dire ou taire un handicap invisible à l’embauche : une rencontre avec des personnes concernées est
      préparée.`,
    text: `
Deux ouvriers de la Régie ont caché leur épilepsie ; l’un est tombé d’une échelle, sans gravité. Aïssatou Diop se
demande comment rendre la parole possible sans la rendre obligatoire. La loi oblige à des aménagements raisonnables,
encore faut-il qu’on les demande. Fatoumata Sow connaît une prime d’adaptation que personne n’utilise. Rachel
Toussaint voudrait entendre des personnes concernées plutôt que des experts. Une rencontre de deux heures est
préparée, avec défraiement, et quelqu’un pour dire non à leur place si une question va trop loin.
`,
    actions: [
      { text: "Préparer la rencontre avec trois personnes concernées", owners: ["rachel-toussaint"], days: 36 },
    ],
  },
  {
    title: "Ce que devient une idée : retour sur un an",
    kind: "information", minutes: 20, presenter: "frederic-henrotte",
    description: "Douze décisions prises, que reste-t-il ?",
    summary: `Sur douze décisions prises en un an, sept sont appliquées, trois en route, deux abandonnées avec leur
      raison.`,
    text: `
Frédéric Henrotte relit les douze décisions de l’année. Sept s’appliquent, trois avancent, deux sont abandonnées :
la voiture partagée, que nul n’assure, et l’affiche commune, que chacun voulait avec son logo. On garde la trace des
deux, avec la raison. Samuel Iweala s’étonne que la plus utile ait coûté le moins : la reconnaissance des tests de
langue. Naïma Chaoui compte vingt heures de réunion par personne et quatre-vingts heures gagnées, « à la louche ».
Le groupe choisit trois objectifs pour la suite et renonce à un quatrième, faute de temps.
`,
    decisions: [
      "Le groupe retient trois objectifs : garde d’enfants, sortie d’article 60, français du métier.",
    ],
    actions: [
      { text: "Envoyer les trois objectifs au comité de pilotage", owners: ["frederic-henrotte"], days: 9 },
    ],
  },
]
