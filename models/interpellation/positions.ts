import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { now } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { today } from "../concerns/day.ts"
import type { Via } from "../concerns/fact.ts"
import { Interpellation, stateOf } from "../interpellation.ts"
import { limits } from "../limits.ts"
import { Organisation } from "../organisation.ts"
import { collegeOn } from "../organisation/colleges.ts"
import { Position, type Stance } from "../position.ts"

type Saying = { organisation: string; stance: Stance | null; text: string; by: string; byName: string; via?: Via }

/**
 * Says where an organisation stands; what it said before is kept beside it. Once the consultation is over, nothing moves.
 * Through a mailed link a disagreement has fewer letters (`limits.openParagraph`).
 */
export async function takePosition(interpellation: Types.ObjectId, saying: Saying): Promise<void> {
  const { organisation, stance, by, byName, via } = saying
  const text = stance === "signs" ? "" : saying.text
  if (via === "link" && text.length > limits.openParagraph) throw new FormError({ text: "common.errors.tooLong" })
  await inOneStep(async () => {
    const one = still(await Interpellation.findById(interpellation).lean())
    if (stateOf(one) !== "consultation") throw new FormError({ stance: "interpellations.errors.over" })
    const found = still(await Organisation.findById(organisation))
    const before = await Position.findOne({ interpellation, organisation })
    // Pressed twice, or confirmed as it stands: nothing else is kept.
    const isSame =
      before?.stance === stance && before.text === text && String(before.by) === by && before.at >= one.changed.at
    if (isSame) return
    const position = before ?? new Position({ interpellation, organisation })
    if (before)
      position.earlier.push({ stance: before.stance, text: before.text, by: before.by, at: before.at, via: before.via })
    position.set({
      stance,
      text,
      by: new Types.ObjectId(by),
      byName,
      at: now(),
      via,
      organisationName: found.name,
      college: collegeOn(found, today()),
    })
    await position.save()
  })
}
