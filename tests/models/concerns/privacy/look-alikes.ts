import { type Dice, dutchWords, dutchYear, frenchWords, frenchYear } from "./invented.ts"

const two = (number: number) => String(number).padStart(2, "0")
const day = (roll: Dice) => `${two(roll.between(1, 28))}/${two(roll.between(1, 12))}/${roll.between(2024, 2027)}`
const older = (roll: Dice) => `${two(roll.between(1, 28))}/${two(roll.between(1, 12))}/${roll.between(1970, 2008)}`
const company = (roll: Dice) => {
  const eight = `0${roll.between(4, 8)}${roll.digits(6)}`
  return `${eight.slice(0, 4)}.${eight.slice(4, 7)}.${eight.slice(7)}${two(97 - (Number(eight) % 97))}`
}
const structured = (roll: Dice) => {
  const ten = roll.digits(10)
  const whole = ten + two(Number(ten) % 97 || 97)
  return `+++${whole.slice(0, 3)}/${whole.slice(3, 7)}/${whole.slice(7)}+++`
}

/** What has as many digits as a number of a person, and is none. */
export const lookAlikes: Record<string, (roll: Dice) => string> = {
  "a company": (roll) => company(roll),
  "a company, with its country": (roll) => `BE ${company(roll)}`,
  "VAT, whole": (roll) => `TVA BE${company(roll).replaceAll(".", "")}`,
  "a company, in Dutch": (roll) => `ondernemingsnummer ${company(roll)}`,
  "a structured message": structured,
  "a day and hours": (roll) =>
    `le ${day(roll)} de ${two(roll.between(8, 12))}:${roll.from(["00", "15", "30"])} à ${roll.between(13, 18)}:45`,
  "two days": (roll) => `du ${day(roll)} au ${day(roll)}`,
  "a day as calendars write it": (roll) =>
    `${roll.between(2024, 2027)}-${two(roll.between(1, 12))}-${two(roll.between(1, 28))} 12:15`,
  "a day in words": (roll) =>
    `le ${roll.between(1, 28)} ${roll.from(["janvier", "mars", "juin", "octobre"])} ${roll.between(2024, 2027)}`,
  "ISBN of 13": (roll) => `ISBN 978-2-${roll.digits(2)}-${roll.digits(6)}-${roll.digits(1)}`,
  "ISBN, whole": (roll) => `ISBN 979${roll.digits(10)}`,
  "ISBN of 10": (roll) => `ISBN ${roll.between(1, 9)}-${roll.digits(3)}-${roll.digits(5)}-${roll.digits(1)}`,
  "a bar code": (roll) => `EAN 54${roll.digits(11)}`,
  "a founding, the day in words": (roll) => `fondée le ${frenchWords(roll)}`,
  "a law, the day in words": (roll) => `la loi du ${frenchWords(roll)}, article ${roll.between(1, 60)}`,
  "a meeting, the day in words": (roll) => `de vergadering van ${dutchWords(roll)}`,
  "a founding, the year in words": (roll) => `fondée le douze mars ${frenchYear(roll)}`,
  "a law, the year in words": (roll) => `de wet van drie mei ${dutchYear(roll)}, artikel ${roll.between(1, 60)}`,
  "an association, the year first": (roll) =>
    `l’asbl est née en ${roll.between(1970, 2020)} le ${roll.between(1, 28)} mars`,
  "a year, then a day": (roll) => `en ${roll.between(1990, 2026)}, le ${roll.between(1, 28)} mars, tout a commencé`,
  "thousands of things": (roll) =>
    `${roll.from(["deux mille", "deux mille douze", "tweeduizend"])} demandes le ${roll.between(1, 28)} mars`,
  "a number and a day": (roll) => `n°${older(roll)}`,
  "so many things of a month": (roll) =>
    `les ${roll.from(["douze", "vingt-deux", "trente"])} demandes de mars ${roll.between(1990, 2026)}`,
  "a file": (roll) => `dossier ${roll.between(2020, 2026)}/${roll.digits(4)}/${roll.digits(3)}`,
  "a file, whole": (roll) => `réf. ${roll.between(2020, 2026)}${roll.digits(6)}`,
  "a file that begins like a mobile": (roll) =>
    `${roll.from(["numéro de dossier", "dossier", "réf.", "kenmerk:"])} 04${roll.between(70, 99)}${roll.digits(roll.from([4, 5, 7]))}`,
  "a company that begins like a mobile": (roll) => `BCE 04${roll.between(50, 99)}${roll.digits(6)}`,
  "a day and hours in an Arabic sentence": (roll) => `يوم ${day(roll)} من 9:30 إلى ${roll.between(11, 17)}:45\u200f`,
  "a company after a mark of direction": (roll) => `\u200f${company(roll)}`,
  "a bill": (roll) => `facture n° ${roll.between(2020, 2026)}-${roll.digits(5)}`,
  "a sum": (roll) => `${roll.between(1, 9)}.${roll.digits(3)}.${roll.digits(3)},${roll.digits(2)} euros`,
  "sums in a row": (roll) =>
    `${roll.between(1, 9)} ${roll.digits(3)} euros, ${roll.between(10, 99)} ${roll.digits(3)} euros et ${roll.digits(3)} euros`,
  "a decision": (roll) => `LOG-${roll.between(2024, 2026)}-${roll.digits(3)} du ${day(roll)}`,
  "a law": (roll) =>
    `la loi du ${roll.between(1, 28)} ${roll.from(["juillet", "mai", "août"])} ${roll.between(1970, 2020)}, article ${roll.between(1, 60)}, § ${roll.between(1, 9)}`,
  "a royal decree, in short": (roll) => `A.R. du ${older(roll)}`,
  "a royal decree, shorter": (roll) => `${roll.from(["A.R.", "K.B.", "A.M.", "M.B."])} ${older(roll)}`,
  "where a law is printed": (roll) => `loi du ${older(roll)}, M.B., ${older(roll)}`,
  "where a law is printed, with its page": (roll) => `M.B., ${older(roll)}, p. ${roll.digits(4)}`,
  "a royal decree, with its article": (roll) => `l’A.R. (${older(roll)}), article ${roll.between(1, 60)}`,
  "an assembly": (roll) => `l’A.G. du ${day(roll)}`,
  "an assembly, between parentheses": (roll) => `l’A.G. (${older(roll)})`,
  "a board": (roll) => `C.A. ${day(roll)}`,
  "minutes of before": (roll) =>
    `P.V. ${two(roll.between(1, 28))}/${two(roll.between(1, 12))}/${roll.between(2012, 2024)}`,
  "minutes that were approved": (roll) => `approuvé en C.A., ${older(roll)}`,
  "the day of a founding": (roll) => `fondée le ${older(roll)}`,
  "a table of meetings": (roll) => `\n| Réunion | Date |\n| --- | --- |\n| Bureau | ${day(roll)} |\n`,
  "a table of founding days": (roll) => `\nAssociation;Fondée le\nLe Relais;${older(roll)}\n`,
  "postcodes and numbers": (roll) =>
    `rue Haute ${roll.between(1, 300)}, ${roll.between(1000, 1210)} Bruxelles, boîte ${roll.between(1, 20)}`,
  "years and people": (roll) =>
    `en ${roll.between(2015, 2026)}, ${roll.between(100, 999)} personnes ; en ${roll.between(2015, 2026)}, ${roll.between(100, 999)}`,
  "a free number": (roll) => `0800 ${roll.digits(2)} ${roll.digits(3)}`,
  "a meeting by video": (roll) => `ID de réunion : ${roll.between(800, 899)} ${roll.digits(4)} ${roll.digits(4)}`,
  "numbers of links, and their addresses": (roll) =>
    `[${roll.between(1, 99)}](https://a.example/${roll.between(2015, 2026)}/${two(roll.between(1, 12))}) [${roll.between(100, 999)}](https://b.example/${roll.digits(5)})`,
  "notes between brackets": (roll) =>
    `tableau [${roll.between(1, 99)}](voir p. ${roll.between(10, 99)}) [${roll.digits(3)}]`,
  "a long number": (roll) => `identifiant ${roll.between(1, 9)}${roll.digits(17)}`,
}

