import type { Document, Types } from "mongoose"
import { nameIn } from "../concerns/localName.ts"
import { faultsOf } from "../concerns/refuse.ts"
import type { Seat } from "../seat.ts"
import type { Known } from "./known.ts"
import type { At, Questions } from "./questions.ts"
import type { KindNames, Plan, Resolved, Settings, Statement } from "./statement.ts"

/** With what a table is decided: what is known already, what was answered, what holds for all of it, by whom. */
export type Deciding = {
  known: Known
  questions: Questions
  settings: Settings
  by: string
  source: Types.ObjectId
  kindNames: KindNames
}

type Kind = Statement["kind"]
type Values = Statement["values"]

/** What was decided until now: what is said, what would be written, and which thing each name of the table stands for. */
export class Work {
  readonly statements: Statement[] = []
  readonly plan: Plan = { houses: [], people: [], bodies: [], posts: [], seats: [] }
  readonly houses = new Map<string, Resolved>()
  readonly people = new Map<string, Resolved>()
  readonly bodies = new Map<string, Resolved>()
  /** Houses of which nothing is made before somebody answers. */
  readonly waiting = new Set<string>()
  /** Who sits and works where, in the register or by this table: each once. */
  readonly sitting: Set<string>
  readonly seated = new Map<string, Seat>()
  readonly working: Set<string>

  constructor(readonly given: Deciding) {
    const { seats, people } = given.known
    this.sitting = new Set(seats.map(({ body, person, organisation }) => [body, person, organisation].join()))
    this.working = new Set(people.flatMap(({ _id, posts }) => posts.map((house) => [_id, house].join())))
  }

  /** Says what becomes of something; `why`: which sentence, or the reason; `href`: where it is read. */
  say(kind: Kind, state: Statement["state"], at: At, values: Values, more: { why?: string; href?: string } = {}): void {
    this.statements.push({ kind, state, at, values, why: more.why ?? "", href: more.href ?? null })
  }

  /** Says that nothing is made of something: it waits for an answer (`said` null), or was left out by one. */
  leave(kind: Kind, said: string | null, at: At, values: Values): void {
    this.say(kind, said === null ? "asked" : "left", at, values)
  }

  /** Whether a document's own schema refuses it; the reason is then said. */
  async isRefused(document: Document, kind: Kind, at: At, values: Values): Promise<boolean> {
    const [fault] = Object.values(await faultsOf(document))
    if (fault) this.say(kind, "refused", at, values, { why: fault })
    return fault !== undefined
  }

  /** What something is called, in the language of whoever brought the table. */
  nameOf(resolved: Resolved): string {
    if (!resolved) return ""
    return typeof resolved.name === "string" ? resolved.name : nameIn(resolved.name, this.given.settings.language)
  }
}
