import type { PageRow } from "./row.ts"

export const learning2: PageRow[] = [
  {
    slug: "sorties-et-culture",
    title: "Sorties, livres et culture à petit prix",
    lead: "Théâtre, cinéma, musées, bibliothèque : les réductions et ceux qui accompagnent.",
    who: "Commune, Cohésion sociale, et Bibliothèque",
    address: "Place du Marché aux Laines 5",
    phone: "02 000 42 70",
    hours: "Bibliothèque du mardi au samedi, de 10 h à 18 h, nocturne le jeudi",
    forWhom: "Tout le monde, tarifs réduits pour petits revenus",
    toBring: ["Une carte d’identité, pour s’inscrire", "L’attestation du CPAS ou la vignette, pour les tickets"],
    owners: ["salome-ntumba"], checked: 265,
    text: `
## Les tickets culture

Les services sociaux membres donnent des tickets qui réduisent une place à presque rien dans trente lieux de la
Région. Chaque service reçoit un quota par trimestre ; demandez à votre travailleuse, ou à la bibliothèque s’il n’en
reste plus.

## Sortir à plusieurs

Une fois par mois, un groupe part ensemble : on choisit, on se retrouve à l’arrêt Tanneurs, on revient ensemble.
Radio Passerelle enregistre les avis.

## La bibliothèque

- L’inscription est gratuite, même avec une adresse de référence.
- Des livres faciles à lire, en gros caractères, en quinze langues.
- L’heure du conte, samedi à 10 h 30, un mois en français, un mois en néerlandais.
- Un café-journal le vendredi.

## Musées

Le premier dimanche, plusieurs musées ouvrent gratuitement. L’entrée coûte un ou deux euros toute l’année avec la
carte BIM.

## Proposer

1. Un appel à idées pour la fête des quartiers, en février.
2. Une petite enveloppe pour les projets d’habitants, jusqu’à cinq cents euros, sans être une association.
3. Le grand mur de la place de la Gare, confié chaque été à un groupe.
`,
  },
  {
    slug: "seniors-rompre-l-isolement",
    title: "Personnes âgées : rompre l’isolement",
    lead: "Visites, repas, sorties, transports et droits, pour vieillir chez soi sans être seul.",
    who: "Les Beaux Jours",
    address: "Rue des Cordiers 60",
    phone: "02 000 45 82",
    hours: "Du lundi au vendredi de 9 h 30 à 16 h",
    forWhom: "Personne de plus de soixante ans, et ses proches",
    toBring: ["Le nom de quelqu’un à prévenir"],
    owners: ["colette-baugnee", "imane-oulad"], checked: 136,
    text: `
## Recevoir une visite

Un volontaire formé passe une heure par semaine : bavarder, marcher, lire le courrier. On se choisit : après trois
visites, chacun dit s’il veut continuer. Dans dix-neuf langues, dont l’amazigh, le polonais et l’arménien.

## Manger et bouger

| Quoi | Où | Quand |
|---|---|---|
| Repas de midi | De Brug | chaque jour ouvrable |
| Repas partagé | Table du Mardi | mardi et vendredi |
| Gymnastique douce | De Brug | lundi et jeudi matin |
| Marche du quartier | départ rue des Cordiers | mercredi, 14 h |

## Se déplacer

Le taxi social coûte le prix d’un ticket ; on réserve l’avant-veille. L’abonnement des plus de soixante-cinq ans est
presque gratuit sur le réseau de la STIB.

## Ses droits

1. [GRAPA](/guide/grapa) et pension.
2. Intervention majorée, souvent oubliée après un veuvage.
3. Aide à domicile, voir [Soins et aide à domicile](/guide/aide-a-domicile).
4. Déclaration anticipée, personne de confiance : un atelier chaque trimestre.

## Maltraitance

Argent qui disparaît, cris, négligence : on peut en parler à Domicile Plus ou à la police de quartier, sans déposer
plainte tout de suite.
`,
  },
  {
    slug: "participer-au-quartier",
    title: "Participer : comités, potager, vélo, radio",
    lead: "Donner son avis, cultiver, réparer, prendre le micro : les lieux où l’on compte.",
    who: "Commune, Cohésion sociale",
    address: "Place communale 1, 3e étage",
    phone: "02 000 42 40",
    hours: "Sur rendez-vous, ou chaque premier samedi au marché",
    forWhom: "Tous les habitants, sans condition de papiers ni de langue",
    toBring: ["Une idée, ou seulement de la curiosité"],
    owners: ["leila-tazi", "gilles-hanquet"], checked: 280,
    text: `
## Donner son avis

- Les **conseils de quartier** se tiennent quatre fois par an, avec garde d’enfants et traduction.
- Le conseil des locataires du Foyer est élu tous les quatre ans ; tout locataire de plus de dix-huit ans vote.
- Un **groupe d’usagers** du CPAS relit les lettres types et les affiches ; une indemnité couvre le déplacement.

## Faire avec d’autres

| Envie | Où | Comment |
|---|---|---|
| Cultiver | Potager des Étangs | liste d’attente, parcelle partagée tout de suite |
| Réparer | café réparation, place du Marché | dernier dimanche |
| Rouler à vélo | Vélo pour Toutes | cycle de dix leçons |
| Parler au micro | Radio Passerelle | atelier du mercredi |
| Cuisiner pour cent | Table du Mardi | venir à 9 h |

## Ce que la participation change

Le passage pour piétons de l’école, la carte des fontaines, l’horaire du soir au guichet étrangers : trois demandes
d’habitants devenues réelles.

## Pour les services

Inviter des personnes concernées demande du temps : une rencontre avant, une autre après, un défraiement, des mots
simples. La coordination prête un carnet de dix conseils et finance l’interprète.
`,
  },
]
