import { Router, type Request, type Response } from "express"
import { addBody, changeBody, formOf } from "../models/body/editing.ts"
import { listBodies } from "../models/body/reading.ts"
import { SameBody } from "../models/body/sameName.ts"
import { firstShown } from "../models/concerns/meanwhile.ts"
import { canKeepBodies } from "../models/policies/body.ts"
import { Person } from "../models/person.ts"
import { authorize, found } from "../server/authorize.ts"
import { flash, flashAdded } from "../server/flash.ts"
import { answerForm, newForm } from "../server/forms.ts"
import { id, permit, prose, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { showBoth } from "../views/presenters/meanwhile.ts"
import { presentBodyForm } from "../views/presenters/bodies/form.ts"
import { presentBodies, presentBodyChoice } from "../views/presenters/bodies/index.ts"
import { presentBody } from "../views/presenters/bodies/show.ts"
import { bodyOf, keptBody } from "./bodies/found.ts"

export const bodies = Router({ mergeParams: true })
  .get("/", index)
  .get("/new", fresh)
  .post("/", create)
  .get("/:slug", show)
  .get("/:slug/edit", edit)
  .patch("/:slug", update)

const fields = {
  "name.fr": text(),
  "name.nl": text(),
  kind: text(),
  openness: text(),
  code: text(),
  "mission.fr": prose(),
  "mission.nl": prose(),
  "place.name": text(),
  "place.address": text(),
}

const blank = {
  ...Object.fromEntries(Object.keys(fields).map((field) => [field, ""])),
  kind: "group",
  openness: "network",
}

async function index(req: Request, res: Response) {
  const { person } = permit(req.query, { person: id() })
  if (person && canKeepBodies(req.user!)) {
    const seated = found<Person>(await Person.findById(person))
    return render(req, res, "bodies/choice", presentBodyChoice(await listBodies(), seated, res.locals))
  }
  render(req, res, "bodies/index", presentBodies(await listBodies(), req.user!, res.locals))
}

function fresh(req: Request, res: Response) {
  authorize(canKeepBodies(req.user!))
  render(req, res, "bodies/new", presentBodyForm(null, newForm(blank), res.locals))
}

async function create(req: Request, res: Response) {
  authorize(canKeepBodies(req.user!))
  const { anyway } = permit(req.body, { anyway: id() })
  await answerForm(req, res, {
    view: "bodies/new",
    values: { ...blank, twin: "" },
    locals: (form, _met, refusal) =>
      presentBodyForm(null, form, res.locals, { twin: refusal instanceof SameBody ? refusal.of : null, anyway }),
    save: async () => {
      const body = await addBody(permit(req.body, fields), req.user!.person, res.locals.language, anyway)
      flashAdded(req, res, "bodies.added", {
        next: [{ key: "seats.open", href: "#open" }],
        another: { key: "bodies.addAnother", href: "/bodies/new" },
      })
      return `/bodies/${body.slug}/seats`
    },
  })
}

async function show(req: Request, res: Response) {
  const body = await bodyOf(req)
  if (body.slug !== req.params["slug"]) return res.redirect(301, `/bodies/${body.slug}`)
  render(req, res, "bodies/show", presentBody(body, req.user!, res.locals))
}

async function edit(req: Request, res: Response) {
  const body = await keptBody(req)
  if (body.slug !== req.params["slug"]) return res.redirect(301, `/bodies/${body.slug}/edit`)
  const saved = formOf(body)
  render(req, res, "bodies/edit", presentBodyForm(body, newForm(firstShown(saved, body)), res.locals))
}

async function update(req: Request, res: Response) {
  const body = await keptBody(req)
  const { was, ...typed } = permit(req.body, { was: prose(), slug: text(), ...fields })
  const { anyway } = permit(req.body, { anyway: id() })
  await answerForm(req, res, {
    view: "bodies/edit",
    values: { ...typed, was, twin: "" },
    locals: async (form, met, refusal) =>
      presentBodyForm(body, await showBoth(form, met, res.locals), res.locals, {
        twin: refusal instanceof SameBody ? refusal.of : null,
        anyway,
      }),
    save: async () => {
      const saved = await changeBody(body._id, { typed, was, by: req.user!.person }, anyway)
      const opened = saved.openness !== body.openness
      flash(req, res, opened ? `bodies.opened.${saved.openness}` : "bodies.saved")
      return `/bodies/${saved.slug}`
    },
  })
}
