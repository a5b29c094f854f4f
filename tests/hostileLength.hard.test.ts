import { expect } from "chai"
import { Person } from "../models/person.ts"
import { longest } from "../server/params.ts"
import { longForms, openPaths } from "../routes/index.ts"
import { formLimitOf } from "../server/bodies.ts"
import { type Who, people, personOf } from "./rights/types.ts"
import { cast } from "./support/cast.ts"
import { listeningSite, sessionOf } from "./support/listening.ts"
import { childrenCalled, processorTime, stopwatch, waiting } from "./support/processor.ts"
import { pageRows } from "./support/siteRoutes.ts"
import { type PageForm, formsOf } from "./support/forms.ts"
import { showChanges } from "./support/writes.ts"

/** How long an answer may take, and how long the site may be deaf meanwhile, in milliseconds. */
const most = { answer: 1500, deaf: 500 }

const isOpen = (path: string) => openPaths.some((each) => path === each || path.startsWith(`${each}/`))

const attacks = { blanks: " ", noBreakSpaces: "\u00a0", tags: "<", dots: ".", word: "zzbombe " }

describe("texts as long as they may be, made to stop the site", function () {
  this.timeout(1_800_000)
  let site: string
  const faults: string[] = []
  let asked = ""
  let listening = true
  // A browser where somebody was signed in once: what it sends is read, to be given back.
  let known: string
  let watch: ReturnType<typeof stopwatch>

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
    return {
      "Sec-Fetch-Site": "same-origin",
      "Accept-Language": "fr",
      ...(person ? { Cookie: `session=${await sessionOf(site, person)}` } : {}),
    }
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
    watch = stopwatch()
    for (const who of people) await headersOf(who)
    const { email, password } = await cast.coordinator()
    const signedIn = await fetch(`${site}/session`, {
      method: "POST",
      redirect: "manual",
      headers: { "Sec-Fetch-Site": "same-origin" },
      body: new URLSearchParams({ email, password }),
    })
    known = signedIn.headers
      .getSetCookie()
      .find((each) => each.startsWith("known="))!
      .split(";")[0]!
  })

  it("are answered in time and never in vain, in every field of every form, and the site goes on answering", async () => {
    const forms = new Map<string, { form: PageForm; who: Who }>()
    for (const { route, may, at } of pageRows) {
      const who = may.find((each) => each !== "visitor") ?? may[0]
      if (!who) continue
      const path = await at(cast, who)
      await showChanges()
      const answer = await fetch(site + path, { redirect: "manual", headers: await headersOf(who) })
      if (answer.status !== 200 || !answer.headers.get("Content-Type")?.startsWith("text/html")) continue
      for (const form of formsOf(await answer.text())) {
        const typed = form.fields.filter(({ writable }) => writable)
        if (form.method !== "post" || (typed.length === 0 && form.files.length === 0)) continue
        const shape = form.action.split("?")[0]!.replace(/[0-9a-f]{24}/g, "ID")
        forms.set(`${route} → ${shape}`, { form, who })
      }
    }
    expect(forms.size, "forms in which somebody writes").to.be.above(30)

    expect([...forms.values()].filter(({ form }) => form.files.length > 0).length, "forms that send files").to.be.above(
      0,
    )

    const ear = listen()
    for (const [name, { form, who }] of forms) {
      const headers = await headersOf(who)
      for (const [kind, sign] of Object.entries(attacks)) {
        if (form.files.length > 0) {
          for (const [size, body] of parts(form, sign)) {
            await ask(`${name}, ${kind}, ${size}`, form.action, { method: "POST", headers, body: body() })
            await ask(`${name}, signed out, ${kind}, ${size}`, form.action, {
              method: "POST",
              headers: { ...headers, Cookie: known },
              body: body(),
            })
          }
          continue
        }
        for (const [size, body] of filled(form, sign))
          await ask(`${name}, ${kind}, ${size}`, form.action, {
            method: "POST",
            body,
            headers: { ...headers, "Content-Type": "application/x-www-form-urlencoded" },
          })
      }
    }
    listening = false
    await ear
    expect(faults).to.deep.equal([])
  })

  it("are timed with what the database works for them", async () => {
    const pids = childrenCalled("database/endpoint")
    const worked = () => pids.reduce((sum, pid) => sum + processorTime(pid) * 1000, 0)
    const [time, own, before] = [watch(), process.cpuUsage(), worked()]
    await Person.aggregate([
      { $limit: 1 },
      {
        $project: {
          sum: { $reduce: { input: { $range: [0, 300_000] }, initialValue: 0, in: { $add: ["$$value", "$$this"] } } },
        },
      },
    ])
    const [took, { user, system }] = [time(), process.cpuUsage(own)]
    expect(worked() - before, "milliseconds of the database").to.be.above(100)
    expect(took).to.be.at.least(Math.min(worked() - before, waiting + (user + system) / 1000 + 50))
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
  const room = ((formLimitOf(form.action.split("?")[0]!, { isOpen, longForms }) - 2000) * sign.length) / encoded.length
  const text = (length: number) => `a${encoded.repeat(Math.max(1, Math.floor(length / sign.length) - 1))}b`
  const body = (valueOf: (field: PageForm["fields"][number]) => string) =>
    form.fields.map((field) => `${encodeURIComponent(field.name)}=${valueOf(field)}`).join("&")
  const withLength = (lengthOf: (lines: boolean) => number) =>
    body((field) =>
      field.writable ? text(Math.min(lengthOf(field.lines), room / typed.length)) : encodeURIComponent(field.value),
    )
  return [
    ["short", withLength((lines) => (lines ? 4000 : 200))],
    ["full", withLength((lines) => (lines ? longest.prose : longest.line))],
    ["one", body((field) => (field === typed.at(-1) ? text(room - 20) : encodeURIComponent(field.value)))],
  ]
}

/**
 * What a form with files sends: each of its fields as long as such a form's may be, and as many as it may have; a file's
 * name as long as a head of a part may be; the words of a file, as many as are read of one.
 */
function parts({ fields, files: [files] }: PageForm, sign: string): [size: string, body: () => FormData][] {
  const text = (length: number) => `a${sign.repeat(length / sign.length)}b`
  const made =
    (name: string, words: string, lengthOf: () => number, more = 0) =>
    () => {
      const body = new FormData()
      for (const field of fields) body.append(field.name, field.writable ? text(lengthOf()) : field.value)
      for (let count = 0; count < more; count += 1) body.append(`more${count}`, text(lengthOf()))
      body.append(files!, new Blob([words]), `${name}.txt`)
      return body
    }
  return [
    ["short", made("note", "Bonjour", () => 200, 3)],
    ["full", made("note", "Bonjour", () => 99_000, 10 - fields.length)],
    ["many", made("note", "Bonjour", () => 99_000, 50 - fields.length)],
    ["name", made(text(10_000), "Bonjour", () => 200)],
    ["words", made("note", text(1_999_000), () => 200)],
  ]
}