/** For national numbers: everything that is asked about instead of refused is a look-alike too. */
export const others: Record<string, (roll: Dice) => string> = {
  "two telephones in a row": (roll) =>
    `02 ${roll.between(210, 790)} ${roll.digits(2)} ${roll.digits(2)} 02 ${roll.between(210, 790)} ${roll.digits(2)} ${roll.digits(2)}`,
  "a mobile of the world": (roll) =>
    `+32 4${roll.between(50, 99)} ${roll.digits(2)} ${roll.digits(2)} ${roll.digits(2)}`,
  "a mobile of France": (roll) => `+33 6 ${roll.digits(2)} ${roll.digits(2)} ${roll.digits(2)} ${roll.digits(2)}`,
  "telephones in an Arabic sentence": (roll) =>
    `الهاتف 04${roll.between(50, 99)} ${roll.digits(2)} ${roll.digits(2)} ${roll.digits(2)} أو 02 ${roll.between(210, 790)} ${roll.digits(2)} ${roll.digits(2)}`,
  "an account": (roll) => `BE${roll.digits(2)} ${roll.digits(4)} ${roll.digits(4)} ${roll.digits(4)}`,
  "an account of before": (roll) => `${roll.digits(3)}-${roll.digits(7)}-${roll.digits(2)}`,
}

