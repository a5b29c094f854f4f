import { firstWords } from "./firstWords.ts"
import type { Opened } from "./opening.ts"

/** How many of what a text has that is not taken over, or not as it was: for the line that says so. */
export type Left = { images: number; comments: number; deleted: number; struck: number }

const neverWords =
  "script, meta, link, title, xml, object, embed, iframe, template, noscript, select, input, button, textarea," +
  " br.Apple-interchange-newline"

/** Takes out of a document what nobody reads in it, and says how many remarks and taken-out passages it had. */
export function leaveUnread({ body, declared }: Opened): Pick<Left, "comments" | "deleted"> {
  // LibreOffice writes what was said at the edge as comments of HTML.
  const isWriter = /^LibreOffice|^OpenOffice/.test(
    body.ownerDocument.querySelector("meta[name='generator' i]")?.getAttribute("content") ?? "",
  )
  const notes = commentNodes(body)
  const saidByWriter = isWriter ? notes.filter(({ data }) => !/^(?:Start|End)Fragment$/.test(data.trim())).length : 0
  for (const each of notes) each.remove()
  for (const each of body.querySelectorAll(neverWords)) each.remove()
  for (const each of body.querySelectorAll("*"))
    if (declared(each, "display") === "none" || declared(each, "mso-hide") === "all") each.remove()
  // A passage that was taken out while changes were tracked still stands in what word processors copy.
  const deleted = takeOut(body.querySelectorAll("del, .msoDel, .MsoDel"))
  return { comments: saidByWriter + leaveRemarks(body, declared), deleted }
}

function commentNodes(body: HTMLElement): Comment[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const found: Comment[] = []
  while (walker.nextNode()) found.push(walker.currentNode as Comment)
  return found
}

/** How many of these were words; all are gone. */
function takeOut(elements: Iterable<Element>): number {
  const each = [...elements]
  const count = each.filter(({ textContent }) => textContent?.trim()).length
  for (const element of each) element.remove()
  return count
}

// Remarks at the edge: a mark where they stand, and their words at the end (Word, LibreOffice, Google Docs).
function leaveRemarks(body: HTMLElement, declared: Opened["declared"]): number {
  for (const each of body.querySelectorAll("*")) if (declared(each, "mso-element") === "comment-list") each.remove()
  for (const each of body.querySelectorAll("a[href^='#cmnt_ref']")) (each.closest("div") ?? each).remove()
  const marks = [...body.querySelectorAll(".MsoCommentReference, a[href^='#cmnt'], a.msocomanchor")]
  const outermost = marks.filter((each) => !each.parentElement?.closest(".MsoCommentReference"))
  for (const each of outermost) (each.closest("sup") ?? each).remove()
  for (const each of body.querySelectorAll(".msocomtxt, hr.msocomoff")) each.remove()
  return outermost.length
}

const pictures = "img, svg, canvas, video, audio, v\\:imagedata"

/** Takes pictures out of a document; one that stands for a sign becomes that sign. Says how many a reader would miss. */
export function leavePictures({ body }: Opened): number {
  let count = 0
  // Google Docs draws the boxes of a list to tick.
  for (const box of body.querySelectorAll("[role='checkbox']")) {
    box.querySelector("img[aria-roledescription='checkbox']")?.remove()
    firstWords(box, box.getAttribute("aria-checked") === "true" ? "☑ " : "☐ ")
  }
  for (const each of body.querySelectorAll(pictures)) {
    const sign = signOf(each)
    if (sign === null && !isSpeck(each)) count += 1
    each.replaceWith(sign ?? "")
  }
  return count
}

// Mail programs draw emoji.
function signOf(picture: Element): string | null {
  const words = picture.getAttribute("alt") ?? ""
  return words.length <= 16 && /^\p{Extended_Pictographic}/u.test(words) ? words : null
}

/** A point that tells a sender that a mail was opened, or holds a place. */
const isSpeck = (picture: Element) =>
  ["width", "height"].some((side) => Number.parseFloat(picture.getAttribute(side) ?? "9") <= 2)

/** How many passages are struck out: they are taken over without their line. */
export function countStruck({ body, declared }: Opened): number {
  return [...body.querySelectorAll("*")].filter(
    (each) =>
      each.textContent?.trim() &&
      (/^(?:s|strike)$/.test(each.localName) ||
        /line-through/.test(declared(each, "text-decoration") + declared(each, "text-decoration-line"))),
  ).length
}
