import { expect } from "chai"
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { correct, type Correction, readCorrections } from "../../../server/scripts/sentences/correcting.ts"
import { listSentences, localesFolder } from "../../../server/scripts/sentences/listing.ts"
import { pageOfSentences } from "../../../server/scripts/sentences/page.ts"

describe("the page of all sentences", () => {
  const all = listSentences().flatMap(({ sentences }) => sentences)
  const of = (key: string) => all.find((each) => each.key === key)!

  it("says of each where it is read, also where its key is composed, and lists none that nothing says", () => {
    expect(all.filter(({ uses }) => uses.length === 0).map(({ key }) => key)).to.deep.equal([])
    expect(of("guide.title").uses).to.include("views/guide/index")
    expect(of("meetings.kinds.decision").uses).to.deep.equal(["views/presenters/meetings/words"])
  })

  it("says how long each may be by what it is, and none is longer", () => {
    // A name that is meant to be too long, in the style book.
    const long = all.filter(
      ({ key, maxlength, words }) =>
        key !== "styleguide.states.longName" &&
        words.some(({ texts }) => Math.max(texts.fr.length, texts.nl.length) > maxlength),
    )
    expect(long.map(({ key }) => key)).to.deep.equal([])
    expect(
      [of("meetings.series.button"), of("minutes.mail.subject"), of("pages.privacy.cookies")].map(
        ({ maxlength }) => maxlength,
      ),
    ).to.deep.equal([80, 78, 400])
  })

  it("holds every sentence in both languages, and what people wrote of it as text", () => {
    const page = pageOfSentences("nl")
    expect(page).to.include("De zinnen van Maillage").and.include('data-path="meetings.minutes.one"')
    expect(page.match(/<textarea/g)!.length).to.equal(all.reduce((sum, { words }) => sum + 2 * words.length, 0))
    expect(page).to.include("&lt;strong&gt;Publié le {day}&lt;/strong&gt;")
  })
})

describe("corrections of sentences", () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "maillage-test-sentences-"))
    cpSync(localesFolder, folder, { recursive: true })
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const source = (name: string) => readFileSync(join(folder, name), "utf8")
  const one = (path: string, was: string, is: string, language: "fr" | "nl" = "fr"): Correction => ({
    path,
    language,
    was,
    is,
  })
  const whyOf = (...corrections: Correction[]) => correct(corrections, folder).refused.map(({ why }) => why)

  it("change their own words, in their own file, and nothing beside them", () => {
    const before = source("nl/guide.json")
    const was = (JSON.parse(before) as { title: string }).title
    const { made, refused } = correct([one("guide.title", was, " De “gids” \u202f! ", "nl")], folder)
    expect([made.length, refused]).to.deep.equal([1, []])
    expect(source("nl/guide.json")).to.equal(before.replace(`"title": "${was}"`, '"title": "De “gids”  !"'))
    expect(source("fr/guide.json")).to.equal(readFileSync(join(localesFolder, "fr/guide.json"), "utf8"))
  })

  it("reach one form of a plural, and a line of a list", () => {
    const minutes = (JSON.parse(source("fr/meetings.json")) as { minutes: { one: string } }).minutes.one
    const line = (JSON.parse(source("fr/styleguide.json")) as { document: { lines: string[] } }).document.lines[1]!
    expect(
      correct(
        [
          one("meetings.minutes.one", minutes, `${minutes} environ`),
          one("styleguide.document.lines.1", line, "Une autre ligne."),
        ],
        folder,
      ).made.length,
    ).to.equal(2)
    expect((JSON.parse(source("fr/meetings.json")) as { minutes: object }).minutes).to.include({
      one: `${minutes} environ`,
    })
    expect((JSON.parse(source("fr/styleguide.json")) as { document: { lines: string[] } }).document.lines[1]).to.equal(
      "Une autre ligne.",
    )
  })

  it("overwrite nothing that somebody else changed since the page was made, whose words are told", () => {
    const { title } = JSON.parse(source("fr/guide.json")) as { title: string }
    expect(whyOf(one("guide.title", title, "Le guide"), one("guide.title", title, "Notre guide"))).to.deep.equal([
      "it was changed meanwhile, and says now: Le guide",
    ])
    expect(whyOf(one("guide.title", title, "Le guide"))).to.deep.equal(["it says so already"])
  })

  it("are refused when they lose a value, bring markup, are empty, too long, on two lines, or of no sentence", () => {
    const { title } = JSON.parse(source("fr/guide.json")) as { title: string }
    const { states } = JSON.parse(source("fr/minutes.json")) as { states: { publishedHtml: string } }
    const before = source("fr/guide.json")
    expect(
      whyOf(
        one("minutes.states.publishedHtml", states.publishedHtml, "<strong>Publié le {jour}</strong> par {name}."),
        one(
          "minutes.states.publishedHtml",
          states.publishedHtml,
          "<strong onclick=alert(1)>Publié le {day}</strong> par {name}.",
        ),
        one("guide.title", title, "<script"),
        one("guide.title", title, "  "),
        one("guide.title", title, "x".repeat(401)),
        one("guide.title", title, "Le\nguide"),
        one("guide.nowhere", "", "Rien"),
        one("guide.__proto__", "", "Rien"),
        one("../../package.name", "", "autre"),
      ),
    ).to.deep.equal([
      "its {values} are not those that stood there",
      "its markup is not what stood there",
      "its markup is not what stood there",
      "a sentence cannot be empty",
      "it is longer than 80 characters",
      "it has more than one line",
      "there is no such sentence",
      "there is no such sentence",
      "there is no such sentence",
    ])
    expect(source("fr/guide.json")).to.equal(before)
  })

  it("are refused when they hold signs that nobody sees, or a brace that belongs to nothing", () => {
    const { title } = JSON.parse(source("fr/guide.json")) as { title: string }
    expect(
      whyOf(
        one("guide.title", title, "\u200b"),
        one("guide.title", title, "Gu\u202eide"),
        one("guide.title", title, "Gu\u2028ide"),
        one("guide.title", title, "Guide { {x"),
      ),
    ).to.deep.equal([
      "a sentence cannot be empty",
      "it has signs that nobody sees",
      "it has more than one line",
      "its {values} are not those that stood there",
    ])
  })

  it("come in a file that the page made, or are told to be none", () => {
    for (const text of [
      "",
      "{}",
      "[1]",
      '[{"path":"guide.title","language":"constructor","was":"Guide","is":"x"}]',
      '[{"path":"guide.title"}]',
    ])
      expect(() => readCorrections(text), text).to.throw("This is no file of corrections")
    // As Notepad saves it.
    expect(readCorrections("\ufeff[]")).to.deep.equal([])
  })
})
