import type { Passage } from "./passage.ts"

type Point = Pick<Passage, "title" | "kind" | "minutes" | "presenter" | "description">

/** Points of meetings that have no minutes: to come, cancelled, never written up. */
export const points: Record<string, Point[]> = {
  "assemblee": [
    {
      title: "Handicap : ce que nos services ne voient pas",
      kind: "exchange", minutes: 30, presenter: "latifa-bouzid",
      description: "Premier des deux temps prévus avant de décider s’il faut un groupe.",
    },
    {
      title: "Hiver : accueils de jour ouverts pendant les congés",
      kind: "exchange", minutes: 15, presenter: "rachida-ouali",
      description: "Qui ouvre, qui ferme, qui remplace qui.",
    },
    {
      title: "Guide : les fiches à revoir",
      kind: "exchange", minutes: 15, presenter: "aurore-nsimba",
      description: "Venez avec les heures d’ouverture de votre service.",
    },
    {
      title: "Modification de la charte sur la fonction d’alerte",
      kind: "decision", minutes: 20, presenter: "odile-ruelens",
      description: "Texte proposé par le comité de pilotage, lecture dans les deux langues.",
    },
    {
      title: "Permanence commune aux Étangs : premier bilan",
      kind: "information", minutes: 20, presenter: "pascale-vranken",
      description: "Qui est venu, pour quoi, et faut-il continuer ?",
    },
    {
      title: "Fête des quartiers : la place des services sociaux",
      kind: "exchange", minutes: 20, presenter: "leila-tazi",
      description: "Un stand commun ou trente tables séparées ?",
    },
  ],
  "comite-de-pilotage": [
    {
      title: "Délais d’attente : reprise du désaccord",
      kind: "decision", minutes: 30, presenter: "karim-loosveld",
      description: "Arbitrage annoncé il y a trois mois ; les deux positions sont jointes.",
    },
    {
      title: "Bilan de la liste commune de preuves",
      kind: "decision", minutes: 25, presenter: "catherine-dewaele",
      description: "Demandes, décisions, délais : les chiffres des deux antennes.",
    },
    {
      title: "Appartements meublés : six mois d’essai",
      kind: "information", minutes: 20, presenter: "jeanne-coppieters",
      description: "Nuits d’hôtel évitées, dégâts, sorties.",
    },
    {
      title: "Les six questions de l’année",
      kind: "exchange", minutes: 40, presenter: "samuel-iweala",
      description: "Réponses de chaque collège et comparaison.",
    },
    {
      title: "Convention d’objectifs pour l’année suivante",
      kind: "decision", minutes: 30, presenter: "mireille-adjovi",
      description: "Trois objectifs, les preuves réunies, les moyens demandés.",
    },
  ],
  "bureau": [
    {
      title: "Ordre du jour de la prochaine assemblée",
      kind: "decision", minutes: 20, presenter: "karim-loosveld",
      description: "Cinq points au plus, une question préparatoire.",
    },
    {
      title: "Visites aux membres absents : ce qu’ils ont dit",
      kind: "exchange", minutes: 25, presenter: "francoise-nihoul",
      description: "Retour des cafés pris chez onze organisations.",
    },
    {
      title: "Indemnité de remplacement : premières factures",
      kind: "information", minutes: 10, presenter: "delphine-cuvelier",
      description: "Quatre demandes reçues, une question de principe.",
    },
    {
      title: "Journée des nouveaux : qui fait quoi",
      kind: "decision", minutes: 30, presenter: "veerle-goossens",
      description: "Parcours, repas, salle de repli.",
    },
  ],
  "logement": [
    {
      title: "Permanence à la justice de paix : six mois plus tard",
      kind: "exchange", minutes: 30, presenter: "yasmina-haddouchi",
      description: "Combien de plans obtenus, faut-il continuer ?",
    },
    {
      title: "Dix baux devant la commission des loyers",
      kind: "information", minutes: 25, presenter: "ines-vandamme",
      description: "Les premiers avis sont rendus.",
    },
    {
      title: "Second comptage des personnes hébergées chez un tiers",
      kind: "decision", minutes: 25, presenter: "rachida-ouali",
      description: "Même semaine, même question, un accueil de plus.",
    },
    {
      title: "Prime d’escalier au-dessus des commerces",
      kind: "information", minutes: 15, presenter: "sofie-claes",
      description: "Mode d’emploi et premières demandes.",
    },
    {
      title: "Soirée des petits propriétaires : bilan",
      kind: "information", minutes: 20, presenter: "marie-ange-scholtes",
      description: "Trente-quatre personnes, six contacts utiles.",
    },
    {
      title: "Formation des volontaires accompagnateurs de visite",
      kind: "decision", minutes: 20, presenter: "ines-vandamme",
      description: "Programme des deux soirées et limites du rôle.",
    },
    {
      title: "Relevé des refus : l’année complète",
      kind: "exchange", minutes: 25, presenter: "bruno-gillard",
      description: "Que dire à l’assemblée, et à qui l’adresser ?",
    },
  ],
  "sante": [
    {
      title: "Lit de répit : bilan de six mois",
      kind: "decision", minutes: 30, presenter: "charlotte-pauwels",
      description: "Nuits, soins, sorties, et ce que l’on n’avait pas prévu.",
    },
    {
      title: "Colis vert : retour des familles",
      kind: "information", minutes: 20, presenter: "lotte-verhaegen",
      description: "Ce qui a été cuisiné, ce qui est resté au fond du sac.",
    },
    {
      title: "Deuxième rencontre avec l’hôpital",
      kind: "information", minutes: 20, presenter: "nathacha-bilonda",
      description: "Les trois demandes, point par point.",
    },
    {
      title: "Intervision",
      kind: "exchange", minutes: 45, presenter: "odile-ruelens",
      description: "Deux situations, sans nom, sans dossier.",
    },
    {
      title: "Santé des volontaires de nuit",
      kind: "exchange", minutes: 20, presenter: "agnieszka-nowicka",
      description: "Sommeil, froid, peur : prendre soin de ceux qui veillent.",
    },
  ],
  "guide": [
    {
      title: "Relire le chapitre « Dettes et factures » à voix haute",
      kind: "exchange", minutes: 40, presenter: "brigitte-lecocq",
      description: "Avec cinq apprenants et deux médiatrices.",
    },
    {
      title: "Les recherches qui ne trouvent rien, troisième trimestre",
      kind: "information", minutes: 15, presenter: "sana-ferhat",
      description: "Vingt mots à ajouter.",
    },
    {
      title: "Nouvelle tournée chez les services sans réponse",
      kind: "decision", minutes: 15, presenter: "sandra-pirotte",
      description: "Neuf visites, deux par personne.",
    },
    {
      title: "Livret en néerlandais : choix des fiches",
      kind: "decision", minutes: 20, presenter: "dirk-peeters",
      description: "Seize pages, douze fiches.",
    },
  ],
  "illegalite": [
    {
      title: "Interpellation : lecture des positions reçues",
      kind: "decision", minutes: 30, presenter: "leopold-marchal",
      description: "Signatures, abstentions, désaccords.",
    },
    {
      title: "Échanges entre guichets et permanences : six récits",
      kind: "exchange", minutes: 25, presenter: "joelle-mukendi",
      description: "Ce que je croyais, ce que j’ai vu.",
    },
    {
      title: "Interprétation par téléphone : bilan des deux guichets",
      kind: "information", minutes: 20, presenter: "marc-delbrouck",
      description: "Langues, durées, coût.",
    },
    {
      title: "Responsable de l’état civil : rencontre",
      kind: "exchange", minutes: 40, presenter: "emmanuel-tshibanda",
      description: "Délais de mariage et questions posées aux couples.",
    },
  ],
  "endettement": [
    {
      title: "Cent statuts de client protégé : où en est-on ?",
      kind: "information", minutes: 15, presenter: "hamza-tahiri",
      description: "Le but fixé il y a un an.",
    },
    {
      title: "Note au tribunal sur les dates de versement du pécule",
      kind: "decision", minutes: 25, presenter: "soumaya-lahlou",
      description: "Relecture avant envoi.",
    },
    {
      title: "Saynète sur la première dette",
      kind: "information", minutes: 20, presenter: "jerome-tilmans",
      description: "Répétition filmée avec les élèves.",
    },
    {
      title: "Réunion commune avec le groupe Logement",
      kind: "exchange", minutes: 45, presenter: "tom-baeckelandt",
      description: "Une même lettre de rappel, deux lectures.",
    },
  ],
  "petite-enfance": [
    {
      title: "Soupe pour tous : l’essai dans deux écoles",
      kind: "information", minutes: 20, presenter: "monique-dethier",
      description: "Coût, goûts, effets du lundi.",
    },
    {
      title: "Règlement communal des crèches : avis du groupe",
      kind: "decision", minutes: 30, presenter: "stephanie-collignon",
      description: "La formation comme motif de priorité.",
    },
    {
      title: "Référentes violences : première supervision",
      kind: "exchange", minutes: 30, presenter: "meryem-bakkali",
      description: "Ce que l’on ose noter.",
    },
    {
      title: "Calendrier commun des fermetures",
      kind: "decision", minutes: 15, presenter: "lucie-frankart",
      description: "Dernières corrections avant affichage.",
    },
  ],
  "emploi-formation": [
    {
      title: "Ateliers ouverts : huit employeurs sont venus",
      kind: "information", minutes: 20, presenter: "greet-mostinck",
      description: "Et après ?",
    },
    {
      title: "Handicap invisible : préparer la rencontre",
      kind: "exchange", minutes: 30, presenter: "rachel-toussaint",
      description: "Trois personnes, deux heures, un défraiement.",
    },
    {
      title: "La feuille que l’on porte soi-même",
      kind: "decision", minutes: 25, presenter: "alexandra-popescu",
      description: "Relecture du modèle par dix usagers.",
    },
    {
      title: "Sortie d’article 60 : chiffres du semestre",
      kind: "information", minutes: 15, presenter: "kadriye-demirtas",
      description: "Emploi, formation, attente.",
    },
  ],
}
