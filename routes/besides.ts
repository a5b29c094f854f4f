import type { Request, Response } from "express"
import type { Fact } from "../models/concerns/fact.ts"
import { type ChangedPart, type ShownMarks, shownMarks } from "../models/concerns/hearing.ts"
import { fullName, Person } from "../models/person.ts"
import { writersBeside, type WrittenThing } from "../models/writing.ts"
import { now } from "../server/clock.ts"
import { integer, permit, text } from "../server/params.ts"
import { sessionName } from "../server/sessionStore.ts"
import { presentWritings } from "../views/presenters/writings.ts"

/** What a page shows: everything that was saved until `since`, or what its marks name; what it saved itself as `device`. */
export type Opened = { since: Date; device: string; marks: ShownMarks }

/** What is written on, the name of the part that was said (or "" where there is none), and what was saved elsewhere. */
type Thing = {
  of: WrittenThing
  partNamed: (said: string) => string
  changed: (opened: Opened) => Promise<ChangedPart[]> | ChangedPart[]
  /** What else the page is told. */
  more?: (opened: Opened) => Promise<object>
}

const fields = { part: text(), device: text(), since: integer(), marks: shownMarks }

/**
 * A page on which somebody writes says where she writes now, or that she only reads, and is told who else writes, and
 * what was saved elsewhere meanwhile. Nothing becomes new by it. Whether she may write is asked before.
 */
export async function tellBesides(req: Request, res: Response, { of, partNamed, changed, more }: Thing): Promise<void> {
  const at = now()
  const { part, device, since, marks } = permit(req.body, fields)
  const hand = { person: req.user!.person, device: sessionName(req.sessionID) }
  const writers = await writersBeside(of, hand, partNamed(part))
  const opened = { since: momentOf(since) ?? at, device, marks }
  const parts = await changed(opened)
  res.set("Cache-Control", "no-store")
  res.json({
    ...presentWritings({ at, writers, parts, names: await namesOf(parts) }, req.user!, res.locals),
    ...(await more?.(opened)),
  })
}

// The moment that the last answer named; what is no moment asks for nothing that was saved before.
function momentOf(since: number | null): Date | null {
  const moment = new Date(since ?? NaN)
  return Number.isNaN(moment.getTime()) ? null : moment
}

/** The names of those who saved these parts. */
export async function namesOf(parts: readonly ({ edited: Fact | null } | null)[]): Promise<Map<string, string>> {
  const ids = parts.flatMap((part) => (part?.edited ? [String(part.edited.by)] : []))
  if (ids.length === 0) return new Map()
  const people = await Person.find({ _id: { $in: [...new Set(ids)] } })
    .select("givenName familyName")
    .lean()
  return new Map(people.map((person) => [String(person._id), fullName(person)]))
}
