import { expect } from "chai"
import fc from "fast-check"
import {
  blocksOf,
  fromMarkdown,
  markedText,
  plainText,
  sanitize,
  toMarkdown,
} from "../../../models/concerns/richText.ts"
import { refusedMarkdown } from "../../../models/concerns/richText/budget.ts"
import { conferencePassage, groupNotes } from "../../support/passages.ts"
import { anyHtml } from "../../support/anyHtml.ts"

describe("Structured text", () => {
  it("keeps the tags of the closed list", () => {
    const html =
      "<h2>Titre</h2><h3>Sous-titre</h3><p>Un <strong>mot</strong>, un <em>autre</em><br>et la suite</p>" +
      '<ul><li>un<ol start="3"><li>trois</li></ol></li></ul><blockquote><p>cité</p></blockquote>' +
      "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"
    expect(sanitize(html)).to.equal(html)
  })

  it("writes older tags as those of the list, and keeps the words of any other", () => {
    expect(sanitize("<h1>A</h1><h5>B</h5><div>C <b>d</b> <i>e</i> <u>f</u></div><center>g</center>")).to.equal(
      "<h2>A</h2><h3>B</h3><p>C <strong>d</strong> <em>e</em> f</p><p>g</p>",
    )
  })

  it("takes what a word processor pastes: classes, styles, empty paragraphs, lists in lists, merged cells", () => {
    const pasted =
      "<p class=MsoNormal style='margin:0'><span lang=FR>Un&nbsp;: <o:p></o:p></span></p><p>&nbsp;</p>" +
      "<ul><li>a</li><ul><li>b</li></ul></ul>" +
      "<table border=1><caption>Refus</caption><tr><th colspan=2>x</th></tr>" +
      "<tr><td rowspan=2>1</td><td>2</td></tr><tr><td><p>3</p><p>4</p></td></tr></table>"
    expect(sanitize(pasted)).to.equal(
      "<p>Un\u00a0:</p><ul><li>a<ul><li>b</li></ul></li></ul><p>Refus</p>" +
        "<table><thead><tr><th>x</th><th></th></tr></thead>" +
        "<tbody><tr><td>1</td><td>2</td></tr><tr><td></td><td>3<br>4</td></tr></tbody></table>",
    )
  })

  it("composes letters, drops what has no shape, and turns no text around", () => {
    expect(sanitize("<p>re\u0301union\u00ad du\u200b\u202e jour\u0000</p>")).to.equal("<p>réunion du jour</p>")
  })

  describe("from somebody hostile", () => {
    const hostile: Record<string, string> = {
      "a script": "<script>alert(1)</script>",
      "a script in capitals": "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
      "an event": "<p onclick=alert(1) onmouseover='x'>a</p>",
      "an image that fails": "<img src=x onerror=alert(1)>",
      "a script address": '<a href="javascript:alert(1)">a</a>',
      "a script address with a tab": '<a href="jav&#x09;ascript:alert(1)">a</a>',
      "a script address after control characters": '<a href="\u0001\u0002javascript:alert(1)">a</a>',
      data: '<a href="data:text/html,<script>alert(1)</script>">a</a>',
      "another site without scheme": '<a href="//evil.example">a</a>',
      "an address that reads as another": '<a href="https://cpas.example@evil.example/">a</a>',
      "drawings with scripts": "<svg><script>alert(1)</script><a xlink:href='javascript:x'>b</a></svg>",
      formulas: '<math><mi xlink:href="data:x,<script>1</script>">m</mi></math>',
      "raw text that hides a tag": '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
      "an obsolete raw text": "<xmp><script>alert(1)</script></xmp>",
      "a frame": '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data=x></object><embed src=x>',
      "a form": "<form action=//evil.example><input name=password><button>a</button></form>",
      "a style": '<style>body{display:none}</style><p style="position:fixed">a</p>',
      "a quote that never ends": '<p title="<img src=x onerror=alert(1)>',
      "entities twice": "&lt;script&gt;alert(1)&lt;/script&gt;",
      "a half comment": "<!--><img src=x onerror=alert(1)>-->",
    }
    const tags = "h2|h3|p|ul|ol|li|table|thead|tbody|tr|th|td|strong|em|blockquote|br|a"
    const link = '<a href="(?:https?|mailto|tel):[^"<>\\s]*" rel="noopener noreferrer">'
    const onlyOurs = new RegExp(`^(?:[^<>]|</?(?:${tags})>|<ol start="\\d+">|${link})*$`)

    for (const [name, html] of Object.entries(hostile)) {
      it(`makes ${name} harmless, also through Markdown`, () => {
        for (const kept of [sanitize(html), fromMarkdown(html), fromMarkdown(toMarkdown(sanitize(html)))])
          expect(kept)
            .to.match(onlyOurs)
            .and.not.match(/<a href="(?!https?:\/\/\w|mailto:|tel:)|evil\.example\/?"/)
      })
    }

    it("writes only tags of the list, whatever is given", () => {
      fc.assert(fc.property(anyHtml, (html) => onlyOurs.test(sanitize(html)) && onlyOurs.test(fromMarkdown(html))))
    })

    it("come to an end for as much as a document may hold", () => {
      const much = [
        "<ul><li>",
        "<b>x</b><i>y</i>",
        "<td>x",
        "> ",
        "*a **b ",
        "[a](",
        "<tr><td colspan=999 rowspan=999>x",
      ]
      for (const part of much) {
        const text = part.repeat(Math.ceil(20_000 / part.length))
        expect(sanitize(text), part).to.be.a("string")
        expect(fromMarkdown(text), part).to.be.a("string")
      }
    })
  })

  describe("links", () => {
    const kept = (href: string) => /href="([^"]*)"/.exec(sanitize(`<p><a href="${href}">x</a></p>`))?.[1] ?? null

    it("lead to sites, addresses of mail and telephones, and to nothing else", () => {
      expect(kept("https://a.example/fiche?x=1&amp;y=é")).to.equal("https://a.example/fiche?x=1&amp;y=%C3%A9")
      expect(kept("mailto:aide@cpas.example")).to.equal("mailto:aide@cpas.example")
      expect(kept("tel:+32 2 000 41 10")).to.equal("tel:+3220004110")
      for (const href of ["ftp://a.example", "/meetings", "#x", "file:///etc/passwd", "vbscript:x", ""])
        expect(kept(href), href).to.equal(null)
    })

    it("tell the other site nothing", () => {
      expect(sanitize('<a href="https://a.example" target=_blank>a</a>')).to.include('rel="noopener noreferrer"')
    })
  })

  describe("as Markdown", () => {
    for (const [name, markdown] of Object.entries({ conferencePassage, groupNotes })) {
      it(`gives ${name} back unchanged, signs and structure`, () => {
        const html = fromMarkdown(markdown)
        expect(fromMarkdown(toMarkdown(html))).to.equal(html)
        expect(sanitize(html)).to.equal(html)
      })
    }

    it("reads the structure of the passages", () => {
      expect(blocksOf(fromMarkdown(conferencePassage)).map((block) => block.kind)).to.deep.equal([
        "paragraph",
        "paragraph",
        "list",
        "paragraph",
        "paragraph",
        "list",
      ])
      expect(blocksOf(fromMarkdown(groupNotes)).map((block) => block.kind)).to.deep.equal([
        "heading",
        "paragraph",
        "table",
        "paragraph",
        "list",
        "quote",
        "heading",
        "paragraph",
      ])
      expect(fromMarkdown(groupNotes))
        .to.include("CPAS ».<br>Le montant")
        .and.include("<td>« dossier incomplet »<br>puis plus rien</td>")
        .and.include("<li>Relever les refus :<ul><li>la date")
        .and.include("<p>1. n’est pas une liste")
    })

    it("keeps what only looks like a mark", () => {
      const texts = [
        "1) non",
        "- non",
        "# non",
        "> non",
        "a_b_c et d*e",
        "[x](y)",
        "&amp;amp; &amp;nbsp;",
        "```",
        "---",
        "\\",
        "![i](j)",
        "&lt;br&gt;",
        "a | b<br>--- | ---",
        "fin #",
        "~~x~~",
        "http://a.example",
        "+32 2 000 00 00",
      ]
      for (const text of texts) {
        const html = sanitize(`<p>${text}</p>`)
        expect(html).to.match(/^<p>.*<\/p>$/)
        expect(fromMarkdown(toMarkdown(html)), text).to.equal(html)
      }
    })

    it("keeps marks that touch a letter or one another", () => {
      for (const html of [
        "<p><strong>Quel pari ?</strong>suite</p>",
        "<p><strong>a</strong><em>b</em></p>",
        "<p>anti<em>squat</em></p>",
        "<p><strong>C</strong>entre <strong>P</strong>ublic</p>",
        "<p>l’<em>« éthique »</em>.</p>",
      ])
        expect(fromMarkdown(toMarkdown(html)), html).to.equal(html)
    })

    it("gives any text back unchanged, and sanitises twice as once", () => {
      fc.assert(
        fc.property(anyHtml, (given) => {
          const html = sanitize(given)
          expect(sanitize(html)).to.equal(html)
          expect(fromMarkdown(toMarkdown(html))).to.equal(html)
        }),
        { numRuns: 200 },
      )
    })
  })

  it("is compared with the marks of its lists, so that a version does not read as one paragraph", () => {
    expect(
      markedText(
        '<p>À apporter :</p><ul><li>la carte</li><li>la lettre<ol start="3"><li>page un</li><li>page deux</li></ol></li></ul>',
      ),
    ).to.equal("À apporter :\n– la carte\n– la lettre\n3. page un\n4. page deux")
  })

  it("gives the words alone: a line per paragraph, item and row", () => {
    expect(
      plainText(
        "<h2>Titre</h2><p>a<br>b</p><ul><li>c<ul><li>d</li></ul></li></ul>" +
          "<table><tr><td>e</td><td>f &amp; g</td></tr></table>",
      ),
    ).to.equal("Titre\na\nb\nc\nd\ne\tf & g")
  })
})

describe("a text in Markdown that is too much to be read", () => {
  it("is refused by its length and by its signs, before it is read", () => {
    expect(refusedMarkdown("mot ".repeat(50_000))).to.equal(null)
    expect(
      refusedMarkdown(`${"une ligne de douze mots, comme on en écrit dans une fiche du guide\n\n".repeat(2_500)}`),
    ).to.equal(null)
    expect(refusedMarkdown("a".repeat(200_001))).to.equal("common.errors.tooLong")
    for (const signs of ["x\n", "a\n\n", "| a |\n|---|\n", "- a\n", "<", "[", "**a **"])
      expect(refusedMarkdown(signs.repeat(200_000 / signs.length)), signs).to.equal("common.errors.tooManySigns")
  })

  for (const sign of ["\u00a0", " ", "mot ", "."]) {
    it(`is not what is long only, and that is read: ${JSON.stringify(sign)}`, () => {
      const text = `a${sign.repeat(200_000 / sign.length - 2)}b`
      expect(refusedMarkdown(text)).to.equal(null)
    })
  }
})
