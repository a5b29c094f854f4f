import { type ListedAction, type Show, shows } from "../../models/action/reading.ts"
import { today } from "../../models/concerns/day.ts"
import { nameIn } from "../../models/concerns/localName.ts"
import { canComplete } from "../../models/policies/action.ts"
import type { Reader } from "../../models/reader.ts"
import { brusselsDay, longDate } from "../dates.ts"
import type { Speaking } from "./meetings/page.ts"
import { presentPagination } from "./pagination.ts"
import type { Paged } from "../../server/pages.ts"

type Listing = { actions: ListedAction[]; recent: ListedAction[]; show: Show } & Paged

/** The list of actions: mine, all that are to do, those that are done. */
export function presentActions(list: Listing, reader: Reader, speaking: Speaking) {
  const { actions, recent, page, show } = list
  const { t } = speaking
  const at = (which: Show, number = 1) => {
    const query = new URLSearchParams({
      ...(which !== "mine" ? { show: which } : {}),
      ...(number > 1 ? { page: String(number) } : {}),
    }).toString()
    return `/actions${query ? `?${query}` : ""}`
  }
  return {
    page: {
      title: t("actions.title"),
      section: "meetings",
      crumbs: [{ text: t("meetings.title"), href: "/meetings" }],
    },
    shows: shows.map((which) => ({ text: t(`actions.shows.${which}`), href: at(which), here: which === show })),
    empty: actions.length === 0 ? t(`actions.none.${show}`) : null,
    actions: actions.map((action) => presentAction(action, reader, at(show, page), speaking)),
    recent: recent.map((action) => presentAction(action, reader, at(show, page), speaking)),
    pages: presentPagination(list, (number) => at(show, number), t),
  }
}

/** « action 10 du 10 novembre 2026 »: how people name an action; its code belongs to registers and exports. */
export const actionRef = (
  { number, day }: { number: number; day: string },
  { t, language }: Pick<Speaking, "t" | "language">,
): string => t("actions.ref", { number, day: longDate(day, language) })

/** An action as a line of a list, with the one button that this reader may press; `next` is where it leads back to. */
export function presentAction(action: ListedAction, reader: Reader, next: string, { t, language }: Speaking) {
  const may = !action.withdrawn && canComplete(reader, { ...action, body: action.body._id, audience: reader.keys })
  const due = action.due ? longDate(action.due, language) : null
  const late = due !== null && !action.done && !action.withdrawn && action.due < today()
  const names = new Intl.ListFormat(language, { type: "conjunction" }).format(action.ownerNames)
  return {
    id: String(action._id),
    lines: action.text.split(/\n+/),
    href: `/meetings/${String(action.meeting)}/minutes#action-${action.number}`,
    of: t("actions.of", { body: nameIn(action.body.name, language), ref: actionRef(action, { t, language }) }),
    due: due ? t(late ? "actions.late" : "actions.due", { day: due }) : t("actions.noDay"),
    late,
    who: names || t("actions.nobody"),
    state: action.withdrawn
      ? t("actions.withdrawn", { day: longDate(brusselsDay(action.withdrawn.at), language) })
      : action.done
        ? t("actions.doneOn", {
            day: longDate(brusselsDay(action.done.at), language),
            name: action.doneBy.trim() || t("meetings.someone"),
          })
        : null,
    act: may
      ? {
          action: `/actions/${String(action._id)}/completion`,
          next,
          method: action.done ? "delete" : "post",
          button: t(action.done ? "actions.undo" : "actions.done"),
          said: t(action.done ? "actions.undoSaid" : "actions.doneSaid", { text: action.text }),
        }
      : null,
  }
}
