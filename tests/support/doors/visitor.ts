import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import { theChromium } from "../chromium.ts"
import { listen } from "../faults.ts"
import type { Site } from "../site.ts"
import { siteRoutes } from "../siteRoutes.ts"
import type { Walker } from "./worlds.ts"

/** A link or a button: `key` tells its kind from others of its page, `to` where it leads when that is an address. */
export type Control = {
  index: number
  key: string
  inFrame: boolean
  isLink: boolean
  disabled: boolean
  to: { method: string; href: string; kind: string } | null
}
export type SeenPage = { address: string; kind: string; controls: Control[] }

/** The windows in which pages are looked at. */
export const [desk, phone] = [
  { width: 1100, height: 700 },
  { width: 390, height: 700 },
]

/** What inBrowser.mjs gives to a page. */
type Doors = {
  controlsOf(page: Document, address: string): Control[]
  crawl(starts: string[], most: number): Promise<{ pages: SeenPage[]; faults: string[] }>
  elementAt(index: number): Element
  outOfReach(index: number): string | null
  linksOutOfReach(indexes: number[]): { index: number; why: string }[]
  aim(): { x: number; y: number } | null
  happened(): boolean
  fill(index: number, all: boolean): boolean
  saysWhy(): boolean
}
declare global {
  var doors: Doors
}

const day = (ahead: number) => new Date(Date.now() + ahead * 24 * 3600_000).toISOString().slice(0, 10)

// The most literal path first: /guide/chapters is no guide page.
const routes = siteRoutes
  .map((route) => {
    const [method, path] = route.split(" ") as [string, string]
    return { method, path, pattern: `^${path.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}$` }
  })
  .sort((a, b) => a.path.split(":").length - b.path.split(":").length)

const program = `const [routes, days] = ${JSON.stringify([routes, { today: day(0), later: day(20) }])}
${readFileSync(new URL("inBrowser.mjs", import.meta.url), "utf8")}`

/** Somebody's browser at a site: signed in where she signs in, listening for all that the browser complains about. */
export async function openVisitor(site: Site, walker: Walker) {
  const context = await (
    await theChromium()
  ).newContext({
    baseURL: site.address,
    reducedMotion: "reduce",
    serviceWorkers: "block",
    locale: "fr",
    viewport: desk,
  })
  await context.addInitScript({ content: program })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  context.on("page", (each) => void each.close().catch(() => {}))
  // A page that asks whether to be left with something unsaved is left.
  page.on("dialog", (dialog) => void dialog.accept().catch(() => {}))
  const heard = listen(page)
  await signIn()

  async function signIn(): Promise<boolean> {
    if (!walker.signsIn) return true
    const answer = await fetch(`${site.address}/session`, {
      method: "POST",
      redirect: "manual",
      headers: { "Sec-Fetch-Site": "same-origin" },
      body: new URLSearchParams(walker.signsIn),
    })
    const value = /(?:^|\s)session=([^;]+)/.exec(answer.headers.getSetCookie().join(" "))?.[1]
    if (value) await context.addCookies([{ name: "session", value, url: site.address }])
    return value !== undefined
  }

  /** Shows a page, and signs in again where something that was pressed has ended the session; its status. */
  async function open(address: string): Promise<number> {
    let answer = await page.goto(address, { waitUntil: "domcontentloaded" })
    const atDoor = () => new URL(page.url()).pathname === "/session/new" && !address.startsWith("/session")
    if (walker.signsIn && atDoor() && (await signIn())) answer = await page.goto(address)
    // Scripts have grown what they grow once the page is loaded.
    return answer?.status() ?? 200
  }

  const controls = () => page.evaluate(() => doors.controlsOf(document, location.href))
  return { page, heard, open, controls, walker, close: () => context.close() }
}

export type Visitor = Awaited<ReturnType<typeof openVisitor>>

export const crawl = ({ page }: { page: Page }, starts: string[], most: number) =>
  page.evaluate(([from, count]) => doors.crawl(from, count), [starts, most] as const)
