import { Router, type Request, type Response } from "express"
import { Body } from "../models/body.ts"
import { isThereOn, today } from "../models/concerns/day.ts"
import { firstShown } from "../models/concerns/meanwhile.ts"
import { untoldNames } from "../models/convocation/invitees.ts"
import { notGoneAmong } from "../models/convocation/reached.ts"
import { isUntold } from "../models/convocation/sending.ts"
import { readDocuments } from "../models/meeting/attaching.ts"
import { reviving } from "../models/meeting/cancellation.ts"
import { planMeeting, planOf, replanMeeting } from "../models/meeting/planning.ts"
import { binMeeting } from "../models/meeting/binning.ts"
import { Twin } from "../models/meeting/twins.ts"
import { type Listing, listMeetings } from "../models/meeting/listing.ts"
import { Meeting } from "../models/meeting.ts"
import { binnedSeries } from "../models/series/reading.ts"
import { canChange, canPlan, canRevive } from "../models/policies/meeting.ts"
import { authorize, found, still } from "../server/authorize.ts"
import { hasCome } from "../server/clock.ts"
import { flash, flashAdded } from "../server/flash.ts"
import { answerForm, newForm } from "../server/forms.ts"
import { pageOf } from "../server/pages.ts"
import { day, id, page, permit, prose, queryText, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { presentChoice, presentFresh } from "../views/presenters/meetings/form.ts"
import { presentList } from "../views/presenters/meetings/list.ts"
import { presentMeeting } from "../views/presenters/meetings/show.ts"
import { presentFile } from "../views/presenters/meetings/file.ts"
import { chosen } from "./choosing.ts"
import { bothPlans, editPage, writersProposed } from "./meetings/editing.ts"
import { meetingFor, meetingOf } from "./meetings/found.ts"

export const meetings = Router({ mergeParams: true })
  .get("/", index)
  .get("/new", fresh)
  .post("/", create)
  .get("/:meetingId.ics", file)
  .get("/:meetingId", show)
  .get("/:meetingId/edit", edit)
  .patch("/:meetingId", update)
  .delete("/:meetingId", destroy)

const fields = {
  title: text(),
  day: day(),
  start: text(),
  end: text(),
  "place.name": text(),
  "place.address": text(),
  link: text(),
  access: prose(),
  replyBy: day(),
  replyNote: text(),
}

/** The bodies, ended ones too: a handful, so that those of this day, or of this reader, are picked from them here. */
const everyBody = () => Body.find().lean()
const isOpen = (body: { ended?: string | null }) => isThereOn(body, today())

async function index(req: Request, res: Response) {
  const { when, body: slug, page: asked } = permit(req.query, { when: text(), body: text(), page: page() })
  const all = await everyBody()
  const body = slug ? found(all.find((each) => each.slug === slug)) : null
  const bodies = all.filter(isOpen)
  const planned = all.filter((each) => canPlan(req.user!, each)).map(({ _id }) => _id)
  if (when === "bin") authorize(planned.length > 0)
  const listing: Omit<Listing, "page"> = {
    reader: req.user!,
    when: when === "past" || when === "bin" ? when : "upcoming",
    body: body?._id ?? null,
    of: planned,
  }
  const list = await pageOf(asked, (at) => listMeetings({ ...listing, page: at }))
  const series = when === "bin" ? await binnedSeries(planned) : []
  render(req, res, "meetings/index", presentList({ ...listing, ...list, bodies, body, series }, req.user!, res.locals))
}

async function fresh(req: Request, res: Response) {
  const bodies = (await everyBody()).filter((body) => isOpen(body) && canPlan(req.user!, body))
  authorize(bodies.length > 0 || req.user!.coordinator)
  const slug = queryText(req.query["body"])
  const body = slug ? found(bodies.find((each) => each.slug === slug)) : bodies.length === 1 ? bodies[0]! : null
  if (!body) return render(req, res, "meetings/choice", presentChoice(bodies, res.locals))
  render(req, res, "meetings/new", presentFresh(body, newForm(planFor(body)), res.locals))
}

const planFor = (body: { _id: unknown; place?: { name?: string | null; address?: string | null } | null }) => ({
  body: String(body._id),
  title: "",
  day: "",
  start: "",
  end: "",
  "place.name": body.place?.name ?? "",
  "place.address": body.place?.address ?? "",
  link: "",
  access: "",
  replyBy: "",
  replyNote: "",
})

async function create(req: Request, res: Response) {
  const { body: bodyId } = permit(req.body, { body: id() })
  const body = found<Body>(await Body.findById(found(bodyId)))
  authorize(canPlan(req.user!, body))
  const { anyway } = permit(req.body, { anyway: id() })
  let twin: Twin | null = null
  await answerForm(req, res, {
    view: "meetings/new",
    values: { ...planFor(body), twin: "" },
    locals: (form) => presentFresh(body, form, res.locals, twin),
    save: async () => {
      const meeting = await planMeeting(body, permit(req.body, fields), { anyway }).catch((error: unknown) => {
        if (error instanceof Twin) twin = error
        throw error
      })
      // Entered afterwards, its minutes are the next thing, and nobody is to be told.
      const past = hasCome(meeting.endsAt)
      flashAdded(req, res, past ? "meetings.plannedPast" : "meetings.planned", {
        next: [
          past
            ? { key: "meetings.writeNext", href: `/meetings/${meeting.id}/minutes` }
            : { key: "meetings.convokeNext", href: `/meetings/${meeting.id}/convocation/new` },
        ],
        another: { key: "meetings.planAnother", href: `/meetings/new?body=${body.slug}` },
      })
      return past ? `/meetings/${meeting.id}` : `/meetings/${meeting.id}/agenda`
    },
  })
}

async function show(req: Request, res: Response) {
  const meeting = await meetingOf(req, { around: true, told: true })
  const revived =
    meeting.cancelled && canRevive(req.user!, meeting)
      ? await reviving(meeting._id, meeting.convocations.at(-1) ?? null)
      : 0
  const documents = await readDocuments(meeting)
  const mails = notGoneAmong(meeting.mails)
  const last = meeting.convocations.at(-1)
  const convenes = canChange(req.user!, meeting) && !hasCome(meeting.startsAt)
  const untold = last && convenes ? await untoldNames({ ...meeting, body: meeting.body._id }, last) : []
  render(
    req,
    res,
    "meetings/show",
    presentMeeting(meeting, { documents, revived, mails, untold }, req.user!, res.locals),
  )
}

async function file(req: Request, res: Response) {
  const meeting = await meetingOf(req, { attendances: false })
  res.attachment(`${meeting.body.slug}-${meeting.day}.ics`).type("text/calendar; charset=utf-8")
  res.send(presentFile(meeting, req.user!, res.locals))
}

async function edit(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  const opened = still(await Meeting.findById(meeting._id))
  const saved = planOf(opened)
  render(req, res, "meetings/edit", await editPage(meeting, newForm(firstShown(saved, opened)), null, res))
}

async function update(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  const { was, ...planned } = permit(req.body, { was: text(), ...fields })
  await answerForm(req, res, {
    view: "meetings/edit",
    values: { ...planned, secretary: "", was },
    locals: async (form, met, refusal) => editPage(meeting, await bothPlans(form, met, res), refusal, res),
    save: async () => {
      const typed = { ...planned, secretary: await chosen(req, "person", "secretary", await writersProposed(meeting)) }
      const saved = await replanMeeting(meeting._id, { typed, was, by: req.user!.person })
      const convoked = saved.convoked !== null && !hasCome(saved.startsAt)
      flash(
        req,
        res,
        !convoked
          ? "meetings.changed"
          : (await isUntold(saved))
            ? "meetings.changedConvoked"
            : "meetings.changedAsTold",
      )
      return `/meetings/${String(meeting._id)}`
    },
  })
}

async function destroy(req: Request, res: Response) {
  const meeting = await meetingFor(req, canChange)
  const kept = await binMeeting(meeting._id, req.user!.person)
  flash(req, res, kept ? `meetings.bin.kept.${kept}` : "meetings.bin.done")
  res.redirect(303, `/meetings/${String(meeting._id)}`)
}
