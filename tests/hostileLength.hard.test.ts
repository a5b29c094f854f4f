import { expect } from "chai"
import { longest } from "../server/params.ts"
import { longForms, openPaths } from "../routes/index.ts"
import { formLimitOf } from "../server/bodies.ts"
import { type Who, people, personOf } from "./rights/types.ts"
import { cast } from "./support/cast.ts"
import { listeningSite, sessionOf } from "./support/listening.ts"
import { pageRows } from "./support/siteRoutes.ts"
import { type PageForm, formsOf } from "./support/forms.ts"
import { showChanges } from "./support/writes.ts"

/** How long an answer may take, and how long the site may be deaf meanwhile, in milliseconds. */
const most = { answer: 1500, deaf: 500 }

/** How much of an answer may be waiting for the database, beside this process's own work, in milliseconds. */
const waiting = 300

const isOpen = (path: string) => openPaths.some((each) => path === each || path.startsWith(`${each}/`))

const attacks = { blanks: " ", noBreakSpaces: "\u00a0", tags: "<", dots: ".", word: "zzbombe " }

/** How long something took, in milliseconds, of which this process itself worked at most `waiting` less. */
function watch(): () => number {
  const [began, used] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(used)
    // A machine that does other things too gives a process less than the time that goes by.
    return Math.min(performance.now() - began, (user + system) / 1000 + waiting)
  }
}

describe("texts as long as they may be, made to stop the site", function () {
  this.timeout(1_800_000)
  let site: string
  const faults: string[] = []
  let asked = ""
  let listening = true

  async function ask(what: string, address: string, options: RequestInit = {}): Promise<void> {
    asked = what
    const time = watch()
    const answer = await fetch(site + address, { redirect: "manual", ...options })
    await answer.arrayBuffer()
    const took = time()
    if (answer.status >= 500) faults.push(`${what}: ${answer.status}`)
    if (took > most.answer) faults.push(`${what}: ${Math.round(took)} ms`)
  }

  const headersOf = async (who: Who) => {
    const person = await personOf(who)
    return { "Sec-Fetch-Site": "same-origin", "Accept-Language": "fr",
      ...(person ? { Cookie: `session=${await sessionOf(site, person)}` } : {}) }
  }

  async function listen() {
    while (listening) {
      const [time, during] = [watch(), asked]
      await (await fetch(`${site}/health`)).arrayBuffer()
      if (time() > most.deaf + waiting) faults.push(`/health waited ${Math.round(time())} ms during ${during}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  before(async () => {
    for (const who of people) await personOf(who)
    await Promise.all([cast.network(), cast.assembly(), cast.steering(), cast.housing(), cast.health()])
    site = await listeningSite()
    for (const who of people) await headersOf(who)
  })

  it("are answered in time and never in vain, in every field of every form, and the site goes on answering", async () => {
    const forms = new Map<string, { form: PageForm, who: Who }>()
    for (const { route, may, at } of pageRows) {
      const who = may.find((each) => each !== "visitor") ?? may[0]
      if (!who) continue
      const path = await at(cast, who)
      await showChanges()
      const answer = await fetch(site + path, { redirect: "manual", headers: await headersOf(who) })
      if (answer.status !== 200 || !answer.headers.get("Content-Type")?.startsWith("text/html")) continue
      for (const form of formsOf(await answer.text())) {
        const typed = form.fields.filter(({ writable }) => writable)
        if (form.method !== "post" || typed.length === 0) continue
        const shape = form.action.split("?")[0]!.replace(/[0-9a-f]{24}/g, "ID")
        forms.set(`${route} → ${shape}`, { form, who })
      }
    }
    expect(forms.size, "forms in which somebody writes").to.be.above(30)

    const ear = listen()
    for (const [name, { form, who }] of forms) {
      const headers = { ...await headersOf(who), "Content-Type": "application/x-www-form-urlencoded" }
      for (const [kind, sign] of Object.entries(attacks)) {
        for (const [size, body] of filled(form, sign))
          await ask(`${name}, ${kind}, ${size}`, form.action, { method: "POST", headers, body })
      }
    }
    listening = false
    await ear
    expect(faults).to.deep.equal([])
  })

  it("are searched for in time, and found in time", async () => {
    const headers = await headersOf("coordination")
    await showChanges()
    faults.length = 0
    for (const [kind, sign] of Object.entries(attacks)) {
      for (const length of [10, 300, 3000]) {
        const words = encodeURIComponent(sign.repeat(length / sign.length))
        for (const path of ["/search?q=", "/people?q=", "/organisations?q=", "/admin/accounts?q="])
          await ask(`${path}, ${kind}, ${length}`, path + words, { headers })
      }
    }
    expect(faults).to.deep.equal([])
  })
})

/**
 * What a form sends with every field filled: shortly enough to be kept, up to what is read of each, one field with all
 * there is. Encoded sign by sign, since this process is the site too, and encoding all of it would keep it waiting.
 */
function filled(form: PageForm, sign: string): [size: string, body: string][] {
  const typed = form.fields.filter(({ writable }) => writable)
  const encoded = encodeURIComponent(sign).replaceAll("%20", "+")
  const room = (formLimitOf(form.action.split("?")[0]!, { isOpen, longForms }) - 2000) * sign.length / encoded.length
  const text = (length: number) => `a${encoded.repeat(Math.max(1, Math.floor(length / sign.length) - 1))}b`
  const body = (valueOf: (field: PageForm["fields"][number]) => string) =>
    form.fields.map((field) => `${encodeURIComponent(field.name)}=${valueOf(field)}`).join("&")
  const withLength = (lengthOf: (lines: boolean) => number) => body((field) =>
    field.writable ? text(Math.min(lengthOf(field.lines), room / typed.length)) : encodeURIComponent(field.value))
  return [
    ["short", withLength((lines) => (lines ? 4000 : 200))],
    ["full", withLength((lines) => (lines ? longest.prose : longest.line))],
    ["one", body((field) => (field === typed.at(-1) ? text(room - 20) : encodeURIComponent(field.value)))],
  ]
}
