import type { Page } from "playwright-core"
import type { Meeting } from "../../models/meeting.ts"
import type { Someone } from "./cast.ts"
import { theChromium } from "./chromium.ts"
import { listeningSite, sessionOf } from "./listening.ts"
import { showChanges } from "./writes.ts"

const opened: Page[] = []

type Opening = {
  viewport?: { width: number; height: number }
  /** It hears of nothing that is written elsewhere until it saves. */
  deaf?: boolean
  /** Its clock is the test's. */
  clock?: boolean
  /** A session of its own: another device. */
  cookie?: string
}

/** The page on which somebody writes the minutes of a meeting, in a browser of her own. */
export async function writing(meeting: Meeting, someone: Someone, opening: Opening = {}): Promise<Page> {
  const { viewport = { width: 1280, height: 900 }, deaf = false, clock = false } = opening
  const site = await listeningSite()
  const context = await (
    await theChromium()
  ).newContext({ baseURL: site, locale: "fr-BE", serviceWorkers: "block", viewport })
  await context.addCookies([{ name: "session", url: site, value: opening.cookie ?? (await sessionOf(site, someone)) }])
  const page = await context.newPage()
  opened.push(page)
  if (deaf) await page.route("**/writings", (route) => route.abort())
  if (clock) await page.clock.install()
  await showChanges()
  await page.goto(`/meetings/${meeting.id}/minutes/edit`)
  return page
}

export async function closeWriting(): Promise<void> {
  for (const page of opened.splice(0)) await page.context().close()
}

/** The notes on a point, as they are written. */
export const notes = (page: Page, index: number) => page.locator(".editor-text").nth(index)

/** Waits until the page saves itself. */
export const saved = (page: Page) =>
  page.waitForResponse((answer) => answer.request().method() === "POST" && answer.url().endsWith("/minutes"))

/** Types at the end of a point. */
export async function type(page: Page, index: number, text: string): Promise<void> {
  await notes(page, index).click()
  await page.keyboard.press("Control+End")
  await page.keyboard.type(text)
}

/** Types at the end of a point and waits for it to be saved. */
export async function write(page: Page, index: number, text: string): Promise<void> {
  const answered = saved(page)
  await type(page, index, text)
  await answered
}

/** Fills the blank line of a decision and waits for it to be saved. */
export async function decide(page: Page, index: number, text: string): Promise<void> {
  const blank = page.locator(".minutes-item").nth(index).locator(".minutes-blank").first()
  await blank.locator("summary").click()
  const answered = saved(page)
  await blank.locator("textarea").fill(text)
  await answered
}
