import type { Request } from "express"
import { attachmentsOf } from "../../../models/attachment.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { type Proceedings, readProceedings } from "../../../models/minutes/reading.ts"
import { currentNetwork } from "../../../models/network.ts"
import { canReadMinutes, canWriteMinutes } from "../../../models/policies/minutes.ts"
import { canReadAgenda } from "../../../models/policies/meeting.ts"
import { authorize, found, HttpError } from "../../../server/authorize.ts"
import { idParam } from "../../../server/params.ts"
import type { Around } from "../../../views/presenters/minutes/document.ts"

/** The meeting of the address with its minutes, if any. */
export async function proceedingsOf(req: Request): Promise<Proceedings> {
  return found(await readProceedings(idParam(req.params["meetingId"])))
}

/** Minutes that this reader may read; a draft, or what is not open to her, does not exist for her. */
export async function minutesFor(req: Request): Promise<Proceedings> {
  const proceedings = await proceedingsOf(req)
  const { minutes } = proceedings
  return found(minutes && canReadMinutes(req.user!, minutes, proceedings) ? proceedings : null)
}

/**
 * The meeting of the address for someone who writes its minutes. Whoever reads the meeting, or its minutes, is told that
 * this is not hers to do; to anyone else there is nothing here.
 */
export async function meetingToWrite(req: Request): Promise<Proceedings> {
  const proceedings = await proceedingsOf(req)
  const may = canWriteMinutes(req.user!, proceedings)
  if (!may && !canReadAgenda(req.user!, proceedings)) throw new HttpError(404, "Not hers to see.")
  authorize(may)
  return proceedings
}

/** The same, once its minutes were begun. */
export async function minutesToWrite(req: Request): Promise<Proceedings> {
  const proceedings = await meetingToWrite(req)
  found(proceedings.minutes)
  return proceedings
}

/** The files that go with the minutes. */
export const annexesOf = ({ minutes }: Proceedings) => attachmentsOf({ kind: "minutes", id: minutes!._id })

/** Whose house it is, and the names of what goes with the minutes. */
export async function around({ body }: Proceedings, annexes: readonly { name: string }[]): Promise<Around> {
  const network = await currentNetwork("network")
  return { house: network?.name ?? nameIn(body.name, "fr"), annexes: annexes.map(({ name }) => name) }
}
