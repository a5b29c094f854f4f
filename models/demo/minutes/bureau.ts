import type { Passage } from "./passage.ts"

export const bureau: Passage[] = [
  {
    title: "Préparer l’assemblée : moins de points",
    kind: "decision", minutes: 20, presenter: "karim-loosveld",
    description: "Choix des points et de leur durée.",
    summary: "L’assemblée comptera cinq points au plus, et dix minutes de silence des chiffres.",
    text: `
La dernière assemblée a débordé de vingt-cinq minutes, ce qui a fait partir le tiers de la salle. Karim Loosveld
propose cinq points au plus. Farah Benslimane préférerait un seul vrai débat, préparé par une question envoyée à
l’avance. Les annonces passeront par écrit. Le tour de table reste, mais une phrase par personne. Veerle Goossens
demande que la question soit envoyée dans les deux langues ; Delphine Cuvelier la traduira.
`,
    decisions: [
      "Une question préparatoire est jointe à chaque convocation.",
    ],
    actions: [
      { text: "Formuler la question pour la prochaine assemblée", owners: ["delphine-cuvelier"], days: 9 },
    ],
  },
  {
    title: "Membres silencieux",
    kind: "exchange", minutes: 20, presenter: "francoise-nihoul",
    description: "Onze organisations ne sont plus venues depuis six mois.",
    summary: "Les onze membres absents depuis six mois recevront une visite, pas une lettre.",
    text: `
Françoise Nihoul lit les onze noms. Deux services ont changé de direction, trois sont en sous-effectif, un a
déménagé, les autres, on ne sait pas. Une lettre serait perçue comme un reproche. Chaque membre du bureau ira donc
boire un café chez deux d’entre eux, avec une seule question : « Que devrait-on changer pour que cela vaille le
déplacement ? » Samuel Iweala prend les plus éloignés.
`,
    actions: [
      { text: "Visiter les onze organisations avant l’été", owners: ["francoise-nihoul", "samuel-iweala"], days: 55 },
    ],
  },
  {
    title: "Fêter les vingt ans",
    kind: "exchange", minutes: 20, presenter: "veerle-goossens",
    description: "Un repas, une exposition, un colloque ?",
    summary: "L’anniversaire sera une journée de visites suivie d’un repas, sans discours de plus de trois minutes.",
    text: `
La coordination a vingt ans et des poussières. Un colloque coûterait neuf mille euros et réunirait surtout ceux qui
se connaissent. Veerle Goossens préfère une journée de portes ouvertes entre membres, suivie d’un grand repas place
du Marché. Delphine Cuvelier aimerait relire les actes des premières années, où l’on disait déjà que l’on manquait
de temps. Un mur de photos sera composé avec les habitants. Aucun discours ne dépassera trois minutes, sablier à
l’appui.
`,
    decisions: [
      "Une journée de visites et un repas sont organisés au printemps.",
    ],
    actions: [
      { text: "Demander les autorisations pour la place du Marché", owners: ["veerle-goossens"], days: 38 },
    ],
  },
  {
    title: "Indemnité pour petites équipes",
    kind: "exchange", minutes: 25, presenter: "delphine-cuvelier",
    description: "Une matinée de réunion ferme la porte au public.",
    summary: "Une indemnité de remplacement est proposée aux équipes de moins de quatre personnes.",
    text: `
Six membres comptent moins de quatre travailleurs. Pour eux, venir en groupe signifie fermer. Delphine Cuvelier a
calculé une indemnité de soixante euros par matinée, plafonnée à cinq par an, soit dix-huit cents euros en tout.
Veerle Goossens rappelle que De Sluis s’arrange avec un étudiant. Le danger serait de payer la présence ; on paiera
le remplacement, sur facture. La proposition doit passer par le comité de pilotage.
`,
    decisions: [
      "La proposition d’indemnité est transmise au comité de pilotage.",
    ],
    actions: [
      { text: "Écrire la proposition avec un tableau d’une page", owners: ["delphine-cuvelier"], days: 20 },
    ],
  },
  {
    title: "Préparer le renouvellement du bureau",
    kind: "decision", minutes: 15, presenter: "delphine-cuvelier",
    description: "Calendrier et appel à candidatures.",
    summary: "L’appel à candidatures pour le bureau est lancé ; une place est gardée à un service néerlandophone.",
    text: `
Les six mandats se terminent ensemble, ce qui fait courir un risque de rupture. Delphine Cuvelier propose que trois
membres au moins se représentent. Deux ne le souhaitent pas. L’appel précisera la charge réelle : une matinée par
mois, et des appels le soir. On interdit les candidatures « de service », posées sans que la personne soit d’accord.
L’élection se fera à bulletin secret, une voix par organisation.
`,
    decisions: [
      "L’appel est envoyé avec la prochaine convocation.",
    ],
    actions: [
      { text: "Rédiger l’appel à candidatures", owners: ["delphine-cuvelier"], days: 8 },
    ],
  },
  {
    title: "Candidature d’une radio",
    kind: "decision", minutes: 15, presenter: "samuel-iweala",
    description: "Entretien avec les animateurs.",
    summary: "Avis favorable à l’entrée de la radio, avec une garantie sur la confidentialité.",
    text: `
Deux animateurs sont venus avec un enregistreur éteint, posé bien en vue. Le bureau voulait s’assurer qu’une réunion
ne devienne pas une émission. Ils proposent eux-mêmes une règle : rien de ce qui se dit en assemblée ne passe à
l’antenne sans l’accord écrit de celui qui parle. Farah Benslimane voit tout le bien que la radio peut faire aux
parents qui ne lisent pas. L’avis est favorable. Le parrainage sera demandé à la bibliothèque.
`,
    decisions: [
      "Le bureau propose à l’assemblée d’accepter la candidature.",
    ],
  },
  {
    title: "Une presse pressée",
    kind: "exchange", minutes: 15, presenter: "karim-loosveld",
    description: "Un journaliste demande des témoignages sur le sans-abrisme.",
    summary: "Le bureau répond à la presse par des chiffres et refuse les témoignages pris dans la file.",
    text: `
Un journaliste a téléphoné à quatre membres le même matin pour « rencontrer un sans-abri ». Deux ont dit non, un n’a
pas répondu, un a hésité. Karim Loosveld rappellera au nom de tous. On donnera le comptage, une explication et un
rendez-vous avec deux travailleurs. Les personnes qui souhaitent parler peuvent le faire, préparées et accompagnées,
après deux jours de réflexion. Françoise Nihoul garde un mauvais souvenir d’un visage mal flouté.
`,
    decisions: [
      "Toute demande de presse passe par le bureau.",
    ],
    actions: [
      { text: "Répondre au journaliste", owners: ["karim-loosveld"], days: 2 },
    ],
  },
  {
    title: "Désaccord entre deux associations",
    kind: "exchange", minutes: 30, presenter: "farah-benslimane",
    description: "Deux membres se disputent un même local.",
    summary: "Une rencontre à trois est proposée à deux membres qui visent le même local.",
    text: `
Deux associations ont demandé le même local communal, chacune croyant avoir l’accord d’un échevin. Le ton des
courriels est devenu vif. Farah Benslimane a téléphoné aux deux et trouvé deux projets qui pourraient partager
l’espace, l’un le matin, l’autre le soir. Elle propose une rencontre à trois, sans échevin et sans courriel. Samuel
Iweala animera, n’étant partie à rien. Le bureau écrit ici la règle dont il s’inspire : l’objectif commun d’abord,
la parole aux deux, un écrit à la fin.
`,
    actions: [
      { text: "Organiser la rencontre à trois", owners: ["samuel-iweala"], days: 12 },
    ],
  },
  {
    title: "Charge des groupes",
    kind: "exchange", minutes: 20, presenter: "samuel-iweala",
    description: "Trop de groupes pour trop peu de monde ?",
    summary: "Aucun groupe nouveau ne sera créé sans en suspendre un autre.",
    text: `
Quatre personnes siègent dans trois groupes chacune. Deux thèmes nouveaux sont demandés : le handicap et le
vieillissement. Samuel Iweala pose la règle du placard : on n’ajoute une chose qu’en en retirant une. Suspendre un
groupe n’est pas l’abolir ; il faut dire pourquoi et ce qui le ferait reprendre. Françoise Nihoul propose que le
handicap soit traité par deux assemblées avant de devenir un groupe. C’est retenu.
`,
    decisions: [
      "Le handicap est mis à l’ordre du jour de deux assemblées avant toute création de groupe.",
    ],
  },
  {
    title: "Accueil des nouveaux membres",
    kind: "information", minutes: 15, presenter: "francoise-nihoul",
    description: "Ce que l’on remet, et ce que l’on dit.",
    summary: "Un nouveau membre reçoit la charte, un parrain et la liste des numéros directs.",
    text: `
Les deux derniers venus ont dit avoir passé trois assemblées sans comprendre les sigles. Françoise Nihoul a réuni
dans une pochette la charte, le glossaire, la liste des numéros directs et le calendrier. Le parrain ou la marraine
téléphone après chaque assemblée de la première année. Farah Benslimane ajoute une question : « Qu’est-ce qui vous a
paru étrange ? » Les réponses seront lues au bureau une fois l’an, anonymes, et l’on promet de rire de soi.
`,
    actions: [
      { text: "Compléter la pochette avec le plan du quartier", owners: ["farah-benslimane"], days: 17 },
    ],
  },
]
