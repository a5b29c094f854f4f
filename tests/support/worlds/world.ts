import { withoutScripts } from "../../../models/minutes/saving.ts"
import { nextId } from "../../../models/minutes/parts.ts"
import type { Sending } from "../../../views/editor/parts.ts"
import { WritingPage } from "./page.ts"
import { Dice } from "./random.ts"
import { scribble } from "./scribbling.ts"
import type { Became, Site } from "./site.ts"
import { Words } from "./words.ts"

type Late = { arrive: () => Promise<void>; lost: () => void }
type Answered = Awaited<ReturnType<Site["save"]>>

/** Several people on several devices who write the same minutes, over a network and a server that fail them. */
export class World {
  readonly history: string[] = []
  readonly words = new Words()
  #pages: WritingPage[] = []
  #late: Late[] = []
  #opened = 0
  readonly #dice: Dice
  #killings = 0

  constructor(
    readonly seed: number,
    readonly site: Site,
    readonly people: readonly string[],
  ) {
    this.#dice = new Dice(seed)
  }

  /** Two to four people open the minutes; some of them on a second device. */
  async start(): Promise<void> {
    const writers = [...this.people].sort(() => this.#dice.roll() - 0.5).slice(0, 2 + this.#dice.below(3))
    if (this.#dice.chance(0.5)) writers.push(this.#dice.one(writers))
    for (const person of writers) this.#pages.push(await this.#open(person, this.#dice.chance(0.85)))
  }

  async #open(person: string, scripts: boolean): Promise<WritingPage> {
    const { minutes, meeting, at, lines } = await this.site.open()
    const page = new WritingPage(person, scripts ? `page-${this.seed}-${++this.#opened}` : "", at)
    for (const line of lines) page.show(line)
    const points = lines.filter(({ name }) => name.startsWith("items."))
    const idOf = (of: string, kind: string, count: number) => (scripts ? this.#dice.id() : nextId(of, kind, count))
    for (const { name } of points) {
      const point = name.slice("items.".length)
      for (const [kind, word] of [
        ["decisions", "decision"],
        ["actions", "action"],
      ] as const)
        page.blank(
          kind,
          idOf(point, word, lines.filter((each) => each.name.startsWith(kind) && each.item === point).length),
          point,
        )
    }
    page.blank("items", idOf(minutes, "item", points.length))
    page.blank("newcomers", idOf(meeting, "person", lines.filter(({ name }) => name.startsWith("newcomers.")).length))
    return page
  }

  /** `mustDie`: this is the moment at which the server is killed in any case. */
  async act(mustDie = false): Promise<void> {
    const page = this.#dice.one(this.#pages)
    const dice = mustDie ? 0.97 : this.#dice.roll()
    if (dice < 0.46) return this.#write(page)
    if (dice < 0.77) return page.device ? this.#autosave(page) : this.#press(page)
    if (dice < 0.8) return this.#saveTogether(page, this.#dice.one(this.#pages))
    if (dice < 0.86) return this.#deliverLate()
    if (dice < 0.91) return this.#hear(page)
    if (dice < 0.95) return this.#press(page)
    if (dice < 0.965) return this.#reload(page)
    if (dice < 0.98) return this.#kill(page)
    return this.#publishOrWithdraw()
  }

  /** All that is still on its way arrives. */
  async end(): Promise<void> {
    while (this.#late.length > 0) await this.#deliverLate()
  }

  #note(text: string) {
    this.history.push(text)
  }

  #write(page: WritingPage): Promise<void> {
    const name = scribble({ page, dice: this.#dice, words: this.words })
    this.#note(`${page.id} writes ${name}: ${JSON.stringify(page.shown.get(name)!.fields)}`)
    return Promise.resolve()
  }

  async #save(page: WritingPage, sending: Sending): Promise<Answered> {
    const answered = await this.site.save(page.typed(sending.parts), page.person, {
      device: page.device,
      sequence: sending.sequence,
    })
    this.words.stand(answered.became)
    return answered
  }

  async #told(page: WritingPage, sending: Sending, { answer }: Answered): Promise<void> {
    const { kept, left } = page.hear(answer, sending)
    this.words.say(kept, `${page.id} ${sending.sequence}`)
    // « Enregistré » stands under the editor.
    if (page.isSaved()) this.words.say(page.words(), `${page.id} Enregistré`)
    if (left) await this.#reload(page)
  }

  async #autosave(page: WritingPage): Promise<void> {
    const sending = page.next()
    if (!sending) return
    const fate = this.#dice.roll()
    this.#note(
      `${page.id} sends ${sending.sequence}: ${sending.parts.map(({ name }) => name).join(" ")} fate ${fate.toFixed(2)}`,
    )
    if (fate < 0.08) return page.lost()
    if (fate < 0.16) {
      await this.#save(page, sending)
      return page.lost()
    }
    const arrive = async () => {
      const answered = await this.#save(page, sending)
      // Delivered twice: the second answer is heard by nobody.
      if (this.#dice.chance(0.1)) await this.#save(page, sending)
      else if (this.#dice.chance(0.1))
        this.#late.push({ arrive: async () => void (await this.#save(page, sending)), lost: () => {} })
      await this.#told(page, sending, answered)
    }
    if (fate < 0.45) this.#late.push({ arrive, lost: () => page.lost() })
    else await arrive()
  }

  // Two savings reach the server at the same moment; which of them is first, nobody knows.
  async #saveTogether(one: WritingPage, other: WritingPage): Promise<void> {
    const pages = [...new Set([one, other])].filter(({ device }) => device)
    const sendings = pages.flatMap((page) => {
      const sending = page.next()
      return sending ? [{ page, sending }] : []
    })
    this.#note(
      `${sendings.map(({ page, sending: { sequence, parts } }) => `${page.id} sends ${sequence}: ${parts.map(({ name }) => name).join(" ")}`).join(" while ")}`,
    )
    const answers = await Promise.all(sendings.map(({ page, sending }) => this.#save(page, sending)))
    if (sendings.length > 1) this.#doubt(sendings.map(({ sending }) => sending))
    for (const [index, { page, sending }] of sendings.entries()) await this.#told(page, sending, answers[index]!)
  }

  #doubt(sendings: readonly Sending[]): void {
    const names = new Set(sendings.flatMap(({ parts }) => parts.map(({ name }) => name)))
    this.words.doubt((name) => names.has(name))
  }

