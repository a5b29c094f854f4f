import type { PageRow } from "./row.ts"

export const health1: PageRow[] = [
  {
    slug: "maison-medicale",
    title: "S’inscrire en maison médicale",
    lead: "Un médecin de famille, une infirmière et un kiné sans avancer d’argent, si l’on habite le quartier.",
    who: "Maison médicale du Vieux Tilleul",
    address: "Rue du Vieux Tilleul 40",
    phone: "02 000 44 32",
    hours: "Du lundi au vendredi de 8 h à 19 h, samedi de 9 h à 12 h pour les urgences",
    forWhom: "Habitant du Vieux Tilleul, de la Filature et du bas de la Gare",
    toBring: ["La carte d’identité ou la vignette de mutuelle", "Le dossier de l’ancien médecin, si possible"],
    owners: ["aurore-nsimba"], checked: 52,
    text: `
## Comment ça marche

On s’inscrit, la mutuelle paie un forfait chaque mois, et les consultations de la maison médicale ne coûtent plus
rien. En échange, on consulte là et pas ailleurs, sauf spécialiste, dentiste et urgence.

## Trois maisons médicales

| Maison | Quartiers | Inscriptions |
|---|---|---|
| Vieux Tilleul | Vieux Tilleul, Filature, Gare | ouvertes le mardi |
| De Linde | toute la commune, en néerlandais | ouvertes |
| Planning des Étangs | gynécologie et sages-femmes seulement | sur rendez-vous |

Le Vieux Tilleul ferme ses inscriptions quand la liste dépasse 3 400 patients ; une liste d’attente existe pour les
familles avec bébé.

## S’inscrire

1. Vérifier sa rue sur la carte affichée à la porte.
2. Venir avec tous les membres du ménage.
3. Signer : l’inscription prend effet le premier du mois suivant.

## Sans mutuelle

On peut être inscrit avec la carte du CPAS. Sans rien, voir [Se soigner avant d’avoir la
carte](/guide/soins-sans-carte).

## Et à domicile

Les médecins vont chez les patients inscrits qui ne peuvent pas se déplacer. Appelez avant 10 heures.
`,
  },
  {
    slug: "aide-medicale-urgente",
    title: "Aide médicale urgente (AMU)",
    lead: "Le CPAS paie les soins d’une personne sans titre de séjour et sans moyens.",
    who: "CPAS, cellule Santé, antenne Gare",
    address: "Place de la Gare 7, rez-de-chaussée",
    phone: "02 000 41 32",
    hours: "Lundi, mardi, jeudi, 9 h à 12 h, sans rendez-vous",
    forWhom: "Personne sans titre de séjour qui vit d’habitude à Molenbroek",
    toBring: [
      "Une pièce d’identité, même périmée, ou une photo",
      "Le certificat « aide médicale urgente » rempli par un médecin",
      "Un papier qui montre qu’elle vit à Molenbroek",
    ],
    owners: ["latifa-bouzid", "yasmina-haddouchi"], checked: 7,
    text: `
## Les étapes

1. **Voir un médecin.** La Maison médicale du Vieux Tilleul reçoit sans carte, le mercredi de 13 h à 16 h.
2. **Introduire la demande** à l’antenne Gare. Demandez toujours l’accusé de réception : il fait courir le délai.
3. **Recevoir la visite.** Une travailleuse sociale passe au domicile. Une absence n’est pas un refus : rappelez le
   jour même.
4. **Recevoir la décision écrite**, au plus tard trente jours après la demande.

## Ce que veut dire « urgente »

Nécessaire, et non vital : une consultation, des lunettes ou un suivi de grossesse peuvent être couverts. C’est le
médecin qui en juge, pas le guichet. On y parle français, néerlandais et arabe, et un interprète répond par
téléphone.

## En cas de refus ou de silence

Le refus doit être écrit et motivé. Le recours se fait au tribunal du travail, dans les trois mois. Plume et Droit
aide à l’écrire. Sans réponse après trente jours, le recours est ouvert aussi.

## Les pratiques diffèrent

**CPAS, antenne Gare.** La carte est donnée pour trois mois, et renouvelée sans nouvelle visite.

**CPAS, antenne Étangs.** La carte est donnée par prestation. Une nouvelle visite est faite à chaque demande.

## Ce qui bloque souvent

- La personne dort chez des connaissances qui ne veulent rien signer : une attestation d’un service qui la suit est
  acceptée.
- La pharmacie demande la carte le soir même : la cellule Santé envoie un réquisitoire par courriel avant 16 h.
`,
  },
  {
    slug: "soins-sans-carte",
    title: "Se soigner avant d’avoir la carte",
    lead: "Consulter un médecin et recevoir des médicaments quand la demande est en cours ou impossible.",
    who: "Maison médicale du Vieux Tilleul et Banc public",
    address: "Rue du Vieux Tilleul 40",
    phone: "02 000 44 32",
    hours: "Mercredi de 13 h à 16 h, sans carte et sans rendez-vous",
    forWhom: "Personne sans mutuelle ni couverture, avec ou sans papiers",
    toBring: ["Vos boîtes de médicaments vides", "Un carnet de vaccination, si vous en avez un"],
    owners: ["nadia-benhaddou"], checked: 201,
    text: `
## Où aller, jour par jour

| Jour | Lieu |
|---|---|
| Mardi et vendredi matin | infirmière de Banc public |
| Mercredi après-midi | médecin au Vieux Tilleul |
| Jeudi soir | infirmière de rue, devant la gare |
| Samedi | médecin de garde, par le 1733 |

## Ce qui est gratuit

La consultation, les pansements, le test de grossesse, le dépistage de la tuberculose et du VIH, la vaccination des
enfants. Les médicaments essentiels sont donnés dans la limite de l’armoire ; les autres passent par un fonds de la
coordination, plafonné par personne et par an.

## À l’hôpital

En urgence, un hôpital soigne d’abord. Ne signez pas de reconnaissance de dette : demandez le **service social de
l’hôpital**, qui contacte le CPAS dans les jours qui suivent.

## Préparer la suite

L’infirmière remplit avec vous ce qu’il faut pour l’[aide médicale urgente](/guide/aide-medicale-urgente) ou la
[mutuelle](/guide/mutuelle). Le certificat du médecin se demande le jour de la consultation, pas après.

## Confidentialité

Aucun nom n’est transmis à la commune ni à l’Office des étrangers. Le secret vaut aussi pour l’accueil.
`,
  },
  {
    slug: "mutuelle",
    title: "S’affilier à une mutuelle",
    lead: "Choisir, s’inscrire, se remettre en ordre après une interruption.",
    who: "Accueil Gare",
    address: "Place de la Gare 3",
    phone: "02 000 44 62",
    hours: "Permanence mutuelle le lundi de 9 h à 12 h",
    forWhom: "Personne inscrite à la commune, qui travaille, étudie, touche une allocation ou dépend de quelqu’un",
    toBring: [
      "Carte d’identité ou titre de séjour valable",
      "La preuve du statut : contrat, allocation, inscription scolaire",
      "Un numéro de compte",
    ],
    owners: ["hawa-traore"], checked: 102,
    text: `
## Choisir

Toutes les mutuelles remboursent les mêmes soins de base. Elles diffèrent par leur cotisation et leurs avantages. La
**CAAMI**, caisse publique, ne demande aucune cotisation complémentaire.

## S’inscrire selon son statut

- **Salarié ou chômeur** : comme titulaire, dès le premier jour.
- **Conjoint, enfant, parent à charge** : sur la mutuelle du titulaire.
- **Revenu d’intégration** : comme résident, sans cotisation.
- **Étudiant étranger** : après inscription à l’école, sous conditions.
- **Réfugié reconnu** : comme résident ; le statut remonte à la date de la décision.

## Se remettre en ordre

Une interruption se répare en payant les cotisations qui manquent ; le CPAS peut les prendre en charge. Sans
régularisation, un stage d’attente de six mois s’applique dans certains cas.

## Demander en même temps

1. L’[intervention majorée](/guide/intervention-majoree).
2. Le dossier médical global chez le médecin.
3. Le tiers payant, pour ne plus avancer d’argent.

## Ce qui bloque

L’adresse. Une radiation coupe la mutuelle à la fin de l’année qui suit. Le groupe Santé a relevé neuf situations de
ce type en un an : signalez les vôtres, sans nom.
`,
  },
  {
    slug: "intervention-majoree",
    title: "Intervention majorée (BIM)",
    lead: "Mieux remboursé chez le médecin et à la pharmacie, et la porte de nombreuses réductions.",
    who: "Votre mutuelle ; aide chez Accueil Gare",
    address: "Place de la Gare 3",
    phone: "02 000 44 62",
    hours: "Permanence mutuelle du lundi matin, formulaires relus sur place",
    forWhom: "Ménage à petit revenu, ou personne qui reçoit certaines allocations",
    toBring: [
      "L’avertissement-extrait de rôle du ménage",
      "Les trois dernières preuves de revenus de chacun",
      "Une vignette de mutuelle",
    ],
    owners: ["rayan-zerrouki"], checked: 61,
    text: `
## Automatique ou à demander

| Sans rien faire | Sur demande |
|---|---|
| revenu d’intégration depuis trois mois | revenus du ménage sous un plafond |
| GRAPA | famille monoparentale à petit revenu |
| allocation pour handicap | chômage ou invalidité depuis un an |
| orphelin, mineur étranger non accompagné | pensionné, veuf ou veuve |

Les plafonds changent chaque année. La mutuelle les donne au guichet et regarde l’année civile passée, ou les
revenus du moment.

## Ce que l’on y gagne

- quelques euros au lieu du ticket modérateur complet,
- un plafond annuel des frais plus bas,
- le tiers payant chez le généraliste,
- des transports à tarif réduit,
- l’offre internet sociale et une réduction sur l’eau.

Le BIM ne donne plus à lui seul le tarif social de l’énergie, sauf situations particulières.

## Le garder

La mutuelle revoit les revenus. Une lettre sans réponse fait perdre le droit au 1er janvier. Un nouveau ménage, un
emploi ou un héritage se déclarent dans le mois.

## Rétroactivité

Une demande acceptée vaut au jour de la demande. Pour le passé, seules les allocations qui ouvrent le droit d’office
permettent de remonter.
`,
  },
  {
    slug: "carte-sante-cpas",
    title: "Carte santé du CPAS",
    lead: "Le médecin, la pharmacie et l’hôpital envoient leur facture au CPAS, dans une liste convenue.",
    who: "CPAS, cellule Santé",
    address: "Place de la Gare 7, rez-de-chaussée",
    phone: "02 000 41 32",
    hours: "Renouvellements le jeudi de 9 h à 12 h",
    forWhom: "Personne aidée par le CPAS dont les frais de soins pèsent trop",
    toBring: [
      "La décision d’aide en cours",
      "Les ordonnances répétées",
      "La carte précédente, pour un renouvellement",
    ],
    owners: ["gregory-spitaels"], checked: 88,
    text: `
## Ce qu’elle couvre

- le ticket modérateur du généraliste inscrit sur la carte,
- les médicaments remboursables, et quelques autres d’une liste,
- l’hôpital public, en chambre commune,
- la kinésithérapie et les soins infirmiers prescrits.

Les lunettes, les prothèses dentaires et la pédicure se demandent **à part**, avec un devis, avant le soin.

## Qui peut l’avoir

Une personne qui reçoit le revenu d’intégration ou l’aide équivalente, et dont l’enquête montre que les frais
dépassent ce qu’elle peut payer. Les enfants sont inscrits sur la carte du parent. D’autres ménages l’obtiennent
pour six mois après une hospitalisation.

## L’utiliser

1. Choisir un médecin, une pharmacie et un hôpital.
2. Montrer la carte **à chaque fois**, avec la vignette.
3. Ne rien payer : si l’on demande de l’argent, téléphoner à la cellule depuis le comptoir.

## Changer de médecin

Une lettre d’une ligne suffit. Le changement vaut le lundi suivant.

## Quand la carte se termine

Demandez le renouvellement un mois avant. En cas d’oubli, les factures reçues dans les quinze jours sont encore
acceptées.
`,
  },
]
