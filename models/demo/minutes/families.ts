import type { Passage } from "./passage.ts"

export const families: Passage[] = [
  {
    title: "Quatre places libres, et personne pour les prendre",
    kind: "exchange", minutes: 25, presenter: "elke-van-rillaer",
    description: "Les places d’urgence des Hirondelles sont sous-utilisées.",
    summary: `Les places d’urgence restent vides un jour sur trois, faute d’être connues : une page et un numéro
      direct sont diffusés.`,
    text: `
Elke Van Rillaer garde quatre places pour les urgences. Elles ont été vides un jour sur trois ce trimestre, alors
que la liste d’attente ordinaire compte deux cents noms. Monique Dethier pense que le formulaire effraie ; il ne
fait pourtant qu’une page. Au CPAS, plusieurs ignorent que l’on peut commencer dès le lendemain. Meryem Bakkali en a
eu besoin deux fois pour des mères hébergées, et a renoncé parce que l’adresse devait figurer sur le papier. Ce
champ est supprimé séance tenante. On diffusera un numéro direct et une phrase : « Appelez, on remplit le papier
ensuite. »
`,
    decisions: [
      "L’adresse disparaît du formulaire d’accueil d’urgence.",
    ],
    actions: [
      { text: "Diffuser le numéro direct à tous les services membres", owners: ["monique-dethier"], days: 10 },
    ],
  },
  {
    title: "La langue de la maison",
    kind: "exchange", minutes: 20, presenter: "gisele-mbemba",
    description: "Quelques mots de chaque langue à la crèche.",
    summary: "Chaque milieu d’accueil apprendra dix mots de la langue de la maison, dits par les parents.",
    text: `
Gisèle Mbemba raconte un enfant qui pleurait depuis huit jours. Sa mère avait écrit trois mots sur un carton :
manger, dormir, maman revient. Il s’est calmé le jour même. Depuis, la halte-accueil enregistre dix mots par
famille, dits par un parent. Elke Van Rillaer voudrait faire de même à la crèche, où l’on compte vingt-trois
langues. Marijke Stroobants rappelle qu’en crèche néerlandophone les parents se croient obligés de parler
néerlandais chez eux, et qu’on leur dit désormais le contraire. Aminata Cissé confirme : une première langue solide
porte la deuxième.
`,
    actions: [
      {
        text: "Préparer un petit carnet « dix mots » à faire remplir",
        owners: ["gisele-mbemba", "marijke-stroobants"], days: 33,
      },
    ],
  },
  {
    title: "Parents solos : le samedi qui manque",
    kind: "exchange", minutes: 20, presenter: "farah-benslimane",
    description: "Que proposer le week-end ?",
    summary: "Un déjeuner mensuel pour parents solos s’ouvrira le samedi, avec une garde assurée.",
    text: `
Tout ferme le vendredi à seize heures. Pour un parent seul, le week-end est une longue semaine. Farah Benslimane a
posé la question à vingt-six mères et deux pères : ils ne demandent pas d’activité pour l’enfant, mais un repas
d’adultes pendant que quelqu’un d’autre surveille. La salle des parents est libre le deuxième samedi. Lucie Frankart
peut venir avec deux éducateurs. Stéphanie Collignon cherche si la commune assure des volontaires. On n’appellera
pas cela un « groupe de soutien » ; ce sera un déjeuner.
`,
    decisions: [
      "Un déjeuner pour parents solos est essayé six fois, le deuxième samedi.",
    ],
    actions: [
      { text: "Régler l’assurance et les clés", owners: ["stephanie-collignon"], days: 17 },
    ],
  },
  {
    title: "Crèche et formation : l’œuf et la poule",
    kind: "exchange", minutes: 25, presenter: "zoubida-naciri",
    description: "Pas de formation sans crèche, pas de crèche sans formation.",
    summary: `Pas de crèche sans formation ni l’inverse : trois places seront réservées à l’entrée en cours de
      français.`,
    text: `
Zoubida Naciri connaît la réponse par cœur : la crèche demande une attestation de cours, le cours demande une garde.
Onze femmes de son association attendent depuis la rentrée. Stéphanie Collignon explique que la priorité au travail
est inscrite dans le règlement communal, et que la formation n’y figure pas. Le règlement se revoit au printemps.
D’ici là, la halte-accueil peut garder trois places, quatre demi-jours par semaine, si l’on accepte une promesse
d’inscription plutôt qu’une attestation. Farah Benslimane est d’accord. Elle demande que l’on pense aussi aux mères
dont l’enfant est malade pendant l’évaluation.
`,
    decisions: [
      "Trois places de halte-accueil sont liées à une promesse d’inscription en cours.",
    ],
    actions: [
      {
        text: "Proposer une modification du règlement communal",
        owners: ["stephanie-collignon", "zoubida-naciri"], days: 48,
      },
    ],
  },
  {
    title: "Trente enfants sans école en octobre",
    kind: "exchange", minutes: 30, presenter: "lucie-frankart", months: [9, 11],
    description: "Ils sont arrivés après la rentrée et toutes les listes sont closes.",
    summary: "Trente et un enfants étaient sans école le 1er octobre ; il en reste neuf.",
    text: `
Le service communal a compté trente et un enfants sans école au premier octobre. Trois semaines plus tard, il en
reste neuf, dont quatre de maternelle. Lucie Frankart souligne le travail du médiateur, qui réunit les directions
chaque jeudi jusqu’à ce que chacun ait une chaise. Deux familles avaient refusé l’école proposée, à quarante minutes
de bus. Marijke Stroobants signale six places en néerlandais, peu connues des services francophones. Fallait-il les
proposer à des familles qui ne parlent aucune des deux langues ? Oui, répond-on, à condition d’expliquer ce que cela
suppose.
`,
    actions: [
      { text: "Transmettre la liste des places libres en néerlandais", owners: ["marijke-stroobants"], days: 6 },
    ],
  },
  {
    title: "Punir sans frapper",
    kind: "information", minutes: 20, presenter: "fatima-zahra-idrissi",
    description: "Retour d’un cycle de six rencontres avec des pères.",
    summary: `Six rencontres avec des pères sur l’autorité : on y vient par curiosité, on y reste pour parler de
      son propre père.`,
    text: `
Le cycle a réuni neuf pères, le samedi matin, à la mosquée puis aux Petits Souliers. Il devait parler de l’autorité.
On y a parlé d’abord de leur propre père. La loi belge a été expliquée sans menace. Un homme a dit : « Chez nous,
tout le quartier élevait mon fils. Ici, je suis seul et l’on me surveille. » L’animatrice ne cherche pas à conclure.
Aminata Cissé viendra à deux séances du prochain cycle. Les pères ont demandé que l’école les invite, eux aussi, et
pas seulement quand cela va mal. On le transmet aux directions.
`,
  },
  {
    title: "Le repas de midi à un euro",
    kind: "exchange", minutes: 20, presenter: "monique-dethier",
    description: "Des boîtes à tartines vides dans trois écoles.",
    summary: "Quarante boîtes à tartines vides par semaine dans trois écoles : un repas chaud gratuit est demandé.",
    text: `
Monique Dethier a demandé aux surveillantes de compter, une semaine, sans regarder les noms. Dans trois écoles,
quarante boîtes à tartines sont vides ou presque. Les enfants disent qu’ils n’ont pas faim. Un programme régional
finance des repas gratuits en maternelle, mais s’arrête à six ans. Farah Benslimane craint la file séparée pour ceux
qui ne paient pas ; aucune école ne doit en avoir. Zoubida Naciri propose une soupe pour tous à dix heures : cela
coûte trente cents et personne n’est désigné. La cuisine de la Table du Mardi pourrait la préparer.
`,
    decisions: [
      "Le groupe demande à la commune d’essayer une soupe pour tous dans deux écoles.",
    ],
    actions: [
      { text: "Calculer le coût de la soupe pour deux écoles", owners: ["monique-dethier"], days: 26 },
    ],
  },
  {
    title: "Naissance : la liste de ce qu’il faut vraiment",
    kind: "decision", minutes: 20, presenter: "regine-cloots",
    description: "Alléger la valise et les dépenses des futurs parents.",
    summary: "Une liste de naissance de douze objets remplace celle des magasins, avec l’endroit où les trouver.",
    text: `
Les magasins conseillent soixante-dix articles. Régine Cloots, sage-femme, en garde douze. Elle a vu une famille
acheter une poussette à crédit et manquer de langes. La liste indique pour chaque objet s’il se prête, se donne ou
s’achète, et où. Le Grenier et Les Petits Souliers figurent en tête. Laetitia Vermeiren demande que l’on parle aussi
de ce qui ne s’achète pas : dormir, demander de l’aide, dire non aux visites. Le document tient sur une feuille
pliée, en cinq langues, avec des dessins. Il sera remis à la consultation de six mois.
`,
    decisions: [
      "La liste de douze objets est imprimée et remise à la consultation prénatale.",
    ],
    actions: [
      { text: "Faire dessiner et traduire la liste", owners: ["regine-cloots", "laetitia-vermeiren"], days: 36 },
    ],
  },
  {
    title: "Enfants témoins de violences",
    kind: "exchange", minutes: 30, presenter: "meryem-bakkali",
    description: "Que voit-on à la crèche, à l’école, et que fait-on ?",
    summary: `La crèche voit souvent la première les signes de violence ; une personne de référence est désignée
      dans chaque lieu.`,
    text: `
Meryem Bakkali rappelle qu’un enfant qui entend n’est pas un témoin, mais une victime. Les signes sont discrets : il
ne joue plus, il surveille la porte, il console sa mère. Elke Van Rillaer demande ce que l’on peut noter sans
trahir. La règle proposée tient en trois verbes : observer, en parler à deux, demander un avis. On ne convoque
jamais les deux parents ensemble. Une personne de référence sera formée par lieu. Aminata Cissé offre une
supervision tous les deux mois. Quelqu’un s’inquiète de ce que les pères soient toujours soupçonnés ; on prend le
temps d’en parler.
`,
    decisions: [
      "Chaque milieu d’accueil désigne une personne de référence, formée par Les Deux Rives.",
    ],
    actions: [
      { text: "Organiser la première formation des référentes", owners: ["meryem-bakkali"], days: 44 },
    ],
  },
  {
    title: "Attente d’un logopède : un an",
    kind: "exchange", minutes: 20, presenter: "aminata-cisse",
    description: "Les listes sont pleines de Molenbroek jusqu’à la mer.",
    summary: "Un an d’attente pour un logopède : des séances de groupe sont essayées à la bibliothèque.",
    text: `
Aminata Cissé reçoit des enfants de quatre ans qui parlent peu. Le bilan prend trois mois, la rééducation un an.
Entre les deux, rien. Elle propose des séances de groupe, non médicales, autour du livre et du jeu, deux fois par
mois à la bibliothèque. Une logopède à la retraite accepte d’y former les animatrices. Ce n’est pas un soin et il
faut le dire. Lucie Frankart voudrait que les grands frères et sœurs puissent venir, puisque ce sont eux qui parlent
aux petits. Stéphanie Collignon prévient que la bibliothèque n’est pas libre le mercredi.
`,
    actions: [
      { text: "Choisir deux créneaux avec la bibliothèque", owners: ["aminata-cisse"], days: 20 },
    ],
  },
  {
    title: "Congés et garde : le trou de quinze jours",
    kind: "exchange", minutes: 15, presenter: "lucie-frankart", months: [3, 5],
    description: "Deux semaines de congé, quatre lieux fermés en même temps.",
    summary: "Les quatre lieux d’accueil décaleront leurs fermetures pour qu’un au moins reste ouvert.",
    text: `
Les nouvelles vacances scolaires durent deux semaines. Crèches, halte, école de devoirs et garderies ferment la
seconde toutes ensemble. Un père célibataire a pris un congé sans solde. Lucie Frankart a dessiné un calendrier : en
décalant de trois jours, un lieu reste toujours ouvert. Cela suppose que les équipes acceptent des congés moins
pratiques. Farah Benslimane consultera la sienne. Elke Van Rillaer dépend du calendrier communal, fixé un an à
l’avance. On ne peut donc rien pour cette année, mais le calendrier de la suivante se décide maintenant.
`,
    decisions: [
      "Les quatre lieux se concertent chaque automne sur leurs dates de fermeture.",
    ],
    actions: [
      { text: "Soumettre le calendrier aux quatre équipes", owners: ["lucie-frankart"], days: 28 },
    ],
  },
  {
    title: "L’adaptation des parents",
    kind: "information", minutes: 15, presenter: "farah-benslimane",
    description: "Dix jours pour se séparer, et pour se faire confiance.",
    summary: `L’adaptation à la crèche est aussi celle des parents ; un film court sera montré dans la salle
      d’attente.`,
    text: `
Farah Benslimane a filmé, avec leur accord, trois matinées d’adaptation. On y voit surtout des parents qui ne savent
pas où se mettre. Une mère repart en courant, revient, repart. Les puéricultrices commentent après coup et rient
d’elles-mêmes. Le film dure six minutes, sans paroles inutiles, sous-titré en quatre langues. Les familles l’ont vu
les premières et deux passages ont été coupés à leur demande. Il passera dans la salle d’attente du service
communal. Gisèle Mbemba aimerait en faire un second, sur la sieste.
`,
  },
  {
    title: "Mineurs arrivés seuls : la nuit du vendredi",
    kind: "exchange", minutes: 20, presenter: "lucie-frankart",
    description: "Des adolescents étrangers sans parents, entre deux services.",
    summary: `Un mineur étranger arrivé le vendredi soir n’a pas de lit avant lundi : un numéro de garde est
      cherché.`,
    text: `
Trois fois depuis l’été, un adolescent étranger seul s’est présenté à La Marelle un vendredi après dix-sept heures.
Le service des tutelles ne répond plus, le centre d’accueil demande un signalement, la police attend. Lucie Frankart
a gardé l’un d’eux dans son bureau jusqu’à minuit. Meryem Bakkali rappelle qu’un lit existe peut-être à l’adresse
discrète, mais pas pour un garçon de dix-sept ans. Le groupe demande un numéro de garde régional et, en attendant,
une famille volontaire, connue du SAJ. La Marelle écrira, avec les dates et les heures.
`,
    decisions: [
      "Les trois situations sont transmises, sans nom, à l’administration de l’aide à la jeunesse.",
    ],
    actions: [
      { text: "Écrire la note avec les heures d’appel", owners: ["lucie-frankart"], days: 13 },
    ],
  },
  {
    title: "Jouets et sièges-auto : ce que l’on prête",
    kind: "information", minutes: 15, presenter: "gisele-mbemba",
    description: "Le prêt de matériel a doublé en un an.",
    summary: "Le prêt de matériel a doublé ; il manque des sièges-auto et une cave sèche.",
    text: `
Poussettes, lits, baignoires, chaises hautes : cent soixante-dix prêts en un an, contre quatre-vingts. Presque tout
revient. Ce qui manque le plus, ce sont les sièges-auto, que l’on ne peut accepter d’occasion sans connaître leur
histoire. Une compagnie d’assurance en offre dix. La cave des Petits Souliers a pris l’eau deux fois. Stéphanie
Collignon demandera si l’ancienne loge de l’école de la Filature est encore libre. Régine Cloots voudrait que l’on
prête aussi des tire-lait, ce qui suppose un nettoyage sérieux ; la mutuelle le fait déjà.
`,
    actions: [
      { text: "Visiter l’ancienne loge de l’école", owners: ["stephanie-collignon"], days: 18 },
    ],
  },
]
