// Initials that are also a word of administrations: A.R. is an arrêté royal, A.G. an assemblée générale, or a person.

/** Texts of law, and where they are published. */
const laws = /^(?:a\.? ?r|k\.? ?b|m\.? ?b|b\.? ?s|a\.? ?m|m\.? ?v\.? ?t|l\.? ?o|r\.? ?g)\.?$/i
const ofAnotherDay = /^ ?(?:du |van )?\d/i

/** Meetings, and their papers. */
const meetings = /^(?:(?:p\.? ?v|c\.? ?a|a\.? ?g|o\.? ?j|b\.? ?e|a\.? ?v|r\.? ?v)\.?(?: |$)){1,2}$/i

// « l’A.G. », « du C.A. », « het K.B. »: nobody says it of initials; « de A.G. » is said of a person.
const article =
  /(?:(?<!\p{L})(?:l|d’un|d'un|d’une|d'une|le|la|les|du|des|au|aux|un|une|ce|cet|cette|en|par|notre|nos|prochaine?|derni[eè]re?|het|een|dit|deze|die|elk|elke|per|volgende?|laatste|eerste) ?|(?<!\p{L})l[’'])$/iu

const legal =
  /(?<!\p{L})(?:lois?|wet|wetten|arr[êe]t[ée]s?|besluit(?:en)?|d[ée]crets?|decreet|decreten|ordonnances?|ordonnanties?|articles?|artikels?|artikelen|art\.|alin[ée]a|lid|moniteur|staatsblad|publi[ée]e?s?|gepubliceerd|bekendgemaakt|p\. ?\d|blz\.|bl\.|num\.|modifi[ée]e?s?|gewijzigd|abrog[ée]e?s?|opgeheven|circulaires?|omzendbrief|code|wetboek|constitution|grondwet|[ak]\.[rb]\.|m\.b\.|b\.s\.)|§/iu

const gathering =
  /(?<!\p{L})(?:p\.v\.|s[ée]ances?|r[ée]unions?|assembl[ée]es?|conseils?|ordres? du jour|points?|d[ée]cisions?|approuv[ée]e?s?|approbation|convocations?|statuts?|comptes?|budget|votes?|vot[ée]e?s?|rapports?|extraits?|annexes?|vergadering(?:en)?|zitting(?:en)?|verslag(?:en)?|agendapunt|beslissing(?:en)?|goedgekeurd|goedkeuring|statuten|rekening(?:en)?|begroting|stemming|bijlagen?)(?!\p{L})/iu

/** Initials beside a day: what stands before both, between them (null: the day stands first), after both; how long ago it was. */
export type Beside = { who: string; before: string; between: string | null; after: string; years: number }

/**
 * Whether initials beside a day are a law, a meeting or a paper rather than a person's: « A.R. 12.03.1998 », « l’A.G.
 * (12.03.1998) », « C.A. 12.03.2024 », « M.B., 12.03.1998, p. 30 » are; « A.R., 12.03.1998 », « A.G. (12.03.2015) » and « de
 * C.A. 12.03.1998 » are asked about: a question too many is answered with one tick, a person named cannot be called back.
 */
export function isPaper({ who, before, between, after, years }: Beside): boolean {
  const isLaw = laws.test(who)
  if (!isLaw && !meetings.test(who)) return false
  const isTwo = who.replace(/\P{L}/gu, "").length > 3
  if (isTwo || article.test(before)) return true
  const isBare = between?.trim() === ""
  const words = `${before} ${after}`
  if (isLaw) return isBare || legal.test(words) || (between === null && ofAnotherDay.test(after))
  return gathering.test(words) || ((isBare || between === null) && years < 16)
}
