import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import type { Sender } from "../concerns/parts.ts"
import { Minutes } from "../minutes.ts"
import { partKinds, type PartKind } from "./parts.ts"
import { hours, language, summary } from "./saving/frame.ts"
import { items } from "./saving/items.ts"
import { actions, decisions } from "./saving/lines.ts"
import { type Outcome, saveParts, type Saving, type Store, type Typed } from "./saving/part.ts"
import { newcomers, presenceLines } from "./saving/people.ts"

export type { Outcome, Typed } from "./saving/part.ts"

/** What became of each part that was sent, by its name; `published`: in the meantime, so that nothing was changed. */
export type Saved = { at: Date; published: boolean; outcomes: Map<string, Outcome> }

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each store reads and writes documents of its own.
const stores: Record<PartKind, Store<any>> = {
  items,
  decisions,
  actions,
  presences: presenceLines,
  newcomers,
  summary,
  hours,
  language,
}

/** A page without scripts: each press of its button is a saving of its own. */
export const withoutScripts: Sender = { device: "", sequence: 0 }

/**
 * Saves the parts of the minutes of a meeting that were sent, each by itself: a part that someone else saved first, or
 * that cannot be kept as it is, is named and left; all others are saved, with their versions, in one step. What was not
 * sent is neither read nor touched.
 */
export async function saveDraft(
  meeting: { _id: Types.ObjectId; day: string },
  typed: readonly Typed[],
  by: string,
  sender: Sender = withoutScripts,
): Promise<Saved> {
  return inOneStep(async () => {
    const minutes = still(await Minutes.findOne({ meeting: meeting._id }))
    const saving: Saving = {
      minutes,
      meeting,
      by: new Types.ObjectId(by),
      at: now(),
      sender,
      outcomes: new Map(),
      changed: false,
      points: new Set(),
    }
    // New points first: what is decided on them finds them.
    for (const kind of partKinds)
      await saveParts(
        saving,
        stores[kind],
        typed.filter((part) => part.kind === kind),
      )
    if (saving.changed && !minutes.published) await minutes.set({ edited: { by: saving.by, at: saving.at } }).save()
    return { at: saving.at, published: minutes.published !== null, outcomes: saving.outcomes }
  })
}
