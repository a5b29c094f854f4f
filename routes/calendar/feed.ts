import { Router, type Request, type Response } from "express"
import { closeFeed, feedOf, openFeed } from "../../models/feedAddress/opening.ts"
import { flash } from "../../server/flash.ts"
import { render } from "../../server/render.ts"
import { presentFeedAddress } from "../../views/presenters/feeds/address.ts"

export const feed = Router({ mergeParams: true }).get("/", show).post("/", create).delete("/", destroy)

async function show(req: Request, res: Response) {
  res.set("Cache-Control", "private, no-store")
  res.locals.neverCopied = true
  render(req, res, "calendar/feed", presentFeedAddress(await feedOf(req.user!.person), res.locals))
}

async function create(req: Request, res: Response) {
  await openFeed(req.user!.person)
  flash(req, res, "feeds.opened")
  res.redirect(303, "/calendar/feed")
}

async function destroy(req: Request, res: Response) {
  await closeFeed(req.user!.person)
  flash(req, res, "feeds.closed")
  res.redirect(303, "/calendar/feed")
}
