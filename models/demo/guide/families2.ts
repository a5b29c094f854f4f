import type { PageRow } from "./row.ts"

export const families2: PageRow[] = [
  {
    slug: "se-separer",
    title: "Se séparer : enfants, logement, argent",
    lead: "Les premières décisions quand un couple se sépare, avec ou sans mariage.",
    who: "Planning des Étangs, permanence juridique",
    address: "Avenue des Étangs 33",
    phone: "02 000 44 44",
    hours: "Juriste le lundi de 17 h à 19 h",
    forWhom: "Parent ou conjoint qui se sépare ou y pense",
    toBring: [
      "L’acte de mariage ou la déclaration de cohabitation",
      "Le bail ou l’acte d’achat",
      "Les revenus de chacun",
    ],
    owners: ["odile-ruelens", "celeste-amougou"], checked: 155,
    text: `
## Avant tout

S’il y a de la violence, lisez d’abord [Violences conjugales](/guide/violences-conjugales). Sinon, écrivez ce sur
quoi vous êtes d’accord : un accord simple vaut mieux qu’un silence.

## Les enfants

L’autorité parentale reste commune. Le juge examine en premier l’hébergement égal, s’il est demandé, et décide selon
l’intérêt de l’enfant. Un enfant peut être entendu dès douze ans.

## Le logement

- Marié ou cohabitant légal, le bail appartient aux deux, même signé par un seul.
- Celui qui part reste tenu du loyer jusqu’à un accord avec le bailleur.
- Le juge de la famille peut donner la jouissance du logement à l’un, dans des délais courts.

## L’argent

1. Ouvrir un compte à son nom.
2. Déclarer la séparation de fait à la commune, quand l’un a déménagé.
3. Prévenir la caisse d’allocations familiales, la mutuelle, le CPAS.
4. Demander une [pension alimentaire](/guide/pension-alimentaire).

## La médiation familiale

Trois séances suffisent souvent. Au planning, le prix dépend du revenu. Un accord écrit peut être homologué par le
tribunal, sans plaidoirie.

## Le séjour

Si votre titre dépend du couple, prenez conseil avant de signaler quoi que ce soit.
`,
  },
  {
    slug: "pension-alimentaire",
    title: "Pension alimentaire impayée (SECAL)",
    lead: "Fixer une contribution, la faire payer, recevoir des avances de l’État.",
    who: "SPF Finances, service des créances alimentaires",
    address: "Aide au dossier chez Accueil Gare, place de la Gare 3",
    phone: "02 000 44 62",
    hours: "Dossiers SECAL le mercredi de 9 h à 12 h",
    forWhom: "Parent qui doit recevoir une contribution pour un enfant",
    toBring: [
      "Le jugement ou l’accord homologué, avec la preuve qu’il a été signifié",
      "Le décompte des mois impayés",
      "Vos trois dernières preuves de revenus",
    ],
    owners: ["paola-ricci"], checked: 210,
    text: `
## Fixer

Sans jugement, rien ne peut être forcé. La demande se fait au tribunal de la famille, gratuitement avec un avocat
désigné. Le montant tient compte des revenus, de l’hébergement et des frais ordinaires ; les frais extraordinaires
se partagent à part.

## Faire payer

Après **deux mois impayés** sur un an, le service fédéral peut :

1. réclamer pour vous à l’autre parent, sans frais pour vous,
2. saisir son salaire, ses allocations ou son remboursement d’impôts,
3. verser des **avances** mensuelles par enfant, jusqu’à un plafond, si vos revenus sont modestes.

## Il vit à l’étranger

Une convention existe avec beaucoup de pays. Le service s’en charge ; comptez un an.

## Il n’a pas de revenus

La contribution peut être symbolique, mais elle fixe le droit. Elle se révise dès que la situation change.

## Vous devez une pension et ne pouvez plus

N’arrêtez pas : demandez une **révision** tout de suite, le juge ne revient pas en arrière. L’abandon de famille est
un délit après deux mois.

## CPAS

Il peut exiger que la demande soit faite, sauf danger. Dites-lui s’il y a eu des violences.
`,
  },
  {
    slug: "aide-a-la-jeunesse",
    title: "Aide à la jeunesse : SAJ et AMO",
    lead: "Quand un jeune ou des parents n’en peuvent plus : demander de l’aide sans passer par le juge.",
    who: "La Marelle",
    address: "Rue du Vieux Tilleul 12",
    phone: "02 000 44 80",
    hours: "Lundi, mardi, jeudi et vendredi de 14 h à 18 h, mercredi de 12 h à 18 h",
    forWhom: "Jeune de moins de vingt-deux ans, parent, enseignant",
    toBring: ["Rien d’obligatoire"],
    owners: ["lucie-frankart", "oumou-bah"], checked: 122,
    text: `
## Deux portes

| | AMO La Marelle | SAJ |
|---|---|---|
| Qui peut venir | tout le monde, gratuit | tout le monde, gratuit |
| Dossier | aucun | oui |
| Ce qu’il fait | écoute, démarches, négociation, séjours | programme d’aide, placement avec accord |
| Qui décide | le jeune | le conseiller, le jeune et les parents |

L’AMO ne fait rien sans l’accord du jeune et ne rend compte à personne.

## Exemples de demandes

- « Mes parents veulent que je parte. »
- « Mon fils ne va plus à l’école depuis deux mois. »
- « Je dors chez une copine. »
- « J’ai dix-huit ans demain et je quitte mon institution. »

## Vivre seul avant la majorité

La mise en autonomie dès seize ans suppose un projet, un budget et un service. Le CPAS paie le revenu, le SAJ ou
l’AMO accompagne.

## Un enfant en danger

1. Parlez-en à la famille quand cela ne l’expose pas davantage.
2. Demandez un avis à l’équipe SOS Enfants de l’hôpital.
3. Signalez au SAJ, par écrit, des faits et non des impressions.
4. Danger immédiat : police et parquet.

## Si l’accord n’est plus possible

Le dossier passe au tribunal de la jeunesse. Le jeune a son propre avocat.
`,
  },
  {
    slug: "soutien-aux-parents",
    title: "Souffler et se faire aider quand on est parent",
    lead: "Lieux de rencontre, répit, visites : pour ne pas rester seul avec la fatigue.",
    who: "Les Petits Souliers",
    address: "Rue des Jardiniers 6",
    phone: "02 000 44 38",
    hours: "Rencontres parents-enfants le mardi et le jeudi de 9 h à 11 h 30",
    forWhom: "Parents et futurs parents, seuls ou en couple",
    toBring: ["Des chaussons pour l’enfant"],
    owners: ["fatima-zahra-idrissi"], checked: 270,
    text: `
## Venir sans raison

Deux matinées par semaine, on joue par terre avec son enfant, on boit un thé, on parle ou pas. C’est gratuit et
anonyme. Deux accueillantes sont là ; l’une parle arabe, l’autre lingala.

## Être relayé

- Une demi-journée de halte-accueil par semaine pour un parent épuisé, sans justificatif.
- Une aide familiale de Domicile Plus après une naissance, un deuil, une opération.
- Un séjour de trois jours pour mères et enfants, chaque printemps, avec Les Tisserandes.

## Être conseillé

1. Sommeil, repas, colères : une psychologue passe le dernier jeudi du mois.
2. Écrans : un atelier de deux heures avec Le Clavier.
3. Un enfant qui ne parle pas à deux ans : avis de la consultation des nourrissons, puis de Clair Matin.

## Parent solo

Le deuxième samedi, un déjeuner réunit les parents seuls ; la garde est assurée. Un petit groupe échange des heures
de baby-sitting.

## Parents en exil

Un cycle de six rencontres, avec interprète, parle de l’école d’ici, des punitions permises ou non, de ce que l’on
veut garder de chez soi.
`,
  },
  {
    slug: "vacances-et-plaines",
    title: "Plaines, stages et vacances à petit prix",
    lead: "Occuper les enfants pendant les congés, partir quelques jours, sans se ruiner.",
    who: "Commune, Petite enfance et Jeunesse",
    address: "Rue de la Filature 30",
    phone: "02 000 42 38",
    hours: "Inscriptions six semaines avant chaque congé, en ligne et le mercredi de 13 h à 18 h",
    forWhom: "Enfants et jeunes de deux ans et demi à dix-huit ans",
    toBring: ["Une vignette de l’enfant", "La fiche santé remplie"],
    owners: ["nabil-ait-ali"], checked: 195,
    text: `
## Ce qui existe

| Activité | Âge | Prix par semaine |
|---|---|---|
| Plaine communale | 2,5 à 12 ans | très bas, gratuit avec une attestation du CPAS |
| Stages de La Marelle | 6 à 15 ans | prix libre |
| Speelplein De Sluis | 4 à 12 ans | bas, en néerlandais |
| Potager et cuisine | 8 à 14 ans | repas compris |
| Camp d’été | 8 à 17 ans | aide de la mutuelle |

## S’inscrire

Les places de la plaine partent en deux heures. Trente places restent réservées aux familles envoyées par un service
: le formulaire rose se dépose à partir de la troisième semaine.

## Enfant handicapé

Un animateur de plus est engagé si l’on prévient un mois à l’avance. La plaine est de plain-pied.

## Déduire

Les frais de garde jusqu’à quatorze ans réduisent l’impôt : demandez l’attestation en janvier. Elle donne aussi un
remboursement à ceux qui ne paient pas d’impôt.

## Partir en famille

1. Un séjour social à la mer ou en Ardenne, deux périodes par an, par le CPAS.
2. Une journée à la mer avec la Table du Mardi, fin août.
3. Des billets de train à prix réduit pour familles nombreuses.
`,
  },
]
