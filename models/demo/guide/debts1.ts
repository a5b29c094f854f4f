import type { PageRow } from "./row.ts"

export const debts1: PageRow[] = [
  {
    slug: "mediation-de-dettes",
    title: "Médiation de dettes",
    lead: "Un médiateur de dettes fait le compte avec vous, écrit aux créanciers et cherche un plan tenable.",
    who: "Compte Rond ; CPAS, cellule Énergie et médiation de dettes",
    address: "Rue du Lavoir 14",
    phone: "02 000 44 08",
    hours: "Permanence sans rendez-vous le lundi et le jeudi de 9 h à 12 h",
    forWhom: "Personne ou couple dont les dettes dépassent ce qu’ils peuvent payer",
    toBring: [
      "Tout le courrier, même fermé",
      "Les revenus du ménage",
      "La liste des dépenses du mois, approximative",
    ],
    owners: ["tom-baeckelandt", "veronique-halleux"], checked: 22,
    text: `
## Deux services, gratuits tous les deux

Compte Rond est une association, la cellule du CPAS un service public ; les deux sont agréés et tenus au secret. On
s’adresse au premier qui a de la place. Le premier rendez-vous se donne aujourd’hui à sept semaines ; la permanence,
elle, reçoit le jour même pour les urgences : huissier annoncé, coupure, saisie.

## Comment cela se passe

1. **Ouvrir le courrier** ensemble et trier : dettes, menaces, publicité.
2. **Vérifier** chaque dette : est-elle due, est-elle prescrite, les frais sont-ils corrects ?
3. **Construire un budget** qui laisse de quoi vivre.
4. **Proposer un plan** aux créanciers, par écrit.
5. **Tenir**, avec un point tous les trois mois.

## Ce que le médiateur ne fait pas

Il ne paie pas vos dettes, ne prête pas d’argent et ne décide rien sans vous. Il n’arrête pas une saisie déjà
autorisée, mais peut négocier.

## Le groupe « mon budget »

Le mercredi à 14 heures, autour d’un café, on apprend à lire un décompte et à prévoir les grosses factures. On vient
quand on veut.

## Quand le plan ne suffit pas

Il reste le [règlement collectif de dettes](/guide/reglement-collectif).
`,
  },
  {
    slug: "reglement-collectif",
    title: "Règlement collectif de dettes",
    lead: "Une procédure devant le tribunal du travail qui gèle les dettes et les règle en quelques années.",
    who: "Compte Rond, permanence juridique",
    address: "Rue du Lavoir 14",
    phone: "02 000 44 08",
    hours: "Juriste sur rendez-vous, le vendredi matin",
    forWhom: "Particulier surendetté de façon durable, qui n’a pas organisé son insolvabilité",
    toBring: [
      "La liste de toutes les dettes avec l’adresse des créanciers",
      "Les revenus et les charges",
      "Les véhicules, assurances et biens éventuels",
    ],
    owners: ["corentin-bodart"], checked: 76,
    text: `
## Ce que cela change

Dès que le juge admet la demande, les saisies s’arrêtent et les intérêts ne courent plus. Un médiateur, avocat ou
service agréé, reçoit vos revenus et vous verse chaque mois un **pécule** pour vivre. Le reste paie les créanciers.

## Les étapes

1. La requête, préparée avec un service ou un avocat gratuit.
2. L’admissibilité, en une à trois semaines.
3. Un plan amiable, accepté par tous, ou imposé par le juge.
4. La fin, après sept ans au plus ; une remise totale est possible quand il n’y a rien à partager.

## Vos obligations

Tout dire. Ne pas faire de nouvelle dette. Demander l’autorisation avant une dépense importante, un héritage, la
vente d’une voiture. Un mensonge fait tomber la procédure.

## Ce qui n’est pas effacé

Les pensions alimentaires, les amendes pénales et l’indemnité due à une victime restent dues.

## Difficultés fréquentes

Le pécule arrive en retard, le médiateur ne répond pas : écrivez-lui, puis au greffe du tribunal, qui transmet au
juge. Compte Rond tient une permanence pour les personnes déjà en procédure.
`,
  },
  {
    slug: "facture-d-energie-impayee",
    title: "Facture de gaz ou d’électricité impayée",
    lead: "Rappel, mise en demeure, menace de coupure : agir dans l’ordre pour garder le chauffage.",
    who: "CPAS, cellule Énergie",
    address: "Rue de l’Écluse 24",
    phone: "02 000 41 38",
    hours: "Lundi et mercredi de 9 h à 12 h, sans rendez-vous",
    forWhom: "Ménage en retard d’une facture de gaz ou d’électricité",
    toBring: ["La dernière facture et le décompte annuel", "Les lettres de rappel", "Une photo des deux compteurs"],
    owners: ["hamza-tahiri", "veronique-halleux"], checked: 33,
    text: `
## La première semaine

Appelez le fournisseur et demandez un **plan de paiement raisonnable**, par écrit. Ne promettez pas plus que vous ne
pouvez : un plan rompu est difficile à refaire.

## Vérifier la facture

1. L’index est-il relevé ou estimé ? Comparez avec la photo.
2. Le tarif social est-il appliqué ?
3. L’acompte a-t-il suivi le nombre d’occupants ?
4. Les frais de rappel dépassent-ils ce que la loi permet ?

Une facture sur trois, parmi celles que la cellule relit, est corrigée.

## Devenir client protégé

À Bruxelles, un ménage endetté peut demander ce statut au fournisseur, au CPAS ou au régulateur. Le gestionnaire de
réseau fournit alors l’énergie au tarif social, le temps de rembourser la dette, et aucune coupure n’a lieu.

## Peut-on couper ?

Pas sans l’autorisation du **juge de paix**, et pas pendant la trêve hivernale. Allez à l’audience ou envoyez la
cellule avec une procuration.

## L’aide du CPAS

Un fonds fédéral permet de payer une partie de la dette, voir [Fonds énergie](/guide/fonds-energie). Un guide vient
ensuite à la maison pour que la facture suivante soit plus basse.
`,
  },
  {
    slug: "tarif-social-energie",
    title: "Tarif social du gaz et de l’électricité",
    lead: "Le prix le plus bas, le même chez tous les fournisseurs, pour ceux qui reçoivent certaines aides.",
    who: "SPF Économie ; vérification au CPAS, cellule Énergie",
    address: "Rue de l’Écluse 24",
    phone: "02 000 41 38",
    hours: "Vérification par téléphone, le mardi après-midi",
    forWhom: "Client domestique dont un membre du ménage reçoit une aide qui donne ce droit",
    toBring: ["Une facture récente", "La décision ou l’attestation de l’organisme"],
    owners: ["hamza-tahiri"], checked: 125,
    text: `
## Qui y a droit

- revenu d’intégration ou aide équivalente du CPAS,
- allocation pour personne handicapée, ou enfant reconnu,
- GRAPA,
- locataire d’un logement social chauffé par une chaudière collective au gaz,
- client protégé bruxellois, pendant le statut.

Il suffit qu’**une seule personne** domiciliée à l’adresse remplisse la condition.

## Automatique, en principe

Chaque trimestre, une base de données compare les noms et les adresses. Un nom mal écrit sur le contrat, un compteur
au nom d’un ancien occupant ou une adresse de référence font échouer le croisement.

## Vérifier et réclamer

1. Chercher la mention « tarif social » sur la facture d’électricité et sur celle de gaz.
2. Si elle manque, demander l’attestation à l’organisme et l’envoyer au fournisseur.
3. Réclamer la correction des mois passés dans l’année.

## Ce que le tarif social ne donne pas

Il ne s’applique ni à une seconde résidence, ni aux communs d’un immeuble, ni à un commerce. Le BIM seul ne suffit
plus.

## Changer de fournisseur

C’est gratuit et le prix reste identique. Méfiez-vous des démarcheurs qui promettent mieux.
`,
  },
  {
    slug: "fonds-energie",
    title: "Fonds énergie et allocation de chauffage",
    lead: "Deux aides du CPAS : l’une pour les dettes de gaz et d’électricité, l’autre pour le mazout.",
    who: "CPAS, cellule Énergie",
    address: "Rue de l’Écluse 24",
    phone: "02 000 41 38",
    hours: "Dossiers mazout le mercredi de 9 h à 12 h",
    forWhom: "Ménage qui peine à payer son énergie, locataire ou petit propriétaire",
    toBring: [
      "La facture de livraison ou le décompte",
      "Les preuves de revenus de tous les occupants",
      "L’attestation du propriétaire, pour une chaudière commune",
    ],
    owners: ["pauline-art"], checked: 99,
    text: `
## Le fonds gaz et électricité

Il sert à payer une partie d’une dette, à remplacer un vieux frigo, à faire entretenir une chaudière ou à donner des
ampoules et des joints. Le CPAS l’accorde après enquête. Il n’y a pas de montant fixe ; on regarde ce qui évite que
le problème revienne.

## L’allocation de chauffage

| Question | Réponse |
|---|---|
| Pour quel combustible | mazout, pétrole lampant, propane en vrac |
| Pour qui | BIM à petit revenu, ménage à revenu modeste, personne en médiation de dettes |
| Combien | selon le prix au litre, une fois par an, avec un plafond |
| Quand demander | **dans les soixante jours** de la livraison |

Chaque livraison se demande à part. Un pétrole acheté à la pompe donne droit à un forfait : gardez le ticket.

## Immeuble avec citerne commune

Le gérant remet un papier qui indique votre part. Sans lui, la demande est refusée ; la cellule a un modèle à faire
signer.

## Et le bois, le charbon, les pellets

Aucune aide fédérale permanente n’existe. Des primes temporaires apparaissent parfois : la cellule les affiche à la
porte.
`,
  },
  {
    slug: "facture-d-eau",
    title: "Facture d’eau trop élevée ou impayée",
    lead: "Comprendre la facture, obtenir la réduction sociale, étaler la dette, chercher la fuite.",
    who: "Vivaqua ; aide à la lecture chez Compte Rond",
    address: "Rue du Lavoir 14",
    phone: "02 000 44 08",
    hours: "Lecture de factures le mercredi de 14 h à 16 h",
    forWhom: "Ménage raccordé, ou locataire qui paie l’eau dans ses charges",
    toBring: [
      "La facture et la précédente",
      "L’index du compteur, photographié",
      "Le décompte de charges du syndic",
    ],
    owners: ["soumaya-lahlou"], checked: 215,
    text: `
## Ne pas être coupé

À Bruxelles, l’eau d’un ménage ne se coupe plus pour une dette. Elle reste due, avec des rappels, puis un huissier.

## La réduction sociale

Les ménages qui ont l’intervention majorée reçoivent une **intervention sociale** chaque année, en principe sans la
demander. Quand le compteur est collectif, elle est versée au ménage, pas à l’immeuble.

## Une facture qui double

1. Fermez tous les robinets et regardez si le compteur tourne encore.
2. Mettez un papier sec dans la cuvette : s’il se mouille, la chasse fuit.
3. Demandez le tarif « fuite cachée », possible sous conditions avec une facture de plombier.

## Payer plus tard

Un plan jusqu’à dix-huit mois s’obtient par téléphone ou en ligne. Au-delà, un service de médiation le demande pour
vous. Le fonds social de l’eau, géré par le CPAS, peut payer une partie.

## Compteur commun et conflits

Quand trois familles partagent un compteur, la répartition doit être écrite dans le bail. Un compteur de passage
coûte peu ; la Régie de quartier le pose. Toit Commun a un modèle de lettre pour demander les factures au bailleur.
`,
  },
]
