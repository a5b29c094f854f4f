import { Router, type Request, type Response } from "express"
import { candidates } from "../../models/action/owners.ts"
import { today } from "../../models/concerns/day.ts"
import { type Outcome, saveDraft, type TypedDraft } from "../../models/minutes/saving.ts"
import type { Proceedings } from "../../models/minutes/reading.ts"
import { beginMinutes } from "../../models/minutes/starting.ts"
import { canReadMinutes, canReadWithdrawal, canWriteMinutes } from "../../models/policies/minutes.ts"
import { found } from "../../server/authorize.ts"
import { flash } from "../../server/flash.ts"
import { render } from "../../server/render.ts"
import { presentConflicts } from "../../views/presenters/minutes/conflict.ts"
import { marksOf, presentEdit, savedAt } from "../../views/presenters/minutes/edit.ts"
import { fieldName } from "../../views/presenters/minutes/fields.ts"
import { presentBeginning, presentMinutes, presentWithdrawn } from "../../views/presenters/minutes/show.ts"
import { annexesOf, around, meetingToWrite, minutesToWrite, proceedingsOf } from "./minutes/found.ts"
import { typedDraft } from "./minutes/typed.ts"

export const minutes = Router({ mergeParams: true })
  .get("/", show)
  .post("/", create)
  .get("/edit", edit)
  .patch("/", update)

const pathOf = ({ _id }: Proceedings) => `/meetings/${String(_id)}/minutes`

async function show(req: Request, res: Response) {
  const proceedings = await proceedingsOf(req)
  const [reader, kept] = [req.user!, proceedings.minutes]
  if (kept && canReadMinutes(reader, kept, proceedings)) {
    const annexes = await annexesOf(proceedings)
    const page = presentMinutes(proceedings, { around: await around(proceedings, annexes), annexes }, reader, res.locals)
    return render(req, res, "meetings/minutes/show", page)
  }
  if (kept && canReadWithdrawal(reader, kept, proceedings))
    return render(req, res, "meetings/minutes/withdrawn", presentWithdrawn(proceedings, res.locals))
  found(!kept && canWriteMinutes(reader, proceedings) ? proceedings : null)
  render(req, res, "meetings/minutes/new", presentBeginning(proceedings, res.locals))
}

async function create(req: Request, res: Response) {
  const proceedings = await meetingToWrite(req)
  const { t, language } = res.locals
  await beginMinutes(proceedings._id, { by: req.user!.person, language, untitled: t("minutes.begin.untitled") })
  res.redirect(303, `${pathOf(proceedings)}/edit`)
}

async function edit(req: Request, res: Response) {
  const proceedings = await minutesToWrite(req)
  if (proceedings.minutes!.published) return res.redirect(303, pathOf(proceedings))
  render(req, res, "meetings/minutes/edit", presentEdit(proceedings, await candidates(), { today: today() }, res.locals))
}

async function update(req: Request, res: Response) {
  const proceedings = await minutesToWrite(req)
  const typed = typedDraft(req.body)
  const outcome = await saveDraft(proceedings, typed, req.user!.person)
  const saved = await proceedingsOf(req)
  if (req.accepts(["html", "json"]) === "json") return tellScript(res, saved, outcome, req.user!.name)
  await answer(req, res, { saved, typed, outcome })
}

type Done = { saved: Proceedings, typed: TypedDraft, outcome: Outcome }

async function answer(req: Request, res: Response, { saved, typed, outcome }: Done) {
  if (outcome.published) {
    flash(req, res, "minutes.save.published")
    return res.redirect(303, pathOf(saved))
  }
  if (outcome.conflicts.length > 0) {
    res.status(409)
    return render(req, res, "meetings/minutes/conflict", presentConflicts(saved, outcome.conflicts, typed, res.locals))
  }
  if (Object.keys(outcome.errors).length === 0) return res.redirect(303, nextPlace(req, saved))
  res.status(422)
  const returned = { typed, errors: outcome.errors }
  render(req, res, "meetings/minutes/edit", presentEdit(saved, await candidates(), { returned, today: today() }, res.locals))
}

/** Back to where one was writing, or on to what the pressed button names. */
function nextPlace(req: Request, saved: Proceedings): string {
  const { then, at } = (req.body ?? {}) as { then?: unknown, at?: unknown }
  if (then === "publish") return `${pathOf(saved)}/publication/new`
  if (then === "look") return pathOf(saved)
  return `${pathOf(saved)}/edit${typeof at === "string" && /^[\w-]{1,60}$/.test(at) ? `#${at}` : ""}`
}

function tellScript(res: Response, saved: Proceedings, { at, published, errors, conflicts }: Outcome, name: string) {
  const { t } = res.locals
  const marks = conflicts.length > 0 ? {} : marksOf(saved)
  // What was refused starts again from what the page showed.
  if (errors["summary"]) delete marks["was[summary]"]
  res.json({
    saved: savedAt(at, name, today(), res.locals), marks,
    errors: Object.fromEntries(Object.entries(errors).map(([path, key]) => [fieldName(path), t(key)])),
    conflict: conflicts.length > 0 ? t("minutes.save.conflict") : null, leave: published ? pathOf(saved) : null,
  })
}
