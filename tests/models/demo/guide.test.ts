import { expect } from "chai"
import { sanitize } from "../../../models/concerns/richText.ts"
import { demoContent } from "../../../models/demo/content.ts"
import { limits } from "../../../models/limits.ts"
import { htmlOf, wordsOf } from "./texts.ts"

const content = demoContent("2026-11-23")
const { pages, chapters } = content
const innerLink = /<a href="(\/[^"]*)">(.*?)<\/a>/g

describe("the guide of the demonstration", () => {
  it("has ten chapters with pages, each under its own address and number", () => {
    expect(new Set(pages.map(({ slug }) => slug))).to.have.property("size", 123)
    expect(new Set(pages.map(({ number, language }) => number + language))).to.have.property("size", 123)
    for (const { number } of chapters) expect(pages.filter(({ chapter }) => chapter === number)).to.have.length.above(6)
  })

  it("writes each page in 120 to 350 words, with who, where, when, for whom and what to bring", () => {
    for (const page of pages) {
      const fields = [page.title, page.lead, page.who, page.address, page.hours, page.forWhom, ...page.toBring]
      expect(wordsOf(page.html), page.slug).to.be.at.least(120)
      expect(wordsOf([page.html, ...fields].join(" ")), page.slug).to.be.at.most(350)
      expect(
        fields.every((text) => text.length > 0 && text.length <= limits.line),
        page.slug,
      ).to.equal(true)
      expect(page.html, page.slug).to.match(/<h2>.+<h2>/)
    }
  })

  it("keeps structured text in the closed list: sanitising it changes nothing but inner links", () => {
    for (const [where, html] of htmlOf(content)) {
      const plain = html.replace(innerLink, "$2")
      expect(sanitize(plain), where).to.equal(plain)
    }
  })

  it("links only to pages that there are", () => {
    const slugs = new Set(pages.map(({ slug }) => `/guide/${slug}`))
    const links = htmlOf(content).flatMap(([, html]) => [...html.matchAll(innerLink)].map(([, href]) => href!))
    expect(links).to.have.length.above(20)
    expect(links.filter((href) => !slugs.has(href))).to.deep.equal([])
  })

  it("joins a Dutch page to the French one that it translates, under the same number", () => {
    const translations = pages.filter(({ language, page, slug }) => language === "nl" && page !== slug)
    expect(translations).to.have.length(14)
    for (const { page, number, chapter } of translations) {
      const original = pages.find(({ slug }) => slug === page)!
      expect({ number, chapter, language: original.language }).to.deep.equal({
        number: original.number,
        chapter: original.chapter,
        language: "fr",
      })
    }
  })

  it("writes Dutch pages in Dutch and French ones in French", () => {
    const small = { nl: /\b(het|een|van|voor|niet|uw|bij|is|wie)\b/gi, fr: /\b(le|la|les|des|une|pour|du|au|par)\b/gi }
    for (const { slug, language, html, lead } of pages) {
      const text = `${lead} ${html.replace(/<[^<>]+>/g, " ")}`
      const [own, other] = language === "nl" ? [small.nl, small.fr] : [small.fr, small.nl]
      const times = (words: RegExp): number => text.match(words)?.length ?? 0
      expect(times(own), slug).to.be.above(Math.max(10, 4 * times(other)))
    }
  })

  it("has pages to check again, and most of them checked in time", () => {
    const late = pages.filter(({ reviewBy }) => reviewBy < "2026-11-23")
    expect(late).to.have.length.within(10, 40)
  })
})
