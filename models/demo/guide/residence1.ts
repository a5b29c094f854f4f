import type { PageRow } from "./row.ts"

export const residence1: PageRow[] = [
  {
    slug: "inscription-a-la-commune",
    title: "S’inscrire à la commune",
    lead: "Déclarer son adresse, attendre l’agent de quartier, recevoir une preuve.",
    who: "Commune, Population et Étrangers",
    address: "Place communale 1, rez-de-chaussée",
    phone: "02 000 42 20",
    hours: "Du lundi au vendredi de 8 h 30 à 13 h, le jeudi aussi de 16 h à 19 h",
    forWhom: "Toute personne qui s’installe à Molenbroek",
    toBring: [
      "Le document d’identité ou de séjour",
      "Le bail, ou l’accord écrit de la personne qui vous loge",
      "Les actes de naissance des enfants, traduits si nécessaire",
    ],
    owners: ["joelle-mukendi"], checked: 56,
    text: `
## Les étapes

1. Déclarer l’adresse dans les **huit jours** de l’installation, au guichet ou en ligne.
2. Recevoir un document qui prouve la déclaration. Il sert déjà à l’école et au CPAS.
3. Attendre le passage de l’agent de quartier, dans les quinze jours ouvrables.
4. Revenir mettre à jour la puce de la carte.

## L’agent ne vous a pas trouvé

Deux passages sans réponse et le dossier se ferme. Le nom doit être sur la sonnette et sur la boîte. Indiquez au
guichet vos heures de présence ; Luc Deboeck et ses collègues passent aussi le samedi.

## Un logement refusé

La commune inscrit à l’endroit où l’on vit, même si le bail interdit la domiciliation, même si le logement est trop
petit ou insalubre. Dans ce dernier cas, l’inscription est **provisoire**, mais elle donne les mêmes droits.

## Sans logement

Voir [Adresse de référence](/guide/adresse-de-reference).

## Citoyen de l’Union

On déclare sa présence dans les dix jours, puis on demande l’attestation d’enregistrement dans les trois mois, avec
la preuve d’un travail, d’études ou de moyens suffisants.

## Payer

La carte est payante, la déclaration d’adresse gratuite.
`,
  },
  {
    slug: "demander-l-asile",
    title: "Demander la protection internationale",
    lead: "De l’enregistrement à la décision : les lieux, les délais et les droits pendant l’attente.",
    who: "Office des étrangers et Fedasil ; conseil chez Plume et Droit",
    address: "Rue des Tanneurs 22",
    phone: "02 000 41 58",
    hours: "Permanence asile le lundi de 13 h à 16 h",
    forWhom: "Personne qui craint des persécutions ou la guerre dans son pays",
    toBring: [
      "Tous les documents du voyage et du pays",
      "Les certificats médicaux",
      "Une adresse électronique que vous relisez",
    ],
    owners: ["emmanuel-tshibanda"], checked: 43,
    text: `
## Les quatre temps

| Étape | Qui | Ce que l’on reçoit |
|---|---|---|
| Enregistrement | Office des étrangers | annexe 26 |
| Entretien sur le trajet | Office des étrangers | carte orange |
| Entretien de fond | Commissariat général | décision |
| Recours | Conseil du contentieux | arrêt |

## L’accueil

Fedasil donne une place dans un centre : lit, repas, accompagnement, avocat. Les places manquent. Les hommes seuls
attendent parfois des mois dehors ; il faut s’inscrire sur la liste d’attente en ligne **et** demander un avocat,
qui peut faire condamner Fedasil.

## Préparer l’entretien

Racontez dans l’ordre, avec les dates que vous savez. Dites « je ne sais pas » plutôt que d’inventer. Demandez un
interprète de la bonne langue, une femme ou un homme si cela compte. Vous pouvez corriger ensuite les notes, dans
les huit jours ouvrables.

## Pendant l’attente

- L’école des enfants commence tout de suite.
- Le droit de travailler s’ouvre après quatre mois sans décision.
- Les soins passent par Fedasil, même hors du centre.

## Une décision négative

Le recours se compte en jours : trente en général, dix parfois. Téléphonez le jour même.
`,
  },
  {
    slug: "sans-titre-de-sejour",
    title: "Sans titre de séjour : les droits qui restent",
    lead: "Se soigner, aller à l’école, se marier, se plaindre, travailler sans être volé : ce que la loi garde.",
    who: "Plume et Droit",
    address: "Rue des Tanneurs 22",
    phone: "02 000 41 58",
    hours: "Mercredi de 9 h à 12 h, sans rendez-vous",
    forWhom: "Personne sans autorisation de séjour, et ceux qui l’accompagnent",
    toBring: ["Toutes les décisions reçues", "Les preuves de présence en Belgique, année par année"],
    owners: ["leopold-marchal"], checked: 31,
    text: `
## Les droits

- **Soins** : l’aide médicale urgente, préventive et curative.
- **École** : les enfants s’inscrivent sans titre, jusqu’à dix-huit ans.
- **Accueil des familles** : un centre, pour les mineurs dont les parents ne peuvent assumer l’entretien.
- **Aide juridique** : un avocat gratuit.
- **Mariage et reconnaissance d’un enfant** : permis, mais examinés de près.
- **Plainte** : une victime peut parler à la police ; demandez d’abord conseil.

## Le travail sans contrat

Le salaire est dû, l’accident du travail est couvert. L’inspection du travail et des syndicats défendent les
travailleurs sans papiers. Notez les heures, les lieux, les plaques, gardez les messages.

## Le logement

Un bail est valable. Le propriétaire n’a pas à demander le titre de séjour. Une expulsion suppose un juge, comme
pour tout le monde.

## Un contrôle

Donnez votre nom. Ne signez rien que vous ne compreniez. Demandez à prévenir un avocat et une personne. Un **ordre
de quitter le territoire** se conteste dans les trente jours, dix en détention.

## Garder des preuves

Tickets de transport, attestations de cours, ordonnances, photos datées : une farde par année. Elle servira à une
[demande de régularisation](/guide/regularisation-9bis).
`,
  },
  {
    slug: "regularisation-9bis",
    title: "Régularisation humanitaire (9bis)",
    lead: "Demander, depuis la Belgique, une autorisation de séjour pour circonstances exceptionnelles.",
    who: "Plume et Droit",
    address: "Rue des Tanneurs 22",
    phone: "02 000 41 58",
    hours: "Premier examen sur rendez-vous, pris le lundi",
    forWhom: "Personne sans séjour, ou en séjour précaire, qui ne peut rentrer demander un visa",
    toBring: [
      "Un passeport ou une raison de ne pas en avoir",
      "La farde des preuves, par année",
      "La preuve de paiement de la redevance",
    ],
    owners: ["leopold-marchal", "sara-benkirane"], checked: 68,
    text: `
## Ce que dit l’article 9bis

La demande se fait normalement à l’ambassade. Par exception, on peut la faire ici si des **circonstances
exceptionnelles** rendent le retour très difficile. Deux questions donc : pourquoi ici, et pourquoi rester.

## Il n’y a pas de critères

L’Office des étrangers décide librement. Reviennent le plus souvent dans les décisions positives : une procédure
d’asile très longue, des enfants scolarisés depuis des années, des liens familiaux, un retour impossible. Une durée
de séjour ou un travail ne suffisent pas seuls.

## Introduire

1. Faire examiner le dossier : une demande faible peut nuire plus tard.
2. Payer la redevance, sauf exceptions.
3. Déposer à la commune, qui envoie l’agent de quartier vérifier l’adresse.
4. Recevoir une attestation de réception. Elle ne donne **aucun** droit au séjour.

## L’attente

De huit mois à deux ans. Complétez le dossier par lettre recommandée chaque fois que la vie change.

## Refus

Le recours au Conseil du contentieux se fait dans les trente jours et ne suspend pas l’éloignement. Une nouvelle
demande n’est utile qu’avec des éléments nouveaux.

## Se méfier

Personne ne peut garantir le résultat. Signalez ceux qui vendent de faux dossiers.
`,
  },
  {
    slug: "regularisation-9ter",
    title: "Régularisation médicale (9ter)",
    lead: "Rester pour se soigner quand le traitement n’existe pas ou n’est pas accessible au pays.",
    who: "Plume et Droit, avec la maison médicale",
    address: "Rue des Tanneurs 22",
    phone: "02 000 41 58",
    hours: "Rendez-vous conjoint juriste et infirmière, le deuxième jeudi",
    forWhom: "Personne gravement malade qui se trouve en Belgique",
    toBring: [
      "Le certificat médical type, rempli depuis moins de trois mois",
      "Un document d’identité",
      "Les rapports d’hospitalisation",
    ],
    owners: ["sara-benkirane", "nadia-benhaddou"], checked: 140,
    text: `
## La condition

La maladie doit entraîner un risque réel pour la vie ou l’intégrité, ou de traitement inhumain, **faute de soins
accessibles** dans le pays d’origine. Accessible veut dire : qui existe, à un prix payable, à une distance possible.

## Le dossier

1. Un certificat type officiel, rempli par le spécialiste : maladie, gravité, traitement, suites d’un arrêt.
2. Des informations sur le pays : prix du médicament, stocks, assurance.
3. Une identité prouvée, ou une dispense pour les demandeurs d’asile.

Il s’envoie par recommandé à l’Office des étrangers. La demande est gratuite. Un certificat incomplet rend le
dossier irrecevable : faites-le relire avant l’envoi.

## Si c’est recevable

La commune remet une attestation orange. Elle ouvre l’aide sociale du CPAS et la mutuelle. Le séjour d’un an,
renouvelable, vient après l’avis du médecin-conseil.

## Si c’est refusé

Trente jours pour le recours. Un recours qui défend un risque grave peut maintenir l’aide, d’après la jurisprudence
européenne : demandez-le expressément.

## Le rôle du soignant

Il décrit, il ne promet pas. Le secret médical reste entier : c’est la personne qui remet le certificat.
`,
  },
  {
    slug: "regroupement-familial",
    title: "Regroupement familial",
    lead: "Faire venir un conjoint, un enfant ou un parent : conditions, délais, papiers.",
    who: "Plume et Droit ; Commune, guichet étrangers",
    address: "Place communale 1, guichet 6",
    phone: "02 000 42 20",
    hours: "Guichet étrangers sur rendez-vous, de 8 h 30 à 12 h 30",
    forWhom: "Belge, réfugié, citoyen de l’Union ou étranger en séjour de plus d’un an",
    toBring: [
      "Les actes de mariage et de naissance légalisés",
      "Les preuves de revenus des douze derniers mois",
      "Le bail enregistré et l’assurance maladie",
    ],
    owners: ["joelle-mukendi", "delphine-cuvelier"], checked: 160,
    text: `
## Les conditions habituelles

- un logement suffisant,
- une assurance maladie pour tous,
- des revenus **stables et réguliers** au-dessus d’un seuil ; le chômage et le CPAS comptent mal ou pas,
- un lien prouvé, par acte légalisé ou test ADN.

## Réfugié reconnu : agir vite

Pendant les mois qui suivent la reconnaissance, un réfugié est dispensé des conditions de revenu et de logement pour
son conjoint et ses enfants mineurs. Le délai a été raccourci : renseignez-vous **la première semaine**. Une demande
par courriel à l’ambassade peut prendre date.

## Les étapes

1. Rassembler et faire légaliser, traduire par un traducteur juré.
2. Déposer à l’ambassade, ou à la commune si la personne est déjà en séjour légal.
3. Attendre jusqu’à neuf mois, prolongeables.
4. À l’arrivée, s’inscrire à la commune dans les huit jours.

## Après

Les premières années, le séjour dépend du lien. Une séparation peut y mettre fin, sauf violence, enfants ou
intégration suffisante.

## Aide aux frais

Un prêt sans intérêt pour les billets et les visas existe au CPAS, sur dossier. Trait d’encre relit les formulaires.
`,
  },
]
