import type { Types } from "mongoose"
import { fullName } from "../../person.ts"
import type { DemoContent } from "../types.ts"
import { idOf } from "./keys.ts"

/** Who bears a name that a meeting says: as where somebody types it, she is known by it. */
export type BearerOf = (name: string) => Types.ObjectId | null

/** The bearers of all names in this content. */
export function bearersIn({ people }: DemoContent): BearerOf {
  const bearers = new Map(people.map((person) => [fullName(person), idOf("person", person.key)]))
  return (name) => bearers.get(name) ?? null
}
