import { Router, type Request, type Response } from "express"
import { openPositionLink, type OpenedPosition } from "../models/interpellation/opening.ts"
import { takePosition } from "../models/interpellation/positions.ts"
import { stances } from "../models/position.ts"
import { authorize, found } from "../server/authorize.ts"
import { answerForm, type Form } from "../server/forms.ts"
import { id, oneOf, permit, prose } from "../server/params.ts"
import { render } from "../server/render.ts"
import { secretAddress } from "../server/secretAddress.ts"
import { presentPositionLink } from "../views/presenters/positions.ts"
import { inChosen, speakTo } from "./speaking.ts"

/** What the mail of a consultation links to. A mail scanner follows links: only pressing a button answers. */
export const positionLinks = Router({ mergeParams: true })
  .get("/:token", secretAddress, show)
  .post("/:token", secretAddress, create)

const tokenOf = (req: Request) => String(req.params["token"])

async function opened(req: Request, res: Response): Promise<OpenedPosition> {
  const link = found(await openPositionLink(tokenOf(req)))
  speakTo(req, res, link.person.language)
  return link
}

const addressOf = (req: Request) => inChosen(req, `/positions/${tokenOf(req)}`)

async function show(req: Request, res: Response) {
  res.set("X-Robots-Tag", "noindex")
  const link = await opened(req, res)
  if (link.organisations.length === 0) return over(req, res, link)
  render(req, res, "positions/show", presentPositionLink(link, addressOf(req), null, res.locals))
}

// Once the consultation is over, or she has no voice any more, the page says so.
function over(req: Request, res: Response, link: OpenedPosition) {
  res.status(410)
  render(req, res, "positions/show", presentPositionLink(link, addressOf(req), null, res.locals))
}

async function create(req: Request, res: Response) {
  const link = await opened(req, res)
  if (link.organisations.length === 0) return over(req, res, link)
  const { one, person, organisations } = link
  const { organisation, stance, text } = permit(req.body, { organisation: id(), stance: oneOf(stances), text: prose() })
  authorize(organisation !== null && organisations.includes(organisation))
  const page = (form: Form) => presentPositionLink(link, addressOf(req), form, res.locals)
  await answerForm(req, res, {
    view: "positions/show",
    values: { organisation, stance: "", text: "" },
    locals: page,
    save: async () => {
      await takePosition(one._id, {
        organisation: organisation!,
        stance,
        text,
        by: String(person._id),
        byName: person.name,
        via: "link",
      })
      return addressOf(req)
    },
  })
}
