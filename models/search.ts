import { readableBy } from "./policies/keys.ts"
import type { Reader } from "./reader.ts"
import { SearchEntry, type SearchKind } from "./searchEntry.ts"
import { excerpt, mark, type Piece } from "./search/excerpt.ts"
import { type Asked, askedWords, hasWord } from "./search/query.ts"
import { rank } from "./search/rank.ts"

/** How many entries are ranked, and how many are shown on a page. */
export const searchLimits = { ranked: 400, page: 20, typed: 200 } as const

export type Result = {
  kind: SearchKind, href: string, language: string, date: string | null, title: Piece[], excerpt: Piece[]
}

/** What was found: the results of one page, how many of each kind, and whether some words had to be left out. */
export type Found = {
  results: Result[], counts: { kind: SearchKind, count: number }[], total: number, pages: number, loosened: boolean
}

type Row = Pick<SearchEntry, "titleTerms" | "leadTerms" | "terms" | "language">
  & { _id: unknown, of: { kind: SearchKind }, date: string | null }
type Narrowing = { kind?: SearchKind, page?: number }

const nothing: Found = { results: [], counts: [], total: 0, pages: 0, loosened: false }

/**
 * What a reader may read of what she looks for, best first: all the words (the last may be unfinished), or when nothing
 * has them all, those that have most. Never more than she may see, neither in the list nor in the counts.
 */
export async function search(reader: Reader, typed: string, { kind, page = 1 }: Narrowing = {}): Promise<Found> {
  const asked = askedWords(typed.slice(0, searchLimits.typed))
  if (asked.length === 0) return nothing
  let loosened = false
  let rows = await candidates(reader, { $and: asked.map(hasWord) })
  if (rows.length === 0 && asked.length > 1) {
    rows = await candidates(reader, { $or: asked.map(hasWord) })
    loosened = rows.length > 0
  }
  const ranked = ranking(asked, rows, reader.language).filter((row) => !kind || row.of.kind === kind)
  const shown = ranked.slice((page - 1) * searchLimits.page, page * searchLimits.page)
  return {
    results: await present(asked, shown),
    counts: countsOf(rows),
    total: ranked.length,
    pages: Math.ceil(ranked.length / searchLimits.page),
    loosened,
  }
}

function candidates(reader: Reader, words: object): Promise<Row[]> {
  return SearchEntry.find({ ...readableBy(reader), ...words })
    .select("of language date titleTerms leadTerms terms").limit(searchLimits.ranked).lean<Row[]>()
}

function ranking(asked: Asked[], rows: Row[], language: string): Row[] {
  const scored = rows.map((row) => ({ row, score: rank(asked, { ...row, kind: row.of.kind }, language) }))
  // Of two that answer as well, the newer; then always the same order.
  scored.sort((a, b) => b.score - a.score || (b.row.date ?? "").localeCompare(a.row.date ?? "")
    || String(a.row._id).localeCompare(String(b.row._id)))
  return scored.map(({ row }) => row)
}

function countsOf(rows: Row[]): Found["counts"] {
  const counts = new Map<SearchKind, number>()
  for (const { of } of rows) counts.set(of.kind, (counts.get(of.kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count)
}

async function present(asked: Asked[], rows: Row[]): Promise<Result[]> {
  const texts = await SearchEntry.find({ _id: { $in: rows.map((row) => row._id) } })
    .select("title lead text href").lean()
  const byId = new Map(texts.map((text) => [String(text._id), text]))
  return rows.flatMap((row) => {
    const entry = byId.get(String(row._id))
    if (!entry) return []
    return [{ kind: row.of.kind, href: entry.href, language: row.language, date: row.date,
      title: mark(entry.title, asked), excerpt: excerpt([entry.lead, entry.text].filter(Boolean).join(" "), asked) }]
  })
}
