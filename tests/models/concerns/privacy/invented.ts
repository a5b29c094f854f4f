/** Numbers that are the same at every run: a linear congruential generator (Numerical Recipes, section 7.1). */
export function dice(seed: number) {
  let state = seed
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  const upTo = (count: number) => Math.floor(next() * count)
  const digits = (count: number) => Array.from({ length: count }, () => upTo(10)).join("")
  const from = <T>(list: readonly T[]): T => list[upTo(list.length)]!
  return { upTo, digits, from, between: (least: number, most: number) => least + upTo(most - least + 1) }
}

export type Dice = ReturnType<typeof dice>
const two = (number: number) => String(number).padStart(2, "0")

/** A national number that nobody bears, in its parts: year, month, day, serial, check, and the century of the year. */
export type National = { y: string; m: string; d: string; s: string; c: string; century: string }

export function national(roll: Dice, kind: "plain" | "bis" | "unknown" = "plain"): National {
  const since2000 = roll.upTo(3) === 0
  const [y, month, d] = [
    two(since2000 ? roll.upTo(26) : roll.between(30, 99)),
    roll.between(1, 12),
    two(roll.between(1, 28)),
  ]
  const parts =
    kind === "unknown" ? { y, m: "00", d: "00" } : { y, m: two(month + (kind === "bis" ? roll.from([20, 40]) : 0)), d }
  const s = String(roll.between(1, 998)).padStart(3, "0")
  const nine = parts.y + parts.m + parts.d + s
  return { ...parts, s, c: two(97 - (Number((since2000 ? "2" : "") + nine) % 97)), century: since2000 ? "20" : "19" }
}

const inDigits = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
const whole = ({ y, m, d, s, c }: National) => y + m + d + s + c
const usual = ({ y, m, d, s, c }: National) => `${y}.${m}.${d}-${s}.${c}`

const backwards = (text: string) => [...text].reverse().join("")

