import type { InterpellationRow } from "./row.ts"

export const pending: InterpellationRow[] = [
  {
    key: "adresse-de-reference", title: "Une adresse de référence en trente jours",
    body: "illegalite", authors: ["leopold-marchal", "yasmina-haddouchi"],
    alert: "high", state: "consultation", created: -40,
    addressees: ["CPAS, présidence et direction", "Collège des bourgmestre et échevins"],
    constats: [
      {
        text: `Entre la demande et la décision, il s’écoule en moyenne cinquante-deux jours, alors que la loi en
          prévoit trente.`,
        sources: [
          "Dix-sept demandes suivies pendant deux mois, quartiers Gare et Étangs",
          "Procès-verbaux du groupe Illégalité, relevé des accusés de réception",
        ],
      },
      {
        text: `Pendant ce délai, la personne perd l’accès à la mutuelle, au compte bancaire et parfois à l’école
          pour ses enfants.`,
        sources: [
          "Relevé de la Maison médicale du Vieux Tilleul, neuf situations, sans donnée personnelle",
          "Procès-verbal du groupe Santé",
        ],
      },
      {
        text: "Deux antennes du même CPAS demandent des preuves différentes de la vie dans la commune.",
        sources: [
          "Fiche « Adresse de référence » du guide, les pratiques diffèrent",
          "Huit observations, quartier Étangs",
        ],
      },
    ],
    opinions: [
      {
        text: `Le retard tient moins au nombre de demandes qu’à l’absence d’accusé de réception : sans date de
          départ, aucun délai ne court.`,
        constats: [0],
      },
      {
        text: `Une liste de preuves commune aux antennes coûterait peu et éviterait des allers-retours qui usent
          tout le monde, les personnes d’abord.`,
        constats: [1, 2],
      },
    ],
    propositions: [
      {
        text: `Remettre un accusé de réception daté le jour de la demande, dans les deux antennes, sans attendre
          que le dossier soit complet.`,
        addressee: "CPAS, présidence et direction",
      },
      {
        text: "Adopter une liste de preuves unique, écrite avec les associations, et la publier dans le guide.",
        addressee: "CPAS, présidence et direction",
      },
      {
        text: "Inscrire sans attendre les enfants à l’école sur présentation de l’accusé de réception.",
        addressee: "Collège des bourgmestre et échevins",
      },
    ],
    consultation: { by: "mireille-adjovi", days: -24, until: 11 },
    signs: ["toit-commun", "creche-hirondelles", "prevention-gare", "plume-et-droit", "vieux-tilleul",
      "rue-ouverte", "compte-rond", "petits-souliers"],
    abstains: {
      "foyer-molenbroekois": `Le Foyer n’est pas concerné par la procédure et préfère ne pas se prononcer sur le
        travail d’un partenaire.`,
      "le-palier": "Nous partageons le fond ; notre conseil d’administration ne se réunit qu’après la date.",
    },
    dissents: {
      "commune-population": `Nous partageons les constats 1 et 3. La proposition 3 dépend d’une règle régionale que
        la commune ne peut pas écarter seule ; nous demandons qu’elle soit adressée à la Région.`,
    },
  },
  {
    key: "heberges-chez-un-tiers", title: "Dormir chez un tiers n’est pas un logement",
    body: "logement", authors: ["rachida-ouali", "jeanne-coppieters"],
    alert: "high", state: "draft", created: -18,
    addressees: ["Conseil communal", "Société du logement de la Région"],
    constats: [
      {
        text: `En une semaine, huit accueils de la commune ont reçu 118 personnes qui dorment chez quelqu’un sans y
          avoir droit, dont 47 enfants.`,
        sources: [
          "Comptage du groupe Logement, une semaine, une seule question",
        ],
      },
      {
        text: "Ces personnes ne figurent ni dans les listes d’attente prioritaires, ni dans les comptages de rue.",
        sources: [
          "Foyer molenbroekois, service des inscriptions",
          "Rue Ouverte",
        ],
      },
      {
        text: "Changer d’adresse chaque mois interrompt la scolarité, les soins et le courrier.",
        sources: [
          "Crèches et écoles interrogées par le groupe Petite enfance",
        ],
      },
    ],
    opinions: [
      {
        text: "Ce que l’on ne compte pas n’existe pas pour un budget.",
        constats: [0, 1],
      },
      {
        text: "Deux appartements d’attente ne règlent rien et changent tout pour huit familles par an.",
        constats: [0, 2],
      },
    ],
    propositions: [
      {
        text: "Reconnaître l’hébergement chez un tiers, attesté par un service, comme motif de priorité.",
        addressee: "Société du logement de la Région",
      },
      {
        text: "Financer deux appartements d’attente, gérés par deux services.",
        addressee: "Conseil communal",
      },
    ],
    signs: [],
  },
  {
    key: "apres-le-chomage", title: "Après le chômage, seize ménages sans revenu propre",
    body: "endettement", authors: ["paola-ricci", "tom-baeckelandt"],
    alert: "urgent", state: "adopted", created: -95,
    addressees: ["Ministre fédéral de l’Intégration sociale", "Parlement bruxellois, commission des Affaires sociales"],
    constats: [
      {
        text: `Sur quarante ménages suivis qui ont perdu une allocation de chômage, seize n’ont obtenu aucune aide
          du CPAS parce qu’un conjoint travaille.`,
        sources: [
          "Accueil Gare et Compte Rond, chiffres mis en commun",
          "Procès-verbal de l’assemblée",
        ],
      },
      {
        text: "Dans ces seize ménages, le loyer et l’énergie prennent plus de la moitié du revenu restant.",
        sources: [
          "Budgets établis par Compte Rond",
        ],
      },
      {
        text: "L’attente d’une première décision du CPAS atteint six semaines, malgré deux engagements.",
        sources: [
          "CPAS, service d’insertion",
          "Séances d’information du jeudi",
        ],
      },
    ],
    opinions: [
      {
        text: "La dépendance au conjoint n’est pas une protection sociale.",
        constats: [0],
      },
      {
        text: "Le CPAS reçoit une charge sans les moyens de la porter, et ses travailleurs s’épuisent.",
        constats: [2],
      },
    ],
    propositions: [
      {
        text: "Tenir compte du loyer réel dans le calcul des ressources du cohabitant.",
        addressee: "Ministre fédéral de l’Intégration sociale",
      },
      {
        text: "Compenser entièrement, pour les CPAS, le coût des demandes liées à la fin du droit.",
        addressee: "Ministre fédéral de l’Intégration sociale",
      },
      {
        text: "Entendre les coordinations sociales locales sur ce qu’elles observent.",
        addressee: "Parlement bruxellois, commission des Affaires sociales",
      },
    ],
    consultation: { by: "mireille-adjovi", days: -70, until: -48 },
    adopted: { by: "karim-loosveld", days: -14 },
    signs: ["accueil-gare", "compte-rond", "toit-commun", "mains-jointes", "table-du-mardi", "le-palier",
      "habitat-levain", "plume-et-droit", "atelier-du-moulin", "trait-d-encre", "cpas-emploi", "cpas-energie",
      "tisserandes", "la-marelle", "rue-ouverte", "de-brug", "de-sluis", "le-grenier", "premiers-pas"],
    abstains: {
      "maison-de-l-emploi": "L’institution régionale dont nous dépendons se prononcera elle-même.",
      "commune-cohesion": "Le collège communal n’a pas encore délibéré.",
    },
    dissents: {
      "regie-de-quartier": `La première proposition nous paraît trop timide : c’est la catégorie même de cohabitant
        qu’il faut abolir.`,
    },
  },
  {
    key: "creche-et-formation", title: "Une crèche quand la formation commence",
    body: "petite-enfance", authors: ["zoubida-naciri", "farah-benslimane"],
    alert: "normal", state: "draft", created: -9,
    addressees: ["Collège des bourgmestre et échevins"],
    constats: [
      {
        text: `Onze femmes inscrites à un cours de français n’ont pas pu le commencer faute de garde, en une seule
          rentrée.`,
        sources: [
          "Les Tisserandes, liste d’attente sans nom",
        ],
      },
      {
        text: "Le règlement communal donne priorité au travail et ne nomme pas la formation.",
        sources: [
          "Règlement des milieux d’accueil, lecture en groupe",
        ],
      },
      {
        text: "Trois embauches ont échoué la première semaine pour la même raison.",
        sources: [
          "Groupe Emploi et formation, relevé des jobcoachs",
        ],
      },
    ],
    opinions: [
      {
        text: "La priorité au travail écarte celles qui s’y préparent.",
        constats: [0, 1],
      },
    ],
    propositions: [
      {
        text: "Ajouter la formation et le parcours d’accueil aux motifs de priorité du règlement.",
        addressee: "Collège des bourgmestre et échevins",
      },
      {
        text: "Réserver une place sur dix aux débuts de contrat et de cours.",
        addressee: "Collège des bourgmestre et échevins",
      },
    ],
    signs: [],
  },
]
