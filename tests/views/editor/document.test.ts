import { expect } from "chai"
import { markdownOf } from "../../../views/editor/document.ts"

const words = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] })
const cell = (text: string, attrs = {}) => ({
  type: "tableCell",
  attrs,
  content: text ? [words(text)] : [{ type: "paragraph" }],
})
const row = (...content: object[]) => ({ type: "tableRow", content })

describe("the Markdown of what the editor holds", () => {
  it("keeps each figure in its column beside merged cells", () => {
    const table = {
      type: "table",
      content: [
        row(cell("Quartier"), cell("Mois"), cell("Plans")),
        row(cell("Port", { rowspan: 2 }), cell("mai"), cell("3")),
        row(cell("juin"), cell("4")),
        row(cell("total", { colspan: 2 }), cell("7")),
      ],
    }
    expect(
      markdownOf({ type: "doc", content: [table] } as never)
        .split("\n")
        .slice(2),
    ).to.deep.equal(["| Quartier | Mois | Plans |", "| Port | mai | 3 |", "|  | juin | 4 |", "| total |  | 7 |"])
  })

  it("writes a list that stands in a cell as lines with their signs", () => {
    const list = (type: string, attrs = {}) => ({
      type,
      attrs,
      content: ["a", "b"].map((text) => ({ type: "listItem", content: [words(text)] })),
    })
    const holding = { type: "tableCell", content: [list("bulletList"), list("orderedList", { start: 3 })] }
    expect(markdownOf({ type: "doc", content: [{ type: "table", content: [row(holding)] }] } as never)).to.include(
      "| – a<br>– b<br>3\\. a<br>4\\. b |",
    )
  })
})
