import { Router, type Request, type Response } from "express"
import { choicesBeginning } from "../../models/choosing.ts"
import { permit, text } from "../../server/params.ts"
import { presentChoices } from "../../views/presenters/choices.ts"

export const choices = Router({ mergeParams: true }).get("/", index)

/** Who may be meant by the first letters of a name, for the list of a field: whoever reads the register may ask. */
async function index(req: Request, res: Response) {
  const { q, of } = permit(req.query, { q: text(), of: text() })
  const kind = of === "posts" ? "post" : "person"
  res.json(presentChoices(kind, await choicesBeginning(kind, q), res.locals))
}
