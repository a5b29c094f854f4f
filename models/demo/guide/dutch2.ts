import type { PageRow } from "./row.ts"

export const dutch2: PageRow[] = [
  {
    slug: "dringende-medische-hulp",
    page: "aide-medicale-urgente",
    title: "Dringende medische hulp",
    lead: "Het OCMW betaalt de zorg van wie zonder wettig verblijf en zonder middelen in de gemeente leeft.",
    who: "OCMW, cel Gezondheid",
    address: "Place de la Gare 7, gelijkvloers",
    phone: "02 000 41 32",
    hours: "Maandag, dinsdag en donderdag van 9 tot 12 uur",
    forWhom: "Persoon zonder verblijfsvergunning die gewoonlijk in Molenbroek leeft",
    toBring: [
      "Een identiteitsstuk, ook als het vervallen is, of een foto",
      "Het attest “dringende medische hulp” van een arts",
      "Een papier dat toont dat u hier leeft",
    ],
    owners: ["els-reyniers"], checked: 33,
    text: `
## De stappen

1. **Ga naar een arts.** Wijkgezondheidscentrum De Linde ontvangt op dinsdagnamiddag zonder kaart.
2. **Dien de aanvraag in** in het bijkantoor Station en vraag een ontvangstbewijs.
3. **Er komt iemand langs.** Niet thuis is geen weigering: bel dezelfde dag nog terug.
4. **U krijgt een brief** met de beslissing, uiterlijk na dertig dagen.

## Wat “dringend” betekent

Nodig, en niet levensbedreigend. Een raadpleging, een bril of de opvolging van een zwangerschap kunnen erbij horen.
De arts oordeelt, niet het loket. Een tolk kan telefonisch meeluisteren.

## Geweigerd of geen antwoord

Een weigering moet op papier staan, met de reden. U hebt drie maanden om gratis naar de arbeidsrechtbank te gaan.
Blijft het stil na dertig dagen, dan kunt u dat ook.

## Wat vaak misloopt

- De persoon slaapt bij kennissen die niets willen tekenen: een attest van een dienst die hem of haar kent,
  volstaat.
- De apotheek vraagt de kaart ’s avonds: de cel stuurt vóór 16 uur een betalingsverbintenis per mail.
- Het ziekenhuis laat een schuldbekentenis tekenen: teken niet en vraag naar de sociale dienst.
`,
  },
  {
    slug: "verhoogde-tegemoetkoming",
    page: "intervention-majoree",
    title: "Verhoogde tegemoetkoming",
    lead: "Meer terugbetaling bij de dokter en de apotheker, en de sleutel tot veel kortingen.",
    who: "Uw ziekenfonds; hulp bij wijkgezondheidscentrum De Linde",
    address: "Rue du Lavoir 33",
    phone: "02 000 45 40",
    hours: "Maandag en donderdag van 13.30 tot 16 uur",
    forWhom: "Huishouden met een klein inkomen, of met bepaalde uitkeringen",
    toBring: [
      "Het aanslagbiljet van het gezin",
      "De laatste drie loon- of uitkeringsfiches",
      "Een klevertje van het ziekenfonds",
    ],
    owners: ["roos-ampe"], checked: 154,
    text: `
## Vanzelf of op aanvraag

| Zonder iets te doen | Op aanvraag |
|---|---|
| drie maanden leefloon | gezinsinkomen onder een grens |
| inkomensgarantie voor ouderen | eenoudergezin met een klein inkomen |
| tegemoetkoming voor een handicap | één jaar werkloos of invalide |
| wees, niet-begeleide minderjarige | gepensioneerd, weduwe of weduwnaar |

De grenzen veranderen elk jaar. Het ziekenfonds bekijkt het inkomen van vorig jaar of dat van nu.

## Wat u wint

- een lager remgeld bij arts, apotheker en in het ziekenhuis,
- een lager jaarlijks plafond voor uw medische kosten,
- de derdebetalersregeling bij de huisarts: u schiet niets meer voor,
- goedkoper vervoer, een sociaal internetaanbod en een korting op water.

Het sociaal tarief voor gas en stroom hoort er **niet** meer automatisch bij.

## Behouden

Antwoord op elke brief van het ziekenfonds. Zonder antwoord verliest u het recht op 1 januari. Gaat u samenwonen of
werken, meld het dan binnen de maand.

## Raad

Veel ouderen vergeten het recht na het overlijden van hun partner. De maatschappelijk werker van De Brug kijkt het
graag met u na.
`,
  },
  {
    slug: "schuldbemiddeling",
    page: "mediation-de-dettes",
    title: "Schuldbemiddeling: hulp bij schulden",
    lead: "Een bemiddelaar zet uw schulden op een rij, schrijft naar de schuldeisers en zoekt een haalbaar plan.",
    who: "OCMW, cel Energie en schuldbemiddeling; Compte Rond",
    address: "Rue de l’Écluse 24",
    phone: "02 000 41 38",
    hours: "Nederlandstalige zitdag op woensdag van 9 tot 12 uur",
    forWhom: "Wie meer schulden heeft dan hij kan betalen",
    toBring: ["Al uw post, ook wat nog dicht is", "Uw inkomsten", "Een lijst van uw vaste kosten"],
    owners: ["dorien-segers"], checked: 101,
    text: `
## Gratis en in vertrouwen

Beide diensten zijn erkend en aan het beroepsgeheim gebonden. Een eerste afspraak laat enkele weken op zich wachten,
maar voor een deurwaarder, een afsluiting of een beslag kunt u op de zitdag terecht.

## Zo werkt het

1. Samen **de post openen** en sorteren.
2. **Nagaan** of elke schuld klopt, of ze verjaard is en of de kosten wettelijk zijn.
3. **Een budget maken** waarmee u kunt leven.
4. **Een plan voorstellen** aan de schuldeisers.
5. Volhouden, met om de drie maanden een gesprek.

## Wat een bemiddelaar niet doet

Hij betaalt uw schulden niet, leent geen geld en beslist niets zonder u. Een beslag dat de rechter al toeliet, kan
hij niet stoppen, wel bespreken.

## Als het plan niet volstaat

Dan bestaat de collectieve schuldenregeling, via de arbeidsrechtbank. Ze duurt hoogstens zeven jaar. U leeft
intussen van een leefgeld en maakt geen nieuwe schulden.

## Een brief van een deurwaarder

Staat er “minnelijke invordering”, dan kan hij niets in beslag nemen. Staat er “dagvaarding” of “bevel tot
betaling”, kom dan **dezelfde dag** langs.
`,
  },
  {
    slug: "inburgeren-in-brussel",
    chapter: 6,
    title: "Inburgeren in Brussel, in het Nederlands",
    lead: "Nederlandse les, maatschappelijke oriëntatie en een begeleider die met u meedenkt.",
    who: "Vlaams agentschap voor integratie en inburgering, zitdag in De Sluis",
    address: "Rue de l’Écluse 80",
    phone: "02 000 45 52",
    hours: "Zitdag op donderdag van 13 tot 17 uur",
    forWhom: "Wie van buiten Europa komt en zich hier vestigt, verplicht of vrijwillig",
    toBring: ["Uw verblijfstitel", "De brief van de gemeente", "Diploma’s, ook onvertaald"],
    owners: ["pieter-roels"], checked: 110,
    text: `
## Verplicht of niet

In Brussel moeten de meeste nieuwkomers van buiten Europa, tussen 18 en 64 jaar, een traject volgen. U **kiest
zelf**: in het Frans of in het Nederlands. Beide zijn even geldig.

## Wat u doet

1. Een gesprek over uw plannen, uw school en uw gezin, in een taal die u verstaat.
2. Lessen over leven in België: wonen, werk, gezondheid, school, rechten. Ze bestaan in twaalf talen.
3. Nederlandse les tot niveau A2, overdag of ’s avonds.
4. Een begeleider helpt met crèche, diploma en eerste stappen naar werk.

## Vrijstelling

Ziek, voltijds student, of een baby thuis? Dan kan het traject later of helemaal niet hoeven. Vraag het vóór de
datum in de brief.

## Attest

U krijgt een attest dat ook voor de nationaliteit telt. Bewaar het origineel goed.

## Kinderopvang tijdens de les

De Sluis heeft acht plaatsen op maandag en woensdag. Voor andere dagen helpt men u zoeken, zie
[Kinderopvang](/guide/kinderopvang).

## In het Frans

Het Franstalige traject volgt u bij [Premiers Pas](/guide/parcours-d-accueil).
`,
  },
  {
    slug: "kinderopvang",
    page: "trouver-une-creche",
    title: "Kinderopvang en crèche vinden",
    lead: "Een plaats in een crèche: wanneer inschrijven, hoeveel het kost en wat u doet als alles vol is.",
    who: "Gemeente, dienst Jonge kinderen; Nederlandstalige opvang via één website",
    address: "Rue de la Filature 30",
    phone: "02 000 42 34",
    hours: "Maandag, woensdag en vrijdag van 9 tot 12 uur",
    forWhom: "Ouders van kinderen van nul tot drie jaar",
    toBring: [
      "Zwangerschapsattest of geboorteakte",
      "Inkomsten van het gezin",
      "De dagen waarop u opvang nodig hebt",
    ],
    owners: ["hanne-tuerlinckx", "elke-van-rillaer"], checked: 85,
    text: `
## Twee wegen

| | Gemeentelijke crèches | Nederlandstalige opvang |
|---|---|---|
| Inschrijven | aan het loket, vanaf de derde maand | op één website voor heel Brussel |
| Prijs | volgens inkomen | volgens inkomen |
| Bevestigen | binnen de maand na de geboorte | als u een plaats krijgt |
| In Molenbroek | vier crèches | twee kinderdagverblijven, drie onthaalouders |

U mag op beide lijsten staan. Zeg het wel als u een plaats hebt gevonden.

## De prijs

U betaalt een paar euro tot ongeveer dertig euro per dag. Gezinnen met schulden, ouders in opleiding of in een
onthaalhuis kunnen een lager tarief krijgen na een sociaal onderzoek.

## Dringend opvang nodig

De Zwaluwen houden vier plaatsen vrij voor noodsituaties. Een sociale dienst belt, en uw kind kan vaak de volgende
dag al komen.

## Wennen

Reken op tien dagen, samen met een ouder. De begeleiders leren graag enkele woorden van uw thuistaal.

## Geen plaats

1. Vraag om op de lijst te blijven voor januari.
2. Bekijk enkele halve dagen bij Les Petits Souliers.
3. Volg Nederlandse les bij De Sluis: daar is opvang tijdens de les.
`,
  },
  {
    slug: "nederlandstalige-school",
    chapter: 7,
    title: "Een Nederlandstalige school kiezen in Brussel",
    lead: "Aanmelden, inschrijven en thuis helpen als u zelf weinig Nederlands spreekt.",
    who: "Gemeente, Onderwijs; Buurthuis De Sluis",
    address: "Rue de la Filature 30",
    phone: "02 000 42 36",
    hours: "Hulp bij het aanmelden, woensdag van 14 tot 17 uur in februari en maart",
    forWhom: "Ouders van kinderen vanaf twee en een half jaar",
    toBring: [
      "De kaart of het rijksregisteruittreksel van het kind",
      "Uw mailadres",
      "Een bewijs van Nederlands, als u dat hebt",
    ],
    owners: ["hanne-tuerlinckx"], checked: 240,
    text: `
## Eerst aanmelden, dan inschrijven

U meldt uw kind aan op één website, in de loop van februari en maart. U zet meerdere scholen op volgorde. In april
of mei krijgt u een bericht; daarna moet u **zelf gaan inschrijven**, binnen de vermelde dagen.

## Wie heeft voorrang

- broers en zussen,
- kinderen van wie een ouder genoeg Nederlands kent, met bewijs,
- daarna spelen afstand en toeval.

Een attest B2, een diploma of een test volstaat als bewijs.

## Later in het jaar

Een kind dat aankomt, kan altijd instappen waar plaats is. Weigert een school, vraag dan het **weigeringsdocument**:
het overlegplatform zoekt mee.

## Spreekt u weinig Nederlands?

1. Ga naar het oudercontact met een tolk; vraag die twee weken vooraf.
2. Laat uw kind naar de huiswerkklas van De Sluis komen.
3. Volg zelf les, zie [Nederlands leren](/guide/nederlands-leren).
4. Lees thuis voor in uw eigen taal: dat helpt echt.

## Kosten

In de kleuter- en lagere school geldt een maximumfactuur. Met een klein inkomen is er een schooltoeslag, die u
meestal vanzelf krijgt als u in Vlaanderen woont; in Brussel vraagt u hem aan.
`,
  },
]
