import { plainText, fromMarkdown } from "../../../models/concerns/richText.ts"
import { actionFields, decisionFields, itemFields, markOf } from "../../../models/minutes/marks.ts"
import { nameOf, type Proceedings } from "../../../models/minutes/reading.ts"
import { keepings } from "../../../models/minutes/saving/item.ts"
import type { Conflict, TypedDraft } from "../../../models/minutes/saving.ts"
import { brussels, hour } from "../../dates.ts"
import { differenceOf } from "../difference.ts"
import { editorWords } from "../editor.ts"
import { pageBelow, pathOf, type Speaking } from "../meetings/page.ts"
import { fieldName, idOf } from "./fields.ts"

/** One page with both texts of every part that two people wrote at once, and what may be done with them. */
export function presentConflicts(proceedings: Proceedings, conflicts: readonly Conflict[], typed: TypedDraft, speaking: Speaking) {
  const { t } = speaking
  const path = `${pathOf(proceedings)}/minutes`
  return {
    page: pageBelow(proceedings, t("minutes.conflict.title"), speaking), action: path, back: `${path}/edit`, words: editorWords(t),
    parts: conflicts.map((conflict) => presentPart(conflict, proceedings, typed, speaking)),
  }
}

function presentPart(conflict: Conflict, proceedings: Proceedings, typed: TypedDraft, { t, language }: Speaking) {
  const { kind, id, by, at, saved, typed: mine } = conflict
  const item = proceedings.items.find(({ _id }) => String(_id) === id)
  const name = nameOf(proceedings, by) || t("meetings.someone")
  const savedWords = kind === "item" ? plainText(fromMarkdown(saved)) : saved
  const mineWords = kind === "item" ? plainText(fromMarkdown(mine)) : mine
  return {
    id, isItem: kind === "item", task: kind === "action", ...fieldsOf(`${kind}s.${id}`), heading: headingOf(kind, id, proceedings, t),
    said: t("minutes.conflict.said", { name, hour: at ? hour(brussels(at).time, language) : "" }),
    savedHtml: kind === "item" ? fromMarkdown(saved) : null, savedText: saved, savedTitle: t("minutes.conflict.saved", { name }),
    differences: differenceOf(savedWords, mineWords),
    title: item ? typed.items.find((each) => each.id === id)?.title ?? item.title : "", text: mine,
    ...lineOf(kind, id, typed), was: markNow(kind, id, proceedings),
    choices: keepings.map((value) => ({ value, text: t(`minutes.conflict.keep.${value}`, { name }), help: null })),
  }
}

const fields = ["text", "keep", "was", "item", "who", "due"]

/** The names and ids of the fields of a part. */
function fieldsOf(path: string) {
  const of = (make: (path: string) => string) => Object.fromEntries(fields.map((name) => [name, make(`${path}.${name}`)]))
  return { names: of(fieldName), ids: of(idOf) }
}

function headingOf(kind: Conflict["kind"], id: string, { items, decisions, actions }: Proceedings, t: Speaking["t"]): string {
  const item = items.find(({ _id }) => String(_id) === id)
  if (item) return item.title
  const line = [...decisions, ...actions].find(({ _id }) => String(_id) === id)
  const point = items.find(({ _id }) => String(_id) === String(line?.item))
  return t(`minutes.conflict.${kind === "action" ? "actionOf" : "decisionOf"}`, { title: point?.title ?? "" })
}

function lineOf(kind: Conflict["kind"], id: string, typed: TypedDraft) {
  const action = kind === "action" ? typed.actions.find((each) => each.id === id) : undefined
  const decision = kind === "decision" ? typed.decisions.find((each) => each.id === id) : undefined
  return { item: action?.item ?? decision?.item ?? "", who: action?.who ?? "", due: action?.due ?? "" }
}

// Sending the page starts from what is saved now.
function markNow(kind: Conflict["kind"], id: string, { items, decisions, actions }: Proceedings): string {
  const find = <T extends { _id: unknown }>(list: readonly T[]) => list.find(({ _id }) => String(_id) === id)
  const [item, decision, action] = [find(items), find(decisions), find(actions)]
  if (kind === "item") return item ? markOf(item.revision, itemFields(item)) : "0."
  if (kind === "decision") return decision ? markOf(decision.revision, decisionFields(decision)) : "0."
  return action ? markOf(action.revision, actionFields(action)) : "0."
}