/** Ways in which a national number is written. */
export const nationalWays: Record<string, (number: National) => string> = {
  usual,
  whole,
  "in two halves": ({ y, m, d, s, c }) => `${y}${m}${d} ${s}${c}`,
  "in three": ({ y, m, d, s, c }) => `${y}${m}${d} ${s} ${c}`,
  "in five, with blanks": ({ y, m, d, s, c }) => `${y} ${m} ${d} ${s} ${c}`,
  "with slashes": ({ y, m, d, s, c }) => `${y}/${m}/${d}-${s}/${c}`,
  "with dashes": ({ y, m, d, s, c }) => `${y}-${m}-${d}-${s}-${c}`,
  "with long dashes": ({ y, m, d, s, c }) => `${y}.${m}.${d}–${s}.${c}`,
  "with a dash between blanks": ({ y, m, d, s, c }) => `${y}.${m}.${d} - ${s}.${c}`,
  "with hard blanks": ({ y, m, d, s, c }) => `${y}.${m}.${d}\u00a0${s}\u202f${c}`,
  "with middle dots": ({ y, m, d, s, c }) => `${y}·${m}·${d}·${s}·${c}`,
  "with commas": ({ y, m, d, s, c }) => `${y}, ${m}, ${d}, ${s}, ${c}`,
  "by fours": (number) => whole(number).replace(/(.{4})(.{4})/, "$1 $2 "),
  "by threes": (number) => whole(number).replace(/(.{3})(.{3})(.{3})/, "$1 $2 $3 "),
  "digit by digit": (number) => [...whole(number)].join(" "),
  "with a year of four digits": ({ century, y, m, d, s, c }) => `${century}${y}.${m}.${d}-${s}.${c}`,
  "with a year of four digits and slashes": ({ century, y, m, d, s, c }) => `${century}${y}/${m}/${d} ${s} ${c}`,
  "with a year of four digits, whole": ({ century, ...number }) => century + whole({ century, ...number }),
  "with a year of four digits, in halves": ({ century, y, m, d, s, c }) => `${century}${y}${m}${d}-${s}.${c}`,
  "many blanks between the halves": ({ y, m, d, s, c }) => `${y}.${m}.${d}        ${s}.${c}`,
  "tabs between the halves": ({ y, m, d, s, c }) => `${y}.${m}.${d}\t\t\t\t\t${s}.${c}`,
  "an indented line between the halves": ({ y, m, d, s, c }) => `${y}.${m}.${d}\n        ${s}.${c}`,
  "an empty line between the halves": ({ y, m, d, s, c }) => `${y}${m}${d}\n\n    ${s}${c}`,
  "a dash and a new line between the halves": ({ y, m, d, s, c }) => `${y}.${m}.${d} -\r\n      ${s}.${c}`,
  "after a plus": (number) => `+${usual(number)}`,
  "whole, after a plus": (number) => `+${whole(number)}`,
  "after a plus and a blank": (number) => `+ ${usual(number)}`,
  "glued to a digit before": (number) => `7${usual(number)}`,
  "glued to a digit after": (number) => `${usual(number)}4`,
  "whole, glued to a digit before": (number) => `3${whole(number)}`,
  "whole, glued to a digit after": (number) => `${whole(number)}8`,
  "in wide digits": (number) => inDigits(0xff10)(usual(number)),
  "in Arabic digits": (number) => inDigits(0x0660)(whole(number)),
  "in Persian digits": (number) => inDigits(0x06f0)(usual(number)),
  "in Devanagari digits": (number) => inDigits(0x0966)(whole(number)),
  "in bold mathematical digits": (number) => inDigits(0x1d7ce)(whole(number)),
  "in entities": (number) => whole(number).replace(/\d/g, (digit) => `&#${48 + Number(digit)};`),
  "in hexadecimal entities": (number) => whole(number).replace(/\d/g, (digit) => `&#x3${digit};`),
  "with entities for blanks": ({ y, m, d, s, c }) => `${y}.${m}.${d}&nbsp;${s}&thinsp;${c}`,
  "with an entity for a dash": ({ y, m, d, s, c }) => `${y}.${m}.${d}&ndash;${s}.${c}`,
  "with %20 for blanks": ({ y, m, d, s, c }) => `${y}%20${m}%20${d}%20${s}%20${c}`,
  "in per cent signs": (number) => whole(number).replace(/\d/g, (digit) => `%3${digit}`),
  "in per cent signs, twice": (number) => whole(number).replace(/\d/g, (digit) => `%253${digit}`),
  "with invisible signs": (number) => [...whole(number)].join("\u200b"),
  "with soft hyphens": ({ y, m, d, s, c }) => `${y}${m}${d}\u00ad${s}\u00ad${c}`,
  "in a link's address": (number) => `[voir](https://dossiers.example/${whole(number)})`,
  "in a link's question": (number) => `[voir](https://dossiers.example/?nn=${usual(number)})`,
  "in an address of mail": (number) => `[écrire](mailto:${whole(number)}@dossiers.example)`,
  "in an address of telephone": (number) => `<a href="tel:${whole(number)}">appeler</a>`,
  "in an address of HTML": (number) => `<p><a href="https://dossiers.example/${whole(number)}">voir</a></p>`,
  "half of it the words of a link": ({ y, m, d, s, c }) => `[${y}${m}${d}](https://a.example)${s}${c}`,
  "its middle the words of a link": ({ y, m, d, s, c }) => `${y}.[${m}.${d}](https://a.example/12 "Voir 3")-${s}.${c}`,
  "its end the words of a link": (number) => whole(number).replace(/.{5}$/, "[$&](<https://a.example/?a=(1)>)"),
  "two links side by side": (number) =>
    whole(number).replace(/(.{4})(.*)/, "[$1](https://a.example/1) [**$2**](https://a.example/2)"),
  "half of it the words of a link, in HTML": ({ y, m, d, s, c }) =>
    `<p><a href="https://a.example/2024">${y}${m}<em>${d}</em></a>${s}${c}</p>`,
  "across bold and italic": ({ y, m, d, s, c }) => `${y}**${m}***${d}*_${s}_${c}`,
  "turned round, sign by sign": (number) => `\u202e${backwards(usual(number))}\u202c`,
  "turned round, whole": (number) => `\u202e${backwards(whole(number))}\u202c`,
  "half of it turned round": ({ y, m, d, s, c }) => `${y}${m}${d}\u202e${backwards(s + c)}\u202c`,
  "turned round, group by group": ({ y, m, d, s, c }) => `\u2067${s}.${c} ${y}.${m}.${d}\u2069`,
  "turned round, part by part": ({ y, m, d, s, c }) => `\u202b${c} ${s} ${d} ${m} ${y}\u202c`,
  "after a mark of direction": ({ y, m, d, s, c }) => `\u200f${s}${c} ${y}${m}${d}`,
  "after a mark of direction, in HTML": ({ y, m, d, s, c }) => `<p>\u200f${s}.${c} <strong>${y}.${m}.${d}</strong></p>`,
  "after an Arabic word": ({ y, m, d, s, c }) => `رقم ${s}.${c}-${y}.${m}.${d}`,
  "in bold, in Markdown": ({ y, m, d, s, c }) => `**${y}.${m}.${d}**-${s}.${c}`,
  "in a table of Markdown": (number) => `| Nom | Numéro |\n| --- | --- |\n| V. | ${usual(number)} |`,
  "in a list of Markdown": (number) => `- un\n- ${usual(number)}\n- trois`,
  "escaped, in Markdown": (number) => usual(number).replaceAll(".", "\\.").replace("-", "\\-"),
  "with a part in bold, in HTML": ({ y, m, d, s, c }) => `<p>${y}.${m}.${d}-<strong>${s}</strong>.${c}</p>`,
  "with a line's end in HTML": ({ y, m, d, s, c }) => `<p>${y}.${m}.${d}<br>${s}.${c}</p>`,
  "over two cells in HTML": ({ y, m, d, s, c }) => `<tr><td>${y}.${m}.${d}</td><td>${s}.${c}</td></tr>`,
  "in the name of a file": (number) => `attestation_${usual(number)}.pdf`,
  "in the name of a file, with a year": ({ century, y, m, d, s, c }) => `${century}${y}.${m}.${d}-${s}.${c}.txt`,
  "with low lines": ({ y, m, d, s, c }) => `${y}_${m}_${d}_${s}_${c}`,
  "with a word before the serial": ({ y, m, d, s, c }) => `${y}.${m}.${d} n° ${s}.${c}`,
  "with a word in Dutch before the serial": ({ y, m, d, s, c }) => `${y}/${m}/${d} nr. ${s}-${c}`,
  "with letters for zeros": (number) => usual(number).replace(/0(?=[1-9])/g, "O"),
  "between parentheses": ({ y, m, d, s, c }) => `(${y}.${m}.${d}) ${s}.${c}`,
}

