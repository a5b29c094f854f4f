import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { now } from "../../server/clock.ts"
import { FormError, Meanwhile } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import type { Language } from "../../server/languages.ts"
import { addMonths, today } from "../concerns/day.ts"
import { changesOf } from "../concerns/meanwhile.ts"
import { faultsOf } from "../concerns/refuse.ts"
import { plainText, sanitize } from "../concerns/richText.ts"
import { type Findable, indexForSearch } from "../concerns/searchable.ts"
import { freeSlug } from "../concerns/slug.ts"
import { GuideChapter } from "../guideChapter.ts"
import { GuidePage } from "../guidePage.ts"
import { limits } from "../limits.ts"
import { keepVersion } from "../version.ts"
import { authorsOf } from "./authors.ts"

export const textFields = ["title", "lead", "who", "address", "phone", "hours", "forWhom", "toBring", "html"] as const
export type PageText = Record<(typeof textFields)[number], string>

/** What the form shows of a page as it is saved, and what each version keeps. */
export function textOf(page: Pick<GuidePage, (typeof textFields)[number]>): PageText {
  return Object.fromEntries(textFields.map((field) => [field, page[field]])) as PageText
}

const isTaken = async (slug: string) => (await GuidePage.exists({ $or: [{ slug }, { formerSlugs: slug }] })) !== null

type Fresh = {
  text: PageText
  chapter: string | null
  language: Language | null
  owners: string[]
  of: string | null
  by: string
}

/** Adds a page at the end of its chapter; `of` joins it, as a translation, to the pages with the same word. */
export async function addPage({ text, chapter, language, owners, of, by }: Fresh): Promise<GuidePage> {
  return inOneStep(async () => {
    const number = await nextNumber(chapter)
    const slug = await freeSlug(text.title, "/guide", isTaken)
    const page = new GuidePage({
      ...text,
      html: sanitize(text.html),
      chapter,
      language,
      number,
      slug,
      page: of ?? slug,
      owners: owners.length > 0 ? owners : [by],
      changed: { by, at: now() },
      checked: { by, day: today() },
      reviewBy: addMonths(today(), limits.reviewMonths),
    })
    await keep(page, by)
    return page
  })
}

/** The number after the last page of a chapter. */
export async function nextNumber(chapter: string | null): Promise<string> {
  const found = chapter && (await GuideChapter.findById(chapter))
  if (!found) throw new FormError({ chapter: "guide.errors.chapter" })
  const pages = await GuidePage.find({ chapter }).select("number").lean()
  const numbers = pages.map((page) => Number(page.number.split(".")[1]))
  return `${found.number}.${Math.max(0, ...numbers) + 1}`
}

type Change = { typed: PageText; was: string; by: string }

/**
 * Changes a page from a form that was opened on `was` (marks): what somebody else changed in between stays, unless this form
 * changes the same field, which is refused with both texts (Meanwhile). A new title gives a new address, and
 * the old one keeps leading here.
 */
export async function changePage(id: Types.ObjectId, { typed, was, by }: Change): Promise<GuidePage> {
  return inOneStep(async () => {
    const page = still(await GuidePage.findById(id))
    const changes = await changesIn(page, { typed: { ...typed, html: sanitize(typed.html) }, was })
    if (Object.keys(changes).length === 0) return page
    page.set(changes)
    if (page.isModified("title")) await moveTo(page)
    page.changed = { by: new Types.ObjectId(by), at: now() }
    await keep(page, by)
    return page
  })
}

// What somebody else wrote is told with her name: the versions of a page know it field by field.
async function changesIn(page: GuidePage, sent: Pick<Change, "typed" | "was">) {
  try {
    return changesOf(textOf(page), sent, null)
  } catch (error) {
    if (!(error instanceof Meanwhile)) throw error
    const authors = await authorsOf(page, error.found.met)
    throw new Meanwhile({ ...error.found, by: Object.fromEntries([...authors].map(([field, { by }]) => [field, by])) })
  }
}

async function moveTo(page: GuidePage): Promise<void> {
  const old = page.slug
  const isAnothers = async (tried: string) =>
    tried !== old && !page.formerSlugs.includes(tried) && (await isTaken(tried))
  const slug = await freeSlug(page.title, "/guide", isAnothers)
  if (slug === old) return
  page.formerSlugs = [...page.formerSlugs.filter((former) => former !== slug), old]
  page.slug = slug
}

async function keep(page: GuidePage, by: string): Promise<void> {
  // The form's field for the text is named after how it is written there.
  const { html, ...faults } = await faultsOf(page)
  if (html) throw new FormError({ ...faults, markdown: html })
  await page.save()
  // Each saving is a version: nothing here saves by itself.
  await keepVersion(page._id, "guidePage", textOf(page), by, { audience: page.audience, apart: true })
  await indexPage(page)
}

/** Looked at today and found right: to be looked at again in six months. */
export async function checkPage(id: Types.ObjectId, by: string): Promise<void> {
  await inOneStep(async () => {
    await GuidePage.updateOne(
      { _id: id },
      {
        $set: {
          checked: { by: new Types.ObjectId(by), day: today() },
          reviewBy: addMonths(today(), limits.reviewMonths),
        },
      },
    )
    await indexPage(still(await GuidePage.findById(id)))
  })
}

/** Makes a page found as it is now; one in the bin is found by nobody. */
export async function indexPage(page: GuidePage): Promise<void> {
  if (!page.binned) await indexForSearch(findablePage(page))
}

/** How a page is found: by its title first, then by what it is and for whom, then by all of its text. */
export function findablePage(page: GuidePage): Findable {
  return {
    kind: "guidePage",
    id: page._id,
    language: page.language,
    title: page.title,
    lead: `${page.lead} ${page.forWhom}`.trim(),
    text: [plainText(page.html), page.who, page.toBring, page.address, page.hours, page.phone].join("\n"),
    href: `/guide/${page.slug}`,
    date: page.checked?.day ?? null,
    reviewBy: page.reviewBy ?? null,
    audience: page.audience,
  }
}
