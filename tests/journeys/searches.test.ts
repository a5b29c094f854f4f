import { expect } from "chai"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../../server/paths.ts"
import { accounts, password, theDemo } from "../support/demoSite.ts"
import { sessionOf } from "../support/listening.ts"

type Line = { language: "fr" | "nl"; typed: string; page: string }

const lines: Line[] = readFileSync(join(root, "tests/journeys/searches.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","))
  .map(([language, typed, page]) => ({ language, typed, page }) as Line)

/** What the social worker's browser sends, in the language that she reads. */
async function reading(language: Line["language"]) {
  const { address } = await theDemo()
  const headers = {
    Cookie: `session=${await sessionOf(address, { email: accounts.socialWorker, password })}`,
    "Sec-Fetch-Site": "same-origin",
  }
  await fetch(`${address}/account/language`, {
    method: "POST",
    redirect: "manual",
    headers,
    body: new URLSearchParams({ language, next: "/" }),
  })
  return async (typed: string) => {
    const html = await (await fetch(`${address}/search?${new URLSearchParams({ q: typed })}`, { headers })).text()
    return [...html.matchAll(/<h2><a href="([^"]*)"/g)].map(([, href]) => href!)
  }
}

describe("the forty-two searches, among everything that two years leave", function () {
  this.timeout(300_000)
  before(() => theDemo())
  after(async () => {
    await reading("fr")
  })

  it("bring the page that must come first for thirty-six, in the first three for all", async () => {
    expect(lines.filter(({ language }) => language === "fr")).to.have.length(31)
    expect(lines.filter(({ language }) => language === "nl")).to.have.length(11)
    const places: [string, number][] = []
    for (const language of ["fr", "nl"] as const) {
      const find = await reading(language)
      for (const { typed, page } of lines.filter((line) => line.language === language))
        places.push([typed, (await find(typed)).indexOf(`/guide/${page}`) + 1])
    }
    expect(places.filter(([, place]) => place < 1 || place > 3)).to.deep.equal([])
    expect(places.filter(([, place]) => place === 1)).to.have.length.of.at.least(36)
  })
})