const mobileOf = (roll: Dice) => `04${roll.between(5, 9)}${roll.digits(7)}`
const cityOf = (roll: Dice) => `0${roll.from([2, 3, 4, 9])}${roll.between(2, 7)}${roll.digits(6)}`
const zoneOf = (roll: Dice) =>
  `0${roll.from(["10", "11", "13", "50", "53", "56", "60", "61", "63", "64", "65", "67", "68", "71", "81", "82", "87"])}${roll.between(2, 7)}${roll.digits(5)}`
const groups = (number: string, ...sizes: number[]) => {
  let at = 0
  return sizes.map((size) => number.slice(at, (at += size)))
}

export const phoneWays: Record<string, (roll: Dice) => string> = {
  "with letters for zeros": (roll) => `O47O ${roll.between(10, 99)} ${roll.between(10, 99)} ${roll.between(10, 99)}`,
  "mobile, by twos": (roll) => groups(mobileOf(roll), 4, 2, 2, 2).join(" "),
  "mobile, after a slash": (roll) => groups(mobileOf(roll), 4, 2, 2, 2).join(" ").replace(" ", "/"),
  "mobile, with points": (roll) => groups(mobileOf(roll), 4, 2, 2, 2).join(".").replace(".", "/"),
  "mobile, by threes": (roll) => groups(mobileOf(roll), 4, 3, 3).join(" "),
  "mobile, whole": mobileOf,
  "mobile, with hard blanks": (roll) => groups(mobileOf(roll), 4, 2, 2, 2).join("\u00a0"),
  "mobile, in bold": (roll) => `**${groups(mobileOf(roll), 4, 2, 2, 2).join(" ")}**`,
  "mobile, with a dash": (roll) => groups(mobileOf(roll), 4, 6).join("-"),
  "mobile, of the world": (roll) => `+32 ${groups(mobileOf(roll).slice(1), 3, 2, 2, 2).join(" ")}`,
  "mobile, of the world, whole": (roll) => `+32${mobileOf(roll).slice(1)}`,
  "mobile, of the world, with a zero": (roll) => `+32 (0)${groups(mobileOf(roll).slice(1), 3, 2, 2, 2).join(" ")}`,
  "mobile, of the world, after two zeros": (roll) => `0032 ${groups(mobileOf(roll).slice(1), 3, 2, 2, 2).join(" ")}`,
  "mobile, in an address": (roll) => `[appeler](tel:+32${mobileOf(roll).slice(1)})`,
  "mobile, in HTML": (roll) => `<p>${groups(mobileOf(roll), 4, 2, 2, 2).join("&nbsp;")}</p>`,
  "of a city": (roll) => groups(cityOf(roll), 2, 3, 2, 2).join(" "),
  "of a city, with points": (roll) => groups(cityOf(roll), 2, 3, 2, 2).join(".").replace(".", "/"),
  "of a city, whole": cityOf,
  "of a city, of the world": (roll) => `+32 ${groups(cityOf(roll).slice(1), 1, 3, 2, 2).join(" ")}`,
  "of a zone": (roll) => groups(zoneOf(roll), 3, 2, 2, 2).join(" "),
  "of a zone, after a slash": (roll) => groups(zoneOf(roll), 3, 6).join("/"),
  "of a zone, between parentheses": (roll) =>
    `(${zoneOf(roll).slice(0, 3)}) ${groups(zoneOf(roll).slice(3), 2, 2, 2).join(" ")}`,
  "of France": (roll) => `+33 ${roll.between(6, 7)} ${groups(roll.digits(8), 2, 2, 2, 2).join(" ")}`,
  "of France, in pairs": (roll) =>
    `0${roll.between(6, 7)} ${groups(`${roll.between(1, 9)}${roll.digits(7)}`, 2, 2, 2, 2).join(" ")}`,
  "of the Netherlands": (roll) => `+31 6 ${groups(`${roll.between(1, 9)}${roll.digits(7)}`, 4, 4).join(" ")}`,
  "mobile, as programs keep it": (roll) => `32${mobileOf(roll).slice(1)}`,
  "mobile, in an address to write to": (roll) => `https://wa.me/32${mobileOf(roll).slice(1)}`,
  "mobile, grouped as nobody would": (roll) => groups(mobileOf(roll), 4, 1, 2, 2, 1).join(" "),
  "mobile, cut in the middle": (roll) => groups(mobileOf(roll), 5, 5).join("/"),
  "mobile, after a colon": (roll) => groups(mobileOf(roll), 4, 6).join(":"),
  "mobile, over two lines": (roll) => groups(mobileOf(roll), 4, 2, 2, 2).join(" ").replace(" ", "\n"),
  "mobile, over two cells": (roll) =>
    `<td>${mobileOf(roll).slice(0, 4)}</td><td>${groups(mobileOf(roll), 2, 2, 2).join(" ")}</td>`,
  "mobile, over the columns of a table": (roll) => groups(mobileOf(roll), 4, 2, 2, 2).join(" | "),
  "mobile, half of it the words of a link": (roll) =>
    groups(mobileOf(roll), 4, 2, 2, 2)
      .join(" ")
      .replace(/^\d+ \d+/, "[$&](https://a.example/2024)"),
  "mobile, after the word for a file": (roll) =>
    `${roll.from(["numéro de dossier", "dossier", "réf.", "kenmerk:", "facture n°"])} ${mobileOf(roll)}`,
  "mobile, grouped, after the word for a file": (roll) =>
    `dossier n° ${groups(mobileOf(roll), 4, 2, 2, 2).join(" ").replace(" ", "/")}`,
  "of Morocco": (roll) => `00212 6${groups(roll.digits(8), 2, 2, 2, 2).join(" ")}`,
}

