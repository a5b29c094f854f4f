import { Router, type Request, type Response } from "express"
import { Body } from "../../models/body.ts"
import { thereOn, today } from "../../models/concerns/day.ts"
import { firstShown } from "../../models/concerns/meanwhile.ts"
import { addEvent, binEvent, changeEvent, eventForm, formOf } from "../../models/event/editing.ts"
import { Event } from "../../models/event.ts"
import { canAddEventFor, canEditEvent, canReadEvent } from "../../models/policies/event.ts"
import { authorize, found } from "../../server/authorize.ts"
import { flash, flashAdded } from "../../server/flash.ts"
import { answerForm, type Form, FormError, type Meanwhile, newForm } from "../../server/forms.ts"
import { castsOf, id, idParam, permit, prose, queryText } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { showBoth } from "../../views/presenters/meanwhile.ts"
import { presentEvent, presentEventForm } from "../../views/presenters/calendar/event.ts"
import { textsBeforeOf } from "../textsBefore.ts"

export const events = Router({ mergeParams: true })
  .get("/new", fresh)
  .post("/", create)
  .get("/:id", show)
  .get("/:id/edit", edit)
  .patch("/:id", update)
  .delete("/:id", destroy)

/** "network", or the body for whose members alone it is; what is neither is refused rather than opened to everybody. */
const openTo = (raw: unknown) => (raw === undefined ? null : raw === "network" ? raw : (id()(raw) ?? "nobody"))
const fields = { ...castsOf(eventForm.fields), openTo }
const blank = { ...Object.fromEntries(Object.keys(fields).map((field) => [field, ""])), openTo: "network" }

/** The event of the address, as far as it exists for this reader; `param` is its name in the address. */
export async function eventOf(req: Request, param = "id"): Promise<Event> {
  const event = found<Event>(await Event.findById(idParam(req.params[param])))
  return found(canReadEvent(req.user!, event) ? event : null)
}

export async function editableEventOf(req: Request, param = "id"): Promise<Event> {
  const event = await eventOf(req, param)
  authorize(canEditEvent(req.user!, event))
  return event
}

/** The bodies for whose members alone this reader may add an event. */
async function bodiesFor(req: Request) {
  const bodies = await Body.find(thereOn(today())).select("name").sort({ "name.fr": 1 }).lean()
  return bodies.filter((body) => canAddEventFor(req.user!, body._id))
}

/** To whom it is open: as it is, where nothing was sent. Nobody opens it to a body that she adds no event for, or that is none. */
async function openedTo(req: Request, wanted: string | null, kept: string): Promise<string> {
  if (wanted === null || wanted === "network" || wanted === kept) return wanted ?? kept
  const isOne = wanted !== "nobody" && (await Body.exists({ _id: wanted, ...thereOn(today()) })) !== null
  if (!isOne || !canAddEventFor(req.user!, wanted)) throw new FormError({ openTo: "events.errors.openTo" })
  return wanted
}

async function fresh(req: Request, res: Response) {
  const form = newForm({ ...blank, day: queryText(req.query["day"]) })
  render(req, res, "calendar/events/new", presentEventForm(null, form, await bodiesFor(req), res.locals))
}

async function create(req: Request, res: Response) {
  await answerForm(req, res, {
    view: "calendar/events/new",
    values: blank,
    locals: async (form) => presentEventForm(null, form, await bodiesFor(req), res.locals),
    save: async () => {
      const typed = permit(req.body, fields)
      const event = await addEvent({ ...typed, openTo: await openedTo(req, typed.openTo, "network") }, req.user!.person)
      flashAdded(req, res, "events.added", {
        next: [{ key: "events.seeNext", href: `/calendar?month=${event.day.slice(0, 7)}` }],
        another: { key: "events.addAnother", href: "/calendar/events/new" },
      })
      return `/calendar/events/${event.id}`
    },
  })
}

async function show(req: Request, res: Response) {
  const event = await eventOf(req)
  const body = event.body ? await Body.findById(event.body).select("name slug").lean() : null
  render(req, res, "calendar/events/show", presentEvent(event, body, req.user!, res.locals))
}

/** The form of an event: what it shows, and its page. */
export const formOfEvent = (req: Request, res: Response, event: Event) => {
  const of = { form: eventForm, thing: event, shown: formOf(event), path: `/calendar/events/${event.id}` }
  return {
    ...of,
    view: "calendar/events/edit",
    locals: async (form: Form, met: Meanwhile | null) => ({
      ...presentEventForm(event, await showBoth(form, met, res.locals), await bodiesFor(req), res.locals),
      before: await textsBeforeOf(of, res),
    }),
  }
}

async function edit(req: Request, res: Response) {
  const event = await editableEventOf(req)
  const { view, shown, locals } = formOfEvent(req, res, event)
  render(req, res, view, await locals(newForm(firstShown(shown, event)), null))
}

async function update(req: Request, res: Response) {
  const event = await editableEventOf(req)
  const { was, ...typed } = permit(req.body, { was: prose(), ...fields })
  const { view, locals } = formOfEvent(req, res, event)
  await answerForm(req, res, {
    view,
    values: { ...typed, was },
    locals,
    save: async () => {
      const openTo = await openedTo(req, typed.openTo, event.body ? String(event.body) : "network")
      await changeEvent(event._id, { typed: { ...typed, openTo }, was, by: req.user!.person })
      flash(req, res, "events.saved")
      return `/calendar/events/${event.id}`
    },
  })
}

async function destroy(req: Request, res: Response) {
  const event = await editableEventOf(req)
  await binEvent(event._id, req.user!.person)
  flash(req, res, "events.binned")
  res.redirect(303, `/calendar/events/${event.id}`)
}
