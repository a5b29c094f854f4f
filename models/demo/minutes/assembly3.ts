import type { Passage } from "./passage.ts"

export const assembly3: Passage[] = [
  {
    title: "Trois interpellations plus tard",
    kind: "information", minutes: 25, presenter: "leopold-marchal",
    description: "Que sont devenus les textes envoyés ?",
    summary: `Sur trois interpellations relues, une a changé une pratique, une attend, une a été refusée avec des
      raisons.`,
    text: `
Léopold Marchal relit trois textes. Le premier, sur les huissiers dans les écoles, a mené à un nouveau règlement. Le
deuxième, sur les soins pendant une radiation, attend une réponse depuis six mois malgré deux rappels. Le troisième
a été refusé, avec une lettre de quatre pages que l’assemblée trouve honnête. Hilde Maertens répond à une question
sur le rôle du CPAS : il reçoit les interpellations comme n’importe quelle autorité, et ses représentants ne votent
pas le texte qui lui est adressé. Caroline Thys demande que ceux qui ont signalé un constat soient prévenus de la
suite ; cela sera fait par un courriel de cinq lignes.
`,
    decisions: [
      "Toute organisation qui a fourni un constat reçoit la réponse de l’autorité.",
    ],
    actions: [
      { text: "Écrire aux organisations concernées par les trois textes", owners: ["leopold-marchal"], days: 16 },
    ],
  },
  {
    title: "Appels à projets : bouts de chandelle",
    kind: "exchange", minutes: 25, presenter: "antoine-jadot",
    description: "Des membres se découvrent concurrents après coup.",
    summary: "Un tableau des appels à projets dira qui répond, qui renonce et qui cherche un partenaire.",
    text: `
Trois membres ont répondu séparément au même appel, et les trois ont été refusés. Antoine Jadot n’accuse personne :
le délai était de douze jours. Leïla Tazi, qui reçoit les dossiers à la commune, préférerait un bon projet commun à
trois moyens. Peut-on dire à l’avance que l’on va répondre ? Certains hésitent, par crainte de se faire prendre
l’idée. Alexandra Popescu propose de n’annoncer que le titre de l’appel et « nous répondons », « nous cherchons », «
nous renonçons ». C’est peu, et c’est déjà de la confiance. Le tableau sera tenu par le bureau et relu à chaque
assemblée.
`,
    decisions: [
      "Le bureau tient un tableau des appels à projets, visible de tous les membres.",
    ],
    actions: [
      { text: "Ouvrir le tableau avec les quatre appels en cours", owners: ["antoine-jadot"], days: 12 },
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
  {
    title: "Radio : une chronique des droits sociaux",
    kind: "information", minutes: 15, presenter: "cyril-mboko",
    description: "Radio Passerelle propose quatre minutes par semaine.",
    summary: "Radio Passerelle diffuse chaque jeudi une chronique de quatre minutes tirée du guide.",
    text: `
Cyril Mboko fait écouter un essai : quatre minutes sur la garantie locative, une question d’auditeur, une réponse,
une adresse. La voix est celle d’un apprenant de Trait d’encre. Il en faudrait quarante par an. Gwenaëlle Stassart
propose de partir des fiches les plus lues. Qui vérifie ? Le propriétaire de la fiche, par téléphone, la veille. On
évite les conseils individuels à l’antenne. Marie-Thérèse Gobbe demande une émission au milieu du repas du vendredi.
Alexandra Popescu voudrait la même chronique dans d’autres langues ; la radio a déjà deux animatrices qui parlent
arabe et peul.
`,
    decisions: [
      "Une chronique hebdomadaire est diffusée à partir des fiches du guide.",
    ],
    actions: [
      { text: "Proposer les dix premiers sujets", owners: ["gwenaelle-stassart"], days: 19 },
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
    title: "Une année de coordination en douze minutes",
    kind: "information", minutes: 20, presenter: "mireille-adjovi", months: [1, 3],
    description: "Présentation du rapport d’activités.",
    summary: "Le rapport d’activités est approuvé ; l’an prochain, il dira aussi ce qui n’a pas abouti.",
    text: `
Mireille Adjovi résume l’année : dix assemblées, quarante-quatre réunions de groupe, trois interpellations, six
visites, cinquante membres au 31 décembre. Le nombre dont elle est le plus fière est celui des services qui se sont
rendu visite, trente-deux. Philippe Dumortier souhaite que le rapport dise aussi ce qui n’a pas marché : le projet
de permanence aux Étangs, abandonné faute de local, n’y figure pas. L’assemblée est d’accord et le paragraphe est
ajouté. Cyril Mboko en fera une chronique de quatre minutes. Le rapport part à la COCOM avant la date limite.
`,
    decisions: [
      "Le rapport d’activités est approuvé avec l’ajout demandé.",
    ],
    actions: [
      { text: "Ajouter le paragraphe et déposer le rapport", owners: ["mireille-adjovi"], days: 10 },
    ],
  },
  {
    title: "Été : qui reste ouvert",
    kind: "information", minutes: 15, presenter: "sandra-pirotte", months: [5, 6],
    description: "Tour des fermetures et des remplacements.",
    summary: "Le calendrier de l’été est affiché : au moins un accueil reste ouvert chaque jour.",
    text: `
Sandra Pirotte projette le calendrier. La semaine du 15 août pose problème : trois accueils ferment en même temps.
Vincent Hardy avance ses travaux d’une semaine, ce qui laisse une douche dans la commune. Mains Jointes renvoie ses
bons à la Table. L’antenne Étangs sera remplacée par le siège. Fabrice Noël rappelle que l’on consomme aussi en été
et garde ses deux après-midi médicaux. Un numéro, celui de la coordination, répondra aux services qui ne savent plus
où envoyer quelqu’un.
`,
    actions: [
      { text: "Envoyer le calendrier définitif", owners: ["sandra-pirotte"], days: 8 },
    ],
  },
  {
    title: "Où en sommes-nous de nos promesses ?",
    kind: "information", minutes: 15, presenter: "karim-loosveld", pinned: true,
    description: "Relecture des engagements pris en assemblée.",
    summary: `Quatre engagements sur cinq sont tenus ; le cinquième, la salle pour la journée des nouveaux, est
      repris ce mois-ci.`,
    text: `
Karim Loosveld relit les cinq engagements des dernières assemblées. L’affiche des trois voies est posée dans
quarante et un services. Les attestations d’heures sont parties. Le carnet de dix conseils est imprimé. La carte des
fontaines circule. Reste la salle de repli pour la journée des nouveaux, que personne n’a trouvée : l’école est
prise, la maison communale aussi. Mireille Adjovi demandera à la bibliothèque. Une voix dans la salle remarque que
l’on n’avait jamais relu cette liste, et que c’est agréable.
`,
    actions: [
      {
        text: "Trouver une salle de repli pour la journée des nouveaux",
        owners: ["mireille-adjovi", "karim-loosveld"], days: 12,
      },
      { text: "Publier la liste des engagements tenus", owners: ["karim-loosveld"], days: 40 },
    ],
  },
]