const ibanOf = (country: string, bban: string) => {
  const moved = [...`${bban}${country}00`].map((sign) => String(parseInt(sign, 36))).join("")
  const check = two(98 - [...moved].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0))
  return `${country}${check}${bban}`
}
const byFours = (account: string) => account.replace(/(.{4})(?=.)/g, "$1 ")

export const accountWays: Record<string, (roll: Dice) => string> = {
  "Belgian, by fours": (roll) => byFours(ibanOf("BE", roll.digits(12))),
  "Belgian, whole": (roll) => ibanOf("BE", roll.digits(12)),
  "Belgian, in small letters": (roll) => ibanOf("BE", roll.digits(12)).toLowerCase(),
  "Belgian, with points": (roll) => byFours(ibanOf("BE", roll.digits(12))).replaceAll(" ", "."),
  "Belgian, with dashes": (roll) => byFours(ibanOf("BE", roll.digits(12))).replaceAll(" ", "-"),
  "Belgian, glued to its word": (roll) => `IBAN${ibanOf("BE", roll.digits(12))}`,
  "Belgian, with hard blanks": (roll) => byFours(ibanOf("BE", roll.digits(12))).replaceAll(" ", "\u00a0"),
  "Belgian, in bold": (roll) => `<strong>${byFours(ibanOf("BE", roll.digits(12)))}</strong>`,
  "Belgian, with slashes": (roll) => byFours(ibanOf("BE", roll.digits(12))).replaceAll(" ", "/"),
  "Belgian, with colons": (roll) => byFours(ibanOf("BE", roll.digits(12))).replaceAll(" ", ":"),
  "Belgian, letter by letter": (roll) => [...ibanOf("BE", roll.digits(12))].join(" "),
  "Belgian, over two cells": (roll) => `<td>BE</td><td>${byFours(ibanOf("BE", roll.digits(12))).slice(2)}</td>`,
  "Belgian, after a tab": (roll) => byFours(ibanOf("BE", roll.digits(12))).replaceAll(" ", "\t"),
  "Belgian, glued to the word for it": (roll) => `compte${ibanOf("BE", roll.digits(12))}`,
  French: (roll) => byFours(ibanOf("FR", roll.digits(23))),
  Dutch: (roll) => ibanOf("NL", `INGB${roll.digits(10)}`),
  German: (roll) => byFours(ibanOf("DE", roll.digits(18))),
  "of Luxembourg": (roll) => byFours(ibanOf("LU", roll.digits(16))),
  Spanish: (roll) => ibanOf("ES", roll.digits(20)),
  Romanian: (roll) => byFours(ibanOf("RO", `BRDE${roll.digits(16)}`)),
  British: (roll) => ibanOf("GB", `NWBK${roll.digits(14)}`),
  "Belgian, of before": (roll) => {
    const ten = roll.digits(10)
    return `${ten.slice(0, 3)}-${ten.slice(3)}-${two(Number(ten) % 97 || 97)}`
  },
}

