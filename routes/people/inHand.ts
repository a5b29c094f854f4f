import type { Request, Response } from "express"
import type { Choice } from "../../models/choosing.ts"
import { departureOf, isOver } from "../../models/departure/leaving.ts"
import { type Candidate, type Successors, successorsOf } from "../../models/departure/handover.ts"
import { fullName } from "../../models/person.ts"
import type { ReadPerson } from "../../models/person/reading.ts"
import { type Form, type FormError, newForm } from "../../server/forms.ts"
import { presentChooser, type ShownChooser } from "../../views/presenters/choosing.ts"
import { presentConfirmation, presentDeparture } from "../../views/presenters/departures/person.ts"
import { chosen } from "../choosing.ts"

/** Where it is asked who takes over a thing. */
const fieldOf = ({ _id }: { _id: unknown }) => `to-${String(_id)}`

const choiceOf = (each: Candidate): Choice => ({ id: String(each._id), name: fullName(each), from: [], ended: null })

/** What somebody has in hand, each with those to whom it is proposed first. */
const inHand = (person: ReadPerson, { ofAction, ofPage }: Successors) => [
  ...person.actions.map((each) => ({ field: fieldOf(each), proposed: ofAction(each.body).map(choiceOf) })),
  ...person.pages.map((each) => ({ field: fieldOf(each), proposed: ofPage.map(choiceOf) })),
]

/** The fields of the form by which it is handed over, before anything is written in them. */
export const handForm = (person: ReadPerson): Form =>
  newForm(Object.fromEntries([...person.actions, ...person.pages].map((each) => [fieldOf(each), ""])))

/** Whom the form names for each thing that stands in it, by its id; who keeps it is nobody. */
export async function successorsIn(req: Request, person: ReadPerson, ids: readonly (string | null)[]) {
  const things = inHand(person, await successorsOf(person))
  const named = new Map<string, string | null>()
  for (const id of ids) {
    const thing = things.find(({ field }) => field === fieldOf({ _id: id }))
    if (id && thing) named.set(id, await chosen(req, "person", thing.field, thing.proposed))
  }
  return named
}

/** What the page asks: before she leaves on a day, or afterwards (null); with the form as it came back. */
type Asking = { day: string | null; form: Form; refusal: FormError | null }

/** What somebody leaves, and who may take it over. */
export async function presentHand(person: ReadPerson, { day, form, refusal }: Asking, res: Response) {
  const choosers = new Map<string, ShownChooser>()
  for (const { field, proposed } of inHand(person, await successorsOf(person)))
    choosers.set(
      field,
      await presentChooser(
        { name: field, kind: "person", proposed },
        { form, refusal, reader: res.req.user! },
        res.locals,
      ),
    )
  const hand = { form, chooserOf: (thing: { _id: unknown }) => choosers.get(fieldOf(thing))! }
  if (day !== null) return presentConfirmation(person, hand, day, res.locals)
  const decided = await departureOf(person._id)
  return presentDeparture(person, decided && { day: decided.day, isOver: isOver(decided) }, hand, res.locals)
}
