import { Router, type Request, type Response } from "express"
import { asidesOf } from "../../models/minutes/asides.ts"
import { today } from "../../models/concerns/day.ts"
import { noteEveryone } from "../../models/minutes/everyone.ts"
import { type Saved, saveDraft } from "../../models/minutes/saving.ts"
import type { Place } from "../../models/minutes/reading.ts"
import { beginMinutes } from "../../models/minutes/starting.ts"
import { canReadMinutes, canReadWithdrawal, canWriteMinutes } from "../../models/policies/minutes.ts"
import { isToldOnPublication } from "../../models/minutes/publishing.ts"
import { found } from "../../server/authorize.ts"
import { answering, answersIn, type Question } from "../../server/answers.ts"
import { flash } from "../../server/flash.ts"
import { integer, permit } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { rememberSent, sentBefore } from "../../server/sentBefore.ts"
import { presentAnswer } from "../../views/presenters/minutes/answer.ts"
import { presentConflicts } from "../../views/presenters/minutes/conflict.ts"
import { presentEdit } from "../../views/presenters/minutes/edit.ts"
import { returnedOf } from "../../views/presenters/minutes/fields.ts"
import { type PartQuestion, questionsOf } from "../../views/presenters/minutes/questions.ts"
import { presentBeginning, presentMinutes, presentWithdrawn } from "../../views/presenters/minutes/show.ts"
import {
  annexesOf,
  around,
  draftToWrite,
  meetingToWrite,
  minutesToWrite,
  namesFor,
  proceedingsOf,
} from "./minutes/found.ts"
import { senderOf, typedParts } from "./minutes/typed.ts"

export const minutes = Router({ mergeParams: true })
  .get("/", show)
  .post("/", create)
  .get("/edit", edit)
  .patch("/", update)

const pathOf = ({ _id }: Pick<Place, "_id">) => `/meetings/${String(_id)}/minutes`

async function show(req: Request, res: Response) {
  const proceedings = await proceedingsOf(req)
  const [reader, kept] = [req.user!, proceedings.minutes]
  if (kept && canReadMinutes(reader, kept, proceedings)) {
    const annexes = await annexesOf(proceedings)
    const asides = canWriteMinutes(reader, proceedings) ? await asidesOf(proceedings) : []
    const shown = { around: await around(proceedings, annexes), annexes, asides }
    const page = presentMinutes(proceedings, shown, reader, res.locals)
    return render(req, res, "meetings/minutes/show", page)
  }
  if (kept && canReadWithdrawal(reader, kept, proceedings))
    return render(
      req,
      res,
      "meetings/minutes/withdrawn",
      presentWithdrawn(proceedings, await isToldOnPublication(proceedings, reader.person), res.locals),
    )
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
  const { noted } = permit(req.query, { noted: integer() })
  const about = {
    today: today(),
    reader: req.user!.person,
    asides: await asidesOf(proceedings),
    noted: noted === null ? null : new Date(noted),
  }
  render(req, res, "meetings/minutes/edit", presentEdit(proceedings, about, res.locals))
}

async function update(req: Request, res: Response) {
  const place = await draftToWrite(req)
  const [asked, wrote] = [new Map<string, Question>(), new Set<string>()]
  const saved = await answering(
    { given: () => answersIn(req.body), by: req.user!.person, before: () => sentBefore(req), wrote },
    asked,
    () => saveDraft(place, typedParts(req.body), req.user!.person, senderOf(req.body)),
  )
  rememberSent(req, wrote)
  const questions = questionsOf(saved.outcomes, asked)
  if (req.accepts(["html", "json"]) === "json") {
    const names = await namesFor(saved.outcomes)
    if (saved.published) flash(req, res, "minutes.save.published")
    return void res.json(
      presentAnswer(saved, { names, questions, reader: req.user!, path: pathOf(place), today: today() }, res.locals),
    )
  }
  await answer(req, res, { place, saved, questions })
}

type Answered = { place: Place; saved: Saved; questions: PartQuestion[] }

async function answer(req: Request, res: Response, { place, questions, saved: { published, outcomes } }: Answered) {
  const all = [...outcomes.values()]
  // What cannot be kept as it is comes back to whoever wrote it, published or not.
  if (published && all.every(({ kind }) => kind !== "refused")) {
    flash(req, res, "minutes.save.published")
    return res.redirect(303, pathOf(place))
  }
  if (all.every(({ kind }) => kind === "saved")) return res.redirect(303, await nextPlace(req, place))
  const proceedings = await proceedingsOf(req)
  if (all.some(({ kind }) => kind === "met")) {
    res.status(409)
    return render(
      req,
      res,
      "meetings/minutes/conflict",
      presentConflicts(proceedings, all, req.user!.person, res.locals),
    )
  }
  res.status(422)
  const about = {
    questions,
    returned: returnedOf(outcomes),
    today: today(),
    reader: req.user!.person,
    asides: await asidesOf(proceedings),
  }
  render(req, res, "meetings/minutes/edit", presentEdit(proceedings, about, res.locals))
}

/** Back to where one was writing, or on to what the pressed button names. */
async function nextPlace(req: Request, place: Place): Promise<string> {
  const { then, at, everyone } = (req.body ?? {}) as { then?: unknown; at?: unknown; everyone?: unknown }
  if (then === "publish") return `${pathOf(place)}/publication/new`
  if (then === "look") return pathOf(place)
  if (everyone === "present") {
    const noted = await noteEveryone(place, req.user!.person)
    return `${pathOf(place)}/edit${noted ? `?noted=${noted.getTime()}` : ""}#presences`
  }
  return `${pathOf(place)}/edit${typeof at === "string" && /^[\w-]{1,60}$/.test(at) ? `#${at}` : ""}`
}
