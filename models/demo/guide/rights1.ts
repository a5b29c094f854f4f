import type { PageRow } from "./row.ts"

export const rights1: PageRow[] = [
  {
    slug: "avocat-gratuit",
    title: "Avocat gratuit (aide juridique, pro deo)",
    lead: "Un conseil gratuit pour tout le monde, un avocat gratuit ou presque selon le revenu.",
    who: "Bureau d’aide juridique ; orientation chez Plume et Droit",
    address: "Rue des Tanneurs 22",
    phone: "02 000 41 58",
    hours: "Avocat de permanence le jeudi de 17 h à 19 h",
    forWhom: "Toute personne qui a une question de droit ou un procès",
    toBring: [
      "La convocation ou la décision contestée",
      "Les trois dernières preuves de revenus de chaque adulte du ménage",
      "La composition de ménage",
    ],
    owners: ["alice-warnant", "sara-benkirane"], checked: 47,
    text: `
## Première ligne : un premier avis

Vingt minutes avec un avocat, sans condition de revenu. On repart avec une réponse ou une orientation. La file est
courte avant 17 h 30.

## Deuxième ligne : un avocat pro deo

| Situation | Gratuité |
|---|---|
| Revenu d’intégration, GRAPA, handicap | totale, sur attestation |
| Revenus sous un premier plafond | totale |
| Entre les deux plafonds | partielle, avec une part à payer |
| Mineur, demandeur d’asile, détenu | totale |

Les plafonds montent chaque année en septembre et augmentent avec les personnes à charge.

## L’obtenir

1. Choisir un avocat qui accepte l’aide juridique, ou laisser le bureau en désigner un.
2. Remettre les papiers ; c’est l’avocat qui introduit la demande.
3. Demander aussi l’**assistance judiciaire**, qui paie l’huissier et l’expert.

## Urgences

Audience demain : allez au greffe et demandez un report pour désignation d’un avocat. Le juge l’accorde presque
toujours une fois.

## Quand cela se passe mal

On peut changer d’avocat en s’adressant au bureau, avec les raisons. Un avocat désigné ne peut demander d’argent de
la main à la main.
`,
  },
  {
    slug: "interprete",
    title: "Trouver un interprète",
    lead: "Arabe, dari, tigrigna, ukrainien ou langue des signes : par téléphone, en vidéo ou sur place.",
    who: "Coordination sociale et service bruxellois d’interprétariat social",
    address: "Rue de l’Écluse 22",
    phone: "02 000 41 10",
    hours: "Réservations du lundi au vendredi de 9 h à 16 h",
    forWhom: "Services membres de la coordination, écoles et soignants",
    toBring: ["La langue précise et, si possible, le pays", "La durée et le sujet, sans nom"],
    owners: ["mohammad-karimi", "sandra-pirotte"], checked: 11,
    text: `
## Choisir la forme

| Forme | Délai | Bon pour |
|---|---|---|
| Téléphone | tout de suite, pour douze langues | accueil, rendez-vous, urgence |
| Vidéo | le lendemain | entretien social, école |
| Sur place | cinq à dix jours | annonce, entretien long, groupe |
| Langue des signes | trois semaines | tout |

Les langues les plus demandées sont l’arabe, le dari, le tigrigna, le turc, l’ukrainien et le somali.

## Combien cela coûte

Chaque service membre dispose de vingt heures par an, payées par la coordination. Au-delà, le prix horaire est
affiché sur le formulaire. Pour les soins, l’hôpital a ses médiateurs.

## Pas l’enfant, pas le cousin

Un enfant n’interprète pas l’entretien de sa mère. Un proche peut aider à prendre un rendez-vous, pas à entendre un
diagnostic, une dette ou une violence.

## Travailler avec un interprète

1. Cinq minutes avant, dites-lui le but.
2. Parlez à la personne, pas à l’interprète.
3. Des phrases courtes, une question à la fois.
4. À la fin, demandez ce qui a été difficile à traduire.

Il est tenu au secret et ne donne pas son avis.

## Documents écrits

Seul un traducteur juré traduit un acte.
`,
  },
  {
    slug: "ecrivain-public",
    title: "Écrivain public : de l’aide pour remplir un papier ou écrire",
    lead: `Un formulaire à remplir, une lettre à écrire, un courrier à comprendre : de l’aide, gratuite et
      confidentielle.`,
    who: "Trait d’encre",
    address: "Rue des Cordiers 27",
    phone: "02 000 44 50",
    hours: "Lundi de 9 h à 12 h, jeudi de 14 h à 18 h, sans rendez-vous",
    forWhom: "Toute personne gênée par l’écrit, dans toutes les langues",
    toBring: [
      "Le papier, même froissé",
      "Ce que vous avez déjà répondu",
      "De quoi prouver votre identité, pour certains formulaires",
    ],
    owners: ["brigitte-lecocq"], checked: 53,
    text: `
## Ce que fait l’écrivain public

- lire et expliquer un courrier,
- remplir un formulaire avec vous : bourse, logement, pension, crèche,
- écrire une lettre personnelle, une plainte, une candidature,
- relire ce que vous avez écrit.

Il écrit **ce que vous voulez dire**, avec vos mots, et vous relit tout avant la signature.

## Ce qu’il ne fait pas

Il ne donne pas de conseil juridique, ne téléphone pas à votre place et ne garde pas de copie. Il vous envoie au bon
endroit s’il faut un juriste ou une assistante sociale.

## Les permanences

| Lieu | Jour |
|---|---|
| Trait d’encre | lundi matin, jeudi après-midi |
| Bibliothèque | premier et troisième samedi, 10 h à 12 h |
| Maison médicale du Vieux Tilleul | mardi de 14 h à 16 h |
| De Sluis, en néerlandais | mercredi de 9 h à 11 h |

## Comprendre une lettre officielle

Cherchez trois choses : qui écrit, ce qu’il demande, avant quelle date. Si la date est passée, venez quand même :
une lettre d’excuse envoyée vite répare beaucoup.

## Parler d’abord

Un écrivain public parle arabe, un autre espagnol et portugais.
`,
  },
  {
    slug: "demarches-en-ligne",
    title: "Démarches en ligne : identité numérique et guichets",
    lead: "Carte d’identité, application, codes : entrer dans les guichets publics, seul ou aidé.",
    who: "Le Clavier et Commune, accueil",
    address: "Place du Marché aux Laines 9",
    phone: "02 000 45 76",
    hours: "Rendez-vous « démarches » du mardi au vendredi de 13 h à 17 h",
    forWhom: "Personne à qui l’on dit « c’est sur internet »",
    toBring: [
      "La carte d’identité et son code PIN",
      "Un numéro de téléphone à votre nom",
      "L’adresse du site, si on vous l’a donnée",
    ],
    owners: ["sana-ferhat"], checked: 107,
    text: `
## Trois façons de s’identifier

1. **La carte et un lecteur** : il faut le code PIN reçu avec la carte.
2. **Une application d’identité** sur téléphone : elle demande une carte valable et, souvent, un compte bancaire.
3. **Un code reçu par message**, après une activation au guichet communal.

Un titre de séjour électronique fonctionne comme une carte d’identité. Une annexe, non.

## Les guichets utiles

| Guichet | Pour |
|---|---|
| Irisbox | commune et Région |
| Mon dossier | registre national, composition de ménage |
| MyMinfin | impôts |
| MyActiris | emploi |
| Ma santé | données et ordonnances |
| Mypension | carrière, GRAPA |

## Faire à la place de quelqu’un

Un travailleur social n’utilise **jamais** le code d’un usager. Un mandat numérique existe pour les impôts et la
pension ; il se retire à tout moment.

## Le droit de ne pas faire en ligne

À Bruxelles, une ordonnance oblige les administrations régionales et communales à garder un guichet, un téléphone et
un courrier. Demandez-les. Le groupe Guide relève les refus.

## Code PIN perdu

La commune en commande un nouveau ; l’attente est d’une semaine, sauf l’été.
`,
  },
]
