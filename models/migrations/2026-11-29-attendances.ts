import { Types } from "mongoose"
import type { Migration, Stored } from "../../server/migrations.ts"
import { nextBatch } from "./batch.ts"

type Id = Types.ObjectId
type Fact = { by: Id; at: Date }
type Presence = string | { status?: string | null; noted?: unknown } | null
type Line = { _id: Id; invitee: string; presence?: Presence }
type Correction = {
  invitee: string
  presence: string
  representedBy?: string
  person?: Id | null
  name?: string
  organisationName?: object | null
  college?: string | null
}
type OldMinutes = {
  _id: Id
  meeting: Id
  secretary: Id | null
  edited: Fact | null
  published: Fact | null
  presences?: Correction[]
  record: { people: { invitee: string; presence: string; representedBy?: string }[] } | null
}

/** Meetings at a time. */
const batch = 100

const blank = { revision: 0, device: "", sequence: 0 }
const unnoted = { status: null, representedBy: "", noted: null, ...blank }

/** How she was there, by whoever wrote or published the minutes; null where nobody noted it. */
function presenceIn(invitee: string, { published, presences = [], record }: OldMinutes, by: Fact | null) {
  const noted =
    presences.find((each) => each.invitee === invitee) ??
    (published ? record?.people.find((each) => each.invitee === invitee) : undefined)
  if (!noted) return unnoted
  return {
    ...blank,
    status: noted.presence,
    representedBy: noted.representedBy ?? "",
    noted: published ?? by,
    revision: 1,
  }
}

const walkInOf = (meeting: Id, { invitee, name, organisationName, college, person }: Correction, by: Fact) => ({
  meeting,
  invitee,
  person: person ?? null,
  guest: null,
  name: name!,
  organisation: null,
  organisationName: organisationName ?? null,
  college: college ?? null,
  office: null,
  voice: null,
  answer: "invited",
  representedBy: "",
  answeredAt: null,
  enteredBy: null,
  remindedOn: null,
  walkIn: { by: by.by, at: by.at, ...blank },
  createdAt: by.at,
  updatedAt: by.at,
})

async function moveMeeting(meeting: Id, { collection }: Stored): Promise<void> {
  const attendances = collection<Line>("attendances")
  const lines = await attendances.find({ meeting }).toArray()
  const minutes = await collection<OldMinutes>("minutes").findOne({ meeting })
  const by = minutes && (minutes.edited ?? (minutes.secretary ? { by: minutes.secretary, at: new Date(0) } : null))
  for (const { _id, invitee, presence } of lines) {
    // Moved already, by a batch that was stopped.
    if (presence !== null && typeof presence === "object") continue
    const alone = presence ? { ...unnoted, status: presence === "absent" ? null : presence } : unnoted
    await attendances.updateOne(
      { _id },
      { $set: { presence: minutes ? presenceIn(invitee, minutes, by) : alone, walkIn: null } },
    )
  }
  const known = new Set(lines.map(({ invitee }) => invitee))
  const fact = by ?? minutes?.published ?? null
  for (const each of minutes?.presences ?? []) {
    if (known.has(each.invitee) || !each.name || !fact) continue
    await attendances.insertOne({
      _id: new Types.ObjectId(),
      ...walkInOf(meeting, each, fact),
      presence: presenceIn(each.invitee, minutes!, by),
    })
  }
  if (minutes?.presences) await collection("minutes").updateOne({ _id: minutes._id }, { $unset: { presences: "" } })
}

/**
 * How people were at a meeting stands on their line of attendance, and those who came without being invited have one. In
 * drafts nobody is absent any more whom nobody noted; what minutes kept at their publication stays as it is.
 */
export const attendances: Migration = {
  name: "2026-11-29-attendances",
  async run(after, stored) {
    const { rows, mark } = await nextBatch(stored.collection<{ _id: Id }>("meetings"), {
      after,
      most: batch,
      fields: { _id: 1 },
    })
    for (const { _id } of rows) await moveMeeting(_id, stored)
    return mark
  },
}
