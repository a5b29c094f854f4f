import type { Page } from "playwright-core"
import { leaveBy, theChromium } from "./chromium.ts"
import { listen } from "./faults.ts"
import type { Site } from "./site.ts"

/** A phone as narrow as they come, at a site; `heard` is what its browser complains about. */
export async function openPhone(site: Site) {
  const context = await (
    await theChromium()
  ).newContext({
    baseURL: site.address,
    reducedMotion: "reduce",
    serviceWorkers: "block",
    locale: "fr",
    viewport: { width: 320, height: 640 },
  })
  const page = await context.newPage()
  return { page, heard: listen(page) }
}

/** The link with which a network begins, as the start prints it. */
export const setupLink = (site: Site): string => /http:\S+\/setup\/\S+/.exec(site.output())![0]

/** Fills in the page of that link, where the browser stands: Mireille Adjovi coordinates, and is signed in. */
export async function beginNetwork(page: Page): Promise<void> {
  const typed = {
    networkName: "Coordination sociale de Molenbroek",
    commune: "Molenbroek",
    givenName: "Mireille",
    familyName: "Adjovi",
    email: "mireille@molenbroek.example",
    password: "quatre mots bien choisis",
  }
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(value)
  await leaveBy(page, page.locator("button.primary"))
}
