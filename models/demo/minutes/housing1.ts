import type { Passage } from "./passage.ts"

export const housing1: Passage[] = [
  {
    title: "Se donner un relevé commun des refus",
    kind: "decision", minutes: 30, presenter: "ines-vandamme",
    description: "Chaque service note les refus à sa façon : peut-on convenir d’une seule grille ?",
    summary: `Le groupe adopte un relevé des garanties refusées en quatre colonnes, sans aucune donnée sur les
      personnes.`,
    text: `
Inès Vandamme rappelle que trois services comptent déjà les refus, chacun avec son tableau. Les chiffres ne
s’additionnent pas et personne ne peut dire s’ils montent ou descendent. Bruno Gillard craint un travail de plus
pour une cellule de quatre personnes. On s’accorde sur le minimum utile : la date, le quartier, le type de bailleur,
le motif donné.

- Aucun nom, aucune rue, aucun numéro de dossier.
- Une ligne par refus, même quand le ménage est le même.
- Les refus oraux comptent, à condition de noter les mots employés.
`,
    decisions: [
      "Le relevé commun est testé pendant trois mois par Toit Commun, Compte Rond et la cellule Logement.",
    ],
    actions: [
      { text: "Envoyer la grille du relevé aux trois services", owners: ["ines-vandamme"], days: 12 },
      {
        text: "Préparer une page d’explication pour les collègues de l’accueil",
        owners: ["bruno-gillard"], days: 25,
      },
    ],
  },
  {
    title: "L’agence qui demande six mois de fiches de paie",
    kind: "exchange", minutes: 20, presenter: "marie-ange-scholtes",
    description: "Une pratique nouvelle sur la chaussée, et ce que la loi en dit.",
    summary: `Une agence exige six fiches de paie et un garant : la liste des documents permis lui sera rappelée
      par écrit.`,
    text: `
Marie-Ange Scholtes décrit les demandes d’une agence de la chaussée : six fiches de paie, une copie du compte en
banque et un garant propriétaire. Rachida Ouali ajoute qu’une femme suivie par son service a remis ces papiers trois
fois, pour trois appartements, sans obtenir une visite. Sofie Claes lit la liste légale : avant le bail, le bailleur
peut demander le nom, un moyen de contact, la composition du ménage et le montant des revenus ; le reste vient plus
tard, ou jamais. On hésite entre un courrier et une rencontre. La rencontre l’emporte, avec un courrier préparé au
cas où elle serait refusée.
`,
    actions: [
      { text: "Prendre contact avec l’agence au nom du groupe", owners: ["marie-ange-scholtes"], days: 18 },
    ],
  },
  {
    title: "Relevé des refus : premiers chiffres",
    kind: "exchange", minutes: 25, presenter: "ines-vandamme",
    description: "Ce que disent les trois premiers mois du relevé.",
    summary: "Vingt-six refus en trois mois, dont quinze parce que l’argent de la garantie vient du CPAS.",
    text: `
Vingt-six refus ont été notés par les trois services. Quinze ont pour motif la garantie versée par un CPAS, six un
revenu jugé trop bas, trois la taille de la famille, deux n’ont pas de motif. Les agences refusent plus souvent que
les particuliers, ce qui surprend Pol Wuyts. Hasna Benjelloun met en garde : les ménages qui renoncent avant
d’appeler n’apparaissent nulle part.

| Quartier | Refus |
|---|---|
| Gare | 11 |
| Filature | 8 |
| Vieux Tilleul | 5 |
| Étangs | 2 |

Le groupe garde la grille telle quelle et invite Accueil Gare à s’y joindre.
`,
    decisions: [
      "Le relevé est prolongé d’un an et remis chaque mois à la cellule Logement du CPAS.",
    ],
    actions: [
      { text: "Proposer à Accueil Gare de remplir la grille", owners: ["stijn-vanhoutte"], days: 20 },
    ],
  },
  {
    title: "La file du lundi au service des inscriptions",
    kind: "information", minutes: 15, presenter: "pol-wuyts",
    description: "Le Foyer réorganise l’accueil de ses candidats locataires.",
    summary: "Le Foyer reçoit désormais sur rendez-vous l’après-midi ; la file du lundi disparaît.",
    text: `
Pol Wuyts explique que la file commençait à six heures et demie, avec des enfants, et que la moitié des personnes
venaient pour une simple confirmation. Deux matinées restent ouvertes à tous ; l’après-midi se fait sur rendez-vous,
donné aussi par téléphone. Une borne imprime la preuve de confirmation. Inès Vandamme demande ce que feront ceux qui
ne lisent pas : une hôtesse du service locatif se tient près de la borne jusqu’à la fin du trimestre. Karin Moortgat
précise que les lettres de confirmation portent maintenant, en grand, la date limite. Le groupe demande que le
numéro direct soit donné aux services membres ; c’est accepté, pour autant qu’il ne soit pas affiché.
`,
  },
  {
    title: "Punaises de lit : qui paie, qui traite",
    kind: "exchange", minutes: 25, presenter: "hasna-benjelloun",
    description: "Trois immeubles touchés ; le traitement d’un seul appartement ne sert à rien.",
    summary: "Contre les punaises de lit, le groupe veut un traitement par immeuble et non par appartement.",
    text: `
Hasna Benjelloun suit quatre ménages qui ont jeté tous leurs meubles pour rien : l’appartement voisin n’avait pas
été traité. Giuseppe Ferrante montre le coût : un passage vaut le tiers d’un loyer, il en faut trois. Le
propriétaire doit payer, mais l’assurance s’y refuse. Sofie Claes signale que la commune peut imposer le traitement
d’un immeuble entier par arrêté, ce qui n’a été fait que deux fois. Jeanne Coppieters insiste pour que l’on cesse de
demander aux familles si elles sont propres.

1. Prévenir le bailleur par écrit dès la première piqûre.
2. Ne rien donner et ne rien jeter sur le trottoir.
3. Appeler le service salubrité quand deux logements sont atteints.
`,
    actions: [
      { text: "Rédiger une fiche d’une page pour le guide, avec photos", owners: ["giuseppe-ferrante"], days: 35 },
      { text: "Demander au bourgmestre comment il emploie ses arrêtés", owners: ["sofie-claes"], days: 28 },
    ],
  },
  {
    title: "Lettre type aux agences : première version",
    kind: "exchange", minutes: 30, presenter: "jeanne-coppieters",
    description: "Un texte court que chaque service pourrait envoyer avec une candidature.",
    summary: `Une lettre type accompagnera les candidats aidés par un CPAS ; la première version est jugée trop
      juridique.`,
    text: `
Le texte de deux pages cite sept articles de loi. Tom Baeckelandt n’en lirait pas la moitié s’il était bailleur.
Yasmina Haddouchi voudrait au contraire que la loi soit nommée, car certaines agences prétendent l’ignorer. On
retient une page, en trois parties : qui nous sommes, ce que le CPAS garantit, ce que la loi demande. La
discrimination tient en une phrase. Le numéro de la cellule Logement doit figurer en gras, puisque l’argument
décisif est qu’une personne répond dans la journée. Pol Wuyts ne se prononce pas : un bailleur public n’a pas à
écrire aux agences.
`,
    actions: [
      { text: "Réécrire la lettre en une page et la faire circuler", owners: ["jeanne-coppieters"], days: 22 },
    ],
  },
  {
    title: "Logements vides : l’inventaire de la commune",
    kind: "information", minutes: 25, presenter: "sofie-claes",
    description: "Présentation de l’inventaire et de ce qu’il permet.",
    summary: "La commune recense 143 logements vides ; vingt-deux propriétaires ont déjà été entendus.",
    text: `
L’inventaire croise les compteurs d’eau, les registres et les visites. Il compte 143 logements présumés vides depuis
plus d’un an, dont une soixantaine au-dessus de commerces. Sofie Claes distingue trois cas : la succession bloquée,
le propriétaire âgé qui n’ose pas louer, le spéculateur. Les deux premiers demandent de l’aide plus qu’une amende.
Marie-Ange Scholtes propose que l’agence immobilière sociale rencontre les propriétaires âgés : elle garantit le
loyer et fait les travaux. Rachida Ouali souhaite que l’on parle aussi des bureaux. Le groupe relit le résultat de
l’ancienne campagne contre les logements vides et constate que les visites à deux, commune et association, avaient
mieux réussi que les courriers.
`,
    decisions: [
      "Une campagne commune est préparée, avec des visites menées à deux.",
    ],
    actions: [
      {
        text: "Choisir vingt adresses pour les premières visites",
        owners: ["sofie-claes", "marie-ange-scholtes"], days: 40,
      },
    ],
  },
  {
    title: "Le délai entre l’accord et le virement",
    kind: "exchange", minutes: 20, presenter: "bruno-gillard",
    description: "Dix jours pour décider, dix-neuf pour payer : où le temps se perd-il ?",
    summary: "Le CPAS enverra au bailleur un accord de principe écrit, sans attendre le virement de la garantie.",
    text: `
Les bailleurs ne contestent pas la décision, ils se lassent du délai. Bruno Gillard a suivi douze dossiers : la
décision tombe en neuf jours ouvrables, le virement dix jours plus tard, parce qu’il attend la signature de deux
personnes et le passage mensuel de la banque. Inès Vandamme a perdu trois appartements de cette façon depuis la
rentrée. Plusieurs pistes sont pesées : un paiement hebdomadaire, une garantie bancaire, un accord de principe daté
et tamponné. La troisième ne coûte rien et peut commencer le mois prochain. Stijn Vanhoutte demande que le document
soit traduit, beaucoup de propriétaires du quai étant néerlandophones.
`,
    decisions: [
      `La cellule Logement remet un accord de principe daté, dans les deux langues, le jour de la décision
        favorable.`,
    ],
    actions: [
      { text: "Écrire le modèle d’accord et le faire valider par la direction", owners: ["bruno-gillard"], days: 21 },
    ],
  },
  {
    title: "Trêve d’hiver : que se passe-t-il le 16 mars ?",
    kind: "exchange", minutes: 25, presenter: "rachida-ouali", months: [2, 3],
    description: "Préparer les expulsions suspendues pendant l’hiver.",
    summary: "Onze ménages risquent l’expulsion à la fin de la trêve : chacun aura un référent d’ici là.",
    text: `
La trêve suspend l’exécution, pas le jugement, et le loyer continue de courir. Le CPAS compte onze ménages dont
l’expulsion peut être exécutée dès le 16 mars. Rachida Ouali raconte que l’an passé, quatre familles s’étaient
retrouvées le même matin à la gare. Bruno Gillard propose un tour de table trimestriel, sans nom, où l’on vérifie
seulement que chaque situation a un service référent. Yasmina Haddouchi rappelle les limites : le secret ne se
partage qu’avec l’accord de la personne, et cet accord se demande avant la réunion. Le Palier réserve deux chambres
pour la seconde moitié de mars.
`,
    decisions: [
      "Chaque ménage menacé se voit proposer un référent avant le 1er mars.",
    ],
    actions: [
      { text: "Contacter les ménages qui n’ont répondu à aucun courrier", owners: ["yasmina-haddouchi"], days: 14 },
    ],
  },
  {
    title: "Colocations et taux cohabitant",
    kind: "exchange", minutes: 25, presenter: "stijn-vanhoutte",
    description: "Des réponses différentes selon les services pour une même maison.",
    summary: "Pour une même colocation, trois organismes donnent trois réponses ; la fiche du guide sera complétée.",
    text: `
Stijn Vanhoutte a suivi une maison de quatre personnes. Le CPAS a reconnu quatre isolés, la caisse de chômage a
retenu un ménage, la mutuelle attend encore un papier. Une cinquième personne a renoncé à emménager. Les critères de
la Cour de cassation sont pourtant clairs : il faut partager un toit et régler ensemble les questions ménagères.
Marie-Ange Scholtes refuse désormais de signer des baux solidaires pour cette raison. Le groupe Illégalité a la même
expérience avec les hébergements de longue durée. On décide de ne pas écrire encore à l’ONEM, mais de rassembler dix
cas décrits en trois lignes, sans rien qui permette de reconnaître qui que ce soit.
`,
    actions: [
      { text: "Recueillir dix situations anonymes de colocation", owners: ["stijn-vanhoutte"], days: 45 },
    ],
  },
  {
    title: "Lettre type aux agences : deuxième version",
    kind: "decision", minutes: 20, presenter: "jeanne-coppieters",
    description: "Relecture du texte raccourci.",
    summary: "La lettre type tient en une page ; elle est testée deux mois par Toit Commun avant d’être adoptée.",
    text: `
La page est relue à voix haute. Inès Vandamme trouve le ton juste : ferme sans menacer. Karin Moortgat fait
remarquer que « bénéficiaire » n’est pas un mot que l’on emploierait pour soi ; il devient « candidat locataire ».
Tom Baeckelandt aimerait ajouter la médiation de dettes, mais on craint de donner l’idée que le candidat est
endetté. La phrase sur l’amende administrative est retirée par cinq voix contre deux : elle ferme la discussion.
Reste à savoir qui signe. La coordination semble préférable à un service, pour que le refus ne retombe pas sur un
travailleur.
`,
    decisions: [
      "La lettre est envoyée avec chaque candidature accompagnée par Toit Commun pendant deux mois.",
    ],
    actions: [
      { text: "Tenir le compte des réponses reçues", owners: ["ines-vandamme"], days: 60 },
    ],
  },
]
