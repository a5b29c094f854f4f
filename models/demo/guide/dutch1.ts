import type { PageRow } from "./row.ts"

export const dutch1: PageRow[] = [
  {
    slug: "leefloon",
    page: "revenu-d-integration",
    title: "Leefloon aanvragen bij het OCMW",
    lead: "Het minimuminkomen van het OCMW: wie er recht op heeft en hoe de aanvraag verloopt.",
    who: "OCMW, sociale dienst",
    address: "Rue de l’Écluse 22",
    phone: "02 000 41 20",
    hours: "Maandag, dinsdag, donderdag en vrijdag van 8.30 tot 11.30 uur",
    forWhom: "Meerderjarige die gewoonlijk in Molenbroek verblijft en te weinig inkomsten heeft",
    toBring: [
      "Identiteitskaart of verblijfskaart",
      "Rekeninguittreksels van de laatste drie maanden",
      "Huurcontract of bewijs van wie u onderdak geeft",
    ],
    owners: ["ilse-doms", "peggy-lambrechts"], checked: 62,
    text: `
## De voorwaarden

1. U verblijft werkelijk in België.
2. U bent meerderjarig, of jonger maar ontvoogd, zwanger of met een kind ten laste.
3. U bent Belg, burger van de Unie, erkend vluchteling, staatloos of ingeschreven in het bevolkingsregister.
4. U hebt onvoldoende inkomsten en kunt er niet zelf voor zorgen.
5. U bent bereid om te werken, behalve om redenen van gezondheid of billijkheid.
6. U hebt eerst gevraagd waar u elders recht op hebt.

## Hoe het gaat

- **Dezelfde dag** krijgt u een ontvangstbewijs met de datum. Vraag er altijd naar: daarna begint de termijn te
  lopen.
- Een maatschappelijk werker komt bij u thuis langs. Was u er niet, bel dan meteen terug.
- **Binnen dertig dagen** beslist de raad; de brief volgt binnen acht dagen.

## Hoeveel

Er zijn drie bedragen: samenwonend, alleenstaand, of met een gezin ten laste. Ze volgen de index.

## Niet akkoord

U kunt gratis naar de arbeidsrechtbank, binnen drie maanden. Krijgt u na een maand geen antwoord, dan kan dat ook.
Plume et Droit helpt u in het Nederlands op woensdag.

## Andere deuren

Met een leefloon krijgt u ook het sociaal tarief voor energie en, na drie maanden, de [verhoogde
tegemoetkoming](/guide/verhoogde-tegemoetkoming).
`,
  },
  {
    slug: "referentieadres",
    page: "adresse-de-reference",
    title: "Referentieadres",
    lead: "Een administratief adres bij het OCMW, zodat u uw rechten niet verliest als u geen woning meer hebt.",
    who: "OCMW, ploeg referentieadres",
    address: "Rue de l’Écluse 22, loket 4",
    phone: "02 000 41 23",
    hours: "Dinsdag van 8.30 tot 12 uur en donderdag van 13 tot 16 uur",
    forWhom: "Wie door geldgebrek geen verblijfplaats heeft en hier gewoonlijk leeft",
    toBring: [
      "Alles wat toont dat u hier leeft: attesten, tickets, brieven",
      "Een pasfoto",
      "Het bewijs van schrapping, als u dat hebt",
    ],
    owners: ["rosa-quintela", "peggy-lambrechts"], checked: 171,
    text: `
## Waarom

Zonder adres vallen het ziekenfonds, de uitkering, de bankrekening en soms de identiteitskaart weg. Met een
referentieadres blijft dat alles open en komt uw officiële post op één plaats aan.

## Voorwaarden

- geen woning meer hebben, en te weinig middelen,
- gewoonlijk in de gemeente leven, ook op straat of bij wisselende vrienden,
- nergens anders ingeschreven zijn; schrapping kan tegelijk worden gevraagd.

## De stappen

1. Dien uw aanvraag in aan loket 4 en vraag een ontvangstbewijs.
2. Toon met alle middelen dat u hier leeft. Een dienst die u kent, mag dat op papier zetten.
3. De beslissing valt binnen dertig dagen.
4. De gemeente schrijft u in op het adres van het OCMW.

## Behouden

Kom **minstens om de drie maanden** langs en haal uw post op. Moet u naar het ziekenhuis, laat dan iemand
verwittigen: een gemelde afwezigheid telt niet.

## Bij een kennis

Ook een vriend of familielid kan zijn adres geven. Zijn uitkering verandert daardoor in principe niet; bewaar de
brief van de gemeente om dat te tonen.

## Hulp

Straathoekwerker Fien Callebaut van Rue Ouverte gaat mee naar het loket.
`,
  },
  {
    slug: "onderdak-vannacht",
    page: "dormir-ce-soir",
    title: "Slapen vannacht: een bed vinden",
    lead: "Waar u vannacht kunt slapen als u dakloos bent, alleen of met kinderen.",
    who: "Rue Ouverte, samen met de gewestelijke noodopvang",
    address: "Place de la Gare 12",
    phone: "02 000 44 20",
    hours: "Telefoon elke dag van 9 tot 22 uur",
    forWhom: "Dakloze personen en gezinnen, met of zonder verblijfsvergunning",
    toBring: ["Uw medicijnen en voorschriften", "Eén tas per persoon"],
    owners: ["fien-callebaut"], checked: 19,
    text: `
## Vóór 18 uur

Bel Rue Ouverte. Zij weten in welk nachtcentrum nog een bed vrij is en reserveren het samen met u. Gezinnen,
zwangere vrouwen en zieken gaan voor.

## Na 18 uur

1. Ga naar het station, uitgang Filature. Tussen 18 en 21 uur komt daar een ploeg langs.
2. Ziet u niemand, bel dan: de medewerker van wacht zegt waar u warm kunt wachten.
3. Als het vriest, blijft de wachtzaal van het station de hele nacht open.

## Wat u er vindt

Een bed, een douche, warm eten en ’s ochtends iemand die met u bekijkt hoe het verder moet. Identiteitspapieren zijn
niet nodig. In twee centra mag uw hond mee; zeg het aan de telefoon.

## Alles vol

Soms is er geen plaats. Dan krijgt u een slaapzak, wordt uw vraag genoteerd en wordt u de volgende dag als eerste
gebeld. Voor een gezin kan het OCMW enkele nachten hotel betalen.

## Overdag

Bij Banc public kunt u zich wassen, rusten en uw kleren wassen, elke dag vanaf 8.30 uur. Op donderdagochtend is het
er alleen voor vrouwen.
`,
  },
  {
    slug: "voedselpakket",
    page: "colis-alimentaire",
    title: "Voedselpakketten en warme maaltijden",
    lead: "Waar u vandaag, deze week of aan een lage prijs eten vindt.",
    who: "Mains Jointes, Lokaal dienstencentrum De Brug",
    address: "Rue de la Filature 45",
    phone: "02 000 44 92",
    hours: "Pakketten op woensdag van 10 tot 12 uur en op zaterdag van 9 tot 12 uur",
    forWhom: "Huishouden in de gemeente dat niet rondkomt",
    toBring: [
      "Een gezinssamenstelling van de laatste drie maanden",
      "De bon van een sociale dienst, niet voor de eerste keer",
    ],
    owners: ["eddy-vanderlinden", "veerle-goossens"], checked: 90,
    text: `
## Vandaag, zonder papieren

Het eerste voedselpakket krijgt u meteen, zonder vragen. U kunt er drie dagen mee verder: conserven, pasta, melk,
groenten, en babyvoeding als u erom vraagt. Zeg gerust wat u niet eet.

## Elke week

Een sociale dienst vult een bon in die drie maanden geldig is, met één verlenging. Op zaterdag kiest u zelf in de
sociale kruidenier en betaalt u ongeveer een derde van de winkelprijs.

## Aan tafel

| Waar | Wanneer | Prijs |
|---|---|---|
| Buurtrestaurant De Brug | elke werkdag om 12 uur | laag met verhoogde tegemoetkoming |
| Table du Mardi | dinsdag en vrijdag | vrije prijs |
| Banc public | elke ochtend soep | gratis, voor wie dakloos is |

## Goed om te weten

Een pakket vermindert uw steun van het OCMW niet. Werkt uw fornuis niet meer, vraag dan een pakket dat u niet hoeft
te koken. In augustus sluit Mains Jointes twee weken; uw bon blijft dan geldig bij Table du Mardi.

## Meehelpen

Er zijn altijd handen te kort op zaterdagochtend. Eddy legt u in een kwartier uit hoe het werkt.
`,
  },
  {
    slug: "huurwaarborg",
    page: "garantie-locative",
    title: "Huurwaarborg: hulp van het OCMW",
    lead: "Twee maanden huur die u moet blokkeren: wie kan dat voorschieten?",
    who: "OCMW, cel Huisvesting",
    address: "Rue de l’Écluse 22, eerste verdieping",
    phone: "02 000 41 26",
    hours: "Dinsdag en donderdag van 9 tot 12 uur, zonder afspraak",
    forWhom: "Wie een woning vond, maar de waarborg niet kan betalen",
    toBring: [
      "Het ontwerp van huurcontract",
      "Bewijzen van inkomsten van het gezin",
      "Het rekeningnummer van de verhuurder",
    ],
    owners: ["marleen-ooms"], checked: 141,
    text: `
## De regel

In Brussel mag een huurwaarborg niet hoger zijn dan twee maanden huur. Het geld staat op een geblokkeerde rekening
op naam van de huurder. Betaal nooit contant.

## Drie manieren

1. **Zelf betalen** op een geblokkeerde rekening, bij een bank of een erkend platform.
2. **Het Woningfonds**: een lening zonder rente, in kleine stukken terug te betalen.
3. **Het OCMW**: een bankwaarborg of een voorschot, terug te betalen volgens uw middelen.

## Bij het OCMW

Kom **vóór u tekent**. De cel bezoekt de woning, bekijkt de huurprijs en belt de verhuurder nog dezelfde dag als u
het adres en de naam van het kantoor meebrengt. Meestal is er binnen tien werkdagen een beslissing.

## De verhuurder weigert

“Geen OCMW” is discriminatie op grond van vermogen. Vraag de weigering schriftelijk en bel Toit Commun. De werkgroep
Huisvesting houdt elke maand een lijst bij van weigeringen, zonder één naam.

## Als u vertrekt

De rekening komt vrij als huurder en verhuurder akkoord gaan, of door een vonnis. Laat dus altijd samen een
plaatsbeschrijving opmaken, bij het begin en op het einde.
`,
  },
  {
    slug: "sociale-woning",
    page: "logement-social",
    title: "Een sociale woning: inschrijving en wachttijd",
    lead: "Eén inschrijving geldt voor heel het Gewest; om de twee jaar moet u ze bevestigen.",
    who: "Molenbroekse Haard, dienst inschrijvingen",
    address: "Quai du Moulin 3",
    phone: "02 000 43 00",
    hours: "Dinsdag en donderdag van 8.30 tot 11.30 uur",
    forWhom: "Gezin of alleenstaande met een bescheiden inkomen, zonder eigendom",
    toBring: [
      "Identiteitskaart van elke volwassene",
      "Aanslagbiljet of attest van inkomsten",
      "Bewijs van handicap of van gedeeld verblijf van kinderen",
    ],
    owners: ["karin-moortgat"], checked: 118,
    text: `
## Inschrijven

U kiest één huisvestingsmaatschappij of doet het online. Uw dossier telt dan voor de zestien maatschappijen van het
Gewest. U moet een adres hebben, eventueel een [referentieadres](/guide/referentieadres), en geen eigenaar zijn.

## Punten

| Toestand | Gevolg |
|---|---|
| Woning onbewoonbaar verklaard | hoge voorrang |
| Erkende handicap in het gezin | punten |
| Eenoudergezin | punten |
| Verlaten van een onthaalhuis | punten |
| Lang wachten | extra punten na vijf jaar |

## Wachten zonder uw plaats te verliezen

Om de twee jaar krijgt u een brief. **Antwoordt u niet, dan wordt u geschrapt.** Meld een nieuw adres, een kind of
een ander inkomen binnen twee maanden.

## Hoe lang

Voor een grote woning meer dan tien jaar, voor een studio minder. Weiger geen voorstel zonder raad te vragen: een
tweede weigering kan uw inschrijving kosten.

## Intussen

1. Schrijf u ook in bij een sociaal verhuurkantoor: elk kantoor heeft zijn eigen lijst.
2. Vraag na of u recht hebt op de huurtoelage van het Gewest.
3. Een klacht stuurt u eerst naar de maatschappij, die binnen dertig dagen antwoordt.
`,
  },
]
