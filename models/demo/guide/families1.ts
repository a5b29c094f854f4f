import type { PageRow } from "./row.ts"

export const families1: PageRow[] = [
  {
    slug: "allocations-familiales",
    title: "Allocations familiales",
    lead: "Les demander, les garder, obtenir le supplément social.",
    who: "Famiris ou une caisse privée ; Iriscare pour les plaintes",
    address: "Permanence aux Petits Souliers, rue des Jardiniers 6",
    phone: "02 000 44 38",
    hours: "Permanence le premier et le troisième lundi, de 9 h à 11 h 30",
    forWhom: "Famille dont l’enfant vit à Bruxelles en séjour légal",
    toBring: [
      "Le numéro de compte",
      "Les actes de naissance",
      "La preuve d’inscription scolaire après dix-huit ans",
    ],
    owners: ["farah-benslimane"], checked: 77,
    text: `
## Qui paie

La Région où l’enfant est domicilié. On choisit une caisse ; toutes paient le même montant. Sans choix, c’est
Famiris, la caisse publique. On peut changer après un certain temps.

## Combien

| Part | Pour qui |
|---|---|
| Montant de base | tout enfant, selon l’âge |
| Supplément social | ménage sous un plafond de revenus, plus élevé dès trois enfants |
| Supplément d’orphelin | enfant qui a perdu un parent |
| Supplément pour affection | enfant malade ou handicapé, après évaluation |
| Prime annuelle | en août, pour la rentrée |

## Les demander

1. À la naissance ou à l’arrivée, en ligne ou par formulaire.
2. Pour un enfant venu de l’étranger, joindre le titre de séjour.
3. Pour le supplément, répondre à la caisse : elle calcule d’abord avec les revenus connus, puis **régularise** deux
   ans après.

## Une dette envers la caisse

Elle vient presque toujours d’un changement de ménage non signalé. Demandez un plan ; la caisse ne peut retenir
qu’une part.

## Parents séparés

L’allocataire reste la mère en général. Quand l’enfant change de domicile, l’autre parent fait la demande ; un
désaccord se règle au tribunal de la famille.

## Jusqu’à quel âge

Dix-huit ans sans condition, vingt-cinq avec études ou stage.
`,
  },
  {
    slug: "trouver-une-creche",
    title: "Trouver une place en crèche",
    lead: "Communale, agréée, halte-accueil : s’inscrire au bon moment et payer selon son revenu.",
    who: "Commune, Petite enfance",
    address: "Rue de la Filature 30",
    phone: "02 000 42 34",
    hours: "Inscriptions le lundi, le mercredi et le vendredi de 9 h à 12 h",
    forWhom: "Parents d’un enfant de zéro à trois ans",
    toBring: [
      "L’attestation de grossesse ou l’acte de naissance",
      "Les revenus du ménage, pour le prix",
      "L’horaire souhaité",
    ],
    owners: ["stephanie-collignon", "elke-van-rillaer"], checked: 44,
    text: `
## Quand s’inscrire

Dès le troisième mois de grossesse. La liste est commune aux quatre crèches communales. On confirme après six mois,
puis **dans le mois qui suit la naissance** ; sans cette confirmation, la place va au suivant.

## Combien coûte une place

Le prix dépend du revenu, de quelques euros à une trentaine par jour. Une famille en médiation de dettes, une mère
hébergée ou un parent en formation peut obtenir une réduction : demandez l’enquête sociale.

## D’autres lieux

| Lieu | Pour quoi |
|---|---|
| Halte-accueil Les Petits Souliers | quelques demi-jours par semaine |
| Crèches néerlandophones | inscription par un site central |
| Accueillantes de l’ONE | petits groupes, à domicile |
| Garderie de Trait d’encre | pendant les cours de français |

## Les places gardées

Les Hirondelles réservent quatre places aux situations urgentes, proposées par un service social : voir [Garde
d’enfants en urgence](/guide/garde-d-enfants-urgence).

## L’adaptation

Elle dure dix jours, avec le parent. Le personnel prend le temps d’apprendre quelques mots de la langue de la
maison.

## Pas de place

Demandez à rester sur la liste pour la rentrée de janvier : un tiers des enfants part à deux ans et demi.
`,
  },
  {
    slug: "garde-d-enfants-urgence",
    title: "Garde d’enfants en urgence",
    lead: `Faire garder mes enfants demain matin : hospitalisation, entretien d’embauche, formation, fatigue
      extrême.`,
    who: "Crèche Les Hirondelles et Les Petits Souliers",
    address: "Rue des Cordiers 12",
    phone: "02 000 42 52",
    hours: "Appels de 7 h 30 à 17 h, réponse dans l’heure",
    forWhom: "Parent qui doit s’absenter d’urgence et n’a personne",
    toBring: ["Le carnet de santé", "Une tenue de rechange et un doudou", "Le numéro d’un adulte à joindre"],
    owners: ["monique-dethier", "gisele-mbemba"], checked: 14,
    text: `
## Moins de trois ans

Les Hirondelles gardent quatre places libres. On peut venir dès le lendemain, pour quinze jours au plus,
renouvelable une fois. Un service social téléphone ou envoie le formulaire d’une page. Le prix est le même que celui
d’une place ordinaire, et rien si la famille n’a aucun revenu.

## De trois à douze ans

- L’accueil avant et après l’école est ouvert de 7 heures à 18 heures dans les six écoles communales.
- La Marelle accueille après 16 heures les enfants d’un parent hospitalisé.
- De Sluis propose des journées pendant les vacances, en néerlandais.

## Enfant malade

La mutuelle envoie parfois une garde à domicile, le jour même si l’on appelle avant 9 heures. Le service est gratuit
ou presque pour les affiliés à petit revenu.

## La nuit

Il n’existe pas de crèche de nuit dans la commune. En cas d’hospitalisation d’un parent seul, l’assistante sociale
de l’hôpital et le SAJ cherchent une famille connue, avant toute autre solution.

## Formation ou emploi qui commence

Actiris et le CPAS peuvent réserver une place pour le début d’un contrat. Demandez-la **avant** de signer.
`,
  },
  {
    slug: "autour-de-la-naissance",
    title: "Grossesse et naissance : les démarches",
    lead: "Le suivi, la prime, la reconnaissance, la déclaration, les premiers mois.",
    who: "Planning des Étangs et consultation des nourrissons",
    address: "Avenue des Étangs 33",
    phone: "02 000 44 44",
    hours: "Sages-femmes le mardi de 9 h à 17 h, sans rendez-vous le matin",
    forWhom: "Future mère, futur père, jeunes parents",
    toBring: ["Les résultats d’analyses", "La vignette ou la carte du CPAS"],
    owners: ["regine-cloots"], checked: 87,
    text: `
## Pendant la grossesse

- Un suivi gratuit par les consultations prénatales de l’ONE ou de l’hôpital, même sans mutuelle.
- L’aide médicale urgente couvre la grossesse : la demande se fait le plus tôt possible.
- Une sage-femme peut venir à domicile trois fois avant l’accouchement.

## La prime de naissance

Elle se demande à la caisse d’allocations familiales à partir du sixième mois, avec un certificat. Elle peut être
payée deux mois avant le terme. On a plusieurs années pour la réclamer.

## Reconnaître l’enfant

Un couple non marié va à la commune **avant** la naissance : c’est plus simple. Il faut un acte de naissance de
chacun et une pièce d’identité. Sans papiers, prenez rendez-vous tôt, la commune vérifie.

## Déclarer la naissance

Dans les quinze jours, à la commune de l’hôpital ou sur place. Le parent reçoit les extraits utiles pour la mutuelle
et les allocations.

## Après

1. Congé de maternité et congé de naissance : avertir l’employeur.
2. Inscrire l’enfant à la mutuelle.
3. Consultation des nourrissons : pesée, vaccins, conseils, gratuits jusqu’à six ans.
4. Si les larmes durent plus de deux semaines, parlez-en à la sage-femme.
`,
  },
  {
    slug: "inscription-scolaire",
    title: "Inscrire un enfant à l’école",
    lead: "Maternelle, primaire, secondaire : les dates, les papiers, et que faire quand tout est complet.",
    who: "Commune, Enseignement",
    address: "Rue de la Filature 30",
    phone: "02 000 42 36",
    hours: "Du lundi au vendredi de 9 h à 12 h, toute la journée en août",
    forWhom: "Tout enfant de deux ans et demi à dix-huit ans, avec ou sans titre de séjour",
    toBring: [
      "Un document au nom de l’enfant, ou à défaut une déclaration des parents",
      "Les bulletins de l’ancienne école",
      "Le carnet de vaccination, facultatif",
    ],
    owners: ["abdelkader-ziani"], checked: 51,
    text: `
## Obligatoire

L’école est obligatoire de cinq à dix-huit ans. Une école ne peut refuser un enfant parce qu’il n’a pas de papiers.
L’inscription d’un enfant qui arrive se fait **à tout moment** de l’année.

## Maternelle et primaire

1. Demander à l’école ses dates ; les communales ouvrent en janvier.
2. Le jour dit, venir tôt ou remplir le formulaire central.
3. En cas de refus, exiger l’attestation de refus : elle permet à la commune de chercher.

## Première secondaire

Le formulaire unique est remis en janvier par l’école primaire. On classe plusieurs écoles et on le dépose à la date
fixée. La distance et la place dans la fratrie comptent, pas l’heure d’arrivée.

## Enfant qui ne parle pas français

Les classes d’accueil DASPA enseignent le français une partie de la semaine, pendant un an ou dix-huit mois. Deux
écoles de la commune en ont une.

## En néerlandais

L’inscription passe par un site unique, au printemps, voir la fiche en
[néerlandais](/guide/nederlandstalige-school).

## Pas d’école au mois d’octobre

Téléphonez au service : un médiateur scolaire réunit les directions chaque semaine jusqu’à ce que chaque enfant ait
une chaise.
`,
  },
  {
    slug: "frais-scolaires",
    title: "Frais scolaires et bourses d’études",
    lead: "Ce que l’école peut demander, ce qu’elle ne peut pas, et qui aide à payer.",
    who: "Commune, Enseignement ; CPAS",
    address: "Rue de la Filature 30",
    phone: "02 000 42 36",
    hours: "Aide au formulaire de bourse, mercredi de 13 h à 16 h, de juillet à octobre",
    forWhom: "Parents d’élèves, étudiants majeurs",
    toBring: ["La lettre ou la facture de l’école", "L’avertissement-extrait de rôle d’il y a deux ans"],
    owners: ["sandrine-lefort"], checked: 230,
    text: `
## Ce qui est gratuit

En maternelle et au début du primaire, l’école fournit le matériel. Une école ne peut **jamais** exclure un enfant,
garder un bulletin ou refuser un goûter pour une dette.

## Ce qui peut être demandé

| Frais | Règle |
|---|---|
| Piscine, théâtre, excursions | au prix coûtant, avec un plafond annuel en maternelle |
| Classes de dépaysement | payables en plusieurs fois |
| Garderie, repas, photos | facultatifs |
| Manuels, tablette | prêt ou location, à convenir |

Un décompte annuel doit annoncer les frais.

## La bourse du secondaire et du supérieur

1. Introduire la demande entre juillet et octobre, en ligne.
2. Le calcul se fait sur les revenus d’il y a deux ans, mais une perte récente peut être signalée.
3. Une fois accordée, elle rend le minerval presque nul et ouvre un prêt de livres.

## Le CPAS

Il paie le matériel d’une rentrée, un voyage, un abonnement, sur demande avant la dépense. Chaque septembre, une
enveloppe de la coordination complète pour les enfants sans titre.

## Une dette d’école

Le groupe Endettement a obtenu qu’aucune école communale n’envoie d’huissier avant un entretien avec les parents.
`,
  },
]
