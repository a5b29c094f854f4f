import { Router, type Request, type Response } from "express"
import { askedMonth } from "../models/concerns/month.ts"
import { readCalendar } from "../models/event/calendar.ts"
import { queryText } from "../server/params.ts"
import { render } from "../server/render.ts"
import { presentCalendar } from "../views/presenters/calendar/index.ts"

export const calendar = Router({ mergeParams: true }).get("/", index)

async function index(req: Request, res: Response) {
  const month = askedMonth(queryText(req.query["month"]))
  const view = queryText(req.query["view"]) === "list" ? "list" : "month"
  const held = await readCalendar(req.user!, month.first, month.last)
  render(req, res, "calendar/index", presentCalendar({ month, view, ...held }, res.locals))
}
