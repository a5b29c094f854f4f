import { Attendance, type Presence, presences } from "../../attendance.ts"
import { presenceOf } from "../../attendance/presence.ts"
import { limits } from "../../limits.ts"
import { colleges } from "../../organisation/colleges.ts"
import { bearerOf } from "../../person/choosing.ts"
import { newcomerFields, newcomerId, presenceFields } from "../parts.ts"
import { asPart, attempt, type Saving, stampOf, type Store, type Typed } from "./part.ts"

const presencePart = (line: Attendance) =>
  asPart(line.invitee, presenceFields(line), { ...rowOf(line.presence), edited: line.presence.noted ?? null })
const rowOf = ({ revision, device, sequence }: { revision: number; device: string; sequence: number }) => ({
  revision,
  device,
  sequence,
})

const presenceAside: NonNullable<Store<Attendance>["late"]> = ({ minutes }, _typed, found) =>
  found && {
    of: found.doc.id,
    kind: "presence",
    within: minutes.id,
    audience: minutes.audience,
    about: { name: found.doc.name },
  }

/** How someone on the list was there; « à noter » as long as nobody says it. */
export const presenceLines: Store<Attendance> = {
  async find({ meeting }, ids) {
    const lines = await Attendance.find({ meeting: meeting._id, invitee: { $in: ids } })
    return new Map(lines.map((line) => [line.invitee, { part: presencePart(line), doc: line }]))
  },
  async read(_saving, { fields: { presence = "", by = "" } }, found) {
    // Who is off the list by now.
    if (!found) return { fields: { presence: "", by: "" } }
    const known = presences.includes(presence as Presence) ? presence : ""
    const fields = { presence: known, by: known === "represented" ? by : "" }
    return known === "represented" && by === ""
      ? { fields, errors: { by: "minutes.errors.representedBy" } }
      : { fields }
  },
  async write(saving, { fields: { presence = "", by = "" } }, found) {
    if (!found) return { part: null }
    const { edited, ...stamp } = stampOf(saving, found.doc.presence.revision)
    const before = presenceOf(found.doc)
    const representative = by === before.representedBy ? before.representative : await bearerOf(by)
    found.doc.set("presence", { status: presence || null, representedBy: by, representative, noted: edited, ...stamp })
    const errors = await attempt(() => found.doc.save(), { "presence.representedBy": "by", presence: "presence" })
    return errors ? { errors } : { part: presencePart(found.doc) }
  },
  // Who stands in is a name that somebody wrote.
  versions: (saving, typed, found) =>
    found?.part?.fields["by"] || typed.fields["by"] ? presenceAside(saving, typed, found) : null,
  late: presenceAside,
}

const newcomerPart = (line: Attendance) =>
  asPart(newcomerId(line), newcomerFields(line), {
    ...rowOf(line.walkIn!),
    edited: { by: line.walkIn!.by, at: line.walkIn!.at },
  })

const newcomerAside = ({ minutes }: Saving, { id }: Typed) => ({
  of: id,
  kind: "newcomer",
  within: minutes.id,
  audience: minutes.audience,
})

/** People who came without being invited: lines of attendance like the others, under the id that the form gave them. */
export const newcomers: Store<Attendance> = {
  makesLines: true,
  async find({ meeting }, ids) {
    const lines = await Attendance.find({
      meeting: meeting._id,
      invitee: { $in: ids.map((id) => `guest:${id}`) },
      walkIn: { $ne: null },
    })
    return new Map(lines.map((line) => [line.invitee.slice("guest:".length), { part: newcomerPart(line), doc: line }]))
  },
  async read(_saving, { fields: { name = "", organisation = "", college = "" } }) {
    return { fields: { name, organisation, college: colleges.includes(college as "public") ? college : "" } }
  },
  async write(saving, { id, fields: { name = "", organisation = "", college = "" } }, found) {
    const { meeting, by, at } = saving
    if (name === "" && (found || organisation !== "" || college !== ""))
      return { errors: { name: "minutes.errors.newcomer" } }
    if (name === "") return { part: null }
    if (!found && (await Attendance.countDocuments({ meeting: meeting._id })) >= limits.presences)
      return { errors: { name: "minutes.errors.presences" } }
    const { edited, ...stamp } = stampOf(saving, found?.doc.walkIn!.revision ?? 0)
    const line =
      found?.doc ??
      new Attendance({
        meeting: meeting._id,
        invitee: `guest:${id}`,
        presence: { status: "present", noted: edited, ...stamp },
      })
    line.set({
      name,
      organisationName: organisation ? { fr: organisation } : null,
      college: college || null,
      walkIn: { by: found?.doc.walkIn!.by ?? by, at: found?.doc.walkIn!.at ?? at, ...stamp },
    })
    const errors = await attempt(() => line.save(), { name: "name", organisationName: "organisation" })
    return errors ? { errors } : { part: newcomerPart(line) }
  },
  versions: newcomerAside,
  late: newcomerAside,
}
