import type { PageRow } from "./row.ts"

export const rights2: PageRow[] = [
  {
    slug: "se-deplacer",
    title: "Se déplacer à petit prix",
    lead: "Abonnements, réductions, vélo, transport adapté : se déplacer quand chaque ticket compte.",
    who: "STIB, agence de la gare ; aide au CPAS",
    address: "Place de la Gare 1",
    phone: "02 000 41 20",
    hours: "Agence du lundi au samedi de 8 h à 18 h",
    forWhom: "Personne à petit revenu, jeune, âgée ou à mobilité réduite",
    toBring: ["La vignette ou l’attestation du CPAS", "Une photo d’identité"],
    owners: ["gwenaelle-stassart"], checked: 192,
    text: `
## Les réductions sur le réseau de la STIB

| Qui | Tarif |
|---|---|
| Enfant de moins de douze ans | gratuit |
| Jeune jusqu’à vingt-quatre ans | presque gratuit, à l’année |
| Plus de soixante-cinq ans | presque gratuit, à l’année |
| Intervention majorée | abonnement très réduit |
| Revenu d’intégration | abonnement très réduit, sur attestation |

L’attestation du CPAS se demande à l’accueil et vaut un an. Le train applique ses propres réductions pour le BIM.

## Sans argent aujourd’hui

Le CPAS et les services membres ont des tickets pour un rendez-vous à l’hôpital, au tribunal ou à l’Office des
étrangers. Montrez la convocation.

## Amendes

Une amende impayée grossit vite. Contestez dans les quatorze jours avec la preuve de l’abonnement, ou demandez un
plan. Les sans-abri suivis par Rue Ouverte peuvent obtenir une remise.

## Le quartier des Étangs

Le bus 41 passe toutes les douze minutes, puis toutes les trente après 20 heures. L’assemblée a demandé un passage
de plus ; la réponse est attendue.

## Autrement

1. Vélo pour Toutes prête un vélo trois mois.
2. Le taxi social se réserve l’avant-veille.
3. Le transport adapté vient à la porte, sur reconnaissance du handicap.
`,
  },
  {
    slug: "secret-et-donnees",
    title: "Secret professionnel et données des personnes",
    lead: "Ce que l’on peut dire à un partenaire, ce que l’on tait, et comment demander l’accord.",
    who: "Coordination sociale",
    address: "Rue de l’Écluse 22",
    phone: "02 000 41 10",
    hours: "Conseil par téléphone, du lundi au jeudi",
    forWhom: "Travailleurs sociaux, soignants, volontaires du réseau",
    toBring: ["La question, sans nom ni détail qui permette de reconnaître"],
    owners: ["mireille-adjovi", "delphine-cuvelier"], checked: 73,
    text: `
## La règle

Celui qui reçoit une confidence en raison de son métier se tait. La loi pénale le protège et l’y oblige. Cela vaut
pour l’assistante sociale, le médecin, l’accueillante, l’interprète, le volontaire.

## Le secret partagé

On peut partager quand ces cinq points sont réunis :

1. la personne est informée et **d’accord**,
2. le partenaire est lui-même tenu au secret,
3. il poursuit le même but d’aide,
4. l’information est nécessaire à ce but,
5. on ne dit que cela.

L’accord se redemande à chaque étape. Une signature générale, donnée un jour d’urgence, ne suffit pas.

## Dans nos réunions

Pas de nom, pas d’initiale, pas de rue. On parle d’une situation pour comprendre un mécanisme, jamais pour suivre
quelqu’un. Les procès-verbaux ne contiennent aucun dossier, et l’intranet non plus.

## Parler malgré le secret

Un danger grave et imminent, un mineur victime, un témoignage en justice : la loi **permet** de parler, elle n’y
oblige pas toujours. Prenez avis auprès d’un collègue ou d’un juriste, puis écrivez pourquoi vous avez parlé ou non.

## La police appelle

Demandez une réquisition écrite, prévenez votre direction, ne répondez pas au téléphone.
`,
  },
  {
    slug: "discrimination-et-plaintes",
    title: "Se plaindre : discrimination, service public, police",
    lead: "À qui écrire quand on a été mal traité, et ce que chaque plainte peut donner.",
    who: "Accueil Gare, avec Unia et les médiateurs publics",
    address: "Place de la Gare 3",
    phone: "02 000 44 62",
    hours: "Permanence plaintes le vendredi de 9 h à 12 h",
    forWhom: "Usager, locataire, patient, citoyen",
    toBring: ["Les faits, par ordre de date", "Les noms des témoins", "Les courriers et photos"],
    owners: ["francoise-nihoul"], checked: 255,
    text: `
## D’abord au service lui-même

Une lettre d’une page à la direction : ce qui s’est passé, ce que vous demandez. Un délai d’un mois est raisonnable.
Beaucoup de plaintes se règlent là.

## Ensuite, le bon médiateur

| Contre | Vers qui |
|---|---|
| ONEM, impôts, Office des étrangers, pensions | médiateurs fédéraux |
| Commune, CPAS, Région, logement social | médiateur bruxellois |
| Hôpital, médecin | médiation « droits du patient » |
| Énergie, télécom, banque, train | médiateur du secteur |
| Racisme, handicap, conviction, âge | Unia |
| Homme, femme, genre | Institut pour l’égalité |

C’est gratuit, et écrire ne suspend **aucun** délai de recours.

## Police

1. Notez l’heure, le lieu, le numéro du véhicule.
2. Faites constater les blessures dans les quarante-huit heures.
3. Le Comité P et l’Inspection générale reçoivent les plaintes par écrit.

## Ce que l’on peut attendre

Des excuses, une correction, une recommandation au service. Pour de l’argent ou une peine, il faut un juge.

## Et la coordination

Elle ne traite pas de plainte individuelle. Si votre travailleuse sociale voit la même chose se répéter, elle peut
la signaler sans nom ; c’est ainsi qu’une interpellation commence.
`,
  },
  {
    slug: "deces-et-obseques",
    title: "Décès : démarches et obsèques",
    lead: "Les premiers jours après un décès, et comment payer des funérailles modestes.",
    who: "Commune, état civil ; CPAS",
    address: "Place communale 1, 1er étage",
    phone: "02 000 42 24",
    hours: "Déclarations du lundi au vendredi de 8 h 30 à 13 h, le samedi de 9 h à 11 h",
    forWhom: "Famille, ami ou voisin d’une personne décédée",
    toBring: ["Le certificat du médecin", "La carte d’identité du défunt", "Le livret de mariage, s’il existe"],
    owners: ["ilse-doms", "imane-oulad"], checked: 310,
    text: `
## Les trois premiers jours

1. Faire constater le décès par un médecin.
2. Choisir, ou non, une entreprise de pompes funèbres ; demander **deux devis**.
3. Déclarer à la commune du lieu du décès.
4. Vérifier si la personne avait écrit ses volontés à la commune.

## Qui prévenir

Banque, mutuelle, employeur ou service des pensions, bailleur, énergie, assurance. La commune avertit elle-même le
registre national. La banque bloque les comptes, mais peut payer les obsèques sur facture.

## Pas d’argent

| Situation | Aide |
|---|---|
| Le défunt recevait une aide du CPAS | prise en charge au forfait, sur demande avant les obsèques |
| Personne sans ressources et sans famille | obsèques par la commune, avec recueillement |
| Famille modeste | avance du CPAS, ou plan avec l’entreprise |

Une cérémonie d’adieu réunit, deux fois par an, ceux qui ont connu des personnes mortes dans la rue.

## Le logement

Le bail du locataire seul prend fin trois mois après le décès, ou plus tôt d’accord. La garantie entre dans la
succession.

## La succession

On peut l’accepter, la refuser, ou l’accepter sous bénéfice d’inventaire. En cas de dettes, **refusez chez un
notaire** avant de toucher à quoi que ce soit ; c’est gratuit si l’actif est très faible.

## Rapatriement

Beaucoup de familles ont une assurance ; demandez à la mosquée, à l’église ou au consulat.
`,
  },
]
