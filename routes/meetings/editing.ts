import type { Response } from "express"
import { type Choice, choicesOf } from "../../models/choosing.ts"
import { inviteesOf } from "../../models/convocation/invitees.ts"
import type { ReadMeeting } from "../../models/meeting/reading.ts"
import type { Form, FormError, Meanwhile } from "../../server/forms.ts"
import { presentChooser } from "../../views/presenters/choosing.ts"
import { showBoth } from "../../views/presenters/meanwhile.ts"
import { presentEdit } from "../../views/presenters/meetings/form.ts"

/** The page of the form of a meeting. */
export async function editPage(meeting: ReadMeeting, form: Form, refusal: FormError | null, res: Response) {
  const field = { name: "secretary", kind: "person", proposed: await writersProposed(meeting) } as const
  const secretary = await presentChooser(field, { form, refusal, reader: res.req.user! }, res.locals)
  return presentEdit(meeting, form, secretary, res.locals)
}

/** Who may be asked to write the minutes, first of all: whoever is invited, and is in the register. */
export const writersProposed = async (meeting: ReadMeeting): Promise<Choice[]> =>
  (await inviteesOf({ ...meeting, body: meeting.body._id })).flatMap(({ person, name, organisationName: house }) =>
    person ? [{ id: String(person), name, from: house ? [house] : [], ended: null }] : [],
  )

/** The form after somebody else saved the same fields; whoever is saved to write the minutes stands there by her name. */
export async function bothPlans(form: Form, met: Meanwhile | null, res: Response): Promise<Form> {
  const { saved = {}, untouched = [] } = met?.found ?? {}
  const [writer] = saved["secretary"] ? await choicesOf("person", [String(saved["secretary"])]) : []
  const shown = await showBoth(form, met, res.locals, { secretary: { read: () => String(writer?.name ?? "") } })
  return untouched.includes("secretary")
    ? { ...shown, values: { ...shown.values, secretaryTyped: "", secretaryAsked: "" } }
    : shown
}
