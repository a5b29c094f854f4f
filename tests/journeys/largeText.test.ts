import { expect } from "chai"
import type { Page } from "playwright-core"
import type { Body } from "../../models/body.ts"
import { theChromium } from "../support/chromium.ts"
import { sidewaysFaults } from "../support/faults.ts"
import { listeningSite, sessionOf } from "../support/listening.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { aDraft } from "../support/makers/minutes.ts"
import { aBodyOf } from "../support/makers/people.ts"

const phones = [320, 360]
// Letters set to twice their size in the browser: its « rem » is twice as wide, in media queries too.
const twice = { standard: 32, fixed: 32 }

const pagesOf = (body: Body, meeting: string) => [
  "/",
  "/search?q=ocmw",
  "/interpellations/new",
  "/organisations/new",
  "/people",
  "/people/new",
  "/bodies/new",
  `/bodies/${body.slug}`,
  `/bodies/${body.slug}/seats`,
  "/guide/new",
  "/actions",
  "/decisions",
  "/meetings",
  `/meetings/new?body=${body.slug}`,
  `/meetings/series/new?body=${body.slug}`,
  `/meetings/${meeting}`,
  `/meetings/${meeting}/minutes/edit`,
]

/** The words of headings and of names that are cut inside, where no hyphen helps, each with the text that it stands in. */
async function cutWords(page: Page): Promise<string[]> {
  await page.addStyleTag({ content: "* { hyphens: manual !important }" })
  return page.evaluate(() =>
    [...document.querySelectorAll("main :is(h1, h2, .group > legend, .presence-name strong)")].flatMap((heading) => {
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
      const cut: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const word of (node.textContent ?? "").matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = document.createRange()
          range.setStart(node, word.index)
          range.setEnd(node, word.index + word[0].length)
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            cut.push(`${word[0]} is cut in « ${heading.textContent.trim()} »`)
        }
      return cut
    }),
  )
}

describe("a narrow phone with letters of twice the size", () => {
  for (const language of ["fr", "nl"] as const)
    it(`shows no page that is wider than it is, no cut heading, and the whole of what is searched for (${language})`, async () => {
      const site = await listeningSite()
      const body = await aBodyOf(2)
      const meeting = await aDraft(body)
      const someone = await makeSomeone({ language, coordinator: true })
      const context = await (
        await theChromium()
      ).newContext({
        baseURL: site,
        locale: language,
        reducedMotion: "reduce",
        serviceWorkers: "block",
        // The rule about hyphens is put into the page.
        bypassCSP: true,
      })
      await context.addCookies([{ name: "session", value: await sessionOf(site, someone), url: site }])
      const page = await context.newPage()
      const devtools = await context.newCDPSession(page)
      await devtools.send("Page.enable")
      await devtools.send("Page.setFontSizes", { fontSizes: twice })
      const faults: string[] = []
      for (const path of pagesOf(body, meeting.id as string))
        for (const width of phones) {
          await page.setViewportSize({ width, height: 640 })
          expect((await page.goto(path))!.status(), path).to.equal(200)
          const letters = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
          expect(letters).to.equal("32px")
          const found = [...(await sidewaysFaults(page)), ...(await cutWords(page))]
          faults.push(...found.map((fault) => `${path}, ${width} px: ${fault}`))
        }
      await page.goto("/search?q=ocmw")
      expect(await page.locator(".search.here input").evaluate((field) => field.clientWidth)).to.be.above(200)
      await context.close()
      expect(faults).to.deep.equal([])
    })
})
