import type { Page, Request } from "playwright-core"
import { desk, phone, type Visitor } from "./visitor.ts"

/** How long something may take to happen, in milliseconds. */
const patience = 15_000
/** How long nothing may happen where no page is asked for. */
const soon = 2_000

/** What came of pressing: nothing of it is there any more, it did what it says, or what is wrong. `status`: what the first answer was. */
export type Outcome = { gone: true } | { fault: string | null; status: number | null }

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

/** Presses a link or a button of the page that is open, as a person does, and says what came of it. */
export async function press(visitor: Visitor, key: string, { all = false } = {}): Promise<Outcome> {
  const { page, heard } = visitor
  const control = (await visitor.controls()).find((each) => each.key === key && !each.disabled)
  if (!control) return { gone: true }
  const hidden = await reach(page, control.index)
  if (hidden === "hidden") return { gone: true }
  if (hidden) return { fault: `is ${hidden}`, status: null }
  if (
    control.to &&
    control.to.method !== "GET" &&
    (await page.evaluate(([index, each]) => doors.fill(index, each), [control.index, all] as const))
  )
    await giveFile(page)
  heard.take()

  const happening = follow(page, control.to ? 300 : 20)
  if (!(await pressSought(page))) return { fault: "is covered", status: null }
  const answers = await happening.done()
  const complaints = heard.take()
  const wrong = complaints[0] ?? (answers === null ? "nothing happened" : await faultOf(page, answers))
  return { fault: wrong ?? null, status: answers?.[0] ?? null }
}

/**
 * Presses where the control that was looked for is seen, whatever receives it. An element's own click() asks the same with
 * a program of its own that is sent to each new page, and costs more than all the rest.
 */
async function pressSought(page: Page): Promise<boolean> {
  const place = await page.evaluate(() => doors.aim())
  if (place) await page.mouse.click(place.x, place.y)
  return place !== null
}

/** Why a control cannot be pressed, or null; what a desk does not show may stand on a phone. */
async function reach(page: Page, index: number): Promise<string | null> {
  const look = () => page.evaluate((each) => doors.outOfReach(each), index)
  if (page.viewportSize()!.width !== desk.width) await page.setViewportSize(desk)
  const why = await look()
  if (why !== "hidden") return why
  await page.setViewportSize(phone)
  if ((await look()) !== "hidden") return look()
  // What stands in a menu alone is reached as it is on a phone: by its button.
  await page.evaluate((each) => doors.elementAt(each)?.closest<HTMLElement>("[popover]")?.showPopover(), index)
  return look()
}

/** Those of some links of the page that is open that cannot be pressed, neither at a desk nor on a phone, and why. */
export async function linksOutOfReach(page: Page, indexes: number[]): Promise<{ index: number; why: string }[]> {
  if (page.viewportSize()!.width !== desk.width) await page.setViewportSize(desk)
  const out = await page.evaluate((each) => doors.linksOutOfReach(each), indexes)
  const hidden = out.filter(({ why }) => why === "hidden").map(({ index }) => index)
  if (hidden.length === 0) return out
  await page.setViewportSize(phone)
  const stillOut = await page.evaluate((each) => doors.linksOutOfReach(each), hidden)
  await page.setViewportSize(desk)
  return [...out.filter(({ why }) => why !== "hidden"), ...stillOut]
}

/**
 * Presses a link of the page that is open, and says where the browser wanted to go; the page stays. Where that leads to
 * was asked before.
 */
export async function pressLink({ page }: Visitor, index: number): Promise<string | null> {
  if (await reach(page, index)) return null
  let asked: string | null = null
  await page.context().route("**", (route) => {
    if (!route.request().isNavigationRequest()) return route.continue()
    asked = route.request().url()
    return route.fulfill({ status: 204 })
  })
  try {
    if (!(await pressSought(page))) return null
    for (const end = Date.now() + soon; asked === null && Date.now() < end; await wait(10))
      if (await page.evaluate(() => doors.happened())) return page.url()
    return asked
  } finally {
    await page.context().unroute("**")
  }
}

async function giveFile(page: Page) {
  for (const input of await page.locator("input[type=file]").all())
    await input.setInputFiles({ name: "essai.txt", mimeType: "text/plain", buffer: Buffer.from("Un essai.") })
}

/**
 * Watches what comes after a press: the statuses of the pages that were asked for, none where the page itself changed, or
 * null. `pause`: how often the page is looked at meanwhile, in milliseconds.
 */
function follow(page: Page, pause: number) {
  let asked: Request | null = null
  let elsewhere = false
  const onRequest = (request: Request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) asked = request
  }
  const onElsewhere = () => {
    elsewhere = true
  }
  page.on("request", onRequest)
  page.on("download", onElsewhere)
  page.on("popup", onElsewhere)

  async function done(): Promise<number[] | null> {
    try {
      const end = Date.now() + soon
      let next = Date.now() + pause
      while (!asked && !elsewhere && Date.now() < end) {
        await wait(10)
        if (Date.now() < next) continue
        if (await page.evaluate(() => doors.happened()).catch(() => false)) break
        next = Date.now() + pause
      }
      if (asked) return await statusesOf()
      return elsewhere || (await page.evaluate(() => doors.happened()).catch(() => true)) ? [] : null
    } finally {
      page.off("request", onRequest)
      page.off("download", onElsewhere)
      page.off("popup", onElsewhere)
    }
  }

  async function statusesOf(): Promise<number[]> {
    const end = Date.now() + patience
    let last: Request | null = null
    while (last !== asked && Date.now() < end) {
      last = asked
      await asked!.response().catch(() => null)
      await wait(5)
    }
    await page.waitForLoadState("load").catch(() => {})
    // Some pages lead on by themselves.
    await page.evaluate(() => document.readyState).catch(() => page.waitForLoadState("load"))
    const chain: number[] = []
    for (let each: Request | null = last; each; each = each.redirectedFrom())
      chain.unshift((await each.response())?.status() ?? 0)
    return chain
  }
  return { done }
}

/** Whether a page says why it refused, as soon as it is there. */
async function saysWhy(page: Page): Promise<boolean> {
  for (const end = Date.now() + soon; Date.now() < end; await wait(50))
    if (await page.evaluate(() => doors.saysWhy()).catch(() => false)) return true
  return false
}

/** What is wrong with the answers to a press, or null. */
async function faultOf(page: Page, answers: number[]): Promise<string | null> {
  const bad = answers.find((status) => status === 403 || status === 404 || status >= 500)
  if (bad) return `was answered by ${bad} at ${page.url()}`
  const last = answers.at(-1) ?? 200
  if (last >= 400 && !(await saysWhy(page))) return `was refused (${last}) without a word`
  const text = await page.evaluate(() => document.body.innerText).catch(() => "")
  return answers.length > 0 && text.trim().length < 10 && last === 200 && !page.url().includes(".")
    ? "leads to a blank page"
    : null
}
