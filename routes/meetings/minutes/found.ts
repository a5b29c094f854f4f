import type { Request } from "express"
import { attachmentsOf } from "../../../models/attachment.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { type Place, type Proceedings, readPlace, readProceedings } from "../../../models/minutes/reading.ts"
import type { Outcome } from "../../../models/minutes/saving.ts"
import { currentNetwork } from "../../../models/network.ts"
import { canReadMinutes, canWriteMinutes } from "../../../models/policies/minutes.ts"
import { canReadAgenda } from "../../../models/policies/meeting.ts"
import { authorize, found, HttpError } from "../../../server/authorize.ts"
import { idParam } from "../../../server/params.ts"
import { namesOf } from "../../besides.ts"
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

// Whoever reads the meeting is told that its minutes are not hers to write; to anyone else there is nothing here.
function toWrite<T extends Place>(req: Request, place: T): T {
  const may = canWriteMinutes(req.user!, place)
  if (!may && !canReadAgenda(req.user!, place)) throw new HttpError(404, "Not hers to see.")
  authorize(may)
  return place
}

/** The meeting of the address for someone who writes its minutes. */
export async function meetingToWrite(req: Request): Promise<Proceedings> {
  return toWrite(req, await proceedingsOf(req))
}

/** The same, once its minutes were begun. */
export async function minutesToWrite(req: Request): Promise<Proceedings> {
  const proceedings = await meetingToWrite(req)
  return found(proceedings.minutes && proceedings)
}

/** The same, without reading a word of them. */
export async function draftToWrite(req: Request): Promise<Place> {
  const place = toWrite(req, found(await readPlace(idParam(req.params["meetingId"]))))
  return found(place.minutes && place)
}

/** The names of those who saved the parts that somebody else saved meanwhile. */
export const namesFor = (outcomes: Map<string, Outcome>): Promise<Map<string, string>> =>
  namesOf([...outcomes.values()].map((each) => ("part" in each ? each.part : null)))

/** The files that go with the minutes. */
export const annexesOf = ({ minutes }: Proceedings) => attachmentsOf({ kind: "minutes", id: minutes!._id })

/** Whose house it is, in the language of the minutes, and the names of what goes with the minutes. */
export async function around({ body, minutes }: Proceedings, annexes: readonly { name: string }[]): Promise<Around> {
  const network = await currentNetwork("network")
  const { language } = minutes!
  return {
    house: network ? nameIn(network.name, language) : nameIn(body.name, language),
    annexes: annexes.map(({ name }) => name),
  }
}
