import { type PipelineStage, Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { now } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Body } from "../body.ts"
import { atOwnFields } from "../concerns/ownFields.ts"
import { dayOf, today } from "../concerns/day.ts"
import type { LocalName } from "../concerns/localName.ts"
import { Decision } from "../decision.ts"
import { Interpellation, stateOf } from "../interpellation.ts"
import { Meeting } from "../meeting.ts"
import { Minutes } from "../minutes.ts"
import { readableBy } from "../policies/keys.ts"
import { Position } from "../position.ts"
import type { Reader } from "../reader.ts"
import { openLastVersion } from "../version.ts"
import { audienceOfInterpellation } from "./audience.ts"
import { indexInterpellation } from "./writing.ts"

type Id = Types.ObjectId
/** Who notes a step: what she does not read, it cannot rest on. */
export type Mover = Pick<Reader, "person" | "keys">

/** A meeting that an adoption may rest on; `published`, whether its minutes are; its decisions that a reader reads. */
export type Basis = {
  _id: Id
  title: string
  day: string
  bodies: { _id: Id; name: LocalName; kind: string }[]
  minutes: { published: unknown }[]
  decisions: { _id: Id; code: string; text: string }[]
}

/** How many meetings one chooses from. */
const recent = 30

type Consulted = { body: Id | { _id: Id }; consultation?: { at: Date } | null | undefined }

/**
 * The meetings that an adoption may rest on, the newest first: those of the body that wrote the text, of the steering
 * committee and of the assembly that ended after the consultation opened, up to today.
 */
export async function basesFor(one: Consulted, reader: Reader): Promise<Basis[]> {
  return Meeting.aggregate<Basis>([
    { $match: await whichOf(one) },
    { $sort: { day: -1, start: -1 } },
    { $limit: recent },
    ...withMinutes(readableBy(reader)),
  ])
}

const withMinutes = (readable: object): PipelineStage.FacetPipelineStage[] => [
  {
    $lookup: {
      from: "bodies",
      localField: "body",
      foreignField: "_id",
      as: "bodies",
      pipeline: [{ $project: { name: 1, kind: 1 } }],
    },
  },
  {
    $lookup: {
      from: "minutes",
      localField: "_id",
      foreignField: "meeting",
      as: "minutes",
      pipeline: [{ $project: { published: 1 } }],
    },
  },
  {
    $lookup: {
      from: "decisions",
      localField: "_id",
      foreignField: "meeting",
      as: "decisions",
      pipeline: [
        { $match: { published: true, withdrawn: null, ...readable } },
        { $sort: { number: 1 } },
        { $project: { code: 1, text: 1 } },
      ],
    },
  },
  { $project: { title: 1, day: 1, bodies: 1, minutes: 1, decisions: 1 } },
]

async function whichOf({ body, consultation }: Consulted) {
  const others = await Body.find({ kind: { $in: ["steering", "assembly"] } })
    .select("_id")
    .lean()
  return {
    body: { $in: [body, ...others.map(({ _id }) => _id)] },
    cancelled: null,
    binned: null,
    day: { $lte: today() },
    endsAt: { $gt: consultation?.at ?? now() },
  }
}

/** What the form chose: « MEETING » or « MEETING:DECISION », as ids; FormError where it may not rest on it, or `by` may not read it. */
export async function basisOf(
  one: Interpellation,
  chosen: string,
  by: Mover,
): Promise<{ day: string; meeting: Id; decision: Id | null }> {
  const [meetingId = "", decisionId = ""] = chosen.split(":")
  const meeting =
    Types.ObjectId.isValid(meetingId) &&
    (await Meeting.findOne({ _id: new Types.ObjectId(meetingId), ...(await whichOf(one)) } as object).lean<{
      _id: Id
      day: string
    }>())
  if (!meeting) throw new FormError({ basis: "interpellations.errors.basis" })
  const decision = decisionId ? await decisionOf(meeting._id, decisionId, by) : await notYetDecided(meeting._id, by)
  return { day: meeting.day, meeting: meeting._id, decision }
}

// Only minutes that are still to come leave an adoption without its decision; FormError says what to do once they are there.
async function notYetDecided(meeting: Id, by: Mover): Promise<null> {
  if (!(await Minutes.exists({ meeting, published: { $ne: null } }))) return null
  const some = await Decision.exists({ meeting, published: true, withdrawn: null, ...readableBy(by) })
  throw new FormError({ basis: some ? "interpellations.errors.decision" : "interpellations.errors.undecided" })
}

async function decisionOf(meeting: Id, id: string, by: Mover): Promise<Id> {
  const found =
    Types.ObjectId.isValid(id) &&
    (await Decision.findOne({
      _id: new Types.ObjectId(id),
      meeting,
      published: true,
      withdrawn: null,
      ...readableBy(by),
    } as object).lean<{ _id: Id }>())
  if (!found) throw new FormError({ basis: "interpellations.errors.decision" })
  return found._id
}

/** The organisations that were asked and have not said where they stand. */
export async function whoIsSilent({ _id, consultation }: Interpellation): Promise<Id[]> {
  const answered = await Position.find({ interpellation: _id }).select("organisation").lean()
  return (consultation?.asked ?? []).filter((id) => !answered.some(({ organisation }) => organisation.equals(id)))
}

/** Ties an adoption to the decision of its meeting, once the minutes are published; `chosen` as the form sends it. */
export async function linkDecision(id: Id, chosen: string, by: Mover): Promise<void> {
  await inOneStep(async () => {
    const one = still(await Interpellation.findById(id))
    const meeting = one.adoption?.meeting
    if (!meeting) return
    one.set("adoption.decision", await decisionOf(meeting, chosen.split(":")[1] ?? "", by))
    await one.save()
  })
}

/** The one meeting that an adoption rests on, with the decisions that may be linked. */
export async function basisReadBy(reader: Reader, meeting: Id): Promise<Basis | null> {
  const [found] = await Meeting.aggregate<Basis>([{ $match: { _id: meeting } }, ...withMinutes(readableBy(reader))])
  return found ?? null
}

/** The interpellations that a meeting adopted and whose decision is not linked yet: publishing its minutes asks for it. */
export const adoptionsToLink = (meeting: Id) =>
  Interpellation.find({ "adoption.meeting": meeting, "adoption.decision": null, withdrawal: null })
    .select("title")
    .lean()

/**
 * Takes back the last step, for a reason that stays in the line of time: a step that was noted by mistake. An adoption
 * that was not sent becomes a consultation again. The number and what was said stay.
 */
export async function takeBack(id: Id, { by, reason }: { by: string; reason: string }): Promise<void> {
  await inOneStep(async () => {
    const one = still(await Interpellation.findById(id))
    const step = stateOf(one)
    if (step === "draft" || step === "withdrawal" || step === "consultation") return
    const fact = one[step]!
    const day = "day" in fact ? fact.day : dayOf(fact.at)
    one.takenBack.push({
      by: new Types.ObjectId(by),
      at: now(),
      reason,
      step,
      day,
      text: "text" in fact ? fact.text : "",
    })
    one.set(step, null)
    one.audience = audienceOfInterpellation(one)
    await atOwnFields(/^takenBack\.\d+\./, () => one.save())
    await openLastVersion(one._id, "interpellation", one.audience)
    await indexInterpellation(one)
  })
}
