import { Router, type Request, type Response } from "express"
import { readHome } from "../models/home.ts"
import { render } from "../server/render.ts"
import { presentHome } from "../views/presenters/home.ts"

export const home = Router().get("/", show)

async function show(req: Request, res: Response) {
  const reader = req.user!
  const home = await readHome(reader)
  render(req, res, "home/show", presentHome(home, reader, res.locals))
}