  /** The server is killed while it saves: all that was on its way to it is lost too. */
  async #kill(page: WritingPage): Promise<void> {
    const sending = page.device ? page.next() : null
    const moment = this.#dice.roll()
    this.#note(`the server is killed at ${moment.toFixed(2)}, while it saves ${sending ? page.id : "nothing"}`)
    this.#killings++
    await this.site.killed(moment, async () => {
      if (sending)
        await this.site.save(page.typed(sending.parts), page.person, {
          device: page.device,
          sequence: sending.sequence,
        })
    })
    if (sending) this.#doubt([sending])
    page.lost()
    for (const { lost } of this.#late.splice(0)) lost()
  }

  async #deliverLate(): Promise<void> {
    const [late] = this.#late.splice(this.#dice.below(this.#late.length), 1)
    await late?.arrive()
  }

  async #hear(page: WritingPage): Promise<void> {
    if (!page.device) return
    const at = Date.now()
    page.heard(await this.site.hear(page.since, page.device))
    page.since = at
  }

  // A page that is closed has sent what it had; what is on its way to it is heard by nobody.
  async #reload(page: WritingPage): Promise<void> {
    this.#pages[this.#pages.indexOf(page)] = await this.#open(page.person, page.device !== "")
    page.closed = true
    this.#note(`${page.id} is closed`)
  }

  /** The button: the whole form, and both texts on one page where two met. */
  async #press(page: WritingPage): Promise<void> {
    const sender = page.device ? { device: page.device, sequence: page.parts.number() } : withoutScripts
    const { became } = await this.site.save(page.typed(page.whole()), page.person, sender)
    this.words.stand(became)
    this.#note(`${page.id} presses`)
    for (const each of became) {
      if (each.kind === "refused") continue
      this.words.say(
        Object.values(each.typed.fields).flatMap((text) => text.split(/\s+/)),
        `${page.id} pressed`,
      )
      if (each.kind === "met") await this.#choose(page, each)
    }
    await this.#reload(page)
  }

  async #choose(page: WritingPage, { typed, saved }: Became): Promise<void> {
    const keep = this.#dice.one(
      "text" in typed.fields ? (["both", "mine", "theirs"] as const) : (["mine", "theirs"] as const),
    )
    const { became } = await this.site.save([{ ...typed, was: saved!.mark, keep }], page.person, withoutScripts)
    this.words.stand(became)
    this.#note(`${page.id} keeps ${keep} of ${typed.kind} ${typed.id}`)
  }

  async #publishOrWithdraw(): Promise<void> {
    // What people had answered and nobody corrected is noted by whoever publishes.
    this.words.doubt((name) => name.startsWith("presences."))
    this.#note("the minutes are published or withdrawn")
    await this.site.publishOrWithdraw(this.people[0]!, this.#dice.chance(0.4))
  }
}
