import type { PageRow } from "./row.ts"

export const housing3: PageRow[] = [
  {
    slug: "demenager",
    title: "Déménager : la liste de ce qu’il faut prévenir",
    lead: "Dans quel ordre avertir, résilier, transférer, pour ne payer ni deux loyers ni deux compteurs.",
    who: "Accueil Gare",
    address: "Place de la Gare 3",
    phone: "02 000 44 62",
    hours: "Du lundi au vendredi de 9 h à 12 h, le jeudi aussi de 14 h à 18 h",
    forWhom: "Toute personne qui change d’adresse",
    toBring: ["L’ancien et le nouveau bail", "Les derniers relevés de compteurs"],
    owners: ["paola-ricci"], checked: 260,
    text: `
## Trois mois avant

- Donner son préavis par recommandé et garder la preuve de dépôt.
- Prévenir le CPAS s’il verse une aide : changer de commune peut changer de CPAS.
- Demander la garantie du nouveau logement sans attendre la libération de l’ancienne.

## Le mois du départ

1. Réserver la rue pour la camionnette, dix jours ouvrables à l’avance, à la police.
2. Prévenir le fournisseur d’énergie et choisir la date.
3. Faire suivre le courrier par la poste.
4. Fixer l’état des lieux de sortie.

## Le jour même

Relevez les compteurs avec l’autre occupant et faites signer le document de reprise d’énergie. Sans lui, la facture
continue à votre nom. Pour l’eau, une photo du compteur avec la date suffit.

## Dans les huit jours

Déclarez la nouvelle adresse à la commune, qui envoie l’agent de quartier. Mettez votre nom sur la sonnette et sur
la boîte : un passage sans nom retarde l’inscription de plusieurs semaines.

## Ensuite

Mutuelle, caisse d’allocations familiales, école, banque, employeur, société de logement social. L’adresse change
d’elle-même pour les impôts et la carte de santé.
`,
  },
  {
    slug: "colocation-et-cpas",
    title: "Vivre à plusieurs quand on dépend du CPAS",
    lead: "Colocation, hébergement d’un proche, habitat solidaire : ce qui change, ou non, dans le montant.",
    who: "Plume et Droit",
    address: "Rue des Tanneurs 22",
    phone: "02 000 41 58",
    hours: "Lundi de 13 h à 16 h et mercredi de 9 h à 12 h",
    forWhom: "Personne qui reçoit une allocation et partage son logement",
    toBring: [
      "Le bail et le pacte de colocation",
      "Le plan du logement, même dessiné à la main",
      "La répartition écrite des frais",
    ],
    owners: ["leopold-marchal"], checked: 95,
    text: `
## Cohabiter, au sens de la loi

Vivre sous le même toit ne suffit pas. Il faut aussi **régler ensemble les questions ménagères** : faire caisse
commune pour les courses, les repas, l’entretien. La Cour de cassation l’a confirmé : partager un loyer et une salle
de bain n’est pas encore cohabiter.

## Prouver que l’on vit à part

- une étagère et un casier de frigo par personne,
- des comptes séparés et un partage écrit des charges,
- des repas pris chacun de son côté,
- une chambre qui ferme.

Le travailleur social peut visiter. Montrez-lui ces éléments, simplement.

## Ce qui varie d’un service à l’autre

Le CPAS examine la situation réelle. L’organisme de paiement du chômage se fonde plutôt sur la composition de ménage
et peut demander une audition. La mutuelle interroge le registre national. Trois réponses différentes restent
possibles pour une seule maison.

## Héberger quelqu’un

Accueillir un proche quelques semaines ne fait pas de vous un cohabitant s’il garde son adresse ailleurs. Prévenez
pourtant par écrit, avec une date de fin.

## Contester un taux

Le recours se fait au tribunal du travail dans les trois mois. Des jugements récents ont donné raison à des
colocataires bien organisés.
`,
  },
]
