import { Body } from "../body.ts"
import { fact } from "../concerns/fact.ts"
import { bodyMeant } from "./bodies.ts"
import type { Gathered, Named } from "./gathering.ts"
import { decideHouse } from "./houses.ts"
import { decidePerson } from "./people.ts"
import { decidePost, decideSeat } from "./seats.ts"
import type { Plan, Statement } from "./statement.ts"
import { type Deciding, Work } from "./work.ts"

/**
 * Decides of each thing that a table names whether it is there already, is to be made, is doubtful or refused, in that order:
 * houses, people, bodies, then where people work and sit. Nothing is written; what would be is whole and valid.
 */
export async function decide(all: Gathered, given: Deciding): Promise<{ statements: Statement[]; plan: Plan }> {
  const work = new Work(given)
  for (const house of all.houses.values()) await decideHouse(work, house)
  for (const human of all.people.values()) await decidePerson(work, human)
  for (const named of all.bodies.values()) await decideBody(work, named)
  for (const post of all.posts) await decidePost(work, post)
  for (const seat of all.seats) await decideSeat(work, seat, all)
  return { statements: work.statements, plan: work.plan }
}

async function decideBody(work: Work, { key, text, at }: Named): Promise<void> {
  const { known, by, source, kindNames } = work.given
  const meant = bodyMeant(text, { key, at, taken: work.plan.bodies, ...work.given })
  if (meant === null || meant === "leave") {
    work.bodies.set(key, null)
    return work.leave("body", meant, at, { name: text })
  }
  if ("known" in meant) {
    const found = known.bodies.find(({ _id }) => _id.equals(meant.known))!
    work.bodies.set(key, { id: found._id, name: found.name, isNew: false })
    return work.say("body", "known", at, { name: found.name })
  }
  const body = new Body({ ...meant.fields, changed: fact(by), source })
  const isRefused = await work.isRefused(body, "body", at, { name: text })
  work.bodies.set(key, isRefused ? null : { id: body._id, name: body.name, isNew: true })
  if (isRefused) return
  work.plan.bodies.push(body)
  work.say("body", "new", at, { name: body.name, kind: kindNames[meant.kind], code: body.code })
}
