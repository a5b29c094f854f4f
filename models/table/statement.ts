import type { Types } from "mongoose"
import type { Affiliation } from "../affiliation.ts"
import type { Body } from "../body.ts"
import type { LocalName } from "../concerns/localName.ts"
import type { Organisation } from "../organisation.ts"
import type { Person } from "../person.ts"
import type { Seat } from "../seat.ts"
import type { At } from "./questions.ts"
import type { BodyKind } from "./said.ts"

/** What is said of one thing that a table names; `values` are the words of its sentence, names of houses and bodies in their languages. */
export type Statement = {
  kind: "house" | "person" | "post" | "body" | "seat" | "cell" | "line"
  state: "new" | "known" | "asked" | "refused" | "left"
  /** Which sentence, where a kind has several; of what is refused, the reason. */
  why: string
  at: At
  values: Record<string, string | LocalName | null>
  href: string | null
}

/** What will be written: documents that are whole, and names of them for those that come after. */
export type Plan = { houses: Organisation[]; people: Person[]; bodies: Body[]; posts: Affiliation[]; seats: Seat[] }

/** What whoever brought a table says once for all of it. */
export type Settings = { day: string; college: "public" | "associative" | null; hidden: boolean; language: "fr" | "nl" }

export type KindNames = Record<BodyKind, { fr: string; nl: string }>

/** A thing that lines name, as it stands in the register or will; null where nothing will be made of it. */
export type Resolved = { id: Types.ObjectId; name: LocalName | string; isNew: boolean } | null
