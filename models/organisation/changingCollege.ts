import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { audit } from "../audit.ts"
import { Attendance } from "../attendance.ts"
import { isDay } from "../concerns/day.ts"
import { fact } from "../concerns/fact.ts"
import { Meeting } from "../meeting.ts"
import { Minutes } from "../minutes.ts"
import { Organisation } from "../organisation.ts"
import { type College, collegeOn, colleges } from "./colleges.ts"

type Id = Types.ObjectId
type Change = { college: string; from: string; by: string }

/**
 * An organisation is of another college from a day on. A day at or before its entry corrects what was entered then.
 * A change that is noted for a later day is taken back first: nothing that somebody noted goes without being seen.
 */
export async function changeCollege(id: Id, { college, from, by }: Change): Promise<void> {
  const isKnown = (colleges as readonly string[]).includes(college)
  if (!isKnown || !isDay(from))
    throw new FormError({
      ...(isKnown ? {} : { college: "organisations.errors.college" }),
      ...(isDay(from) ? {} : { from: "common.errors.day" }),
    })
  await inOneStep(async () => {
    const organisation = still(await Organisation.findById(id))
    const [first] = organisation.colleges
    const day = first && from <= first.from ? first.from : from
    if (organisation.colleges.some((each) => each.from > day))
      throw new FormError({ from: "organisations.errors.collegeLater" })
    if (collegeOn(organisation, day) === college) throw new FormError({ college: "organisations.errors.collegeSame" })
    const kept = organisation.colleges.filter((each) => each.from < day)
    // A change that was noted for this very day and is now contradicted was a mistake: nothing changes that day.
    const isBack = kept.at(-1)?.college === college
    organisation.set({
      colleges: [...kept, ...(isBack ? [] : [{ college, from: day, noted: fact(by) }])],
      changed: fact(by),
    })
    await organisation.save()
    await followCollege(id, day, college as College)
    await audit("collegeChanged", { by, of: { kind: "organisation", id } })
  })
}

/** Takes the last change of college back, as if it had not been noted; the college of its entry stays. */
export async function keepCollege(id: Id, by: string): Promise<void> {
  await inOneStep(async () => {
    const organisation = still(await Organisation.findById(id))
    const [last, ...before] = [...organisation.colleges].reverse()
    if (!last || before.length === 0) return
    organisation.set({ colleges: before.reverse(), changed: fact(by) })
    await organisation.save()
    await followCollege(id, last.from, collegeOn(organisation, last.from))
    await audit("collegeChangeTakenBack", { by, of: { kind: "organisation", id } })
  })
}

// Whoever is on the list of a meeting is there for the college of its day, until the minutes are published.
async function followCollege(organisation: Id, from: string, college: College): Promise<void> {
  const lines = await Attendance.find({ organisation, college: { $ne: college } })
    .select("meeting")
    .lean()
  const meetings = await Meeting.find({ _id: { $in: lines.map(({ meeting }) => meeting) }, day: { $gte: from } })
    .select("_id")
    .lean()
  const published = await Minutes.find({ meeting: { $in: meetings.map(({ _id }) => _id) }, published: { $ne: null } })
    .select("meeting")
    .lean()
  const open = meetings.filter(({ _id }) => !published.some(({ meeting }) => meeting.equals(_id))).map(({ _id }) => _id)
  await Attendance.updateMany({ organisation, meeting: { $in: open } }, { $set: { college } })
}
