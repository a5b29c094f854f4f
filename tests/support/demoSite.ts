import type { BrowserContextOptions, Page } from "playwright-core"
import { theChromium } from "./chromium.ts"
import { openDemoSite } from "./filledDemo.ts"
import { sessionOf } from "./listening.ts"
import { openMailServer } from "./mailServer.ts"
import { folderOfRun, isWorker } from "./run.ts"
import type { Site } from "./site.ts"
import { until as untilSo } from "./until.ts"

/** `unknown` are the addresses that the mail server refuses. */
export type Demo = Site & { mail: Awaited<ReturnType<typeof openMailServer>>; unknown: Set<string> }

let running: Promise<Demo> | undefined

/** The demonstration as an operator runs it, with a real mail server; one for the whole run. */
export function theDemo(): Promise<Demo> {
  running ??= openDemo()
  return running
}

async function openDemo(): Promise<Demo> {
  const unknown = new Set<string>()
  const mail = await openMailServer({
    answer: (moment, address) =>
      moment === "to" && unknown.has(address) ? { code: 550, text: "5.1.1 No such user here" } : null,
  })
  const site = await openDemoSite({ folder: folderOfRun("demo"), smtpUrl: mail.url })
  if (isWorker) process.once("exit", () => process.kill(site.pid))
  return { ...site, mail, unknown }
}

async function close() {
  const demo = await running
  await demo?.close()
  await demo?.mail.close()
}

/** Hooks of the browser tests: see tests/journeys/.mocharc.json. */
export const mochaHooks = { afterAll: isWorker ? [] : close }

/** The demonstration accounts, by what they are for. */
export const accounts = {
  coordinator: "coordination@demo.example",
  secretary: "secretaire.logement@demo.example",
  steering: "pilotage.associatif@demo.example",
  healthMember: "membre.sante@demo.example",
  socialWorker: "travailleuse@demo.example",
}
export const password = "demonstration"

/** A machine that does other things too is slow: nothing waits less than this, in milliseconds. */
const patience = 90_000

type Visit = BrowserContextOptions & { as?: keyof typeof accounts | null }

/** A browser of somebody's own at the demonstration: signed in, or a visitor. Its context is closed by who opened it. */
export async function visit({ as = null, ...options }: Visit = {}): Promise<Page> {
  const { address } = await theDemo()
  const context = await (
    await theChromium()
  ).newContext({ baseURL: address, reducedMotion: "reduce", serviceWorkers: "block", locale: "fr", ...options })
  context.setDefaultTimeout(patience)
  if (as)
    await context.addCookies([
      { name: "session", url: address, value: await sessionOf(address, { email: accounts[as], password }) },
    ])
  return context.newPage()
}

/** The answer that somebody's browser gets, without showing it. */
export async function answerTo(path: string, as: keyof typeof accounts | null): Promise<Response> {
  const { address } = await theDemo()
  const cookie = as ? { Cookie: `session=${await sessionOf(address, { email: accounts[as], password })}` } : {}
  return fetch(path.startsWith("http") ? path : address + path, {
    redirect: "manual",
    // A line kept open may be closed just as the next question is asked.
    headers: { Connection: "close", ...cookie },
  })
}

/** Waits until something is so, as long as a journey may take for one deed. */
export function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  return untilSo(what, isSo, patience)
}
