import { expect } from "chai"
import { longest } from "../server/params.ts"
import { formLimits } from "../server/bodies.ts"
import { type Who, people, personOf } from "./rights/types.ts"
import { cast } from "./support/cast.ts"
import { listeningSite, sessionOf, showChanges } from "./support/listening.ts"
import { pageRows } from "./support/siteRoutes.ts"
import { type PageForm, formsOf } from "./support/forms.ts"

/** How long an answer may take, and how long the site may be deaf meanwhile, in milliseconds. */
const most = { answer: 1500, deaf: 500 }

/** How much of an answer may be waiting for the database, beside this process's own work, in milliseconds. */
const waiting = 300

const attacks = { blanks: " ", noBreakSpaces: "\u00a0", tags: "<", dots: ".", word: "zzbombe " }

// On a machine that does other things too, everything takes longer by what the others take.
function slowness(): number {
  const [began, used] = [performance.now(), process.cpuUsage()]
  while (process.cpuUsage(used).user + process.cpuUsage(used).system < 20_000);
  return Math.max(1, (performance.now() - began) / 20)
}

describe("texts as long as they may be, made to stop the site", function () {
  this.timeout(1_800_000)
  let site: string
  const faults: string[] = []
  let deafest = 0
  let listening = true

  async function ask(what: string, address: string, options: RequestInit = {}): Promise<void> {
    const [began, used] = [performance.now(), process.cpuUsage()]
    const answer = await fetch(site + address, { redirect: "manual", ...options })
    await answer.arrayBuffer()
    const { user, system } = process.cpuUsage(used)
    // What this process worked, where the machine gave it less than the time that went by.
    const took = Math.min(performance.now() - began, (user + system) / 1000 + waiting)
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
      const began = performance.now()
      await (await fetch(`${site}/health`)).arrayBuffer()
      const took = performance.now() - began
      if (took > most.deaf && took > most.deaf * slowness()) deafest = Math.max(deafest, took)
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
      const headers = await headersOf(who)
      for (const [kind, sign] of Object.entries(attacks)) {
        for (const [size, fields] of filled(form, sign, who === "visitor"))
          await ask(`${name}, ${kind}, ${size}`, form.action, { method: "POST", headers, body: new URLSearchParams(fields) })
      }
    }
    listening = false
    await ear
    expect(faults).to.deep.equal([])
    expect(Math.round(deafest), "the longest that /health waited").to.be.at.most(most.deaf)
  })

  it("are searched for in time, and found in time", async () => {
    const headers = await headersOf("coordination")
    await showChanges()
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

/** A form with every field filled: shortly enough to be kept, up to what is read of each, one field with all there is. */
function filled(form: PageForm, sign: string, isVisitor: boolean): [size: string, fields: [string, string][]][] {
  const typed = form.fields.filter(({ writable }) => writable)
  const room = (isVisitor ? formLimits.open : formLimits.known) - 2000
  const bytes = encodeURIComponent(sign).replaceAll("%20", "+").length / sign.length
  const text = (length: number) => `a${sign.repeat(Math.max(1, Math.floor(length / sign.length) - 1))}b`
  const withLength = (lengthOf: (lines: boolean, index: number) => number): [string, string][] => form.fields.map((field) =>
    [field.name, field.writable ? text(Math.min(lengthOf(field.lines, typed.indexOf(field)), room / bytes / typed.length)) : field.value])
  const all = Math.floor(room / bytes) - 10
  return [
    ["short", withLength((lines) => (lines ? 4000 : 200))],
    ["full", withLength((lines) => (lines ? longest.prose : longest.line))],
    ["one", form.fields.map((field) => [field.name, field === typed.at(-1) ? text(all) : field.value])],
  ]
}
