import type { PageRow } from "./row.ts"

export const work2: PageRow[] = [
  {
    slug: "volontariat",
    title: "Faire du volontariat",
    lead: "Donner du temps sans perdre ses allocations, avec une assurance et un cadre.",
    who: "Commune, Cohésion sociale",
    address: "Place communale 1, 3e étage",
    phone: "02 000 42 40",
    hours: "Guichet des volontaires le jeudi de 14 h à 17 h",
    forWhom: "Toute personne, y compris demandeuse d’asile ou allocataire",
    toBring: ["Vos disponibilités", "L’autorisation de l’organisme de paiement, si vous êtes au chômage"],
    owners: ["arnaud-vercruysse"], checked: 300,
    text: `
## Qui doit prévenir qui

| Vous recevez | À faire avant |
|---|---|
| Chômage | déclaration à l’ONEM, par l’association |
| Indemnités de mutuelle | accord du médecin-conseil |
| Revenu d’intégration | en parler au travailleur social |
| Pension | rien |
| Carte orange | rien, si l’on a droit à l’accueil |

Sans réponse de l’ONEM dans les douze jours ouvrables, l’autorisation est acquise.

## Le défraiement

L’association peut rembourser les frais, au réel ou par un forfait journalier et annuel. Dans ces limites, il n’est
ni imposé ni déduit des allocations.

## La note d’information

Avant de commencer, l’association dit par écrit son but, son assurance, le secret à respecter et les remboursements.
Demandez-la.

## Où l’on cherche du monde

- Mains Jointes, pour la distribution du samedi,
- Les Beaux Jours, pour des visites à domicile,
- l’école de devoirs de La Marelle,
- les tables de conversation de la bibliothèque,
- Vélo pour Toutes, à l’atelier.

## Un tremplin

Une attestation d’heures et de tâches se demande à la fin. Elle aide pour un CV, pour une régularisation ou pour la
nationalité, sans jamais la remplacer.
`,
  },
  {
    slug: "contrat-et-licenciement",
    title: "Contrat, fiche de paie, licenciement",
    lead: "Relire son contrat, repérer une paie fausse, réagir à un renvoi.",
    who: "Accueil Gare, permanence juridique",
    address: "Place de la Gare 3",
    phone: "02 000 44 62",
    hours: "Juriste en droit du travail le jeudi de 14 h à 18 h",
    forWhom: "Travailleur salarié, intérimaire, étudiant ou titre-service",
    toBring: [
      "Le contrat et les avenants",
      "Les fiches de paie de l’année",
      "Le carnet d’heures, même tenu à la main",
    ],
    owners: ["eleonore-dubuisson"], checked: 245,
    text: `
## Le contrat

Un contrat à durée déterminée se signe au plus tard le premier jour ; sans écrit, il est à durée indéterminée. La
clause d’essai n’existe plus, sauf pour l’étudiant et l’intérim. Un temps partiel indique l’horaire.

## La fiche de paie

1. Le nombre d’heures est-il juste ?
2. La commission paritaire est-elle la bonne ? Elle fixe le minimum.
3. Les frais de transport et l’indexation y sont-ils ?
4. Le net correspond-il au virement ?

Un salaire impayé se réclame **pendant cinq ans**, mais un an seulement après la fin du contrat.

## Licencié

- Le préavis dépend de l’ancienneté et commence un lundi.
- Le motif peut être demandé par recommandé dans les deux mois.
- Ne signez rien « pour solde de tout compte » sans lire : vous pouvez écrire « reçu, sous réserve ».
- Réclamez le C4, les fiches et le certificat.

## Malade

Prévenez le jour même, envoyez le certificat selon le règlement. La mutuelle doit être avertie avant la fin du
salaire garanti.

## Travail au noir

L’inspection sociale peut contrôler sans donner votre nom. Un travailleur déclaré à moitié perd la moitié de sa
pension.
`,
  },
  {
    slug: "premier-emploi-des-jeunes",
    title: "Moins de trente ans : stage, premier emploi, études",
    lead: "Après l’école, sans diplôme ou avec : les portes ouvertes aux jeunes.",
    who: "Maison de l’emploi et La Marelle",
    address: "Chaussée de Molenbroek 118",
    phone: "02 000 43 20",
    hours: "Mercredi après-midi « jeunes », de 13 h 30 à 17 h",
    forWhom: "Jeune de dix-huit à trente ans",
    toBring: ["Le dernier bulletin ou diplôme", "Le numéro de compte"],
    owners: ["noemie-grisar", "frederic-henrotte"], checked: 142,
    text: `
## Les trois premières semaines

1. S’inscrire chez Actiris, même en vacances.
2. Vérifier les allocations familiales : elles continuent pendant le stage d’insertion.
3. Prendre un rendez-vous « jeunes », accompagné si l’on veut par un éducateur.

## Les dispositifs

| Dispositif | Durée | Pour qui |
|---|---|---|
| Stage d’insertion | environ un an | sortie des études |
| Stage First | trois à six mois | peu qualifiés, indemnisé |
| Formation en alternance | deux à trois ans | dès quinze ans |
| Service citoyen | six mois | dix-huit à vingt-cinq ans |
| Allocation d’insertion | un an au plus | sous conditions de diplôme |

## Reprendre des études avec le CPAS

Des études de plein exercice peuvent faire l’objet d’un projet individualisé si elles augmentent les chances
d’emploi. Le CPAS demande d’abord la bourse, les allocations familiales et parfois une contribution des parents. Un
échec se discute ; il n’arrête pas tout.

## Job d’étudiant

Les premières heures de l’année sont peu taxées ; au-delà, le salaire baisse. Un compteur en ligne les affiche.

## Quitter l’institution à dix-huit ans

Une équipe commune à La Marelle et au CPAS prépare la sortie six mois avant : logement, revenu, mutuelle.
`,
  },
]
