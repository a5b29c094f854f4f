import MarkdownIt from "markdown-it"
import type { Block, Run } from "./blocks.ts"
import { readBlocks } from "./read.ts"
import { nested, writeHtml } from "./write.ts"

// A line that is typed is a line that is shown; code, images, raw HTML and footnotes do not exist here, so what looks
// like them stays text.
const reader = new MarkdownIt({ html: false, linkify: false, breaks: true })
  .disable(["code", "fence", "hr", "lheading", "reference", "html_block"])
  .disable(["backticks", "image", "autolink", "strikethrough"])
reader.normalizeLink = (address) => address
reader.validateLink = () => true
reader.inline.ruler.before("html_inline", "line_break", (state, silent) => {
  const [tag] = /^<br\s*\/?>/i.exec(state.src.slice(state.pos, state.pos + 12)) ?? []
  if (!tag) return false
  if (!silent) state.push("hardbreak", "br", 0)
  state.pos += tag.length
  return true
})

/** HTML of a Markdown text (CommonMark with GFM's tables), not yet sanitised. */
export const renderMarkdown = (markdown: string): string => reader.render(markdown)

/** The Markdown of blocks; `tight`: they follow each other in a line of a list. */
export function writeMarkdown(blocks: readonly Block[], { tight = false } = {}): string {
  let second = false
  return blocks
    .map((block, index) => {
      second = isSameList(blocks[index - 1], block) && !second
      return separator(blocks, index, tight) + blockMarkdown(block, second)
    })
    .join("")
}

// Two lists of the same kind in a row would become one: every second one has the other marker.
const isSameList = (a: Block | undefined, b: Block) =>
  a?.kind === "list" && b.kind === "list" && a.ordered === b.ordered

// A list below its line needs no empty line, unless it starts elsewhere than at one (CommonMark 0.31, 5.2).
function separator(blocks: readonly Block[], index: number, tight: boolean): string {
  const [before, block] = [blocks[index - 1], blocks[index]]
  if (!before) return ""
  const isLine = tight && index === 1 && before.kind === "paragraph"
  return isLine && block?.kind === "list" && block.start === 1 ? "\n" : "\n\n"
}

function blockMarkdown(block: Block, second: boolean): string {
  switch (block.kind) {
    case "paragraph":
      return runsMarkdown(block.runs)
    // Trailing # would be taken for the heading's end.
    case "heading":
      return `${"#".repeat(block.level)} ${runsMarkdown(block.runs).replace(/(?<!\\)#$/, "\\#")}`
    case "quote":
      return writeMarkdown(block.blocks)
        .split("\n")
        .map((line) => (line ? `> ${line}` : ">"))
        .join("\n")
    case "list":
      return listMarkdown(block, second)
    case "table":
      return tableMarkdown(block)
  }
}

function listMarkdown({ ordered, start, items }: Block & { kind: "list" }, second: boolean): string {
  return items
    .map((item, index) => {
      const sign = ordered ? `${start + index}${second ? ")" : "."} ` : second ? "* " : "- "
      return sign + writeMarkdown(item, { tight: true }).replaceAll(/\n(?!\n|$)/g, `\n${" ".repeat(sign.length)}`)
    })
    .join("\n")
}

function tableMarkdown({ head, rows }: Block & { kind: "table" }): string {
  const width = (head ?? rows[0] ?? []).length
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`
  const cellText = (cell: Run[]) => runsMarkdown(cell).replaceAll("\n", "<br>").replaceAll("|", "\\|")
  return [
    line(head ? head.map(cellText) : Array.from({ length: width }, () => "")),
    line(Array.from({ length: width }, () => "---")),
    ...rows.map((cells) => line(cells.map(cellText))),
  ].join("\n")
}

// As a person would write it; where marks would be read otherwise (beside a letter, two in a row), the letters beside
// them become entities, which count as punctuation (CommonMark 0.31, 6.2).
function runsMarkdown(runs: Run[]): string {
  const easy = atLineStarts(inlineMarkdown(runs, "*", escapeText))
  const wanted = writeHtml([{ kind: "paragraph", runs }])
  return runs.length === 0 || writeHtml(readBlocks(reader.renderInline(easy))) === wanted
    ? easy
    : atLineStarts(inlineMarkdown(runs, "_", escapeEnds))
}

const inlineMarkdown = (runs: Run[], sign: string, text: (text: string) => string) =>
  nested(runs, {
    text,
    link: (content, href) => `[${content}](${escapeAddress(href)})`,
    strong: (content) => `**${content}**`,
    em: (content) => `${sign}${content}${sign}`,
  })

const special = /[\\*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|<(?=br\s*\/?>)/giu
const escapeText = (text: string) => text.replace(special, "\\$&")

function escapeEnds(text: string): string {
  const entity = (char: string) => (char.trim() === "" ? char : `&#${char.codePointAt(0)!};`)
  const [first = "", ...others] = text
  const last = others.pop() ?? ""
  return entity(first) + escapeText(others.join("")) + entity(last)
}

// Parentheses and entities mean something in an address between parentheses.
const escapeAddress = (href: string) =>
  href
    .replaceAll("(", "%28")
    .replaceAll(")", "%29")
    .replace(/&(?=#?\w+;)/g, "&amp;")

// What would make a paragraph something else at the start of a line: a heading, a quote, a list, the rule of a table.
const atLineStarts = (text: string) =>
  text
    .split("\n")
    .map((line) =>
      line
        .replace(/^(#{1,6}|[-+])(?=\s|$)/, "\\$1")
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
        .replace(/^(>|[-:|](?=[-:|\s]*$))/, "\\$1"),
    )
    .join("\n")
