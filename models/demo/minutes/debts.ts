import type { Passage } from "./passage.ts"

export const debts: Passage[] = [
  {
    title: "Sept semaines pour un premier rendez-vous",
    kind: "exchange", minutes: 25, presenter: "tom-baeckelandt",
    description: "L’attente en médiation de dettes s’allonge dans les deux services.",
    summary: "L’attente en médiation atteint sept semaines ; les urgences restent reçues le jour même.",
    text: `
Tom Baeckelandt compare les carnets : sept semaines à Compte Rond, cinq au CPAS. Il y a deux ans, c’était trois.
Véronique Halleux voit arriver des personnes qui n’avaient jamais eu de dettes, avec un emploi et un enfant. Les
urgences prennent la place des suivis, et les suivis deviennent des urgences. Paola Ricci demande ce que l’accueil
peut faire en attendant : ouvrir le courrier, trier, écrire une lettre d’attente. Un petit guide de l’attente
tiendrait sur une page. On se garde de parler d’un « premier tri », mot qui laisse entendre que certains ne valent
pas la peine.
`,
    actions: [
      { text: "Rédiger la page « En attendant le médiateur »", owners: ["paola-ricci", "soumaya-lahlou"], days: 30 },
    ],
  },
  {
    title: "La régularisation qui fait tout basculer",
    kind: "exchange", minutes: 20, presenter: "hamza-tahiri",
    description: "Lecture de douze décomptes annuels d’énergie.",
    summary: "Sur douze décomptes relus, cinq contenaient une erreur d’index ou de tarif.",
    text: `
Hamza Tahiri a apporté douze décomptes, noms masqués. Cinq contenaient une erreur : un index estimé, un tarif social
oublié, un compteur inversé avec celui du voisin. Les sommes vont de soixante à mille neuf cents euros. Trois des
cinq familles avaient déjà signé un plan de paiement. Cédric Mwamba précise qu’un plan signé n’empêche pas de
contester l’index. Le groupe voudrait que personne ne signe avant une relecture. Encore faut-il pouvoir relire :
deux guides énergie pour toute la commune, c’est peu, et les décomptes tombent tous en mars.
`,
    decisions: [
      "La cellule Énergie relit tout décompte de plus de trois cents euros avant qu’un plan ne soit signé.",
    ],
    actions: [
      { text: "Faire connaître cette relecture aux accueils", owners: ["hamza-tahiri"], days: 14 },
    ],
  },
  {
    title: "Écoles : pas d’huissier avant un entretien",
    kind: "decision", minutes: 25, presenter: "paola-ricci",
    description: "Proposition à faire aux directions des écoles communales.",
    summary: "Les écoles communales n’enverront plus de dossier à l’huissier sans avoir rencontré les parents.",
    text: `
Une école a transmis vingt-deux factures de repas à un huissier ; la plus petite était de quarante euros, réclamée
cent trente. Paola Ricci a rencontré la directrice, qui ignorait les frais ajoutés. Une proposition est écrite : un
rappel, un appel, un entretien avec l’assistante sociale de l’école, un plan, et seulement ensuite une procédure.
Corentin Bodart, juriste, invité pour ce point, rappelle que la loi limite les frais depuis 2023. Laurence Piron
suggère d’ajouter le nom d’un service sur la facture elle-même, là où on la lit.
`,
    decisions: [
      "La proposition est remise à l’échevinat de l’enseignement au nom de la coordination.",
    ],
    actions: [
      { text: "Présenter la proposition aux six directions", owners: ["paola-ricci", "tom-baeckelandt"], days: 40 },
    ],
  },
  {
    title: "Apprendre à lire une facture : l’atelier du mercredi",
    kind: "information", minutes: 15, presenter: "soumaya-lahlou",
    description: "Bilan d’une année d’ateliers « mon budget ».",
    summary: "L’atelier « mon budget » a reçu 140 personnes en un an ; la facture d’eau est la plus mystérieuse.",
    text: `
En un an, cent quarante personnes sont passées, trente-deux sont revenues plus de cinq fois. Soumaya Lahlou remarque
que l’on vient d’abord pour une facture et que l’on reste pour les autres. La plus mystérieuse est celle de l’eau,
suivie de l’hôpital. Un participant explique maintenant aux nouveaux comment trouver l’index. Les hommes viennent
peu. Dorien Segers ouvre un groupe en néerlandais, une fois par mois, à De Brug. On ne tient pas de liste de
présence, seulement un bâtonnet par personne dans un verre, ce qui suffit au rapport.
`,
  },
  {
    title: "Compteurs à budget et coupures volontaires",
    kind: "exchange", minutes: 20, presenter: "veronique-halleux",
    description: "Des ménages se coupent eux-mêmes pour ne pas avoir de dette.",
    summary: `Se priver de chauffage pour ne pas avoir de dette : une question simple sera posée à chaque entretien
      d’hiver.`,
    text: `
Véronique Halleux parle de ceux que personne ne voit : pas de dette, pas de plainte, et douze degrés dans la
cuisine. Une dame a débranché son frigo en novembre en mettant le beurre sur l’appui de fenêtre. Les statistiques
d’impayés ignorent ces ménages. Hamza Tahiri propose une seule question à poser lors de chaque entretien d’hiver : «
Quelles pièces chauffez-vous ? » Sylviane Grégoire la pose déjà lors des visites de l’agence. Le fonds énergie peut
payer une facture à venir, pas seulement une dette ; peu de collègues le savent.
`,
    decisions: [
      "La question « Quelles pièces chauffez-vous ? » est ajoutée aux entretiens d’hiver des services membres.",
    ],
    actions: [
      {
        text: "Expliquer l’usage préventif du fonds énergie dans la fiche du guide",
        owners: ["veronique-halleux"], days: 27,
      },
    ],
  },
  {
    title: "Crédits trop faciles",
    kind: "exchange", minutes: 20, presenter: "cedric-mwamba",
    description: "Le paiement en trois fois au comptoir, la carte de magasin, l’application.",
    summary: "Le paiement fractionné crée des dettes minuscules et nombreuses ; vingt dossiers seront décrits.",
    text: `
Un ménage suivi par le CPAS a onze dettes, dont la plus grande vaut deux cent vingt euros : des chaussures, un
téléphone, un matelas, une console, chacun « en trois fois sans frais ». Cédric Mwamba explique que ces paiements
échappaient jusqu’ici à une partie des règles du crédit, et que cela change. Dorien Segers retrouve les mêmes
applications chez des jeunes de dix-huit ans. Que dire qui ne soit pas une leçon ? Peut-être montrer le total, sur
une feuille. On décrira vingt dossiers, sans nom, pour nourrir l’avis de la plateforme régionale.
`,
    actions: [
      { text: "Décrire vingt dossiers de paiement fractionné", owners: ["cedric-mwamba", "dorien-segers"], days: 60 },
    ],
  },
  {
    title: "Règlement collectif : les oubliés du pécule",
    kind: "exchange", minutes: 20, presenter: "soumaya-lahlou",
    description: "Le médiateur judiciaire ne répond pas, le pécule arrive en retard.",
    summary: "Neuf personnes en règlement collectif attendent leur pécule ; une permanence leur est ouverte.",
    text: `
Neuf personnes en règlement collectif sont venues dire que leur pécule arrive le 12, le 17 ou le 23 du mois. Le
loyer, lui, est dû le premier. Elles n’osent pas se plaindre de celui qui tient leur argent. Soumaya Lahlou a écrit
trois lettres au greffe ; deux ont suffi. Tom Baeckelandt ne veut pas confondre : la plupart des médiateurs
travaillent bien, certains ont cent cinquante dossiers. Une permanence pour les personnes déjà en procédure s’ouvre
le deuxième vendredi. Le juge a fait savoir qu’il lirait volontiers une note sur les délais, pourvu qu’elle soit
chiffrée.
`,
    decisions: [
      "Une permanence est ouverte le deuxième vendredi pour les personnes en règlement collectif.",
    ],
    actions: [
      { text: "Préparer une note chiffrée sur les dates de versement", owners: ["soumaya-lahlou"], days: 58 },
    ],
  },
  {
    title: "L’eau ne se coupe plus, la dette reste",
    kind: "information", minutes: 15, presenter: "laurence-piron",
    description: "Suites de l’interdiction des coupures d’eau.",
    summary: "L’eau ne se coupe plus, mais les dettes grossissent : les plans de paiement se demandent trop tard.",
    text: `
Depuis que l’eau ne se coupe plus, l’appel au secours ne vient plus. Laurence Piron observe au Foyer des dettes
d’eau de deux mille euros, découvertes au déménagement. Sans menace, la facture descend au bas de la pile. Le fonds
social de l’eau n’est utilisé qu’à moitié. On décide de parler de l’eau quand on parle du loyer, une fois par an, à
l’occasion du décompte de charges. Les compteurs collectifs restent le nœud : dans deux immeubles, douze ménages se
partagent la facture à parts égales, y compris la dame seule du troisième.
`,
  },
  {
    title: "Client protégé : le statut que l’on ne demande pas",
    kind: "exchange", minutes: 20, presenter: "hamza-tahiri",
    description: "Pourquoi si peu de demandes ?",
    summary: `Quarante-sept ménages seulement ont le statut de client protégé ; le formulaire sera rempli à
      l’accueil.`,
    text: `
Quarante-sept ménages de la commune ont le statut de client protégé, alors que des centaines pourraient l’avoir. Les
raisons, selon Hamza Tahiri : un nom qui fait peur, un formulaire de quatre pages, et la crainte que le fournisseur
se venge. Il remplit le formulaire en onze minutes, chronomètre posé sur la table. Paola Ricci formera ses collègues
à le faire dès l’accueil. Jérôme Tilmans demande si le propriétaire en est informé ; il ne l’est pas. Une phrase le
dira en tête de la fiche. On se donne un but : cent statuts dans un an, en comptant aussi ceux qui n’en ont plus
besoin.
`,
    decisions: [
      "Les services membres proposent le statut dès la deuxième lettre de rappel.",
    ],
    actions: [
      { text: "Former trois accueils au formulaire", owners: ["hamza-tahiri", "paola-ricci"], days: 37 },
    ],
  },
  {
    title: "Dettes entre proches",
    kind: "exchange", minutes: 20, presenter: "stijn-vanhoutte",
    description: "L’argent emprunté à la famille ne figure dans aucun plan.",
    summary: "Les dettes entre proches pèsent plus que les autres : elles auront une ligne dans le budget.",
    text: `
Stijn Vanhoutte pose une question que l’on évite : à qui doit-on vraiment de l’argent ? Au cousin, à la voisine, à
l’épicier, à l’église. Ces dettes passent avant toutes les autres, car on croise le créancier chaque matin. Elles
font échouer les plans. Dorien Segers a ajouté une ligne à son tableau, « famille et amis », sans demander de nom ni
de preuve. Les gens respirent. Tom Baeckelandt reconnaît que la loi ne permet pas de favoriser un créancier dans un
règlement collectif ; dans une médiation amiable, on a plus de liberté.
`,
  },
  {
    title: "Recouvrement : les frais qui n’ont plus cours",
    kind: "information", minutes: 20, presenter: "cedric-mwamba",
    description: "Trois ans après la nouvelle loi, que voit-on ?",
    summary: `Une mise en demeure sur cinq réclame encore des frais interdits ; une lettre de contestation est
      prête.`,
    text: `
Sur cinquante mises en demeure relues, dix réclament des frais que la loi ne permet plus : un rappel payant, une
clause de quinze pour cent, des intérêts calculés depuis la commande. Cédric Mwamba a écrit une lettre de
contestation de huit lignes, à compléter à la main. Envoyée vingt-trois fois, elle a fait tomber les frais dix-neuf
fois. Les communes et les hôpitaux ne sont pas les derniers à se tromper. Véronique Halleux suggère d’écrire
d’abord, gentiment, au service des amendes de notre propre commune.
`,
    actions: [
      { text: "Prendre contact avec le receveur communal", owners: ["veronique-halleux"], days: 22 },
    ],
  },
  {
    title: "Jeunes adultes : la première dette",
    kind: "exchange", minutes: 20, presenter: "jerome-tilmans",
    description: "Un abonnement, une amende de train, une carte de sport.",
    summary: `La première dette des jeunes vient du train et du téléphone ; une animation sera jouée dans les
      écoles.`,
    text: `
À dix-huit ans, la première dette vient du train, du téléphone ou de la salle de sport. Jérôme Tilmans accompagne
des jeunes qui cherchent un kot et que le propriétaire écarte parce qu’un huissier leur a écrit. Annuler un
abonnement de sport prend trois lettres. La Marelle propose une saynète jouée par des élèves, plus efficace qu’un
exposé. Laurence Piron voudrait que l’on parle aussi des garants : des parents signent un papier et perdent leur
salaire. Deux écoles sont intéressées, l’une pour mars, l’autre pour mai. Le texte sera écrit avec eux.
`,
    actions: [
      { text: "Rencontrer les deux écoles et La Marelle", owners: ["jerome-tilmans"], days: 25 },
    ],
  },
  {
    title: "Fin du chômage : ce que les budgets montrent",
    kind: "exchange", minutes: 25, presenter: "paola-ricci",
    description: "Quarante ménages ont perdu une allocation cette année.",
    summary: "Quarante ménages ont perdu le chômage : seize n’ont aucun droit au CPAS à cause du revenu du conjoint.",
    text: `
Accueil Gare et Compte Rond ont mis leurs chiffres ensemble. Quarante ménages suivis ont perdu une allocation de
chômage. Vingt-quatre ont obtenu un revenu d’intégration, entier ou partiel, après six semaines en moyenne. Seize
n’ont droit à rien, car le conjoint gagne un peu trop. Dans ce second groupe, le loyer absorbe plus de la moitié de
ce qui reste. Paola Ricci relit la phrase d’un homme : « J’ai travaillé vingt-six ans et je demande l’argent de
poche à ma femme. » On prépare un constat chiffré pour l’assemblée.
`,
    decisions: [
      "Les deux services rédigent un constat commun sur la fin du droit au chômage.",
    ],
    actions: [
      { text: "Rassembler les chiffres des deux services", owners: ["paola-ricci", "tom-baeckelandt"], days: 32 },
    ],
  },
  {
    title: "Amendes de stationnement et pauvreté",
    kind: "exchange", minutes: 15, presenter: "sylviane-gregoire",
    description: "Une voiture dont on a besoin pour nettoyer des bureaux à quatre heures du matin.",
    summary: `Les amendes de stationnement frappent ceux qui travaillent la nuit : un plan de paiement communal est
      demandé.`,
    text: `
Sylviane Grégoire suit une femme qui nettoie des bureaux à quatre heures du matin, quand aucun bus ne roule. Sa
voiture lui coûte une amende par semaine. La commune n’accorde pas de plan avant l’huissier. Combien de personnes
sont dans ce cas ? Cinq autour de cette table seulement. Hamza Tahiri remarque que la carte de riverain exige d’être
en ordre de domicile, ce qu’une colocataire n’est pas toujours. On demandera un plan de paiement dès le premier
rappel, et une carte pour les horaires décalés, sur attestation de l’employeur.
`,
    decisions: [
      "Une demande de plan de paiement dès le premier rappel est adressée au collège.",
    ],
    actions: [
      { text: "Rédiger la demande avec un exemple chiffré", owners: ["sylviane-gregoire"], days: 19 },
    ],
  },
]
