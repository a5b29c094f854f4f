import { expect } from "chai"
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core"
import { type AccessPurpose, issueAccessLink, linkToken } from "../../models/link.ts"
import { Person } from "../../models/person.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { people, personOf, type Row, type Who } from "../rights/types.ts"
import { cast } from "../support/cast.ts"
import { theChromium } from "../support/chromium.ts"
import { axeFaults, insidesOf, listen, sidewaysFaults } from "../support/faults.ts"
import { listeningSite, sessionOf } from "../support/listening.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { pageRows, pages } from "../support/siteRoutes.ts"
import { showChanges } from "../support/writes.ts"

/** How a page is looked at: each of these once for every route. */
const looks = {
  desk: { language: "fr", options: { viewport: { width: 1280, height: 900 } } },
  darkPhone: {
    language: "nl",
    options: { viewport: { width: 320, height: 640 }, colorScheme: "dark", hasTouch: true },
  },
  withoutScripts: { language: "fr", options: { viewport: { width: 320, height: 640 }, javaScriptEnabled: false } },
} satisfies Record<string, { language: "fr" | "nl"; options: BrowserContextOptions }>
type Look = keyof typeof looks

const doors: [AccessPurpose, string][] = [
  ["invitation", "invitations"],
  ["signIn", "sign-in-links"],
  ["passwordReset", "password-resets"],
]

// The table of rights tries these with a link that opens nothing; the page of one that does has more to show.
const openDoors = doors.map(([purpose, path]): Row => ({
  route: `GET /${path}/:token`,
  may: ["visitor"],
  at: async () => {
    const { account } = await makeSomeone({ invited: purpose === "invitation" })
    const link = await inOneStep(() => issueAccessLink(purpose, account))
    return `/${path}/${linkToken(link)}`
  },
}))

const rows = [...pageRows, ...openDoors]

/** What the middle of a page is made of, without its words: whatever is wrong with one is wrong with all made alike. */
function makeOf(html: string): string {
  const [main = html] = /<main[\s\S]*<\/main>/.exec(html) ?? []
  return main.replace(/>[^<>]*</g, "><").replace(/(\s(?!class=)[\w-]+)="[^"]*"/g, "$1")
}

describe("the walk through every page", () => {
  let site: string
  const opened = new Map<Look, { context: BrowserContext; page: Page; heard: ReturnType<typeof listen> }>()

  before(async () => {
    for (const who of people) await personOf(who)
    await Promise.all([cast.network(), cast.assembly(), cast.steering(), cast.housing(), cast.health()])
    site = await listeningSite()
  })

  after(async () => {
    for (const { context } of opened.values()) await context.close()
    await speak("fr")
  })

  async function speak(language: "fr" | "nl") {
    await Person.updateMany({}, { $set: { language } })
    await showChanges()
  }

  async function open(look: Look) {
    const { options, language } = looks[look]
    const known = opened.get(look)
    if (known) return known
    const context = await (
      await theChromium()
    ).newContext({ baseURL: site, reducedMotion: "reduce", serviceWorkers: "block", locale: language, ...options })
    const page = await context.newPage()
    opened.set(look, { context, page, heard: listen(page) })
    return opened.get(look)!
  }

  async function cookieOf(who: Who): Promise<string | null> {
    const someone = await personOf(who)
    return someone && (await sessionOf(site, someone))
  }

  async function addressOf(row: Row, who: Who) {
    const path = await row.at(cast, who)
    await showChanges()
    return path
  }

  /** What she gets, without a browser; a PDF that a busy machine cannot make now is asked for again, as its page says. */
  async function fetched(path: string, who: Who) {
    const cookie = await cookieOf(who)
    const ask = () => fetch(site + path, { redirect: "manual", headers: cookie ? { Cookie: `session=${cookie}` } : {} })
    let answer = await ask()
    while (answer.status === 503) answer = await ask()
    const isPage = answer.headers.get("Content-Type")?.startsWith("text/html") === true
    const text = await answer.text()
    return { status: answer.status, isPage, text }
  }

  /** Shows a page to somebody in one of the looks, and gathers all that is wrong with it. */
  async function faultsOf(path: string, who: Who, look: Look): Promise<string[]> {
    const { context, page, heard } = await open(look)
    const cookie = await cookieOf(who)
    await context.clearCookies()
    if (cookie) await context.addCookies([{ name: "session", value: cookie, url: site }])
    const answer = await page.goto(path, { waitUntil: "load" })
    // A letter as a mailbox shows it: in its reader's language, and without the parts of a page.
    const ours = !answer!.headers()["content-security-policy"]?.includes("sandbox")
    const html = await page.content()
    const faults = [...heard.take(), ...insidesOf(html), ...(await sidewaysFaults(page))]
    const language = await page.evaluate(() => document.documentElement.lang)
    // No script runs in a letter, not even this one.
    if (!ours) await page.goto("about:blank").then(() => page.setContent(html))
    if (look !== "withoutScripts") faults.push(...(await axeFaults(page, { ours })))
    if (ours && language !== looks[look].language) faults.push(`in ${language}`)
    return faults.map((fault) => `${look}, ${who}, ${path}: ${fault}`)
  }

  it("leaves no page of the site map out", () => {
    const walked = rows.map(({ route }) => route)
    expect(pages.filter((route) => !walked.includes(route))).to.deep.equal([])
  })

  rows.forEach((row) => {
    it(row.route, async () => {
      const shared = row.at.length < 2 ? await addressOf(row, row.may[0]!) : null
      let viewer: { who: Who; path: string } | null = null
      const faults: string[] = []
      const seen = new Set<string>()
      for (const who of row.may) {
        const path = shared ?? (await addressOf(row, who))
        const { status, isPage, text } = await fetched(path, who)
        if (status >= 400 && status !== 410) faults.push(`${who}, ${path}: ${status}`)
        if (isPage) faults.push(...insidesOf(text).map((fault) => `${who}, ${path}: ${fault}`))
        if (!isPage || status === 303) continue
        viewer ??= { who, path }
        if (!seen.has(makeOf(text))) faults.push(...(await faultsOf(path, who, "desk")))
        seen.add(makeOf(text))
      }
      if (viewer) {
        faults.push(...(await faultsOf(viewer.path, viewer.who, "withoutScripts")))
        await speak("nl")
        faults.push(...insidesOf((await fetched(viewer.path, viewer.who)).text))
        faults.push(...(await faultsOf(viewer.path, viewer.who, "darkPhone")))
        await speak("fr")
      }
      expect(faults, faults.join("\n")).to.deep.equal([])
    })
  })
})
