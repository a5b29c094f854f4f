import type { PageRow } from "./row.ts"

export const work1: PageRow[] = [
  {
    slug: "s-inscrire-chez-actiris",
    title: "S’inscrire chez Actiris",
    lead: "Devenir demandeur d’emploi inscrit : pourquoi, comment, et ce qui est attendu ensuite.",
    who: "Actiris, à la Maison de l’emploi",
    address: "Chaussée de Molenbroek 118",
    phone: "02 000 43 20",
    hours: "Espace libre du lundi au vendredi de 9 h à 16 h",
    forWhom: "Personne qui cherche un travail et a le droit de travailler",
    toBring: ["La carte d’identité ou le titre de séjour", "Un CV, même ancien", "Une adresse électronique"],
    owners: ["naima-chaoui"], checked: 94,
    text: `
## Pourquoi s’inscrire

Pour le chômage, pour le stage d’insertion des jeunes, pour les formations gratuites, pour les chèques langue et
pour les aides à l’embauche qui intéressent l’employeur. Un bénéficiaire du CPAS doit souvent l’être aussi.

## Comment

1. En ligne, avec un lecteur de carte ou une application d’identité.
2. Par téléphone, puis un rendez-vous.
3. Sur place, avec Hugo ou Sana du Clavier le lundi.

Les personnes sans papiers ne peuvent pas s’inscrire. Un demandeur d’asile le peut après quatre mois.

## Le premier rendez-vous

Il a lieu dans le mois. On y parle métier, langues, garde d’enfants, santé, et l’on signe un plan d’action. Dites ce
qui bloque : un plan impossible à tenir se retourne contre vous.

## Le contrôle

Actiris évalue les démarches tous les six mois environ. Gardez la trace des candidatures dans un cahier ou une
farde. Une convocation manquée se justifie dans les **trois jours ouvrables**.

## Rester inscrit

Confirmez après un emploi, une maladie, un séjour à l’étranger. L’inscription s’arrête seule si l’on ne répond pas.

## En néerlandais

Le VDAB reçoit dans le même bâtiment, au premier étage.
`,
  },
  {
    slug: "article-60",
    title: "Contrat article 60 au CPAS",
    lead: "Un vrai contrat de travail, par le CPAS, pour retrouver des droits et une expérience.",
    who: "CPAS, insertion socioprofessionnelle",
    address: "Rue du Lavoir 9",
    phone: "02 000 41 44",
    hours: "Séance d’information le premier mardi du mois à 14 h",
    forWhom: "Bénéficiaire du revenu d’intégration ou de l’aide équivalente",
    toBring: ["Le CV", "Les attestations de formation", "Un avis médical, s’il y a des limites"],
    owners: ["kadriye-demirtas", "fatoumata-sow"], checked: 69,
    text: `
## Le principe

Le CPAS engage la personne selon l’article 60, paragraphe 7, et la fait travailler dans un de ses services, à la
commune ou dans une association. Le contrat dure le temps qu’il faut pour ouvrir le droit au chômage : un an à deux
ans selon l’âge et le passé.

## Ce que l’on reçoit

- un salaire, avec cotisations et congés,
- un accompagnement avant, pendant et **après**,
- quatre heures par semaine de cours ou de recherche, à demander dans le contrat.

## Où travaille-t-on

Cuisine de la Table du Mardi, tri au Grenier, accueil de la bibliothèque, crèches, Régie de quartier, Atelier du
Moulin. Une quarantaine de postes à la fois. La liste est affichée rue du Lavoir.

## Comment y entrer

1. La séance d’information.
2. Un bilan de deux semaines, payé.
3. Un entretien avec l’utilisateur.
4. La signature ; la première semaine est une semaine d’essai pour les deux côtés.

## La fin du contrat

Six mois avant, on prépare la sortie : permis, test de langue, candidatures. Un article 61, chez un employeur privé,
peut suivre.

## Ce qui fait débat

Les associations demandent des contrats plus longs et une formation certifiée. Le groupe Emploi prépare un avis.
`,
  },
  {
    slug: "equivalence-de-diplome",
    title: "Équivalence d’un diplôme étranger",
    lead: "Faire reconnaître des études faites ailleurs, en entier ou par niveau.",
    who: "Service des équivalences de la Communauté française ; aide chez Premiers Pas",
    address: "Chaussée de Molenbroek 140",
    phone: "02 000 45 58",
    hours: "Permanence diplômes le mercredi de 13 h 30 à 16 h 30",
    forWhom: "Personne qui a étudié hors de Belgique",
    toBring: [
      "Le diplôme original et le relevé de notes",
      "Une traduction par un traducteur juré",
      "L’acte de naissance",
    ],
    owners: ["alexandra-popescu", "genet-haile"], checked: 134,
    text: `
## En faut-il une ?

Pour un métier réglementé, pour un concours public, pour certaines formations : oui. Pour un employeur privé,
souvent non ; un CV clair et un essai suffisent.

## Deux services

| Études | Où demander | Délai |
|---|---|---|
| Secondaire | service du secondaire | quatre mois |
| Supérieur | service du supérieur | trois à six mois |
| Reconnaissance flamande | NARIC-Vlaanderen | trois mois, gratuit pour beaucoup |

La voie flamande est parfois plus rapide et vaut en Flandre et, pour l’emploi, à Bruxelles.

## Les étapes

1. Vérifier avec la permanence quelle équivalence sert à votre but.
2. Réunir l’original, les programmes et la preuve que le diplôme a été délivré.
3. Payer ; Actiris ou le CPAS peut prendre en charge.
4. Attendre, et répondre vite aux demandes.

## Réfugié sans documents

Une procédure spéciale accepte des preuves partielles et un entretien. Joignez une lettre qui explique pourquoi les
papiers manquent.

## Médecins, infirmières, enseignants

Après l’équivalence viennent un visa ou un titre. Un groupe de soignants étrangers se réunit au Vieux Tilleul le
dernier samedi du mois.

## Sans équivalence

La [validation des compétences](/guide/validation-des-competences) reconnaît ce que l’on sait faire.
`,
  },
  {
    slug: "validation-des-competences",
    title: "Valider ce que l’on sait faire",
    lead: "Un titre officiel, obtenu par une épreuve pratique, sans retourner à l’école.",
    who: "Maison de l’emploi, conseiller formation",
    address: "Chaussée de Molenbroek 118",
    phone: "02 000 43 20",
    hours: "Sur rendez-vous, le mardi et le jeudi",
    forWhom: "Adulte qui a appris un métier en travaillant, ici ou ailleurs",
    toBring: ["La liste de vos emplois, même non déclarés", "Des photos de vos réalisations"],
    owners: ["jean-baptiste-lorent"], checked: 220,
    text: `
## Le principe

Une mise en situation de quelques heures, dans un centre agréé : cuisiner un menu, câbler un tableau, accueillir un
client. Un jury observe. Si c’est réussi, on reçoit un **titre de compétence**, reconnu par les trois gouvernements
francophones et par beaucoup d’employeurs. L’épreuve est gratuite.

## Les métiers

Une cinquantaine : aide-ménagère, maçon, peintre, commis de cuisine, coiffeuse, couvreur, magasinier, employée
administrative. La liste change chaque année.

## Se préparer

1. Un entretien avec le conseiller pour choisir l’unité.
2. Une visite du centre ; on voit les outils.
3. Une journée d’entraînement à l’Atelier du Moulin pour la cuisine et la menuiserie.
4. L’épreuve, en français. Un vocabulaire du métier est remis à l’avance.

## À quoi le titre sert

- entrer plus vite dans une formation, en étant dispensé d’une partie,
- faire monter un salaire selon la convention,
- prouver son niveau à un service d’intérim,
- s’installer comme indépendant dans quelques métiers.

## Un échec

On reçoit une explication écrite. On repasse quand on veut, aussi souvent que l’on veut.
`,
  },
  {
    slug: "droit-de-travailler",
    title: "Le droit de travailler selon le titre de séjour",
    lead: "Qui peut travailler sans permis, qui doit en demander un, qui ne peut pas.",
    who: "Plume et Droit et Maison de l’emploi",
    address: "Chaussée de Molenbroek 118",
    phone: "02 000 43 20",
    hours: "Permanence juridique « travail », deuxième lundi de 14 h à 16 h",
    forWhom: "Étranger, employeur ou service qui accompagne",
    toBring: ["Le titre de séjour, des deux côtés", "La promesse d’embauche, s’il y en a une"],
    owners: ["delphine-cuvelier"], checked: 185,
    text: `
## La mention qui compte

Depuis 2019, le droit de travailler est écrit **sur le titre** : illimité, limité, ou non. Un employeur n’a plus de
permis à demander pour les deux premiers cas, sauf le permis unique.

| Situation | Travail salarié | Indépendant |
|---|---|---|
| Réfugié, protection subsidiaire | illimité | libre pour le réfugié |
| Demandeur d’asile après quatre mois | illimité | avec carte professionnelle |
| Regroupement familial | illimité, en général | selon le cas |
| Étudiant | vingt heures par semaine, plus en vacances | sous conditions |
| Carte A humanitaire ou médicale | selon la mention | avec carte professionnelle |
| Sans titre | non | non |

## Permis unique

L’employeur introduit la demande en ligne à la Région, qui examine le travail, puis l’Office des étrangers le
séjour. Il faut un métier qualifié ou en pénurie, ou une place que personne n’a pu occuper. Comptez quatre mois.

## Changer d’employeur

Avec un droit illimité, librement. Avec un permis unique, une nouvelle demande s’impose avant de commencer.

## Perte du travail

Le séjour lié au travail donne en général trois mois pour retrouver une place. Prévenez vite un juriste.
`,
  },
  {
    slug: "economie-sociale",
    title: "Travailler en économie sociale",
    lead: "Ateliers, régies, entreprises d’insertion : des emplois qui forment et accompagnent.",
    who: "Atelier du Moulin",
    address: "Quai du Moulin 20",
    phone: "02 000 44 56",
    hours: "Séances d’accueil le mardi à 9 h 30",
    forWhom: "Demandeur d’emploi de longue durée, peu diplômé ou au CPAS",
    toBring: ["L’attestation d’inscription chez Actiris", "Des vêtements de travail, pour l’essai"],
    owners: ["greet-mostinck", "aissatou-diop"], checked: 175,
    text: `
## Trois sortes de places

1. **Formation** : six à douze mois, indemnité horaire, stage en entreprise.
2. **Contrat d’insertion** : salaire, encadrement, deux ans au plus.
3. **Entreprise de travail adapté** : pour une personne dont le handicap est reconnu, sans limite de temps.

## Dans la commune

| Lieu | Métiers |
|---|---|
| Atelier du Moulin | menuiserie, cuisine, couture |
| Régie de quartier | peinture, jardin, nettoyage |
| Le Grenier | tri, vente, réparation |
| Domicile Plus | aide-ménagère, aide familiale |

## Entrer

On visite, on essaie deux jours, on signe. Il ne faut pas de diplôme ; un niveau A1 en français ou en néerlandais
suffit en menuiserie et en couture, A2 en cuisine et en aide à domicile.

## Pendant

Un jobcoach suit chaque personne, une demi-heure par semaine : dettes, garde, logement, santé. On peut s’absenter
pour une démarche, prévenue la veille.

## Après

Sur dix personnes, six trouvent un contrat ou une formation dans l’année. L’Atelier rappelle au troisième et au
sixième mois, et intervient si le nouvel employeur hésite.
`,
  },
]
