import { freshMark } from "../../../models/concerns/parts.ts"
import { actionFields, decisionFields, nextId, partName } from "../../../models/minutes/parts.ts"
import type { ReadAction, ReadDecision } from "../../../models/minutes/reading.ts"
import { fieldName, shownPart, type Showing } from "./fields.ts"

type Kind = "decisions" | "actions"
type Line = { id: string; item: string; label: string; mark: string; fields: Record<string, string> }

function lineOf(kind: Kind, { id, item, label, mark, fields }: Line, showing: Showing) {
  const {
    fields: { text, who, due },
    ...part
  } = shownPart(partName(kind, id), mark, fields, showing)
  return {
    id,
    label,
    item,
    itemName: fieldName(`${kind}.${id}.item`),
    ...part,
    text: text!,
    task: who && due ? { who, due } : null,
  }
}

/** A decision as its line of the form. */
export function presentDecision(line: ReadDecision, mark: string, showing: Showing) {
  const label = line.number
    ? showing.t("minutes.decision", { number: line.number })
    : showing.t("minutes.decisionDraft")
  return lineOf(
    "decisions",
    { id: String(line._id), item: String(line.item), label, mark, fields: decisionFields(line) },
    showing,
  )
}

/** An action as its lines of the form. */
export function presentAction(line: ReadAction, mark: string, showing: Showing) {
  const label = line.number ? showing.t("minutes.action", { number: line.number }) : showing.t("minutes.actionDraft")
  return lineOf(
    "actions",
    { id: String(line._id), item: String(line.item), label, mark, fields: actionFields(line) },
    showing,
  )
}

/** The line that stands ready for the next decision or action; what was typed there and is refused stands there again. */
export function blankOf(kind: Kind, item: string, count: number, showing: Showing) {
  const {
    returned: { typed },
    t,
  } = showing
  const mine = [...typed.values()].find((each) => each.kind === kind && each.item === item && each.was === freshMark)
  const id = mine?.id ?? nextId(item, kind === "decisions" ? "decision" : "action", count)
  const fields: Record<string, string> = kind === "decisions" ? { text: "" } : { text: "", who: "", due: "" }
  const line = lineOf(kind, { id, item, label: t(`minutes.edit.${kind}`), mark: freshMark, fields }, showing)
  return { ...line, open: mine !== undefined, more: t(`minutes.edit.more.${kind}`), add: t(`minutes.edit.add.${kind}`) }
}
