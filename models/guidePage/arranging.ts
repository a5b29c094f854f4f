import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { FormError, type Written } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import type { Language } from "../../server/languages.ts"
import { nameIn } from "../concerns/localName.ts"
import { changesOf } from "../concerns/meanwhile.ts"
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

/** Adds a chapter, whose address follows from its name in the language of whoever adds it. */
export async function addChapter(typed: Typed, language: Language): Promise<Types.ObjectId> {
  const fields = fieldsOf(typed)
  return inOneStep(async () => {
    await refuseTaken(fields.number, null)
    const fresh = new GuideChapter({
      ...fields,
      slug: await freeSlug(
        nameIn(fields.name, language),
        "/guide?chapter=",
        async (slug) => (await GuideChapter.exists({ slug })) !== null,
      ),
    })
    await saved(fresh)
    return fresh._id
  })
}

/** What the form shows of a chapter as it is saved. */
export function formOf({ number, name, description }: GuideChapter): Typed {
  return {
    number,
    nameFr: name.fr ?? "",
    nameNl: name.nl ?? "",
    descriptionFr: description.fr ?? "",
    descriptionNl: description.nl ?? "",
  }
}

/** Changes a chapter; what somebody else changed in between is not lost (Meanwhile). Its pages' numbers follow its own. */
export async function changeChapter(id: Types.ObjectId, { typed, was }: { typed: Typed; was: string }): Promise<void> {
  await inOneStep(async () => {
    const chapter = still(await GuideChapter.findById(id))
    const before = formOf(chapter)
    const fields = fieldsOf({ ...before, ...changesOf<Written>(before, { typed, was }, null) })
    await refuseTaken(fields.number, id)
    await saved(chapter.set(fields))
    if (fields.number === before.number) return
    const pages = await GuidePage.find({ chapter: id }).select("number").lean()
    await GuidePage.bulkWrite(
      pages.map(({ _id, number }) => ({
        updateOne: { filter: { _id }, update: { $set: { number: `${fields.number}.${number.split(".")[1]}` } } },
      })),
    )
  })
}

function fieldsOf({ number, nameFr, nameNl, descriptionFr, descriptionNl }: Typed) {
  if (number === null || !Number.isInteger(number) || number < 1 || number > limits.chapters)
    throw new FormError({ number: "guide.errors.number" }, { max: limits.chapters })
  if (!nameFr && !nameNl) throw new FormError({ nameFr: "common.errors.name" })
  const name = { fr: nameFr, nl: nameNl }
  return { number, name, description: descriptionFr || descriptionNl ? { fr: descriptionFr, nl: descriptionNl } : name }
}

async function refuseTaken(number: number, self: Types.ObjectId | null): Promise<void> {
  if (await GuideChapter.exists({ number, _id: { $ne: self } }))
    throw new FormError({ number: "guide.errors.number" }, { max: limits.chapters })
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
