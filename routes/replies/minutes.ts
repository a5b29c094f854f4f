import { Router, type Request, type Response } from "express"
import { isToldOnPublication } from "../../models/minutes/publishing.ts"
import { readProceedings } from "../../models/minutes/reading.ts"
import { canReadMinutes, canReadWithdrawal } from "../../models/policies/minutes.ts"
import { found } from "../../server/authorize.ts"
import { render } from "../../server/render.ts"
import { secretAddress } from "../../server/secretAddress.ts"
import { presentMinutesByLink } from "../../views/presenters/replies/minutes.ts"
import { presentWithdrawn } from "../../views/presenters/minutes/show.ts"
import { annexesOf, around } from "../meetings/minutes/found.ts"
import { inChosen } from "../speaking.ts"
import { readingBy, tokenOf } from "./found.ts"

export const minutes = Router({ mergeParams: true }).get("/", secretAddress, show)

async function show(req: Request, res: Response) {
  const { reader, proceedings } = await proceedingsBy(req, res)
  const kept = proceedings.minutes!
  if (!canReadMinutes(reader, kept, proceedings)) {
    found(canReadWithdrawal(reader, kept, proceedings) ? kept : null)
    const isTold = await isToldOnPublication(proceedings, reader.person)
    return render(
      req,
      res,
      "meetings/minutes/withdrawn",
      withoutCrumbs(presentWithdrawn(proceedings, isTold, res.locals)),
    )
  }
  const annexes = await annexesOf(proceedings)
  const shown = {
    around: await around(proceedings, annexes),
    annexes,
    path: `/replies/${tokenOf(req)}`,
    at: (path: string) => inChosen(req, path),
  }
  render(req, res, "replies/minutes", presentMinutesByLink(proceedings, shown, res.locals))
}

// Her link opens neither the list of meetings nor the meeting's own page.
const withoutCrumbs = <P extends { page: { title: string } }>(page: P) => ({
  ...page,
  page: { title: page.page.title },
})

/** The meeting of a link with its minutes, begun or published, and who reads by it. */
export async function proceedingsBy(req: Request, res: Response) {
  const { reader, meeting } = await readingBy(req, res)
  const proceedings = found(await readProceedings(String(meeting._id)))
  found(proceedings.minutes)
  return { reader, proceedings }
}
