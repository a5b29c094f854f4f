import { Router, type Request, type Response } from "express"
import { changedSince } from "../../../models/minutes/hearing.ts"
import { found } from "../../../server/authorize.ts"
import { formFields } from "../../../views/presenters/minutes/conflict.ts"
import { tellBesides } from "../../besides.ts"
import { draftToWrite } from "./found.ts"
import { partCast } from "./typed.ts"

export const writings = Router({ mergeParams: true })
  .post("/", create)

/** Who else writes these minutes, and what was saved of them elsewhere since the page asked last. */
async function create(req: Request, res: Response) {
  const place = await draftToWrite(req)
  const draft = found(place.minutes!.published ? null : place.minutes)
  await tellBesides(req, res, {
    of: { kind: "minutes", id: draft._id }, partNamed: partCast(),
    changed: async (opened) => (await changedSince(place, opened)).map((part) => ({ ...part, fields: formFields(part.kind, part.fields) })),
  })
}
