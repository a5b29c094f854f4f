import type { InterpellationRow } from "./row.ts"

export const sent: InterpellationRow[] = [
  {
    key: "soins-sans-interruption", title: "Des soins qui ne s’arrêtent pas avec l’adresse",
    body: "sante", authors: ["nadia-benhaddou", "odile-ruelens"],
    alert: "urgent", state: "answered", created: -330,
    addressees: ["CPAS, présidence et direction", "CPAS, cellule Santé", "Iriscare"],
    constats: [
      {
        text: `Neuf personnes suivies par les services de soins ont vu leur traitement interrompu dans les mois qui
          ont suivi une radiation d’office.`,
        sources: [
          "Relevé commun du Vieux Tilleul, de De Linde et de Banc public, une année",
          "Procès-verbal du groupe Santé, point sur les radiations",
        ],
      },
      {
        text: "Dans deux cas, l’insuline a manqué plus de trois jours et la personne a été hospitalisée.",
        sources: [
          "Médecins du Vieux Tilleul et de De Linde, sans donnée personnelle",
        ],
      },
      {
        text: "La lettre de radiation ne dit rien de la mutuelle, ni de la personne à appeler.",
        sources: [
          "Onze lettres reçues, lues avec l’accord des personnes",
        ],
      },
    ],
    opinions: [
      {
        text: `Une adresse perdue se retrouve ; un traitement arrêté, pas toujours. Le risque est connu et se
          prévient.`,
        constats: [0, 1],
      },
      {
        text: "Une phrase et un numéro sur la lettre de radiation coûtent moins qu’une nuit d’hôpital.",
        constats: [1, 2],
      },
    ],
    propositions: [
      {
        text: "Garder la carte santé du CPAS valable trois mois après une radiation.",
        addressee: "CPAS, présidence et direction",
      },
      {
        text: "Appeler le service qui suit la personne, avec son accord, avant de clore le dossier.",
        addressee: "CPAS, cellule Santé",
      },
      {
        text: "Ouvrir d’office une adresse de référence à toute personne radiée qui suit un traitement.",
        addressee: "CPAS, présidence et direction",
      },
      {
        text: "Informer les caisses et les mutuelles du délai pendant lequel les soins restent couverts.",
        addressee: "Iriscare",
      },
    ],
    consultation: { by: "mireille-adjovi", days: -300, until: -275 },
    adopted: { by: "karim-loosveld", days: -262 },
    sent: { by: "mireille-adjovi", days: -255 },
    answered: {
      by: "mireille-adjovi", days: -70,
      text: `Le conseil de l’action sociale accepte la première proposition : la carte santé reste valable trois
        mois après une radiation, dès le mois prochain. Il accepte la deuxième pour les personnes qui ont donné leur
        accord par écrit. Il ne peut suivre la troisième, la loi exigeant une demande de la personne ; l’équipe
        Adresse de référence proposera toutefois un rendez-vous dans la semaine. Iriscare répond que la quatrième
        relève de l’autorité fédérale et lui transmet le texte.`,
    },
    signs: ["vieux-tilleul", "de-linde", "banc-public", "rue-ouverte", "planning-des-etangs", "le-fil", "clair-matin",
      "plume-et-droit", "accueil-gare", "domicile-plus", "de-brug", "mains-jointes", "la-marelle",
      "creche-hirondelles", "commune-cohesion", "bibliotheque"],
    abstains: {
      "prevention-gare": "Sans mandat de notre direction à la date de l’assemblée.",
      "foyer-molenbroekois": "Le sujet dépasse nos missions.",
      "police-proximite": "Nous ne prenons pas position sur une décision d’un autre service public.",
    },
  },
  {
    key: "ecole-sans-huissier", title: "Pas d’huissier à l’école avant un entretien",
    body: "endettement", authors: ["paola-ricci", "tom-baeckelandt"],
    alert: "normal", state: "closed", created: -610,
    addressees: ["Échevinat de l’Enseignement", "Directions des six écoles communales"],
    constats: [
      {
        text: `En une année, une école communale a transmis à un huissier vingt-deux factures de repas, dont la
          plus petite était de quarante euros.`,
        sources: [
          "Compte Rond, dossiers ouverts pendant l’année scolaire",
          "Procès-verbal du groupe Endettement",
        ],
      },
      {
        text: "Les frais ajoutés ont triplé la somme due, dans treize cas sur vingt-deux.",
        sources: [
          "Relecture par une juriste de Compte Rond",
        ],
      },
      {
        text: "Aucune des familles n’avait été reçue par l’école avant la procédure.",
        sources: [
          "Entretiens menés par Accueil Gare",
        ],
      },
    ],
    opinions: [
      {
        text: "Une école qui envoie un huissier perd la confiance dont elle a besoin pour enseigner.",
        constats: [0, 2],
      },
      {
        text: "La dette de repas est un signal utile, à condition que quelqu’un l’entende.",
        constats: [1, 2],
      },
    ],
    propositions: [
      {
        text: "N’engager aucune procédure sans un rappel, un appel et un entretien avec les parents.",
        addressee: "Échevinat de l’Enseignement",
      },
      {
        text: "Imprimer sur chaque facture le nom et le numéro d’un service d’aide.",
        addressee: "Directions des six écoles communales",
      },
      {
        text: "Constituer un petit fonds de solidarité par école, géré par l’assistante sociale.",
        addressee: "Échevinat de l’Enseignement",
      },
    ],
    consultation: { by: "mireille-adjovi", days: -585, until: -560 },
    adopted: { by: "karim-loosveld", days: -550 },
    sent: { by: "mireille-adjovi", days: -545 },
    answered: {
      by: "mireille-adjovi", days: -440,
      text: `L’échevinat adopte les deux premières propositions par une modification du règlement des écoles. Le
        fonds de solidarité est essayé dans deux écoles pendant un an.`,
    },
    closed: {
      by: "mireille-adjovi", days: -120,
      text: `Le règlement est en vigueur depuis la rentrée. Aucune facture n’a été transmise à un huissier au
        premier semestre ; le fonds a servi pour trente-huit enfants.`,
    },
    signs: ["compte-rond", "accueil-gare", "petits-souliers", "la-marelle", "toit-commun", "cpas-energie",
      "cpas-service-social", "tisserandes", "le-palier", "de-sluis", "planning-des-etangs"],
    abstains: {
      "commune-petite-enfance": "Le service est rattaché à l’échevinat auquel le texte s’adresse.",
    },
    dissents: {
      "regie-de-quartier": `Nous regrettons que l’on ne demande rien aux sociétés qui fournissent les repas ; le
        prix de départ est le premier problème.`,
    },
  },
  {
    key: "trois-voies", title: "Un guichet, un téléphone, un courrier",
    body: "assemblee", authors: ["hugo-lenaerts", "aurore-nsimba"],
    alert: "high", state: "sent", created: -190,
    addressees: ["Collège des bourgmestre et échevins", "Direction régionale des pouvoirs locaux"],
    constats: [
      {
        text: `En un mois, vingt-six personnes se sont vu refuser un guichet qui existe, au motif que la démarche
          se fait en ligne.`,
        sources: [
          "Cahier tenu par Le Clavier, un mois",
          "Procès-verbal de l’assemblée",
        ],
      },
      {
        text: `Parmi elles, onze n’ont ni ordinateur, ni téléphone récent, ni compte bancaire permettant de
          s’identifier.`,
        sources: [
          "Même cahier, réponses à une seule question",
        ],
      },
      {
        text: `Des travailleurs sociaux tapent les codes secrets des usagers, ce que la loi interdit et que leur
          métier réprouve.`,
        sources: [
          "Échange en assemblée, trente-quatre services présents",
        ],
      },
    ],
    opinions: [
      {
        text: "Le numérique est une porte de plus ; il devient un mur lorsqu’il remplace les autres.",
        constats: [0, 1],
      },
      {
        text: "Transformer l’assistant social en opérateur de saisie coûte cher et ne se voit dans aucun budget.",
        constats: [2],
      },
    ],
    propositions: [
      {
        text: "Afficher dans chaque service les trois voies : guichet, téléphone, courrier, avec les heures.",
        addressee: "Collège des bourgmestre et échevins",
      },
      {
        text: "Garder par semaine une soirée sans rendez-vous aux guichets Population et Étrangers.",
        addressee: "Collège des bourgmestre et échevins",
      },
      {
        text: "Publier chaque année le nombre de démarches faites par chaque voie.",
        addressee: "Direction régionale des pouvoirs locaux",
      },
    ],
    consultation: { by: "mireille-adjovi", days: -160, until: -140 },
    adopted: { by: "karim-loosveld", days: -130 },
    sent: { by: "mireille-adjovi", days: -122 },
    signs: ["le-clavier", "vieux-tilleul", "accueil-gare", "bibliotheque", "beaux-jours", "de-brug", "trait-d-encre",
      "tisserandes", "plume-et-droit", "compte-rond", "cpas-service-social", "toit-commun", "premiers-pas",
      "radio-passerelle", "le-grenier"],
    abstains: {
      "commune-population": "Le service applique déjà une soirée par semaine à l’essai et attend le bilan.",
      "maison-de-l-emploi": "Notre accueil dépend d’une institution régionale.",
    },
  },
  {
    key: "bus-du-soir", title: "Le bus 41 après vingt heures",
    body: "assemblee", authors: ["pascale-vranken", "gilles-hanquet"],
    alert: "normal", state: "closed", created: -540,
    addressees: ["STIB, direction du réseau", "Collège des bourgmestre et échevins"],
    constats: [
      {
        text: `Après 20 heures, le bus 41 passe aux Étangs toutes les trente minutes, alors que les cours du soir
          finissent à 20 h 30.`,
        sources: [
          "Horaire officiel",
          "Trait d’encre et De Sluis, horaires des cours",
        ],
      },
      {
        text: `Quatre apprenants sur dix des Étangs abandonnent le cours du soir avant janvier, contre deux sur dix
          ailleurs.`,
        sources: [
          "Listes de présence de trois organisateurs",
        ],
      },
      {
        text: "Deux aides familiales marchent quarante minutes après leur dernier client.",
        sources: [
          "Domicile Plus, entretiens d’équipe",
        ],
      },
    ],
    opinions: [
      {
        text: "Un quartier sans bus le soir est un quartier où l’on n’apprend pas et où l’on ne soigne pas le soir.",
        constats: [0, 1, 2],
      },
    ],
    propositions: [
      {
        text: "Rétablir un passage toutes les quinze minutes jusqu’à 21 h 30, les soirs de cours.",
        addressee: "STIB, direction du réseau",
      },
      {
        text: "Étudier un arrêt supplémentaire devant l’antenne du CPAS.",
        addressee: "STIB, direction du réseau",
      },
    ],
    consultation: { by: "mireille-adjovi", days: -515, until: -495 },
    adopted: { by: "karim-loosveld", days: -485 },
    sent: { by: "mireille-adjovi", days: -478 },
    answered: {
      by: "mireille-adjovi", days: -330,
      text: `La STIB remercie pour la qualité des données et ne peut augmenter la fréquence, faute de conducteurs
        et de véhicules ; elle joint quatre pages de chiffres. Elle accepte de déplacer de dix minutes le passage de
        20 h 25, afin qu’il corresponde à la fin des cours. L’arrêt supplémentaire est refusé pour des raisons de
        sécurité.`,
    },
    closed: {
      by: "mireille-adjovi", days: -300,
      text: `L’assemblée prend acte d’un refus motivé et d’un petit progrès. Les cours finissent désormais à 20 h
        20. La question sera reprise lors du prochain plan de mobilité.`,
    },
    signs: ["cpas-etangs", "potager-des-etangs", "trait-d-encre", "de-sluis", "domicile-plus", "planning-des-etangs",
      "beaux-jours", "velo-pour-toutes", "la-marelle", "de-brug"],
    abstains: {
      "foyer-molenbroekois": "Le Foyer mène sa propre démarche auprès de la STIB pour ses locataires.",
    },
  },
]
