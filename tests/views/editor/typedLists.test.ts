import { expect } from "chai"
import { blocksOf } from "../../../models/concerns/richText.ts"
import { writeHtml } from "../../../models/concerns/richText/write.ts"
import { blocksOfText } from "../../../views/editor/paste/plainText.ts"
import { typedLists } from "../../../views/editor/paste/typedLists.ts"

const read = (html: string) => writeHtml(typedLists(blocksOf(html)))
const readText = (text: string) => writeHtml(typedLists(blocksOfText(text)))

describe("lists typed by hand", () => {
  it("are lists, whatever sign begins their lines", () => {
    for (const sign of ["-", "–", "•", "·", "*", "—", "➢"])
      expect(read(`<p>${sign} a</p><p>${sign} <strong>b</strong> c</p>`), sign).to.equal(
        "<ul><li>a</li><li><strong>b</strong> c</li></ul>",
      )
    for (const sign of ["1. ", "1) ", "1/ ", "1.- ", "(1) ", "1°\u00a0"])
      expect(read(`<p>${sign}a</p><p>${sign.replace("1", "2")}b</p>`), sign).to.equal("<ol><li>a</li><li>b</li></ol>")
  })

  it("begin at the number that was typed, and end where the numbers do not follow", () => {
    expect(read("<p>4. a</p><p>5. b</p><p>9. c</p>")).to.equal('<ol start="4"><li>a</li><li>b</li></ol><p>9. c</p>')
  })

  it("may stand in the lines of a paragraph, after its words", () => {
    expect(read("<p>À apporter :<br>- a<br>- b</p><p>fin</p>")).to.equal(
      "<p>À apporter :</p><ul><li>a</li><li>b</li></ul><p>fin</p>",
    )
  })

  it("are no lists where a dash speaks, a number is a date, or one line stands alone", () => {
    for (const html of [
      "<p>– Bonjour, dit-elle.</p>",
      "<p>12. mars</p>",
      "<p>-5 degrés</p><p>-3 degrés</p>",
      "<p>2026. Une année.</p><p>Suite.</p>",
      "<p>a - b</p><p>c - d</p>",
      "<p>02 000 41 10</p><p>03 000 41 10</p>",
    ])
      expect(read(html), html).to.equal(html)
    expect(read("<p>- un seul</p>")).to.equal("<ul><li>un seul</li></ul>")
  })

  it("keep what stands around them in its order", () => {
    expect(read("<h2>T</h2><p>a</p><p>- b</p><p>c</p><blockquote><p>- d</p></blockquote>")).to.equal(
      "<h2>T</h2><p>a</p><ul><li>b</li></ul><p>c</p><blockquote><ul><li>d</li></ul></blockquote>",
    )
  })

  it("keep their levels in plain text, by how far their lines stand from the edge", () => {
    expect(readText("Points\n\n• a\n   – b\n   – c\n• d")).to.equal(
      "<p>Points</p><ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>",
    )
  })
})

describe("plain text that is pasted", () => {
  it("is a line for each line, a paragraph after an empty one", () => {
    expect(readText("a\r\nb\r\n\r\n\r\nc")).to.equal("<p>a<br>b</p><p>c</p>")
  })

  it("keeps signs that mean something only to Markdown", () => {
    const text = "_mot_ 2*3*4 C:\\_x &amp; <br> # diese [x] **"
    expect(readText(text)).to.equal("<p>_mot_ 2*3*4 C:\\_x &amp;amp; &lt;br&gt; # diese [x] **</p>")
    expect(readText(`## Titre\n\n${text}`)).to.include("_mot_ 2*3*4 C:\\_x &amp;amp; &lt;br&gt; # diese [x] **")
  })
})
