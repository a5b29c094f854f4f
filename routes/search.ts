import { Router, type Request, type Response } from "express"
import { search as find, searchLimits } from "../models/search.ts"
import { searchKinds } from "../models/searchEntry.ts"
import { permit, integer, oneOf, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { presentSearch } from "../views/presenters/search.ts"

export const search = Router()
  .get("/", index)

async function index(req: Request, res: Response) {
  const { q, kind, page } = permit(req.query, { q: text(), kind: oneOf(searchKinds), page: integer() })
  const typed = q.slice(0, searchLimits.typed)
  const at = Number.isInteger(page) && page! > 0 ? page! : 1

  const found = await find(req.user!, typed, { page: at, ...(kind ? { kind } : {}) })
  render(req, res, "search/index", {
    page: { title: typed ? res.locals.t("search.titleOf", { typed }) : res.locals.t("search.title") },
    search: presentSearch({ typed, kind, at, found, t: res.locals.t, language: res.locals.language }),
  })
}
