import { blocksOf } from "../../../models/concerns/richText.ts"
import type { Proceedings } from "../../../models/minutes/reading.ts"
import { brusselsDay } from "../../dates.ts"
import type { Speaking } from "../meetings/page.ts"
import { type Around, presentDocument } from "./document.ts"

/** The data of views/pdf/minutes.typ: the document of the page, with its texts as blocks. */
export function presentPdf(proceedings: Proceedings, around: Around, speaking: Speaking) {
  const document = presentDocument(proceedings, around, speaking)
  const { published } = proceedings.minutes!
  return {
    ...document,
    date: published ? brusselsDay(published.at) : null, // The typesetter counts the pages.
    pageOf: speaking.t("minutes.pageOf", { page: "{page}", pages: "{pages}" }),
    items: document.items.map(({ html, ...item }) => ({ ...item, blocks: blocksOf(html) })),
  }
}
