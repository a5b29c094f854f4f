import { Router, type Request, type Response } from "express"
import { search as find, searchLimits } from "../models/search.ts"
import { kindNames } from "../models/search/kinds.ts"
import { pageOf } from "../server/pages.ts"
import { oneOf, page, permit, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { presentSearch } from "../views/presenters/search.ts"

export const search = Router().get("/", index)

async function index(req: Request, res: Response) {
  const { q, kind, page: asked } = permit(req.query, { q: text(), kind: oneOf(kindNames), page: page() })
  const typed = q.slice(0, searchLimits.typed)

  const found = await pageOf(asked, (at) => find(req.user!, typed, { page: at, ...(kind ? { kind } : {}) }))
  render(req, res, "search/index", {
    page: { title: typed ? res.locals.t("search.titleOf", { typed }) : res.locals.t("search.title") },
    search: presentSearch({ typed, kind, found, t: res.locals.t, language: res.locals.language }),
  })
}
