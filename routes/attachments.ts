import { Router, type Request, type Response } from "express"
import { attachExamined, type Outcome } from "../models/attachment/examining.ts"
import { Attachment, bin } from "../models/attachment.ts"
import { homeOf } from "../models/attachments.ts"
import type { LinkReader } from "../models/policies/link.ts"
import type { Reader } from "../models/reader.ts"
import { authorize, found } from "../server/authorize.ts"
import { flash } from "../server/flash.ts"
import { answerForm, FormError } from "../server/forms.ts"
import { idParam, permit, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { receiveFiles, type RefusedFile, sendFile } from "../server/uploads.ts"
import { presentAttaching, saidOf } from "../views/presenters/attachments.ts"

export const attachments = Router({ mergeParams: true })
  .get("/new", fresh)
  .post("/", create)
  .get("/:id", show)
  .delete("/:id", destroy)

// The thing is named in the address, since a form with files has no fields until its files have arrived.
async function homeOfRequest(req: Request) {
  const of = permit(req.query, { kind: text(), id: text() })
  const home = found(await homeOf(of, req.user!))
  authorize(home.changes)
  return { of, home }
}

async function fresh(req: Request, res: Response) {
  const { of, home } = await homeOfRequest(req)
  render(
    req,
    res,
    "attachments/new",
    presentAttaching(of, home, { form: null, outcome: null, untaken: [] }, res.locals.t),
  )
}

async function create(req: Request, res: Response) {
  const { of, home } = await homeOfRequest(req)
  let outcome: Outcome | null = null
  let untaken: RefusedFile[] = []
  await answerForm(req, res, {
    view: "attachments/new",
    once: false,
    values: { files: "" },
    locals: (form) => presentAttaching(of, home, { form, outcome, untaken }, res.locals.t),
    async save() {
      const { uploads, refused } = await receiveFiles(req, res, "files")
      untaken = refused
      outcome = await attachExamined(of, uploads, req.user!.person)
      const count = outcome.refused.length + refused.length
      if (count > 0) throw new FormError({ files: "attachments.errors.refused" }, { count })
      if (outcome.waiting.length > 0) throw new FormError({ files: "attachments.errors.waiting" })
      const said = saidOf(outcome)
      flash(req, res, said.key, said.values)
      return home.path
    },
  })
}

async function show(req: Request, res: Response) {
  const { attachment } = await attachmentOf(req, req.params["id"])
  if (attachment.binned) found(null)
  await sendFile(res, attachment)
}

async function destroy(req: Request, res: Response) {
  const { attachment, home } = await attachmentOf(req, req.params["id"])
  authorize(home.changes)
  await bin(attachment._id, req.user!.person)
  res.redirect(303, `/attachments/${String(attachment._id)}/restoration/new`)
}

/** A file and what a reader may do with it; one whose thing she may not read does not exist. */
export async function attachmentFor(reader: Reader | LinkReader, id: string | string[] | undefined) {
  const attachment = found(await Attachment.findById(idParam(id)).lean())
  if (attachment.pending) found(null)
  const { kind = "", id: of = "" } = attachment.of ?? {}
  return { attachment, home: found(await homeOf({ kind, id: of }, reader)) }
}

/** The same for whoever is signed in. */
export const attachmentOf = (req: Request, id: string | string[] | undefined) => attachmentFor(req.user!, id)
