import { Router, type Request, type Response } from "express"
import { answers } from "../models/attendance.ts"
import { openReplyLink } from "../models/attendance/opening.ts"
import { reply } from "../models/attendance/replying.ts"
import { found } from "../server/authorize.ts"
import { answerForm, newForm } from "../server/forms.ts"
import { oneOf, permit, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { presentReply } from "../views/presenters/replies.ts"

/** What a convocation's mail links to. A mail scanner follows links: only pressing a button answers. */
export const replies = Router({ mergeParams: true })
  .get("/:token", show)
  .post("/:token", create)

const tokenOf = (req: Request) => String(req.params["token"])

async function show(req: Request, res: Response) {
  const opened = found(await openReplyLink(tokenOf(req)))
  const { answer } = permit(req.query, { answer: oneOf(answers) })
  const form = newForm({ answer: "", representedBy: opened.line?.representedBy ?? "" })
  res.set("Referrer-Policy", "same-origin").set("X-Robots-Tag", "noindex")
  render(req, res, "replies/show", presentReply(opened, tokenOf(req), answer, form, res.locals))
}

async function create(req: Request, res: Response) {
  const opened = found(await openReplyLink(tokenOf(req)))
  const given = permit(req.body, { answer: oneOf(answers), representedBy: text() })
  await answerForm(req, res, {
    view: "replies/show", values: { answer: "", representedBy: "" },
    locals: (form) => presentReply(opened, tokenOf(req), given.answer, form, res.locals),
    save: async () => {
      await reply(opened.line?._id ?? null, { ...given, enteredBy: null })
      return `/replies/${tokenOf(req)}`
    },
  })
}
