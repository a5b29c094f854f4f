import { indexAllForSearch } from "../../concerns/searchable.ts"
import { GuideChapter } from "../../guideChapter.ts"
import { findablePage, textOf } from "../../guidePage/editing.ts"
import { GuidePage } from "../../guidePage.ts"
import { Version } from "../../version.ts"
import type { DemoContent } from "../types.ts"
import { idOf, momentOn } from "./keys.ts"

/** The chapters and pages of the guide, each with its first version. */
export async function fillGuide({ chapters, pages }: DemoContent): Promise<void> {
  await GuideChapter.insertMany(chapters.map((each) => ({ ...each, _id: idOf("chapter", String(each.number)) })))
  const made = await GuidePage.insertMany(pages.map((each) => ({ ...each, _id: idOf("guidePage", each.slug),
    toBring: each.toBring.join("\n"), chapter: idOf("chapter", String(each.chapter)),
    owners: each.owners.map((owner) => idOf("person", owner)),
    checked: { by: idOf("person", each.checked.by), day: each.checked.day },
    changed: { by: idOf("person", each.checked.by), at: momentOn(each.checked.day, each.slug) } })))
  await Version.insertMany(made.map((page) => ({ of: page._id, kind: "guidePage", number: 1, by: page.changed.by,
    began: new Date(0), at: page.changed.at, audience: page.audience, snapshot: textOf(page) })))
  await indexAllForSearch(made.map((page) => findablePage(page as GuidePage)))
}
