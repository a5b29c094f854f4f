import type { Passage } from "./passage.ts"

export const rights2: Passage[] = [
  {
    title: "Mariages : des dossiers qui dorment",
    kind: "exchange", minutes: 20, presenter: "joelle-mukendi",
    description: "Des couples attendent onze mois une réponse à leur demande de mariage.",
    summary: "Des demandes de mariage attendent jusqu’à onze mois : un délai affiché est demandé à la commune.",
    text: `
Emmanuel Tshibanda suit cinq couples. Le plus ancien dossier a onze mois, la loi prévoit au plus cinq mois de
suspension. Joëlle Mukendi ne conteste pas : un agent malade, un autre parti, et la peur de se tromper. La commune
transmet au parquet tout ce qui semble inhabituel, et ce qui est inhabituel finit par être la pauvreté. Gaëtan
Rouchet a accompagné un entretien où l’on demandait la couleur des rideaux. On souhaite que les questions portent
sur la vie du couple et non sur sa mémoire. La cheffe de l’état civil sera invitée.
`,
    actions: [
      { text: "Inviter la responsable de l’état civil", owners: ["joelle-mukendi"], days: 14 },
    ],
  },
  {
    title: "Travailler sans papiers, être payé",
    kind: "information", minutes: 25, presenter: "gaetan-rouchet",
    description: "Une permanence syndicale en soirée, pour parler salaire sans parler séjour.",
    summary: "Une permanence du soir aide à réclamer des salaires non payés : dix-neuf dossiers, sept accords.",
    text: `
La permanence se tient le premier mercredi, de 18 h à 20 h, dans un café qui ferme pour l’occasion. Dix-neuf
travailleurs sont venus en quatre soirs : bâtiment, nettoyage, restauration, garde d’enfants. On y note les heures,
on retrouve le nom du donneur d’ordre, on écrit. Sept accords ont été trouvés sans inspection. Gaëtan Rouchet
insiste : la première question n’est jamais « Avez-vous des papiers ? ». Mohammad Karimi a traduit en dari et en
ourdou. Plusieurs demandent si une plainte peut leur nuire ; la réponse est nuancée et se donne en tête à tête.
`,
  },
  {
    title: "La langue du guichet",
    kind: "exchange", minutes: 20, presenter: "mohammad-karimi",
    description: "« Revenez avec quelqu’un qui parle français. »",
    summary: "Dire « revenez avec quelqu’un » est un refus de guichet : l’interprétation par téléphone sera testée.",
    text: `
« Revenez avec quelqu’un. » Cinq services sur onze reconnaissent l’avoir dit ce mois-ci. La personne revient avec un
enfant, un voisin, ou un homme qui se fait payer. Mohammad Karimi branche son téléphone sur la table et montre :
vingt secondes pour joindre un interprète en dari, quatre minutes d’entretien, deux euros. Marc Delbrouck
l’essaierait à deux guichets sur huit. Il faudrait un haut-parleur et une place un peu à l’écart. Roos Ampe souhaite
que l’agent pose toujours la question de la langue, y compris du néerlandais, au lieu de la deviner.
`,
    decisions: [
      "Deux guichets de la commune essaient l’interprétation par téléphone pendant trois mois.",
    ],
    actions: [
      { text: "Chiffrer l’essai et trouver deux haut-parleurs", owners: ["marc-delbrouck"], days: 23 },
    ],
  },
  {
    title: "Adresse de référence : cinquante-deux jours",
    kind: "exchange", minutes: 30, presenter: "leopold-marchal",
    description: "Le relevé de deux mois est terminé ; faut-il en faire une interpellation ?",
    summary: `Le délai moyen d’une adresse de référence est de cinquante-deux jours : le groupe prépare une
      interpellation.`,
    text: `
Le relevé porte sur dix-sept demandes, dans deux quartiers, pendant deux mois. Entre la demande et la décision, il
s’écoule en moyenne cinquante-deux jours, alors que la loi en prévoit trente. Le plus court délai est de onze jours,
le plus long de cent trente. Yasmina Haddouchi ne conteste rien et voudrait que l’on dise aussi que l’équipe compte
deux personnes pour quatre cents adresses. Léopold Marchal l’écrira. Le groupe choisit la forme : constats, avis,
propositions, chacun avec sa source. La crainte d’attaquer un membre du réseau est dite à voix haute. On conclut
qu’un partenaire qui tait les délais n’en est pas un.
`,
    decisions: [
      "Le groupe rédige une interpellation sur l’adresse de référence.",
    ],
    actions: [
      { text: "Écrire un premier projet de constats", owners: ["leopold-marchal", "yasmina-haddouchi"], days: 26 },
    ],
  },
  {
    title: "Ce que disent les enfants du silence",
    kind: "exchange", minutes: 20, presenter: "oumou-bah",
    description: "Des jeunes nés ici découvrent à dix-sept ans qu’ils n’ont pas de titre.",
    summary: `Quatre jeunes nés ici ont appris à dix-sept ans qu’ils étaient sans titre : un groupe de parole
      s’ouvre.`,
    text: `
Quatre jeunes nés en Belgique ont appris à dix-sept ans, au moment d’un stage ou d’un job d’étudiant, qu’ils
n’avaient pas de titre de séjour. Leurs parents se taisaient pour les protéger. Oumou Bah décrit la colère, puis la
honte de cette colère. Des voies existent avant la majorité et se ferment après. Léopold Marchal recevra chacun
séparément. La Marelle ouvre un groupe de parole, sans juriste, parce que toute parole n’est pas une demande. On se
promet de ne pas faire de ces quatre histoires un argument, sauf s’ils le veulent eux-mêmes.
`,
    actions: [
      { text: "Proposer un rendez-vous juridique à chacun", owners: ["leopold-marchal"], days: 12 },
    ],
  },
  {
    title: "Guichet d’asile : tenir la file debout",
    kind: "exchange", minutes: 15, presenter: "rachida-ouali", months: [10, 3],
    description: "Des personnes attendent dès quatre heures du matin.",
    summary: "Les personnes qui attendent dès quatre heures recevront un thé, une couverture et un numéro d’avocat.",
    text: `
L’enregistrement se fait ailleurs, mais le premier train part d’ici. Rachida Ouali rencontre à quatre heures du
matin des familles qui attendent sur le quai pour être dans la file à six. Elle ne demande pas de solution, elle
demande du thé. Table du Mardi prêtera deux thermos. On glissera dans la couverture une carte avec le numéro de
l’aide juridique et trois phrases : où aller, quoi dire, quoi ne pas signer. Hawa Traoré relit les trois phrases et
en supprime une. Le chef de gare est prévenu et laisse la salle ouverte.
`,
    actions: [
      { text: "Préparer et plier deux cents cartes", owners: ["rachida-ouali", "hawa-traore"], days: 8 },
    ],
  },
  {
    title: "Faux dossiers de régularisation",
    kind: "information", minutes: 15, presenter: "emmanuel-tshibanda",
    description: "Des intermédiaires vendent de l’espoir.",
    summary: `Des intermédiaires vendent de faux dossiers de régularisation : une mise en garde en neuf langues est
      affichée.`,
    text: `
Plume et Droit a vu six dossiers identiques, au mot près, vendus mille deux cents euros. On y trouvait la même
lettre de soutien d’un club de sport qui n’existe pas. Ces dossiers nuisent, car une demande rejetée colle à la
suivante. Porter plainte suppose que les personnes témoignent ; aucune ne veut. Emmanuel Tshibanda a écrit une mise
en garde de six lignes, en neuf langues, que Radio Passerelle lira aussi. Joëlle Mukendi l’affichera au guichet, à
hauteur des yeux. On évite les mots « escroc » et « illégal » ; le texte dit seulement ce qui est gratuit et ce que
personne ne peut promettre.
`,
  },
  {
    title: "L’interpellation prend forme",
    kind: "decision", minutes: 35, presenter: "leopold-marchal",
    description: "Lecture du projet sur l’adresse de référence avant la consultation.",
    summary: `Le projet d’interpellation compte trois constats, deux avis et trois propositions ; il part en
      consultation.`,
    text: `
Le texte est projeté. Les constats sont gardés tels quels, avec leur source. Le deuxième avis est réécrit trois fois
: il disait que les antennes « refusent », il dit maintenant qu’elles « demandent des preuves différentes ». Marc
Delbrouck annonce que son service exprimera un désaccord sur l’école, qui dépend d’une règle régionale ; on lui
demande de l’écrire, pour que le désaccord voyage avec le texte. Yasmina Haddouchi signe à titre personnel comme
rédactrice, mais ne peut engager le CPAS, dont le conseil se prononcera. Elle tient à ce que le procès-verbal le
dise.
`,
    decisions: [
      "Le projet entre en consultation auprès de toutes les organisations membres.",
    ],
    actions: [
      { text: "Mettre le texte en page et l’envoyer", owners: ["emmanuel-tshibanda"], days: 5 },
    ],
  },
  {
    title: "Soigner la relation avec les guichets",
    kind: "exchange", minutes: 20, presenter: "yasmina-haddouchi",
    description: "Une demi-journée d’immersion réciproque.",
    summary: "Des juristes passeront une matinée au guichet, et des agents une matinée en permanence.",
    text: `
L’idée vient d’une dispute au téléphone. Un juriste passera une matinée derrière le guichet, un agent une matinée à
la permanence. Yasmina Haddouchi a commencé : elle a vu qu’un juriste reçoit douze personnes, comme elle, et qu’il a
mal au dos, comme elle. Joëlle Mukendi ira la semaine prochaine. Il ne s’agit pas de convaincre. On revient avec
trois phrases : ce que je croyais, ce que j’ai vu, ce que je vais changer. Les directions ont donné leur accord par
écrit, ce qui compte comme un mandat. Les préjugés, dit quelqu’un, tiennent surtout par manque de chaises communes.
`,
    actions: [
      { text: "Planifier six échanges avant l’été", owners: ["yasmina-haddouchi", "joelle-mukendi"], days: 35 },
    ],
  },
]
