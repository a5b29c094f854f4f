import fc from "fast-check"

// Signs that mean something in Markdown or HTML, beside letters, accents, quotes and spaces of every kind.
const signs = [
  "a",
  "été",
  "CPAS",
  "«\u00a0",
  "\u00a0»",
  "'",
  "’",
  " ",
  " ",
  "*",
  "_",
  "**",
  "#",
  "1.",
  "2)",
  "-",
  "+",
  ">",
  "|",
  "`",
  "~~",
  "\\",
  "[",
  "]",
  "(",
  ")",
  "!",
  "&amp;amp;",
  "&amp;lt;",
  "&lt;",
  "&lt;br&gt;",
  "---",
  "12",
  "\t",
  "\n",
  "<br>",
  "<br><br>",
  "€",
  "œ",
  "😀",
  "?",
  ":",
  ".",
  "http://x.example",
  "\u00a0",
]
const words = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((each) => each.join(""))
const href = fc.constantFrom(
  "https://a.example/x_(y)?a=1&amp;copy;=2",
  "mailto:a_b@c.example",
  "tel:+32 2",
  "javascript:x",
  "/x",
)

const inline = fc
  .array(
    fc.oneof(
      words,
      fc.tuple(fc.constantFrom("strong", "em", "b", "i"), words).map(([tag, text]) => `<${tag}>${text}</${tag}>`),
      fc.tuple(words, words).map(([outer, inner]) => `<strong>${outer}<em>x${inner}</em></strong>`),
      fc.tuple(href, words).map(([address, text]) => `<a href="${address}">${text}</a>`),
    ),
    { maxLength: 5 },
  )
  .map((each) => each.join(""))

const element = (tag: string, content: string) => `<${tag}>${content}</${tag.split(" ")[0]}>`
const cell = fc
  .tuple(fc.constantFrom("td", "th", 'td colspan="2"', 'td rowspan="2"'), inline)
  .map(([tag, text]) => element(tag, text))
const row = fc.array(cell, { maxLength: 3 }).map((cells) => element("tr", cells.join("")))

const { block } = fc.letrec<{ block: string }>((tie) => {
  const blocks = fc.array(tie("block"), { maxLength: 3 }).map((each) => each.join(""))
  return {
    block: fc.oneof(
      { depthSize: "small", maxDepth: 4 },
      inline.map((text) => element("p", text)),
      inline,
      fc.tuple(fc.constantFrom("h2", "h3"), inline).map(([tag, text]) => element(tag, text)),
      fc
        .tuple(fc.constantFrom("ul", "ol", 'ol start="7"'), fc.array(blocks, { maxLength: 3 }))
        .map(([tag, items]) => element(tag, items.map((item) => element("li", item)).join(""))),
      blocks.map((content) => element("blockquote", content)),
      fc.array(row, { maxLength: 3 }).map((rows) => element("table", rows.join(""))),
    ),
  }
})

/** HTML as people, word processors and mischief write it: nested, mixed, badly closed by meaning if not by form. */
export const anyHtml: fc.Arbitrary<string> = fc.array(block, { maxLength: 4 }).map((each) => each.join(""))
