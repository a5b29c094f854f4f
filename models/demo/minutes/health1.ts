import type { Passage } from "./passage.ts"

export const health1: Passage[] = [
  {
    title: "Deux antennes, deux façons de donner la carte",
    kind: "exchange", minutes: 30, presenter: "latifa-bouzid",
    description: "L’antenne Gare renouvelle la carte tous les trois mois, l’antenne Étangs à chaque soin.",
    summary: `La carte médicale se donne de deux façons selon l’antenne du CPAS ; les deux usages seront comparés
      pendant un trimestre.`,
    text: `
Latifa Bouzid explique l’usage de l’antenne Gare : trois mois, renouvelés sans nouvelle visite si rien n’a changé. À
l’antenne Étangs, chaque prestation demande un accord. Nadia Benhaddou raconte ce que cela donne au cabinet : une
patiente qui revient quatre fois pour une même infection et finit aux urgences. Le règlement est pourtant le même.
Ce n’est pas une question de mauvaise volonté, dit Latifa Bouzid, mais de contrôle subi il y a six ans, dont chaque
équipe a tiré une autre leçon. On comptera les allers-retours des deux côtés, et l’on portera le résultat à la
direction.
`,
    actions: [
      {
        text: "Compter les demandes d’accord par prestation pendant un trimestre",
        owners: ["latifa-bouzid"], days: 80,
      },
    ],
  },
  {
    title: "Un certificat qui revient trois fois",
    kind: "exchange", minutes: 20, presenter: "nadia-benhaddou",
    description: "Trop de certificats d’aide médicale urgente sont renvoyés aux médecins.",
    summary: "Un certificat sur quatre est renvoyé au médecin : un modèle déjà rempli sera donné aux cabinets.",
    text: `
Sur quatre-vingts certificats reçus par la cellule, vingt ont été renvoyés : il manquait le cachet, la mention «
urgente » ou la date de début. Chaque renvoi coûte une semaine. Nadia Benhaddou propose un modèle où les cases sont
prêtes et où le médecin n’a plus que trois champs à compléter. Lotte Verhaegen s’en servirait volontiers s’il
existait en néerlandais. Agnieszka Nowicka demande que l’on pense aux médecins de garde, qui ne connaissent pas la
procédure. Une affichette de la taille d’une carte postale suffirait sur la porte de leur bureau.
`,
    decisions: [
      "Un modèle bilingue est préparé et remis aux médecins de la commune et au poste de garde.",
    ],
    actions: [
      { text: "Faire relire le modèle par deux médecins", owners: ["nadia-benhaddou", "lotte-verhaegen"], days: 24 },
    ],
  },
  {
    title: "Santé mentale : trois mois d’attente",
    kind: "exchange", minutes: 25, presenter: "therese-kalonji",
    description: "Que faire de ceux qui ne peuvent pas attendre ?",
    summary: "L’attente à Clair Matin atteint trois mois ; deux rendez-vous par jour restent libres pour les crises.",
    text: `
Thérèse Kalonji donne les chiffres sans détour : quatre-vingt-quatorze personnes sur la liste, trois mois pour un
adulte, cinq pour un enfant. L’équipe a préféré garder deux rendez-vous libres par jour plutôt que d’allonger encore
la file. Les psychologues de première ligne prennent les situations plus légères, mais six sur neuf ne parlent que
le français. Fabrice Noël regrette que l’on demande d’arrêter de boire avant d’être reçu ; Thérèse Kalonji assure
que cette condition a disparu. Les travailleurs sociaux voudraient surtout pouvoir téléphoner pour un avis. Une
heure par semaine sera essayée, le jeudi.
`,
    decisions: [
      "Clair Matin ouvre une heure d’avis téléphonique pour les travailleurs sociaux, le jeudi de 11 h à 12 h.",
    ],
    actions: [
      { text: "Annoncer la ligne d’avis aux services membres", owners: ["therese-kalonji"], days: 12 },
    ],
  },
  {
    title: "Vaccination : aller là où sont les gens",
    kind: "decision", minutes: 20, presenter: "agnieszka-nowicka", months: [9, 11],
    description: "Organiser trois matinées de vaccination contre la grippe.",
    summary: "Trois matinées de vaccination contre la grippe auront lieu à Banc public, à De Brug et au marché.",
    text: `
L’an passé, quarante personnes sans abri avaient été vaccinées, presque toutes à Banc public. Agnieszka Nowicka
voudrait toucher aussi celles qui dorment chez des amis et ne vont nulle part. Le marché du samedi est un bon
endroit, à condition d’avoir une tente et un frigo. Veerle Goossens offre la salle de De Brug pour les aînés, avec
un café après la piqûre. Charlotte Pauwels rappelle que le vaccin se commande six semaines à l’avance. Les doses
sont gratuites pour les plus de soixante-cinq ans ; pour les autres, le fonds de la coordination paiera la
différence, jusqu’à soixante personnes.
`,
    decisions: [
      "Trois matinées sont fixées ; les infirmières des trois services s’y relaient.",
    ],
    actions: [
      { text: "Commander les doses et emprunter la tente", owners: ["charlotte-pauwels"], days: 8 },
      { text: "Prévenir les marchands et la police du marché", owners: ["agnieszka-nowicka"], days: 20 },
    ],
  },
  {
    title: "L’acronyme de trop",
    kind: "exchange", minutes: 15, presenter: "coralie-deneef",
    description: "RAQ, CPPS, CHW : les nouveaux métiers du quartier sont-ils compris ?",
    summary: "Les nouveaux métiers du quartier seront présentés par ce qu’ils font, pas par leurs sigles.",
    text: `
Trois équipes sont venues se présenter en un an, avec trois sigles. Coralie Deneef a demandé dans la salle d’attente
ce que les gens en avaient retenu : rien. Une accueillante croyait qu’il s’agissait d’une assurance. Odile Ruelens
relève que la méfiance vient aussi des services, qui craignent d’être doublés. Le groupe propose une page unique, «
Qui peut venir chez moi, qui peut m’accompagner, qui organise une activité », avec un prénom et un numéro par
quartier. Les relais d’action et les facilitateurs en santé ont déjà partagé le territoire entre eux ; il suffit de
l’écrire.
`,
    actions: [
      { text: "Réunir les trois équipes et écrire la page avec elles", owners: ["coralie-deneef"], days: 40 },
    ],
  },
  {
    title: "Dents : le soin que l’on remet toujours",
    kind: "exchange", minutes: 20, presenter: "adele-kouassi",
    description: "Pourquoi les femmes des ateliers ne vont-elles pas chez le dentiste ?",
    summary: "Le prix n’explique pas tout : beaucoup ne vont pas chez le dentiste par honte ou par peur du devis.",
    text: `
Adèle Kouassi a consacré deux ateliers aux dents. Sur dix-sept femmes, onze n’ont pas vu de dentiste depuis trois
ans. Le prix vient en tête, mais la honte suit de près : on n’ouvre pas la bouche quand il manque des dents.
Plusieurs avaient reçu un devis de deux mille euros et n’avaient plus osé revenir. Nathacha Bilonda cite une école
dentaire où les prothèses coûtent moitié moins, avec plus de séances. Latifa Bouzid rappelle que le CPAS peut payer,
avant le soin et sur devis. On cherche un dentiste qui accepterait une matinée d’information, sans instruments.
`,
    actions: [
      { text: "Trouver un dentiste pour une matinée d’information", owners: ["adele-kouassi"], days: 42 },
    ],
  },
  {
    title: "Intervision : quand une personne refuse tout",
    kind: "exchange", minutes: 40, presenter: "odile-ruelens",
    description: "Échange sur des situations, sans nom et sans dossier.",
    summary: "L’intervision a porté sur le refus d’aide : rester présent sans rien demander est aussi un travail.",
    text: `
Deux situations ont été racontées, changées de façon à n’être reconnues par personne. Dans la première, un homme
refuse depuis deux ans tout centre et tout médecin, mais accepte un café. Dans la seconde, une femme âgée n’ouvre
plus la porte. Ce qui revient dans l’échange tient en peu de mots : le temps, la constance du même visage, l’humour,
et l’accord de l’équipe pour ne « rien faire ». Un membre dit sa colère contre le mot « non compliant ». On a parlé
aussi de la fatigue de ceux qui passent. Il n’y a pas de décision à prendre ; le groupe demande de refaire
l’exercice deux fois par an.
`,
  },
  {
    title: "Sorties d’hôpital le vendredi",
    kind: "exchange", minutes: 25, presenter: "nathacha-bilonda",
    description: "Un lit rendu à 16 heures, une infirmière qui ne vient que lundi.",
    summary: `Quatorze sorties d’hôpital mal préparées en une saison : une réunion avec les assistantes sociales de
      l’hôpital est demandée.`,
    text: `
Nathacha Bilonda a noté quatorze sorties sans soins organisés entre octobre et janvier, dont neuf un vendredi. Dans
trois cas, la personne est rentrée à l’hôpital avant le lundi. Le service social prévient quand il sait, mais il
l’apprend souvent à midi. Rachida Ouali, invitée pour ce point, décrit deux sorties vers la gare en pyjama. Personne
autour de la table ne veut désigner un coupable. Ce qui manque est un moment où l’on se parle : deux rencontres par
an, avec des visages, changeraient plus de choses qu’une procédure de plus.
`,
    decisions: [
      "Une rencontre est demandée à l’hôpital, au nom de la coordination.",
    ],
    actions: [
      { text: "Écrire à la direction du service social de l’hôpital", owners: ["odile-ruelens"], days: 10 },
    ],
  },
  {
    title: "Dépistage : le bus devant l’école",
    kind: "information", minutes: 20, presenter: "coralie-deneef",
    description: "Retour sur une journée de dépistage du diabète.",
    summary: "Soixante-deux personnes dépistées devant l’école, neuf renvoyées vers un médecin.",
    text: `
Le bus s’est installé à 8 heures devant l’école de la Filature. Soixante-deux personnes sont montées, trois quarts
de femmes. Neuf avaient une glycémie élevée et ont reçu un rendez-vous daté, pas un dépliant ; sept y sont allées.
Coralie Deneef retient que l’heure compte plus que le lieu : à 8 h 15 on dépose les enfants, à 9 h il n’y a plus
personne. Lotte Verhaegen aurait voulu une affiche en néerlandais. Naomi Kimpe, diététicienne, propose de revenir
avec une dégustation. L’école demande que la prochaine fois les élèves de sixième tiennent l’accueil.
`,
  },
  {
    title: "Le fonds médicaments se vide en mars",
    kind: "decision", minutes: 20, presenter: "nadia-benhaddou",
    description: "Le fonds de la coordination pour les médicaments est épuisé trop tôt.",
    summary: "Le fonds médicaments sera réparti par trimestre et plafonné par personne.",
    text: `
Le fonds devait tenir l’année ; il était vide au printemps. Nadia Benhaddou a trié les tickets : la moitié de la
somme est allée à quatre traitements chers, que l’aide médicale urgente aurait dû payer si la demande avait été
faite à temps. L’autre moitié a servi à quatre-vingt-six personnes, pour des antibiotiques et des antidouleurs.
Grégory Spitaels peut envoyer un réquisitoire dans l’heure, à condition d’être appelé. On fixe donc une règle
simple, que chaque pharmacie partenaire recevra.

1. Téléphoner d’abord à la cellule Santé, avant 16 heures.
2. Utiliser le fonds si personne ne répond.
3. Ne pas dépasser quarante euros par personne et par mois.
`,
    decisions: [
      "Le fonds est réparti en quatre parts égales, avec un plafond par personne.",
    ],
    actions: [
      { text: "Prévenir les cinq pharmacies partenaires", owners: ["gregory-spitaels"], days: 14 },
    ],
  },
  {
    title: "Interprètes dans les soins",
    kind: "exchange", minutes: 25, presenter: "odile-ruelens",
    description: "L’enfant traduit encore pour sa mère, même au planning.",
    summary: `Plus d’enfant interprète en consultation : les vingt heures offertes par la coordination ne sont pas
      utilisées.`,
    text: `
Odile Ruelens ouvre le point par un aveu : cette semaine encore, un garçon de onze ans a traduit la consultation de
sa mère. Les vingt heures d’interprétariat payées par la coordination restent aux deux tiers inutilisées, faute de
réflexe. Le téléphone convient pour une prise de rendez-vous, pas pour une annonce. Mohammad Karimi, invité, montre
comment préparer un entretien à trois en cinq minutes. Thérèse Kalonji insiste sur la langue exacte : demander «
arabe » à une personne qui parle kurde ne sert à rien. Le numéro sera collé sur chaque bureau.
`,
    decisions: [
      "Chaque service de soins membre désigne une personne qui réserve les interprètes.",
    ],
    actions: [
      { text: "Imprimer et distribuer l’étiquette avec le numéro", owners: ["coralie-deneef"], days: 15 },
    ],
  },
  {
    title: "Consommer à moindre risque : une formation pour l’accueil",
    kind: "information", minutes: 20, presenter: "fabrice-noel",
    description: "Le Fil propose une matinée aux accueillants des services.",
    summary: "Le Fil forme les accueillants à recevoir une personne qui a consommé : deux matinées, douze places.",
    text: `
Fabrice Noël part de situations d’accueil : quelqu’un s’endort sur la chaise, parle fort, laisse une seringue dans
la toilette. Que faire, que dire, qui appeler ? La formation dure une matinée. Elle montre comment reconnaître une
overdose, comment ramasser du matériel et comment poser une limite sans exclure. Charlotte Pauwels l’a suivie et
demande à ses collègues de la suivre aussi. Une accueillante d’un autre service disait après : « Je n’ai plus peur
de mon propre couloir. » Deux dates sont ouvertes, le {j+35} et le {j+49}, dans la salle de Banc public.
L’inscription est gratuite, le remplacement à l’accueil reste à trouver par chaque service.
`,
  },
]
