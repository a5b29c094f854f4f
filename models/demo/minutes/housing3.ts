import type { Passage } from "./passage.ts"

export const housing3: Passage[] = [
  {
    title: "Énergie et loyer, une même dette",
    kind: "exchange", minutes: 20, presenter: "tom-baeckelandt",
    description: "Les retards de loyer cachent souvent une facture d’énergie.",
    summary: `Deux dettes de loyer sur trois viennent d’une facture d’énergie : les deux groupes travailleront
      ensemble.`,
    text: `
En reprenant soixante dossiers, Compte Rond constate que deux dettes de loyer sur trois commencent par une
régularisation d’énergie. La famille paie la plus menaçante des deux. Tom Baeckelandt voudrait que chaque service
qui reçoit une mise en demeure demande à voir la facture d’énergie, et l’inverse. Laisser le ménage choisir seul,
c’est le laisser se tromper. Marie-Ange Scholtes l’applique déjà aux locataires de l’agence. Les guides énergie du
CPAS peuvent venir dans la semaine lorsque le logement est chauffé à l’électricité. Une réunion commune avec le
groupe Endettement est fixée au {j+40}.
`,
    actions: [
      { text: "Préparer l’ordre du jour de la réunion commune", owners: ["tom-baeckelandt"], days: 26 },
    ],
  },
  {
    title: "Journée porte ouverte pour petits propriétaires",
    kind: "decision", minutes: 25, presenter: "marie-ange-scholtes",
    description: "Convaincre un propriétaire vaut mieux que dix courriers.",
    summary: "Une soirée pour petits propriétaires aura lieu à la Maison des associations, sans leçon de morale.",
    text: `
Les petits propriétaires ont peur de trois choses : l’impayé, le dégât, le procès. Marie-Ange Scholtes veut leur
répondre autour d’une soupe, avec des chiffres. Sur 186 logements, l’agence a connu quatre procès en cinq ans. Bruno
Gillard viendrait expliquer la garantie, Sofie Claes les primes. Pol Wuyts doute que des propriétaires se déplacent
; Inès Vandamme propose de passer par les syndics et les notaires. On écarte l’idée d’inviter des locataires à
témoigner : ce serait les exposer. La soirée est fixée au {j+75}, à dix-neuf heures, avec traduction en néerlandais
et en turc.
`,
    decisions: [
      "La soirée est organisée par Habitat Levain et la commune ; la coordination paie la salle et le repas.",
    ],
    actions: [
      {
        text: "Écrire l’invitation et la remettre aux syndics",
        owners: ["marie-ange-scholtes", "sofie-claes"], days: 38,
      },
    ],
  },
  {
    title: "Baux d’étudiants transformés en logement de famille",
    kind: "exchange", minutes: 15, presenter: "ines-vandamme",
    description: "Une pratique repérée dans trois immeubles de la Filature.",
    summary: `Trois immeubles louent à des familles avec des baux d’étudiants : les baux seront montrés à un
      juriste.`,
    text: `
Dans trois immeubles de la Filature, des familles occupent des kots avec un bail d’étudiant de dix mois. Elles
doivent partir en juillet, ne peuvent s’inscrire et paient des charges forfaitaires élevées. Inès Vandamme en
connaît sept ; Houria Belkacem en avait vu quatre. Le bail d’étudiant suppose une preuve d’inscription à une école :
sans elle, c’est un bail ordinaire, et la durée de neuf ans s’applique. Une juriste relira les contrats. On évite de
prévenir le propriétaire avant d’avoir parlé aux familles, qui ont toutes peur de perdre la place. Stijn Vanhoutte
traduira pour deux d’entre elles.
`,
    actions: [
      { text: "Faire relire trois baux par la permanence juridique", owners: ["ines-vandamme"], days: 14 },
    ],
  },
  {
    title: "Inventaire vide : les vingt premières visites",
    kind: "information", minutes: 25, presenter: "sofie-claes",
    description: "Bilan des visites menées à deux chez les propriétaires de logements vides.",
    summary: "Vingt propriétaires visités, cinq logements bientôt loués : la campagne est prolongée.",
    text: `
Vingt visites ont été faites, à deux. Sept portes sont restées fermées. Cinq propriétaires âgés acceptent de confier
leur étage à l’agence immobilière sociale, trois demandent un devis, quatre vendent, un s’est fâché. Sofie Claes
pense que la présence d’une association change le ton : on parle de la maison, puis seulement de la loi. Un des cinq
appartements sera prêt avant l’hiver. Karin Moortgat fait observer que ces logements, au-dessus de commerces, n’ont
pas d’entrée séparée ; une prime communale existe pour l’escalier, et personne ne la demande. Le groupe voudrait
fêter le premier emménagement.
`,
    decisions: [
      "La campagne est prolongée de six mois, avec quarante nouvelles adresses.",
    ],
    actions: [
      { text: "Rédiger un mode d’emploi de la prime d’escalier", owners: ["sofie-claes"], days: 44 },
    ],
  },
  {
    title: "Hébergés chez un tiers : l’invisible",
    kind: "exchange", minutes: 25, presenter: "rachida-ouali",
    description: "Ceux qui dorment sur un canapé n’apparaissent dans aucun comptage.",
    summary: "Le groupe veut compter ceux qui dorment chez un tiers, pendant une semaine, sans nom.",
    text: `
Rachida Ouali distingue la rue, le centre et le canapé. Le dernier compte le plus de monde, surtout des femmes, et
ne se voit qu’au moment où tout casse. Les écoles le savent, les crèches aussi. Stijn Vanhoutte raconte comment on
change d’adresse postale chaque mois pour ne pas fatiguer le même ami. Comment compter sans ficher ? On propose une
semaine, une seule question posée dans huit accueils : « Où avez-vous dormi cette nuit ? » La réponse se note par un
trait dans une case. Pol Wuyts demande à quoi cela servira : à montrer au conseil communal que la liste d’attente
n’est pas une statistique.
`,
    decisions: [
      "Une semaine de comptage est organisée dans huit accueils, avec une seule question.",
    ],
    actions: [
      {
        text: "Préparer la feuille et l’expliquer aux huit accueils",
        owners: ["rachida-ouali", "jeanne-coppieters"], days: 36,
      },
    ],
  },
  {
    title: "Charges : le décompte que personne ne donne",
    kind: "exchange", minutes: 20, presenter: "hasna-benjelloun",
    description: "Provision ou forfait, et trois ans de décomptes en retard.",
    summary: `Des locataires paient des provisions sans jamais recevoir de décompte : une lettre type sera ajoutée
      au guide.`,
    text: `
Hasna Benjelloun présente le cas d’une copropriété où douze ménages paient cent dix euros de provision par mois et
n’ont jamais vu de décompte. Quand il est enfin arrivé, il couvrait trois années d’un coup. Le locataire peut
consulter les factures chez le syndic, sur rendez-vous ; peu osent. Tom Baeckelandt rappelle que le supplément se
prescrit. Sofie Claes explique la différence entre forfait et provision, que le bail doit choisir. Inès Vandamme
remarque que le mot « provision » désigne pour beaucoup la nourriture. Une lettre courte demandant le décompte sera
mise à disposition, avec la date à compléter.
`,
    actions: [
      { text: "Rédiger la lettre de demande de décompte", owners: ["hasna-benjelloun"], days: 19 },
    ],
  },
  {
    title: "Hôtels : deux mois qui coûtent une année",
    kind: "exchange", minutes: 25, presenter: "bruno-gillard",
    description: "Le CPAS paie des chambres d’hôtel faute d’autre chose.",
    summary: "Les nuits d’hôtel coûtent plus que six appartements : le comité de pilotage en sera saisi.",
    text: `
Bruno Gillard pose les chiffres sur la table : l’an dernier, le CPAS a payé 1 914 nuits d’hôtel pour des familles.
Avec cette somme, on louerait six appartements pendant douze mois. Mais l’hôtel répond le soir même et l’appartement
non. Une famille y vit à quatre dans vingt mètres carrés, sans cuisine, avec des repas froids. Jeanne Coppieters
propose d’acheter en commun, à trois services, la capacité de deux appartements meublés. Qui porte le bail, qui paie
les dégâts, qui décide des entrées ? Il faudra un contrat clair, et même ce qui n’est pas écrit devra être dit.
Yasmina Haddouchi craint que les deux appartements ne soient pleins dès la première semaine, pour toujours.
`,
    decisions: [
      "La question des appartements meublés partagés est portée au comité de pilotage.",
    ],
    actions: [
      { text: "Écrire une note d’une page avec les chiffres des hôtels", owners: ["bruno-gillard"], days: 30 },
    ],
  },
  {
    title: "Comptage des canapés : le résultat",
    kind: "information", minutes: 20, presenter: "jeanne-coppieters",
    description: "Une semaine, huit accueils, une question.",
    summary: "En une semaine, 118 personnes ont dit avoir dormi chez un tiers, dont 47 enfants.",
    text: `
Sept accueils sur huit ont rendu leur feuille ; le huitième a eu deux malades. Sur 604 réponses, 118 disent « chez
quelqu’un », 23 « dehors », 31 « dans un centre ». Parmi les premières, 47 enfants, comptés par leur parent. Jeanne
Coppieters invite à la prudence : une même personne a pu répondre deux fois, et certaines n’ont pas voulu. Le
chiffre n’a pas besoin d’être exact pour être lourd. Rachida Ouali souhaite recommencer dans six mois, la même
semaine. La presse locale a téléphoné ; on répondra après l’assemblée, avec le bureau, et sans témoignage
individuel.
`,
    decisions: [
      "Le résultat est présenté à l’assemblée avant toute communication.",
    ],
    actions: [
      { text: "Écrire trois phrases de présentation pour l’assemblée", owners: ["jeanne-coppieters"], days: 10 },
    ],
  },
  {
    title: "Les visites accompagnées font la différence",
    kind: "information", minutes: 20, presenter: "ines-vandamme",
    description: "Deux ans de visites de logements avec un accompagnateur.",
    summary: "Accompagné à la visite, un candidat obtient le logement deux fois plus souvent.",
    text: `
Toit Commun a comparé 96 candidatures. Sans accompagnement, une sur onze aboutit ; avec une accompagnatrice à la
visite, une sur cinq. La différence est plus forte encore pour les familles de trois enfants. Inès Vandamme
l’explique par une chose simple : le bailleur sait à qui téléphoner. Le Palier fait la même expérience. Mais une
visite dure deux heures avec le trajet, et trois visites sur quatre ne mènent à rien. Faut-il former des volontaires
? Bruno Gillard y est favorable, à condition qu’ils ne négocient pas. Une première formation pourrait réunir dix
personnes, dont d’anciens candidats devenus locataires.
`,
    actions: [
      { text: "Esquisser une formation de deux soirées pour volontaires", owners: ["ines-vandamme"], days: 48 },
    ],
  },
  {
    title: "Fin de bail collectif à la rue du Gaz",
    kind: "exchange", minutes: 25, presenter: "houria-belkacem",
    description: "Un immeuble vendu, seize ménages prévenus par une affichette.",
    summary: "Seize ménages de la rue du Gaz ont reçu un congé irrégulier ; une réunion d’habitants est prévue.",
    text: `
Un immeuble de la rue du Gaz a été vendu et une affichette annonce que chacun doit partir dans trois mois. Houria
Belkacem a vu neuf baux : sept sont enregistrés, donc opposables à l’acheteur. Un congé collé sur une porte ne vaut
rien. Encore faut-il que les habitants le sachent. Une réunion se tiendra au rez-de-chaussée, un soir, avec deux
interprètes. Stijn Vanhoutte et une juriste y répondront aux questions. On convient de ne pas parler à la place des
habitants : s’ils veulent un porte-parole, ils le choisiront. Sofie Claes invitera le nouveau propriétaire à la
commune, séparément.
`,
    actions: [
      {
        text: "Organiser la réunion d’habitants avec interprètes",
        owners: ["houria-belkacem", "stijn-vanhoutte"], days: 13,
      },
    ],
  },
  {
    title: "Garanties refusées : le relevé du mois",
    kind: "decision", minutes: 25, presenter: "ines-vandamme", pinned: true,
    description: "Refus de {m-1}, lettre type et délais de médiation.",
    summary: `Neuf garanties locatives refusées en {m-1} : le relevé part au CPAS et la lettre type est prête dans
      les deux langues.`,
    text: `
Compte Rond et Toit Commun ont relevé neuf refus en {m-1}, dont six pour le même motif : le bailleur n’accepte pas
une garantie versée par un CPAS. Bruno Gillard rappelle que la cellule peut appeler le bailleur le jour même, à
condition de recevoir l’adresse du bien et le nom de l’agence. La lettre type est signée par la coordination et non
par un service ; la commune en relira la traduction néerlandaise. Tom Baeckelandt signale que le premier rendez-vous
de médiation se donne à sept semaines. Avant d’en faire un constat, le groupe veut savoir si ce délai vaut dans tous
les services.

**Position exprimée au nom du Foyer molenbroekois.** « Nous ne nous opposons pas à la lettre, mais nous ne
l’utiliserons pas : elle ne convient pas à un bailleur public. »
`,
    decisions: [
      "La lettre type est adoptée dans les deux langues.",
      "Le relevé mensuel est remis à la cellule Logement du CPAS le 20 de chaque mois.",
    ],
    actions: [
      { text: "Envoyer au CPAS la liste des garanties refusées en {m-1}", owners: ["ines-vandamme"], days: 15 },
      { text: "Relire la version néerlandaise de la lettre type", owners: ["sofie-claes"], days: 26 },
      {
        text: "Demander les délais d’attente aux trois services de médiation",
        owners: ["ines-vandamme", "tom-baeckelandt"], days: 28,
      },
    ],
  },
]
