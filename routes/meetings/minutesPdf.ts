import { Router, type Request, type Response } from "express"
import type { Proceedings } from "../../models/minutes/reading.ts"
import { makePdf } from "../../server/pdf.ts"
import { presentPdf } from "../../views/presenters/minutes/pdf.ts"
import { translate } from "../../views/translate.ts"
import { annexesOf, around, minutesFor } from "./minutes/found.ts"

export const minutesPdf = Router({ mergeParams: true }).get("/", show)

async function show(req: Request, res: Response) {
  await sendMinutesPdf(res, await minutesFor(req))
}

/** Answers with minutes that the reader may read, as a file. */
export async function sendMinutesPdf(res: Response, proceedings: Proceedings): Promise<void> {
  const house = await around(proceedings, await annexesOf(proceedings))
  const pdf = await makePdf("minutes", presentPdf(proceedings, house, res.locals))
  const name = `${translate(proceedings.minutes!.language, "minutes.file")}-${proceedings.body.slug}-${proceedings.day}.pdf`
  res.type("application/pdf").set("Content-Disposition", `inline; filename="${name}"`).send(pdf)
}
