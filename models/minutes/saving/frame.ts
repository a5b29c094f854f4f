import { Types } from "mongoose"
import { type Presence, presences } from "../../attendance.ts"
import type { College } from "../../organisation.ts"
import type { Saving } from "../saving.ts"
import { refuse, saved } from "./part.ts"

/** How someone on the list was there; `was` is what the form showed, so that only what was changed is kept. */
export type TypedPresence = { invitee: string, presence: Presence | null, by: string, was: string }

/** Someone who came without being invited, by the id that the form gave her. */
export type Newcomer = { id: string, name: string, organisation: string, college: College | null }

/** What stands around the points: the three lines, the end of the meeting, who came. null: the form did not send it. */
export type TypedFrame = {
  /** `summaryWas`: the lines that the form showed. */
  summary: string | null, summaryWas?: string | null, closedAt: string | null, language: "fr" | "nl" | null
  presences: TypedPresence[], newcomers: Newcomer[]
}

type Correction = { invitee: string, presence: Presence, representedBy: string }

/** Saves the frame, and who wrote last. */
export async function saveFrame(saving: Saving, typed: TypedFrame): Promise<void> {
  const { minutes } = saving
  if (typed.summary !== null) saveSummary(saving, typed.summary, typed.summaryWas ?? null)
  if (typed.closedAt !== null) minutes.closedAt = typed.closedAt
  if (typed.language !== null) minutes.language = typed.language
  for (const line of typed.presences) correct(saving, line)
  for (const person of typed.newcomers) addPerson(minutes, person)
  if (!minutes.isModified() && !saving.changed) return
  minutes.edited = { by: saving.by, at: saving.at }
  await saved(saving, minutes, "", { summary: "summary", closedAt: "closedAt", presences: "presences" })
}

// Two people who change these few lines at once are shown both: neither replaces the other unseen.
function saveSummary(saving: Saving, summary: string, was: string | null): void {
  const { minutes } = saving
  const [lines, now] = [linesOf(summary), minutes.summary.join("\n")]
  if (was !== null && linesOf(was).join("\n") !== now && lines.join("\n") !== now)
    return refuse(saving, "summary", "minutes.errors.summaryMet")
  minutes.summary = lines
}

const linesOf = (text: string) => text.split("\n").map((line) => line.replace(/^\s*(?:[-–•*]|\d[.)])\s+/, "").trim()).filter(Boolean)

/** What a line of the list shows, in one word. */
export const presenceMark = (presence: string, by: string): string => `${presence}|${by}`

function correct(saving: Saving, { invitee, presence, by, was }: TypedPresence): void {
  const { presences: lines } = saving.minutes
  const representedBy = presence === "represented" ? by : ""
  if (presence === null || presenceMark(presence, representedBy) === was) return
  if (presence === "represented" && by === "")
    return refuse(saving, `presences.${invitee}.by`, "minutes.errors.representedBy")
  const before = lines.find((each) => each.invitee === invitee)
  const next: Correction = { invitee, presence, representedBy }
  if (before) Object.assign(before, next)
  else lines.push(next)
}

type Minutes = Saving["minutes"]

function addPerson(minutes: Minutes, { id, name, organisation, college }: Newcomer): void {
  const invitee = `guest:${id}`
  if (name === "") return
  const before = minutes.presences.find((each) => each.invitee === invitee)
  const organisationName = organisation ? { fr: organisation } : null
  // Saved once already while she was typing.
  if (before) Object.assign(before, { name, organisationName, college })
  else minutes.presences.push({ invitee, name, presence: presences[0], representedBy: "", college, person: null,
    organisationName })
}

/** Ids that a form may send for lines of its own. */
export const isId = (text: string): boolean => Types.ObjectId.isValid(text) && /^[0-9a-f]{24}$/.test(text)
