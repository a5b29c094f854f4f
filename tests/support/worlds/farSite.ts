import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import type { Draft, Site } from "./site.ts"

export type Beginning = { folder: string; dbName: string | null; count: number }
export type Begun = { dbName: string; people: string[]; drafts: Draft[] }
type Call = Exclude<keyof Site, "killed">
export type Asked = { number: number; draft: Draft; call: Call; given: unknown[] }
type Answered = { number: number; answer: unknown }

/** In milliseconds: about as long as a saving takes; a kill falls within it. */
const longestSaving = 40

/** A site in a process of its own, which is killed as an operating system kills one, and begun again on its folder. */
export class FarSites {
  readonly #folder = mkdtempSync(join(tmpdir(), "maillage-killed-"))
  #child: ChildProcess | null = null
  #dbName: string | null = null
  #number = 0
  #waiting = new Map<number, (answer: unknown) => void>()
  kills = 0

  constructor(
    readonly program: string,
    readonly execArgv: readonly string[],
  ) {}

  async begin(count = 0): Promise<Begun> {
    const child = fork(this.program, [], { execArgv: [...this.execArgv], serialization: "advanced" })
    const ended = once(child, "exit").then(() => {
      throw new Error("A site of the worlds ended before it had begun.")
    })
    const begun = once(child, "message").then(([message]) => message as Begun)
    child.send({ folder: this.#folder, dbName: this.#dbName, count } satisfies Beginning)
    const said = await Promise.race([begun, ended])
    ended.catch(() => {})
    child.on("message", ({ number, answer }: Answered) => {
      this.#waiting.get(number)?.(answer)
      this.#waiting.delete(number)
    })
    this.#dbName = said.dbName
    this.#child = child
    return said
  }

  #ask(draft: Draft, call: Call, given: unknown[]): Promise<unknown> {
    const number = ++this.#number
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, resolve)
      this.#child!.send({ number, draft, call, given } satisfies Asked, (error) => error && reject(error))
    })
  }

  async #kill(): Promise<void> {
    const child = this.#child!
    const gone = once(child, "exit")
    child.kill("SIGKILL")
    await gone
    // Nobody is answered any more.
    this.#waiting.clear()
    this.kills++
    await this.begin()
  }

  /** One of the minutes on it, as the pages of a world ask for it. */
  siteOf(draft: Draft): Site {
    const ask =
      (call: Call) =>
      (...given: unknown[]) =>
        this.#ask(draft, call, given)
    const calls = Object.fromEntries(
      (["open", "save", "hear", "publishOrWithdraw", "kept"] as const).map((call) => [call, ask(call)]),
    )
    return {
      ...calls,
      killed: async (moment: number, work: () => Promise<unknown>) => {
        void work()
        await setTimeout(moment * longestSaving)
        await this.#kill()
      },
    } as unknown as Site
  }

  async close(): Promise<void> {
    const gone = once(this.#child!, "exit")
    this.#child!.kill("SIGKILL")
    await gone
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
