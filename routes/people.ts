import { Router, type Request, type Response } from "express"
import { today } from "../models/concerns/day.ts"
import { firstShown } from "../models/concerns/meanwhile.ts"
import { namesakesIn } from "../models/concerns/namesakes.ts"
import { Person } from "../models/person.ts"
import { addPerson, changePerson, formOf } from "../models/person/editing.ts"
import { listPeople, readPerson } from "../models/person/reading.ts"
import { canInvite } from "../models/policies/account.ts"
import { canEditPerson, canKeepPeople } from "../models/policies/person.ts"
import { authorize, found } from "../server/authorize.ts"
import { flash, flashAdded, type NextAct } from "../server/flash.ts"
import type { FormError } from "../server/formError.ts"
import { answerForm, type Form, newForm } from "../server/forms.ts"
import { pageOf } from "../server/pages.ts"
import { day, id, idParam, language, page, permit, prose, queryText, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { presentChooser, type ShownChooser } from "../views/presenters/choosing.ts"
import { showBoth } from "../views/presenters/meanwhile.ts"
import { presentFreshPerson, presentPersonForm } from "../views/presenters/people/form.ts"
import { presentPeople } from "../views/presenters/people/index.ts"
import { presentPerson } from "../views/presenters/people/show.ts"
import { chosen } from "./choosing.ts"

export const people = Router({ mergeParams: true })
  .get("/", index)
  .get("/new", fresh)
  .post("/", create)
  .get("/:id", show)
  .get("/:id/edit", edit)
  .patch("/:id", update)

const fields = { givenName: text(), familyName: text(), email: text(), phone: text(), language: language("fr") }
const postFields = { title: text(), from: day() }

const blank = (organisation = "", name = "") => ({
  // Her name as it was looked for and not found: one word is her given name, the others the family's.
  givenName: name.includes(" ") ? name.slice(0, name.indexOf(" ")) : "",
  familyName: name.slice(name.indexOf(" ") + 1),
  email: "",
  phone: "",
  language: "fr",
  organisation,
  title: "",
  from: today(),
})

/** The field in which the organisation where somebody works is asked for. */
export const employer = (req: Request, res: Response, form: Form, refusal: FormError | null): Promise<ShownChooser> =>
  presentChooser({ name: "organisation", kind: "organisation" }, { form, refusal, reader: req.user! }, res.locals)

async function index(req: Request, res: Response) {
  const { q: words, page: asked } = permit(req.query, { q: text(), page: page() })
  const list = await pageOf(asked, (at) => listPeople({ words, page: at }))
  render(req, res, "people/index", presentPeople({ words, ...list }, req.user!, res.locals))
}

async function fresh(req: Request, res: Response) {
  authorize(canKeepPeople(req.user!))
  const form = newForm(blank(queryText(req.query["organisation"]), queryText(req.query["name"])))
  render(req, res, "people/new", await presentFreshPerson(form, await employer(req, res, form, null), res.locals))
}

async function create(req: Request, res: Response) {
  authorize(canKeepPeople(req.user!))
  const { anyway } = permit(req.body, { anyway: id() })
  await answerForm(req, res, {
    view: "people/new",
    values: { ...blank(), twin: "" },
    locals: async (form, _met, refusal) =>
      presentFreshPerson(form, await employer(req, res, form, refusal), res.locals, {
        twins: namesakesIn(refusal),
        anyway,
      }),
    save: async () => {
      const organisation = await chosen(req, "organisation", "organisation")
      const post = { organisation, ...permit(req.body, postFields) }
      const person = await addPerson(permit(req.body, fields), post, req.user!.person, anyway)
      const seat: NextAct = { key: "people.seatNext", href: `/bodies?person=${person.id}` }
      flashAdded(req, res, "people.added", {
        next: canInvite(req.user!)
          ? [{ key: "people.invite", href: `/invitations/new?person=${person.id}` }, seat]
          : [seat],
        another: {
          key: "people.addAnother",
          href: post.organisation ? `/people/new?organisation=${post.organisation}` : "/people/new",
        },
      })
      return `/people/${person.id}`
    },
  })
}

async function show(req: Request, res: Response) {
  const person = found(await readPerson(idParam(req.params["id"]), req.user!))
  render(req, res, "people/show", presentPerson(person, req.user!, res.locals))
}

async function edit(req: Request, res: Response) {
  const person = await editablePerson(req)
  const saved = formOf(person)
  render(req, res, "people/edit", await presentPersonForm(person, newForm(firstShown(saved, person)), res.locals))
}

async function update(req: Request, res: Response) {
  const person = await editablePerson(req)
  const { was, ...typed } = permit(req.body, { was: prose(), ...fields })
  const { anyway } = permit(req.body, { anyway: id() })
  await answerForm(req, res, {
    view: "people/edit",
    values: { ...typed, was, twin: "" },
    locals: async (form, met, refusal) =>
      presentPersonForm(person, await showBoth(form, met, res.locals), res.locals, {
        twins: namesakesIn(refusal),
        anyway,
      }),
    save: async () => {
      await changePerson(person._id, { typed, was, by: req.user!.person }, anyway)
      flash(req, res, "people.saved")
      return `/people/${person.id}`
    },
  })
}

async function editablePerson(req: Request): Promise<Person> {
  const person = found<Person>(await Person.findById(idParam(req.params["id"])))
  authorize(canEditPerson(req.user!, person))
  return person
}