const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
]
const maanden = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
]
const dayOf = (roll: Dice) => ({ d: roll.between(1, 28), m: roll.between(1, 12), y: roll.between(1935, 2019) })
const jours = [
  "premier",
  "deux",
  "trois",
  "quatre",
  "cinq",
  "six",
  "sept",
  "huit",
  "neuf",
  "dix",
  "onze",
  "douze",
  "treize",
  "quatorze",
  "quinze",
  "seize",
  "dix-sept",
  "dix-huit",
  "dix-neuf",
  "vingt",
  "vingt et un",
  "vingt-deux",
  "vingt-trois",
  "vingt-quatre",
  "vingt-cinq",
  "vingt-six",
  "vingt-sept",
  "vingt-huit",
  "vingt-neuf",
  "trente",
  "trente-et-un",
]
const dagen = [
  "één",
  "twee",
  "derde",
  "vier",
  "vijf",
  "zes",
  "zevende",
  "acht",
  "negen",
  "tien",
  "elf",
  "twaalf",
  "dertien",
  "veertiende",
  "vijftien",
  "zestien",
  "zeventien",
  "achttiende",
  "negentien",
  "twintig",
  "eenentwintig",
  "tweeëntwintig",
  "drieëntwintigste",
  "vierentwintig",
  "vijfentwintig",
  "zesentwintig",
  "zevenentwintig",
  "achtentwintigste",
  "negenentwintig",
  "dertig",
  "eenendertig",
]
export const frenchWords = (roll: Dice) => (({ m, y }) => `${roll.from(jours)} ${months[m - 1]} ${y}`)(dayOf(roll))
export const dutchWords = (roll: Dice) => (({ m, y }) => `${roll.from(dagen)} ${maanden[m - 1]} ${y}`)(dayOf(roll))
const ones = ["", ...jours.slice(0, 16)].map((word) => (word === "premier" ? "un" : word))
const tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "quatre-vingt", "nonante"]
const enen = ["", "een", ...dagen.slice(1, 19)].map((word) =>
  word.replace(/(?:de|ste)$/, (end) => (word === "derde" ? end : "")),
)
const tienen = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]