/** Sentences of a coordination in which nothing is a person's. */
export const harmless = `
Le réseau est né le 12 mars 2004, d'une initiative du CPAS et de cinquante associations.
L'ASBL a été fondée le 3 mai 1985 et la maison est née deux ans plus tard, le 1er septembre 1987.
La réunion du 08/12/2026 commence à 9 h 30 ; la suivante aura lieu le 12/01/2027.
Arrêté royal du 25 novembre 1991, article 66, § 2, alinéa 1.
A.R. du 12/03/1985, M.B. 30/07/1985, p. 11.015.
1° 12/03/2026 : envoi ; 2° 15/04/2026 : rappel ; 3° 20/05/2026 : vote.
Le budget passe de 12.500 à 14.750 euros, soit 18 % de plus qu'en 2025.
Prime de naissance : 1.214,00 euros à partir du 1er avril 2026.
Le numéro vert 0800 12 345 répond de 9 h à 17 h, le 107 et le 112 jour et nuit.
Sur 1 250 demandes, 475 ont reçu une réponse dans les 30 jours, 312 dans les 60.
Procès-verbal approuvé le 12/03/2024 par le comité de pilotage.
Marie Dupont, coordinatrice, présente le rapport du 12/03/2026.
A.R. du 12.03.1998 relatif aux centres publics d'action sociale, M.B., 30.07.1998, p. 24.881.
L'A.G. du 12.03.1998 a voté les statuts ; le C.A. (12/03/2010) les a publiés.
P.V. 12/03/2014 : approuvé. P.V. A.G. (12/03/2009) : à retrouver.
Le 21 septembre 2018, le CBCS a organisé une journée ; depuis le 1er décembre 2009, le CREBIS la prépare.
Code postal, naissance, mariage, décès : les actes se demandent au guichet, du 12/03/2004 à ce jour.
Congé de naissance 12/03/2026, prime de naissance du 01/04/2026.
Anderlecht, Molenbroek et Forest, le 12/03/2004.
Het K.B. (12/03/1998) en de wet van 12/03/1998, B.S., 30/07/1998.
Voir la page 12, le point 3.2 et la décision LOG-2026-014 du 29/11/2026.
Salle 04.12.02 au quatrième étage, code 2580#.
Het netwerk is ontstaan op 12 maart 2004.
De vergadering van 08/12/2026 begint om 9.30 uur en eindigt om 11.45 uur.
Koninklijk besluit van 25 november 1991, artikel 66, § 2.
K.B. 12/03/1985, B.S. 30/07/1985.
Het budget stijgt van 12.500 naar 14.750 euro.
Ondernemingsnummer 0471.234.592, RPR Brussel.
De vzw werd opgericht op 3 mei 1985; het huis is geboren uit een project van 2001.
Wet van 8 juli 1976 betreffende de openbare centra voor maatschappelijk welzijn.
Facture 2026-00412 du 03/02/2026, communication +++090/9337/55493+++.
Bruxelles, 12-03-1985. Approuvé, 12-03-1985. Namur, le 12 mars 1985.
L'association a fêté ses 40 ans, 12.3.1985 ; elle en a 41. CO2, O2, H2O et 5O ans.
Bail n° 123.62 du 12.03.1985, dossier 85.03 n° 12.
L'asbl est née le douze mars 1985, des trois associations de mai 1985 ; de vzw is geboren op twaalf maart 1985.
Le réseau, né en 1985 le 12 mars ; l'idée est née le douze mars mil neuf cent quatre-vingt-cinq.
Deux mille douze ménages, dix-neuf cents euros et vingt-quatre mois ; om twintig uur, negentien mensen.
Le groupe Logement se réunit les 14/01/2027, 11/02/2027 et 11/03/2027.
`
  .trim()
  .split("\n")

/** What people write in a field for a telephone, beside the numbers themselves. */
export const aboutTelephones: Record<string, (roll: Dice) => string> = {
  hours: (roll) => `02 ${roll.between(210, 790)} ${roll.digits(2)} ${roll.digits(2)}, 9.00-12.30 et 13.30-16.00`,
  "from a day on": (roll) =>
    `02 ${roll.between(210, 790)} ${roll.digits(2)} ${roll.digits(2)} dès le ${day(roll).replace(/\d{4}$/, "2026")}`,
  "two numbers in points": (roll) =>
    `02.${roll.between(210, 790)}.${roll.digits(2)}.${roll.digits(2)} ou 04${roll.between(70, 99)}.${roll.digits(2)}.${roll.digits(2)}.${roll.digits(2)}`,
  "an extension": (roll) => `010/${roll.digits(2)}.${roll.digits(2)}.${roll.digits(2)}, poste ${roll.digits(3)}`,
  "a free number": (roll) => `0800 ${roll.digits(2)} ${roll.digits(3)}, 107, 112`,
  "a company": company,
}
