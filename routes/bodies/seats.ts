import { Router, type Request, type Response } from "express"
import { type ReadBody, withdrawnSeats } from "../../models/body/reading.ts"
import { choicesOf } from "../../models/choosing.ts"
import { today } from "../../models/concerns/day.ts"
import { marksOf } from "../../models/concerns/meanwhile.ts"
import { postsOf } from "../../models/person/choosing.ts"
import { canKeepBodies } from "../../models/policies/body.ts"
import { changeSeat, formOf, openSeat } from "../../models/seat/holding.ts"
import { Unusual } from "../../models/seat/unusual.ts"
import { offices, voices } from "../../models/seat.ts"
import { authorize, found } from "../../server/authorize.ts"
import { flash, flashAdded } from "../../server/flash.ts"
import type { FormError } from "../../server/formError.ts"
import { answerForm, type Form, newForm } from "../../server/forms.ts"
import { day, id, idParam, oneOf, permit, prose, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentSeat, presentSeats } from "../../views/presenters/bodies/seats.ts"
import { labelOf } from "../../views/presenters/choices.ts"
import { presentChooser } from "../../views/presenters/choosing.ts"
import { showBoth } from "../../views/presenters/meanwhile.ts"
import { chosen } from "../choosing.ts"
import { bodyOf } from "./found.ts"

export const seats = Router({ mergeParams: true })
  .get("/", index)
  .post("/", create)
  .get("/:seatId/edit", edit)
  .patch("/:seatId", update)

const fields = { office: oneOf(offices), voice: oneOf(voices), from: day(), until: day() }
const blank = () => ({ post: "", office: "member", voice: "deliberative", from: today(), until: "" })

async function seatedBody(req: Request): Promise<ReadBody> {
  authorize(canKeepBodies(req.user!))
  return bodyOf(req)
}

async function index(req: Request, res: Response) {
  const body = await seatedBody(req)
  if (body.slug !== req.params["slug"]) return res.redirect(301, `/bodies/${body.slug}/seats`)
  const { person } = permit(req.query, { person: id() })
  const [hers] = person === null ? [] : await postsOf(person)
  const form = newForm({ ...blank(), post: hers?.id ?? "" })
  render(req, res, "bodies/seats/index", await shown(req, res, body, form))
}

type Asked = { unusual: Unusual | null }
type Refused = Asked & { refusal: FormError | null }

async function shown(
  req: Request,
  res: Response,
  body: ReadBody,
  form: Form,
  refused: Refused = { unusual: null, refusal: null },
) {
  const { refusal, unusual } = refused
  const chooser = await presentChooser({ name: "post", kind: "post" }, { form, refusal, reader: req.user! }, res.locals)
  return presentSeats(body, { chooser, unusual, withdrawn: await withdrawnSeats(body._id) }, form, res.locals)
}

/** Keeps what is unusual about a seat that is refused for it: the form that comes back asks about it. */
const noting = (asked: Asked, saved: Promise<unknown>) =>
  saved.catch((error: unknown) => {
    if (error instanceof Unusual) asked.unusual = error
    throw error
  })

async function create(req: Request, res: Response) {
  const body = await seatedBody(req)
  const { anyway } = permit(req.body, { anyway: text() })
  const asked: Asked = { unusual: null }
  await answerForm(req, res, {
    view: "bodies/seats/index",
    values: { ...blank(), unusual: "" },
    locals: (form, _met, refusal) => shown(req, res, body, form, { refusal, ...asked }),
    save: async () => {
      const post = await chosen(req, "post", "post")
      await noting(asked, openSeat(body._id, post, permit(req.body, fields), { anyway }))
      const [seated] = await choicesOf("post", [post!])
      flashAdded(req, res, "seats.opened", {
        values: { who: seated ? labelOf(seated, "post", res.locals) : "" },
        next: [{ key: "seats.planNext", href: `/meetings/new?body=${body.slug}` }],
        another: { key: "seats.openAnother", href: "#open" },
      })
      return `/bodies/${body.slug}/seats`
    },
  })
}

const seatOf = (req: Request, body: ReadBody) => {
  const wanted = idParam(req.params["seatId"])
  return found(body.seats.find(({ _id }) => String(_id) === wanted))
}

async function edit(req: Request, res: Response) {
  const body = await seatedBody(req)
  const seat = seatOf(req, body)
  const saved = formOf(seat)
  const form = newForm({ ...saved, was: marksOf(saved) })
  render(req, res, "bodies/seats/edit", presentSeat(body, { seat, unusual: null }, form, res.locals))
}

async function update(req: Request, res: Response) {
  const body = await seatedBody(req)
  const seat = seatOf(req, body)
  const { was, ...typed } = permit(req.body, { was: prose(), ...fields })
  const { anyway } = permit(req.body, { anyway: text() })
  const asked: Asked = { unusual: null }
  await answerForm(req, res, {
    view: "bodies/seats/edit",
    values: { ...typed, was, unusual: "" },
    locals: async (form, met) =>
      presentSeat(body, { seat, ...asked }, await showBoth(form, met, res.locals), res.locals),
    save: async () => {
      await noting(asked, changeSeat(seat._id, { typed, was }, { anyway }))
      flash(req, res, "seats.saved")
      return `/bodies/${body.slug}/seats`
    },
  })
}
