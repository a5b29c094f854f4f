import { createHash } from "node:crypto"
import { Router, type Request, type Response } from "express"
import { addDays, addMonths, today } from "../models/concerns/day.ts"
import { readCalendar } from "../models/event/calendar.ts"
import { readerOfFeed } from "../models/feedAddress/opening.ts"
import { limits } from "../models/limits.ts"
import type { Reader } from "../models/reader.ts"
import { found } from "../server/authorize.ts"
import { secretAddress } from "../server/secretAddress.ts"
import { presentFeed } from "../views/presenters/feeds/calendar.ts"

export const feeds = Router({ mergeParams: true }).get("/:token.ics", secretAddress, show)

/** As far ahead as anything is planned. */
const daysAhead = 3660

// Calendars ask again every hour: while nothing was saved, the answer is known before anything is read.
function tagOf(reader: Reader): string {
  const parts = [today(), reader.change, reader.language, ...reader.keys]
  return `W/"${createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 27)}"`
}

async function show(req: Request, res: Response) {
  const reader = found(await readerOfFeed(String(req.params["token"])))
  res.set("ETag", tagOf(reader)).set("Cache-Control", "private, no-cache")
  if (req.fresh) return void res.status(304).end()
  const held = await readCalendar(reader, addMonths(today(), -limits.feedMonths), addDays(today(), daysAhead))
  res.type("text/calendar; charset=utf-8").send(presentFeed(held, reader.language))
}
