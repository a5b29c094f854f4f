import type { Passage } from "./passage.ts"

export const steering: Passage[] = [
  {
    title: "Une liste de preuves pour les deux antennes",
    kind: "decision", minutes: 30, presenter: "catherine-dewaele",
    description: "Projet transmis par le groupe Illégalité.",
    summary: "La liste commune de preuves est acceptée à titre d’essai pour six mois dans les deux antennes.",
    text: `
Catherine Dewaele présente la liste en cinq lignes et l’avis divergent du service Population. Les deux responsables
d’antenne y sont favorables, à condition d’être formés ensemble. Lucien Mabiala craint un appel d’air ; Jeanne
Coppieters répond que personne ne déménage pour une attestation. Griet Vandecasteele demande une mesure : combien de
demandes, combien de décisions dans les trente jours. Leïla Tazi rapporte la position du collège communal, prudente.
Après une suspension de dix minutes, les huit voix s’accordent sur un essai de six mois.
`,
    decisions: [
      "La liste commune est appliquée à l’essai dans les deux antennes, avec un bilan chiffré après six mois.",
    ],
    actions: [
      { text: "Former ensemble les deux équipes", owners: ["catherine-dewaele"], days: 40 },
    ],
  },
  {
    title: "Le temps des travailleurs",
    kind: "exchange", minutes: 25, presenter: "odile-ruelens",
    description: "Les assistants sociaux du CPAS viennent de moins en moins aux groupes.",
    summary: `Deux heures par mois et par travailleur du CPAS sont inscrites à l’horaire pour les groupes de
      travail.`,
    text: `
La moitié des sièges du CPAS dans les groupes est restée vide depuis la rentrée. Odile Ruelens ne parle pas de
mauvaise volonté : l’accueil déborde et une absence se paie le lendemain. Catherine Dewaele confirme et refuse que
l’on culpabilise ceux qui restent. Samuel Iweala rappelle que les petites associations ferment, elles, leur porte.
Hilde Maertens propose d’inscrire deux heures par mois à l’horaire de onze travailleurs nommés, remplacés à
l’accueil ces jours-là. C’est moins que le demi-jour souhaité, mais c’est écrit.
`,
    decisions: [
      "Onze travailleurs du CPAS disposent de deux heures par mois, inscrites à leur horaire.",
    ],
    actions: [
      { text: "Donner à la coordination la liste des onze travailleurs", owners: ["catherine-dewaele"], days: 22 },
    ],
  },
  {
    title: "Budget : ce que l’on finance et ce que l’on arrête",
    kind: "decision", minutes: 35, presenter: "mireille-adjovi", months: [9, 12],
    description: "Répartition de la subvention et choix pour l’année suivante.",
    summary: "Le budget est adopté ; le fonds médicaments augmente, l’affiche annuelle est abandonnée.",
    text: `
Mireille Adjovi présente trois feuilles : le subside de la COCOM, l’apport du CPAS, les dépenses. Le salaire de la
coordination en prend les trois quarts. Restent vingt-deux mille euros pour les groupes, les interprètes et les
impressions. Karim Loosveld demande que le fonds médicaments soit augmenté d’un tiers, ce qui oblige à arrêter
quelque chose. On passe en revue ; l’affiche annuelle, que nul ne défend, disparaît. Griet Vandecasteele souhaite
que le prix de chaque groupe soit connu. Il le sera, sans comparaison.

| Poste | Montant |
|---|---|
| Groupes de travail | 6 400 € |
| Interprètes | 7 200 € |
| Fonds médicaments | 5 200 € |
| Impressions et accueil | 3 200 € |
`,
    decisions: [
      "Le budget est adopté par huit voix.",
    ],
    actions: [
      { text: "Transmettre le budget au conseil de l’action sociale", owners: ["mireille-adjovi"], days: 9 },
    ],
  },
  {
    title: "Deux appartements meublés, deux collèges",
    kind: "exchange", minutes: 30, presenter: "jeanne-coppieters",
    description: "Peut-on remplacer une partie des nuits d’hôtel ?",
    summary: `Deux appartements meublés remplaceront une partie des nuits d’hôtel, sous un bail porté par l’agence
      immobilière sociale.`,
    text: `
La note du groupe Logement chiffre les nuits d’hôtel à 1 914 en un an. Jeanne Coppieters propose deux appartements
meublés, Benoît Lacasse, invité, en examine le montage : bail par l’agence immobilière sociale, loyer garanti par le
CPAS, accompagnement par Le Palier. Qui choisit les familles ? Les deux services ensemble, en moins de quatre
heures, sinon l’hôtel reste plus rapide. Lucien Mabiala veut que les dégâts soient prévus ; on crée une réserve.
Adil Chafik relit les engagements à voix haute, y compris ceux qui ne figurent pas dans la convention : répondre au
téléphone, ne pas garder une place « pour quelqu’un ».
`,
    decisions: [
      "Une convention à trois est préparée pour deux appartements, avec une réserve pour dégâts.",
    ],
    actions: [
      { text: "Rédiger la convention", owners: ["adil-chafik", "jeanne-coppieters"], days: 45 },
    ],
  },
  {
    title: "Un désaccord mis par écrit",
    kind: "exchange", minutes: 30, presenter: "karim-loosveld",
    description: "Faut-il rendre publics les délais d’attente de chaque service ?",
    summary: `Le comité ne s’accorde pas sur la publication des délais : les deux positions sont notées, un
      arbitrage aura lieu dans trois mois.`,
    text: `
Le groupe Guide publie désormais le délai constaté à côté du délai légal. Les représentants du CPAS y voient un
risque de mise en cause d’agents déjà épuisés. Les représentants associatifs y voient la seule façon de ne pas
mentir aux usagers. La discussion dure une heure et reste courtoise.

**Position publique.** « Nous acceptons que les délais soient connus du comité, non qu’ils soient lus par tous sans
explication. »

**Position associative.** « Un délai connu se raccourcit ; un délai tu se prolonge. »

Les deux positions sont inscrites. D’ici l’arbitrage, les délais restent visibles du réseau, avec une phrase
d’explication écrite par chaque service.
`,
    decisions: [
      "Les délais restent visibles du réseau avec une explication ; la question est reprise dans trois mois.",
    ],
    actions: [
      { text: "Recueillir la phrase d’explication de chaque service", owners: ["mireille-adjovi"], days: 33 },
    ],
  },
  {
    title: "Convention avec le Foyer pour les Étangs",
    kind: "decision", minutes: 20, presenter: "leila-tazi",
    description: "Local au pied de la tour B.",
    summary: "La convention du local des Étangs est approuvée pour un an, charges comprises.",
    text: `
Le local mesure vingt-deux mètres carrés, avec un point d’eau. Leïla Tazi a obtenu que la commune paie les charges,
le Foyer prêtant les murs. Quatre services s’engagent pour un après-midi chacun. Odile Ruelens insiste sur la clé :
une boîte à code, changée tous les deux mois. Griet Vandecasteele demande l’affiche dans les deux langues. On
s’entend sur ce qui mettrait fin à l’essai : trois après-midi sans personne dans le même mois. Hilde Maertens
inaugurera sans ruban.
`,
    decisions: [
      "La convention du local des Étangs est signée pour un an.",
    ],
    actions: [
      { text: "Poser la boîte à clé et l’affiche bilingue", owners: ["leila-tazi"], days: 15 },
    ],
  },
  {
    title: "Évaluer sans s’épuiser",
    kind: "exchange", minutes: 25, presenter: "samuel-iweala",
    description: "Six questions, une fois par an, par collège.",
    summary: "Le comité répondra une fois l’an à six questions sur la confiance, les moyens et les résultats.",
    text: `
Samuel Iweala a repris les six conditions d’un partenariat qui dure : des buts partagés, un appui réel des
responsables, du temps pour les personnes de première ligne, des activités inscrites dans les agendas, la confiance,
des critères fixés d’avance. Chaque collège répond séparément, de un à cinq, avec une phrase. On compare ensuite.
L’exercice d’essai donne un écart de trois points sur l’appui des responsables, ce que Catherine Dewaele prend avec
humour. Personne ne souhaite un audit. Une page par an suffira, gardée d’une année à l’autre pour voir si la phrase
change.
`,
    decisions: [
      "L’exercice a lieu chaque année en mars, collège par collège.",
    ],
    actions: [
      { text: "Préparer la feuille des six questions", owners: ["samuel-iweala"], days: 27 },
    ],
  },
  {
    title: "La circulaire et ses objectifs",
    kind: "information", minutes: 25, presenter: "adil-chafik",
    description: "Ce que la circulaire régionale attend de la coordination.",
    summary: `La circulaire demande des objectifs et des preuves : le comité en retient trois, tirés du travail
      déjà fait.`,
    text: `
Adil Chafik résume la circulaire : des objectifs stratégiques, d’autres opérationnels, une évaluation, un équivalent
temps plein. Le public visé s’étend à toutes les personnes en risque de pauvreté. Karim Loosveld redoute le tableau
à soixante lignes. On part de ce que les groupes font déjà et l’on choisit trois objectifs : l’accès à un logement,
la continuité des soins, l’accueil humain. Mireille Adjovi notera pour chacun les réunions et les décisions qui le
prouvent. Jeanne Coppieters demande une place pour ce qui ne se mesure pas ; une phrase par objectif, signée.
`,
    decisions: [
      "Trois objectifs stratégiques sont retenus et envoyés à l’administration.",
    ],
    actions: [
      { text: "Rédiger le plan sur deux pages", owners: ["mireille-adjovi", "adil-chafik"], days: 36 },
    ],
  },
  {
    title: "Hiver : moyens et responsabilités",
    kind: "decision", minutes: 25, presenter: "karim-loosveld", months: [9, 11],
    description: "Partage des tâches pour le plan hiver local.",
    summary: "Le plan hiver local est financé à parts égales ; Rue Ouverte en assure la coordination.",
    text: `
Karim Loosveld quitte la présidence de la séance pour ce point, puisqu’il s’agit de son service. Le plan prévoit une
tournée de plus, la salle d’attente de la gare, les couvertures et deux chambres. Coût : dix-neuf mille euros. La
commune et le CPAS paient chacun la moitié. Lucien Mabiala souhaite un rapport court, toutes les deux semaines, sans
nombre de « clients ». Leïla Tazi obtient que les habitants soient prévenus avant la pose des toilettes mobiles. Si
le gel dure plus de dix nuits, le comité se réunit par téléphone dans les vingt-quatre heures.
`,
    decisions: [
      "Le plan hiver est approuvé ; Rue Ouverte le coordonne du 15 novembre au 31 mars.",
    ],
    actions: [
      { text: "Conclure avec le chef de gare", owners: ["karim-loosveld"], days: 11 },
    ],
  },
  {
    title: "Charte : dire mieux la fonction d’alerte",
    kind: "exchange", minutes: 25, presenter: "odile-ruelens",
    description: "Une phrase de la charte a vieilli.",
    summary: `La charte est complétée : l’alerte précède l’avis, et la réponse de l’autorité est rendue à ceux qui
      ont signalé.`,
    text: `
L’article de la charte sur l’alerte tient en une ligne. Odile Ruelens en propose trois : qui peut alerter, comment
on vérifie, à qui l’on rend compte. Benoît Lacasse, secrétaire général, fait préciser que l’alerte ne remplace pas
la plainte individuelle. Griet Vandecasteele lit la version néerlandaise et remplace « alarm » par « signaal ». Les
deux collèges tiennent au dernier membre de phrase, qui oblige à revenir vers celui qui a vu. La modification devra
être soumise à l’assemblée. En attendant, on l’applique.
`,
    decisions: [
      "La modification de la charte est proposée à la prochaine assemblée.",
    ],
    actions: [
      { text: "Préparer le texte dans les deux langues", owners: ["odile-ruelens", "griet-vandecasteele"], days: 29 },
    ],
  },
  {
    title: "Réponse à l’interpellation sur les soins",
    kind: "information", minutes: 20, presenter: "catherine-dewaele",
    description: "Ce que le CPAS a décidé.",
    summary: `Le CPAS garde la carte santé ouverte trois mois après une radiation : la proposition est acceptée en
      partie.`,
    text: `
L’interpellation demandait trois choses. Le conseil en accepte une entièrement : la carte santé reste valable trois
mois après une radiation. Il en accepte une autre en partie : un appel est fait au service qui suit la personne,
avec son accord. La troisième, l’inscription automatique en adresse de référence, est refusée pour une raison de
droit. Catherine Dewaele souligne le sérieux du texte. Samuel Iweala demande que la lettre de réponse soit jointe au
dossier et lue en assemblée. On décide de vérifier dans six mois si la mesure est appliquée aux deux antennes.
`,
    decisions: [
      "L’application de la mesure est vérifiée dans six mois.",
    ],
    actions: [
      { text: "Lire la réponse à la prochaine assemblée", owners: ["catherine-dewaele"], days: 18 },
    ],
  },
  {
    title: "Bilan de deux années : six questions, deux collèges",
    kind: "decision", minutes: 50, presenter: "samuel-iweala",
    description: "Chaque collège répond séparément, puis l’on compare.",
    summary: `Le bilan montre une confiance en hausse et un appui des responsables encore inégal ; deux engagements
      en sortent.`,
    text: `
Chaque collège a répondu de son côté aux six questions, de un à cinq, avec une phrase. Samuel Iweala projette les
deux colonnes.

| Question | Public | Associatif |
|---|---|---|
| Des buts clairs et partagés | 4 | 4 |
| L’appui réel des responsables | 4 | 2 |
| Du temps pour la première ligne | 2 | 2 |
| Des activités inscrites dans les agendas | 3 | 3 |
| La confiance, et une façon de régler les désaccords | 4 | 4 |
| Des critères fixés d’avance | 2 | 3 |

Sur le premier point, les phrases se ressemblent au mot près, ce qui fait sourire. Sur le deuxième, l’écart est
discuté. Catherine Dewaele pensait avoir soutenu le travail des groupes ; Odile Ruelens répond que l’appui se mesure
aux remplacements, non aux encouragements. Hilde Maertens l’entend et demande des exemples. On en donne trois : un
groupe annulé faute de délégués, une formation refusée la veille, un courriel resté sans réponse pendant un mois.

Sur le temps, tout le monde est d’accord et personne n’a de solution entière. Lucien Mabiala propose de commencer
par ne plus convoquer deux réunions le même jour. Griet Vandecasteele voudrait que chaque réunion dise, en trois
mots, ce qu’elle remplace.

La confiance obtient la meilleure note des deux côtés. Jeanne Coppieters l’attribue au désaccord de l’an passé, mis
par écrit et jamais caché. Leïla Tazi ajoute qu’il a été plus facile ensuite de dire non. Karim Loosveld met en
garde : la confiance tient à quelques personnes, et trois d’entre elles changeront de poste dans l’année.

Le dernier point est le plus faible. On décide de fixer, pour chaque action nouvelle, un critère que les deux
collèges puissent vérifier sans enquête, et de noter aussi ce qui ne se mesure pas.

1. Un critère par action, écrit avant de commencer.
2. Une phrase de ceux qui l’ont vécue, écrite après.
3. Une relecture commune, une fois l’an, en mars.
`,
    decisions: [
      "Toute action nouvelle porte un critère vérifiable et une échéance de relecture.",
      "Le CPAS remplace à l’accueil les travailleurs qui siègent dans un groupe.",
    ],
    actions: [
      { text: "Proposer un modèle d’action d’une page", owners: ["samuel-iweala", "catherine-dewaele"], days: 30 },
    ],
  },
]
