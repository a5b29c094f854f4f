import { Router, type Request, type Response } from "express"
import { Affiliation } from "../../models/affiliation.ts"
import { today } from "../../models/concerns/day.ts"
import { marksOf } from "../../models/concerns/meanwhile.ts"
import { changePost, openPost, postFormOf } from "../../models/person/working.ts"
import { authorize, found } from "../../server/authorize.ts"
import { flash, flashAdded } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { canKeepPeople } from "../../models/policies/person.ts"
import { Person } from "../../models/person.ts"
import { day, idParam, permit, prose, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { showBoth } from "../../views/presenters/meanwhile.ts"
import { presentFreshPost, presentPost } from "../../views/presenters/people/posts.ts"
import { chosen } from "../choosing.ts"
import { employer } from "../people.ts"

export const affiliations = Router({ mergeParams: true })
  .get("/new", fresh)
  .post("/", create)
  .get("/:id/edit", edit)
  .patch("/:id", update)

const blank = () => ({ organisation: "", title: "", from: today(), until: "" })
const fields = { title: text(), from: day(), until: day() }

/** The person of the address, for who keeps the register. */
export async function keptPerson(req: Request): Promise<Person> {
  authorize(canKeepPeople(req.user!))
  return found<Person>(await Person.findById(idParam(req.params["personId"])))
}

async function fresh(req: Request, res: Response) {
  const person = await keptPerson(req)
  const form = newForm(blank())
  const asked = await employer(req, res, form, null)
  render(req, res, "people/affiliations/new", presentFreshPost(person, form, asked, res.locals))
}

async function create(req: Request, res: Response) {
  const person = await keptPerson(req)
  await answerForm(req, res, {
    view: "people/affiliations/new",
    values: blank(),
    locals: async (form, _met, refusal) =>
      presentFreshPost(person, form, await employer(req, res, form, refusal), res.locals),
    save: async () => {
      const organisation = await chosen(req, "organisation", "organisation")
      await openPost(person._id, { organisation, ...permit(req.body, fields) })
      flashAdded(req, res, "people.posts.added", {
        next: [{ key: "people.seatNext", href: `/bodies?person=${person.id}` }],
        another: { key: "people.posts.addAnother", href: `/people/${person.id}/affiliations/new` },
      })
      return `/people/${person.id}`
    },
  })
}

async function postOf(req: Request, person: Person): Promise<Affiliation> {
  return found<Affiliation>(await Affiliation.findOne({ _id: idParam(req.params["id"]), person: person._id }))
}

async function edit(req: Request, res: Response) {
  const person = await keptPerson(req)
  const post = await postOf(req, person)
  const saved = postFormOf(post)
  const form = newForm({ ...saved, was: marksOf(saved) })
  render(req, res, "people/affiliations/edit", await presentPost(person, post, form, res.locals))
}

async function update(req: Request, res: Response) {
  const person = await keptPerson(req)
  const post = await postOf(req, person)
  const { was, ...typed } = permit(req.body, { was: prose(), ...fields })
  await answerForm(req, res, {
    view: "people/affiliations/edit",
    values: { ...typed, was },
    locals: async (form, met) => presentPost(person, post, await showBoth(form, met, res.locals), res.locals),
    save: async () => {
      await changePost(post._id, { typed, was })
      flash(req, res, "people.saved")
      return `/people/${person.id}`
    },
  })
}
