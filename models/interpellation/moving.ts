import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { atOwnFields } from "../concerns/ownFields.ts"
import { takeNumbers } from "../concerns/numbering.ts"
import { today } from "../concerns/day.ts"
import { Interpellation, nextStep, type Step } from "../interpellation.ts"
import { openLastVersion } from "../version.ts"
import { askPositions, whoIsAsked } from "./asking.ts"
import { basisOf, type Mover, whoIsSilent } from "./adopting.ts"
import { audienceOfInterpellation } from "./audience.ts"
import { type Moving, refuseUnready } from "./readiness.ts"
import { indexInterpellation } from "./writing.ts"

/**
 * Takes an interpellation to its next state, on behalf of `by`: false when somebody else has just done it. Opening the
 * consultation gives it its number, asks every organisation that is a member today, and writes to those who have its voice.
 */
export async function moveInterpellation(id: Types.ObjectId, step: Step, given: Moving, by: Mover): Promise<boolean> {
  return inOneStep(async () => {
    const one = still(await Interpellation.findById(id))
    if (nextStep(one) !== step) return false
    refuseUnready(one, step, given)
    const rests =
      step === "adoption" ? { ...(await basisOf(one, given.basis ?? "", by)), silent: await whoIsSilent(one) } : {}
    const fact = { by: new Types.ObjectId(by.person), at: now(), ...given, ...rests }
    if (step === "consultation") await openConsultation(one, fact)
    else one.set(step, fact)
    one.audience = audienceOfInterpellation(one)
    await atOwnFields(/^(?:consultation|adoption|dispatch|reply|closure)\./, () => one.save())
    await openLastVersion(one._id, "interpellation", one.audience)
    await indexInterpellation(one)
    return true
  })
}

async function openConsultation(one: Interpellation, fact: object): Promise<void> {
  const year = Number(today().slice(0, 4))
  const [number] = await takeNumbers(`interpellations:${year}`, 1)
  const asked = await whoIsAsked(one)
  one.set({ number, year, consultation: { ...fact, asked: asked.organisations.map(({ _id }) => _id) } })
  await askPositions(one, asked)
}

type Withdrawing = { by: string; reason: string }

/** Gives an interpellation up, and says why; those who read it still do. */
export async function withdrawInterpellation(id: Types.ObjectId, { by, reason }: Withdrawing): Promise<void> {
  await inOneStep(async () => {
    const one = still(await Interpellation.findById(id))
    if (one.withdrawal || one.dispatch) return
    one.set({ withdrawal: { by: new Types.ObjectId(by), at: now(), reason } })
    await atOwnFields(/^withdrawal\./, () => one.save())
  })
}
