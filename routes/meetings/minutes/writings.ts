import { Router, type Request, type Response } from "express"
import { asidesSince } from "../../../models/minutes/asides.ts"
import { changedSince } from "../../../models/minutes/hearing.ts"
import { found } from "../../../server/authorize.ts"
import { presentFreshAsides } from "../../../views/presenters/minutes/asides.ts"
import { formFields } from "../../../views/presenters/minutes/conflict.ts"
import { tellBesides } from "../../besides.ts"
import { draftToWrite } from "./found.ts"
import { partCast } from "./typed.ts"

export const writings = Router({ mergeParams: true }).post("/", create)

/** Who else writes these minutes, and what was saved of them elsewhere, or put aside, since the page asked last. */
async function create(req: Request, res: Response) {
  const place = await draftToWrite(req)
  const draft = found(place.minutes!.published ? null : place.minutes)
  await tellBesides(req, res, {
    of: { kind: "minutes", id: draft._id },
    partNamed: partCast(),
    changed: async (opened) =>
      (await changedSince(place, opened)).map((part) => ({ ...part, fields: formFields(part.kind, part.fields) })),
    async more(opened) {
      const { items, asides } = await asidesSince(place, opened)
      return { asides: presentFreshAsides({ _id: place._id, items }, asides, res.locals) }
    },
  })
}
