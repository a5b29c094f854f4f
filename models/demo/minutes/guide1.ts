import type { Passage } from "./passage.ts"

export const guide1: Passage[] = [
  {
    title: "Une fiche répond-elle en dix secondes ?",
    kind: "exchange", minutes: 30, presenter: "aurore-nsimba",
    description: "Essai avec cinq collègues qui ne connaissent pas le guide.",
    summary: "Cinq collègues ont cherché dix réponses : trois fiches sur dix cachent l’adresse trop bas.",
    text: `
Aurore Nsimba a posé dix questions à cinq collègues, téléphone en main. Sept réponses sont arrivées en moins de
quinze secondes, trois jamais. À chaque fois, l’information existait, mais au troisième paragraphe. Le groupe fixe
donc un ordre pour toutes les fiches : qui, où, quand, pour qui, quoi apporter ; les explications ensuite. Gwenaëlle
Stassart ajoute que le numéro doit être celui qui répond, pas le général. Dirk Peeters a fait l’essai en néerlandais
et n’a trouvé que quatre réponses. On corrigera d’abord les trente fiches les plus lues.
`,
    decisions: [
      "Toutes les fiches commencent par les cinq réponses, dans le même ordre.",
    ],
    actions: [
      {
        text: "Réécrire le début des trente fiches les plus lues",
        owners: ["aurore-nsimba", "sandra-pirotte"], days: 50,
      },
    ],
  },
  {
    title: "Dire le délai réel",
    kind: "exchange", minutes: 20, presenter: "gwenaelle-stassart",
    description: "La loi dit trente jours, le terrain en compte cinquante : que mettre dans une fiche ?",
    summary: "Les fiches donneront le délai légal et, à côté, le délai constaté avec sa date.",
    text: `
Écrire « trente jours » rassure et trompe. Écrire « cinquante » décourage. Gwenaëlle Stassart propose les deux, sur
deux lignes, avec la date du constat et le service qui l’a fait. Eléonore Dubuisson y tient : le délai légal fonde
le recours, on ne peut pas le taire. Qui mettra à jour le délai constaté ? Le propriétaire de la fiche, deux fois
par an. Si rien n’est venu après un an, la ligne disparaît d’elle-même. Sana Ferhat demande que l’on dise aussi
quand un service va plus vite que prévu ; cela arrive, et personne ne l’écrit.
`,
    decisions: [
      "Le délai constaté figure sous le délai légal, daté et signé.",
    ],
    actions: [
      { text: "Demander aux propriétaires leurs délais constatés", owners: ["gwenaelle-stassart"], days: 32 },
    ],
  },
  {
    title: "Les horaires d’été",
    kind: "decision", minutes: 15, presenter: "sandra-pirotte", months: [5, 6],
    description: "Recueillir les fermetures avant le 20 juin.",
    summary: "Les fermetures d’été seront recueillies par un seul courriel, une seule question.",
    text: `
L’an dernier, onze personnes ont trouvé porte close en août. Sandra Pirotte enverra un courriel avec une seule
question : « Quels jours êtes-vous fermés entre le 1er juillet et le 31 août ? » La réponse se donne dans le corps
du message. Ceux qui n’auront pas répondu recevront un appel. Brigitte Lecocq propose une affiche récapitulative
pour les vitrines, en grands caractères. On évite un tableau de quarante lignes : trois colonnes suffisent, ouvert,
fermé, remplacé par. Anne-Sophie Rigaux la mettra en page sur le modèle de la carte des fontaines.
`,
    decisions: [
      "Une affiche des fermetures est imprimée pour le 25 juin.",
    ],
    actions: [
      { text: "Envoyer la question unique aux services", owners: ["sandra-pirotte"], days: 6 },
    ],
  },
  {
    title: "Traduire ou réécrire en néerlandais",
    kind: "exchange", minutes: 25, presenter: "dirk-peeters",
    description: "Quelles fiches d’abord, et par qui ?",
    summary: "Douze fiches seront écrites en néerlandais, en commençant par les besoins et non par l’ordre du guide.",
    text: `
Dirk Peeters a essayé une traduction automatique : correcte, et illisible. Un Bruxellois néerlandophone ne cherche
pas « collectieve schuldenregeling » mais « schulden ». Roos Ampe préfère réécrire, plus court, en partant de ce que
les gens demandent à De Linde. Cela donne douze fiches prioritaires, du leefloon à l’avocat gratuit. Une
bibliothécaire et un travailleur de De Brug reliront chacune. Faut-il garder la même numérotation ? Oui, pour passer
d’une langue à l’autre. Le budget de traduction, non dépensé, servira à payer les relectures.
`,
    decisions: [
      "Douze fiches sont réécrites en néerlandais et relues par deux personnes du métier.",
    ],
    actions: [
      { text: "Répartir les douze fiches", owners: ["roos-ampe", "dirk-peeters"], days: 18 },
    ],
  },
  {
    title: "Le mot qui blesse",
    kind: "exchange", minutes: 20, presenter: "brigitte-lecocq",
    description: "Relecture du vocabulaire avec un groupe d’apprenants.",
    summary: `Un groupe d’apprenants a relu dix fiches : « bénéficiaire », « solliciter » et « le cas échéant »
      s’en vont.`,
    text: `
Neuf apprenants de Trait d’encre ont relu dix fiches, crayon en main. Ils ont souligné soixante mots. Certains sont
difficiles : « solliciter », « préalablement », « le cas échéant ». D’autres font mal : « assisté », « bénéficiaire
», « indigent ». Brigitte Lecocq lit quelques remarques, dont celle-ci : « Dites-moi ce que je dois faire, pas ce
que je suis. » Alice Warnant craint de perdre en précision. On gardera le terme juridique une fois, entre
parenthèses, parce qu’il figurera sur la lettre que la personne reçoit. Les relecteurs ont été payés avec des
chèques-lire, à leur demande.
`,
    decisions: [
      "Une liste de vingt mots à éviter, avec leur remplacement, est jointe au modèle de fiche.",
    ],
    actions: [
      { text: "Mettre la liste au propre", owners: ["brigitte-lecocq"], days: 21 },
    ],
  },
  {
    title: "Qui est propriétaire de quoi ?",
    kind: "decision", minutes: 25, presenter: "sandra-pirotte",
    description: "Vingt-trois fiches n’ont plus de responsable.",
    summary: "Vingt-trois fiches étaient sans responsable ; toutes ont désormais un nom.",
    text: `
Vingt-trois fiches appartenaient à des personnes parties. Sandra Pirotte a dressé la liste et chacun a choisi,
crayon levé, comme à une vente. Il reste à convaincre trois services absents. Une règle est ajoutée : quand
quelqu’un quitte son service, ses fiches passent d’abord à son responsable. Inès Vandamme demande qu’être
propriétaire d’une fiche soit reconnu comme du travail ; dans son association, cela représente quatre heures par an
et par fiche, et c’est désormais inscrit dans la description de fonction. Le groupe recommande cette pratique.
`,
    decisions: [
      "Chaque fiche a un propriétaire nommé et une date de révision.",
    ],
    actions: [
      { text: "Appeler les trois services absents", owners: ["sandra-pirotte"], days: 11 },
    ],
  },
  {
    title: "Les pratiques diffèrent : un encadré qui dérange",
    kind: "exchange", minutes: 25, presenter: "eleonore-dubuisson",
    description: "Faut-il publier que deux guichets n’appliquent pas la même règle ?",
    summary: "L’encadré « Les pratiques diffèrent » est maintenu, chaque service y écrit lui-même sa pratique.",
    text: `
L’encadré a suscité deux courriels fâchés. Un service se sent montré du doigt ; un autre s’étonne que son voisin
fasse mieux. Eléonore Dubuisson y voit la preuve qu’il sert. Gwenaëlle Stassart, qui travaille au CPAS, demande que
chacun rédige sa propre ligne et la signe. On retire donc les formulations rapportées. La date du relevé devient
obligatoire, et l’encadré disparaît quand les pratiques se rejoignent. C’est arrivé une fois, pour le renouvellement
de la carte santé, et le groupe aimerait que cela arrive encore.
`,
    decisions: [
      "Chaque service rédige et signe lui-même sa ligne dans l’encadré.",
    ],
    actions: [
      { text: "Faire valider les quatre encadrés existants", owners: ["eleonore-dubuisson"], days: 29 },
    ],
  },
  {
    title: "Téléphone d’abord",
    kind: "information", minutes: 15, presenter: "sana-ferhat",
    description: "Sur quoi lit-on le guide ?",
    summary: "Six consultations sur dix se font sur un téléphone, souvent debout.",
    text: `
Pendant un mois, Sana Ferhat a demandé à chaque collègue croisé comment il ouvrait le guide : six fois sur dix sur
un téléphone, souvent debout, parfois en rue, deux fois dans une cage d’escalier. Les tableaux larges y sont
illisibles. Ceux qui restent auront trois colonnes au plus. Les numéros doivent pouvoir s’appeler d’un doigt.
Anne-Sophie Rigaux imprime encore les fiches pour les usagers et demande que la version papier tienne sur une page.
Les deux vœux ne sont pas contraires, à condition d’écrire court.
`,
  },
]
