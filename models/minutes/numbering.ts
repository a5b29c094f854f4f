import { Action } from "../action.ts"
import type { Body } from "../body.ts"
import { codeOf, takeNumbers } from "../concerns/numbering.ts"
import { Decision } from "../decision.ts"
import type { Minutes } from "../minutes.ts"
import { MinutesItem } from "../minutesItem.ts"

type Numbered = Pick<Decision, "_id" | "item" | "position" | "number"> & Partial<Pick<Action, "owners">>

/**
 * Puts the decisions and actions of minutes in force, for `audience` and for whoever an action is given to; those that
 * have no number take the next ones of their body and year, in the order of the document.
 */
export async function numberLines(minutes: Minutes, body: Body, audience: string[]): Promise<void> {
  const order = new Map(
    (await MinutesItem.find({ minutes: minutes._id }).sort({ position: 1, _id: 1 }).select("_id").lean()).map(
      ({ _id }, index) => [String(_id), index],
    ),
  )
  const inOrder = (a: Numbered, b: Numbered) =>
    (order.get(String(a.item)) ?? 0) - (order.get(String(b.item)) ?? 0) || a.position - b.position
  const of = { minutes: minutes._id, withdrawn: null }
  const decisions = await Decision.find(of).select("item position number").lean<Numbered[]>()
  const actions = await Action.find(of).select("item position number owners").lean<Numbered[]>()
  const to = { minutes, body, audience }
  await Decision.bulkWrite(await numbered(decisions.sort(inOrder), { series: "decisions", mark: "", ...to }))
  await Action.bulkWrite(await numbered(actions.sort(inOrder), { series: "actions", mark: "A", ...to }))
  // What was taken out after it had a number is still read in the register, as withdrawn.
  const gone = { minutes: minutes._id, withdrawn: { $ne: null } }
  await Decision.updateMany(gone, { $set: { published: true, audience } })
  await Action.updateMany(gone, { $set: { published: true, audience } })
}

type Numbering = { series: string; mark: string; minutes: Minutes; body: Body; audience: string[] }

async function numbered(lines: Numbered[], { series, mark, minutes, body, audience }: Numbering) {
  const year = minutes.year!
  const fresh = lines.filter(({ number }) => number === null)
  const numbers = await takeNumbers(`${series}:${body.id}:${year}`, fresh.length)
  return lines.map((line) => {
    const number = numbers[fresh.indexOf(line)]
    const owners = (line.owners ?? []).map((owner) => `person:${String(owner)}`)
    const inForce = { published: true, audience: [...new Set([...audience, ...owners])] }
    return {
      updateOne: {
        filter: { _id: line._id },
        update: { $set: number ? { ...inForce, number, year, code: codeOf(body, year, number, mark) } : inForce },
      },
    }
  })
}
