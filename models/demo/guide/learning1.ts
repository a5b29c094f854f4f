import type { PageRow } from "./row.ts"

export const learning1: PageRow[] = [
  {
    slug: "apprendre-le-francais",
    title: "Apprendre le français : cours et inscriptions",
    lead: "Des cours de français pour tous les niveaux, le jour, le soir, avec garderie.",
    who: "Trait d’encre",
    address: "Rue des Cordiers 27",
    phone: "02 000 44 50",
    hours: "Tests et inscriptions le mardi de 9 h à 12 h, en septembre et en janvier tous les jours",
    forWhom: "Adulte de plus de dix-huit ans, avec ou sans papiers",
    toBring: ["Un document avec votre nom", "Deux photos", "L’horaire de l’école des enfants"],
    owners: ["samuel-iweala", "hicham-ouadghiri"], checked: 39,
    text: `
## Choisir selon son école d’avant

| Vous… | Cours |
|---|---|
| n’avez pas été à l’école, ou peu | alphabétisation |
| avez été à l’école dans une autre langue | français langue étrangère |
| parlez déjà et voulez écrire | français de base, préparation au CEB |
| cherchez un métier | français orienté : soins, bâtiment, cuisine |

## Qui donne cours

- **Trait d’encre** : quinze groupes, neuf heures par semaine, garderie le matin.
- **Les Tisserandes** : femmes, trois demi-jours, sorties dans le quartier.
- **Premiers Pas** : parcours d’accueil, intensif.
- **Promotion sociale communale** : le soir, attestation reconnue.
- **Bibliothèque** : tables de conversation, jeudi à 18 heures, sans inscription.

## S’inscrire

On passe un test oral de quinze minutes. Une place se trouve en deux à six semaines ; la liste est commune aux
quatre premiers lieux, il ne sert donc à rien de courir partout.

## Ce que ça coûte

Rien, ou une participation de dix euros par an. Actiris donne des chèques langue aux demandeurs d’emploi.

## Prouver son niveau

L’attestation A2 se passe deux fois par an. Prévenez au moment de l’inscription si c’est pour la nationalité.
`,
  },
  {
    slug: "alphabetisation",
    title: "Alphabétisation : lire, écrire, compter",
    lead: "Pour les adultes qui ont peu été à l’école, dans aucune langue.",
    who: "Trait d’encre et Les Tisserandes",
    address: "Rue des Cordiers 27",
    phone: "02 000 44 50",
    hours: "Accueil le vendredi de 9 h à 11 h",
    forWhom: "Adulte qui ne lit pas ou presque pas",
    toBring: ["Rien à remplir soi-même, on le fait ensemble"],
    owners: ["nathalie-renson"], checked: 198,
    text: `
## En parler sans blesser

Beaucoup cachent qu’ils ne lisent pas : lunettes oubliées, « je le ferai à la maison ». Proposez plutôt de remplir
ensemble, et dites qu’un lieu existe où l’on apprend entre adultes. Un premier café peut se prendre avec vous.

## Les groupes

1. **Oral débutant** : parler d’abord, six heures par semaine.
2. **Lecture et écriture** : lettres, sons, puis messages, horaires, formulaires.
3. **Calcul** : monnaie, factures, mesures.
4. **Écrit numérique** : téléphone, courriel, guichets en ligne.

On avance à son rythme ; trois à cinq ans sont normaux.

## Les obstacles, et ce que l’on fait

| Obstacle | Réponse |
|---|---|
| Enfants | garderie le matin, rue des Cordiers |
| Travail en horaire coupé | groupe du samedi |
| Santé, fatigue | absence admise, place gardée deux mois |
| Contrôle du chômage | attestation de suivi, reconnue comme démarche |

## Après

Le CEB adulte se prépare en un an et se présente devant un jury bienveillant : une œuvre, un entretien. L’an
dernier, sept personnes de la commune l’ont reçu.

## Pour les travailleurs

Une sensibilisation de trois heures apprend à repérer, à écrire simple et à orienter.
`,
  },
  {
    slug: "ecole-de-devoirs",
    title: "École de devoirs et soutien scolaire",
    lead: "Un lieu calme après l’école, des adultes qui expliquent, et pas seulement des devoirs.",
    who: "La Marelle",
    address: "Rue du Vieux Tilleul 12",
    phone: "02 000 44 80",
    hours: "Lundi, mardi et jeudi de 15 h 45 à 18 h, pendant l’année scolaire",
    forWhom: "Enfants de la première primaire à la fin du secondaire",
    toBring: ["Le journal de classe", "L’accord signé d’un parent"],
    owners: ["nabil-ait-ali"], checked: 128,
    text: `
## Les lieux

| Lieu | Niveau | Langue |
|---|---|---|
| La Marelle | primaire | français |
| Bibliothèque, salle d’étude | secondaire | français et néerlandais |
| De Sluis | primaire | néerlandais |
| Les Tisserandes | maternelle et primaire, avec les mères | français |

## Ce qu’on y fait

Une demi-heure de goûter et de jeu, une heure de travail, puis un atelier : théâtre, échecs, cuisine, radio avec
Radio Passerelle. L’aide ne remplace pas l’enseignant ; elle redonne le goût d’essayer.

## S’inscrire

Les inscriptions ont lieu en juin et la liste est pleine en septembre. Dix places restent pour les enfants envoyés
en cours d’année par une école, un service ou une maison d’accueil. La participation est de vingt euros par an,
jamais un obstacle.

## Dys, attention, retard

Un bilan logopédique se demande au centre PMS, gratuit. Une place chez un logopède remboursé se cherche tôt,
l’attente atteint un an. Clair Matin a une consultation pour enfants.

## Les parents

On attend d’eux une présence à deux rencontres par an, avec interprète. Ceux qui ne lisent pas le français y
apprennent à lire un bulletin.
`,
  },
  {
    slug: "apprendre-le-numerique",
    title: "Apprendre l’ordinateur et internet",
    lead: "Débuter, obtenir de l’aide pour une démarche, emprunter un appareil.",
    who: "Le Clavier",
    address: "Place du Marché aux Laines 9",
    phone: "02 000 45 76",
    hours: "Accès libre du mardi au samedi de 10 h à 17 h, ateliers le matin",
    forWhom: "Tout habitant, sans niveau demandé",
    toBring: ["Votre téléphone chargé", "Vos mots de passe, notés dans un carnet à vous"],
    owners: ["hugo-lenaerts", "sana-ferhat"], checked: 59,
    text: `
## Les ateliers

| Atelier | Durée | Pour |
|---|---|---|
| Souris et clavier | quatre matinées | tout début |
| Mon téléphone | trois matinées | appels, photos, arnaques |
| Mes courriels | quatre matinées | écrire, joindre, trier |
| Démarches en ligne | six matinées | identité, mutuelle, impôts |
| Een eerste stap | vier ochtenden | in het Nederlands |

## L’aide immédiate

Sans inscription, un animateur reste à côté de vous vingt minutes. Il **ne tape pas à votre place** et ne garde
aucun code. Pour une démarche longue, un rendez-vous d’une heure.

## Emprunter

Tablette trois mois, ordinateur portable six mois pour une formation. Une caution symbolique, remplacée par une
attestation du service qui vous suit.

## Acheter d’occasion

Le Grenier vend des ordinateurs remis à neuf par un groupe de jeunes, garantis un an, au prix d’une paire de
chaussures.

## Ailleurs dans la commune

La bibliothèque a vingt postes, De Brug un café numérique pour aînés, le CPAS deux bornes à l’accueil. Un bus équipé
passe aux Étangs le premier mercredi.

## Se protéger

Jamais de code de banque par téléphone ni par message, à personne.
`,
  },
]