// Belgian and French: nonante-cinq, quatre-vingt-quinze.
function belowHundred(number: number, isFrench: boolean): string {
  if (number < 17) return ones[number]!
  if (number < 20) return `dix-${ones[number - 10]}`
  const ten = Math.floor(number / 10)
  const from = isFrench && (ten === 7 || ten === 9) ? ten - 1 : ten
  const more = number - 10 * from
  if (more === 0) return ten === 8 ? "quatre-vingts" : tens[from]!
  return `${tens[from]}${more === 1 && ten !== 8 ? " et " : "-"}${belowHundred(more, isFrench)}`
}

function onderHonderd(number: number): string {
  if (number === 3) return "drie"
  if (number < 20) return enen[number]!
  const [ten, one] = [tienen[Math.floor(number / 10)]!, onderHonderd(number % 10)]
  return number % 10 === 0 ? ten : `${one}${one.endsWith("e") ? "ën" : "en"}${ten}`
}

const bornIn = (roll: Dice) => roll.between(1920, 2015)
export const frenchYear = (roll: Dice, year = bornIn(roll)) => {
  const rest = belowHundred(year % 100, roll.upTo(2) === 0)
  const head = year < 2000 ? roll.from(["mil neuf cent", "mille neuf cent", "dix-neuf cent"]) : "deux mille"
  return `${head} ${rest}`.trim()
}
export const dutchYear = (roll: Dice, year = bornIn(roll)) =>
  (year < 2000 ? roll.from(["negentien", "negentienhonderd"]) : roll.from(["tweeduizend", "tweeduizend "])) +
  onderHonderd(year % 100)

const slashed = (roll: Dice) => (({ d, m, y }) => `${two(d)}/${two(m)}/${y}`)(dayOf(roll))
const french = (roll: Dice) => (({ d, m, y }) => `${d} ${months[m - 1]} ${y}`)(dayOf(roll))
const dutch = (roll: Dice) => (({ d, m, y }) => `${d} ${maanden[m - 1]} ${y}`)(dayOf(roll))
// A.G., C.A., A.R. are assemblies and decrees.
const letter = (roll: Dice) => roll.from([..."DEFHIKLNSTUVWYZ"])
const official = (roll: Dice) =>
  roll.from(["A.G.", "C.A.", "P.V.", "A.R.", "M.B.", "K.B.", "B.S.", "A.M.", "O.J.", "R.G.", "A. G.", "C. A."])
const older = (roll: Dice) => slashed(roll).replace(/\d{4}$/, () => String(roll.between(1940, 2005)))

