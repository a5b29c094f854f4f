import { Router, type Request, type Response } from "express"
import { changedSince } from "../../../models/minutes/hearing.ts"
import { writersBeside } from "../../../models/writing.ts"
import { found } from "../../../server/authorize.ts"
import { now } from "../../../server/clock.ts"
import { integer, permit, text } from "../../../server/params.ts"
import { sessionName } from "../../../server/sessionStore.ts"
import { presentWritings } from "../../../views/presenters/minutes/writings.ts"
import { draftToWrite, namesOf } from "./found.ts"
import { partCast } from "./typed.ts"

export const writings = Router({ mergeParams: true })
  .post("/", create)

const fields = { part: partCast(), device: text(), since: integer() }

/**
 * A page on which somebody writes says where she writes now, or that she only reads, and is told who else writes, and
 * what was saved elsewhere since it asked last. Nothing becomes new by it.
 */
async function create(req: Request, res: Response) {
  const place = await draftToWrite(req)
  const draft = found(place.minutes!.published ? null : place.minutes)
  const at = now()
  const { part, device, since } = permit(req.body, fields)
  const hand = { person: req.user!.person, device: sessionName(req.sessionID) }
  const writers = await writersBeside({ kind: "minutes", id: draft._id }, hand, part)
  const parts = await changedSince(place, { since: momentOf(since) ?? at, device })
  res.set("Cache-Control", "no-store")
  res.json(presentWritings({ at, writers, parts, names: await namesOf(parts) }, req.user!, res.locals))
}

// The moment that the last answer named; what is no moment asks for nothing that was saved before.
function momentOf(since: number | null): Date | null {
  const moment = new Date(since ?? NaN)
  return Number.isNaN(moment.getTime()) ? null : moment
}
