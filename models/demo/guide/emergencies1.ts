import type { PageRow } from "./row.ts"

export const emergencies1: PageRow[] = [
  {
    slug: "que-faire-en-danger",
    title: "En danger maintenant : qui appeler",
    lead: "Les numéros qui répondent jour et nuit, et ce qu’il faut dire en premier.",
    who: "Secours publics, puis les services de garde de la commune",
    address: "Partout en Belgique, depuis n’importe quel téléphone",
    phone: "112",
    hours: "Jour et nuit, tous les jours de l’année",
    forWhom: "Toute personne en danger, et toute personne qui en est témoin",
    toBring: ["L’adresse exacte où vous êtes", "Un numéro où l’on peut vous rappeler"],
    owners: ["sandra-pirotte"], checked: 20,
    text: `
## Le bon numéro

| Situation | Numéro |
|---|---|
| Vie en danger, accident, incendie | 112 |
| Agression, menace, police tout de suite | 101 |
| Médecin de garde le soir et le week-end | 1733 |
| Besoin de parler, en français, sans dire son nom | 107 |
| Besoin de parler, en néerlandais | 106 |
| Un enfant ou un jeune veut parler | 103 |

## Ce qu’il faut dire

1. L’adresse d’abord : la rue, le numéro, l’étage, le nom sur la sonnette.
2. Ce qui se passe, en une phrase.
3. Combien de personnes sont touchées et si elles respirent.
4. Ne raccrochez pas avant que l’opérateur le demande.

## Sans crédit, sans papiers, sans français

L’appel au 112 est gratuit, même sans crédit d’appel. Personne ne vérifie le titre de séjour de celui qui appelle.
Si vous ne parlez pas français, dites seulement la langue et l’adresse : l’opérateur cherche un interprète. Une
application permet aussi d’appeler sans parler, par messages, après une inscription.

## Après l’urgence

Le lendemain, l’assistance policière aux victimes de la commune rappelle les personnes qui le souhaitent. Accueil
Gare reçoit sans rendez-vous pour faire le point sur la suite : logement, argent, enfants, plainte.
`,
  },
  {
    slug: "dormir-ce-soir",
    title: "Trouver un lit pour ce soir",
    lead: "Où dormir ce soir quand on est à la rue, seul ou avec des enfants.",
    who: "Rue Ouverte, avec le dispositif régional d’accueil d’urgence",
    address: "Place de la Gare 12",
    phone: "02 000 44 20",
    hours: "Téléphone tous les jours de 9 h à 22 h, permanence de rue de 18 h à 21 h",
    forWhom: "Personne ou famille sans abri, avec ou sans titre de séjour",
    toBring: [
      "Vos médicaments et vos ordonnances",
      "Le carnet de santé des enfants",
      "Un seul sac par personne, les casiers sont petits",
    ],
    owners: ["rachida-ouali", "simon-delcourt"], checked: 12,
    text: `
## Avant 18 heures

Appelez Rue Ouverte. L’équipe sait quelles places restent libres dans les centres de nuit de la Région et réserve
avec vous. Les familles, les femmes enceintes et les personnes malades passent en priorité.

## Après 18 heures

1. Présentez-vous devant la gare, sortie Filature : une équipe y passe entre 18 h et 21 h.
2. Si personne n’est là, appelez : le travailleur de garde vous dit où attendre au chaud.
3. Les nuits de gel, la salle d’attente de la gare reste ouverte jusqu’au premier train.

## Ce que l’on trouve sur place

Un lit, une douche, un repas chaud, et au matin une personne qui regarde avec vous la suite. On n’a pas besoin de
papiers d’identité. Les chiens sont admis dans deux centres : il faut le dire en téléphonant.

## Si tout est complet

Il arrive que toutes les places soient prises. Rue Ouverte donne alors un sac de couchage, note la demande et
appelle en premier le lendemain. Le Palier, maison d’accueil, a une liste d’attente séparée : on s’y inscrit de
jour. Pour une famille, le CPAS peut payer quelques nuits d’hôtel, voir [l’aide
urgente](/guide/aide-sociale-urgente).
`,
  },
  {
    slug: "colis-alimentaire",
    title: "Colis alimentaires et repas chauds",
    lead: "Où trouver à manger aujourd’hui, cette semaine, et à petit prix ensuite.",
    who: "Mains Jointes, Table du Mardi, épicerie sociale",
    address: "Rue de la Filature 45",
    phone: "02 000 44 92",
    hours: "Colis le mercredi de 10 h à 12 h et le samedi de 9 h à 12 h",
    forWhom: "Ménage de la commune dont le budget ne suffit pas à se nourrir",
    toBring: [
      "Une composition de ménage de moins de trois mois",
      "Le bon d’un service social, sauf pour le premier colis",
      "Deux sacs solides",
    ],
    owners: ["halima-cherkaoui"], checked: 34,
    text: `
## Aujourd’hui, sans aucun papier

Le premier colis se donne tout de suite, sans question. Il contient de quoi manger trois jours : conserves, pâtes,
lait, légumes, et du lait en poudre ou des petits pots sur demande. Dites ce que vous ne mangez pas.

## Chaque semaine

Un service social remplit un bon valable trois mois, renouvelable une fois. La quantité dépend du nombre de
personnes à table. Le samedi, on choisit soi-même dans les rayons de l’épicerie sociale et l’on paie environ un
tiers du prix.

## Manger à table

- **Table du Mardi**, place du Marché aux Laines 16 : le mardi et le vendredi à midi, prix libre, tout le monde
  vient.
- **Buurtrestaurant De Brug**, quai du Moulin 40 : du lundi au vendredi, tarif réduit sur présentation de la carte
  BIM.
- **Banc public**, rue du Gaz 19 : soupe et pain chaque matin pour les personnes sans abri.

## Bon à savoir

Recevoir un colis ne diminue aucune aide du CPAS. Une famille dont le four ne marche plus peut demander un colis «
sans cuisson ». En août, Mains Jointes ferme deux semaines : les bons sont alors honorés par Table du Mardi.
`,
  },
  {
    slug: "violences-conjugales",
    title: "Violences conjugales : se protéger",
    lead: `Un mari, un compagnon ou un ex fait peur, frappe, surveille ou menace : qui peut aider, et dans quel
      ordre.`,
    who: "Les Deux Rives, avec l’assistance policière aux victimes",
    address: "Adresse donnée au téléphone",
    phone: "02 000 45 64",
    hours: "Du lundi au vendredi de 9 h à 17 h 30, en dehors de ces heures le 101",
    forWhom: "Toute personne qui vit la violence dans son couple ou sa famille, et ses enfants",
    toBring: [
      "Rien n’est exigé pour être reçue",
      "Si c’est possible sans danger, vos papiers, ceux des enfants et un double des clés",
    ],
    owners: ["meryem-bakkali", "caroline-thys"], checked: 41,
    text: `
## En danger tout de suite

Appelez le 101. Dites que vous êtes en danger et que la violence vient de la personne qui vit avec vous. Si vous ne
pouvez pas parler, laissez la ligne ouverte.

## Parler, sans décider encore

Les Deux Rives reçoivent sans obligation de porter plainte ni de partir. L’entretien est gratuit, confidentiel, et
un interprète peut y assister. On y prépare un **plan de sécurité** : où dormir, qui prévenir, quoi mettre dans un
sac, quel mot convenir avec une voisine.

## Partir

1. Neuf places à adresse discrète, pour trois mois, avec les enfants.
2. Si elles sont prises, l’équipe cherche dans le réseau régional.
3. Le CPAS du nouveau lieu n’est pas toujours compétent : voir [Quel CPAS est compétent](/guide/quel-cpas).

## Porter plainte

On peut porter plainte dans n’importe quel commissariat. Demandez Caroline Thys ou un collègue de l’assistance aux
victimes pour être accompagnée. Un certificat médical daté, même sans plainte, garde une trace.

## Séjour lié au mariage

Quitter un conjoint violent ne fait pas perdre automatiquement le droit de séjour obtenu par regroupement familial.
Il faut prévenir l’Office des étrangers avec des preuves : Plume et Droit prépare ce courrier en priorité.
`,
  },
  {
    slug: "aide-sociale-urgente",
    title: "Aide urgente du CPAS",
    lead: "De l’argent, des bons ou une nuit d’hôtel dans la journée, avant la fin de l’enquête sociale.",
    who: "CPAS, accueil du service social",
    address: "Rue de l’Écluse 22",
    phone: "02 000 41 20",
    hours: "Lundi, mardi, jeudi et vendredi de 8 h 30 à 11 h 30, sans rendez-vous",
    forWhom: "Toute personne qui se trouve à Molenbroek sans moyens pour manger, se chauffer ou dormir",
    toBring: [
      "Ce que vous avez comme papiers, sans attendre le reste",
      "Les derniers extraits de compte, s’il y en a un",
    ],
    owners: ["thibaut-wauthoz"], checked: 18,
    text: `
## Ce que « urgente » veut dire ici

Une aide qui ne peut pas attendre les trente jours d’une demande ordinaire : plus rien à manger, un enfant sans
lait, le gaz qui va s’arrêter, une nuit dehors. La présidente du CPAS peut décider seule, le jour même ; le conseil
confirme ensuite.

## Comment demander

1. Venir avant 11 h 30 et dire à l’accueil : « Je demande une aide sociale urgente. »
2. Expliquer ce qui manque aujourd’hui et ce qui a changé.
3. Recevoir un accusé de réception daté, même si l’aide est refusée sur place.

## Ce que l’on peut recevoir

- une avance en argent ou sur une carte,
- des bons pour la nourriture, les langes, la pharmacie,
- quelques nuits d’hôtel pour une famille,
- un paiement direct, par exemple une recharge d’énergie.

## Limites

Une personne sans titre de séjour peut demander l’aide médicale urgente ; pour ses enfants mineurs, l’accueil relève
de Fedasil. Une avance est parfois récupérée sur l’aide qui suit : demandez-le avant de signer.

## En cas de refus

Demandez la décision par écrit et appelez Plume et Droit. En extrême urgence, le tribunal du travail peut statuer en
quelques jours.
`,
  },
  {
    slug: "accueil-de-jour",
    title: "Accueil de jour : se laver, se reposer, recevoir son courrier",
    lead: "Une douche, une lessive, un casier et un endroit calme pendant la journée.",
    who: "Banc public",
    address: "Rue du Gaz 19",
    phone: "02 000 44 68",
    hours: "Tous les jours de 8 h 30 à 15 h, femmes seulement le jeudi matin",
    forWhom: "Personne sans abri ou sans salle de bain, sans condition de séjour",
    toBring: ["Une serviette si vous en avez une", "Une pièce de un euro pour le casier, elle est rendue"],
    owners: ["nour-saidi"], checked: 63,
    text: `
## Se laver

Six douches, dont une accessible en fauteuil. On s’inscrit au comptoir en arrivant ; l’attente dépasse rarement une
demi-heure, sauf le lundi. Savon, rasoirs et protections sont donnés. Le jeudi matin est réservé aux femmes.

## Laver son linge

Une machine par personne et par semaine. Déposez le sac avant 10 heures, reprenez-le sec à 14 heures. La lessive des
couvertures se fait le vendredi.

## Garder ses affaires

Quarante casiers, prêtés pour un mois. Après six semaines sans nouvelles, le contenu est mis de côté pendant un an
et les papiers sont remis à Accueil Gare.

## Être soigné

Une infirmière passe le mardi et le vendredi de 9 h à 12 h : pansements, pieds, gale, orientation vers un médecin.
Rien n’est demandé, ni nom ni carte.

## Recevoir son courrier

L’équipe garde les lettres de ceux qui n’ont plus d’adresse. Ce n’est pas une [adresse de
référence](/guide/adresse-de-reference), qui seule permet d’être inscrit à la commune.

## Les autres lieux

De Brug prête une douche le mercredi après-midi aux personnes âgées ; la piscine communale accepte les bons de
douche distribués par les services sociaux.
`,
  },
]
