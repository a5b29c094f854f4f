import type { Passage } from "./passage.ts"

export const housing2: Passage[] = [
  {
    title: "Chaudières arrêtées, loyers payés",
    kind: "exchange", minutes: 20, presenter: "giuseppe-ferrante", months: [11, 1],
    description: "Quarante et un appels en trois semaines à la Régie.",
    summary: `Quarante et un appels pour des chaudières en panne : le service communal pourra constater dans la
      semaine.`,
    text: `
La Régie ne répare pas dans le privé, mais c’est elle que l’on appelle. Giuseppe Ferrante a noté quarante et une
pannes en trois semaines, la moitié depuis plus de dix jours. Les locataires continuent de payer, ce qui est la
bonne décision, mais ils achètent des chauffages d’appoint dont la facture tombera au printemps. Houria Belkacem
peut faire constater un logement sans chauffage dans la semaine, si on lui envoie une photo du thermostat et le nom
du gestionnaire. La justice de paix accepte les conciliations sur simple lettre ; un exemple sera joint à la fiche.
On se demande s’il faut conseiller de faire réparer soi-même : oui, mais seulement après deux mises en demeure et un
devis.
`,
    actions: [
      { text: "Mettre en ligne la lettre de conciliation", owners: ["houria-belkacem"], days: 15 },
    ],
  },
  {
    title: "Visite du Palier",
    kind: "information", minutes: 20, presenter: "hasna-benjelloun",
    description: "Retour des huit personnes qui ont visité la maison d’accueil.",
    summary: `Huit collègues ont visité Le Palier ; ce qu’ils ignoraient surtout, c’est l’accompagnement d’un an
      après le départ.`,
    text: `
Huit personnes ont passé la matinée au Palier, dont trois venues du CPAS. Elles ont vu les chambres, la cuisine et
le tableau des départs. La question la plus posée portait sur l’admission : un appel chaque matin, à neuf heures,
pour tous, sans recommandation. Yasmina Haddouchi croyait qu’une lettre accélérait les choses et en écrivait deux
par mois. Beaucoup ont découvert le suivi à domicile, d’un an, qui explique que sept ménages sur dix gardent leur
logement. Karin Moortgat retient l’idée d’une visite à l’entrée dans le social. Une deuxième visite aura lieu le
{j+60}, pour ceux qui étaient de garde.
`,
  },
  {
    title: "Salubrité : porter plainte sans perdre son toit",
    kind: "exchange", minutes: 30, presenter: "houria-belkacem",
    description: "Que dire à un locataire avant qu’il ne signale son logement ?",
    summary: `Avant toute plainte, le groupe conseille de préparer le relogement ; un schéma en trois portes est
      adopté.`,
    text: `
Une plainte à la Région peut fermer le logement, et le ménage se retrouve à l’hôtel. Houria Belkacem a relogé neuf
familles sur quatorze ; les cinq autres sont parties dans leur famille. Rachida Ouali ne veut pas que l’on décourage
les plaintes. Personne ne le veut, mais il faut dire l’ordre des choses. Jeanne Coppieters dessine trois portes au
tableau : écrire au bailleur, faire venir la commune, saisir le juge ou la Région. À chacune correspondent un délai,
un risque et un service. Sofie Claes corrige un point : un arrêté n’entraîne l’évacuation immédiate qu’en cas de
danger.

> Un locataire a dit : « J’ai peur des champignons, mais j’ai plus peur de la valise. »
`,
    decisions: [
      "Le schéma des trois portes entre dans la fiche « Logement insalubre ».",
    ],
    actions: [
      { text: "Mettre le schéma au propre", owners: ["houria-belkacem"], days: 30 },
    ],
  },
  {
    title: "Achat collectif : le groupe d’épargne a un an",
    kind: "information", minutes: 20, presenter: "marie-ange-scholtes",
    description: "Où en sont les ménages qui épargnent ensemble pour devenir propriétaires ?",
    summary: "Dix-huit ménages épargnent ensemble ; deux visites d’immeubles n’ont pas abouti, le projet continue.",
    text: `
Dix-huit ménages se réunissent chaque mois et mettent de côté une somme fixe, la même pour tous. Deux immeubles ont
été visités ; le premier était pollué, le second s’est vendu en quatre jours. Marie-Ange Scholtes ne cache pas la
lassitude : trois familles ont quitté le groupe, deux y sont entrées. Les ateliers sur l’énergie et la copropriété
sont bien suivis. Bruno Gillard demande si l’épargne compte dans l’enquête du CPAS ; elle compte au-delà d’un seuil,
et un accord écrit a été trouvé pour l’argent bloqué. Une séance ouverte à tous les services se tiendra en
septembre. Le groupe tient à ce que l’on note aussi les échecs : apprendre pourquoi on n’achète pas fait partie du
résultat.
`,
  },
  {
    title: "Discriminations : ce que donne un signalement",
    kind: "information", minutes: 25, presenter: "ines-vandamme",
    description: "Suivi de six signalements faits à l’Inspection régionale.",
    summary: "Sur six signalements pour discrimination, deux ont mené à une rencontre et un à une amende.",
    text: `
Inès Vandamme a suivi six signalements pendant neuf mois. Deux sont restés sans suite, faute de preuve. Un a donné
lieu à un test par de faux candidats et à une amende. Dans deux cas, l’agence a reçu le candidat et changé son
annonce. Le dernier est en cours. Personne n’a obtenu l’appartement demandé. Fallait-il le dire aux candidats ? Oui,
répond Jeanne Coppieters, dès le premier entretien : on signale pour le suivant. Tom Baeckelandt remarque que les
preuves les plus solides sont des messages ; il faut apprendre aux gens à écrire plutôt qu’à téléphoner. Unia
propose une demi-journée de formation.
`,
    actions: [
      { text: "Fixer une date avec Unia pour la formation", owners: ["ines-vandamme"], days: 33 },
    ],
  },
  {
    title: "Garanties : le compte ne se libère pas",
    kind: "exchange", minutes: 20, presenter: "tom-baeckelandt",
    description: "Des anciens locataires attendent leur garantie depuis deux ans.",
    summary: "Sept anciens locataires attendent leur garantie ; une requête modèle leur sera proposée.",
    text: `
Sept personnes suivies par Compte Rond ne récupèrent pas leur garantie, parfois deux ans après le départ. Le
bailleur ne signe ni oui ni non. La banque attend un accord ou un jugement. Tom Baeckelandt a préparé une requête
d’une page ; le juge de paix la traite en une audience, sans frais quand la personne a l’aide juridique. Marie-Ange
Scholtes demande si l’état des lieux de sortie existait : dans deux cas seulement. Voilà un argument pour les
étudiants et les familles qui quittent sans prévenir. Bruno Gillard a le même souci dans l’autre sens, avec trente
garanties du CPAS jamais rendues.
`,
    decisions: [
      "Une requête modèle est ajoutée à la fiche « Garantie locative ».",
    ],
    actions: [
      { text: "Demander à la justice de paix si le modèle lui convient", owners: ["tom-baeckelandt"], days: 24 },
      { text: "Chiffrer les garanties du CPAS jamais récupérées", owners: ["bruno-gillard"], days: 50 },
    ],
  },
  {
    title: "Pénurie de grands logements",
    kind: "exchange", minutes: 25, presenter: "karin-moortgat",
    description: "Les familles de cinq enfants attendent quinze ans : que peut-on faire d’ici là ?",
    summary: `Cinquante-deux familles attendent un logement de cinq chambres ; le Foyer étudie la réunion de petits
      appartements.`,
    text: `
Karin Moortgat présente la liste : cinquante-deux familles inscrites au Foyer attendent au moins cinq chambres, et
il s’en libère une par an. Réunir deux appartements coûte moins cher que construire, mais retire un logement à une
personne seule. Le débat est franc. Rachida Ouali défend les personnes seules, plus nombreuses à la rue ; Yasmina
Haddouchi rappelle que les enfants dorment dans le salon et dans la cuisine. Giuseppe Ferrante suggère des meubles
adaptés, lits superposés et cloisons légères, que la Régie pourrait poser en une journée. C’est peu, mais c’est
possible tout de suite.
`,
    actions: [
      { text: "Estimer le coût d’une cloison et de deux lits superposés", owners: ["giuseppe-ferrante"], days: 27 },
    ],
  },
  {
    title: "Expulsions : une demi-journée à l’audience",
    kind: "information", minutes: 20, presenter: "yasmina-haddouchi",
    description: "Récit de deux matinées passées à la justice de paix.",
    summary: "Deux matinées d’audience : sur trente et un locataires cités, vingt n’étaient pas là.",
    text: `
Deux membres du groupe ont assisté à deux matinées. Trente et une affaires de loyer ont été appelées ; vingt
locataires étaient absents, trois seulement avaient un avocat. Une affaire dure quatre minutes. Quand le locataire
est là, un plan est presque toujours accordé. Yasmina Haddouchi a été frappée par une femme qui attendait dans le
couloir sans savoir qu’elle devait entrer. Le greffier accepterait qu’une permanence sociale se tienne devant la
salle, avec une table et deux chaises. Qui ? Quand ? Le CPAS peut venir un lundi sur deux, Toit Commun l’autre, si
la présence compte comme temps de travail.
`,
    decisions: [
      "Une permanence est tenue pendant six mois devant la salle d’audience, le lundi matin.",
    ],
    actions: [
      { text: "Faire le calendrier de la permanence", owners: ["yasmina-haddouchi", "ines-vandamme"], days: 16 },
    ],
  },
  {
    title: "Grille des loyers : s’en servir vraiment",
    kind: "exchange", minutes: 20, presenter: "sofie-claes",
    description: "La grille indicative existe ; qui l’a déjà utilisée ?",
    summary: "Personne n’avait encore utilisé la grille des loyers : le groupe va l’essayer sur dix baux.",
    text: `
À la question posée, aucune main ne se lève. Sofie Claes fait l’exercice en séance avec un appartement de deux
chambres du quartier Gare : la grille donne un prix inférieur de cent quarante euros au loyer demandé. La commission
paritaire rend un avis gratuit, que le juge peut suivre. Inès Vandamme craint qu’un locataire qui réclame ne soit
jamais renouvelé. Pol Wuyts suggère de commencer par les baux qui viennent de finir, pour lesquels il n’y a plus
rien à perdre. On essaiera sur dix dossiers choisis par Toit Commun et Habitat Levain, et on en parlera quand les
dix avis seront rendus.
`,
    actions: [
      {
        text: "Choisir dix baux et introduire les demandes d’avis",
        owners: ["ines-vandamme", "marie-ange-scholtes"], days: 70,
      },
    ],
  },
  {
    title: "Sortir de l’hôpital sans logement",
    kind: "exchange", minutes: 25, presenter: "hasna-benjelloun",
    description: "Le groupe Santé transmet une question.",
    summary: "Avec le groupe Santé, un numéro unique est cherché pour les sorties d’hôpital sans domicile.",
    text: `
Le groupe Santé a relevé quatorze sorties d’hôpital vers la rue en une saison. L’assistante sociale de l’hôpital
appelle six services, le vendredi après-midi, et n’obtient rien. Hasna Benjelloun rappelle que Le Palier ne peut
soigner : un pansement, oui, une perfusion, non. Rachida Ouali propose de garder un lit dit « de répit », tenu par
deux services, l’un pour le toit, l’autre pour les soins. Le CPAS ne promet pas d’argent. On demande d’abord de
compter : combien de nuits, pour quels soins, à quel moment de la semaine. Les chiffres iront au comité de pilotage
avant l’été.
`,
    actions: [
      {
        text: "Compter les demandes de sortie d’hôpital pendant deux mois",
        owners: ["hasna-benjelloun", "rachida-ouali"], days: 62,
      },
    ],
  },
  {
    title: "Logements de transit : un règlement relu par ceux qui y vivent",
    kind: "information", minutes: 20, presenter: "bruno-gillard",
    description: "La cellule a réuni neuf locataires des logements de transit.",
    summary: "Neuf locataires ont relu le règlement du transit ; l’interdiction d’héberger un parent disparaît.",
    text: `
La cellule a invité les ménages des onze appartements ; neuf sont venus, avec un repas et une garde d’enfants. Le
règlement comptait trente-quatre interdictions. Ils en ont barré douze, jugées vexantes ou inutiles, et ajouté deux
: pas de travaux le dimanche, pas de clé prêtée. Bruno Gillard dit avoir appris plus en deux heures qu’en dix
visites. L’interdiction de recevoir un parent pour la nuit tombe ; il suffira de prévenir. Jeanne Coppieters demande
si la démarche a été défrayée : un chèque de dix euros par personne et les trajets. Le texte est affiché en six
langues, avec des dessins faits par une habitante.
`,
  },
]
