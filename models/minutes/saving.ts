import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { type Candidate, candidates } from "../action/owners.ts"
import { Action } from "../action.ts"
import { Decision } from "../decision.ts"
import { Minutes } from "../minutes.ts"
import type { Sender } from "../concerns/parts.ts"
import { MinutesItem } from "../minutesItem.ts"
import { saveFrame, type TypedFrame } from "./saving/frame.ts"
import { keepLate, saveItem, type TypedItem } from "./saving/item.ts"
import { saveAction, saveDecision, type TypedAction, type TypedDecision } from "./saving/lines.ts"

/** What the writing form sent; what it did not send is left as it is. */
export type TypedDraft = TypedFrame & { items: TypedItem[], decisions: TypedDecision[], actions: TypedAction[] }

/** Someone else saved the same part first: what is saved now, by whom and when, and what was typed. */
export type Conflict = {
  kind: "item" | "decision" | "action", id: string, by: Types.ObjectId | null, at: Date | null
  saved: string, typed: string
}

/** One saving: who, when, for which minutes; what could not be saved is said at its field (path → key of a sentence). */
export type Saving = {
  minutes: Minutes, day: string, by: Types.ObjectId, at: Date, sender: Sender, known: Candidate[]
  items: Map<string, MinutesItem>, decisions: Map<string, Decision>, actions: Map<string, Action>
  errors: Record<string, string>, conflicts: Conflict[], changed: boolean
}

/** saved: when everything that could be saved was · published: in the meantime, so that nothing was changed. */
export type Outcome = { at: Date, published: boolean } & Pick<Saving, "errors" | "conflicts">

const byId = <T extends { _id: Types.ObjectId }>(list: T[]) => new Map(list.map((each) => [String(each._id), each]))

/**
 * Saves what was written of the minutes of a meeting, each part by itself: a part that someone else saved first, or that
 * cannot be kept as it is, is named and left; all others are saved, with their versions, in one step.
 */
export async function saveDraft(meeting: { _id: Types.ObjectId, day: string }, typed: TypedDraft, by: string,
  sender: Sender = { device: "", sequence: 0 }): Promise<Outcome> {
  return inOneStep(async () => {
    const minutes = (await Minutes.findOne({ meeting: meeting._id }))!
    const at = now()
    if (minutes.published) {
      for (const item of await MinutesItem.find({ minutes: minutes._id })) {
        const late = typed.items.find(({ id }) => id === item.id)
        if (late) await keepLate(item, late, by)
      }
      return { at, published: true, errors: {}, conflicts: [] }
    }
    const of = { minutes: minutes._id }
    const saving: Saving = {
      minutes, day: meeting.day, by: new Types.ObjectId(by), at, sender, errors: {}, conflicts: [], changed: false,
      items: byId(await MinutesItem.find(of)), decisions: byId(await Decision.find({ ...of, withdrawn: null })),
      actions: byId(await Action.find({ ...of, withdrawn: null })),
      known: typed.actions.some(({ who }) => who !== "") ? await candidates() : [],
    }
    for (const item of typed.items) await saveItem(saving, item)
    for (const decision of typed.decisions) await saveDecision(saving, decision)
    for (const action of typed.actions) await saveAction(saving, action)
    await saveFrame(saving, typed)
    return { at, published: false, errors: saving.errors, conflicts: saving.conflicts }
  })
}
