import type { PageRow } from "./row.ts"

export const income1: PageRow[] = [
  {
    slug: "revenu-d-integration",
    title: "Revenu d’intégration sociale (RIS)",
    lead: "Le revenu minimum versé par le CPAS, ses conditions et les étapes de la demande.",
    who: "CPAS, service social",
    address: "Rue de l’Écluse 22",
    phone: "02 000 41 20",
    hours: "Demandes du matin, de 8 h 30 à 11 h 30, fermé le mercredi",
    forWhom: "Personne majeure qui vit d’habitude à Molenbroek et n’a pas de ressources suffisantes",
    toBring: [
      "Carte d’identité ou titre de séjour",
      "Extraits de compte des trois derniers mois",
      "Bail ou attestation d’hébergement",
      "Lettre de fin de chômage, de mutuelle ou de contrat",
    ],
    owners: ["yasmina-haddouchi", "ilse-doms"], checked: 25,
    text: `
## Les six conditions

1. Résider effectivement en Belgique.
2. Être majeur, ou mineur émancipé, enceinte ou avec enfant.
3. Être belge, citoyen de l’Union, réfugié, apatride, ou étranger inscrit au registre de la population.
4. Manquer de ressources, sans pouvoir s’en procurer.
5. Être prêt à travailler, sauf raison de santé ou d’équité.
6. Avoir demandé ce à quoi l’on a droit ailleurs.

## Trois montants

Le taux dépend du ménage : cohabitant, isolé, ou personne avec une famille à charge. Il suit l’index. Les revenus du
conjoint comptent ; ceux des parents chez qui l’on vit peuvent compter, c’est au CPAS de dire pourquoi.

## Les étapes

- **Le jour même** : un accusé de réception daté. Réclamez-le, il fait courir le délai.
- **Dans le mois** : l’enquête, avec une visite à domicile.
- **Trente jours au plus** : la décision du conseil, envoyée dans les huit jours.

Avant une décision défavorable, vous pouvez demander à être entendu.

## Avec le revenu vient le projet

Un [projet individualisé](/guide/piis) est signé dans les trois mois. Le droit au RIS ouvre aussi l’intervention
majorée et le tarif social de l’énergie.

## Une sanction

Une suspension dure en général un mois, davantage si cela se répète, et doit être motivée. Elle se conteste, voir
[les recours](/guide/recours-contre-le-cpas).
`,
  },
  {
    slug: "adresse-de-reference",
    title: "Adresse de référence",
    lead: `Une adresse administrative au CPAS ou chez une personne, pour ne pas perdre ses droits quand on n’a plus
      de logement.`,
    who: "CPAS, équipe Adresse de référence",
    address: "Rue de l’Écluse 22, guichet 4",
    phone: "02 000 41 23",
    hours: "Mardi de 8 h 30 à 12 h et jeudi de 13 h à 16 h",
    forWhom: "Personne sans résidence par manque de ressources, radiée ou sur le point de l’être",
    toBring: [
      "Ce qui montre la vie dans la commune : attestations, tickets, courrier d’un service",
      "La preuve de radiation, si vous l’avez",
      "Une photo d’identité",
    ],
    owners: ["rosa-quintela", "leopold-marchal"], checked: 48,
    text: `
## À quoi elle sert

Sans adresse, on perd la mutuelle, les allocations, le compte en banque et parfois la carte d’identité. L’adresse de
référence garde tout cela ouvert et reçoit le courrier officiel.

## Les conditions

- ne plus avoir de logement et manquer de ressources,
- vivre d’habitude sur le territoire de la commune, même dans la rue ou chez des amis qui changent,
- ne pas être inscrit ailleurs : une [radiation](/guide/radiation-d-office) peut être demandée en même temps.

## Les étapes

1. Introduire la demande au guichet 4 et recevoir l’accusé de réception.
2. Montrer par tous moyens que l’on vit ici. Un service qui vous connaît peut l’attester.
3. Recevoir la décision, au plus tard dans les trente jours.
4. Être inscrit par la commune, à l’adresse du CPAS.

## Garder l’adresse

Passez au moins **une fois tous les trois mois** et relevez le courrier. Une absence annoncée ne fait pas perdre
l’adresse.

## Chez une personne

Un ami ou un parent peut aussi accepter l’adresse, sans que vous habitiez chez lui. Elle ne change pas le montant de
ses allocations, mais certains organismes l’interrogent : gardez la lettre de la commune.

## Les pratiques diffèrent

Le siège du CPAS accepte une attestation d’un service de rue. L’antenne Étangs demande trois preuves. Un texte
commun est discuté.
`,
  },
  {
    slug: "aide-sociale-equivalente",
    title: "Aide sociale équivalente",
    lead: `Le même montant que le revenu d’intégration, pour ceux que la loi écarte de ce revenu à cause de leur
      titre de séjour.`,
    who: "CPAS, service social",
    address: "Rue de l’Écluse 22",
    phone: "02 000 41 20",
    hours: "Rendez-vous donnés à l’accueil du matin",
    forWhom: "Étranger en séjour légal qui ne remplit pas la condition de nationalité du revenu d’intégration",
    toBring: [
      "Le titre de séjour, recto et verso",
      "La décision qui accorde ou prolonge le séjour",
      "Les preuves de ce que vous vivez ici",
    ],
    owners: ["mehmet-yalcin"], checked: 165,
    text: `
## Pour qui

Une personne autorisée au séjour, mais inscrite au registre des étrangers plutôt qu’au registre de la population,
n’a pas droit au revenu d’intégration. Le CPAS doit alors examiner si elle peut vivre conformément à la dignité
humaine sans aide. Si la réponse est non, il accorde une aide du même montant.

## Ce qui change par rapport au RIS

| | Revenu d’intégration | Aide équivalente |
|---|---|---|
| Base | loi de 2002 | loi de 1976 |
| Critère | conditions listées | état de besoin |
| Montant | fixé par la loi | souvent identique |
| Tarif social de l’énergie | oui | oui |

## Qui n’y a pas droit

Une personne sans titre de séjour reçoit seulement l’aide médicale urgente. Un demandeur de protection qui a une
place dans un centre est aidé par Fedasil. Un citoyen de l’Union n’y a pas droit les trois premiers mois ; ensuite,
demander peut faire réexaminer son séjour. **Prenez conseil avant.**

## Demander quand même

Le CPAS ne peut refuser d’enregistrer une demande au guichet. Si l’employé hésite, demandez l’accusé de réception et
un avis écrit. Les juristes de Plume et Droit répondent par téléphone le mardi matin.
`,
  },
  {
    slug: "quel-cpas",
    title: "Quel CPAS est compétent ?",
    lead: "La commune où l’on vit vraiment, et les exceptions : centre, hôpital, rue, études, déménagement.",
    who: "Accueil Gare, permanence juridique",
    address: "Place de la Gare 3",
    phone: "02 000 44 62",
    hours: "Juriste le jeudi de 14 h à 18 h",
    forWhom: "Travailleur social et personne renvoyée d’un CPAS à l’autre",
    toBring: ["Les refus écrits des CPAS", "Les adresses des douze derniers mois, avec les dates"],
    owners: ["eleonore-dubuisson"], checked: 70,
    text: `
## La règle

Est compétent le CPAS de la commune où la personne **réside d’habitude**, au jour de la demande. L’inscription à la
commune est un indice, pas une condition.

## Les exceptions

| Situation | CPAS compétent |
|---|---|
| Séjour en maison d’accueil, hôpital, maison de repos | celui de l’inscription à l’entrée |
| Étudiant qui étudie à temps plein | celui de l’inscription au moment de la demande |
| Sans-abri qui ne dort pas dans un centre | celui du lieu où il se trouve |
| Demandeur de protection | selon le code inscrit au registre d’attente |
| Adresse de référence | celui de cette adresse |

## Un CPAS qui se dit incompétent

Il transmet la demande dans les **cinq jours** au CPAS qu’il croit compétent et vous prévient par écrit. S’il ne le
fait pas, il doit aider en attendant, même s’il avait raison.

## Deux refus qui se renvoient

Le ministère de l’Intégration sociale tranche en cinq jours ouvrables, à la demande du second CPAS. Réclamez cette
démarche, elle est rapide.

## Changer de commune

Demandez à l’ancien CPAS de payer jusqu’à la fin du mois, et introduisez la nouvelle demande avant de partir. C’est
dans cet intervalle que l’on reste, parfois, six mois sans revenu.
`,
  },
  {
    slug: "piis",
    title: "Projet individualisé (PIIS)",
    lead: "Le contrat signé avec le CPAS après l’octroi du revenu d’intégration : ce qu’on peut négocier.",
    who: "CPAS, insertion socioprofessionnelle",
    address: "Rue du Lavoir 9",
    phone: "02 000 41 44",
    hours: "Du lundi au jeudi de 9 h à 12 h et de 13 h 30 à 16 h",
    forWhom: "Bénéficiaire du revenu d’intégration, depuis moins de trois mois ou à revoir",
    toBring: [
      "La décision du CPAS",
      "Vos diplômes et attestations de cours",
      "Un certificat, si votre santé limite vos démarches",
    ],
    owners: ["olivier-tasset"], checked: 118,
    text: `
## Ce que c’est

Un texte signé par vous, par le travailleur social et, si besoin, par un tiers. Il dit le but, les étapes, ce que le
CPAS apporte et quand on se revoit. Il concerne les études, un emploi, le français, la santé ou le logement : tout
n’est pas recherche d’emploi.

## Négocier

- Vous avez **cinq jours** pour réfléchir avant de signer.
- Vous pouvez venir avec la personne de votre choix.
- Les objectifs doivent être proportionnés : pas de cours du soir pour un parent sans garde d’enfant.
- Le CPAS indique ce qu’il paie : transport, crèche, matériel.

## S’évaluer

Trois fois par an au moins, on relit ensemble. Un changement de vie justifie un avenant. Demandez-le par écrit.

## Être dispensé

Pour des raisons de santé ou d’équité, le projet peut ne pas être imposé. Un certificat qui dit « inapte » sans date
de fin est souvent discuté : précisez la durée.

## En cas de manquement

Une mise en demeure doit précéder la suspension. Avant toute sanction, vous pouvez être entendu, accompagné par un
service. Quatre dossiers sur dix sont alors revus.
`,
  },
  {
    slug: "avances-sur-allocations",
    title: "Avances quand une allocation tarde",
    lead: "Le chômage, la mutuelle ou la pension n’arrive pas : le CPAS peut avancer, puis récupérer.",
    who: "CPAS, service social",
    address: "Rue de l’Écluse 22",
    phone: "02 000 41 20",
    hours: "Accueil du matin, demander le rendez-vous « avances »",
    forWhom: "Personne qui a un droit ouvert ailleurs, mais pas encore payé",
    toBring: [
      "La preuve que la demande est introduite",
      "Le nom et le numéro de dossier de l’organisme",
      "Les extraits du dernier mois",
    ],
    owners: ["clarisse-ngoma"], checked: 190,
    text: `
## Le principe

Le CPAS paie le revenu d’intégration en attendant. Quand l’organisme paie enfin les mois passés, il verse
directement au CPAS ce qui a été avancé ; le reste est pour vous. C’est une **subrogation** : vous signez un papier
au départ.

## Les délais les plus fréquents

| Organisme | Attente constatée |
|---|---|
| Caisse de chômage, premier dossier | cinq à neuf semaines |
| Mutuelle, incapacité | trois à six semaines |
| Pension, premier paiement | un à trois mois |
| Allocation pour handicap | six à dix mois |

Le relevé vient des services membres ; il est refait chaque printemps.

## Pour aller plus vite

1. Demander à l’organisme une attestation « dossier complet le… ».
2. Signaler toute pièce manquante par courriel, avec la preuve.
3. Revenir voir le CPAS si le paiement arrive : se taire crée une dette.

## Attention au rattrapage

Un paiement de plusieurs mois d’un coup peut faire croire que vous aviez trop de revenus. Montrez le décompte aux
impôts, au service logement et à la crèche.
`,
  },
]
