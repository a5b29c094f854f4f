import type { Types } from "mongoose"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { nameIn } from "../concerns/localName.ts"
import { faultsOf, refuse } from "../concerns/refuse.ts"
import { freeSlug } from "../concerns/slug.ts"
import { GuideChapter } from "../guideChapter.ts"
import { GuidePage } from "../guidePage.ts"
import { limits } from "../limits.ts"
import { nextNumber } from "./editing.ts"

type Typed = { number: number | null; nameFr: string; nameNl: string; descriptionFr: string; descriptionNl: string }

/** The number of a chapter that is added next: after the last one, and where that is the highest, the lowest that is free. */
export async function nextChapterNumber(): Promise<number> {
  const taken = (await GuideChapter.find().select("number").lean()).map(({ number }) => number)
  const after = Math.max(0, ...taken) + 1
  if (after <= limits.chapters) return after
  return Array.from(taken, (_, index) => index + 1).find((number) => !taken.includes(number)) ?? after
}

/** Adds a chapter, whose address follows from its name in the language of whoever adds it, or changes one; its pages' numbers follow its own. */
export async function saveChapter(
  chapter: GuideChapter | null,
  typed: Typed,
  language: "fr" | "nl",
): Promise<Types.ObjectId> {
  const { number } = typed
  if (number === null || !Number.isInteger(number) || number < 1 || number > limits.chapters)
    throw new FormError({ number: "guide.errors.number" }, { max: limits.chapters })
  const name = { fr: typed.nameFr, nl: typed.nameNl }
  if (!name.fr && !name.nl) throw new FormError({ nameFr: "common.errors.name" })
  const described = typed.descriptionFr || typed.descriptionNl
  const description = described ? { fr: typed.descriptionFr, nl: typed.descriptionNl } : name
  return inOneStep(async () => {
    if (await GuideChapter.exists({ number, _id: { $ne: chapter?._id ?? null } }))
      throw new FormError({ number: "guide.errors.number" }, { max: limits.chapters })
    if (chapter) {
      await change(chapter, { number, name, description })
      return chapter._id
    }
    const fresh = new GuideChapter({
      number,
      name,
      description,
      slug: await freeSlug(
        nameIn(name, language),
        "/guide?chapter=",
        async (slug) => (await GuideChapter.exists({ slug })) !== null,
      ),
    })
    await saved(fresh)
    return fresh._id
  })
}

/** Puts a page at the end of another chapter, with its translations; one that is there already stays where it is. */
export async function movePage({ page }: { page: string }, chapter: string | null): Promise<void> {
  await inOneStep(async () => {
    for (const sister of await GuidePage.find({ page, chapter: { $ne: chapter } })
      .sort({ language: 1 })
      .select("_id")
      .lean())
      await GuidePage.updateOne({ _id: sister._id }, { $set: { chapter, number: await nextNumber(chapter) } })
  })
}

/** Where the form calls a field otherwise than the document does. */
const fields: Record<string, string> = {
  "name.fr": "nameFr",
  "name.nl": "nameNl",
  "description.fr": "descriptionFr",
  "description.nl": "descriptionNl",
}

async function saved(chapter: GuideChapter): Promise<void> {
  const faults = Object.entries(await faultsOf(chapter))
  if (faults.length > 0) refuse(Object.fromEntries(faults.map(([path, message]) => [fields[path] ?? path, message])))
  await chapter.save()
}

type Chapter = { number: number; name: { fr: string; nl: string }; description: { fr: string; nl: string } }

async function change(chapter: GuideChapter, { number, name, description }: Chapter): Promise<void> {
  const before = chapter.number
  await saved(chapter.set({ number, name, description }))
  if (number === before) return
  for (const page of await GuidePage.find({ chapter: chapter._id }).select("number").lean())
    await GuidePage.updateOne({ _id: page._id }, { $set: { number: `${number}.${page.number.split(".")[1]}` } })
}
