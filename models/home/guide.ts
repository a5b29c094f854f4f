import type { PipelineStage } from "mongoose"
import type { Language } from "../../server/languages.ts"
import { GuideChapter } from "../guideChapter.ts"
import { eachOnce, inOrder } from "../guidePage/reading.ts"
import type { Reader } from "../reader.ts"

type Line = { slug: string; number: string; title: string; lead: string; language: Language; page: string }

/** What the first page shows of the guide: the pages of its first chapter, where what is urgent stands. */
export type HomeGuide = { pages: Line[] }

const shown = { slug: 1, number: 1, title: 1, lead: 1, language: 1, page: 1 } as const

const pagesOfChapter: PipelineStage[] = [
  {
    $lookup: {
      from: "guide_pages",
      localField: "_id",
      foreignField: "chapter",
      as: "pages",
      pipeline: [{ $match: { binned: null } }, { $project: shown }],
    },
  },
]

/** The first chapter of the guide with its pages, each in the reader's language where it is written in both; one command. */
export async function firstChapter(reader: Reader): Promise<HomeGuide | null> {
  const [chapter] = await GuideChapter.aggregate<HomeGuide>([
    { $sort: { number: 1 } },
    { $limit: 1 },
    ...pagesOfChapter,
  ])
  if (!chapter || chapter.pages.length === 0) return null
  return { pages: eachOnce(chapter.pages, reader).sort(inOrder) }
}
