import { Router, type Request, type Response } from "express"
import { render } from "../server/render.ts"

export const offline = Router().get("/", show)

// What public/service-worker.js keeps on the device: the same for everyone, so that it may be kept.
function show(req: Request, res: Response) {
  res.set("Cache-Control", "no-cache")
  render(req, res, "errors/offline", { page: { title: res.locals.t("errors.offline.title") } }, "plain")
}