export const birthWays: Record<string, (roll: Dice) => string> = {
  "né le": (roll) => `né le ${slashed(roll)}`,
  "née le, in words": (roll) => `née le ${french(roll)}`,
  "né(e) le": (roll) => `né(e) le ${slashed(roll).replaceAll("/", ".")}`,
  "né·e le": (roll) => `né·e le ${slashed(roll).replaceAll("/", "-")}`,
  "née somewhere": (roll) => `née à Anderlecht le ${french(roll)}`,
  "né, in short": (roll) => `né le ${slashed(roll).replace(/\d\d(?=\d\d$)/, "")}`,
  "date de naissance": (roll) => `date de naissance : ${slashed(roll)}`,
  "née le, the day in words": (roll) => `née le ${frenchWords(roll)}`,
  "née somewhere, the day in words": (roll) => `né à Anderlecht, le ${frenchWords(roll)}`,
  "geboren op, the day in words": (roll) => `geboren op ${dutchWords(roll)}`,
  "date de naissance, the day in words": (roll) => `date de naissance : ${frenchWords(roll)}`,
  "a title and a name, the day in words": (roll) =>
    `${roll.from(["Mme", "M.", "Dhr."])} ${roll.from(["Diallo", "Peeters"])} (${roll.from([frenchWords, dutchWords])(roll)})`,
  DDN: (roll) => `DDN : ${slashed(roll)}`,
  "the year in words": (roll) => `née le ${roll.from(jours)} ${roll.from(months)} ${frenchYear(roll)}`,
  "the year alone in words": (roll) => `né le ${roll.between(1, 28)} ${roll.from(months)} ${frenchYear(roll)}`,
  "the year in Dutch words": (roll) => `geboren op ${roll.from(dagen)} ${roll.from(maanden)} ${dutchYear(roll).trim()}`,
  "the year alone in Dutch words": (roll) =>
    `geb. op ${roll.between(1, 28)} ${roll.from(maanden)} ${dutchYear(roll).trim()}`,
  "the year in words, a title and a name": (roll) =>
    `Mme Diallo (${roll.from(jours)} ${roll.from(months)} ${frenchYear(roll, roll.between(1920, 2005))})`,
  "the year first": (roll) =>
    (({ d, m, y }) => `née en ${y}${roll.from(["", ","])} le ${d} ${months[m - 1]}`)(dayOf(roll)),
  "the year first, the day in words": (roll) =>
    `née en ${frenchYear(roll)} le ${roll.from(jours)} ${roll.from(months)}`,
  "the year first, in Dutch": (roll) =>
    (({ d, m, y }) => `geboren in ${y} op ${roll.from([String(d), roll.from(dagen)])} ${maanden[m - 1]}`)(dayOf(roll)),
  "the year of": (roll) => (({ d, m, y }) => `née le ${d} ${months[m - 1]} de l’année ${y}`)(dayOf(roll)),
  "in Spanish": (roll) => `${roll.from(["nacida", "nacido el"])} ${slashed(roll)}`,
  "in Spanish, in words": (roll) =>
    `nacida el ${roll.between(1, 28)} de ${roll.from(["enero", "marzo", "agosto", "diciembre"])} de ${bornIn(roll)}`,
  "in English, the day first": (roll) =>
    `born ${roll.from(["", "on ", "on the "])}${roll.between(4, 20)}${roll.from(["", "th"])} March ${bornIn(roll)}`,
  "geb., with a short year": (roll) => `geb. ${roll.between(1, 28)}.${roll.between(1, 12)}.${roll.between(30, 99)}`,
  "°, after a letter": (roll) => `${roll.from(["K", "Diallo", "Jan"])}°${slashed(roll)}`,
  "° and a day": (roll) => `(° ${slashed(roll)})`,
  "°, glued": (roll) => `°${slashed(roll).replaceAll("/", ".")}`,
  "the first of a month": (roll) => `né le 1er ${roll.from(months)} ${roll.between(1940, 2015)}`,
  "geboren op": (roll) => `geboren op ${dutch(roll)}`,
  "geboren te": (roll) => `geboren te Gent op ${slashed(roll).replaceAll("/", "-")}`,
  geboortedatum: (roll) => `geboortedatum: ${slashed(roll)}`,
  "geb.": (roll) => `geb. ${slashed(roll)}`,
  "as calendars write it": (roll) => (({ d, m, y }) => `date de naissance : ${y}-${two(m)}-${two(d)}`)(dayOf(roll)),
  "initials, then a day": (roll) => `${letter(roll)}.${letter(roll)}., ${slashed(roll)}`,
  "initials, and a day between parentheses": (roll) => `${letter(roll)}.${letter(roll)}. (${slashed(roll)})`,
  "initials parted by a blank": (roll) => `${letter(roll)}. ${letter(roll)}. – ${slashed(roll)}`,
  "a title and an initial": (roll) =>
    `${roll.from(["Mme", "M.", "Madame", "Monsieur"])} ${letter(roll)}., ${slashed(roll)}`,
  "a title and a name": (roll) =>
    `${roll.from(["Mme", "M.", "Mevr.", "Dhr."])} ${roll.from(["Diallo", "El Amrani", "Peeters", "Janssens"])} (${slashed(roll)})`,
  "a whole name": (roll) =>
    `${roll.from(["Diallo", "Peeters", "Nowak"])} ${roll.from(["Fatou", "Karel", "Ewa"])}, ${older(roll)}`,
  "a day, then initials": (roll) => `${slashed(roll)} ${letter(roll)}.${letter(roll)}.`,
  "initials that are a word of administrations, and birth": (roll) => `${official(roll)}, né le ${slashed(roll)}`,
  "initials that are a word of administrations, and a comma": (roll) => `${official(roll)}, ${older(roll)}`,
  "initials that are a word of administrations, and a day between parentheses": (roll) =>
    `${official(roll)} (${older(roll)})`,
  "initials that are a word of administrations, after a title": (roll) => `Mme ${official(roll)} (${slashed(roll)})`,
  "initials that are a word of administrations, after « de »": (roll) =>
    `dossier de ${official(roll)} : ${older(roll)}`,
  "two capitals without points": (roll) => `${letter(roll)}${roll.from(["Z", "W", "X"])} (${older(roll)})`,
  "an initial alone in a cell": (roll) => `| ${letter(roll)}. | ${older(roll)} |`,
  "an initial and a name": (roll) => `${letter(roll)}. ${roll.from(["Diallo", "Peeters"])}, ${older(roll)}`,
  "a name with particles": (roll) => `Mevr. Van den Berg (${slashed(roll)})`,
  "a title and a name, with an age": (roll) => `Mme Diallo, 39 ans (${older(roll)})`,
  "a family name alone": (roll) =>
    `${roll.from(["Dupont", "Peeters", "Nowak", "El-Amrani"])}, ${older(roll).replaceAll("/", "-")}`,
  "an age": (roll) =>
    (({ d, m, y }) =>
      `${roll.from(["âgée de {} ans", "âgé de {} ans", "{} jaar oud"]).replace("{}", String(new Date().getFullYear() - y - 1))}, ${d}.${m}.${y}`)(
      dayOf(roll),
    ),
  "a family name, a comma, a first name": (roll) => `Diallo, Fatou (${older(roll)})`,
  "a child": (roll) => `sa ${roll.from(["fille", "mère"])} Lina (${slashed(roll)})`,
  "a day, then a whole name": (roll) => `${older(roll)} : Fatou Diallo`,
  "a day, then a title between parentheses": (roll) => `${slashed(roll)} (Mme ${letter(roll)}.)`,
  "cells of HTML": (roll) => `<tr><td>${letter(roll)}.${letter(roll)}.</td><td>${slashed(roll)}</td></tr>`,
  "cells of HTML with paragraphs": (roll) =>
    `<tr><td><p>Fatou</p></td><td><p>Diallo</p></td><td><p>${older(roll)}</p></td></tr>`,
  "a row of Markdown": (roll) => `| ${letter(roll)}.${letter(roll)}. | ${slashed(roll)} |`,
  "a column of Markdown": (roll) => `\n| Dossier | Date de naissance |\n| --- | --- |\n| X12 | ${slashed(roll)} |\n`,
  "a column of a sheet, pasted": (roll) => `\nDossier\tGeboortedatum\tRue\nX12\t${slashed(roll)}\tHaute\n`,
  "a column of CSV": (roll) => `\nDossier;DDN;Rue\nX12;${slashed(roll)};Haute\n`,
  "a column of HTML": (roll) =>
    `<table><tr><th>N°</th><th>Né(e) le</th></tr><tr><td>X12</td><td>${slashed(roll)}</td></tr></table>`,
  "the question of an address": (roll) => `https://x.example/?ddn=${slashed(roll).replaceAll("/", "-")}`,
  "eight digits": (roll) => `née le ${slashed(roll).replaceAll("/", "")}`,
  "the name of a file, with initials": (roll) =>
    `attestation-${letter(roll)}W-${slashed(roll)
      .replaceAll("/", "-")
      .replace(/\d{4}$/, "1985")}.pdf`,
  "the name of a file, eight digits": (roll) =>
    `${letter(roll)}.${letter(roll)}._${older(roll).replaceAll("/", "")}.pdf`,
  "commas between day and month": (roll) => `née le ${slashed(roll).replaceAll("/", ",")}`,
  "a birthday": (roll) => `anniversaire : ${older(roll)}`,
  "who saw the light": (roll) => `elle a vu le jour le ${french(roll)}`,
  "in English": (roll) => `born on March ${roll.between(1, 28)}, ${roll.between(1940, 2015)}`,
  "in HTML": (roll) => `<p>Mme ${letter(roll)}. <strong>née</strong> le&nbsp;${slashed(roll)}</p>`,
}

/** Birth dates as they are typed into a field for a telephone, where no word says what they are. */
export const bareDays: Record<string, (roll: Dice) => string> = {
  "with points": (roll) => slashed(roll).replaceAll("/", "."),
  "with slashes": slashed,
  "with dashes": (roll) => slashed(roll).replaceAll("/", "-"),
  "with blanks": (roll) => slashed(roll).replaceAll("/", " "),
  "with a short year": (roll) =>
    slashed(roll)
      .replace(/\d\d(?=\d\d$)/, "")
      .replaceAll("/", "."),
  "as calendars write it": (roll) => (({ d, m, y }) => `${y}-${two(m)}-${two(d)}`)(dayOf(roll)),
  "in words": (roll) => roll.from([french, dutch, frenchWords, dutchWords])(roll),
  "beside a telephone": (roll) => `02 ${roll.between(210, 790)} ${roll.digits(2)} ${roll.digits(2)} (${slashed(roll)})`,
}
