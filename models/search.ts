import { readableBy } from "./policies/keys.ts"
import type { Reader } from "./reader.ts"
import type { SearchKind } from "./search/kinds.ts"
import { SearchEntry } from "./searchEntry.ts"
import { excerpt, mark, type Piece } from "./search/excerpt.ts"
import { type Asked, askedWords, hasWord } from "./search/query.ts"
import { namesFor } from "./search/naming.ts"
import { rank } from "./search/rank.ts"

/** How many entries are ranked, and how many are shown on a page; of each kind where there are several, with a way to the others. */
export const searchLimits = { ranked: 400, page: 20, typed: 200, ofKind: 3 } as const

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
  counts: { kind: SearchKind; count: number }[]
  total: number
  pages: number
  loosened: Loosened
  /** The kinds whose last result of all that are listed is on this page, with how many more of them there are. */
  others: { kind: SearchKind; count: number }[]
}

type Row = Pick<SearchEntry, "titleTerms" | "leadTerms" | "terms" | "titleWords" | "language"> & {
  _id: unknown
  of: { kind: SearchKind; id: string }
  date: string | null
}
type Narrowing = { kind?: SearchKind; page?: number }

const nothing: Found = { results: [], counts: [], total: 0, pages: 0, loosened: null, others: [] }

/**
 * What a reader may read of what she looks for, best first: all the words (the last may be unfinished), or when nothing
 * has them all, those that have most. Never more than she may see, neither in the list nor in the counts.
 */
export async function search(reader: Reader, typed: string, { kind, page = 1 }: Narrowing = {}): Promise<Found> {
  const asked = askedWords(typed.slice(0, searchLimits.typed))
  if (asked.length === 0) return nothing
  const { rows, counts, loosened } = await everyOrMost(reader, asked, kind)
  const inOrder = ranking(asked, rows, reader.language).filter((row) => !kind || row.of.kind === kind)
  const listed = kind || counts.length < 2 ? inOrder : firstOfEach(inOrder)
  const shown = listed.slice((page - 1) * searchLimits.page, page * searchLimits.page)
  return {
    results: await present(asked, shown, reader.language),
    counts,
    others: listed === inOrder ? [] : othersAfter(listed, shown, counts),
    total: counts.reduce((sum, each) => sum + (!kind || each.kind === kind ? each.count : 0), 0),
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
  const every = await gather(reader, asked, { $and: asked.map(hasWord) }, kind)
  if (asked.length === 1 || every.counts.some((each) => each.kind === "guidePage")) return { ...every, loosened: null }
  const some = { $or: asked.map(hasWord) }
  if (every.rows.length === 0) return { ...(await gather(reader, asked, some, kind)), loosened: "all" }
  if (kind !== "guidePage" && every.rows.some(({ titleTerms }) => asked.every(isIn(titleTerms))))
    return { ...every, loosened: null }
  const pages = await gather(reader, asked, { ...some, "of.kind": "guidePage" }, kind)
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

type Gathered = Pick<Found, "counts"> & { rows: Row[] }

/** What is to be ranked, and how much of each kind there is: where that is too much, what has the words in its title first. */
async function gather(reader: Reader, asked: Asked[], words: object, kind?: SearchKind): Promise<Gathered> {
  const readable = { ...readableBy(reader), ...words }
  const rows = await SearchEntry.find(readable)
    .select(ranked)
    .limit(searchLimits.ranked + 1)
    .lean<Row[]>()
  if (rows.length <= searchLimits.ranked) return { rows, counts: countsOf(rows) }
  const [all] = await SearchEntry.aggregate<{
    counts: { _id: SearchKind; count: number }[]
    titled: Row[]
    others: Row[]
  }>([
    { $match: readable },
    {
      $facet: {
        counts: [{ $group: { _id: "$of.kind", count: { $sum: 1 } } }],
        titled: [...of(kind), { $match: { titleTerms: { $in: asked.flatMap(({ forms }) => forms) } } }, ...few],
        others: [...of(kind), ...few],
      },
    },
  ])
  const { counts, titled, others } = all!
  const unique = new Map([...titled, ...others].map((row) => [String(row._id), row]))
  return {
    rows: [...unique.values()].slice(0, searchLimits.ranked),
    counts: mostFirst(counts.map(({ _id, count }) => ({ kind: _id, count }))),
  }
}

const ranked = { of: 1, language: 1, date: 1, titleTerms: 1, leadTerms: 1, terms: 1, titleWords: 1 } as const
const few = [{ $limit: searchLimits.ranked }, { $project: ranked }]
const of = (kind?: SearchKind) => (kind ? [{ $match: { "of.kind": kind } }] : [])

// Thirty minutes of one body would hide the one organisation behind them.
function firstOfEach(rows: Row[]): Row[] {
  const shown = new Map<SearchKind, number>()
  return rows.filter(({ of }) => {
    const before = shown.get(of.kind) ?? 0
    shown.set(of.kind, before + 1)
    return before < searchLimits.ofKind
  })
}

// Listed over two pages, a kind is followed by the way to its others where it ends, and not on both.
function othersAfter(listed: Row[], shown: Row[], counts: Found["counts"]): Found["others"] {
  return counts
    .map(({ kind, count }) => ({ kind, count: count - listed.filter(({ of }) => of.kind === kind).length }))
    .filter(({ kind, count }) => count > 0 && shown.includes(listed.findLast(({ of }) => of.kind === kind)!))
}

function ranking(asked: Asked[], rows: Row[], language: string): Row[] {
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

function countsOf(rows: Row[]): Found["counts"] {
  const counts = new Map<SearchKind, number>()
  for (const { of } of rows) counts.set(of.kind, (counts.get(of.kind) ?? 0) + 1)
  return mostFirst([...counts].map(([kind, count]) => ({ kind, count })))
}

const mostFirst = (counts: Found["counts"]) => counts.sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind))

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
