import { Router, type Request, type Response } from "express"
import { Organisation } from "../models/organisation.ts"
import { addOrganisation, changeOrganisation } from "../models/organisation/editing.ts"
import { formOf } from "../models/organisation/form.ts"
import { listOrganisations } from "../models/organisation/listing.ts"
import { readOrganisation } from "../models/organisation/reading.ts"
import { themeCalled } from "../models/organisation/themes.ts"
import { themesInUse } from "../models/organisation/themesInUse.ts"
import { today } from "../models/concerns/day.ts"
import { firstShown } from "../models/concerns/meanwhile.ts"
import { namesakesIn } from "../models/concerns/namesakes.ts"
import { canKeepOrganisations } from "../models/policies/organisation.ts"
import { authorize, found } from "../server/authorize.ts"
import { flash, flashAdded } from "../server/flash.ts"
import { answerForm, newForm } from "../server/forms.ts"
import { pageOf } from "../server/pages.ts"
import { day, flag, id, idParam, page, permit, prose, queryText, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { showBoth } from "../views/presenters/meanwhile.ts"
import { presentOrganisationForm } from "../views/presenters/organisations/form.ts"
import { presentOrganisations } from "../views/presenters/organisations/index.ts"
import { presentOrganisation } from "../views/presenters/organisations/show.ts"

export const organisations = Router({ mergeParams: true })
  .get("/", index)
  .get("/new", fresh)
  .post("/", create)
  .get("/:id", show)
  .get("/:id/edit", edit)
  .patch("/:id", update)

const fields = {
  "name.fr": text(),
  "name.nl": text(),
  acronym: text(),
  acronymNl: text(),
  companyNumber: text(),
  "description.fr": prose(),
  "description.nl": prose(),
  "themes.fr": text(),
  "themes.nl": text(),
  address: text(),
  phone: text(),
  email: text(),
  website: text(),
  from: day(),
}

// Afterwards it changes on a day (routes/organisations/college.ts).
const firstFields = { ...fields, college: text() }

const blank = () => ({ ...Object.fromEntries(Object.keys(firstFields).map((field) => [field, ""])), from: today() })

async function index(req: Request, res: Response) {
  const { q: words, all, page: asked } = permit(req.query, { q: text(), all: flag(), page: page() })
  const themes = await themesInUse()
  const theme = themeCalled(queryText(req.query["theme"]), themes)
  const { language } = res.locals
  const list = await pageOf(asked, (at) => listOrganisations({ words, theme, language, page: at, all }))
  const shown = { words, theme, themes, all, ...list }
  render(req, res, "organisations/index", presentOrganisations(shown, req.user!, res.locals))
}

function fresh(req: Request, res: Response) {
  authorize(canKeepOrganisations(req.user!))
  // Its name as it was looked for and not found.
  const form = newForm({ ...blank(), [`name.${res.locals.language}`]: queryText(req.query["name"]) })
  render(req, res, "organisations/new", presentOrganisationForm(null, form, res.locals))
}

async function create(req: Request, res: Response) {
  authorize(canKeepOrganisations(req.user!))
  const { anyway } = permit(req.body, { anyway: id() })
  await answerForm(req, res, {
    view: "organisations/new",
    values: { ...blank(), twin: "" },
    locals: (form, _met, refusal) =>
      presentOrganisationForm(null, form, res.locals, { twin: namesakesIn<Organisation>(refusal)[0] ?? null, anyway }),
    save: async () => {
      const organisation = await addOrganisation(permit(req.body, firstFields), req.user!.person, anyway)
      flashAdded(req, res, "organisations.added", {
        next: [{ key: "organisations.addPerson", href: `/people/new?organisation=${organisation.id}` }],
        another: { key: "organisations.addAnother", href: "/organisations/new" },
      })
      return `/organisations/${organisation.id}`
    },
  })
}

async function show(req: Request, res: Response) {
  const organisation = found(await readOrganisation(idParam(req.params["id"])))
  render(req, res, "organisations/show", presentOrganisation(organisation, req.user!, res.locals))
}

async function edit(req: Request, res: Response) {
  const organisation = await keptOrganisation(req)
  const saved = formOf(organisation)
  const form = newForm(firstShown(saved, organisation))
  render(req, res, "organisations/edit", presentOrganisationForm(organisation, form, res.locals))
}

async function update(req: Request, res: Response) {
  const organisation = await keptOrganisation(req)
  const { was, ...typed } = permit(req.body, { was: prose(), ...fields })
  const { anyway } = permit(req.body, { anyway: id() })
  await answerForm(req, res, {
    view: "organisations/edit",
    values: { ...typed, was, twin: "" },
    locals: async (form, met, refusal) =>
      presentOrganisationForm(organisation, await showBoth(form, met, res.locals), res.locals, {
        twin: namesakesIn<Organisation>(refusal)[0] ?? null,
        anyway,
      }),
    save: async () => {
      await changeOrganisation(organisation._id, { typed, was, by: req.user!.person }, anyway)
      flash(req, res, "organisations.saved")
      return `/organisations/${organisation.id}`
    },
  })
}

async function keptOrganisation(req: Request): Promise<Organisation> {
  authorize(canKeepOrganisations(req.user!))
  return found<Organisation>(await Organisation.findById(idParam(req.params["id"])))
}
