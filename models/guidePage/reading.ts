import type { PipelineStage, Types } from "mongoose"
import type { Language } from "../../server/languages.ts"
import type { LocalName } from "../concerns/localName.ts"
import { today } from "../concerns/day.ts"
import type { Fact } from "../concerns/fact.ts"
import { GuideChapter } from "../guideChapter.ts"
import { GuidePage } from "../guidePage.ts"
import { canEditPage } from "../policies/guide.ts"
import type { Reader } from "../reader.ts"

type Id = Types.ObjectId
type Named = { _id: Id; givenName: string; familyName: string }
export type PageLine = {
  _id: Id
  slug: string
  number: string
  title: string
  lead: string
  language: Language
  page: string
  reviewBy: string | null
  checked: { day: string } | null
  chapter: Id
}
export type Chapter = { _id: Id; number: number; slug: string; name: LocalName; description: LocalName }

/** A page with all that its screen shows: one command, whatever the number of owners and neighbours. */
export type ReadPage = PageLine & {
  formerSlugs: string[]
  who: string
  address: string
  phone: string
  hours: string
  forWhom: string
  toBring: string
  html: string
  owners: Id[]
  checked: { by: Id; day: string } | null
  changed: Fact
  binned: Fact | null
  chapters: Chapter[]
  people: Named[]
  sisters: (PageLine & { changed: Fact })[]
  neighbours: PageLine[]
}

const line = {
  slug: 1,
  number: 1,
  title: 1,
  lead: 1,
  language: 1,
  page: 1,
  reviewBy: 1,
  checked: 1,
  chapter: 1,
} as const

const together: PipelineStage[] = [
  { $lookup: { from: "guide_chapters", localField: "chapter", foreignField: "_id", as: "chapters" } },
  { $set: { named: { $concatArrays: ["$owners", [{ $ifNull: ["$checked.by", null] }, "$changed.by"]] } } },
  {
    $lookup: {
      from: "people",
      localField: "named",
      foreignField: "_id",
      as: "people",
      pipeline: [{ $project: { givenName: 1, familyName: 1 } }],
    },
  },
  {
    $lookup: {
      from: "guide_pages",
      localField: "page",
      foreignField: "page",
      as: "sisters",
      pipeline: [{ $match: { binned: null } }, { $project: { ...line, changed: 1 } }],
    },
  },
  {
    $lookup: {
      from: "guide_pages",
      localField: "chapter",
      foreignField: "chapter",
      as: "neighbours",
      pipeline: [{ $match: { binned: null } }, { $project: line }],
    },
  },
]

/** The page of a slug, also one that it had before; null when there is none. */
export async function readPage(slug: string): Promise<ReadPage | null> {
  const [page] = await GuidePage.aggregate<ReadPage>([
    { $match: { $or: [{ slug }, { formerSlugs: slug }] } },
    { $limit: 1 },
    ...together,
  ])
  return page ?? null
}

type Kept = PageLine & { owners: Id[]; binned: Fact | null }

/** The guide as a reader opens it: two commands, whatever the number of pages. */
export type ReadGuide = {
  /** In order, each with its pages; those in the reader's language where a page has both. */
  chapters: (Chapter & { pages: PageLine[] })[]
  /** Her own pages that are to be looked at again, the oldest first. */
  review: PageLine[]
  /** What she may take out of the bin. */
  binned: (PageLine & { binned: Fact })[]
  owns: boolean
}

export async function readGuide(reader: Reader): Promise<ReadGuide> {
  const chapters = await GuideChapter.find().sort({ number: 1 }).lean<Chapter[]>()
  const all = (
    await GuidePage.find()
      .select({ ...line, owners: 1, binned: 1 })
      .lean<Kept[]>()
  ).sort(inOrder)
  const pages = all.filter((page) => !page.binned)
  const mine = pages.filter((page) => page.owners.some((owner) => String(owner) === reader.person))
  const shown = eachOnce(pages, reader)
  const day = today()
  return {
    chapters: chapters.map((chapter) => ({
      ...chapter,
      pages: shown.filter((page) => String(page.chapter) === String(chapter._id)),
    })),
    review: mine
      .filter((page) => page.reviewBy !== null && page.reviewBy <= day)
      .sort((a, b) => a.reviewBy!.localeCompare(b.reviewBy!)),
    binned: all.filter((page): page is Kept & { binned: Fact } => page.binned !== null && canEditPage(reader, page)),
    owns: mine.length > 0,
  }
}

/** Pages each in the reader's language where it is written in both. */
export function eachOnce<Page extends { page: string; language: string }>(
  pages: readonly Page[],
  reader: Pick<Reader, "language">,
): Page[] {
  const translated = new Set(pages.filter(({ language }) => language === reader.language).map(({ page }) => page))
  return pages.filter(({ language, page }) => language === reader.language || !translated.has(page))
}

/** By number: 4.2 before 4.10. */
export function inOrder(a: { number: string; title: string }, b: { number: string; title: string }): number {
  return a.number.localeCompare(b.number, "fr", { numeric: true }) || a.title.localeCompare(b.title, "fr")
}
