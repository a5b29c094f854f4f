import { expect } from "chai"
import { formFieldsOf, WritingPage } from "../../support/writingPage.ts"
import type { Body } from "../../../models/body.ts"
import { nextId, partsOf } from "../../../models/minutes/parts.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { publishMinutes, withdrawMinutes } from "../../../models/minutes/publishing.ts"
import { readProceedings } from "../../../models/minutes/reading.ts"
import { saveDraft, withoutScripts } from "../../../models/minutes/saving.ts"
import { Version } from "../../../models/version.ts"
import { cast } from "../../support/cast.ts"
import { aDraft } from "../../support/makers/minutes.ts"
import { markOf } from "../../../models/concerns/parts.ts"

// RUNS=5000 SEED=7 npx mocha tests/models/minutes/worlds.hard.test.ts
const runs = Number(process.env["RUNS"] ?? 60)
const firstSeed = Number(process.env["SEED"] ?? 1)
const acts = 60

/** Numbers that look random, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

class World {
  readonly pages: WritingPage[] = []
  /** Words that somebody was told are saved, or kept beside another text. */
  readonly told = new Map<string, string>()
  readonly history: string[] = []
  #late: (() => Promise<void>)[] = []
  #word = 0
  #removed = new Set<string>()
  #writers = new Map<string, string>()
  readonly random: () => number

  constructor(readonly seed: number, readonly meeting: Meeting, readonly people: string[]) {
    this.random = randomFrom(seed)
  }

  chance(share: number) { return this.random() < share }
  one<T>(list: readonly T[]): T { return list[Math.floor(this.random() * list.length)]! }
  read = async () => (await readProceedings(this.meeting.id))!

  async open(person: string, scripts: boolean): Promise<WritingPage> {
    const read = await this.read()
    const page = new WritingPage(person, scripts ? `page-${this.seed}-${++this.#word}` : "")
    for (const { name, fields, mark, item } of partsOf(read)) page.show(name, { fields: formFieldsOf(name, fields), was: mark, item })
    for (const { _id } of read.items) {
      const count = read.decisions.filter((each) => String(each.item) === String(_id)).length
      page.blank(scripts ? this.#newId() : nextId(_id, "decision", count), String(_id))
    }
    return page
  }

  #newId() { return [...Array(24)].map(() => Math.floor(this.random() * 16).toString(16)).join("") }

  async start() {
    const count = 2 + Math.floor(this.random() * 3)
    for (let index = 0; index < count; index++) this.pages.push(await this.open(this.one(this.people), this.chance(0.85)))
  }

  async act(): Promise<void> {
    const page = this.one(this.pages)
    const dice = this.random()
    if (dice < 0.45) return this.write(page)
    if (dice < 0.80) return page.device ? this.autosave(page) : this.press(page)
    if (dice < 0.86) return this.deliverLate()
    if (dice < 0.91) return this.hear(page)
    if (dice < 0.95) return this.press(page)
    if (dice < 0.97) return this.reload(page)
    return this.publishOrWithdraw()
  }

  #note(text: string) { this.history.push(text) }

  write(page: WritingPage): Promise<void> {
    const [name, part] = this.one(page.writable())
    const word = `w${++this.#word}x`
    this.#writers.set(word, page.id)
    const words = (part.fields["text"] ?? "").split(" ").filter(Boolean)
    if (words.length > 2 && this.chance(0.1)) {
      const gone = words.splice(Math.floor(this.random() * words.length), 1)[0]!
      // Who takes a word out with her own hand does not look for it.
      this.told.delete(gone.trim())
      this.#removed.add(gone.trim())
    } else if (words.length > 0 && name.startsWith("decisions.") && this.chance(0.08)) {
      // What she wrote on this page herself she may take out, and begin again; the words of others stay in the versions.
      for (const own of words.filter((each) => this.#writers.get(each) === page.id)) {
        this.told.delete(own)
        this.#removed.add(own)
      }
      words.length = 0
    }
    else words.splice(Math.floor(this.random() * (words.length + 1)), 0, word)
    part.fields["text"] = words.join(" ")
    this.#note(`${page.id} writes ${name}: ${part.fields["text"]}`)
    return Promise.resolve()
  }

  /** What was said to somebody: these words are kept. */
  #say(words: Iterable<string>, why: string) {
    for (const word of words) if (!this.#removed.has(word) && /^w\d+x$/.test(word)) this.told.set(word, why)
  }

  async autosave(page: WritingPage): Promise<void> {
    const sending = page.next()
    if (!sending) return
    const fate = this.random()
    this.#note(`${page.id} sends ${sending.sequence}: ${sending.parts.map(({ name }) => name).join(" ")} fate ${fate.toFixed(2)}`)
    const process = async () => page.answerTo(await saveDraft(this.meeting, page.typed(sending.parts), page.person,
      { device: page.device, sequence: sending.sequence }))
    if (fate < 0.08) return page.lost()
    if (fate < 0.16) {
      await process()
      return page.lost()
    }
    const arrive = async () => {
      const answer = await process()
      // Delivered twice: the second answer is heard by nobody.
      if (this.chance(0.1)) await process()
      else if (this.chance(0.1)) this.#late.push(async () => void await process())
      const { kept, left } = page.hear(answer, sending)
      this.#say(kept, `${page.id} ${sending.sequence}`)
      if (page.isSaved()) this.#say(page.words(), `${page.id} Enregistré`)
      if (left) await this.reload(page)
    }
    if (fate < 0.45) this.#late.push(arrive)
    else await arrive()
  }

  async deliverLate(): Promise<void> {
    const at = Math.floor(this.random() * this.#late.length)
    const [arrive] = this.#late.splice(at, 1)
    if (arrive) await arrive()
  }

  async hear(page: WritingPage): Promise<void> {
    if (page.device) page.heard(partsOf(await this.read()))
  }

  // A page that is closed has sent what it had; what is on its way to it is heard by nobody.
  async reload(page: WritingPage): Promise<void> {
    this.pages[this.pages.indexOf(page)] = await this.open(page.person, page.device !== "")
    page.closed = true
    this.#note(`${page.id} is closed`)
  }

  /** The button: the whole form, and both texts on one page where two met. */
  async press(page: WritingPage): Promise<void> {
    const sender = page.device ? { device: page.device, sequence: page.parts.number() } : withoutScripts
    const sent = page.whole()
    const { outcomes } = await saveDraft(this.meeting, page.typed(sent), page.person, sender)
    this.#note(`${page.id} presses`)
    for (const outcome of outcomes.values()) {
      const { typed } = outcome
      if (outcome.kind === "refused") continue
      this.#say(Object.values(typed.fields).flatMap((text) => text.split(/\s+/)), `${page.id} pressed`)
      if (outcome.kind !== "met") continue
      const keep = this.one(["both", "mine", "theirs"] as const)
      await saveDraft(this.meeting, [{ ...typed, was: markOf(outcome.part), keep }], page.person, withoutScripts)
      this.#note(`${page.id} keeps ${keep} of ${typed.kind} ${typed.id}`)
    }
    await this.reload(page)
  }

  async publishOrWithdraw(): Promise<void> {
    const { minutes } = await this.read()
    const by = this.people[0]!
    if (minutes!.published) await withdrawMinutes(this.meeting._id, { by, reason: "À corriger." })
    else if (this.chance(0.4)) await publishMinutes(this.meeting._id, { by, silently: true })
  }

  async end(): Promise<void> {
    for (let left = 0; left < 200; left++) await this.deliverLate()
  }

  /** Every text that is kept anywhere. */
  async kept(): Promise<string> {
    const read = await this.read()
    const ids = [read.minutes!._id, ...read.items.map(({ _id }) => _id)]
    const versions = await Version.find({ $or: [{ of: { $in: ids } }, { within: { $in: ids } }] }).select("snapshot").lean()
    return JSON.stringify([read.items, read.decisions, read.minutes!.summary, versions.map(({ snapshot }) => snapshot as object)])
  }
}

async function play(seed: number, body: Body, people: string[]): Promise<string[]> {
  const meeting = await aDraft(body, { plan: { day: "2026-03-05" } })
  const world = new World(seed, meeting, people)
  await world.start()
  for (let act = 0; act < acts; act++) await world.act()
  await world.end()
  const kept = await world.kept()
  return [...world.told].filter(([word]) => !kept.includes(word)).map(([word, why]) =>
    `seed ${seed}: ${word} (${why}) is nowhere\n${world.history.join("\n")}`)
}

describe("many people who write the same minutes", function () {
  this.timeout(30 * 60_000)

  it(`loses no word that was said to be kept, in ${runs} worlds of ${acts} acts`, async () => {
    const people = [await cast.secretary(), await cast.coordinator()].map(({ person }) => String(person._id))
    const body = await cast.housing()
    for (let seed = firstSeed; seed < firstSeed + runs; seed++) expect(await play(seed, body, people)).to.deep.equal([])
  })
})
