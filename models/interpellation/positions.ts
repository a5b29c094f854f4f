import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Organisation } from "../organisation.ts"
import { Position, type Stance } from "../position.ts"

type Saying = { organisation: string, stance: Stance | null, text: string, by: string, byName: string }

/** Says where an organisation stands; what it said before is kept beside it. */
export async function takePosition(interpellation: Types.ObjectId, saying: Saying): Promise<void> {
  const { organisation, stance, text, by, byName } = saying
  await inOneStep(async () => {
    const found = (await Organisation.findById(organisation))!
    const before = await Position.findOne({ interpellation, organisation })
    const position = before ?? new Position({ interpellation, organisation })
    if (before) position.earlier.push({ stance: before.stance, text: before.text, by: before.by, at: before.at })
    position.set({ stance, text: stance === "signs" ? "" : text, by: new Types.ObjectId(by), byName, at: now(),
      organisationName: found.name, college: found.college })
    await position.save()
  })
}
