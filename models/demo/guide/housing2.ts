import type { PageRow } from "./row.ts"

export const housing2: PageRow[] = [
  {
    slug: "bail-et-etat-des-lieux",
    title: "Bail et état des lieux : avant de signer",
    lead: "Ce que le contrat doit dire, ce qu’il faut vérifier le jour de l’entrée et comment partir.",
    who: "Toit Commun, permanence juridique",
    address: "Rue des Tanneurs 31",
    phone: "02 000 44 02",
    hours: "Juriste le mardi de 13 h 30 à 16 h 30",
    forWhom: "Locataire ou futur locataire d’un logement privé",
    toBring: ["Le bail, même non signé", "Les photos prises à l’entrée", "Les lettres échangées avec le bailleur"],
    owners: ["mathilde-sterckx"], checked: 64,
    text: `
## Le bail

Il est écrit. Il indique les parties, la date, le logement, le loyer, les charges et la durée. Le bailleur
l’enregistre ; c’est gratuit dans les deux mois et cela vous protège si l’immeuble est vendu.

| Durée | Comment le locataire part |
|---|---|
| Neuf ans | trois mois de préavis, avec une indemnité les trois premières années |
| Court, trois ans au plus | trois mois de préavis et un mois d’indemnité |
| Étudiant ou colocation | règles propres, lisez le pacte |

## Le loyer

Depuis quelques années, une grille indicative donne un prix de référence par quartier. Un loyer qui la dépasse
nettement peut être discuté devant la commission paritaire locative.

## L’état des lieux

1. Le faire **ensemble**, par écrit, dans le premier mois.
2. Photographier chaque pièce, les compteurs et les défauts.
3. Faire signer et enregistrer avec le bail.

Sans état des lieux d’entrée, le locataire est censé rendre le bien comme il l’a reçu.

## Charges et index

Les charges forfaitaires ne se recalculent pas. Les provisions, si : demandez le décompte chaque année. L’indexation
du loyer n’est pas automatique et ne remonte pas plus de trois mois en arrière.
`,
  },
  {
    slug: "loyers-impayes",
    title: "Loyers impayés : éviter l’expulsion",
    lead: "De la première lettre au jugement, ce que l’on peut encore faire à chaque étape.",
    who: "CPAS, cellule Logement, avec Toit Commun",
    address: "Rue de l’Écluse 22, 1er étage",
    phone: "02 000 41 26",
    hours: "Mardi et jeudi de 9 h à 12 h ; tout courrier de justice de paix est reçu le jour même",
    forWhom: "Locataire en retard de loyer, convoqué ou déjà condamné",
    toBring: [
      "Toutes les lettres, dans l’ordre des dates",
      "Le bail et les preuves de paiement",
      "La convocation de la justice de paix",
    ],
    owners: ["bruno-gillard", "mathilde-sterckx"], checked: 30,
    text: `
## Un ou deux mois de retard

Écrivez au bailleur avant lui : dites pourquoi, et proposez une somme que vous pourrez tenir. Une dette impayée se
rattrape mieux à deux mois qu’à six. Compte Rond calcule ce qui est possible.

## La mise en demeure

Le bailleur doit d’abord envoyer un décompte clair et laisser un mois pour payer. Sans cette lettre, le juge
n’examine pas sa demande.

## La justice de paix

1. La requête arrive ; le CPAS en est averti et propose son aide. **Répondez-lui.**
2. Allez à l’audience, même si vous devez tout. Le juge peut accorder un plan de paiement.
3. Demandez un [avocat gratuit](/guide/avocat-gratuit) dès la convocation.

## Après le jugement

L’huissier signifie le jugement, puis annonce la date. Un délai d’au moins un mois est habituel ; le juge peut
l’allonger pour une grossesse, une maladie ou des enfants à l’école.

## La trêve d’hiver

Du 1er novembre au 15 mars, aucune expulsion n’est exécutée, sauf exceptions décidées par le juge. Le loyer reste
dû.

## Le jour même

Les meubles laissés sur place sont gardés six mois par la commune. Appelez Rue Ouverte et le CPAS avant ce jour-là.
`,
  },
  {
    slug: "logement-insalubre",
    title: "Logement insalubre, humidité et moisissures",
    lead: `De l’humidité, des moisissures, un chauffage en panne ou une électricité dangereuse : obliger à réparer
      sans se retrouver dehors.`,
    who: "Commune, Logement, enquêteur salubrité",
    address: "Place communale 1, guichet 9",
    phone: "02 000 42 10",
    hours: "Visites sur rendez-vous, permanence le mercredi de 13 h 30 à 16 h",
    forWhom: "Locataire d’un logement dégradé, du privé comme du social",
    toBring: [
      "Des photos datées",
      "Les lettres au bailleur et ses réponses",
      "Un certificat du médecin si quelqu’un est malade",
    ],
    owners: ["marc-antoine-delfosse"], checked: 130,
    text: `
## D’abord, écrire au bailleur

Une lettre recommandée décrit le problème et demande une visite. Gardez le double. Pendant ce temps, **continuez à
payer le loyer** : arrêter de payer sans jugement se retourne presque toujours contre le locataire.

## Qui contrôle quoi

| Service | Ce qu’il fait |
|---|---|
| Commune, Logement | visite, rapport, arrêté du bourgmestre en cas de danger |
| Inspection régionale du logement | enquête, mise en demeure, amende, interdiction de louer |
| Juge de paix | travaux, baisse de loyer, fin du bail, indemnités |

## Choisir sa porte

Une plainte à la Région peut fermer le logement. Parlez-en avant avec Toit Commun : on prépare le relogement
d’abord, on dépose la plainte ensuite.

## Humidité : condensation ou infiltration

Une tache au milieu d’un mur extérieur ou sous un toit vient souvent d’une fuite. Des points noirs dans les coins
viennent de l’air humide. Un guide énergie du CPAS passe avec un appareil de mesure et laisse un rapport d’une page.

## Si l’on doit partir

L’allocation de relogement et des points pour le logement social sont possibles, sur la base du rapport.
`,
  },
  {
    slug: "discrimination-au-logement",
    title: "Discrimination au logement",
    lead: "« C’est déjà loué », « pas de CPAS » : reconnaître un refus interdit et le faire constater.",
    who: "Toit Commun, avec Unia et l’Inspection régionale du logement",
    address: "Rue des Tanneurs 31",
    phone: "02 000 44 02",
    hours: "Sur rendez-vous, le jeudi après-midi",
    forWhom: "Candidat locataire écarté pour un motif que la loi interdit",
    toBring: ["L’annonce imprimée ou photographiée", "Les messages reçus", "La date, l’heure et le nom de l’agence"],
    owners: ["khadija-errami"], checked: 145,
    text: `
## Ce qui est interdit

Refuser une visite ou un bail en raison de l’origine, de la nationalité, du handicap, de l’état de santé, de
l’orientation sexuelle, des enfants ou de la **fortune**, ce qui comprend l’origine des revenus. « Pas de CPAS »
dans une annonce suffit comme indice.

## Ce qui est permis

Choisir parmi les candidats celui dont le revenu couvre le loyer, à condition d’appliquer la même règle à tous.

## Garder une trace

1. Photographier l’annonce avant qu’elle ne disparaisse.
2. Poser la question par message plutôt qu’au téléphone.
3. Noter ce qui a été dit le jour même.
4. Demander à une autre personne d’appeler pour le même bien.

## Ce que l’on peut faire

L’Inspection régionale peut envoyer de faux candidats pour vérifier, puis infliger une amende. Unia reçoit les
signalements, cherche une conciliation et peut aller en justice. La coordination a une **lettre type** aux agences,
signée par elle et non par un service : elle rappelle la règle sans accuser.

## Ce que cela donne

Un logement, rarement. Des excuses, parfois. Un changement de pratique, plus souvent qu’on ne le croit, quand
plusieurs signalements visent la même agence.
`,
  },
  {
    slug: "logement-de-transit",
    title: "Logement de transit et maison d’accueil",
    lead: "Un toit pour quelques mois, avec un accompagnement, le temps d’en trouver un qui dure.",
    who: "Le Palier et CPAS, cellule Logement",
    address: "Rue de la Filature 8",
    phone: "02 000 44 14",
    hours: "Accueil jour et nuit, demandes d’admission entre 9 h et 17 h",
    forWhom: "Personne seule, couple ou famille sans logement",
    toBring: [
      "Une pièce d’identité si vous en avez une",
      "Les coordonnées du service qui vous suit",
      "Les papiers scolaires des enfants",
    ],
    owners: ["virginie-stevenart"], checked: 150,
    text: `
## La différence

| | Maison d’accueil | Logement de transit |
|---|---|---|
| Où | une chambre, repas en commun | un appartement |
| Durée | trois mois, renouvelable | six mois, renouvelable une fois |
| Prix | une part du revenu | un loyer réduit |
| Qui décide | l’équipe du Palier | le CPAS |

## Entrer au Palier

On téléphone chaque matin à 9 heures : c’est la règle, la même pour tous. L’équipe dit ce qui est libre. Un premier
entretien a lieu dans la journée. L’alcool n’exclut pas, la violence oui.

## Entrer en transit

Les onze appartements du CPAS vont aux ménages dont le logement a été déclaré inhabitable, qui ont été expulsés, ou
qui quittent une maison d’accueil. La demande passe par l’assistante sociale qui suit le dossier.

## Pendant le séjour

Un contrat fixe ce que chacun fait : chercher un logement, épargner la garantie, remettre les papiers en ordre. Il
s’agit d’une occupation temporaire, sans droit au maintien.

## Après

Le Palier suit à domicile pendant un an les personnes qui le veulent. C’est ce suivi qui évite le retour à la rue.
`,
  },
  {
    slug: "faire-reparer",
    title: "Faire réparer : ce que doit le bailleur",
    lead: "Qui paie la chaudière, le robinet, la vitre ou les cafards, et comment l’obtenir.",
    who: "Toit Commun et Régie de quartier",
    address: "Quai du Moulin 11",
    phone: "02 000 43 60",
    hours: "Petits travaux le lundi et le mercredi de 8 h à 12 h",
    forWhom: "Locataire du privé ou du Foyer molenbroekois",
    toBring: ["Une photo et la date d’apparition du défaut", "Le numéro de contrat ou de locataire"],
    owners: ["giuseppe-ferrante"], checked: 205,
    text: `
## Le partage

| Au bailleur | Au locataire |
|---|---|
| Toiture, châssis, murs, chaudière, conduites | Joints, ampoules, piles, siphons |
| Remplacement d’un appareil usé | Entretien annuel de la chaudière |
| Traitement des cafards et punaises dans l’immeuble | Nettoyage courant, aération |
| Ravalement, cages d’escalier, ascenseur | Dégâts causés par l’occupant |

Une liste légale existe et ne peut pas être retournée contre le locataire par une clause du bail.

## L’obtenir

1. Prévenir par écrit, en proposant deux dates de visite.
2. Relancer après huit jours par recommandé.
3. Demander une conciliation gratuite à la justice de paix : une lettre simple suffit.

## Urgence

Fuite, panne de chauffage en hiver, porte qui ne ferme plus : si le bailleur ne répond pas sous quarante-huit
heures, on peut faire réparer au moins cher et réclamer la somme, à condition d’avoir prévenu. Gardez le devis et la
facture.

## Dans le social

Le Foyer répond au numéro technique, y compris la nuit. La Régie fait les petits travaux avec des habitants du
quartier en contrat d’insertion, et peut aider une personne âgée du privé à prix coûtant.
`,
  },
]
