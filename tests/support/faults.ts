import axe from "axe-core"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { root } from "../../server/paths.ts"

const areas = readdirSync(join(root, "views/locales/fr")).map((file) => file.slice(0, -".json".length))
const key = new RegExp(`(?<![\\w./@-])(?:${areas.join("|")})(?:\\.[a-z][A-Za-z]*){1,4}(?![\\w@/-])`)
const spoken = /\s(?:aria-label|title|alt|placeholder|value|content)="([^"]*)"/g

/** What of a program's inside shows on a page: a value that is not there, an object, the name of a sentence. */
export function insidesOf(html: string): string[] {
  const text = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
  const read = [text.replace(/<[^<>]*>/g, "\n"), ...[...text.matchAll(spoken)].map(([, value]) => value!)].join("\n")
  const line = (all: string, sign: RegExp) => all.split("\n").find((each) => sign.test(each))
  return [line(text, /\bundefined\b|\[object /), line(read, /\b(?:NaN|Invalid Date)\b/), key.exec(read)?.[0]].flatMap(
    (found) => (found ? [found.trim().slice(0, 200)] : []),
  )
}

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** What axe finds against WCAG 2.2 AA and, on pages of ours, against what it calls good practice; one line each. */
export async function axeFaults(page: Page, { ours = true } = {}): Promise<string[]> {
  await page.evaluate(axe.source)
  // What it found to be right, or could not tell, is not read here: it is not worked out either.
  const { violations } = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly, resultTypes: ["violations"] }),
    ours ? [...standard, "best-practice"] : standard,
  )
  return violations.map(
    ({ id, nodes }) =>
      `axe, ${id}: ${nodes[0]!.html.slice(0, 300)} (${nodes[0]!.failureSummary?.split("\n")[1]?.trim() ?? ""})`,
  )
}

/** By how much a page is wider than its window, and what sticks out. */
export async function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const widest = [...document.querySelectorAll("body *")]
      .filter((each) => each.getBoundingClientRect().right > clientWidth)
      .at(-1)
      ?.outerHTML.slice(0, 200)
    return [`${scrollWidth} px wide in ${clientWidth} px: ${widest}`]
  })
}

/** Everything that a browser complains about while it shows a page, from now on; `take` empties the list. */
export function listen(page: Page): { take: () => string[] } {
  const heard: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      heard.push(`console: ${message.text()}`)
  })
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`))
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? ""
    // What the browser gives up by itself, for another page is opened, is no fault of this one.
    if (why !== "net::ERR_ABORTED") heard.push(`failed: ${request.url()} ${why}`)
  })
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      heard.push(`${response.status()}: ${response.url()}`)
  })
  return { take: () => heard.splice(0) }
}
