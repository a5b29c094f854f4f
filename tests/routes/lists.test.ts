import { expect } from "chai"
import { addBody } from "../../models/body/editing.ts"
import { namesBelow } from "../../routes/names.ts"
import { siteMap } from "../../routes/index.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { guidePage } from "../support/makers/guide.ts"
import { interpellation } from "../support/makers/interpellation.ts"
import { aConvokedMeeting } from "../support/makers/meetings.ts"
import { aBodyOf } from "../support/makers/people.ts"
import { textOf } from "../support/page.ts"

const huge = "9".repeat(300)
const asked = ["x", "-1", "0", "1e300", "1e99", "999", "1.5", huge, "", "NaN", "Infinity", "0x10", "2&page=3", "%00"]
const lists = [
  "/actions",
  "/actions?show=all",
  "/decisions",
  "/interpellations",
  "/meetings",
  "/meetings?when=past",
  "/people",
  "/search?q=logement",
  "/admin/accounts",
  "/coordination/outbox",
]

describe("the pages of every list", () => {
  before(async () => {
    await guidePage({ text: { title: "Logement d’urgence" } })
    await aConvokedMeeting(await aBodyOf(1))
    await interpellation()
  })

  for (const list of lists)
    it(`${list} answers with a page that exists, whatever was asked for`, async () => {
      const reader = await as(list.startsWith("/admin") ? await cast.admin() : await cast.coordinator())
      for (const page of asked) {
        const path = `${list}${list.includes("?") ? "&" : "?"}page=${page}`
        const { text, status } = await reader.get(path)
        expect(status, path).to.equal(200)
        const [, at, of] = /Page (\d+) sur (\d+)/.exec(textOf(text)) ?? []
        if (at) expect(Number(at), path).to.be.within(1, Number(of))
        const beyond = Math.trunc(parseFloat(page)) > Number(of ?? 1)
        expect(/Il n’y a qu/.test(textOf(text)), `${path} says that there is no such page`).to.equal(beyond)
      }
    })
})

describe("addresses that are the site's own", () => {
  it("are read from the site map", () => {
    expect(namesBelow("/guide", siteMap)).to.have.members(["new", "chapters"])
    expect(namesBelow("/bodies", siteMap)).to.have.members(["new", "usual"])
  })

  it("are given to no guide page and to no body", async () => {
    const pages = [await guidePage({ text: { title: "New" } }), await guidePage({ text: { title: "Chapters" } })]
    expect(pages.map(({ slug }) => slug.replace(/\d{1,3}$/, "N"))).to.deep.equal(["new-N", "chapters-N"])
    const by = String((await cast.coordinator()).person._id)
    const body = await addBody(
      {
        "name.fr": "New",
        "name.nl": "",
        kind: "group",
        openness: "network",
        code: "NEW",
        "mission.fr": "",
        "mission.nl": "",
        "place.name": "",
        "place.address": "",
        slug: "",
      },
      by,
    )
    expect(body.slug).to.match(/^new-\d+$/)
    const reader = await as(await cast.socialWorker())
    for (const path of [...pages.map(({ slug }) => `/guide/${slug}`), `/bodies/${body.slug}`]) {
      expect((await reader.get(path).expect(200)).text, path).to.match(/<h1[^>]*>(New|Chapters)/)
    }
  })
})
