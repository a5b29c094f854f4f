import { Router, type Request, type Response } from "express"
import { choicesBeginning } from "../../models/choosing.ts"
import { permit, text } from "../../server/params.ts"
import { presentChoices } from "../../views/presenters/choices.ts"

export const choices = Router({ mergeParams: true }).get("/", index)

/** Which organisations may be meant by the first letters of a name, for the list of a field. */
async function index(req: Request, res: Response) {
  const { q } = permit(req.query, { q: text() })
  res.json(presentChoices("organisation", await choicesBeginning("organisation", q), res.locals))
}
