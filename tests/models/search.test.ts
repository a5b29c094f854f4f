import { expect } from "chai"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { indexForSearch } from "../../models/concerns/searchable.ts"
import { pagesAt } from "../../models/demo/guide.ts"
import { search } from "../../models/search.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { root } from "../../server/paths.ts"
import { cast, readerOf } from "../support/cast.ts"

const plain = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join("")

describe("search", () => {
  before(async function () {
    this.timeout(60_000)
    await cast.network()
    await inOneStep(async () => {
      for (const page of pagesAt("2026-11-23"))
        await indexForSearch({
          kind: "guidePage",
          id: page.slug,
          language: page.language,
          title: page.title,
          lead: `${page.lead} ${page.forWhom}`,
          text: page.html.replace(/<[^<>]*>/g, " "),
          href: `/guide/${page.slug}`,
          audience: ["network"],
        })
    })
  })

  it("brings the right page first, or in the first three, for what tired people type", async () => {
    const lines = readFileSync(join(root, "tests/journeys/searches.csv"), "utf8").trim().split("\n").slice(1)
    const reader = await readerOf(await cast.socialWorker())
    const places: Record<string, number> = {}
    for (const line of lines) {
      const [language, typed, page] = line.split(",") as ["fr" | "nl", string, string]
      const { results } = await search({ ...reader, language }, typed)
      places[typed] = results.findIndex((result) => result.href === `/guide/${page}`) + 1
    }
    expect(Object.keys(places)).to.have.length(42)
    expect(Object.entries(places).filter(([, place]) => place < 1 || place > 3)).to.deep.equal([])
    expect(Object.values(places).filter((place) => place === 1)).to.have.length.of.at.least(36)
  })

  it("shows the sentence that matches, with the words marked whatever their accents", async () => {
    await inOneStep(() =>
      indexForSearch({
        kind: "event",
        id: "e1",
        language: "fr",
        title: "Visite",
        href: "/calendar",
        text: "Une phrase pour rien. La zébrure étoilée du tapis est réparée.",
        audience: ["network"],
      }),
    )
    const { results } = await search(await readerOf(await cast.socialWorker()), "ZEBRURES etoilee")
    expect(plain(results[0]!.excerpt)).to.contain("La zébrure étoilée du tapis")
    expect(results[0]!.excerpt.filter((piece) => piece.marked).map((piece) => piece.text)).to.deep.equal([
      "zébrure",
      "étoilée",
    ])
  })

  it("does not know what the reader may not read, neither in the list nor in the counts", async () => {
    const audience = [`body:${String((await cast.steering())._id)}`]
    await inOneStep(() =>
      indexForSearch({
        kind: "minutes",
        id: "m1",
        language: "fr",
        title: "Budget quinquennal secret",
        href: "/meetings/x/minutes",
        audience,
      }),
    )
    const outside = await search(await readerOf(await cast.socialWorker()), "quinquennal")
    const inside = await search(await readerOf(await cast.steeringPublic()), "quinquennal")
    expect(outside).to.deep.include({ results: [], counts: [], total: 0 })
    expect(inside.total).to.equal(1)
  })

  it("says so when no text has all the words, and shows those that have most", async () => {
    const { results, loosened } = await search(await readerOf(await cast.socialWorker()), "garantie locative zzyzx")
    expect(loosened).to.equal("all")
    expect(results[0]!.href).to.equal("/guide/garantie-locative")
  })

  it("finds an unfinished last word", async () => {
    const { results } = await search(await readerOf(await cast.socialWorker()), "garantie locat")
    expect(results[0]!.href).to.equal("/guide/garantie-locative")
  })

  it("takes signs and empty searches for what they are", async () => {
    const reader = await readerOf(await cast.socialWorker())
    expect((await search(reader, "  ")).total).to.equal(0)
    expect((await search(reader, "$where: {} .* \\")).total).to.be.a("number")
  })
})
