import { Router, type Request, type Response } from "express"
import { withdrawnSeats } from "../../../models/body/reading.ts"
import { canKeepBodies } from "../../../models/policies/body.ts"
import { giveSeatBack, restingOn, withdrawSeat } from "../../../models/seat/withdrawing.ts"
import { authorize, found } from "../../../server/authorize.ts"
import { flash } from "../../../server/flash.ts"
import { answerForm, type Form, FormError, newForm } from "../../../server/forms.ts"
import { idParam } from "../../../server/params.ts"
import { render } from "../../../server/render.ts"
import { presentSeatWithdrawal } from "../../../views/presenters/bodies/seatWithdrawal.ts"
import { bodyOf } from "../found.ts"

export const withdrawal = Router({ mergeParams: true }).get("/new", fresh).post("/", create).delete("/", destroy)

async function read(req: Request) {
  authorize(canKeepBodies(req.user!))
  const body = await bodyOf(req)
  return { body, wanted: idParam(req.params["seatId"]) }
}

async function seatOf(req: Request) {
  const { body, wanted } = await read(req)
  const seat = found(body.seats.find(({ _id }) => String(_id) === wanted))
  return { body, seat, resting: await restingOn({ ...seat, body: body._id, person: seat.person._id }) }
}

async function fresh(req: Request, res: Response) {
  render(
    req,
    res,
    "bodies/seats/withdrawal/new",
    presentSeatWithdrawal(await seatOf(req), newForm({ seat: "" }), res.locals),
  )
}

async function create(req: Request, res: Response) {
  const read = await seatOf(req)
  await answerForm(req, res, {
    view: "bodies/seats/withdrawal/new",
    values: { seat: "" },
    locals: (form: Form) => presentSeatWithdrawal(read, form, res.locals),
    save: async () => {
      await withdrawSeat(read.seat._id, req.user!.person)
      flash(req, res, "seats.withdrawal.done")
      return `/bodies/${read.body.slug}/seats`
    },
  })
}

async function destroy(req: Request, res: Response) {
  const { body, wanted } = await read(req)
  const seat = found((await withdrawnSeats(body._id)).find(({ _id }) => String(_id) === wanted))
  try {
    await giveSeatBack(seat._id, req.user!.person)
    flash(req, res, "seats.withdrawal.undone")
  } catch (error) {
    if (!(error instanceof FormError)) throw error
    flash(req, res, "seats.withdrawal.taken")
  }
  res.redirect(303, `/bodies/${body.slug}/seats`)
}
