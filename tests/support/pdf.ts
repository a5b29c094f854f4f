import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs"

type Glyph = { unicode?: string; isSpace?: boolean } | number
/** `ends`: where each piece of text ends on its line, and how wide its page is. */
type Page = { text: string; structure: Node | null; ends: { right: number; width: number }[] }
type Bookmark = { title: string; items: Bookmark[] }
type Node = { role?: string; children?: Node[]; lang?: string; type?: string }

/** What a PDF says, page by page, in reading order and letter by letter, with the tree that a screen reader walks. */
export async function readPdf(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    const text = fnArray
      .map((operation, index) =>
        operation === OPS.showText
          ? (argsArray[index] as [Glyph[]])[0]
              .map((glyph) => (typeof glyph === "number" ? "" : (glyph.unicode ?? "")))
              .join("")
          : operation === OPS.endText
            ? "\n"
            : "",
      )
      .join("")
    const [, , width] = page.view as [number, number, number, number]
    const { items } = (await page.getTextContent()) as { items: { transform: number[]; width: number }[] }
    const ends = items.map((item) => ({ right: item.transform[4]! + item.width, width }))
    pages.push({ text, structure: await page.getStructTree(), ends })
  }
  const bookmarks = titlesIn((await document.getOutline()) as Bookmark[] | null)
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> }
  const marked = (await document.getMarkInfo()) as { Marked?: boolean } | null
  await document.destroy()
  return {
    pages,
    bookmarks,
    title: info["Title"],
    language: info["Language"],
    tagged: marked?.Marked === true,
    roles: pages.flatMap(({ structure }) => rolesIn(structure)),
  }
}

const titlesIn = (bookmarks: Bookmark[] | null): string[] =>
  (bookmarks ?? []).flatMap(({ title, items }) => [title, ...titlesIn(items)])

function rolesIn(node: Node | null): string[] {
  return node ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesIn)] : []
}
