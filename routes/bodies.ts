import { Router, type Request, type Response } from "express"
import { addBody, bodyForm, changeBody, formOf } from "../models/body/editing.ts"
import type { Body } from "../models/body.ts"
import { listBodies } from "../models/body/reading.ts"
import { firstShown } from "../models/concerns/meanwhile.ts"
import { namesakesIn } from "../models/concerns/namesakes.ts"
import { canKeepBodies } from "../models/policies/body.ts"
import { Person } from "../models/person.ts"
import { authorize, found } from "../server/authorize.ts"
import { flash, flashAdded } from "../server/flash.ts"
import { answerForm, type Form, type FormError, type Meanwhile, newForm } from "../server/forms.ts"
import { castsOf, id, permit, prose } from "../server/params.ts"
import { render } from "../server/render.ts"
import { showBoth } from "../views/presenters/meanwhile.ts"
import { presentBodyForm } from "../views/presenters/bodies/form.ts"
import { presentBodies, presentBodyChoice } from "../views/presenters/bodies/index.ts"
import { presentBody } from "../views/presenters/bodies/show.ts"
import { bodyOf, keptBody } from "./bodies/found.ts"
import { textsBeforeOf } from "./textsBefore.ts"

export const bodies = Router({ mergeParams: true })
  .get("/", index)
  .get("/new", fresh)
  .post("/", create)
  .get("/:slug", show)
  .get("/:slug/edit", edit)
  .patch("/:slug", update)

// Its address follows from its name, until somebody changes it.
const { slug, ...fields } = castsOf(bodyForm.fields)

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
      presentBodyForm(null, form, res.locals, { twin: namesakesIn<Body>(refusal)[0] ?? null, anyway }),
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
  const { view, shown, locals } = formOfBody(req, res, body)
  render(req, res, view, await locals(newForm(firstShown(shown, body))))
}

/** The form of a body: what it shows, and its page. */
export function formOfBody(req: Request, res: Response, body: Body) {
  const of = { form: bodyForm, thing: body, shown: formOf(body), path: `/bodies/${body.slug}` }
  const { anyway } = permit(req.body, { anyway: id() })
  return {
    ...of,
    view: "bodies/edit",
    locals: async (form: Form, met: Meanwhile | null = null, refusal: FormError | null = null) => ({
      ...presentBodyForm(body, await showBoth(form, met, res.locals), res.locals, {
        twin: namesakesIn<Body>(refusal)[0] ?? null,
        anyway,
      }),
      before: await textsBeforeOf(of, res),
    }),
  }
}

async function update(req: Request, res: Response) {
  const body = await keptBody(req)
  const { view, locals } = formOfBody(req, res, body)
  const { was, ...typed } = permit(req.body, { was: prose(), slug, ...fields })
  const { anyway } = permit(req.body, { anyway: id() })
  await answerForm(req, res, {
    view,
    values: { ...typed, was, twin: "" },
    locals,
    save: async () => {
      const saved = await changeBody(body._id, { typed, was, by: req.user!.person }, anyway)
      const opened = saved.openness !== body.openness
      flash(req, res, opened ? `bodies.opened.${saved.openness}` : "bodies.saved")
      return `/bodies/${saved.slug}`
    },
  })
}
