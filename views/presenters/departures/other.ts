import { today } from "../../../models/concerns/day.ts"
import type { Leaver } from "../../../models/departure.ts"
import { endingWith } from "../../../models/departure/ending.ts"
import { longDate } from "../../dates.ts"
import type { Speaking } from "../network/words.ts"
import { frameOf, type Leaving, nameOf, pathOf } from "./choice.ts"

type Kind = Exclude<Leaver, "person">

/** Before an organisation leaves or a body ends: what ends with it on that day. */
export async function presentEnding(kind: Kind, leaving: Leaving, day: string, speaking: Speaking) {
  const { t, language } = speaking
  const { seats, other } = await endingWith(kind, leaving._id, day)
  const path = pathOf(kind, leaving)
  const name = nameOf(kind, leaving, speaking)
  return {
    page: frameOf(kind, leaving, t(`departures.titles.${kind}`, { name }), speaking),
    day,
    path,
    text: t(`departures.text.${kind}`, { name, day: longDate(day, language) }),
    lines: [
      t("departures.endsSeats", { count: seats }),
      t(kind === "organisation" ? "departures.endsPosts" : "departures.meetingsStay", { count: other }),
    ],
    undo: t(day < today() ? "departures.noUndo" : "departures.untilThen"),
    button: t(`departures.buttons.${kind}`),
  }
}

/** A last day that is said and has not passed: it can be undone. */
export function presentEnd(kind: Kind, leaving: Leaving, day: string, speaking: Speaking) {
  const { t, language } = speaking
  const path = pathOf(kind, leaving)
  const name = nameOf(kind, leaving, speaking)
  return {
    page: frameOf(kind, leaving, t("departures.shown", { name }), speaking),
    path,
    lead: t(`departures.until.${kind}`, { name, day: longDate(day, language) }),
    undo: t("departures.undoText", { day: longDate(day, language) }),
  }
}
