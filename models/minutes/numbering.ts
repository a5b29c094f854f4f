import { Action } from "../action.ts"
import type { Body } from "../body.ts"
import { codeOf, takeNumbers } from "../concerns/numbering.ts"
import { Decision } from "../decision.ts"
import type { Minutes } from "../minutes.ts"
import { MinutesItem } from "../minutesItem.ts"

type Numbered = Decision | Action

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
  await numberThem((await Decision.find(of)).sort(inOrder), { series: "decisions", mark: "", minutes, body, audience })
  await numberThem((await Action.find(of)).sort(inOrder), { series: "actions", mark: "A", minutes, body, audience })
  // What was taken out after it had a number is still read in the register, as withdrawn.
  const gone = { minutes: minutes._id, withdrawn: { $ne: null } }
  await Decision.updateMany(gone, { $set: { published: true, audience } })
  await Action.updateMany(gone, { $set: { published: true, audience } })
}

type Numbering = { series: string; mark: string; minutes: Minutes; body: Body; audience: string[] }

async function numberThem(lines: Numbered[], { series, mark, minutes, body, audience }: Numbering): Promise<void> {
  const year = minutes.year!
  const fresh = lines.filter(({ number: given }) => given === null)
  const numbers = await takeNumbers(`${series}:${body.id}:${year}`, fresh.length)
  fresh.forEach((line, index) => {
    line.set({ number: numbers[index]!, year, code: codeOf(body, year, numbers[index]!, mark) })
  })
  for (const line of lines) {
    const owners = "owners" in line ? line.owners.map((owner) => `person:${String(owner)}`) : []
    await line.set({ published: true, audience: [...new Set([...audience, ...owners])] }).save()
  }
}
