import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Account } from "../account.ts"
import { thereOn, today } from "../concerns/day.ts"
import type { Fact } from "../concerns/fact.ts"
import type { GuidePage } from "../guidePage.ts"
import { GuideReport } from "../guideReport.ts"
import { limits } from "../limits.ts"
import { notify } from "../notify.ts"
import { fullName, Person } from "../person.ts"

type Page = Pick<GuidePage, "owners"> & { _id: Types.ObjectId }

/** Says to the owners of a page what is no longer true on it; to the coordination when no owner is still there. */
export async function reportPage(page: Page, { text, by }: { text: string; by: string }): Promise<void> {
  await inOneStep(async () => {
    await refuseFlood(page._id, by)
    const [report] = await GuideReport.create([{ guidePage: page._id, text, reported: { by, at: now() } }])
    const fact = { template: "guide/reported-for-owner", of: report!._id, data: { report: String(report!._id) } }
    await notify(
      fact,
      "guideReport",
      (await readersOf(page)).map((person) => told(person, person.email)),
    )
  })
}

async function refuseFlood(guidePage: Types.ObjectId, by: string): Promise<void> {
  const hourAgo = new Date(now().getTime() - 3600_000)
  const written = await GuideReport.countDocuments({
    guidePage,
    "reported.by": by,
    "reported.at": { $gt: hourAgo, $lte: now() },
  })
  if (written >= limits.reportsPerHour)
    throw new FormError({ text: "guide.errors.reports" }, { count: limits.reportsPerHour })
}

async function readersOf(page: Page): Promise<Person[]> {
  const present = thereOn(today())
  const owners = await Person.find({ _id: { $in: page.owners }, ...present })
  if (owners.length > 0) return owners
  const coordinators = await Account.find({ coordinator: { $ne: null }, withdrawn: null })
    .select("person")
    .lean()
  return Person.find({ _id: { $in: coordinators.map((account) => account.person) }, ...present })
}

type Answer = { answer: string; by: string }

/**
 * Closes a report of a page with an answer; whoever wrote it is told, where she is somebody else and can be written to:
 * gives whether she is. Closing it twice changes nothing.
 */
export async function answerReport(
  guidePage: Types.ObjectId,
  id: Types.ObjectId,
  { answer, by }: Answer,
): Promise<boolean> {
  return inOneStep(async () => {
    const report = await GuideReport.findOne({ _id: id, guidePage, handled: null })
    if (!report) return false
    report.set({ answer, handled: { by: new Types.ObjectId(by), at: now() } })
    await report.save()
    const person = await Person.findById(report.reported.by)
    const email = person && String(person._id) !== by ? await addressOf(person) : ""
    if (!person || email === "") return false
    const data = { report: String(report._id) }
    const fact = { template: "guide/answered-for-reporter", of: report._id, mark: "answered", data }
    await notify(fact, "guideReport", [told(person, email)])
    return true
  })
}

const told = (person: Person, email: string) => ({
  person: person._id,
  name: fullName(person),
  email,
  language: person.language,
})

// Her work address, else the one that she signs in with.
async function addressOf(person: Person): Promise<string> {
  return person.email || ((await Account.findOne({ person: person._id, withdrawn: null }).lean())?.email ?? "")
}

export type ReadReport = {
  _id: Types.ObjectId
  text: string
  reported: Fact
  handled: Fact | null
  answer: string
  people: { _id: Types.ObjectId; givenName: string; familyName: string }[]
}

/** The reports of a page with the names of those who wrote and closed them, open ones first, then the newest. */
export function reportsOf(page: Types.ObjectId): Promise<ReadReport[]> {
  return GuideReport.aggregate<ReadReport>([
    { $match: { guidePage: page } },
    { $set: { named: ["$reported.by", { $ifNull: ["$handled.by", null] }] } },
    {
      $lookup: {
        from: "people",
        localField: "named",
        foreignField: "_id",
        as: "people",
        pipeline: [{ $project: { givenName: 1, familyName: 1 } }],
      },
    },
    { $sort: { "handled.at": 1, "reported.at": -1 } },
    { $limit: 100 },
  ])
}
