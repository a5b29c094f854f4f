import { Router, type Request, type Response } from "express"
import { makePdf } from "../../server/pdf.ts"
import { presentPdf } from "../../views/presenters/minutes/pdf.ts"
import { annexesOf, around, minutesFor } from "./minutes/found.ts"

export const minutesPdf = Router({ mergeParams: true })
  .get("/", show)

async function show(req: Request, res: Response) {
  const proceedings = await minutesFor(req)
  const house = await around(proceedings, await annexesOf(proceedings))
  const pdf = await makePdf("minutes", presentPdf(proceedings, house, res.locals))
  const name = `${res.locals.t("minutes.file")}-${proceedings.body.slug}-${proceedings.day}.pdf`
  res.type("application/pdf").set("Content-Disposition", `inline; filename="${name}"`).send(pdf)
}
