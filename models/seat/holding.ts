import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Affiliation } from "../affiliation.ts"
import { heldAs, refuseBackwards } from "../affiliation/posts.ts"
import { Body } from "../body.ts"
import { today } from "../concerns/day.ts"
import { heldFrom, isHeldFrom, isHeldOn } from "../concerns/period.ts"
import { Seat } from "../seat.ts"
import { type Asking, refuseUnusual } from "./unusual.ts"

/** What a form says of a seat: with which office and voice, from a day, perhaps to a day. */
export type Holding = { office: string | null; voice: string | null; from: string; until: string }

/**
 * Seats someone in a body for the organisation of one of her posts; who sits there already for it is refused. With
 * `asking`, what is unusual is asked about first (Unusual).
 */
export async function openSeat(
  body: Types.ObjectId,
  post: string | null,
  holding: Holding,
  asking: Asking | null = null,
): Promise<void> {
  await inOneStep(async () => {
    const affiliation = post && (await Affiliation.findById(post).lean())
    if (!affiliation) throw new FormError({ post: "bodies.errors.person" })
    const { person, organisation } = affiliation
    refuseBackwards(holding)
    if (await Seat.exists({ body, person, organisation, ...heldFrom(holding.from) }))
      throw new FormError({ post: "bodies.errors.seated" })
    const seat = new Seat({ ...given(holding), body, person, organisation })
    await seat.validate()
    if (asking) await refuseUnusual(seat, null, asking)
    await seat.save()
    await settleSecretary(body)
  })
}

const chosen = ({ office, voice, from, until }: Holding) => ({
  office: office ?? "member",
  voice: voice ?? "deliberative",
  from,
  until,
})

const given = (holding: Holding) => ({ ...chosen(holding), until: holding.until || null })

type Shown = { office: string; voice: string; from: string; until?: string | null | undefined }

/** What the form shows of a seat as it is saved. */
export function formOf({ office, voice, from, until }: Shown): ReturnType<typeof chosen> {
  return { office, voice, from, until: until ?? "" }
}

/**
 * Changes the office or the voice of a seat, or from when to when it is held; what somebody else changed in between is
 * not lost (Meanwhile). With `asking`, a voice that it had not and that is unusual is asked about first.
 */
export async function changeSeat(
  id: Types.ObjectId,
  { typed, was }: { typed: Holding; was: string },
  asking: Asking | null = null,
): Promise<void> {
  await inOneStep(async () => {
    const seat = still(await Seat.findById(id))
    const holding = heldAs(formOf(seat), { typed: chosen(typed), was })
    const gaveUp = seat.office === "secretary" && holding.office !== "secretary" ? seat.person : null
    seat.set(given(holding))
    if (asking && (seat.isModified("voice") || seat.isModified("from"))) {
      await seat.validate()
      await refuseUnusual(seat, seat._id, asking)
    }
    await seat.save()
    await settleSecretary(seat.body, gaveUp)
  })
}

/**
 * A body's secretary is who holds that office today. Someone who takes the notes without a seat stays; someone who gave
 * the office up, or whose seat with it has ended, does not.
 */
export async function settleSecretary(id: Types.ObjectId, gaveUp: Types.ObjectId | null = null): Promise<void> {
  const current = still(await Body.findById(id).select("secretary").lean()).secretary
  const seats = await Seat.find({ body: id, office: "secretary" }).sort({ from: 1, _id: 1 }).lean()
  const open = seats.filter((seat) => isHeldOn(seat, today()))
  if (current && open.some(({ person }) => person.equals(current))) return
  const isOver =
    current &&
    (gaveUp?.equals(current) || seats.some((seat) => seat.person.equals(current) && !isHeldFrom(seat, today())))
  const secretary = open.at(-1)?.person ?? (isOver ? null : current)
  await Body.updateOne({ _id: id }, { $set: { secretary } })
}

/** Every morning: the seats that ended, or began, in the night. */
export async function settleSecretaries(): Promise<void> {
  const seats = await Seat.find({ office: "secretary" }).select("body from until withdrawn").lean()
  const changing = seats.filter((seat) => !isHeldOn(seat, today()) || seat.from === today())
  const bodies = new Map(changing.map(({ body }) => [String(body), body]))
  for (const body of bodies.values()) await inOneStep(() => settleSecretary(body))
}
