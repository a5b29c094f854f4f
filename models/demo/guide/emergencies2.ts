import type { PageRow } from "./row.ts"

export const emergencies2: PageRow[] = [
  {
    slug: "incendie-ou-evacuation",
    title: "Après un incendie ou une évacuation",
    lead: "L’immeuble est fermé par les pompiers ou par le bourgmestre : les premiers jours, pas à pas.",
    who: "Commune, Logement, cellule relogement",
    address: "Place communale 1, guichet 9",
    phone: "02 000 42 10",
    hours: "Du lundi au vendredi de 9 h à 12 h et, la nuit, par la police au 101",
    forWhom: "Locataire, propriétaire occupant ou personne hébergée dans l’immeuble évacué",
    toBring: [
      "La carte d’identité ou la déclaration de perte",
      "Le bail ou une preuve que vous viviez là",
      "Le contrat d’assurance incendie, même celui du bailleur",
    ],
    owners: ["houria-belkacem"], checked: 75,
    text: `
## La première nuit

La police prévient la commune, qui ouvre une salle ou réserve des chambres. Dites combien vous êtes, qui est malade,
qui va à l’école. Les animaux sont confiés à un refuge pour cinq jours.

## Les trois premiers jours

1. Déclarer les papiers brûlés au guichet Population : les duplicatas urgents sont gratuits sur attestation.
2. Téléphoner à l’assurance ; à défaut d’assurance, demander à Toit Commun de lire le bail.
3. Voir le CPAS pour les vêtements, les repas et la première garantie.
4. Prévenir l’école, la mutuelle et l’employeur.

## L’arrêté d’inhabitabilité

Le bourgmestre écrit ce qui est interdit et jusqu’à quand. Gardez-en une copie : elle donne des points pour le
logement social, ouvre l’allocation régionale de relogement et suspend le loyer d’un bien que l’on ne peut plus
habiter.

## Retourner chercher ses affaires

Jamais seul. Un agent technique accompagne, casque fourni, sur rendez-vous le mardi. Ce qui n’a pas été repris est
stocké six mois par la commune.

## Se reloger

Le CPAS dispose de logements de transit et la commune de quatre appartements de crise, pour trois mois.
`,
  },
  {
    slug: "crise-psychique",
    title: "Crise psychique et idées suicidaires",
    lead: `Une personne ne va plus, parle de mourir, entend des voix ou se met en danger : que faire avant
      l’hôpital.`,
    who: "Clair Matin, avec l’équipe mobile de crise",
    address: "Rue du Vieux Tilleul 77",
    phone: "02 000 45 28",
    hours: "Du lundi au vendredi de 9 h à 18 h ; la nuit, 112 ou 107",
    forWhom: "La personne, sa famille, et le travailleur qui s’inquiète",
    toBring: ["La liste des médicaments en cours", "Le nom du médecin ou du psychiatre, s’il y en a un"],
    owners: ["therese-kalonji"], checked: 50,
    text: `
## Demander franchement

Poser la question « Pensez-vous à mourir ? » ne donne pas l’idée. Elle soulage. Écoutez sans promettre le secret
absolu, et ne laissez pas la personne seule si elle a un moyen sous la main.

## Dans l’heure

- Danger immédiat : le **112**.
- La personne accepte de parler : le **107**, anonyme et gratuit.
- Elle accepte de venir : Clair Matin garde deux rendez-vous par jour pour les crises.

## Dans les jours qui viennent

L’équipe mobile se déplace à domicile ou dans votre bureau, à la demande d’un médecin ou d’un service. Elle vient en
binôme, pendant quelques semaines, et prépare la suite. Elle ne vient pas contre le gré de la personne sans en
parler avec vous.

## Hospitalisation sous contrainte

C’est une mesure de justice, prise par le juge de paix ou, en urgence, par le parquet. Elle suppose un danger grave
et l’absence d’autre solution. Un avocat est désigné d’office. L’hôpital n’est pas la seule réponse : demandez un
avis avant d’appeler le parquet.

## Pour vous

Après une telle journée, parlez-en. Une intervision a lieu chaque deuxième mois au groupe Santé, sans nom et sans
dossier.
`,
  },
  {
    slug: "grand-froid-et-canicule",
    title: "Grand froid et canicule",
    lead: "Ce qui ouvre quand il gèle, ce qui ouvre quand il fait plus de trente degrés, et qui aller voir.",
    who: "Coordination sociale, Rue Ouverte et Commune",
    address: "Place de la Gare 12",
    phone: "02 000 44 20",
    hours: "Plan hiver de la mi-novembre à la fin mars, plan chaleur de juin à septembre",
    forWhom: "Personnes à la rue, personnes âgées ou malades seules chez elles",
    toBring: ["Une bouteille vide à remplir, l’été", "Les médicaments qui craignent la chaleur"],
    owners: ["karim-loosveld"], checked: 9,
    text: `
## Quand il gèle

- Rue Ouverte double ses tournées dès que la nuit descend sous zéro.
- La salle de lecture de la bibliothèque reste ouverte jusqu’à 20 heures, sans carte.
- Les couvertures et sacs de couchage se demandent à Banc public.
- Une personne couchée dehors qui ne répond pas : le 112, sans attendre.

## Quand il fait trop chaud

- Les fontaines publiques sont indiquées sur la carte que la commune distribue dans les pharmacies.
- Trois lieux frais accueillent l’après-midi : la bibliothèque, De Brug et l’église du Marché.
- Les Beaux Jours téléphonent chaque matin aux personnes inscrites sur leur liste.

## S’inscrire ou inscrire quelqu’un

Les plus de soixante-cinq ans qui vivent seuls peuvent demander un appel quotidien pendant les alertes.
L’inscription se fait par téléphone, avec l’accord de la personne, et vaut pour un an.

## Chauffage dangereux

Un poêle ancien, une fenêtre calfeutrée, un mal de tête qui passe dehors : pensez au monoxyde de carbone. Sortez,
aérez, appelez le 112. La cellule Énergie du CPAS prête un détecteur et vérifie l’appareil.
`,
  },
  {
    slug: "vetements-et-meubles",
    title: "Vêtements, langes et meubles de dépannage",
    lead: "De quoi s’habiller, équiper un logement ou accueillir un bébé, gratuitement ou presque.",
    who: "Le Grenier et Les Petits Souliers",
    address: "Impasse du Four 2",
    phone: "02 000 44 86",
    hours: "Magasin du mardi au samedi de 10 h à 16 h, livraisons le jeudi",
    forWhom: "Tout habitant ; gratuit sur bon d’un service social",
    toBring: [
      "Le bon signé par le travailleur social",
      "Les mesures de la pièce et la largeur de la cage d’escalier",
    ],
    owners: ["chantal-wery"], checked: 88,
    text: `
## Sans bon

Tout est à vendre à petit prix : un manteau coûte quelques euros, une table avec quatre chaises moins qu’un plein de
courses. Le samedi, après 15 heures, les vêtements sont à prix libre.

## Avec un bon

Le bon indique ce qui est nécessaire : lit, matelas, frigo, cuisinière, lave-linge. Le Grenier garde les objets dix
jours. Les appareils électriques sont contrôlés et garantis six mois. Une prime d’installation peut servir à payer
le reste, voir [Prime d’installation](/guide/prime-d-installation).

## Livraison

La camionnette passe le jeudi. Elle monte jusqu’au troisième étage sans ascenseur ; au-delà, prévoyez deux
personnes. La livraison est gratuite dans la commune pour les personnes âgées et les familles monoparentales.

## Pour un bébé

Les Petits Souliers donnent des langes une fois par mois et prêtent poussettes, lits et sièges-auto contre une
petite caution, rendue au retour. Le lait en poudre se demande à la consultation des nourrissons.

## Donner

Les dons se déposent le mercredi matin. Pas de vaisselle dépareillée ni de jouets à piles, il n’y a plus de place.
`,
  },
]
