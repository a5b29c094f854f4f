import { linkRelation } from "./allowed.ts"
import type { Block, Cell, Run } from "./blocks.ts"

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const escape = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char]!)

/** The HTML of blocks, always written the same way: equal blocks are equal texts. */
export function writeHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join("")
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${runsHtml(block.runs)}</p>`
    case "heading":
      return `<h${block.level}>${runsHtml(block.runs)}</h${block.level}>`
    case "quote":
      return `<blockquote>${writeHtml(block.blocks)}</blockquote>`
    case "list":
      return listHtml(block)
    case "table":
      return tableHtml(block)
  }
}

function listHtml({ ordered, start, items }: Block & { kind: "list" }): string {
  const [tag, from] = [ordered ? "ol" : "ul", ordered && start !== 1 ? ` start="${start}"` : ""]
  return `<${tag}${from}>${items.map((item) => `<li>${itemHtml(item)}</li>`).join("")}</${tag}>`
}

// One paragraph and its own lists need no <p>; anything longer does.
function itemHtml([first, ...others]: Block[]): string {
  const isLine = first?.kind === "paragraph" && others.every(({ kind }) => kind === "list")
  return isLine ? runsHtml(first.runs) + writeHtml(others) : writeHtml(first ? [first, ...others] : [])
}

function tableHtml({ head, rows }: Block & { kind: "table" }): string {
  const cellHtml = (tag: string) => (cell: Cell) => `<${tag}>${runsHtml(cell)}</${tag}>`
  const rowHtml = (cells: Cell[], tag: string) => `<tr>${cells.map(cellHtml(tag)).join("")}</tr>`
  const top = head ? `<thead>${rowHtml(head, "th")}</thead>` : ""
  const body = rows.length > 0 ? `<tbody>${rows.map((cells) => rowHtml(cells, "td")).join("")}</tbody>` : ""
  return `<table>${top}${body}</table>`
}

function runsHtml(runs: readonly Run[]): string {
  return nested(runs, {
    text: (text) => escape(text).replaceAll("\n", "<br>"),
    link: (content, href) => `<a href="${escape(href)}" rel="${linkRelation}">${content}</a>`,
    strong: (content) => `<strong>${content}</strong>`,
    em: (content) => `<em>${content}</em>`,
  })
}

type Writing = {
  text: (text: string) => string
  link: (content: string, href: string) => string
  strong: (content: string) => string
  em: (content: string) => string
}

/** Runs written with their marks in one order, the widest outside: link, then strong, then em. */
export function nested(runs: readonly Run[], writing: Writing): string {
  const plain = (group: readonly Run[]) => group.map(({ text }) => writing.text(text)).join("")
  const emphasised = (group: readonly Run[]) =>
    inGroups(
      group,
      ({ em }) => em,
      (each, em) => (em ? writing.em(plain(each)) : plain(each)),
    )
  const strong = (group: readonly Run[]) =>
    inGroups(
      group,
      (run) => run.strong,
      (each, isStrong) => (isStrong ? writing.strong(emphasised(each)) : emphasised(each)),
    )
  return inGroups(
    runs,
    ({ href }) => href,
    (each, href) => (href === null ? strong(each) : writing.link(strong(each), href)),
  )
}

type Writer<T> = (group: readonly Run[], mark: T) => string

function inGroups<T>(runs: readonly Run[], markOf: (run: Run) => T, write: Writer<T>): string {
  const groups: { mark: T; runs: Run[] }[] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last && last.mark === markOf(run)) last.runs.push(run)
    else groups.push({ mark: markOf(run), runs: [run] })
  }
  return groups.map((group) => write(group.runs, group.mark)).join("")
}
