import type { PageRow } from "./row.ts"

export const residence2: PageRow[] = [
  {
    slug: "titre-de-sejour-a-renouveler",
    title: "Renouveler sa carte de séjour",
    lead: "Quand s’y prendre, quels papiers montrer, et comment ne pas rester sans carte.",
    who: "Commune, guichet étrangers",
    address: "Place communale 1, guichets 5 à 8",
    phone: "02 000 42 20",
    hours: "Rendez-vous en ligne, ouverts chaque lundi à 8 h",
    forWhom: "Étranger dont le titre de séjour va expirer",
    toBring: [
      "La carte qui expire et une photo récente",
      "Les preuves demandées pour votre statut",
      "Le passeport national valable",
    ],
    owners: ["nele-hendrickx"], checked: 82,
    text: `
## Quand

Entre le **quarante-cinquième et le trentième jour** avant la fin. Trop tôt, le guichet refuse ; trop tard, il faut
expliquer.

## Quels papiers

| Carte | À prouver |
|---|---|
| A, travail | contrat et fiches de paie |
| A, études | inscription et crédits obtenus |
| A, humanitaire ou médicale | conditions inscrites dans la décision |
| F, famille d’un Belge | vie commune, revenus |
| B, K, L | présence en Belgique |

## Plus de rendez-vous libres

Envoyez un courriel avec la capture d’écran : la date de ce message protège. Sur présentation, le guichet délivre
une **annexe 15**, valable quarante-cinq jours, qui prolonge les droits au travail et aux soins.

## L’Office doit décider

Certains renouvellements partent à l’Office des étrangers et durent. Demandez alors une attestation qui couvre
l’attente. Les employeurs et la mutuelle l’acceptent, même s’il faut parfois insister.

## Carte perdue ou volée

1. Déclarer à la police.
2. Bloquer la carte par téléphone.
3. Demander un duplicata avec l’attestation de perte.

## Trop tard

Une carte périmée depuis peu se renouvelle avec une explication. Après une radiation, lisez [Radiation
d’office](/guide/radiation-d-office).
`,
  },
  {
    slug: "lire-un-titre-de-sejour",
    title: "Lire un titre de séjour : cartes et annexes",
    lead: "Un tableau pour savoir, d’un coup d’œil, à quoi une personne a droit.",
    who: "Plume et Droit, ligne pour les travailleurs sociaux",
    address: "Rue des Tanneurs 22",
    phone: "02 000 41 58",
    hours: "Mardi de 9 h à 12 h, par téléphone",
    forWhom: "Travailleur social, école, soignant",
    toBring: ["Une copie recto et verso, sans l’envoyer par courriel ordinaire"],
    owners: ["alice-warnant"], checked: 200,
    text: `
## Les documents les plus courants

| Document | Situation | CPAS | Travail |
|---|---|---|---|
| Carte A | séjour limité | selon le cas | voir la mention |
| Carte B | séjour illimité | oui | oui |
| Cartes E, EU | citoyen de l’Union | après examen | oui |
| Cartes F, F+ | famille d’un citoyen | oui | oui |
| Carte orange | protection ou recours | Fedasil ou CPAS | voir la mention |
| Annexe 26 | asile demandé | Fedasil | non, au début |
| Annexe 35 | recours suspensif | selon le cas | parfois |
| Annexe 13 | ordre de partir | soins seulement | non |

## Où regarder

Au dos de la carte : la date, le motif et une phrase sur le **marché du travail** : « illimité », « limité » ou «
non ». Sur l’attestation d’immatriculation, le cachet de prolongation compte plus que la date imprimée.

## Le code 207

Il indique au registre d’attente quel organisme doit aider. « No show » veut dire sans lieu imposé : le CPAS du lieu
de séjour devient compétent.

## Ne pas conclure trop vite

Une annexe périmée ne veut pas dire que le séjour est terminé. Un recours peut être en cours. Téléphonez à la ligne
avant de fermer une porte.

## Garder une copie

Avec l’accord de la personne, et pas plus longtemps que nécessaire.
`,
  },
  {
    slug: "devenir-belge",
    title: "Devenir belge",
    lead: "Cinq ans de séjour, une langue, un parcours : les conditions de la déclaration de nationalité.",
    who: "Commune, état civil",
    address: "Place communale 1, 1er étage",
    phone: "02 000 42 24",
    hours: "Rendez-vous le mardi et le jeudi matin",
    forWhom: "Personne née ici ou en séjour légal depuis cinq ans",
    toBring: [
      "Un acte de naissance légalisé et traduit",
      "Les preuves de langue, de travail ou de formation",
      "Le paiement du droit d’enregistrement",
    ],
    owners: ["patrick-lenoir", "brigitte-lecocq"], checked: 250,
    text: `
## Les voies principales

| Durée de séjour légal | Ce qu’il faut en plus |
|---|---|
| Né en Belgique, séjour depuis toujours | rien d’autre |
| Cinq ans | langue, intégration sociale, participation économique |
| Cinq ans, conjoint de Belge | langue, intégration, trois ans de vie commune |
| Cinq ans, handicap ou âge de la pension | preuve de la situation |
| Dix ans | langue et participation à la vie de la commune |

## La preuve de langue

Le niveau A2 en français, néerlandais ou allemand : un diplôme, un test d’Actiris, une attestation de parcours
d’accueil, ou cinq ans de travail ininterrompu.

## Les étapes

1. Faire vérifier le dossier, gratuitement, à la permanence du premier mercredi chez Trait d’encre.
2. Payer le droit fédéral, puis la redevance communale. Ils ne sont pas remboursés en cas de refus.
3. Déposer : la commune a trente jours pour dire si c’est complet.
4. Le parquet a quatre mois pour s’opposer.

## Un trou dans le séjour

Une interruption de quelques mois peut faire perdre les cinq ans. Demandez l’historique du registre **avant** de
payer.

## Et les enfants

Ils deviennent belges avec le parent, s’ils sont mineurs et vivent ici.
`,
  },
  {
    slug: "parcours-d-accueil",
    title: "Parcours d’accueil des primo-arrivants (BAPA)",
    lead: "Cours de langue, citoyenneté, bilan : obligatoire pour certains, gratuit et utile pour tous.",
    who: "Premiers Pas",
    address: "Chaussée de Molenbroek 140",
    phone: "02 000 45 58",
    hours: "Accueil du lundi au vendredi de 9 h à 12 h, le mardi aussi de 17 h à 19 h",
    forWhom: "Étranger majeur inscrit depuis moins de trois ans, ou volontaire",
    toBring: [
      "Le titre de séjour",
      "La lettre de la commune, si vous l’avez reçue",
      "Vos diplômes, même non traduits",
    ],
    owners: ["gaetan-rouchet", "alexandra-popescu"], checked: 36,
    text: `
## Obligatoire ou volontaire

À Bruxelles, le parcours est obligatoire pour la plupart des non-Européens de dix-huit à soixante-quatre ans qui
reçoivent un premier titre de plus de trois mois. On le suit en français ou en néerlandais, au choix. Une amende
existe, après deux rappels.

## Ce que l’on y fait

1. Un **bilan social** et linguistique, dans sa langue.
2. Cinquante heures de citoyenneté : logement, santé, travail, école, droits.
3. Des cours de français, de l’alphabétisation au niveau A2.
4. Un suivi pour la crèche, le diplôme, la première formation.

## Dispenses

Maladie, handicap, études à temps plein, accueil d’un nourrisson : la commune suspend ou dispense sur preuve.
Demandez avant la date limite.

## Garde d’enfants

Une halte-accueil fonctionne pendant les cours du matin, douze places. Les Petits Souliers en gardent quatre de
plus.

## L’attestation

Elle sert pour la nationalité, pour le CPAS et souvent à l’embauche. Conservez l’original.

## En néerlandais

Le parcours néerlandophone est organisé par l’agence flamande d’intégration, voir la fiche [Inburgeren in
Brussel](/guide/inburgeren-in-brussel).
`,
  },
  {
    slug: "radiation-d-office",
    title: "Radiation d’office : retrouver une adresse",
    lead: "La commune vous a rayé du domicile : réagir vite pour garder ses droits.",
    who: "Commune, service des radiations ; aide chez Accueil Gare",
    address: "Place communale 1, guichet 3",
    phone: "02 000 42 20",
    hours: "Guichet 3, le lundi et le mercredi de 8 h 30 à 12 h 30",
    forWhom: "Personne radiée des registres, ou menacée de l’être",
    toBring: [
      "Le courrier de radiation",
      "Toute preuve de présence depuis lors",
      "La carte d’identité, même annulée",
    ],
    owners: ["patrick-lenoir", "rosa-quintela"], checked: 79,
    text: `
## Ce que c’est

Quand l’agent de quartier ne trouve personne pendant des mois, le collège décide une radiation d’office. La carte
est annulée. La mutuelle, le chômage, les allocations et la banque s’arrêtent les uns après les autres.

## On vit toujours à l’adresse

Écrivez au service avec des preuves : contrat d’énergie, courrier, école, voisins. Si la radiation vient d’une
erreur, elle est **effacée** et la période est rétablie.

## On vit ailleurs

Demandez l’inscription à la nouvelle adresse. La commune propose au collège de combler la période entre les deux ;
sinon un trou reste dans l’historique, gênant pour la nationalité ou le logement social.

## On ne vit nulle part

Introduisez une demande d’[adresse de référence](/guide/adresse-de-reference) le même jour. Le service des
radiations et le CPAS se parlent chaque mardi.

## Séjour

Pour un étranger, la radiation fait présumer un départ. Il faut prouver que l’on n’a pas quitté la Belgique plus
d’un an pour retrouver son titre. C’est un dossier pour Plume et Droit.

## Prévenir

Annoncez toute absence de plus de trois mois : hôpital, prison, études, séjour au pays.
`,
  },
]
