import { markOf } from "../../models/concerns/parts.ts"
import { nextId, partsOf } from "../../models/minutes/parts.ts"
import { Minutes } from "../../models/minutes.ts"
import { changedSince } from "../../models/minutes/hearing.ts"
import type { Meeting } from "../../models/meeting.ts"
import { publishMinutes, withdrawMinutes } from "../../models/minutes/publishing.ts"
import { type Proceedings, type ReadMinutes, readPlace, readProceedings } from "../../models/minutes/reading.ts"
import { saveDraft, withoutScripts } from "../../models/minutes/saving.ts"
import { Version } from "../../models/version.ts"
import { cast } from "./cast.ts"
import { copiesOf } from "./copies.ts"
import { killedAfter } from "./killing.ts"
import { aDraft } from "./makers/minutes.ts"
import type { Sending } from "../../views/editor/parts.ts"
import { formFieldsOf, WritingPage } from "./writingPage.ts"

export const acts = 60

/** How many commands a server does at most before it is killed in the middle of a saving. */
const longestLife = 14

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

type Written = Pick<Proceedings, "items" | "decisions" | "actions" | "lines"> & { minutes: ReadMinutes }

/** The parts of minutes, without the names and the neighbours that a page shows beside them: half of the time of a world. */
async function readWritten(meeting: Meeting): Promise<Written> {
  const [{ items, decisions, actions, lines, ...minutes }] = await Minutes.aggregate<ReadMinutes & Omit<Written, "minutes">>([
    { $match: { meeting: meeting._id } },
    ...([["minutes_items", "items"], ["decisions", "decisions"], ["actions", "actions"]] as const).map(([from, as]) =>
      ({ $lookup: { from, as, localField: "_id", foreignField: "minutes" } })),
    { $lookup: { from: "attendances", as: "lines", localField: "meeting", foreignField: "meeting" } },
  ]) as [ReadMinutes & Omit<Written, "minutes">]
  return { items, decisions, actions, lines, minutes }
}

type Late = { arrive: () => Promise<void>, lost: () => void }

class World {
  readonly pages: WritingPage[] = []
  /** Words that somebody was told are saved, or kept beside another text. */
  readonly told = new Map<string, string>()
  readonly history: string[] = []
  #late: Late[] = []
  #word = 0
  #removed = new Set<string>()
  #writers = new Map<string, string>()
  readonly random: () => number

  constructor(readonly seed: number, readonly meeting: Meeting, readonly people: string[]) {
    this.random = randomFrom(seed)
  }

  chance(share: number) { return this.random() < share }
  one<T>(list: readonly T[]): T { return list[Math.floor(this.random() * list.length)]! }

  async open(person: string, scripts: boolean): Promise<WritingPage> {
    const read = await readWritten(this.meeting)
    const page = new WritingPage(person, scripts ? `page-${this.seed}-${++this.#word}` : "", read.minutes.edited?.at ?? new Date(0))
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
    if (dice < 0.965) return this.reload(page)
    if (dice < 0.98) return this.kill(page)
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
    const process = this.#savingOf(page, sending)
    if (fate < 0.08) return page.lost()
    if (fate < 0.16) {
      await process()
      return page.lost()
    }
    const arrive = async () => {
      const answer = await process()
      // Delivered twice: the second answer is heard by nobody.
      if (this.chance(0.1)) await process()
      else if (this.chance(0.1)) this.#late.push({ arrive: async () => void await process(), lost: () => {} })
      const { kept, left } = page.hear(answer, sending)
      this.#say(kept, `${page.id} ${sending.sequence}`)
      if (page.isSaved()) this.#say(page.words(), `${page.id} Enregistré`)
      if (left) await this.reload(page)
    }
    if (fate < 0.45) this.#late.push({ arrive, lost: () => page.lost() })
    else await arrive()
  }

  #savingOf(page: WritingPage, sending: Sending) {
    return async () => page.answerTo(await saveDraft(this.meeting, page.typed(sending.parts), page.person,
      { device: page.device, sequence: sending.sequence }))
  }

  /** The server is killed while it saves: all that was on its way to it is lost too. */
  async kill(page: WritingPage): Promise<void> {
    const sending = page.device ? page.next() : null
    const life = Math.floor(this.random() * longestLife)
    this.#note(`the server is killed after ${life} commands, while it saves ${sending ? page.id : "nothing"}`)
    if (sending) await killedAfter(life, this.#savingOf(page, sending))
    page.lost()
    for (const { lost } of this.#late.splice(0)) lost()
  }

  async deliverLate(): Promise<void> {
    const at = Math.floor(this.random() * this.#late.length)
    const [late] = this.#late.splice(at, 1)
    await late?.arrive()
  }

  async hear(page: WritingPage): Promise<void> {
    if (!page.device) return
    const place = (await readPlace(this.meeting.id))!
    const at = new Date()
    page.heard(await changedSince(place, page))
    page.since = at
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
    const { minutes } = (await readPlace(this.meeting.id))!
    const by = this.people[0]!
    if (minutes!.published) await withdrawMinutes(this.meeting._id, { by, reason: "À corriger." })
    else if (this.chance(0.4)) await publishMinutes(this.meeting._id, { by, silently: "longAgo" })
  }

  async end(): Promise<void> {
    while (this.#late.length > 0) await this.deliverLate()
  }

  /** Every text that is kept anywhere. */
  async kept(): Promise<string> {
    const read = (await readProceedings(this.meeting.id))!
    const ids = [read.minutes!._id, ...read.items.map(({ _id }) => _id)]
    const versions = await Version.find({ $or: [{ of: { $in: ids } }, { within: { $in: ids } }] }).select("snapshot").lean()
    return JSON.stringify([read.items, read.decisions, read.minutes!.summary, versions.map(({ snapshot }) => snapshot as object)])
  }
}

async function play(seed: number, meeting: Meeting, people: string[]): Promise<string[]> {
  const world = new World(seed, meeting, people)
  await world.start()
  for (let act = 0; act < acts; act++) await world.act()
  await world.end()
  const kept = await world.kept()
  return [...world.told].filter(([word]) => !kept.includes(word)).map(([word, why]) =>
    `seed ${seed}: ${word} (${why}) is nowhere\n${world.history.join("\n")}`)
}

/** Plays the worlds of these seeds; gives every word that was said to be kept and is nowhere, with what had happened. */
export async function playWorlds(seeds: readonly number[]): Promise<string[]> {
  const people = [await cast.secretary(), await cast.coordinator()].map(({ person }) => String(person._id))
  const drafts = await copiesOf(await aDraft(await cast.housing(), { plan: { day: "2026-03-05" } }), seeds.length)
  const lost: string[] = []
  for (const [index, seed] of seeds.entries()) lost.push(...await play(seed, drafts[index]!, people))
  return lost
}
