import type { Heard } from "../../../../views/editor/parts.ts"
import { Dice } from "../random.ts"
import { Words } from "../words.ts"
import type { Field } from "./form.ts"
import { type Browser, FormPage } from "./page.ts"
import type { Thing } from "./things.ts"

type Writer = { device: string; browser: Browser; scripts: boolean; page: FormPage }

/** Two people, one of them on two devices, who change the same thing by its form, over a network that fails them. */
export class FormWorld {
  readonly history: string[] = []
  readonly words = new Words()
  readonly #dice: Dice
  #writers: Writer[] = []
  #late: { browser: Browser; action: string; body: string }[] = []

  constructor(
    readonly seed: number,
    readonly thing: Thing,
    readonly browsers: readonly Browser[],
  ) {
    this.#dice = new Dice(seed)
  }

  async start(): Promise<void> {
    for (const [index, browser] of this.browsers.entries()) {
      const writer = { device: `device ${index + 1}`, browser, scripts: this.#dice.chance(0.8) } as Writer
      this.#writers.push(writer)
      await this.#open(writer)
    }
  }

  async act(): Promise<void> {
    const writer = this.#dice.one(this.#writers)
    const dice = this.#dice.roll()
    if (dice < 0.48) return this.#write(writer)
    if (dice < 0.74) return this.#press(writer)
    if (dice < 0.8) return this.#pressTogether(writer, this.#dice.one(this.#writers))
    if (dice < 0.88) return this.#hear(writer)
    if (dice < 0.93) return this.#deliverLate()
    if (dice < 0.96) return this.#open(writer)
    return this.thing.besides(this.#dice, writer.browser)
  }

  async end(): Promise<void> {
    while (this.#late.length > 0) await this.#deliverLate()
  }

  #note(text: string) {
    this.history.push(text)
  }

  async #open(writer: Writer): Promise<void> {
    const path = await this.thing.path()
    const { status, text } = await writer.browser.get(`${path}/edit`)
    if (status !== 200) throw new Error(`${path}/edit answered ${status}`)
    writer.page = new FormPage(text)
    this.#note(`${writer.device} opens the form`)
  }

  #write({ device, page }: Writer): Promise<void> {
    for (const choice of page.choices()) {
      const kept = this.#dice.one(choice)
      for (const each of choice) each.checked = each === kept
    }
    const field = this.#dice.one(page.texts())
    const words = field.value.split(" ").filter(Boolean)
    const isRow = /^(?:constats|opinions|propositions)\[/.test(field.name)
    if (isRow && words.length > 0 && this.#dice.chance(0.04)) this.#empty(page, field)
    else if (words.length > 3 && this.#dice.chance(0.1)) {
      this.words.drop(words.splice(this.#dice.below(words.length), 1))
      field.value = words.join(" ")
    } else {
      words.splice(this.#dice.below(words.length + 1), 0, this.words.fresh(device))
      field.value = words.join(" ")
    }
    this.#note(`${device} writes ${field.name}: ${JSON.stringify(field.value)}`)
    return Promise.resolve()
  }

  // A row whose fields are emptied is taken out: by somebody who saw what stood there.
  #empty(page: FormPage, field: Field): void {
    for (const each of page.of(field.part).filter((other) => page.texts().includes(other))) {
      this.words.drop(each.value.split(/\s+/))
      each.value = ""
    }
  }

  #send({ browser, page }: Pick<Writer, "browser" | "page">) {
    this.words.drop(page.chosenAway())
    return browser.post(page.action, page.body())
  }

  async #heard(writer: Writer, { status, text, headers }: Awaited<ReturnType<Browser["post"]>>): Promise<void> {
    this.#note(`${writer.device} is answered ${status}`)
    if (status === 303) {
      if (String(headers["location"]).startsWith("/session")) throw new Error("The session ended")
      this.words.say(writer.page.words(), `${writer.device} was told « Enregistré »`)
      return this.#open(writer)
    }
    if (status !== 422) throw new Error(`${writer.page.action} answered ${status}`)
    writer.page = new FormPage(text)
  }

  async #press(writer: Writer): Promise<void> {
    const fate = this.#dice.roll()
    const sent = { browser: writer.browser, action: writer.page.action, body: writer.page.body() }
    this.#note(
      `${writer.device} presses, fate ${fate.toFixed(2)}: ${decodeURIComponent(sent.body).replaceAll("&", "\n    ")}`,
    )
    if (fate < 0.08) return
    if (fate < 0.18) return void (await this.#send(writer))
    if (fate < 0.26) {
      this.words.drop(writer.page.chosenAway())
      this.#late.push(sent)
      return
    }
    const first = await this.#send(writer)
    const answer = fate < 0.36 ? await this.#send(writer) : first
    if (fate < 0.46) this.#late.push(sent)
    await this.#heard(writer, answer)
  }

  async #pressTogether(one: Writer, other: Writer): Promise<void> {
    const writers = [...new Set([one, other])]
    this.#note(
      `${writers.map(({ device, page }) => `${device} presses ${decodeURIComponent(page.body())}`).join(" while ")}`,
    )
    const answers = await Promise.all(writers.map((writer) => this.#send(writer)))
    for (const [index, writer] of writers.entries()) await this.#heard(writer, answers[index]!)
  }

  async #deliverLate(): Promise<void> {
    const [late] = this.#late.splice(this.#dice.below(this.#late.length), 1)
    if (!late) return
    const { status } = await late.browser.post(late.action, late.body)
    this.#note(`late, answered ${status}: ${decodeURIComponent(late.body)}`)
  }

  async #hear({ browser, page, scripts, device }: Writer): Promise<void> {
    if (!scripts) return
    const { status, body } = await browser.tell(`${page.action}/writings`, {
      part: "",
      device,
      reader: "",
      ...page.marks(),
    })
    if (status !== 200) throw new Error(`${page.action}/writings answered ${status}`)
    page.hear((body as { parts: Record<string, Heard> }).parts)
    this.#note(`${device} hears of ${Object.keys((body as { parts: object }).parts).join(" ")}`)
  }
}
