import { Router, type Request, type Response } from "express"
import { answers } from "../models/attendance.ts"
import { reply } from "../models/attendance/replying.ts"
import { readDocuments } from "../models/meeting/attaching.ts"
import { answerForm, newForm } from "../server/forms.ts"
import { oneOf, permit, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { secretAddress } from "../server/secretAddress.ts"
import { presentOver, presentReply } from "../views/presenters/replies.ts"
import { openedBy, tokenOf } from "./replies/found.ts"
import { inChosen } from "./speaking.ts"

/** What a convocation's mail links to. A mail scanner follows links: only pressing a button answers. */
export const replies = Router({ mergeParams: true })
  .get("/:token", secretAddress, show)
  .post("/:token", secretAddress, create)

async function show(req: Request, res: Response) {
  const opened = await openedBy(req, res)
  if (opened.over) return over(req, res, opened)
  const { answer } = permit(req.query, { answer: oneOf(answers) })
  const form = newForm({ answer: "", representedBy: opened.line?.representedBy ?? "" })
  render(req, res, "replies/show", presentReply(await shown(req, opened), answer, form, res.locals))
}

async function create(req: Request, res: Response) {
  const opened = await openedBy(req, res)
  if (opened.over) return over(req, res, opened)
  const given = permit(req.body, { answer: oneOf(answers), representedBy: text(), seen: text() })
  await answerForm(req, res, {
    view: "replies/show",
    values: { answer: "", representedBy: "" },
    locals: async (form) => presentReply(await shown(req, opened), given.answer, form, res.locals),
    save: async () => {
      await reply(opened.line?._id ?? null, { ...given, enteredBy: null, via: "link" })
      return inChosen(req, `/replies/${tokenOf(req)}`)
    },
  })
}

type Opened = Awaited<ReturnType<typeof openedBy>>

const shown = async (req: Request, opened: Opened) => ({
  ...opened,
  documents: opened.reader ? await readDocuments(opened.meeting) : [],
  path: `/replies/${tokenOf(req)}`,
  at: (path: string) => inChosen(req, path),
})

function over(req: Request, res: Response, opened: Opened) {
  res.status(410)
  render(req, res, "replies/over", presentOver(opened, res.locals))
}
