import type { PageRow } from "./row.ts"

export const housing1: PageRow[] = [
  {
    slug: "chercher-un-logement",
    title: "Chercher un logement à louer",
    lead: "Par où commencer quand on cherche un appartement avec un petit revenu.",
    who: "Toit Commun",
    address: "Rue des Tanneurs 31",
    phone: "02 000 44 02",
    hours: "Mardi de 13 h 30 à 16 h 30 et vendredi de 9 h à 12 h, sans rendez-vous",
    forWhom: "Ménage qui cherche à se loger dans la commune ou autour",
    toBring: [
      "Les trois dernières preuves de revenus",
      "Une composition de ménage",
      "Le courrier de fin de bail, s’il y en a un",
    ],
    owners: ["khadija-errami"], checked: 55,
    text: `
## Avant de chercher

Calculez ce que vous pouvez payer : le loyer et les charges ne devraient pas dépasser un tiers du revenu. Dans la
commune, un appartement d’une chambre se loue rarement sous ce tiers ; il faut donc mener plusieurs pistes ensemble.

## Les pistes à ouvrir le même mois

1. S’inscrire pour un [logement social](/guide/logement-social), même si l’attente se compte en années.
2. S’inscrire dans une [agence immobilière sociale](/guide/agence-immobiliere-sociale).
3. Chercher dans le privé avec la table logement de Toit Commun.
4. Demander l’[allocation de loyer](/guide/allocation-loyer) si vous êtes déjà sur la liste du logement social.

## La table logement

Chaque mardi, six postes et deux téléphones. Un volontaire aide à écrire le message, à préparer le dossier du
candidat et à appeler. Pour une première visite, une accompagnatrice peut venir : les refus sont alors plus rares.

## Ce que le bailleur peut demander

Le nom, un moyen de vous joindre, la composition du ménage et le montant des revenus. Il ne peut pas exiger la
nationalité, l’état de santé ni l’origine des revenus.

## Se méfier

Ne versez jamais un acompte avant d’avoir visité et signé. Une annonce trop belle, un propriétaire « à l’étranger »,
une clé envoyée par la poste : ce sont des arnaques.
`,
  },
  {
    slug: "logement-social",
    title: "Logement social : inscription et attente",
    lead: "Une seule inscription suffit pour toute la Région ; elle se confirme tous les deux ans.",
    who: "Foyer molenbroekois, service des inscriptions",
    address: "Quai du Moulin 3",
    phone: "02 000 43 00",
    hours: "Mardi et jeudi de 8 h 30 à 11 h 30, sur rendez-vous l’après-midi",
    forWhom: "Ménage à revenu modeste, sans bien immobilier",
    toBring: [
      "Carte d’identité ou titre de séjour de chaque adulte",
      "Avertissement-extrait de rôle ou attestation de revenus",
      "Jugement de garde alternée, s’il y a lieu",
    ],
    owners: ["youssef-el-khattabi"], checked: 40,
    text: `
## S’inscrire

L’inscription se fait auprès d’une seule société de logement, au choix, ou en ligne. Elle vaut pour les seize
sociétés de la Région. Il faut être inscrit à une adresse, ou avoir une adresse de référence, et ne pas être
propriétaire.

## Ce qui donne des points

| Situation | Effet |
|---|---|
| Logement déclaré inhabitable | priorité forte |
| Handicap reconnu dans le ménage | points |
| Famille monoparentale | points |
| Sortie de maison d’accueil ou de prison | points |
| Années d’attente | des points après cinq ans |

## Attendre sans perdre sa place

Tous les deux ans, un courrier demande de confirmer. **Sans réponse, le dossier est radié.** Signalez chaque
changement d’adresse, de revenus ou de ménage dans les deux mois.

## Combien de temps

Plus de dix ans pour un grand logement, moins pour un studio. Un refus injustifié peut coûter l’inscription : lisez
bien la lettre de proposition.

## Contester

Une plainte s’adresse d’abord au Foyer, qui répond dans les trente jours, puis à la Région. Toit Commun aide à
l’écrire.
`,
  },
  {
    slug: "agence-immobiliere-sociale",
    title: "Agence immobilière sociale (AIS)",
    lead: "Louer un appartement privé à un loyer modéré, par une agence qui garantit le propriétaire.",
    who: "Habitat Levain",
    address: "Rue de l’Écluse 61",
    phone: "02 000 44 74",
    hours: "Inscriptions le lundi de 13 h 30 à 16 h 30",
    forWhom: "Ménage dont le revenu ne dépasse pas les plafonds du logement social",
    toBring: [
      "La preuve d’inscription au logement social, si elle existe",
      "Les revenus de l’année d’avant et ceux du mois",
      "Une lettre d’un service social, facultative",
    ],
    owners: ["tarik-ben-omar"], checked: 92,
    text: `
## Le principe

L’agence loue à un propriétaire privé, paie le loyer quoi qu’il arrive et sous-loue à un ménage à un prix plus bas.
Elle se charge des réparations et passe deux fois par an.

## Qui passe d’abord

Habitat Levain attribue ses 186 logements selon les points et la taille du ménage. Un tiers des attributions se fait
avec un partenaire : Le Palier, Les Deux Rives, Clair Matin ou Handi-Relais. Le partenaire suit alors le ménage
pendant un an.

## S’inscrire ailleurs aussi

Contrairement au logement social, **chaque agence a sa propre liste**. Inscrivez-vous dans plusieurs agences de la
Région et notez la date : il faut confirmer chaque année.

## Ce que l’on paie

Le loyer, les charges et une garantie, que le CPAS peut avancer. L’agence conseille sur l’énergie à l’entrée et
relève les compteurs avec vous.

## Le projet d’achat collectif

Un groupe de dix-huit ménages à petits revenus épargne ensemble et suit des ateliers pour devenir propriétaire. Une
séance d’information a lieu deux fois par an ; l’entrée se fait à la séance de septembre.
`,
  },
  {
    slug: "garantie-locative",
    title: "Garantie locative : l’aide du CPAS",
    lead: "Deux mois de loyer à bloquer avant d’entrer : qui peut avancer les garanties locatives, et comment.",
    who: "CPAS, cellule Logement",
    address: "Rue de l’Écluse 22, 1er étage",
    phone: "02 000 41 26",
    hours: "Mardi et jeudi de 9 h à 12 h, sans rendez-vous",
    forWhom: "Personne qui a trouvé un logement et ne peut payer la garantie",
    toBring: [
      "Le projet de bail ou une promesse signée du bailleur",
      "Les preuves de revenus du ménage",
      "Un relevé d’identité bancaire du bailleur",
    ],
    owners: ["bruno-gillard", "ines-vandamme"], checked: 27,
    text: `
## La règle

À Bruxelles, la garantie ne dépasse pas deux mois de loyer. Elle est placée sur un compte bloqué au nom du
locataire, jamais versée de la main à la main. Les intérêts reviennent au locataire.

## Trois façons de la constituer

1. **Payer soi-même** sur un compte bloqué, dans une banque ou une plateforme agréée.
2. **Le Fonds du logement** : un prêt sans intérêt, remboursé par petites sommes.
3. **Le CPAS** : une garantie bancaire ou une somme avancée, remboursée selon vos moyens.

## Demander au CPAS

Venez avant de signer. La cellule visite le logement, vérifie le loyer et appelle le bailleur le jour même si on lui
donne l’adresse et le nom de l’agence. La décision tombe en général en dix jours ouvrables ; un accord de principe
écrit peut rassurer le bailleur plus tôt.

## Le bailleur refuse l’argent du CPAS

C’est fréquent, et c’est une discrimination fondée sur la fortune. Demandez le refus par écrit, puis appelez Toit
Commun. Le groupe Logement tient un relevé mensuel des refus : date, quartier et motif, sans aucun nom.

## À la sortie

Le compte ne se libère qu’avec l’accord des deux parties ou par un jugement. Faites toujours un [état des lieux de
sortie](/guide/bail-et-etat-des-lieux).
`,
  },
  {
    slug: "prime-d-installation",
    title: "Prime d’installation",
    lead: "Une somme, une seule fois dans la vie, pour meubler un logement après avoir été sans abri.",
    who: "CPAS, cellule Logement",
    address: "Rue de l’Écluse 22, 1er étage",
    phone: "02 000 41 26",
    hours: "Sur rendez-vous, pris par téléphone le matin",
    forWhom: "Personne qui quitte la rue, une maison d’accueil ou un lieu qui n’est pas un logement",
    toBring: [
      "Le bail, ou la preuve que vous allez signer",
      "Une attestation de la maison d’accueil ou du service de rue",
      "La liste de ce qui manque",
    ],
    owners: ["assia-merabet", "ines-vandamme"], checked: 180,
    text: `
## Combien

La prime est égale à un mois de revenu d’intégration au taux d’une personne qui a une famille à charge, même si vous
vivez seul. Le montant suit l’index.

## Qui y a droit

- une personne sans abri qui trouve un logement et l’occupe comme résidence principale,
- qui reçoit le revenu d’intégration, une allocation sociale, ou un revenu à peine supérieur,
- et qui n’a jamais reçu cette prime, ici ou dans une autre commune.

Sortir de prison, d’hôpital psychiatrique ou d’un logement insalubre peut compter comme absence d’abri : le CPAS
l’apprécie.

## Les étapes

1. Demander **avant ou peu après l’emménagement**.
2. Une travailleuse sociale vient voir ce qui manque.
3. Le conseil décide dans les trente jours.
4. La somme est versée, ou payée au magasin si vous préférez.

## À quoi elle sert

Lit, frigo, cuisinière, vaisselle, rideaux, premier plein d’énergie. Elle ne sert ni à la garantie ni aux vieilles
dettes. Gardez les tickets pendant un an.

## Deux cas qui font hésiter

Un couple reçoit une seule prime. Une personne hébergée chez des amis n’est pas toujours vue comme sans abri :
joignez une attestation du service qui la suit.
`,
  },
  {
    slug: "allocation-loyer",
    title: "Allocation de loyer",
    lead: "Une aide mensuelle de la Région pour les ménages qui attendent un logement social.",
    who: "Région, administration du logement ; aide au formulaire chez Toit Commun",
    address: "Rue des Tanneurs 31",
    phone: "02 000 44 02",
    hours: "Aide au formulaire le premier vendredi du mois, de 9 h à 12 h",
    forWhom: "Locataire du privé inscrit au logement social depuis longtemps",
    toBring: [
      "Le numéro d’inscription au logement social",
      "Le bail enregistré",
      "Les revenus du ménage d’il y a deux ans",
    ],
    owners: ["mathilde-sterckx"], checked: 110,
    text: `
## Deux aides différentes

| Aide | Pour qui |
|---|---|
| Allocation de loyer | locataire du privé, sur la liste du logement social avec assez de points |
| Allocation de relogement | ménage qui quitte un logement insalubre, trop petit, inadapté, ou la rue |

La seconde comporte aussi une prime de déménagement. On ne cumule pas les deux.

## Conditions de la première

- avoir un revenu sous le plafond d’accès au logement social,
- compter au moins six points de priorité,
- habiter un logement conforme, avec un bail écrit.

## Demander

La Région prévient en principe les ménages concernés. Beaucoup n’ont jamais reçu la lettre : vérifiez vos points
auprès de la société de logement, puis remplissez le formulaire en ligne ou sur papier. Comptez quatre mois.

## Après l’accord

Le montant dépend du ménage et du nombre d’enfants. Il est versé chaque mois pendant cinq ans, prolongeable. Un
déménagement se déclare dans les deux mois, sinon l’allocation s’arrête et une partie est réclamée.

## Si c’est refusé

Le recours se fait auprès de la Région par courrier recommandé, dans le délai inscrit sur la lettre.
`,
  },
]
