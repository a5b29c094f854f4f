import { Router, type Request, type Response } from "express"
import { addPoint, removePoint } from "../../../models/minutes/points.ts"
import type { Proceedings } from "../../../models/minutes/reading.ts"
import { found } from "../../../server/authorize.ts"
import { flash } from "../../../server/flash.ts"
import { id, idParam, permit } from "../../../server/params.ts"
import { minutesToWrite } from "./found.ts"

export const items = Router({ mergeParams: true }).post("/", create).delete("/:itemId", destroy)

const pathOf = ({ _id }: Proceedings) => `/meetings/${String(_id)}/minutes/edit`

/** A point that came onto the agenda after the minutes were begun. */
async function create(req: Request, res: Response) {
  const proceedings = await minutesToWrite(req)
  const { agendaItem } = permit(req.body, { agendaItem: id() })
  const point = found(proceedings.agenda.find(({ _id }) => String(_id) === agendaItem))
  const item = await addPoint(proceedings.minutes!._id, { agendaItem: point._id, title: point.title })
  res.redirect(303, `${pathOf(proceedings)}${item ? `#item-${item}` : ""}`)
}

/** A point on which nothing was written. */
async function destroy(req: Request, res: Response) {
  const proceedings = await minutesToWrite(req)
  const item = found(proceedings.items.find(({ _id }) => String(_id) === idParam(req.params["itemId"])))
  const removed = await removePoint(proceedings.minutes!._id, item._id)
  flash(req, res, removed ? "minutes.items.removed" : "minutes.items.kept", { title: item.title })
  res.redirect(303, pathOf(proceedings))
}
