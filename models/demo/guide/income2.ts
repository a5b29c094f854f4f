import type { PageRow } from "./row.ts"

export const income2: PageRow[] = [
  {
    slug: "grapa",
    title: "Garantie de revenus aux personnes âgées (GRAPA)",
    lead: "Un complément mensuel pour les personnes qui ont l’âge de la pension et peu de ressources.",
    who: "Service fédéral des Pensions ; aide chez Les Beaux Jours",
    address: "Rue des Cordiers 60",
    phone: "02 000 45 82",
    hours: "Lundi de 10 h à 12 h et mercredi de 14 h à 16 h",
    forWhom: "Personne de soixante-six ans ou plus qui vit en Belgique",
    toBring: [
      "L’avis de pension, belge ou étrangère",
      "Les extraits de tous les comptes, au pays aussi",
      "Le revenu cadastral ou l’acte d’un bien",
    ],
    owners: ["imane-oulad"], checked: 84,
    text: `
## Qui peut la recevoir

Il faut avoir atteint l’âge légal, résider en Belgique et être belge, citoyen de l’Union, réfugié, ou avoir un droit
à pension avec un séjour de longue durée. Le droit est examiné d’office quand on demande sa pension, pas toujours
après : une demande se fait alors à la commune ou en ligne.

## Ce qui est compté

- les pensions, en grande partie,
- les économies, au-delà d’une somme exemptée,
- un logement que l’on possède, après abattement,
- les ressources du conjoint qui vit sous le même toit.

Les allocations familiales et l’aide du CPAS ne comptent pas.

## Partir à l’étranger

On peut quitter le pays jusqu’à vingt-neuf jours par an, même en plusieurs fois. Au-delà, la GRAPA du mois entier
est suspendue. **Prévenez avant chaque départ**, même pour trois jours.

## Les contrôles

Un certificat de résidence est à rendre chaque fois qu’on le demande, dans le délai inscrit. Si vous êtes à
l’hôpital, faites prévenir. Une lettre non vue coûte des mois d’allocation ; le groupe Endettement l’a signalé deux
fois.

## Et en maison de repos

Le droit continue. Le CPAS complète si la pension et la GRAPA ne paient pas le séjour, et doit laisser un argent de
poche.
`,
  },
  {
    slug: "allocation-handicap",
    title: "Allocations pour personnes handicapées",
    lead: `Deux allocations fédérales, une régionale après soixante-cinq ans, et une reconnaissance qui ouvre
      d’autres portes.`,
    who: "SPF Sécurité sociale, Direction générale Personnes handicapées",
    address: "Permanence au CPAS, rue de l’Écluse 22",
    phone: "02 000 41 20",
    hours: "Permanence du deuxième et du quatrième mercredi, de 9 h à 11 h 30",
    forWhom: "Adulte dont la santé réduit durablement la capacité de gagner sa vie ou l’autonomie",
    toBring: [
      "Le nom et l’adresse du médecin traitant",
      "Les rapports médicaux récents",
      "Votre code de carte d’identité",
    ],
    owners: ["samira-ouchene"], checked: 225,
    text: `
## Deux allocations, deux questions

| Allocation | La question posée |
|---|---|
| Remplacement de revenus | Peut-on gagner le tiers de ce que gagne une personne valide ? |
| Intégration | A-t-on besoin d’aide pour manger, se laver, se déplacer, comprendre un danger ? |

On peut recevoir l’une, l’autre ou les deux. La première tient compte du ménage. Après soixante-cinq ans, une
allocation régionale, gérée par Iriscare, aide à payer la perte d’autonomie.

## La demande

1. Remplir le questionnaire en ligne, seul ou avec la permanence.
2. Le médecin traitant envoie son rapport ; vérifiez qu’il l’a fait.
3. Une convocation médicale suit, ou une décision sur pièces.

Comptez de six à dix mois. Le CPAS peut donner des avances.

## Préparer la visite médicale

Décrivez une **mauvaise journée**, pas la meilleure. Ne rangez pas la maison pour l’occasion. Une personne de
confiance peut entrer avec vous.

## Ce que la reconnaissance ouvre

Tarif social de l’énergie, carte de stationnement, réductions de transport, exonérations fiscales, points pour un
logement adapté.

## Contester

Trois mois pour aller au tribunal du travail, qui désigne un expert. Joignez un avis médical motivé.
`,
  },
  {
    slug: "demander-le-chomage",
    title: "Demander le chômage",
    lead: "Après un contrat, dans quel ordre s’inscrire pour être payé sans trou.",
    who: "Maison de l’emploi",
    address: "Chaussée de Molenbroek 118",
    phone: "02 000 43 20",
    hours: "Du lundi au vendredi de 9 h à 12 h 30",
    forWhom: "Travailleur qui a perdu son emploi",
    toBring: [
      "Le formulaire C4",
      "La carte d’identité et sa carte à lire",
      "Le numéro de compte",
      "Les contrats des trois dernières années",
    ],
    owners: ["naima-chaoui"], checked: 37,
    text: `
## Les trois démarches, dans la semaine

1. **Actiris** : s’inscrire comme demandeur d’emploi, dans les huit jours.
2. **L’organisme de paiement** : un syndicat, ou la CAPAC, qui est publique et gratuite.
3. **La commune**, si l’adresse ou le ménage a changé.

La date de la deuxième démarche compte : un retard de deux mois se perd pour toujours.

## Combien de jours de travail

Il faut en général une année de travail dans les trois ans qui précèdent. Des jours à l’étranger, de maladie ou de
congé de maternité peuvent compter. Les heures d’un contrat article 60 comptent aussi.

## Combien de temps

Les allocations sont limitées dans le temps : une année de base, puis des mois en plus selon le passé professionnel,
sans dépasser deux ans. Voir [Fin du droit au chômage](/guide/fin-du-chomage).

## Un C4 avec un motif grave

L’ONEM vous convoque. Allez-y, accompagné par le syndicat ou par une juriste d’Accueil Gare. Une sanction va d’un
avertissement à plusieurs mois sans allocation.

## Travailler un peu

Un travail à temps partiel ou un intérim d’un jour se déclare avant de commencer, par la carte de contrôle, papier
ou électronique.
`,
  },
  {
    slug: "fin-du-chomage",
    title: "Fin du droit au chômage : que faire",
    lead: "Une lettre annonce la fin des allocations : les trois mois qui précèdent et le premier mois sans rien.",
    who: "CPAS, accueil « fin de droit »",
    address: "Rue du Lavoir 9",
    phone: "02 000 41 44",
    hours: "Séances d’information le jeudi à 10 h, en français et en néerlandais",
    forWhom: "Personne dont les allocations de chômage ou d’insertion se terminent",
    toBring: [
      "La lettre de l’ONEM",
      "Les revenus de toutes les personnes du ménage",
      "Le bail et la dernière facture d’énergie",
    ],
    owners: ["fatoumata-sow", "frederic-henrotte"], checked: 16,
    text: `
## La lettre de l’ONEM

Elle donne la date de fin et le calcul. Vérifiez les périodes : une maladie, une formation, un travail à l’étranger
peuvent déplacer la date. L’organisme de paiement corrige sur preuve.

## Trois mois avant

- Demander un bilan chez Actiris : une formation dans un métier en pénurie peut prolonger le droit.
- Voir un médecin si la santé empêche de travailler ; la mutuelle prend alors le relais.
- Calculer le budget avec Compte Rond, surtout si l’on vit à deux.

## Le CPAS n’est pas automatique

Le revenu d’intégration dépend des ressources du ménage. Avec un conjoint qui travaille, la réponse est souvent non.
Venez à une séance du jeudi : on y calcule sans introduire de demande.

## Le premier mois

1. Introduire la demande dès le dernier paiement, sans attendre le mois vide.
2. Rester inscrit chez Actiris : cela maintient des droits et ouvre l’[article 60](/guide/article-60).
3. Prévenir le bailleur et le fournisseur avant le premier retard.

## Ce que l’on garde

Les soins de santé, les allocations familiales, l’intervention majorée jusqu’au contrôle suivant.
`,
  },
  {
    slug: "recours-contre-le-cpas",
    title: "Recours contre une décision du CPAS",
    lead: "Refus, retrait, sanction, silence : trois mois pour aller au tribunal du travail, sans frais.",
    who: "Plume et Droit",
    address: "Rue des Tanneurs 22",
    phone: "02 000 41 58",
    hours: "Recours urgents reçus chaque matin à 9 h, sauf le vendredi",
    forWhom: "Toute personne qui n’est pas d’accord avec une décision, ou qui n’en reçoit pas",
    toBring: [
      "La décision et son enveloppe",
      "L’accusé de réception de la demande",
      "Ce que vous avez envoyé au CPAS",
    ],
    owners: ["sara-benkirane", "leopold-marchal"], checked: 58,
    text: `
## Le délai

Trois mois à partir de la lettre recommandée ou de la remise en main propre. Gardez l’enveloppe, elle porte la date.
**Un silence de plus d’un mois** après la demande ouvre aussi le recours.

## Avant d’y aller

1. Demander le dossier social : vous pouvez le lire et en avoir copie.
2. Demander à être entendu, ou une nouvelle décision si un papier manquait.
3. Écrire au médiateur du CPAS, sans laisser passer les trois mois.

## La requête

Une lettre suffit : nom, adresse, date de la décision, ce que l’on conteste et pourquoi. Elle se dépose au greffe ou
s’envoie par recommandé. Le recours ne coûte rien, et le CPAS paie les frais, sauf demande téméraire.

## À l’audience

L’auditeur du travail donne un avis indépendant, souvent suivi. Venez même avec un avocat : le juge aime comprendre
la vie concrète. Comptez de quatre à huit mois ; en extrême urgence, quelques jours.

## Pendant ce temps

Le recours ne suspend pas la décision. On peut demander une aide provisoire, et revenir au CPAS avec un élément
neuf.
`,
  },
  {
    slug: "travailler-avec-le-ris",
    title: "Reprendre un travail avec l’aide du CPAS",
    lead: "Combien on garde du salaire, pendant combien de temps, et ce qu’il faut déclarer.",
    who: "CPAS, insertion socioprofessionnelle",
    address: "Rue du Lavoir 9",
    phone: "02 000 41 44",
    hours: "Sur rendez-vous, le vendredi matin",
    forWhom: "Bénéficiaire qui commence un emploi, un intérim, une formation payée ou un job d’étudiant",
    toBring: ["Le contrat ou la lettre d’embauche", "La première fiche de paie", "L’horaire de travail"],
    owners: ["kadriye-demirtas"], checked: 240,
    text: `
## Déclarer tout de suite

Prévenez le travailleur social dans les jours qui suivent, par courriel, même pour un intérim de deux jours. Ce que
l’on apprend par les bases de données est traité comme une fraude ; ce que l’on dit ne l’est pas.

## L’exonération

Une partie du salaire net n’est pas comptée, pour que travailler rapporte. Elle s’applique trois ans, en continu ou
par morceaux, dans une période de six ans. Un montant plus bas vaut pour les étudiants qui ont un job.

## Un exemple

| | Sans travail | Mi-temps |
|---|---|---|
| Salaire net | 0 | 900 |
| Exonération | 0 | environ 300 |
| Complément du CPAS | revenu complet | revenu moins 600 |
| Reste au ménage | revenu | revenu plus 300 |

Les chiffres sont arrondis ; le service fait le calcul exact avant que vous signiez le contrat.

## Les frais qui montent

Crèche, transport, perte du tarif social de l’énergie : demandez une aide au démarrage. Le CPAS peut payer le
premier abonnement et le premier mois de garde.

## Quand on sort du CPAS

Gardez six mois vos fiches de paie. La prime d’installation, la carte santé et l’accompagnement ne s’arrêtent pas
toujours le même jour.
`,
  },
]
