import type { Reader } from "./reader.ts"
import { kindNames, type SearchKind } from "./search/kinds.ts"
import { SearchEntry } from "./searchEntry.ts"
import { excerpt, mark, type Piece } from "./search/excerpt.ts"
import { type Count, gather, type Gathered, gatherLimits, mostFirst, type Row, withTerms } from "./search/gathering.ts"
import { type Asked, askedWords } from "./search/query.ts"
import { namesFor } from "./search/naming.ts"
import { rank } from "./search/rank.ts"

/** How long what is typed may be, how many results are on a page, and of each kind where there are several, with a way to the others. */
export const searchLimits = { ...gatherLimits, page: 20, typed: 200, ofKind: 3 } as const

export type Result = {
  kind: SearchKind
  href: string
  language: string | null
  titleLanguage: string | null
  date: string | null
  reviewBy: string | null
  title: Piece[]
  excerpt: Piece[]
}

/** Where some words had to be left out: everywhere, or only among the pages of the guide. */
export type Loosened = "all" | "guide" | null

/** What was found: the results of one page, how many of each kind, and where some words had to be left out. */
export type Found = {
  results: Result[]
  counts: Count[]
  total: number
  /** There are more than this, and no more were counted. */
  isMore: boolean
  pages: number
  loosened: Loosened
  /** The kinds whose last result of all that are listed is on this page, with how many more of them there are. */
  others: Count[]
}

type Narrowing = { kind?: SearchKind; page?: number }

const nothing: Found = { results: [], counts: [], total: 0, isMore: false, pages: 0, loosened: null, others: [] }

/**
 * What a reader may read of what she looks for, best first: all the words (the last may be unfinished), or when nothing
 * has them all, those that have most. Never more than she may see, neither in the list nor in the counts.
 */
export async function search(reader: Reader, typed: string, { kind, page = 1 }: Narrowing = {}): Promise<Found> {
  const asked = askedWords(typed.slice(0, searchLimits.typed))
  if (asked.length === 0) return nothing
  const { rows, counts, loosened } = await everyOrMost(reader, asked, kind)
  const ofThis = rows.filter((row) => !kind || row.of.kind === kind)
  const isOneKind = kind !== undefined || counts.length < 2
  const inOrder = await ranked(asked, ofThis, reader.language, isOneKind)
  const listed = isOneKind ? inOrder : firstOfEach(inOrder, searchLimits.ofKind)
  const shown = listed.slice((page - 1) * searchLimits.page, page * searchLimits.page)
  const ofThese = counts.filter((each) => !kind || each.kind === kind)
  return {
    results: await present(asked, shown, reader.language),
    counts,
    others: listed === inOrder ? [] : othersAfter(listed, shown, counts),
    total: ofThese.reduce((sum, { count }) => sum + count, 0),
    isMore: ofThese.some(({ isMore }) => isMore),
    pages: Math.ceil(listed.length / searchLimits.page),
    loosened: inOrder.length > 0 && !(loosened === "guide" && kind && kind !== "guidePage") ? loosened : null,
  }
}

/**
 * What has every word. The pages of the guide that have most of them come with it where no page has them all and nothing
 * else bears them in its title: minutes in which all the words stand somewhere answer nobody who looks for a service. The
 * guide's own field always has them, so that it finds all that is found here.
 */
async function everyOrMost(
  reader: Reader,
  asked: Asked[],
  kind?: SearchKind,
): Promise<Gathered & { loosened: Loosened }> {
  const looking = { reader, asked, kinds: kindNames, kind }
  const every = await gather({ ...looking, join: "$and" })
  if (asked.length === 1 || every.counts.some((each) => each.kind === "guidePage")) return { ...every, loosened: null }
  if (every.rows.length === 0) return { ...(await gather({ ...looking, join: "$or" })), loosened: "all" }
  if (kind !== "guidePage" && every.rows.some(({ titleTerms }) => asked.every(isIn(titleTerms))))
    return { ...every, loosened: null }
  const pages = await gather({ ...looking, kinds: ["guidePage"], join: "$or" })
  return {
    rows: [...every.rows, ...pages.rows],
    counts: mostFirst([...every.counts, ...pages.counts]),
    loosened: pages.rows.length > 0 ? "guide" : null,
  }
}

const isIn =
  (terms: string[]) =>
  ({ forms, prefix }: Asked) =>
    terms.some((term) => forms.includes(term) || (prefix !== null && term.startsWith(prefix)))

// Thirty minutes of one body would hide the one organisation behind them.
function firstOfEach(rows: Row[], many: number): Row[] {
  const shown = new Map<SearchKind, number>()
  return rows.filter(({ of }) => {
    const before = shown.get(of.kind) ?? 0
    shown.set(of.kind, before + 1)
    return before < many
  })
}

// Listed over two pages, a kind is followed by the way to its others where it ends, and not on both.
function othersAfter(listed: Row[], shown: Row[], counts: Found["counts"]): Found["others"] {
  return counts
    .map((each) => ({ ...each, count: each.count - listed.filter(({ of }) => of.kind === each.kind).length }))
    .filter(({ kind, count }) => count > 0 && shown.includes(listed.findLast(({ of }) => of.kind === kind)!))
}

/**
 * Best first. By title and first line to begin with; of the first, as many as may be shown soon, the terms are read as well,
 * which tell where each word stands in the text.
 */
async function ranked(asked: Asked[], rows: Row[], language: string, isOneKind: boolean): Promise<Row[]> {
  const roughly = ranking(asked, rows, language)
  const first = isOneKind
    ? roughly.slice(0, searchLimits.closely)
    : firstOfEach(roughly, Math.ceil(searchLimits.closely / kindNames.length))
  const closely = ranking(asked, await withTerms(first), language)
  return isOneKind ? [...closely, ...roughly.slice(searchLimits.closely)] : closely
}

function ranking<One extends Row>(asked: Asked[], rows: One[], language: string): One[] {
  const scored = rows.map((row) => ({ row, score: rank(asked, { ...row, kind: row.of.kind }, language) }))
  // Of two that answer as well, the newer; then always the same order.
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      (b.row.date ?? "").localeCompare(a.row.date ?? "") ||
      String(a.row._id).localeCompare(String(b.row._id)),
  )
  return scored.map(({ row }) => row)
}

async function present(asked: Asked[], rows: Row[], language: Reader["language"]): Promise<Result[]> {
  const texts = await SearchEntry.find({ _id: { $in: rows.map((row) => row._id) } })
    .select("title lead text href reviewBy")
    .lean()
  const names = await namesFor(rows, language)
  const byId = new Map(texts.map((text) => [String(text._id), text]))
  return rows.flatMap((row) => {
    const entry = byId.get(String(row._id))
    if (!entry) return []
    const said = names.get(row.of.id)
    // The other names of what is called by its name here would be all that one reads of it; a meeting's first line too.
    const lead = said && row.of.kind !== "minutes" ? (said.lead ?? "") : entry.lead
    return [
      {
        kind: row.of.kind,
        href: entry.href,
        language: said?.textLanguage ?? row.language ?? null,
        date: row.date,
        reviewBy: entry.reviewBy ?? null,
        titleLanguage: said?.titleLanguage ?? row.language ?? null,
        title: mark(said?.title ?? entry.title, asked),
        excerpt: excerpt(said?.text ?? [lead, entry.text].filter(Boolean).join("\n"), asked),
      },
    ]
  })
}
