import type { PageRow } from "./row.ts"

export const dutch3: PageRow[] = [
  {
    slug: "nederlands-leren",
    chapter: 9,
    title: "Nederlands leren: Nederlandse les en praattafels",
    lead: "Nederlandse les voor wie begint, en oefenen voor wie al wat spreekt.",
    who: "Buurthuis De Sluis en de Bibliotheek",
    address: "Rue de l’Écluse 80",
    phone: "02 000 45 52",
    hours: "Inschrijven op maandag van 13 tot 16 uur",
    forWhom: "Volwassenen, met of zonder papieren voor de praattafels",
    toBring: ["Uw kaart of een document met uw naam", "Attesten van vroegere lessen"],
    owners: ["hind-bouali", "dirk-peeters"], checked: 72,
    text: `
## Welke les past bij u?

| U… | Dan |
|---|---|
| ging weinig naar school | een trage groep, mondeling, bij De Sluis |
| ging wel naar school | een gewone cursus, twee tot vier keer per week |
| wilt werken | een cursus voor zorg, bouw of horeca, via VDAB |
| spreekt al een beetje | praattafel of taalcafé |

## Testen en inschrijven

Op maandag is er een korte test in De Sluis. U hoort binnen twee weken waar u kunt beginnen. Een cursus kost weinig,
en niets als u inburgert of bij Actiris bent ingeschreven.

## Oefenen

- **Praattafel**: dinsdag om 10 uur en donderdag om 19 uur, gratis, zonder inschrijving.
- **Leesgroep** in de bibliotheek: eerste zaterdag, met koffie en eenvoudige boeken.
- **Taalmaatje**: één uur per week wandelen met een vrijwilliger.
- **Koken in het Nederlands**: laatste vrijdag bij De Brug.

## Kinderopvang

Tijdens de ochtendlessen passen wij op acht kinderen. Zeg het bij uw inschrijving.

## Bewijs van niveau

Na elk niveau krijgt u een certificaat. Voor de nationaliteit is A2 nodig; voor veel jobs in Brussel vraagt men B1.
`,
  },
  {
    slug: "lokaal-dienstencentrum",
    chapter: 9,
    title: "Ouder worden in de buurt: het dienstencentrum",
    lead: "Eten, bewegen, leren, hulp aan huis en een gesprek, voor wie ouder wordt en voor de buren.",
    who: "Lokaal dienstencentrum De Brug",
    address: "Quai du Moulin 40",
    phone: "02 000 45 46",
    hours: "Maandag tot vrijdag van 9 tot 17 uur",
    forWhom: "Iedereen, en vooral wie ouder wordt of alleen woont",
    toBring: ["Niets, behalve zin"],
    owners: ["veerle-goossens", "bart-op-de-beeck"], checked: 125,
    text: `
## Elke dag

| Wat | Wanneer | Prijs |
|---|---|---|
| Warme maaltijd | 12 uur, bestellen vóór 10 uur | lager met verhoogde tegemoetkoming |
| Koffie en krant | de hele dag | een munt |
| Pedicure | dinsdag | klein bedrag |
| Bad of douche | woensdagnamiddag | gratis |
| Computerhulp | vrijdagochtend | gratis |

## Hulp aan huis

Onze maatschappelijk werker komt bij u kijken wat nodig is: poetshulp, gezinszorg, een alarm aan de pols,
maaltijden. Hij vraagt ook na of u alles krijgt waar u recht op hebt.

## Niet alleen

- Vrijwilligers bellen elke ochtend wie dat wil, “goeiemorgen” en niets meer.
- Bij grote hitte of vrieskou bellen we vaker.
- De buurtbus haalt u op voor een activiteit; bel twee dagen vooraf.

## Mantelzorgers

Op de tweede dinsdag praten mensen die voor een ander zorgen, met elkaar. Wie weg moet, kan zijn partner die middag
bij ons laten.

## Taal

We spreken Nederlands, maar u hoeft het niet goed te kunnen. Zeynep spreekt ook Turks en Frans. Wie Frans spreekt,
kan ook bij Les Beaux Jours terecht.
`,
  },
  {
    slug: "gratis-advocaat",
    page: "avocat-gratuit",
    title: "Gratis advocaat (pro deo)",
    lead: "Een eerste advies is voor iedereen gratis; een pro-Deoadvocaat hangt af van uw inkomen.",
    who: "Bureau voor juridische bijstand; doorverwijzing via Accueil Gare",
    address: "Place de la Gare 3",
    phone: "02 000 44 62",
    hours: "Nederlandstalige advocaat op de eerste en derde dinsdag van 16 tot 18 uur",
    forWhom: "Iedereen met een juridische vraag of een proces",
    toBring: [
      "De oproeping of de beslissing",
      "Bewijzen van inkomsten van elke volwassene in het gezin",
      "De gezinssamenstelling",
    ],
    owners: ["stijn-vanhoutte"], checked: 132,
    text: `
## Eerste lijn: een kort advies

Een twintigtal minuten met een advocaat, wat u ook verdient. U gaat naar huis met een antwoord of met een adres.

## Tweede lijn: een pro-Deoadvocaat

| Toestand | Kosteloos |
|---|---|
| Leefloon, inkomensgarantie, handicap | volledig, met attest |
| Inkomen onder de eerste grens | volledig |
| Tussen de twee grenzen | gedeeltelijk, u betaalt een stuk |
| Minderjarige, asielzoeker, gedetineerde | volledig |

Elk jaar in september gaan de grenzen omhoog.

## Hoe vraagt u het aan?

1. Kies een advocaat die pro Deo werkt, of laat het bureau er een aanstellen.
2. Geef uw papieren af; de advocaat doet de aanvraag.
3. Vraag ook **rechtsbijstand**, voor de kosten van deurwaarder en deskundige.

## Morgen voor de rechter?

Ga naar de griffie en vraag uitstel om een advocaat te krijgen. Een eerste keer staat de rechter dat bijna altijd
toe.

## Taal

U mag in Brussel in het Frans of in het Nederlands procederen. Zeg vanaf het begin welke taal u wilt; een tolk voor
de zitting vraagt de advocaat aan.

## Loopt het mis

U kunt van advocaat veranderen, met een brief aan het bureau. Een pro-Deoadvocaat mag u nooit contant geld vragen.
`,
  },
]
