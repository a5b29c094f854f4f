import type { PageRow } from "./row.ts"

export const debts2: PageRow[] = [
  {
    slug: "huissier",
    title: "Une lettre d’huissier : que faire",
    lead: "Distinguer une simple demande de paiement d’un acte de justice, et réagir à temps.",
    who: "Compte Rond et CPAS, médiation de dettes",
    address: "Rue du Lavoir 14",
    phone: "02 000 44 08",
    hours: "Urgences huissier le lundi et le jeudi dès 9 h",
    forWhom: "Toute personne qui reçoit une lettre ou la visite d’un huissier",
    toBring: ["L’enveloppe et toutes les pages", "La facture de départ, si vous la retrouvez"],
    owners: ["soumaya-lahlou", "cedric-mwamba"], checked: 45,
    text: `
## Amiable ou judiciaire

| | Recouvrement amiable | Recouvrement judiciaire |
|---|---|---|
| Mots de la lettre | « mise en demeure », « amiable » | « citation », « signification », « commandement » |
| Peut-il saisir ? | non | oui, avec un jugement |
| Frais permis | limités par la loi | selon un tarif officiel |
| Délai pour agir | quatorze jours | souvent un mois, parfois moins |

## Vérifier la dette

Une entreprise doit d’abord envoyer **un rappel gratuit**, puis attendre quatorze jours. Les indemnités sont
plafonnées. Demandez le détail ; contestez par écrit ce que vous ne reconnaissez pas. Les dettes de soins se
prescrivent en deux ans, celles d’énergie et de loyer en cinq.

## Il annonce une saisie

1. Appelez tout de suite : un plan reste possible jusqu’à la vente.
2. Préparez les preuves de ce qui ne vous appartient pas.
3. Sont insaisissables : les lits, la table, le frigo, la cuisinière, les affaires des enfants, les outils de
   travail.

## Il est à la porte

Il doit montrer sa carte et le titre. Sans vous, il entre avec la police et un serrurier, seulement après jugement.

## Se plaindre

La Chambre nationale a un médiateur.
`,
  },
  {
    slug: "saisie-sur-revenus",
    title: "Saisie ou cession sur les revenus",
    lead: "Quelle part du salaire ou de l’allocation ne peut jamais être prise.",
    who: "CPAS, médiation de dettes, permanence juridique",
    address: "Rue de l’Écluse 24",
    phone: "02 000 41 38",
    hours: "Juriste le mardi de 13 h 30 à 16 h",
    forWhom: "Personne dont l’employeur, la mutuelle ou la banque a reçu une saisie",
    toBring: ["L’avis de saisie", "Les trois dernières fiches de paie ou de mutuelle", "La composition de ménage"],
    owners: ["cedric-mwamba"], checked: 158,
    text: `
## Ce qui est totalement protégé

Le revenu d’intégration, l’aide sociale, la GRAPA, les allocations familiales et l’allocation pour handicap ne se
saisissent pas. Les frais remboursés par la mutuelle non plus.

## Ce qui est protégé en partie

Pour un salaire, une pension, le chômage ou une indemnité de maladie, un **plancher** reste intouchable. Au-dessus,
la part que l’on peut prendre monte par tranches. Chaque enfant à charge relève le plancher : il faut le déclarer
par un formulaire, sinon il n’est pas compté.

## Sur le compte en banque

La protection suit l’argent pendant trente jours : la banque voit le code placé par celui qui paie. Si elle bloque
quand même tout le compte :

1. Écrire à l’huissier avec les extraits qui montrent l’origine.
2. Demander la libération immédiate de la part protégée.
3. Sans réponse sous cinq jours, saisir le juge des saisies, avec un avocat gratuit.

## Cession signée à l’avance

Beaucoup de crédits contiennent une cession de salaire. Le créancier doit prévenir avant de l’utiliser ; vous avez
dix jours pour vous opposer par recommandé.

## Pension alimentaire

Elle échappe aux planchers. Parlez-en tôt : le montant se révise.
`,
  },
  {
    slug: "internet-et-telephone",
    title: "Téléphone et internet à tarif social",
    lead: "L’offre internet sociale, l’ancienne réduction, et que faire d’une facture qui explose.",
    who: "Le Clavier",
    address: "Place du Marché aux Laines 9",
    phone: "02 000 45 76",
    hours: "Mardi et jeudi de 10 h à 17 h",
    forWhom: "Ménage à petit revenu, client ou futur client d’un opérateur",
    toBring: ["La carte d’identité et son code", "La dernière facture", "Le nom de l’opérateur actuel"],
    owners: ["sana-ferhat"], checked: 170,
    text: `
## Ce qui existe

Les grands opérateurs doivent proposer une offre internet fixe à prix réduit aux ménages qui reçoivent le revenu
d’intégration, l’intervention majorée, la GRAPA ou une allocation pour handicap. Une seule offre par ménage, à
l’adresse du domicile. L’ancienne réduction sur un abonnement existant continue pour ceux qui l’avaient.

## Demander

1. Appeler l’opérateur ou se rendre en boutique, et dire « offre internet sociale ».
2. L’opérateur interroge une base de données ; la réponse vient en quelques jours.
3. Refuser poliment les options payantes ajoutées à la fin.

## Une facture trop haute

- Les services à valeur ajoutée se contestent dans le mois.
- Les appels à l’étranger hors de l’Union coûtent cher : une application suffit avec le wifi.
- Un contrat d’un an ou deux se quitte gratuitement après six mois.

## Dette et coupure

L’opérateur doit d’abord limiter la ligne : recevoir des appels et joindre le 112 reste possible. Un plan de
paiement se demande par écrit. Le service de médiation des télécoms est gratuit.

## Sans internet à la maison

Le Clavier, la bibliothèque et De Brug offrent le wifi. Le Clavier prête des tablettes pour trois mois.
`,
  },
  {
    slug: "compte-bancaire-de-base",
    title: "Ouvrir un compte bancaire de base",
    lead: "Toute personne en séjour légal a droit à un compte : comment l’obtenir quand la banque refuse.",
    who: "Compte Rond",
    address: "Rue du Lavoir 14",
    phone: "02 000 44 08",
    hours: "Permanence du lundi, de 9 h à 12 h",
    forWhom: "Consommateur sans compte, y compris sans adresse fixe ou en procédure d’asile",
    toBring: [
      "Un document d’identité ou l’annexe de procédure",
      "L’adresse de référence, si vous en avez une",
      "Le refus écrit d’une banque",
    ],
    owners: ["tom-baeckelandt"], checked: 235,
    text: `
## Ce que donne le service de base

Un compte, une carte, des virements, des retraits et des versements, pour un prix annuel plafonné. Il n’autorise pas
d’être en négatif et n’offre pas de crédit.

## Qui y a droit

Toute personne qui séjourne légalement dans l’Union : demandeur de protection, réfugié, étudiant, sans-abri. Les
dettes ou un règlement collectif ne permettent pas de refuser. Avoir déjà un compte à vue ailleurs, oui.

## Demander

1. Remplir le **formulaire légal** ; la banque doit en remettre un.
2. Recevoir un accusé daté.
3. Avoir une réponse dans les dix jours ouvrables.

## Un refus

Il doit être écrit, motivé et gratuit. Les seuls motifs sont la fraude, le blanchiment ou un autre compte. On se
plaint au service de médiation des banques, puis au SPF Économie. Compte Rond a obtenu huit ouvertures sur dix de
cette façon.

## Quand plusieurs banques refusent

L’État peut désigner une banque. En attendant, le CPAS paie par assignation postale ou sur la carte d’un service.

## Protéger son argent

Ne prêtez jamais votre carte ni votre compte : servir de « mule » conduit au tribunal et ferme tous les comptes.
`,
  },
  {
    slug: "facture-d-hopital",
    title: "Facture d’hôpital",
    lead: "Lire la facture, faire corriger, étaler, demander une aide avant que l’huissier ne s’en mêle.",
    who: "Service social de l’hôpital ; CPAS, cellule Santé",
    address: "Place de la Gare 7",
    phone: "02 000 41 32",
    hours: "Factures relues le lundi de 9 h à 12 h",
    forWhom: "Patient hospitalisé ou passé par les urgences",
    toBring: [
      "La facture et la déclaration d’admission",
      "L’attestation d’assurance hospitalisation",
      "La carte du CPAS, si vous en aviez une",
    ],
    owners: ["gregory-spitaels"], checked: 104,
    text: `
## Lire

Trois lignes font le prix : le séjour, les honoraires, les fournitures. En **chambre commune ou à deux lits**, aucun
supplément d’honoraires n’est permis. En chambre seule, oui, parfois le triple : vérifiez ce qui a été signé à
l’admission, et par qui.

## Corriger

1. L’assurabilité était-elle en ordre ce jour-là ? La mutuelle peut régulariser et l’hôpital refacturer.
2. L’intervention majorée a-t-elle été appliquée ?
3. Un passage aux urgences sans lettre du médecin coûte un forfait : un envoi par le 112 en dispense.

## Payer autrement

- un plan auprès du service financier, sans frais si on le demande tôt,
- le **fonds social** de l’hôpital, par l’assistante sociale,
- le CPAS, avant ou juste après l’hospitalisation,
- le maximum à facturer, appliqué d’office par la mutuelle.

## Prescription

Une dette de soins s’éteint deux ans après la fin du mois des soins, si rien n’a interrompu ce délai. Un simple
rappel ne l’interrompt pas ; une reconnaissance de dette, oui. Ne signez pas sans conseil.

## Accouchement sans mutuelle

La demande d’aide médicale se fait **avant** le terme ; le planning et la cellule Santé la préparent ensemble.
`,
  },
]
