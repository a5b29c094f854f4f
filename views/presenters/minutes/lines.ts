import { actionFields, decisionFields, markOf, nextId } from "../../../models/minutes/marks.ts"
import type { ReadAction, ReadDecision } from "../../../models/minutes/reading.ts"
import { field, fieldName, type Showing } from "./fields.ts"

type Line = { id: string, item: string, text: string, was: string, who?: string, due?: string }

function lineOf(kind: "decisions" | "actions", label: string, line: Line, showing: Showing) {
  const path = `${kind}.${line.id}`
  return {
    id: line.id, label, item: line.item, itemName: fieldName(`${path}.item`), was: field(`${path}.was`, line.was, showing),
    text: field(`${path}.text`, line.text, showing),
    task: kind === "actions" ? { who: field(`${path}.who`, line.who ?? "", showing), due: field(`${path}.due`, line.due ?? "", showing) } : null,
  }
}

const isWrong = (kind: "decisions" | "actions", id: string, { error }: Showing) =>
  ["text", "who", "due"].some((each) => error(`${kind}.${id}.${each}`))

/** A decision as its line of the form. */
export function presentDecision({ _id, item, text, revision, number }: ReadDecision, showing: Showing) {
  const [id, { t }] = [String(_id), showing]
  const mine = isWrong("decisions", id, showing) ? showing.returned.typed.decisions.find((each) => each.id === id) : undefined
  const label = number ? t("minutes.decision", { number }) : t("minutes.decisionDraft")
  return lineOf("decisions", label, mine ?? { id, item: String(item), text, was: markOf(revision, decisionFields({ text })) }, showing)
}

/** An action as its lines of the form. */
export function presentAction({ _id, item, text, ownerNames, due, revision, number }: ReadAction, showing: Showing) {
  const [id, { t }] = [String(_id), showing]
  const mine = isWrong("actions", id, showing) ? showing.returned.typed.actions.find((each) => each.id === id) : undefined
  const label = number ? t("minutes.action", { number }) : t("minutes.actionDraft")
  const was = markOf(revision, actionFields({ text, ownerNames, due }))
  return lineOf("actions", label, mine ?? { id, item: String(item), text, who: ownerNames.join(", "), due, was }, showing)
}

/** The line that stands ready for the next decision or action; what was typed there and is refused stands there again. */
export function blankOf(kind: "decisions" | "actions", item: string, count: number, showing: Showing) {
  const { returned: { typed }, t } = showing
  const mine = typed[kind].find((each) => each.item === item && each.was === "0." && isWrong(kind, each.id, showing))
  const blank = { id: nextId(item, kind === "decisions" ? "decision" : "action", count), item, text: "", was: "0." }
  return { ...lineOf(kind, t(`minutes.edit.${kind}`), mine ?? blank, showing), open: mine !== undefined, more: t(`minutes.edit.more.${kind}`) }
}
