import type { Proceedings } from "../../../models/minutes/reading.ts"
import { presentFiles } from "../attachments.ts"
import type { Speaking } from "../meetings/page.ts"
import { type Around, presentDocument } from "../minutes/document.ts"
import { lowered, stateOf } from "../minutes/show.ts"

type Shown = { around: Around; annexes: Parameters<typeof presentFiles>[0]; path: string; at: (path: string) => string }

/** Published minutes as whoever was invited reads them by her link (`path`), out of which none of their addresses leads. */
export function presentMinutesByLink(
  proceedings: Proceedings,
  { around, annexes, path, at }: Shown,
  speaking: Speaking,
) {
  const document = presentDocument(proceedings, around, speaking)
  return {
    page: { title: document.title },
    document: { ...document, items: document.items.map((item) => ({ ...item, html: lowered(item.html) })) },
    state: stateOf(proceedings, speaking),
    pdf: at(`${path}/minutes.pdf`),
    meeting: at(path),
    annexes: presentFiles(annexes).map((file) => ({ ...file, href: `${path}${file.href}` })),
  }
}
